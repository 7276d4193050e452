"""The form for the printer: one page of HTML with lines and boxes to write on by hand."""

from collections.abc import Iterator, Sequence
from datetime import datetime
from html import escape
from typing import Any

from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.plain import one_line, plain
from tui_app.domain.record import Part
from tui_app.exchange.interview_form.asking import Field, Holds, Parts, Section
from tui_app.exchange.interview_form.fields import PERSON, SECTIONS
from tui_app.exchange.interview_form.page_style import STYLE
from tui_app.exchange.interview_form.writing import TITLE

_PEOPLE = 4
_LINES = {"how_it_went": 3, "they_said": 8, "you_said": 6, "note": 5, "want_note": 2}
_LINES |= dict.fromkeys(("positives", "feelings", "they_prefer"), 2)
"""How many lines there are to write a text on; three, where nothing is said here."""
_ROWS = {"objections": 3, "key_issues": 2, "next_steps": 3, "problems": 4, "documents": 3}
"""How many rows a list has on an empty page."""
_NARROW = frozenset({Holds.NUMBER, Holds.MINUTES, Holds.DAY, Holds.TICK, Holds.DONE})
_HALF = frozenset(
    {
        *("target_area", "position", "held_on", "zone", "people_seen", "title", "role"),
        *("influence", "tone", "who_decides", "who_influences_most"),
        *("first_to_be_interviewed", "ask_to_be_seen_again"),
        *("highlight", "advice", "advice_followed", "appreciated"),
        *("competitors", "how_you_stack_up"),
    }
)
"""Fields that stand two beside each other."""
_WIDTHS = {"minutes": "quarter", "part": "rest", "kind": "rest"}
_HINTED = frozenset({"organisation", "name", "problem", "want"})
"""Short fields whose hint helps on paper, too."""
_SCALE_MOST = 10


def form_page(record: Interview | None = None, people: int = _PEOPLE) -> str:
    """A whole HTML file with room for that many people, each on a page of their own.

    With a record it shows what is written, and leaves room beside it. It holds no script, and
    takes nothing from anywhere: any browser prints it, on A4 or on letter.
    """
    met: list[PersonMet | None] = [*record.people] if record else []
    met += [None] * (people - len(met))
    name = one_line(record.organisation, 80) if record else ""
    title = f"{TITLE}: {name}" if name else TITLE
    body = "\n".join(_sections(record, met))
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_safe(title)}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n"
        f"<h1>{_safe(title)}</h1>\n{body}\n</body>\n</html>\n"
    )


def _sections(record: Interview | None, met: Sequence[PersonMet | None]) -> Iterator[str]:
    for section in SECTIONS:
        if section is PERSON:
            for number, person in enumerate(met, start=1):
                heading = f"{section.title} <small>{number} of {len(met)}</small>"
                yield from _section(section, person, heading, "person")
        else:
            first = " after" if section is SECTIONS[2] and met else ""
            yield from _section(section, record, section.title, f"part{first}")


def _section(section: Section, part: Part | None, heading: str, kind: str) -> Iterator[str]:
    yield f'<section class="{kind}">\n<h2>{heading}</h2>'
    for ask in section.asks:
        if isinstance(ask, Parts):
            yield from _table(ask, getattr(part, ask.name) if part is not None else ())
        elif ask.holds is not Holds.OPPORTUNITY:
            yield _field(ask, part)
    yield "</section>"


def _field(field: Field, part: Part | None) -> str:
    value = _value(field, part)
    label = f'<span class="label">{_safe(field.label)}</span>'
    width = "half" if field.name in _HALF else _WIDTHS.get(field.name, "whole")
    is_hinted = field.hint and not value and (field.holds is Holds.TEXT or field.name in _HINTED)
    hint = f'<span class="hint">{_safe(field.hint)}</span>' if is_hinted else ""
    if field.holds is Holds.TEXT:
        lines = _written(value, _LINES.get(field.name, 3))
        return f'<div class="text {width}">{label}{hint}{lines}</div>'
    if field.holds is Holds.PURPOSES:
        ticks = "".join(f"<li>{one}</li>" for one in _boxes(field, value))
        return f'<div class="text whole">{label}<ul>{ticks}</ul></div>'
    if field.holds is Holds.TICK:
        return f'<div class="line {width}">{_box(bool(value), field.label)}</div>'
    if field.choices or field.most <= _SCALE_MOST:
        boxes = "".join(_boxes(field, value))
        return f'<div class="line {width}">{label}<span>{boxes}</span>{hint}</div>'
    blank = f'<span class="rule">{_safe(_words(value))}</span>'
    return f'<div class="line {width}">{label}{blank}{hint}</div>'


def _table(parts: Parts, written: Sequence[Part]) -> Iterator[str]:
    fields = [one for one in parts.fields if not one.rare]
    rows: list[Part | None] = [*written]
    rows += [None] * max(_ROWS.get(parts.name, 2) - len(rows), 1 if rows else 0)
    yield '<div class="list">'
    if parts.legend:
        yield f'<p class="hint">{_safe(parts.legend)}</p>'
    heads = "".join(f'<th class="{_column(one)}">{_safe(one.label)}</th>' for one in fields)
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>"
    for part in rows:
        cells = "".join(f"<td>{_cell(one, part)}</td>" for one in fields)
        yield f"<tr>{cells}</tr>"
    yield "</tbody>\n</table>\n</div>"


def _cell(field: Field, part: Part | None) -> str:
    value = _value(field, part)
    if field.holds is Holds.TICK:
        return _box(bool(value), "")
    if field.holds is Holds.ONE:
        return "".join(_boxes(field, value))
    return _safe(_words(value))


def _column(field: Field) -> str:
    if field.holds in _NARROW or field.holds is Holds.ONE:
        return "narrow"
    return "broad" if field.holds is Holds.TEXT else "middling"


def _written(value: object, lines: int) -> str:
    """What is written, or lines to write on."""
    text = f'<p class="said">{_safe(_words(value))}</p>' if value else ""
    return text + '<div class="rule"></div>' * (1 if value else lines)


def _boxes(field: Field, value: Any) -> list[str]:  # noqa: ANN401 - of any field
    """A box for each choice, or for each number of a scale."""
    chosen = value if isinstance(value, tuple) else (value,)
    choices = field.choices or [(number, str(number)) for number in range(field.most + 1)]
    return [_box(one in chosen, words) for one, words in choices]


def _box(ticked: bool, words: str) -> str:
    return f'<span class="tick"><i>{"&#10003;" if ticked else ""}</i> {_safe(words)}</span>'


def _value(field: Field, part: Part | None) -> Any:  # noqa: ANN401 - of any field
    if part is None:
        return None
    if field.holds is Holds.TICKS:
        return tuple(name for name, _ in field.choices if getattr(part, str(name)))
    return getattr(part, field.name)


def _words(value: object) -> str:
    if value is None:
        return ""
    return f"{value.date()}" if isinstance(value, datetime) else str(value)


def _safe(text: str) -> str:
    return escape(plain(text))
