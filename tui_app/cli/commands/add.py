"""`tidings add`: one more contact."""

from datetime import date

import click
import msgspec

from tui_app.cli.failures import CommandError
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import OneOf, or_stdin, words
from tui_app.cli.who import named
from tui_app.domain.contact import Contact, ContactKind
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
    from tui_app.domain.contacts import blank, namesakes, save
    from tui_app.domain.entries import joined, read_emails, read_phones

    now = invocation.now()
    contact = msgspec.structs.replace(
        blank(now),
        name=" ".join(name.split()),
        organisation=" ".join(organisation.split()),
        title=title.strip(),
        kind=kind,
        phones=read_phones(joined(phones), ()),
        emails=read_emails(joined(emails), ()),
        zone=clock.zone(zone).key if zone else "",
        topics=tuple(dict.fromkeys(topic.strip() for topic in topics if topic.strip())),
        cadence_days=cadence,
        met_on=_met(met, invocation) if met is not None else None,
        note=or_stdin(note).strip(),
    )
    changes = save(contact, None, now)
    for known in namesakes(contact, invocation.network.contacts.values()):
        if fold(known.organisation) == fold(contact.organisation) and not anyway:
            raise CommandError(
                f"{named(known)} is a contact already (id {known.id}). "
                "If this is somebody else, add --anyway."
            )
        say(f"There is also {named(known)}; both are kept.")
    invocation.commit(changes)
    if as_json:
        from tui_app.cli.data import record_data

        print_json({"contact": record_data(invocation.network.contacts[contact.id])})
    else:
        print_lines([contact.id])
    say(f"Added {named(contact)}.")
    _offer_zone(contact, invocation)


def _met(typed: str, invocation: Invocation) -> date:
    from tui_app.clock import parse_date

    today = invocation.clock.today()
    found = parse_date(typed, today, past=True)
    if found > today:
        raise CommandError(f"“{one_line(typed, 40)}” is still to come. Name the day you met.")
    return found


def _offer_zone(contact: Contact, invocation: Invocation) -> None:
    """Say which zone their number speaks of, where it is not the user's own and none was given."""
    if contact.zone or not contact.phones:
        return
    from tui_app.domain.phone_zone import zone_of_phones

    region = invocation.config.owner.region
    likely = zone_of_phones((phone.number for phone in contact.phones), region)
    if likely and likely != invocation.zone.key:
        say(
            f"Their zone is not known, so yours is taken; the number speaks of {likely}. "
            f"To set it: “tidings undo”, then add them with --zone {likely}."
        )
