"""What was done, what of it was undone, and what undo and redo come to next."""

from collections.abc import Iterable
from datetime import datetime

import msgspec

from tui_app.store.entries import Heading


class Step(msgspec.Struct, frozen=True):
    """One action in the history, at a moment in UTC.

    It is `mine` where this very open store made it, `earlier` where it was made before this store
    was opened, and `undone` where it was taken back; only if nothing new was done since then is it
    `redoable`. `changed` names the (table, id) of what an undo or redo changed; else it is empty.
    """

    number: int
    at: datetime
    label: str
    mine: bool
    undone: bool
    earlier: bool = False
    redoable: bool = False
    changed: frozenset[tuple[str, str]] = frozenset()


class History:
    """The actions of a journal: those that undo can take back, and those that redo can bring back.

    As everywhere, a new action leaves nothing to redo. `opened` is the number of the last entry
    there was when the store `by` was opened.
    """

    def __init__(self, headings: Iterable[Heading], by: str, opened: int = 0) -> None:
        self._actions: dict[int, Heading] = {}
        # The numbers in the order in which they were done or undone; the last one is next.
        self._done: dict[int, None] = {}
        self._undone: dict[int, None] = {}
        self._by = by
        self._opened = opened
        self.go_on(headings)

    def go_on(self, headings: Iterable[Heading]) -> None:
        """Take in what was done next."""
        for heading in headings:
            if heading.undoes is not None:
                self._move(heading.undoes, self._done, self._undone)
                if heading.undoes not in self._actions:
                    # What was undone before followed on what is not known any more.
                    self._undone.clear()
            elif heading.redoes is not None:
                self._move(heading.redoes, self._undone, self._done)
            else:
                self._actions[heading.number] = heading
                self._done[heading.number] = None
                self._undone.clear()

    def next_undo(self) -> Step | None:
        """What undo takes back; None where there is nothing."""
        return next(map(self._step, reversed(self._done)), None)

    def next_redo(self) -> Step | None:
        """What redo makes again; None where there is nothing."""
        return next(map(self._step, reversed(self._undone)), None)

    def steps(self) -> tuple[Step, ...]:
        """Every action known, newest first."""
        return tuple(self._step(number) for number in reversed(self._actions))

    def _move(self, number: int, source: dict[int, None], target: dict[int, None]) -> None:
        source.pop(number, None)
        if number in self._actions:
            target.pop(number, None)
            target[number] = None

    def _step(self, number: int) -> Step:
        heading = self._actions[number]
        undone = number not in self._done
        return Step(
            number=number,
            at=heading.at,
            label=heading.label,
            mine=heading.by == self._by,
            undone=undone,
            earlier=number <= self._opened,
            redoable=undone and number in self._undone,
        )
