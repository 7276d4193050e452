"""The form as Markdown: blank, or filled with a record so that it reads back as that record."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from textwrap import wrap
from typing import Any

from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.network import Network
from tui_app.domain.record import Part
from tui_app.domain.zones import known_zone
from tui_app.exchange.interview_form.asking import Field, Holds, Parts, Section
from tui_app.exchange.interview_form.escapes import indented, inline
from tui_app.exchange.interview_form.fields import PERSON, SECTIONS

TITLE = "Interview record"
INTRODUCTION = (
    "Write behind a colon, or below it; long texts may run over several lines. Leave out what you "
    "do not know. [x] is a yes; instead of ticking you may write the word. For one more person, "
    "objection, key issue, next step, problem or document, copy its lines. What fits nowhere is "
    "kept in the note. Dates like fri or +1w count from the day of the meeting. "
    "Read it back in with: tidings interview new --from FILE"
)
INDENT = "    "
_INLINE_MOST = 100
_WIDTH = 96


def blank_form(people: int = 2) -> str:
    """An empty form with room for that many people met."""
    return _written(None, (None,) * max(0, people), "")


def filled_form(record: Interview, network: Network, people: int = 0) -> str:
    """The form of a record, with room for at least that many people.

    `read_form` gives the same record back, but for ids, moments (a step done and a document let go
    keep their day), links to contacts, and keys of a later version. An opportunity stands by its
    title, a proposal by the id of its letter.
    """
    met: list[PersonMet | None] = [*record.people]
    met += [None] * (people - len(met))
    opportunity = network.opportunities.get(record.opportunity or "")
    title = (opportunity.title.strip() or opportunity.id) if opportunity else ""
    return _written(record, met, title)


def legends() -> list[str]:
    """What the form says without asking for anything, each on one line."""
    lists = (one for section in SECTIONS for one in section.lists())
    return [INTRODUCTION, *(one.legend for one in lists if one.legend)]


def _written(
    record: Interview | None,
    met: Sequence[PersonMet | None],
    opportunity: str,
) -> str:
    lines = [f"# {TITLE}", "", *_quoted(INTRODUCTION)]
    writer = _Writer(opportunity, record.zone if record else "")
    for section in SECTIONS:
        parts: Iterable[Part | None] = met if section is PERSON else (record,)
        for part in parts:
            lines += ["", f"## {section.title}", "", *writer.section(section, part)]
    return "\n".join(lines) + "\n"


class _Writer:
    """Writes the sections of one record."""

    def __init__(self, opportunity: str, zone: str) -> None:
        self._opportunity = opportunity
        self._zone = known_zone(zone)

    def section(self, section: Section, part: Part | None) -> Iterator[str]:
        """Its lines. The lists within stand off by an empty line."""
        after_list = False
        for number, ask in enumerate(section.asks):
            if isinstance(ask, Parts):
                if number:
                    yield ""
                yield from self._list(ask, getattr(part, ask.name) if part is not None else ())
                after_list = True
            else:
                if after_list:
                    yield ""
                yield from self._field(ask, part)
                after_list = False

    def _list(self, parts: Parts, written: Sequence[Part]) -> Iterator[str]:
        if parts.legend:
            yield from _quoted(parts.legend)
            yield ""
        blank: tuple[Part | None, ...] = (None,) * parts.spare
        for number, part in enumerate(written or blank):
            if number:
                yield ""
            for field in parts.fields:
                yield from self._field(field, part)

    def _field(self, field: Field, part: Part | None) -> Iterator[str]:
        value = self._value(field, part)
        if field.rare and value is None:
            return
        hint = f" ({field.hint})" if field.hint and value in (None, "") else ""
        label = f"{field.label}{hint}:"
        if field.holds is Holds.PURPOSES:
            yield label
            # Those ticked come first, in the record's own order.
            words = dict(field.choices)
            ticked = tuple(value or ())
            yield from (f"- {_box(True, words[one])}" for one in ticked)
            yield from (f"- {_box(False, words[one])}" for one in words if one not in ticked)
        elif field.holds is Holds.TEXT and isinstance(value, str) and _is_long(value):
            yield label
            yield from indented(value, INDENT)
        else:
            yield f"{label} {_in_a_line(field, value)}".rstrip(" ")

    def _value(self, field: Field, part: Part | None) -> Any:  # noqa: ANN401 - of any field
        if part is None:
            return None
        if field.holds is Holds.TICKS:
            return tuple(name for name, _ in field.choices if getattr(part, str(name)))
        if field.holds is Holds.OPPORTUNITY:
            return self._opportunity
        value = getattr(part, field.name)
        if isinstance(value, datetime):
            return (value.astimezone(self._zone) if self._zone else value).date()
        return value


def _in_a_line(field: Field, value: Any) -> str:  # noqa: ANN401 - of any field
    if field.holds is Holds.TICK:
        return "[x]" if value else "[ ]"
    if field.holds is Holds.TICKS:
        return "  ".join(_box(one in (value or ()), words) for one, words in field.choices)
    if field.holds is Holds.ONE:
        return "  ".join(_box(one == value, words) for one, words in field.choices)
    if value is None:
        return ""
    return inline(str(value))


def _quoted(text: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent="> ", subsequent_indent="> ")


def _box(ticked: bool, words: str) -> str:
    return f"[{'x' if ticked else ' '}] {words}"


def _is_long(text: str) -> bool:
    return "\n" in text or len(text) > _INLINE_MOST
