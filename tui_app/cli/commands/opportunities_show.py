"""`tidings opportunities show`: all about one."""

from collections.abc import Iterator
from datetime import date

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import terminal_width, wrapped
from tui_app.cli.output import print_json, print_lines
from tui_app.cli.typed import words
from tui_app.cli.when import day
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity


@click.command("show")
@click.argument("name", type=words)
@click.option("--json", "as_json", is_flag=True, help="Print JSON: {“opportunity”: …}.")
@global_options
@pass_invocation
def show_command(invocation: Invocation, name: str, as_json: bool) -> None:
    """Show all about one opportunity.

    How it stands and came there, its people, references, interview records and letters.
    """
    from tui_app.cli.which_opportunity import the_opportunity

    network, today = invocation.network, invocation.clock.today()
    one = the_opportunity(network, name)
    if as_json:
        from tui_app.cli.opportunity_data import opportunity_data

        print_json({"opportunity": opportunity_data(one, network, today)})
        return
    width = terminal_width()
    lines = (
        line
        for text, indent in _texts(one, invocation)
        for line in wrapped(text, width=width, start=indent, indent=f"{indent}  ")
    )
    print_lines(lines)


def _texts(one: Opportunity, invocation: Invocation) -> Iterator[tuple[str, str]]:
    """Each paragraph, with its indent."""
    from tui_app.cli.opportunity_lines import reference_lines
    from tui_app.cli.which_opportunity import told
    from tui_app.domain.works import is_late

    network, today = invocation.network, invocation.clock.today()
    yield told(one), ""
    yield f"{one.status.value}, {one.stage.value}", ""
    if one.target_area:
        yield f"target area: {one.target_area}", ""
    if one.next_step or one.next_step_on:
        on = f", {day(one.next_step_on, today)}" if one.next_step_on else ""
        late = ", late" if is_late(one, today) else ""
        yield f"next step: {one.next_step or 'something'}{on}{late}", ""
    if one.note:
        yield f"note: {one.note}", ""
    for heading, entries in (
        ("people", _people(one, network)),
        ("references", reference_lines(one, network)),
        ("records", _records(one, network, today)),
        ("letters", _letters(one, invocation)),
        ("how it went", _history(one, today)),
    ):
        found = list(entries)
        if found:
            yield heading, ""
            yield from ((entry, "  ") for entry in found)


def _people(one: Opportunity, network: Network) -> Iterator[str]:
    from tui_app.domain.works import people_of

    for person in people_of(network, one):
        if person.reference and not (person.named or person.met):
            continue
        marks = ("decides" * person.decides, "hires" * person.hires, person.title)
        beside = ", ".join(mark for mark in marks if mark)
        yield f"{person.name}: {beside}" if beside else person.name


def _records(one: Opportunity, network: Network, today: date) -> Iterator[str]:
    from tui_app.domain.works import records_of

    for record in records_of(network, one.id):
        held = day(record.held_on, today) if record.held_on else "no date"
        went = f": {record.how_it_went}" if record.how_it_went else ""
        yield f"{held}, {record.kind.value}{went}"


def _letters(one: Opportunity, invocation: Invocation) -> Iterator[str]:
    """What is owed, begun ones among it, and then what else there is."""
    from tui_app.domain.letter import LetterStatus
    from tui_app.domain.record_names import whom
    from tui_app.domain.works import letters_of
    from tui_app.letters.about_opportunity import owed_about
    from tui_app.letters.owed import letters_owed
    from tui_app.priority.wording import late

    network, today = invocation.network, invocation.clock.today()
    owed = letters_owed(network, invocation.now(), invocation.rules, invocation.zone)
    told = set()
    for due in owed_about(one, owed, network):
        told.add(due.letter)
        days = due.days_late(today)
        when = f", {late(days)}" if days else ""
        yield f"{'begun' if due.letter else 'owed'}{when}: {due.kind.value} to {due.name}"
    for letter in letters_of(network, one.id):
        if letter.id in told or letter.status is LetterStatus.OWED:
            continue
        to = whom(letter.contact, network) if letter.contact else letter.name
        yield f"{letter.status.value}: {letter.kind.value} to {to}"


def _history(one: Opportunity, today: date) -> Iterator[str]:
    for line in one.history:
        note = f": {line.note}" if line.note else ""
        yield f"{day(line.on, today)}, {line.status.value}{note}"
