"""A jotted line without its marks: tags leave, words that a sentence is made of stay."""

import re
from collections.abc import Sequence

from tui_app.domain.jot_marks import Mark, Sort
from tui_app.domain.names import fold

_BETWEEN_TAGS = re.compile(r"[\s,;]*")
_AFTER_TAGS = re.compile(r"\s*(?::|[—–-](?=\s))\s*")
_BEGINS_ANEW = re.compile(r"\s*[\"“„‘«(\[]?(.)", re.DOTALL)
_DASHES = (" -", " –", " —")
_CLOSING = re.compile(r"[.,;:!?)\]…]+(?=\s|$)")
_LAST_WORD = re.compile(r"([^\W_]+)[\s(\[\"“‘«']*$")
_CLOSES = str.maketrans("([{<", ")]}>")
_WANTING = """
a am an and about after against alongside among appointed appoints are around as ask asked asking
at backed backs be beat beats became because become becomes been before behind being below beside
between beyond blamed blames but by call called calling chose congratulate contact during elected
email fired fires for from hates hear heard help helped helps hire hired hires if in inside into
interviewed introduce introduced invite invited invites is join joined joins know knows like likes
lost loves mail married meet meets meeting met named names near nor of off on onto or our over owes
paid pays per phone picked picks poached praised praises promoted promotes read recommended
recommends remind replaced replaces ring sacked said saw say says see sent she since sued sues
suggested suggests than thank thanked that the their then through to told tell towards trusts under
until upon versus via visit vs want wanted wants was welcomed welcomes were when where which while
who with within without write wrote his her my your its whose
"""
_WANT_MORE = frozenset(_WANTING.split())
"""Words after which a name at the end of a line belongs to the sentence."""


def sentence(line: str, marks: Sequence[Mark], *, offset: int = 0) -> str:
    """The line with the words of its marks, or without those that are tags.

    The marks count their places from `offset` before the line's start. A line without marks comes
    back as it is.
    """
    if not marks:
        return line
    leaving = _tags(line, marks, offset)
    text = _put_together(line, marks, leaving, offset)
    if text.strip(" \t\r\n,;:—–-.!?()[]"):
        return text
    stay = {n for n, mark in enumerate(marks) if mark.sort in (Sort.KIND, Sort.DAY)}
    return _put_together(line, marks, stay, offset)


def _tags(line: str, marks: Sequence[Mark], offset: int) -> set[int]:
    """Which of the marks leave."""
    always = {n for n, mark in enumerate(marks) if mark.sort in (Sort.KIND, Sort.DAY)}
    return always | _leading_tags(line, marks, offset) | _trailing_tags(line, marks, offset)


def _leading_tags(line: str, marks: Sequence[Mark], offset: int) -> set[int]:
    at, run = 0, 0
    while run < len(marks) and _is_between(line[at : _begin(marks[run], offset)]):
        if marks[run].sort is Sort.ESCAPE:
            break
        at = marks[run].end - offset
        run += 1
        behind = marks[run - 1].ending
        if behind.strip(",;"):
            # A colon ends the tags; whatever else stands there is part of a sentence.
            closed = not behind.strip(":") or _is_enclosed(marks[run - 1])
            return set(range(run)) if closed else set(range(run - 1))
        at += len(behind)
    if not run or not line[at:].strip():
        return set()
    if _AFTER_TAGS.match(line, at) or _stands_alone(marks[run - 1], line[at:]):
        return set(range(run))
    is_listed = "," in line[: _begin(marks[run - 1], offset)]
    return set() if is_listed else set(range(run - 1))


def _stands_alone(mark: Mark, rest: str) -> bool:
    """Whether a sentence of its own begins behind a mark."""
    if mark.sort in (Sort.KIND, Sort.DAY):
        return False
    if mark.sort is Sort.TOPIC:
        return False
    begins = _BEGINS_ANEW.match(rest)
    return begins is not None and (begins[1].isupper() or begins[1].isdigit())


