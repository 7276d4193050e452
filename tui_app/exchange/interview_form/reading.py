"""A filled form read back into an interview record. Nothing that was written gets lost."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from itertools import groupby
from typing import Any
from zoneinfo import ZoneInfo

import msgspec

from tui_app.clock import BadTimeError
from tui_app.domain.interview import Document, Interview, NextStep, PersonMet, Problem
from tui_app.domain.plain import one_line
from tui_app.domain.record import Part
from tui_app.domain.zones import known_zone
from tui_app.exchange.interview_form.asking import Field, Holds, Parts
from tui_app.exchange.interview_form.choosing import UnclearError
from tui_app.exchange.interview_form.escapes import unescaped
from tui_app.exchange.interview_form.fields import PERSON, SECTIONS
from tui_app.exchange.interview_form.lines import Line, lines_of
from tui_app.exchange.interview_form.outline import Entry, Node
from tui_app.exchange.interview_form.problem import FormProblem
from tui_app.exchange.interview_form.sorting import sorted_out
from tui_app.exchange.interview_form.values import Days, value_of

_NO_FORM = (
    "This is no filled form: not one of its labels is in it. “tidings interview form” prints one."
)
_NAMELESS = "this person has no name. Write one, or what they are, like the receptionist."


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """What a form says: the record, what is to be told of it, and the opportunity it names."""

    record: Interview
    problems: tuple[FormProblem, ...] = ()
    opportunity: str = ""

    @property
    def stopping(self) -> tuple[FormProblem, ...]:
        """The problems for which the record ought not to be kept."""
        return tuple(one for one in self.problems if one.stops)


def read_form(
    text: str, today: date, zone: ZoneInfo, new_id: Callable[[], str]
) -> tuple[Interview, list[FormProblem]]:
    """The record that a filled form describes, and what is to be told of it, in order of lines.

    `today` and `zone` are the user's own; the record takes the zone where the form names none, and
    dates like "+1w" count from the day of the meeting. What cannot be taken stands in the note.
    """
    reading = read_whole(text, today, zone, new_id)
    return reading.record, [*reading.problems]


def read_whole(text: str, today: date, zone: ZoneInfo, new_id: Callable[[], str]) -> Reading:
    """As `read_form`, with the opportunity as the form names it."""
    outline = sorted_out(lines_of(text))
    reader = _Reader(Days(today, zone), new_id)
    record = reader.record(outline.record, outline.people, outline.aside)
    problems = sorted(reader.problems, key=lambda one: one.line)
    if not outline.labels:
        problems.insert(0, FormProblem(0, _NO_FORM))
    return Reading(record=record, problems=tuple(problems), opportunity=reader.opportunity)


class _Reader:
    """Makes values of entries and records of nodes; gathers what is to be told."""

    def __init__(self, days: Days, new_id: Callable[[], str]) -> None:
        self._days = days
        self._new_id = new_id
        self._aside: list[Line] = []
        self.problems: list[FormProblem] = []
        self.opportunity = ""

    def record(self, node: Node, people: Sequence[Node], aside: Iterable[Line]) -> Interview:
        """The whole record."""
        asks = [ask for section in SECTIONS if section is not PERSON for ask in section.asks]
        fields = [ask for ask in asks if isinstance(ask, Field)]
        # The zone and the day of the meeting tell how the other dates are meant.
        given: dict[str, Any] = {"zone": self._days.zone.key}
        given |= self._given(node, [one for one in fields if one.name == "zone"])
        self._days.zone = known_zone(given["zone"]) or self._days.zone
        given |= self._given(node, [one for one in fields if one.name == "held_on"])
        held = given.get("held_on")
        if isinstance(held, date) and held <= self._days.today:
            self._days.meeting = held
        given |= self._given(node, [one for one in fields if one.name not in ("zone", "held_on")])
        self.opportunity = given.pop("opportunity", "")
        for parts in (ask for ask in asks if isinstance(ask, Parts)):
            given[parts.name] = self._parts(node, parts)
        met = [self._person(one) for one in people]
        given["people"] = tuple(one for one in met if one is not None)
        given["note"] = self._with_aside(given.get("note", ""), aside)
        return Interview(id=self._new_id(), **({"organisation": ""} | given))

    def _person(self, node: Node) -> PersonMet | None:
        given = self._given(node, PERSON.fields())
        for parts in PERSON.lists():
            if made := self._parts(node, parts):
                given[parts.name] = made
        if not given:
            return None
        if not given.get("name", "").strip():
            self.problems.append(FormProblem(node.number, _NAMELESS))
        return PersonMet(id=self._new_id(), **({"name": ""} | given))

    def _parts(self, node: Node, parts: Parts) -> tuple[Part, ...]:
        made = (self._part(one, parts) for one in node.parts.get(parts.name, ()))
        return tuple(one for one in made if one is not None)

    def _part(self, node: Node, parts: Parts) -> Part | None:
        given = self._given(node, parts.fields)
        if not given:
            return None
        if parts.kind is NextStep:
            given["id"] = self._new_id()
        elif parts.kind is Problem:
            given.setdefault("problem", "")
        elif parts.kind is Document:
            given.setdefault("title", "")
        return parts.kind(**given)

    def _given(self, node: Node, fields: Iterable[Field]) -> dict[str, Any]:
        """The attributes that were filled in."""
        given: dict[str, Any] = {}
        for field in fields:
            for entry in node.written(field.name):
                for name, value in self._read(entry).items():
                    given[name] = self._joined(entry, name, given.get(name), value)
        return given

    def _joined(self, entry: Entry, name: str, before: object, value: object) -> object:
        """The value, where there was one before: texts and words of a list go together."""
        if before is None or before == value or entry.field.holds is Holds.TICKS:
            return value
        words = entry.field.holds is Holds.TEXT or name != entry.field.name
        own = entry.field.holds is Holds.LINE and name in ("text", "title")
        if isinstance(before, str) and isinstance(value, str) and (words or own):
            return f"{before}\n{value}" if entry.field.holds is Holds.TEXT else f"{before}: {value}"
        self.problems.append(
            FormProblem(
                entry.number,
                f"“{entry.field.label}” was filled in before, and differs. Keep one of the two.",
            )
        )
        self._aside.append(Line(entry.number, 0, f"{entry.field.label}: {value}"))
        return before

    def _read(self, entry: Entry) -> dict[str, object]:
        try:
            given, rest = value_of(entry, self._days)
        except (UnclearError, BadTimeError) as error:
            self.problems.append(FormProblem(entry.number, str(error)))
            given, rest = {}, entry.one_line()
        else:
            if rest:
                self.problems.append(
                    FormProblem(
                        entry.number,
                        f"“{one_line(rest, 60)}” is more than “{entry.field.label}” can hold. "
                        "It goes into the note.",
                        stops=False,
                    )
                )
        if rest:
            self._aside.append(Line(entry.number, 0, f"{entry.field.label}: {rest}"))
        return given

    def _with_aside(self, note: str, aside: Iterable[Line]) -> str:
        """The note, with all that fits nowhere else below it."""
        groups = []
        for _, group in groupby(enumerate(aside), key=lambda pair: pair[1].number - pair[0]):
            lines = [line for _, line in group]
            first = lines[0]
            more = f" and {len(lines) - 1} more" if len(lines) > 1 else ""
            self.problems.append(
                FormProblem(
                    first.number,
                    f"“{one_line(first.body, 60)}”{more} stands behind no label. "
                    "It goes into the note.",
                    stops=False,
                )
            )
            groups.append("\n".join(unescaped(line.body) for line in lines))
        groups += [line.body for line in self._aside]
        return "\n\n".join(part for part in (note, *groups) if part)
