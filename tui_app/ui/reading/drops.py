"""What keys dropped from the reading list, for undo to bring back."""

from typing import NamedTuple

from tui_app.domain.candidates import brought_back, dropped
from tui_app.domain.reading import Candidate, ReadingList
from tui_app.store import Store, StoreError
from tui_app.ui.reading.reading_desk import ReadingDesk


class _Drop(NamedTuple):
    """What one key dropped; `after` is the store's last step then, to tell what was done last."""

    candidates: tuple[Candidate, ...]
    after: int | None


class Drops:
    """The drops of one window, in their order. They are no steps of the store's own undo."""

    def __init__(self, reading: ReadingDesk, store: Store) -> None:
        self._reading = reading
        self._store = store
        self._drops: list[_Drop] = []

    def drop(self, candidates: tuple[Candidate, ...]) -> None:
        """Drop these for good, as one action."""
        gone = [one.item.key for one in candidates]
        self._drops.append(_Drop(candidates, self._last_step()))
        self._reading.change(lambda reading: dropped(reading, *gone))

    def take_back(self) -> tuple[Candidate, ...]:
        """Bring back what was dropped last; empty where the store's last step came after it."""
        if not self._drops or self._drops[-1].after != self._last_step():
            return ()
        back = self._drops.pop().candidates
        self._reading.change(lambda reading: _all_back(reading, back))
        return back

    def _last_step(self) -> int | None:
        """The number of what the store's undo would take back."""
        try:
            step = self._store.next_undo()
        except StoreError:
            return None
        return step.number if step is not None else None


def _all_back(reading: ReadingList, candidates: tuple[Candidate, ...]) -> ReadingList:
    for one in candidates:
        reading = brought_back(reading, one)
    return reading
