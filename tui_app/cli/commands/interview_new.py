"""`tidings interview new`: one more interview record, from a filled form or from options."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

import click
import msgspec

from tui_app.cli.failures import CommandError
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import OneOf, words
from tui_app.domain.interview import Interview, InterviewKind, PersonMet
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line

if TYPE_CHECKING:
    from tui_app.domain.people_met import NameBook
    from tui_app.exchange.interview_form import FormProblem

_LISTED_MOST = 100


@click.command("new")
@click.option("--from", "path", metavar="FILE", help="A filled form; “-” is standard input.")
@click.option("--organisation", type=words, metavar="O", help="Whom you met with.")
@click.option("--position", type=words, metavar="P", help="What the meeting was about.")
@click.option("--area", type=words, metavar="A", help="The target area to file it under.")
@click.option("--kind", type=OneOf(InterviewKind), help="What sort of meeting it was.")
@click.option("--held", type=words, metavar="WHEN", help="Its day: today, mon, 5 March.")
@click.option(
    "--person", "names", multiple=True, type=words, metavar="NAME", help="Met there; repeatable."
)
@click.option("--add-contacts", is_flag=True, help="Make contacts of the people who are none yet.")
@click.option("--anyway", is_flag=True, help="Though the same meeting is in the binder already.")
@click.option("--dry-run", is_flag=True, help="Show what would be saved, and save nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@global_options
@pass_invocation
def new_command(
    invocation: Invocation,
    path: str | None,
    organisation: str | None,
    position: str | None,
    area: str | None,
    kind: InterviewKind | None,
    held: str | None,
    names: tuple[str, ...],
    add_contacts: bool,
    anyway: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Save an interview record; its id is printed.

    It is read from a form (“tidings interview form”), or begun with the options; options win over
    the form. The people met are linked to the contacts of their names. A form with anything in it
    that cannot be taken is not saved at all: every problem is told with its line.
    """
    from tui_app.cli.interview_outcome import outcome_data, outcome_of, sentences
    from tui_app.domain.interviews import name_of, save_record
    from tui_app.domain.people_met import NameBook, link_people

    if path is None and not (organisation or "").strip():
        raise click.UsageError("Name a filled form with --from, or at least --organisation.")
    record, notes = _from_form(invocation, path) if path is not None else (_begun(invocation), ())
    typed = {
        "organisation": organisation,
        "position": position,
        "target_area": area,
        "kind": kind,
        "held_on": _held(held, invocation) if held is not None else None,
    }
    given = {name: value for name, value in typed.items() if value is not None}
    record = _with_people(msgspec.structs.replace(record, **given), names, invocation)
    network, now = invocation.network, invocation.now()
    if not anyway:
        _refuse_twice(record, network)
    book = NameBook(network.contacts.values())
    record = link_people(record, book)
    unlinked = [one for one in record.people if not one.contact and one.name.strip()]
    new = frozenset(one.id for one in unlinked) if add_contacts else frozenset()
    changes = save_record(network, record, now, new_contacts=new)
    if dry_run:
        network = Network(network.every_record())
        network.apply(changes)
    else:
        invocation.commit(changes)
    saved = network.interviews[record.id]
    outcome = outcome_of(saved, network, new, now, invocation.rules, invocation.zone)
    if as_json:
        from tui_app.cli.data import record_data

        fields = {"interview": record_data(saved), **outcome_data(outcome)}
        told = [{"line": one.line, "message": one.message} for one in notes]
        print_json({**fields, "problems": told, "saved": not dry_run})
    elif dry_run:
        from tui_app.cli.interview_text import interview_lines
        from tui_app.cli.layout import terminal_width

        print_lines(interview_lines(saved, network, invocation.zone, terminal_width()))
    else:
        print_lines([saved.id])
    for line in _listed(notes):
        say(line)
    say("Nothing was saved: this was a dry run." if dry_run else f"Saved: {name_of(saved)}.")
    if saved.held_on is None:
        say("It says no day, so nobody's history tells of the meeting. --held names it.")
    for sentence in (*_namesakes(unlinked, book), *sentences(outcome, invocation.clock.today())):
        say(sentence)


