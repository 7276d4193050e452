r"""Reading a jotted line: the news, and what its marks say of it (rulebook C1).

`@name` says whom it is for, `#topic` what it is about, `!event` what kind it is, `!2w` or `!friday`
how long it keeps, an address of the web where it can be read. `gossip: …` at the start says the
kind, too. Nothing of it is needed.

What is understood leaves the text where it is a tag: `!` everywhere, the others at the end of the
line, or before its first sentence. Inside a sentence the words stay, without their sign. Of two
addresses or kinds the first counts, and the other stays as it is. What is not understood stays.
"""

import re
from collections.abc import Sequence
from datetime import date

import msgspec

from tui_app.domain.jot_known import JotKnown
from tui_app.domain.jot_marks import Mark, Sort, Unclear, marks
from tui_app.domain.jot_sentence import sentence
from tui_app.domain.plain import plain
from tui_app.domain.tidbit import TidbitKind

MAYBE_MOST = 5
"""A name that fits so many is a question to each of them; one that fits more is none."""

NOTHING_GIVEN: frozenset[Sort] = frozenset()

_KINDS = "|".join(re.escape(kind.value).replace("\\ ", "[ _-]") for kind in TidbitKind)
_LEADING = re.compile(rf"\s*({_KINDS})\s*:(?!//)\s*(?=\S)", re.IGNORECASE)
_ESCAPED_LEADING = re.compile(rf"\s*\\(?=(?:{_KINDS})\s*:)", re.IGNORECASE)


class JotRead(msgspec.Struct, frozen=True, kw_only=True):
    """A line as it is understood.

    `people` are the ids of the contacts named, `maybe` of those whom a name may mean that fits
    several, with what was typed. `until` is the day that it keeps to, or that it happens on.
    """

    text: str
    people: tuple[str, ...] = ()
    maybe: tuple[tuple[str, str], ...] = ()
    topics: tuple[str, ...] = ()
    url: str = ""
    kind: TidbitKind | None = None
    until: date | None = None
    unclear: tuple[Unclear, ...] = ()


def read_line(
    line: str, known: JotKnown, today: date, *, given: frozenset[Sort] = NOTHING_GIVEN
) -> JotRead:
    """What a line says. Sorts of marks that are `given` otherwise are left in the text.

    The text is never blank where the line is not: a line of marks alone keeps their words.
    """
    kind, start = _leading_kind(line, given)
    found = list(marks(line, known, today, most_people=MAYBE_MOST, start=start))
    taken = _first_of_each(found, given if kind is None else given | {Sort.KIND})
    text = sentence(line[start:], taken, offset=start)
    if kind is None and not _has(taken, Sort.KIND):
        kind, start = _leading_kind(text, given)
        text = text[start:]
    if escape := _ESCAPED_LEADING.match(text):
        text = text[: escape.end() - 1] + text[escape.end() :]
    if not plain(text).strip():
        return JotRead(text=line.strip())
    fitting = [mark for mark in taken if mark.sort is Sort.PERSON]
    people = dict.fromkeys(one.people[0].id for one in fitting if len(one.people) == 1)
    maybe = {
        contact.id: mark.words
        for mark in fitting
        if len(mark.people) > 1
        for contact in mark.people
        if contact.id not in people
    }
    return JotRead(
        text=text.strip(),
        people=tuple(people),
        maybe=tuple(maybe.items()),
        topics=tuple(dict.fromkeys(one.words for one in taken if one.sort is Sort.TOPIC)),
        url=next((_whole(one.words) for one in taken if one.sort is Sort.URL), ""),
        kind=kind or next((one.kind for one in taken if one.kind is not None), None),
        until=next((one.day for one in taken if one.day is not None), None),
        unclear=tuple(one for one in found if isinstance(one, Unclear)),
    )


def _leading_kind(text: str, given: frozenset[Sort]) -> tuple[TidbitKind | None, int]:
    """The kind that the text begins with, and where the news begins."""
    match = _LEADING.match(text) if Sort.KIND not in given else None
    if match is None:
        return None, 0
    name = re.sub("[_-]", " ", match[1]).lower()
    return TidbitKind(name), match.end()


def _first_of_each(found: Sequence[Mark | Unclear], given: frozenset[Sort]) -> list[Mark]:
    """The marks that count: of a kind, a day and an address only one."""
    said = set(given)
    taken = []
    for mark in found:
        if isinstance(mark, Unclear) or mark.sort in said:
            continue
        if mark.sort in (Sort.KIND, Sort.DAY, Sort.URL):
            said.add(mark.sort)
        taken.append(mark)
    return taken


def _has(taken: Sequence[Mark], sort: Sort) -> bool:
    return any(mark.sort is sort for mark in taken)


def _whole(url: str) -> str:
    return url if "://" in url else f"https://{url}"
