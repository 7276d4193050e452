"""Stores on real files that many hands work on, held against the plain model step by step."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from stat import S_IMODE
from typing import NamedTuple

import pytest

from tests.reliability.model import TRASH, Key, Model, State, difference
from tests.reliability.specimens import START, documents_of, is_temporary, records_of
from tui_app.store import ConflictError, Step, Store, disk, storage

_MEMORY = Path("/dev/shm")  # noqa: S108 - a private folder is made in it
_WHOLE = 4_000_000


class Limits(NamedTuple):
    """How long a journal may grow, and how much of it may wait to be folded; in bytes."""

    journal: int = _WHOLE
    unfolded: int = _WHOLE


def same(found: State, wanted: State) -> None:
    """Two states are the same; else what differs is told, as it is and as it should be."""
    differs = difference(found, wanted)
    assert not differs, differs


@dataclass
class Hand:
    """An open store; it stands for a process of its own. It knows the model's log up to `seen`."""

    store: Store
    name: str
    seen: int


class Bench:
    """A folder with a store, the hands that have it open, and the model of it."""

    def __init__(self) -> None:
        self.top = Path(
            tempfile.mkdtemp(dir=_MEMORY if os.access(_MEMORY, os.W_OK) else None, prefix="tidings")
        )
        self.path = self.top / "store" / "tidings.json"
        self.model = Model()
        self.hands: list[Hand] = []
        self.now: datetime = START
        self.opened = 0
        self.copied = 0
        self._patch = pytest.MonkeyPatch()

    def limit(self, limits: Limits) -> None:
        """Fold and shorten at these sizes."""
        self.model.may_forget = limits.journal < _WHOLE
        self._patch.setattr(disk, "_JOURNAL_BYTES_MOST", limits.journal)
        self._patch.setattr(disk, "_ENTRIES_LEAST", 1)
        self._patch.setattr(storage, "_UNFOLDED_BYTES_MOST", limits.unfolded)

    def put_away(self) -> None:
        """End it all."""
        self._patch.undo()
        shutil.rmtree(self.top)

    # What hands do

    def open(self) -> Hand:
        """One more hand. Whoever opens the store takes in what came from outside."""
        store = Store(self.path)
        self.opened += 1
        self.model.take_in()
        hand = Hand(store, store._storage.by, len(self.model.log))
        self.hands.append(hand)
        assert store.problems == []
        left = [one.name for one in self.top.rglob("*") if is_temporary(one.name)]
        assert left == []
        self.compare(hand)
        return hand

    def drop(self, hand: Hand) -> None:
        """The process of a hand is gone."""
        self.hands = [one for one in self.hands if one is not hand]

    def commit(
        self,
        hand: Hand,
        act: Callable[[], object],
        touched: set[Key],
        *,
        is_stale: bool = False,
    ) -> bool:
        """Let a hand commit; gives whether it did. It conflicts exactly where the model says so."""
        before = hand.seen
        try:
            act()
            done = True
        except ConflictError:
            done = False
        self.settle(hand)
        must = bool(touched & self.model.differs_since(before)) or is_stale
        may = bool(touched & self.model.touched_since(before)) or is_stale
        assert may if not done else not must
        hand.seen = len(self.model.log)
        return done

    def settle(self, hand: Hand) -> None:
        """A store that has to read everything again takes in what came from outside, unasked."""
        if self.model.outside is not None and not hand.store.outside:
            self.model.take_in()

    def caught_up(self, hand: Hand) -> None:
        """A hand has taken in all that the others did."""
        self.settle(hand)
        hand.seen = len(self.model.log)
        self.compare(hand)

    # What must hold

    def compare(self, hand: Hand) -> None:
        """A hand knows what the model held when it last looked, in memory as in its records."""
        known = self.model.state_at(hand.seen)
        same(documents_of(hand.store), known)
        same(records_of(hand.store), {key: one for key, one in known.items() if key[0] != TRASH})
        assert {one.record.id for one in hand.store.trash()} == {
            key for table, key in known if table == TRASH
        }

    def compare_history(self, store: Store, model: Model, name: str) -> None:
        """What a store that has caught up would undo and redo; it may forget the oldest steps."""
        steps = list(reversed(store.history()))
        if model.may_forget and len(steps) < len(model.steps):
            assert steps or not model.has_just_acted
            model.forget_all_but(len(steps))
        assert [step.label for step in steps] == [step.label for step in model.steps]
        assert [step.undone for step in steps] == [step not in model.done for step in model.steps]
        for found, wanted in (
            (store.next_undo(), model.done[-1:]),
            (store.next_redo(), model.undone[-1:]),
        ):
            assert (found.label if found else "") == (wanted[0].label if wanted else "")
            for step in wanted:
                self._is_whose(found, step.by, name)

    def compare_files(self) -> None:
        """Everything is private, and whoever opened a copy now would see what the model says."""
        for one in self.path.parent.rglob("*"):
            assert S_IMODE(one.stat().st_mode) & 0o077 == 0, one
        with self.copy() as copy:
            store, model = Store(copy), self.model.taken_in()
            assert store.read_only == ""
            assert store.problems == []
            same(documents_of(store), model.state)
            same(records_of(store), model.records())
            self.compare_history(store, model, "")

    @contextmanager
    def copy(self) -> Iterator[Path]:
        """The store as it stands, in another folder, under limits that forget nothing."""
        self.copied += 1
        folder = self.top / f"copy {self.copied}"
        folder.mkdir()
        for ending in ("", ".journal"):
            file = self.path.with_name(self.path.name + ending)
            if file.exists():
                shutil.copy2(file, folder / file.name)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(disk, "_JOURNAL_BYTES_MOST", _WHOLE)
            yield folder / self.path.name
        shutil.rmtree(folder)

    def _is_whose(self, found: Step | None, by: str, name: str) -> None:
        assert found is not None
        if by and name:
            assert found.mine == (by == name)
