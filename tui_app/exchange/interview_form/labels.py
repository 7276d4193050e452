"""Labels and headings as people write them, and what they stand for."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from tui_app.domain.names import fold
from tui_app.exchange.interview_form.asking import Field, Parts, Section
from tui_app.exchange.interview_form.fields import PERSON, SECTIONS
from tui_app.exchange.interview_form.writing import TITLE, legends

_LABEL_MOST = 120
_HINT = re.compile(r"[(\[].*$", re.DOTALL)
_BULLET = re.compile(r"(?:[-*+•>–—·◦▪‣●○][ \t]+)+")
_ITEM = re.compile(r"(?:[-*+•–—·◦▪‣●○]|\d{1,2}[.)])[ \t]+(?=\S)")
_DASH = re.compile(r"[ \t]+[-–—=][ \t]+|\t+")
_PLAIN_WORDS = 4
_HEADING = re.compile(r"#{1,6}(?:[ \t]+|$)")
_NUMBER = re.compile(r"^\d+[.)]?\s+|\s+\d+$")
_RULE = re.compile(r"([-=_*])\1{2,}|([-=_*])(?: \2){2,}")
_TRIMMED = " \t*_#:.-–—"

Ask = Field | Parts


class Label(NamedTuple):
    """The start of a line up to its colon: the name, folded, and what stands in brackets."""

    name: str
    aside: str
    beside: str


def label_of(line: str) -> Label | None:
    """The label of a line and what is behind it; None without one."""
    head, colon, _ = line[:_LABEL_MOST].replace("：", ":").partition(":")
    if not colon:
        return None
    rest = line[len(head) + 1 :]
    if head.startswith(("**", "__")):
        rest = rest.removeprefix(head[:2])
    hint = _HINT.search(head)
    name = fold(_HINT.sub("", head).strip(_TRIMMED))
    aside = hint[0].strip(_TRIMMED + "()[]") if hint else ""
    return Label(name, aside, rest.strip(" \t")) if name else None


def dashed_label(line: str) -> Label | None:
    """As `label_of`, for a line in which a dash or a tab stands where the colon would."""
    dash = _DASH.search(line[:_LABEL_MOST])
    return label_of(f"{line[: dash.start()]}: {line[dash.end() :]}") if dash is not None else None


def like_a_label(line: str) -> bool:
    """Whether it looks like a label and what is behind it, though no label that is known."""
    label = label_of(line)
    return label is not None and line[:1].isupper() and len(label.name.split()) <= _PLAIN_WORDS


def item_of(line: str) -> str | None:
    """What an item of a list says, behind its bullet or number."""
    match = _ITEM.match(line)
    return line[match.end() :] if match is not None else None


def bare_label(line: str) -> str | None:
    """A line that is one of the form's own labels and nothing else, its colon forgotten."""
    name = fold(line.strip(_TRIMMED)) if len(line) <= _LABEL_MOST else ""
    return name if name in _OWN else None


def has_bullet(line: str) -> bool:
    """Whether it is an item of a list, or a quotation."""
    return _BULLET.match(line) is not None


def without_bullet(line: str) -> str:
    """The line without what makes it an item of a list, or a quotation."""
    return _BULLET.sub("", line, count=1) if has_bullet(line) else line


def is_rule(line: str) -> bool:
    """Whether it is but a line drawn across the page."""
    return _RULE.fullmatch(line) is not None


def is_legend(line: str) -> bool:
    """Whether it is one of the form's own lines that ask for nothing, wrapped anyhow."""
    words = " ".join(line.removeprefix(">").split())
    return line.startswith(">") and any(words in legend for legend in _LEGENDS)


def heading_of(line: str) -> tuple[int, str] | None:
    """Level and words of a heading that is marked as one."""
    match = _HEADING.match(line)
    return (match[0].count("#"), line[match.end() :].strip(" \t#*")) if match else None


def is_title(words: str) -> bool:
    """Whether a heading is the form's own title."""
    return fold(words.strip(_TRIMMED)) == fold(TITLE)


def section_titled(words: str) -> tuple[Section, str] | None:
    """The section that a heading begins, and what else the heading says: a person's name."""
    if len(words) > _LABEL_MOST:
        return None
    name = fold(_NUMBER.sub("", words).strip(_TRIMMED))
    if name in _TITLES:
        return _TITLES[name], ""
    head, mark, rest = words.replace("–", ":").replace("—", ":").replace(" - ", ":").partition(":")
    name = fold(_NUMBER.sub("", head.strip()).strip(_TRIMMED))
    if mark and _TITLES.get(name) is PERSON:
        return PERSON, rest.strip()
    return None


def listed_under(words: str, section: Section) -> tuple[Section, Parts] | None:
    """The list that is called so: of this section, or else of another, the record's own first."""
    name = fold(words.strip(_TRIMMED)) if len(words) <= _LABEL_MOST else ""
    places = [section, *(one for one in SECTIONS if one is not PERSON), PERSON]
    found = ((one, parts) for one in places for parts in one.lists() if name in parts.titles)
    return next(found, None)


def is_note_title(words: str) -> bool:
    """Whether a heading stands above the note."""
    return fold(words.strip(_TRIMMED)) in ("note", "notes")


def among(fields: Iterable[Field], label: str, *, strictly: bool = False) -> Field | None:
    """The field of that label; `strictly` where only the form's own word for it will do."""
    return next((one for one in fields if label in _NAMES[one][: 1 if strictly else None]), None)


def asked_in(
    section: Section, label: str, *, strictly: bool = False
) -> tuple[Parts | None, Field] | None:
    """The field of that label in a section, or the list that begins with it."""
    own = among(section.fields(), label, strictly=strictly)
    if own is not None:
        return None, own
    for parts in section.lists():
        if among((parts.lead,), label, strictly=strictly) is not None:
            return parts, parts.lead
    return None


def asked_within(section: Section, label: str) -> tuple[Parts, Field] | None:
    """The field of that label in a list of which no part is begun, by the form's own word for it.

    Other words will not do here: "what" may begin any sentence.
    """
    for parts in section.lists():
        found = among(parts.fields, label, strictly=True)
        if found is not None:
            return parts, found
    return None


def _every_field() -> Iterable[Field]:
    for section in SECTIONS:
        yield from section.fields()
        for parts in section.lists():
            yield from parts.fields


_LEGENDS = legends()
_NAMES = {one: (fold(one.label), *map(fold, one.also)) for one in _every_field()}
_OWN = frozenset(names[0] for names in _NAMES.values())
_TITLES = {fold(title): section for section in SECTIONS for title in (section.title, *section.also)}