def _trailing_tags(line: str, marks: Sequence[Mark], offset: int) -> set[int]:
    first, end = len(marks), len(line)
    while first and marks[first - 1].sort is not Sort.ESCAPE:
        mark = marks[first - 1]
        after = line[mark.end - offset : end]
        ending = mark.ending if after.startswith(mark.ending) else ""
        if not _is_between(after[len(ending) :]) or not _may_end_a_tag(mark, ending):
            break
        first -= 1
        end = _begin(mark, offset)
    run = range(first, len(marks))
    stays: set[int] = set()
    for n in run:
        before = line[: _begin(marks[n], offset)]
        if marks[n].sort in (Sort.KIND, Sort.DAY):
            continue
        is_first = n == first or (not stays and _only_perishes(marks[first:n]))
        is_same = n > first and marks[n - 1].sort is marks[n].sort
        is_listed = is_same and n - 1 in stays and marks[n - 1].ending.endswith(",")
        goes_on = _wants_more(before, marks[first:n], offset, is_name=marks[n].sort is Sort.PERSON)
        if is_listed or (is_first and goes_on):
            stays.add(n)
    return set(run) - stays


def _only_perishes(marks: Sequence[Mark]) -> bool:
    return all(mark.sort in (Sort.KIND, Sort.DAY) for mark in marks)


def _wants_more(before: str, between: Sequence[Mark], offset: int, *, is_name: bool) -> bool:
    """Whether the words before a mark go on in it: "hired @Ann", and of a name "the boss: @Ann"."""
    if between:
        before = before[: _begin(between[0], offset)]
    if is_name and before.rstrip().endswith((":", "=")):
        return True
    last = _LAST_WORD.search(before[-80:])
    return last is not None and fold(last[1]) in _WANT_MORE


def _may_end_a_tag(mark: Mark, ending: str) -> bool:
    if mark.sort is Sort.URL:
        return True
    return not ending.strip(",;") or _is_enclosed(mark)


def _is_enclosed(mark: Mark) -> bool:
    """Whether it stands in brackets by itself."""
    return (
        mark.opening[:1] in ("(", "[", "{", "<")
        and mark.ending == mark.opening.translate(_CLOSES)[::-1]
    )


def _is_between(text: str) -> bool:
    """Whether nothing but what may stand between tags is there."""
    return _BETWEEN_TAGS.fullmatch(text) is not None


def _begin(mark: Mark, offset: int) -> int:
    return mark.start - len(mark.opening) - offset


def _put_together(line: str, marks: Sequence[Mark], leaving: set[int], offset: int) -> str:
    parts: list[str] = []
    at = 0
    was_cut = False
    for n, mark in enumerate(marks):
        if n not in leaving:
            piece = line[at : mark.start - offset]
            parts.append(_after_cut(parts, piece) if was_cut else piece)
            parts.append(mark.words)
            at, was_cut = mark.end - offset, False
            continue
        piece = line[at : _begin(mark, offset)]
        parts.append(_after_cut(parts, piece) if was_cut else piece)
        at, was_cut = mark.end - offset, True
        if _is_enclosed(mark) or not mark.opening:
            at += len(mark.ending) if _is_dropped_with(mark) else 0
        else:
            parts.append(mark.opening)
    if not was_cut:
        return "".join((*parts, line[at:]))
    if not line[at:].strip(" \t\r\n,;"):
        before = "".join(parts).rstrip(" \t\r\n,;")
        return before[:-1].rstrip() if before.endswith(_DASHES) else before
    parts.append(_after_cut(parts, line[at:]))
    return "".join(parts)


def _is_dropped_with(mark: Mark) -> bool:
    return mark.sort not in (Sort.KIND, Sort.DAY) or _is_enclosed(mark)


def _after_cut(parts: list[str], rest: str) -> str:
    """What comes behind a mark that left: one space between it and what stands before."""
    before = "".join(parts)
    if not before.strip():
        parts.clear()
        colon = _AFTER_TAGS.match(rest)
        return rest[colon.end() :] if colon else rest.lstrip().lstrip(",;").lstrip()
    parts[:] = [before.rstrip()]
    stripped = rest.lstrip()
    return stripped if _CLOSING.match(stripped) else f" {stripped}"
