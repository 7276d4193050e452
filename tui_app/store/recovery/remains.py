"""What is left of the journals: every sound line of the one in place and of those set aside."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from tui_app.store.aside import journals_set_aside
from tui_app.store.entries import Entry, Line, Mark, entry_of, mark_of, sound

_LINE_STARTS = re.compile(rb'[0-9a-f]{8} \{"(?:number|mark)":\d')
_BEGUN = re.compile(rb'(?:[0-9a-f]{8} \{"|[0-9a-f]{8}[ {]{0,2}\Z|[0-9a-f]{1,7}\Z)')


class Remains(NamedTuple):
    """The sound lines of one journal, oldest first.

    `damaged` counts the pieces between them that were written whole and are sound no more;
    `ends_damaged` where the last is one. `torn` is what follows without an end, as a crash leaves
    it: nobody was told that it is saved.
    """

    lines: tuple[Line, ...] = ()
    damaged: int = 0
    ends_damaged: bool = False
    torn: bytes = b""


class Story(NamedTuple):
    """Lines that build on one another, in their order.

    `anew` is the mark that they begin with, where that is a file of another origin.
    """

    anew: Mark | None
    pieces: tuple[Entry | Mark, ...]

    @property
    def last(self) -> int:
        """The number of the last entry that it tells of."""
        return max((number_of(piece) for piece in self.pieces), default=0)


class Chronicle(NamedTuple):
    """Every journal there is, in order of time, as stories. `begins_empty` with the first of all.

    `undecodable` counts sound lines of a form not known here.
    """

    stories: tuple[Story, ...]
    current: Remains
    begins_empty: bool
    undecodable: int

    @property
    def last(self) -> int:
        """The number of the last entry told of anywhere."""
        return max((story.last for story in self.stories), default=0)


def number_of(piece: Entry | Mark) -> int:
    """The entry that it is, or up to which the file of a mark goes."""
    return piece.mark if isinstance(piece, Mark) else piece.number


def remains_of(content: bytes) -> Remains:
    """Read a journal as far as it can be read, past any damage."""
    *whole, rest = content.split(b"\n")
    lines: list[Line] = []
    damaged = 0
    ends_damaged = False
    for text in whole:
        found = list(_sound_within(text))
        ends_damaged = not found
        damaged += ends_damaged
        lines += found
    last = sound(rest)
    if last is not None:  # cut exactly at its end
        lines.append(last)
        ends_damaged, rest = False, b""
    return Remains(tuple(lines), damaged, ends_damaged, rest)


def begins_like_a_line(torn: bytes) -> bool:
    """Whether it is the beginning of a line, as a crash leaves it: nobody relied on that."""
    return _BEGUN.match(torn) is not None


def holds_a_line(journal: Path) -> bool:
    """Whether there is a journal of ours: one sound line shows it."""
    return journal.is_file() and bool(_read(journal).lines)


def chronicle(store: Path) -> Chronicle:
    """Read every journal of a store. One that cannot be read counts as not there."""
    current = _read(store.with_name(store.name + ".journal"))
    journals = [*(_read(path) for path in journals_set_aside(store)), current]
    older = sorted(journals[:-1], key=_last_number)
    lines = list(_each_once(line for remains in (*older, current) for line in remains.lines))
    pieces: list[Entry | Mark] = []
    undecodable = 0
    for line in lines:
        try:
            pieces.append(mark_of(line) if line.is_mark else entry_of(line))
        except (ValueError, RecursionError):
            undecodable += 1
    return Chronicle(
        stories=tuple(_stories(pieces)),
        current=current,
        begins_empty=bool(lines) and not lines[0].is_mark and lines[0].number == 1,
        undecodable=undecodable,
    )


def _stories(pieces: Iterable[Entry | Mark]) -> Iterator[Story]:
    anew: Mark | None = None
    held: list[Entry | Mark] = []
    for piece in pieces:
        if isinstance(piece, Mark) and piece.anew:
            if held:
                yield Story(anew, _in_order(held))
            anew, held = piece, []
        held.append(piece)
    if held:
        yield Story(anew, _in_order(held))


def _in_order(pieces: list[Entry | Mark]) -> tuple[Entry | Mark, ...]:
    """A mark stands behind the entries that its file holds; a shortened journal begins with it."""
    return tuple(sorted(pieces, key=lambda one: (number_of(one), isinstance(one, Mark))))


def _each_once(lines: Iterable[Line]) -> Iterator[Line]:
    """A journal that was set aside may be a copy of what another still holds."""
    seen = set()
    for line in lines:
        key = (line.is_mark, line.number, line.checksum, len(line.text))
        if key not in seen:
            seen.add(key)
            yield line


def _sound_within(text: bytes) -> Iterator[Line]:
    """The sound lines in a piece between two line ends: one, or two whose line end is damaged."""
    line = sound(text)
    if line is not None:
        yield line
        return
    for start in _LINE_STARTS.finditer(text, 1):
        after = sound(text[start.start() :])
        if after is not None:
            before = sound(text[: start.start() - 1])
            if before is not None:
                yield before
            yield after
            return


def _read(path: Path) -> Remains:
    try:
        return remains_of(path.read_bytes())
    except OSError:
        return Remains()


def _last_number(remains: Remains) -> int:
    return max((line.number for line in remains.lines), default=0)
