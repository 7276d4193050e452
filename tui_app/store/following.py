"""What new lines of the journal say to who has read it before."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from tui_app.store.entries import Entry, Line, Mark
from tui_app.store.memory import Memory
from tui_app.store.opening import Opened, decoded, decoded_mark
from tui_app.store.store_file import StoreFile


class Piece(NamedTuple):
    """A line and what it says."""

    line: Line
    says: Entry | Mark


def new_pieces(
    lines: Iterable[Line], memory: Memory, file: StoreFile, path: Path
) -> list[Piece] | None:
    """What the lines of the journal at `path` say that is not known yet.

    None where they do not go on from what is known. Raises UnreadableStoreError.
    """
    pieces: list[Piece] = []
    awaited = memory.last + 1
    for line in lines:
        if line.is_mark:
            mark = decoded_mark(line, path)
            if mark.anew and not file.knows(mark):
                return None
            pieces.append(Piece(line, mark))
        elif line.number > awaited:
            return None
        elif line.number == awaited:
            pieces.append(Piece(line, decoded(line, path)))
            awaited += 1
    return pieces


def was_lost(memory: Memory, opened: Opened, lines: Iterable[Line]) -> bool:
    """Whether what was opened anew knows nothing of the last entry that the memory holds."""
    if opened.memory.last < memory.last:
        return True
    return any(
        line.number == memory.last and line.checksum != memory.checksum
        for line in lines
        if not line.is_mark and memory.checksum
    )


def is_told_of(memory: Memory, file: StoreFile, lines: Iterable[Line]) -> bool:
    """Whether a renewed journal tells our own story up to the last entry known here."""
    if not memory.checksum:
        first = next(iter(lines), None)
        fresh = memory.last == 0 and file.mark is None
        return fresh and (first is None or not first.is_mark)
    return any(
        line.number == memory.last and line.checksum == memory.checksum
        for line in lines
        if not line.is_mark
    )
