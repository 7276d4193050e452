"""What the journals of a store tell, and of whose past: the lineage of a file names its folds."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tui_app.store.aside import journals_set_aside
from tui_app.store.entries import Line, Mark, mark_of
from tui_app.store.recovery.remains import remains_of


class Telling(NamedTuple):
    """The lines of one journal from where its story begins, and the marks among them."""

    lines: tuple[Line, ...]
    marks: tuple[Mark, ...]

    @property
    def origin(self) -> Mark | None:
        """The mark with which another story began here than any journal before tells."""
        return self.marks[0] if self.marks and self.marks[0].anew else None

    @property
    def last(self) -> int:
        """The number of the last entry."""
        return max((line.number for line in self.lines), default=0)

    def mark_in(self, folds: Collection[str]) -> Mark | None:
        """The latest mark of one of these folds."""
        return next((mark for mark in reversed(self.marks) if mark.fold in folds), None)

    def mark_of_file(self, digest: str) -> Mark | None:
        """The latest mark of just this file."""
        return next((mark for mark in reversed(self.marks) if mark.hash == digest), None)

    def up_to(self, number: int) -> "Telling":
        """The same without what came after the entry of that number."""
        return Telling(
            tuple(line for line in self.lines if line.number <= number),
            tuple(mark for mark in self.marks if mark.mark <= number),
        )


def telling_of(store: Path) -> Telling:
    """What the journal of a store tells now."""
    return _read(store.with_name(store.name + ".journal"))


def older_tellings(store: Path) -> Iterator[Telling]:
    """What the journals tell that were set aside, the latest first."""
    paths = journals_set_aside(store)
    with suppress(OSError):
        paths.sort(key=lambda path: path.stat().st_mtime_ns)
    yield from map(_read, reversed(paths))


def _read(journal: Path) -> Telling:
    """What cannot be read is passed over: it only makes less known."""
    lines: Sequence[Line] = ()
    with suppress(OSError):
        lines = remains_of(journal.read_bytes()).lines
    marks: list[Mark] = []
    begins = 0
    for place, line in enumerate(lines):
        if line.is_mark:
            with suppress(ValueError, RecursionError):
                mark = mark_of(line)
                if mark.anew:
                    marks, begins = [], place
                marks.append(mark)
    return Telling(tuple(lines[begins:]), tuple(marks))
