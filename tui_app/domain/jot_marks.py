r"""The marks in a jotted line: where they stand, and what each of them means.

A mark begins a word: `@name`, `#topic`, `!kind` or `!day`, or an address of the web. A sign that
is doubled, or has a backslash before it, is no mark but itself: `@@home`, `\#1`.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.jot_known import JotKnown
from tui_app.domain.near_days import near_day
from tui_app.domain.tidbit import TidbitKind
from tui_app.domain.tidings import UnknownKindError, kind_of

MOST_MARKS = 40
"""So many signs of one line are looked at; all behind them is text."""

_LONGEST_NAME = 5
_LONGEST_WORD = 80
_CANDIDATE = re.compile(r"(?<!\S)[(\[{<\"'“‘«]*(?=[@#!\\]|https?://|www\.)", re.IGNORECASE)
_ESCAPE = re.compile(
    r"\\(?=[@#!]\S|https?://|www\.)|([@#!])(?=\1[^\W_])|@(?=@[\"“])", re.IGNORECASE
)
_NAME = re.compile(r"[^\s@#!,;:?()\[\]{}<>\"“”„«»/\\|=+*&^%$~`…]+")
_TOPIC = re.compile(r"[^\s@#!,;:?()\[\]{}<>\"“”„«»/\\|=*^%$~`…]+")
_QUOTED = re.compile(r"\"([^\"\n]{1,80})\"|“([^”\n]{1,80})”")
_WORD = re.compile(r"[\w./\-]+")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"“”„«»`\\^{|}]+", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://|www\.)[^\W_]", re.IGNORECASE)
_NEXT_WORD = re.compile(r"[ \t]+(?=[^\W_])")
_POSSESSIVE = re.compile(r"['’]s?$")
_BEHIND = re.compile(r"[.,;:!?)\]}>\"'”’»…]*(?:['’]s)?(?=\s|$|[—–-])")
_ENDS_URL = ".,;:!?'’”»…*_~"


class Sort(StrEnum):
    """What a mark says."""

    PERSON = "person"
    TOPIC = "topic"
    KIND = "kind"
    DAY = "day"
    URL = "url"
    ESCAPE = "escape"


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """One mark, from `start` to `end` of the line; `words` are what it says without its sign.

    `people` are those whom a name fits, most often one. `ending` stands right behind it.
    """

    sort: Sort
    start: int
    end: int
    words: str
    opening: str = ""
    ending: str = ""
    people: tuple[Contact, ...] = ()
    kind: TidbitKind | None = None
    day: date | None = None


class Unclear(msgspec.Struct, frozen=True, kw_only=True):
    """A mark that was left as text: what was typed, and how many people it fits, if a name."""

    typed: str
    fits: int = 0


def marks(
    line: str, known: JotKnown, today: date, *, most_people: int, start: int = 0
) -> Iterator[Mark | Unclear]:
    """Every mark of the line from `start` on, in order.

    A name that fits more than `most_people` is unclear, and so is one that fits nobody.
    """
    at, looked_at = start, 0
    while looked_at < MOST_MARKS:
        match = _CANDIDATE.search(line, at)
        if match is None:
            return
        looked_at += 1
        found = _mark(line, match.end(), known, today, most_people)
        at = match.end() + 1
        if isinstance(found, Mark):
            at = max(at, found.end)
            found = msgspec.structs.replace(found, opening=match[0], ending=_ending(line, found))
        if found is not None:
            yield found


def is_address(text: str) -> bool:
    """Whether a text is an address of the web and nothing else."""
    mark = _url(text, 0) if text[:4].casefold() in ("http", "www.") else None
    return mark is not None and mark.end == len(text)


def _mark(
    line: str, at: int, known: JotKnown, today: date, most_people: int
) -> Mark | Unclear | None:
    if escape := _ESCAPE.match(line, at):
        return Mark(sort=Sort.ESCAPE, start=at, end=escape.end(), words="")
    sign = line[at]
    if sign == "@":
        return _person(line, at, known, most_people)
    if sign == "#":
        return _topic(line, at, known)
    if sign == "!":
        return _kind_or_day(line, at, today)
    return _url(line, at)


def _person(line: str, at: int, known: JotKnown, most: int) -> Mark | Unclear | None:
    for end, typed, found in _names(line, at + 1, known):
        if not found:
            return Unclear(typed=line[at:end])
        if len(found) > most:
            return Unclear(typed=line[at:end], fits=len(found))
        return Mark(sort=Sort.PERSON, start=at, end=end, words=typed, people=tuple(found))
    return None


def _names(line: str, at: int, known: JotKnown) -> Iterator[tuple[int, str, list[Contact]]]:
    """Where the name ends, its words and whom it fits; nothing where it is no name."""
    quoted = _QUOTED.match(line, at)
    if quoted:
        if _ends_well(line, quoted.end()) and (typed := (quoted[1] or quoted[2]).strip()):
            if called := known.people.called(typed.split()):
                yield quoted.end(), typed, called
            else:
                called = known.people.described(typed)
                yield quoted.end(), _name_of(called, typed), called
        return
    words = _words_from(line, at)
    if not words:
        return
    for length in range(len(words), 0, -1):
        for end, typed in _with_and_without_possessive(line, at, words[length - 1]):
            found = known.people.called(typed.split())
            if found and _ends_well(line, end):
                yield end, typed, found
                return
    end = words[0]
    typed = line[at:end]
    apart = re.sub(r"[._\-]+", " ", typed).strip()
    if not _ends_well(line, end):
        return
    described: list[Contact] = []
    if " " in apart or apart.isdigit():
        described = known.people.called(apart.split()) or known.people.described(apart)
    if described or not apart[:1].isdigit():
        yield end, _name_of(described, apart), described


def _name_of(found: Sequence[Contact], typed: str) -> str:
    """In a sentence stands the name of who was described, by an id or a firm perhaps."""
    return found[0].name if len(found) == 1 else typed


def _words_from(line: str, at: int) -> list[int]:
    """Where each word of what may be a name ends: the first, and those that follow it at once."""
    ends: list[int] = []
    while len(ends) < _LONGEST_NAME and (match := _NAME.match(line, at)):
        word = match[0].rstrip(".'’-‐–—")
        if not any(character.isalnum() for character in word) or len(word) > _LONGEST_WORD:
            break
        ends.append(at + len(word))
        gap = _NEXT_WORD.match(line, ends[-1])
        if gap is None:
            break
        at = gap.end()
    return ends


def _with_and_without_possessive(line: str, at: int, end: int) -> Iterator[tuple[int, str]]:
    typed = line[at:end]
    yield end, typed
    if possessive := _POSSESSIVE.search(typed):
        yield at + possessive.start(), typed[: possessive.start()]


def _topic(line: str, at: int, known: JotKnown) -> Mark | None:
    match = _TOPIC.match(line, at + 1)
    word = match[0].rstrip(".'’-_&+" if "++" not in match[0] else ".'’-_&") if match else ""
    letters = sum(character.isalpha() for character in word)
    if not letters or len(word) > _LONGEST_WORD or (letters < 2 and not word[0].isalpha()):
        return None
    end = at + 1 + len(word)
    if not _ends_well(line, end):
        return None
    return Mark(sort=Sort.TOPIC, start=at, end=end, words=known.topics.spelt(word))


def _kind_or_day(line: str, at: int, today: date) -> Mark | Unclear | None:
    match = _WORD.match(line, at + 1)
    word = match[0].rstrip("./-_") if match else ""
    end = at + 1 + len(word)
    if not word or len(word) > _LONGEST_WORD:
        return None
    following = _following(line, end)
    kind = _kind(word)
    if kind is TidbitKind.PRESS_RELEASE and following and following[0].casefold() == "release":
        end = following[1]
    if kind is not None:
        return _if_ends_well(line, Mark(sort=Sort.KIND, start=at, end=end, words="", kind=kind))
    if found := near_day([word, following[0]] if following else [word], today):
        day, length = found
        end = following[1] if following and length == 2 else end
        return _if_ends_well(line, Mark(sort=Sort.DAY, start=at, end=end, words="", day=day))
    return Unclear(typed=line[at:end]) if _ends_well(line, end) else None


def _kind(word: str) -> TidbitKind | None:
    try:
        return kind_of(re.sub(r"[-_]", " ", word)) if word[0].isalpha() else None
    except UnknownKindError:
        return None


def _following(line: str, end: int) -> tuple[str, int] | None:
    """The word right behind, and where it ends."""
    gap = _NEXT_WORD.match(line, end)
    match = _WORD.match(line, gap.end()) if gap else None
    if match is None:
        return None
    word = match[0].rstrip("./-_")
    return word, match.start() + len(word)


def _url(line: str, at: int) -> Mark | None:
    match = _URL.match(line, at)
    if match is None or not _HOST.match(match[0]) or not match[0].isprintable():
        return None
    url = match[0]
    while url and (url[-1] in _ENDS_URL or _is_loose_bracket(url)):
        url = url[:-1]
    return Mark(sort=Sort.URL, start=at, end=at + len(url), words=url)


def _is_loose_bracket(url: str) -> bool:
    return any(
        url[-1] == close and url.count(close) > url.count(open_)
        for open_, close in ("()", "[]", "{}")
    )


def _ends_well(line: str, end: int) -> bool:
    """Whether what stands there may be the end of a mark: a space, or what closes a sentence."""
    return _BEHIND.match(line, end) is not None


def _if_ends_well(line: str, mark: Mark) -> Mark | None:
    return mark if _ends_well(line, mark.end) else None


def _ending(line: str, mark: Mark) -> str:
    behind = _BEHIND.match(line, mark.end)
    return behind[0] if behind and mark.sort is not Sort.ESCAPE else ""
