"""Several records cut into bands, so that what belongs together stands side by side."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from textual.content import Content

from tui_app.domain.completeness import completeness
from tui_app.domain.interview import DecideWithin, Interview, PersonMet, Purpose
from tui_app.domain.names import fold
from tui_app.ui.cards.clip import clipped
from tui_app.ui.cards.letters_to_person import RecordLetters
from tui_app.ui.cards.parts import bar, fact, stacked
from tui_app.ui.cards.person_met_card import next_step, person_met
from tui_app.ui.desk import Desk
from tui_app.ui.text import shown, shown_line, spans
from tui_app.ui.when import day

_AFTER_NAME = 2

Cell = Callable[[Interview, Desk], list[Content]]


class Band(NamedTuple):
    """A titled row: what each record has to say of one thing, in the records' order."""

    title: str
    cells: tuple[Content, ...]


def bands(records: Sequence[Interview], desk: Desk) -> list[Band]:
    """What any of the records tells, in the order of the record; what none tells is left out."""
    found = [Band("", tuple(stacked(_title(one, desk)) for one in records))]
    found += _band("The meeting", records, desk, _meeting)
    found += _band("Deciding", records, desk, _deciding)
    for name, held in _people(records):
        found += _person(name, held, records, desk)
    found += _band("Competition", records, desk, _competition)
    found += _band("Problems and solutions", records, desk, _problems)
    found += _band("Further next steps", records, desk, _steps)
    found += _band("Follow up to", records, desk, _purposes)
    return found + _band("Note", records, desk, lambda one, _: fact("Note", clipped(one.note)))


def _band(title: str, records: Sequence[Interview], desk: Desk, cell: Cell) -> list[Band]:
    rows = [cell(one, desk) for one in records]
    nothing = shown_line("–", "dim")
    return [Band(title, tuple(stacked(row) if row else nothing for row in rows))] * any(rows)


def _title(record: Interview, desk: Desk) -> list[Content]:
    when = day(record.held_on, desk.clock.today()) if record.held_on else "no date"
    minutes = f", {record.minutes} min" if record.minutes is not None else ""
    complete = completeness(record)
    rows = [shown_line(record.organisation or "a meeting", "accent"), shown_line(record.position)]
    rows.append(shown_line(f"{record.kind.value}, {when}{minutes}", "dim"))
    figure = f" {complete.have} of {complete.of}"
    return [*rows, spans((bar(complete.share, 6), "accent"), (figure, "dim"))]


def _meeting(record: Interview, _: Desk) -> list[Content]:
    rows = fact("How it went", clipped(record.how_it_went))
    rows += fact("They said", clipped(record.they_said))
    rows += fact("You said", clipped(record.you_said))
    if record.want is not None:
        rows += fact("You want it", f"{record.want} of 10")
    return rows


def _deciding(record: Interview, _: Desk) -> list[Content]:
    rows = fact("Decides", clipped(record.who_decides))
    rows += fact("Sways most", clipped(record.who_influences_most))
    if record.decide_within is not DecideWithin.UNKNOWN:
        rows += fact("Within", record.decide_within.value)
    return rows + fact("They prefer", clipped(record.they_prefer))


def _competition(record: Interview, _: Desk) -> list[Content]:
    rows = fact("Competitors", clipped(record.competitors))
    rows += fact("You against them", clipped(record.how_you_stack_up))
    return rows + fact("Only you offer", clipped(record.what_only_you_offer))


def _problems(record: Interview, _: Desk) -> list[Content]:
    rows = []
    for one in record.problems:
        rows.append(shown(f"• {clipped(one.problem) or 'a problem'}"))
        if one.solution.strip():
            rows.append(spans(("  + ", "good"), (clipped(one.solution), "")))
        else:
            rows.append(shown("  ? no solution yet", "warn"))
    return rows


def _steps(record: Interview, desk: Desk) -> list[Content]:
    today = desk.clock.today()
    return [row for step in record.next_steps for row in next_step(step, today, desk)]


def _purposes(record: Interview, _: Desk) -> list[Content]:
    if not record.purposes:
        return []
    return [
        spans(("✓ " if one in record.purposes else "· ", "good"), (one.value, ""))
        for one in Purpose
    ]


Held = dict[str, PersonMet]
"""One person, by the id of the record in which they were met."""


def _people(records: Sequence[Interview]) -> list[tuple[str, Held]]:
    """Everybody met, each once, in the order in which they were met first."""
    met: dict[str, tuple[str, Held]] = {}
    for record in records:
        for person in record.people:
            key = person.contact or fold(person.name) or person.id
            known = met.setdefault(key, (person.name or "Somebody met", {}))
            if record.id in known[1]:
                known = met.setdefault(person.id, (person.name or "Somebody met", {}))
            known[1][record.id] = person
    return list(met.values())


def _person(name: str, held: Held, records: Sequence[Interview], desk: Desk) -> list[Band]:
    def cell(record: Interview, desk: Desk) -> list[Content]:
        person = held.get(record.id)
        if person is None:
            return []
        # The name stands above the band already.
        title = [shown_line(person.title)] if person.title else []
        return title + person_met(person, desk, RecordLetters(record, desk))[_AFTER_NAME:]

    return _band(name, records, desk, cell)
