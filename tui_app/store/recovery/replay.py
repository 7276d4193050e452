"""Entries of the journals taken in on top of a state: how far that leads, and what is missing."""

from collections.abc import Collection, Sequence
from datetime import datetime

from tui_app.store import content
from tui_app.store.entries import Entry, Mark, Tables
from tui_app.store.files import fingerprint
from tui_app.store.recovery.remains import Story, number_of

_BEFORE_ALL = -1
"""The place of a state where all that the journals tell of began on another file."""


class State:
    """A state that entries are taken in on: the one after the entry `number`.

    `taken` counts the entries taken in, `lost` those known to be missing, `unfit` those left out
    because what they concern is not there as they knew it. `at` is the moment (UTC) of the last
    one taken. It is `proven` where a mark of the journal tells of just this state, and `replaced`
    where the journal goes on from a file of another origin. Its tables are its own to change.
    """

    def __init__(self, tables: Tables, number: int, meta: dict[str, object]) -> None:
        self.tables = tables
        self.number = number
        self.meta = meta
        self.taken = 0
        self.lost = 0
        self.unfit = 0
        self.at: datetime | None = None
        self.proven = False
        self.replaced = False

    @property
    def digest(self) -> str:
        """The fingerprint of the store file that holds this state."""
        return fingerprint(content.written(self.tables, self.number, self.meta))

    def take(self, entry: Entry) -> None:
        """Take an entry in, whatever is there: each document is as the entry leaves it."""
        for change in entry.changes:
            table = self.tables.setdefault(change.table, {})
            if change.after is None:
                table.pop(change.id, None)
            else:
                table[change.id] = change.after
        self.taken += 1
        self.at = entry.at

    def fits(self, entry: Entry) -> bool:
        """Whether everything that it concerns is there as it was when the entry was made."""
        return all(
            self.tables.get(change.table, {}).get(change.id) == change.before
            for change in entry.changes
        )


def replay(state: State, hashes: Collection[str], stories: Sequence[Story]) -> None:
    """Take in all that the stories tell of after `state`, whose file has one of these hashes.

    In its own story entries follow without doubt: past a gap, too, each document is as the latest
    entry left it. From a story of another origin only those are taken that fit.
    """
    own, start = _place_of(state, hashes, stories)
    gap = False
    for index in range(max(own, 0), len(stories)):
        pieces = stories[index].pieces
        foreign = index > own
        state.replaced |= foreign
        told = max((i for i, piece in enumerate(pieces) if isinstance(piece, Mark)), default=-1)
        for position in range(0 if foreign else start, len(pieces)):
            piece = pieces[position]
            if isinstance(piece, Mark):
                state.meta = content.gone_on(state.meta, (piece.fold,))
            if (ahead := number_of(piece) - state.number) > 0:
                missing = ahead - isinstance(piece, Entry)
                state.lost += missing
                gap = gap or missing > 0
                state.number += ahead
                if isinstance(piece, Entry):
                    fits = state.fits(piece)
                    # Without a gap, an entry that does not fit shows that it is not our story.
                    foreign = foreign or not (fits or gap or state.proven)
                    if fits or not foreign:
                        state.take(piece)
                    else:
                        state.unfit += 1
            doubtful = not state.proven or state.lost or state.unfit or state.replaced
            if doubtful and position == told and isinstance(piece, Mark):
                _prove(state, piece)


def _prove(state: State, mark: Mark) -> None:
    """Where a mark tells of this very state, whatever seemed to be missing is in it."""
    if mark.mark == state.number and state.digest == mark.hash:
        state.proven = True
        state.lost = state.unfit = 0
        state.replaced = False


def _place_of(state: State, hashes: Collection[str], stories: Sequence[Story]) -> tuple[int, int]:
    """The story that the state belongs to, and the place in it from which to read on."""
    for index in range(len(stories) - 1, -1, -1):
        pieces = stories[index].pieces
        for position in range(len(pieces) - 1, -1, -1):
            piece = pieces[position]
            if isinstance(piece, Mark) and piece.hash in hashes:
                state.proven = True
                state.number = piece.mark
                return index, position + 1
    for index in range(len(stories) - 1, -1, -1):
        anew = stories[index].anew
        if anew is None or anew.mark < state.number:
            return index, 0
    return _BEFORE_ALL, 0
