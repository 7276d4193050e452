"""An interview record as plain text: all that is written in it, in the order of the form."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from tui_app.cli.layout import columns, wrapped
from tui_app.cli.which_interview import described
from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line, plain
from tui_app.domain.record import Part
from tui_app.domain.zones import known_zone
from tui_app.exchange.interview_form.asking import Field, Holds, Parts, Section
from tui_app.exchange.interview_form.fields import PERSON, SECTIONS

_LABEL_WIDTH = 24
_INDENT = " " * _LABEL_WIDTH
_SCALES = 100
"""A number that cannot reach this is shown with what it can reach."""

Fact = tuple[str, str]


def interview_lines(
    record: Interview, network: Network, own_zone: ZoneInfo, width: int
) -> list[str]:
    """The record in sections, those with nothing in them left out; no line wider than `width`."""
    return _Text(record, network, own_zone, width).lines()


class _Text:
    """Writes one record."""

    def __init__(self, record: Interview, network: Network, own_zone: ZoneInfo, width: int) -> None:
        self._record = record
        self._network = network
        self._zone = known_zone(record.zone) or own_zone
        self._width = width

    def lines(self) -> list[str]:
        """All of it."""
        lines = wrapped(described(self._record), width=self._width)
        lines += self._facts([("id", self._record.id)])
        for section in SECTIONS:
            if section is PERSON:
                for person in self._record.people:
                    name = one_line(person.name) or "somebody met"
                    facts = [("Contact", self._contact(person)), *self._section(section, person)]
                    lines += ["", *wrapped(f"{section.title}: {name}", width=self._width)]
                    lines += self._facts(fact for fact in facts if fact[0] != "Name")
                continue
            facts = list(self._section(section, self._record))
            if facts:
                lines += ["", section.title, *self._facts(facts)]
        return lines

    def _section(self, section: Section, part: Part) -> Iterator[Fact]:
        for ask in section.asks:
            if isinstance(ask, Field):
                yield from self._field(ask, part)
            else:
                yield from self._list(ask, part)

    def _list(self, parts: Parts, part: Part) -> Iterator[Fact]:
        """Each part begins with its own label; what is said of it stands below, set in."""
        for one in getattr(part, parts.name):
            lead, *others = parts.fields
            yield lead.label, _words(getattr(one, lead.name)) or "–"
            for field in others:
                for label, text in self._field(field, one):
                    yield f"  {label}", text

    def _field(self, field: Field, part: Part) -> Iterator[Fact]:
        if field.holds is Holds.TICKS:
            ticked = (words for name, words in field.choices if getattr(part, str(name)))
            yield from _if_said(field, ", ".join(ticked))
            return
        value = getattr(part, field.name)
        if field.holds is Holds.TICK:
            # A label that is a sentence says it all.
            yield from _if_said(field, field.label if value else "", label="")
        elif field.holds is Holds.PURPOSES:
            yield from ((field.label if not i else "", one.value) for i, one in enumerate(value))
        elif field.holds is Holds.OPPORTUNITY:
            yield from _if_said(field, self._opportunity())
        elif isinstance(value, datetime):
            yield field.label, self._day(value)
        elif field.most < _SCALES and value is not None:
            yield field.label, f"{value} of {field.most}"
        else:
            yield from _if_said(field, _words(value))

    def _contact(self, person: PersonMet) -> str:
        if not person.contact:
            return "none yet"
        contact = self._network.contacts.get(person.contact)
        return f"{one_line(contact.name, 60)} ({contact.id})" if contact else "one who is gone"

    def _opportunity(self) -> str:
        if not self._record.opportunity:
            return ""
        known = self._network.opportunities.get(self._record.opportunity)
        return one_line(known.title) if known else "one that is gone"

    def _day(self, moment: datetime) -> str:
        return f"{moment.astimezone(self._zone).date()}"

    def _facts(self, facts: Iterable[Fact]) -> list[str]:
        """Label and text beside each other; lines of the text stay below its first."""
        lines: list[str] = []
        for label, text in facts:
            padding = " " * max(1, _LABEL_WIDTH - 2 - columns(label))
            start = f"  {label}{padding}"
            lines += wrapped(
                plain(text).strip("\n"), width=self._width, start=start, indent=_INDENT
            )
        return [line.rstrip() for line in lines]


def _if_said(field: Field, text: str, label: str | None = None) -> Iterator[Fact]:
    if text.strip():
        yield field.label if label is None else label, text


def _words(value: object) -> str:
    if value is None:
        return ""
    return value.value if isinstance(value, StrEnum) else str(value)
