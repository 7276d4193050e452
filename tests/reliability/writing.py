"""A writer that goes on until it is killed, and tells of each action before and after it."""

import random
import traceback
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.store.people import NOW
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.store import Store

Known = dict[str, str]
"""The name of each contact that there is, by id."""
Difference = dict[str, str | None]
"""The names that an action gives, and None for those that it takes out."""


class Told(NamedTuple):
    """An action that is about to be done, or was."""

    difference: Difference
    done: bool


def after(known: Known, difference: Difference) -> Known:
    """What there is once an action was done."""
    now = known | {key: name for key, name in difference.items() if name is not None}
    return {key: name for key, name in now.items() if difference.get(key, name) is not None}


def write_until_killed(path: Path, seed: int, known: Known, wire: Connection) -> None:
    """Add, rename, remove, undo, redo, fold, back up, close and open again, at random."""
    chance = random.Random(seed)  # noqa: S311 - to be repeatable, not secret
    # A long journal is a few kilobytes here, so that it is folded and shortened now and then.
    patch = pytest.MonkeyPatch()
    patch.setattr("tui_app.store.storage._UNFOLDED_BYTES_MOST", chance.choice((2_000, 4_000_000)))
    patch.setattr("tui_app.store.disk._JOURNAL_BYTES_MOST", chance.choice((9_000, 4_000_000)))
    patch.setattr("tui_app.store.disk._ENTRIES_LEAST", 1)
    wire.send("ready")
    wire.recv()
    try:
        Writer(Store(path), known, chance, wire).go_on()
    except Exception:  # noqa: BLE001 - nothing may go wrong here
        wire.send(traceback.format_exc())


class Writer:
    """Acts at random on an open store."""

    def __init__(self, store: Store, known: Known, chance: random.Random, wire: Connection) -> None:
        self.store, self.known, self.chance, self.wire = store, known, chance, wire
        self.last: Difference | None = None
        self.forth: Difference = {}

    def go_on(self) -> None:
        """Until the process is killed."""
        acts = (self.put, self.remove, self.undo, self.undo_and_redo, self.close, self.back_up)
        while True:
            self.chance.choices(acts, (60, 12, 6, 6, 6, 3))[0]()

    def put(self) -> None:
        """Add somebody, or rename somebody."""
        known = list(self.known)
        key = self.chance.choice(known) if known and self.chance.random() < 0.4 else new_id(NOW)
        name = "x" * self.chance.choice((3, 40, 300)) + str(self.chance.random())
        self._commit(Changes(label="put", put=(Contact(id=key, name=name),)), {key: name})

    def remove(self) -> None:
        """Take somebody out."""
        if self.known:
            key = self.chance.choice(list(self.known))
            self._commit(Changes(label="remove", removed=((Contact.table, key),)), {key: None})

    def undo(self) -> None:
        """Take the last action back, if it was of this round."""
        if self.last is not None:
            self._do(self.last, lambda: self.store.undo(NOW))
            self.last = None

    def undo_and_redo(self) -> None:
        """Take it back and do it again."""
        if self.last is not None:
            back, forth = self.last, self.forth
            self._do(back, lambda: self.store.undo(NOW))
            self._do(forth, lambda: self.store.redo(NOW))
            self.last, self.forth = back, forth

    def close(self) -> None:
        """Fold, and open again."""
        self.store.close()
        self.store = Store(self.store.path)

    def back_up(self) -> None:
        """Keep a copy."""
        self.store.back_up("import")

    def _commit(self, changes: Changes, difference: Difference) -> None:
        self._do(difference, lambda: self.store.commit(changes, NOW))

    def _do(self, difference: Difference, action: Callable[[], object]) -> None:
        self.wire.send(Told(difference, done=False))
        action()
        self.wire.send(Told(difference, done=True))
        self.last = {key: self.known.get(key) for key in difference}
        self.forth = difference
        self.known = after(self.known, difference)