def _from_form(invocation: Invocation, path: str) -> "tuple[Interview, tuple[FormProblem, ...]]":
    """The record of a filled form, and what is to be told of it. Raises CommandError."""
    from tui_app.cli.interview_file import form_text
    from tui_app.domain.ids import new_id
    from tui_app.exchange.interview_form import read_whole

    text, now = form_text(path), invocation.now()
    reading = read_whole(text, invocation.clock.today(), invocation.zone, lambda: new_id(now))
    if reading.stopping:
        name = "The form" if path == "-" else one_line(path)
        count = len(reading.stopping)
        what = "one thing in it" if count == 1 else f"{count} things in it"
        raise CommandError(
            f"{name} was not saved: {what} cannot be taken.",
            _listed(reading.problems),
        )
    empty = Interview(id=reading.record.id, organisation="", zone=reading.record.zone)
    if reading.record == empty and not reading.opportunity:
        raise CommandError("Nothing is filled in, so nothing was saved.")
    record, told = _with_opportunity(reading.record, reading.opportunity, invocation.network)
    return _with_letters(record, invocation.network), (*reading.problems, *told)


def _listed(problems: "Sequence[FormProblem]") -> tuple[str, ...]:
    """Each on a line; a file that is no form at all may have any number."""
    lines = tuple(one_line(str(one)) for one in problems[:_LISTED_MOST])
    more = len(problems) - len(lines)
    return (*lines, f"and {more} more") if more else lines


def _with_opportunity(
    record: Interview, title: str, network: Network
) -> "tuple[Interview, tuple[FormProblem, ...]]":
    """The record linked to the one opportunity of that title or id; else the note names it."""
    from tui_app.exchange.interview_form import FormProblem

    wanted = fold(title)
    if not wanted:
        return record, ()
    known = network.opportunities.values()
    found = [one for one in known if one.id == title.strip() or fold(one.title) == wanted]
    if len(found) > 1:
        here = fold(record.organisation)
        found = [one for one in found if fold(one.organisation) == here] or found
    if len(found) == 1:
        return msgspec.structs.replace(record, opportunity=found[0].id), ()
    why = "There is no opportunity" if not found else f"There are {len(found)} opportunities"
    note = "\n\n".join(part for part in (record.note, f"Opportunity: {title}") if part)
    told = FormProblem(
        0, f"{why} named “{one_line(title, 60)}”. It goes into the note.", stops=False
    )
    return msgspec.structs.replace(record, note=note), (told,)


def _with_letters(record: Interview, network: Network) -> Interview:
    """The record without proposals that are no letters here: the form is from another store."""
    return msgspec.structs.replace(
        record,
        problems=tuple(
            msgspec.structs.replace(
                one, proposal=one.proposal if one.proposal in network.letters else None
            )
            for one in record.problems
        ),
    )


def _begun(invocation: Invocation) -> Interview:
    from tui_app.domain.interviews import blank_record

    return blank_record(invocation.now(), invocation.clock.today(), invocation.zone.key)


def _held(typed: str, invocation: Invocation) -> date:
    from tui_app.clock import parse_date

    return parse_date(typed, invocation.clock.today(), past=True)


def _with_people(record: Interview, names: Iterable[str], invocation: Invocation) -> Interview:
    """The record with everybody named who is not in it yet."""
    from tui_app.domain.ids import new_id

    people = [*record.people]
    for name in (" ".join(name.split()) for name in names):
        if name and fold(name) not in (fold(one.name) for one in people):
            people.append(PersonMet(id=new_id(invocation.now()), name=name))
    return msgspec.structs.replace(record, people=tuple(people))


def _refuse_twice(record: Interview, network: Network) -> None:
    """Raises CommandError where the same meeting is kept already: the form was read before."""
    from tui_app.cli.which_interview import described

    meeting = (fold(record.organisation), fold(record.position), record.held_on)
    for known in network.interviews.values():
        if meeting == (fold(known.organisation), fold(known.position), known.held_on):
            raise CommandError(
                f"{described(known)} is in the binder already (id {known.id}). "
                "If this is another meeting, add --anyway."
            )


def _namesakes(people: Iterable[PersonMet], book: "NameBook") -> list[str]:
    """Whom several contacts could be."""
    return [
        f"{one_line(one.name, 60)} could be any of {count} contacts, and was linked to none."
        for one in people
        if (count := len(book.named(one.name))) > 1
    ]
