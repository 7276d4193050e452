"""`tidings add`: one more contact."""

from datetime import date

import click

from tui_app.cli.failures import CommandError
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import OneOf, or_stdin, words
from tui_app.cli.who import named
from tui_app.domain.contact import Contact, ContactKind, Email, Phone
from tui_app.domain.names import fold
from tui_app.domain.plain import one_line

_CADENCE_MOST = 3650


@click.command("add")
@click.argument("name", type=words)
@click.option("--phone", "phones", multiple=True, type=words, metavar="P", help="Repeatable.")
@click.option("--email", "emails", multiple=True, type=words, metavar="E", help="Repeatable.")
@click.option("--organisation", type=words, default="", metavar="O")
@click.option("--title", type=words, default="", metavar="T", help="Their position.")
@click.option("--zone", type=words, default="", metavar="Z", help="Like Europe/Paris.")
@click.option(
    "--kind",
    type=OneOf(ContactKind),
    default="networking",
    show_default=True,
    help="What they are to you.",
)
@click.option(
    "--topic",
    "topics",
    multiple=True,
    type=words,
    metavar="T",
    help="What interests them; repeatable.",
)
@click.option(
    "--cadence",
    type=click.IntRange(1, _CADENCE_MOST),
    metavar="DAYS",
    help="Days between contacts.",
)
@click.option("--met", type=words, metavar="WHEN", help="The day you met.")
@click.option("--note", type=words, default="", metavar="N", help="“-” is standard input.")
@click.option("--anyway", is_flag=True, help="Though the same name is there already.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: {“contact”: …}.")
@global_options
@pass_invocation
def add_command(
    invocation: Invocation,
    name: str,
    phones: tuple[str, ...],
    emails: tuple[str, ...],
    organisation: str,
    title: str,
    zone: str,
    kind: ContactKind,
    topics: tuple[str, ...],
    cadence: int | None,
    met: str | None,
    note: str,
    anyway: bool,
    as_json: bool,
) -> None:
    """Add a contact; their id is printed.

    Somebody of the same name and organisation is taken for the same person and refused, unless
    --anyway is given.
    """
    from tui_app import clock
    from tui_app.domain.changes import Changes
    from tui_app.domain.ids import new_id

    now = invocation.now()
    contact = Contact(
        id=new_id(now),
        name=_name(name),
        organisation=" ".join(organisation.split()),
        title=title.strip(),
        kind=kind,
        phones=tuple(Phone(number=number) for number in map(_phone, _distinct(phones))),
        emails=tuple(Email(address=address) for address in map(_email, _distinct(emails))),
        zone=clock.zone(zone).key if zone else "",
        topics=_distinct(topics),
        cadence_days=cadence,
        met_on=_met(met, invocation) if met is not None else None,
        note=or_stdin(note).strip(),
        created_at=now,
        updated_at=now,
    )
    for known in _namesakes(contact, invocation):
        if fold(known.organisation) == fold(contact.organisation) and not anyway:
            raise CommandError(
                f"{named(known)} is a contact already (id {known.id}). "
                "If this is somebody else, add --anyway."
            )
        say(f"There is also {named(known)}; both are kept.")
    invocation.commit(Changes(label=f"new contact {contact.name}", put=(contact,)))
    if as_json:
        from tui_app.cli.data import record_data

        print_json({"contact": record_data(contact)})
    else:
        print_lines([contact.id])
    say(f"Added {named(contact)}.")


def _name(typed: str) -> str:
    name = " ".join(typed.split())
    if not one_line(name):
        raise CommandError("The name is empty. Give the contact a name.")
    return name


def _phone(typed: str) -> str:
    if not any(character.isdigit() for character in typed):
        raise CommandError(
            f"“{one_line(typed, 40)}” is no phone number. Write it like +1 202-555-0123."
        )
    return typed


def _email(typed: str) -> str:
    before, at, after = typed.rpartition("@")
    if not (before and at and after) or typed.split() != [typed]:
        raise CommandError(
            f"“{one_line(typed, 40)}” is no e-mail address. Write it like ann@example.com."
        )
    return typed


def _met(typed: str, invocation: Invocation) -> date:
    from tui_app.clock import parse_date

    today = invocation.clock.today()
    found = parse_date(typed, today, past=True)
    if found > today:
        raise CommandError(f"“{one_line(typed, 40)}” is still to come. Name the day you met.")
    return found


def _distinct(typed: tuple[str, ...]) -> tuple[str, ...]:
    """Without blanks and repetitions, in the order given."""
    return tuple(dict.fromkeys(text.strip() for text in typed if text.strip()))


def _namesakes(contact: Contact, invocation: Invocation) -> list[Contact]:
    wanted = fold(contact.name)
    return [known for known in invocation.network.contacts.values() if fold(known.name) == wanted]
