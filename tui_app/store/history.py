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
        self._done: list[int] = []
        self._undone: list[int] = []
        self._by = by
        self._opened = opened
        for heading in headings:
            if heading.undoes is not None:
                self._move(heading.undoes, self._done, self._undone)
            elif heading.redoes is not None:
                self._move(heading.redoes, self._undone, self._done)
            else:
                self._actions[heading.number] = heading
                self._done.append(heading.number)
                self._undone.clear()

    def next_undo(self) -> Step | None:
        """What undo takes back; None where there is nothing."""
        return self._step(self._done[-1]) if self._done else None

    def next_redo(self) -> Step | None:
        """What redo makes again; None where there is nothing."""
        return self._step(self._undone[-1]) if self._undone else None

    def steps(self) -> tuple[Step, ...]:
        """Every action known, newest first."""
        return tuple(self._step(number) for number in reversed(self._actions))

    def _move(self, number: int, source: list[int], target: list[int]) -> None:
        if number in source:
            source.remove(number)
        if number in self._actions:
            target.append(number)

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
