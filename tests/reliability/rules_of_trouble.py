"""Rules for what befalls a store: crashes, other programs, other machines."""

import json
from contextlib import suppress

from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule
from tinydb.storages import JSONStorage

from tests.reliability.model import Document, Key, Outside, State, edited, three_way
from tests.reliability.rules_of_use import HANDS, NUMBERED, InUse
from tests.reliability.specimens import in_trash, key_of, specimen, state_of, tables_of
from tests.store.crashing import CrashError, is_later, no_rename_of
from tui_app.store.documents import to_document
from tui_app.store.journal import Journal
from tui_app.store.merging.into_store import merge_file

_TORN = (
    b'0123abcd {"number":7,"at":"2026-',
    b'0123abcd {"number":7}\n',
    b"\x00" * 700,
)


class InTrouble(InUse):
    """The rules of use, and these."""

    # Crashing

    @rule(
        which=HANDS,
        at=st.sampled_from(("", "mark", "backup")),
        torn=st.sampled_from((b"", *_TORN)),
        is_left=st.booleans(),
    )
    def crash(self, which: int, at: str, torn: bytes, is_left: bool) -> None:
        """A process is killed, at best between two things; somebody opens the store then."""
        hand = self.hand(which)
        journal = self.bench.path.with_name("tidings.json.journal")
        if at:
            there = self.bench.path if at == "mark" else journal
            with no_rename_of(there, CrashError()), suppress(CrashError):
                hand.store.fold()
        if torn and journal.exists():
            reading = Journal(self.bench.path, self.bench.top).read_all()
            sound = journal.stat().st_size - len(reading.torn)
            journal.write_bytes(journal.read_bytes()[:sound] + torn)  # as every append begins
        if is_left:
            for one in (self.bench.path, journal):
                one.with_name(f"{one.name}.4711.tmp").write_bytes(b"half of it")
        self.bench.drop(hand)
        self.bench.open()

    # From outside

    def changed(self, state: State, numbers: list[int]) -> State:
        """A state as others went on from it: one added, one changed, one removed; no trash."""
        self.serial += 1
        added = specimen(10_000 + self.serial, "added elsewhere")
        theirs: dict[Key, Document | None] = {(added.table, added.id): to_document(added)}
        there = [key for key in map(key_of, numbers) if key in state]
        for key in there[:1]:
            theirs[key] = {**state[key], f"later {self.serial}": self.serial}
        for key in there[1:2]:
            theirs[key] = None
        return edited(state, theirs)

    @precondition(lambda self: self.bench.path.exists())
    @rule(numbers=NUMBERED, is_replaced=st.booleans())
    def change_outside(self, numbers: list[int], is_replaced: bool) -> None:
        """Another program changes the file in its place, as stock TinyDB does, or replaces it."""
        path = self.bench.path
        file = JSONStorage(str(path))
        tables = file.read() or {}
        base = state_of(tables)
        theirs = self.changed(base, numbers)
        new = {**tables_of(theirs), "meta": tables["meta"]}
        if is_replaced:
            copy = path.with_name("their copy")
            copy.touch(mode=0o600)
            copy.write_text(json.dumps(new), encoding="utf-8")
            copy.replace(path)
        else:
            file.write(new)
        file.close()
        is_later(path)
        if self.model.outside is not None:
            base = self.model.outside.base
        self.model.outside = Outside(base, theirs)

    @rule(which=HANDS)
    def take_in_outside(self, which: int) -> None:
        hand = self.hand(which)
        hand.store.refresh()
        self.bench.settle(hand)
        hand.store.take_in_outside(self.bench.now)
        self.model.merge_outside(hand.name)
        self.bench.caught_up(hand)
        assert hand.store.outside == ""
        self.bench.compare_history(hand.store, self.model, hand.name)

    @rule(which=HANDS)
    def keep_own(self, which: int) -> None:
        hand = self.hand(which)
        hand.store.refresh()
        self.bench.settle(hand)
        kept = hand.store.keep_own()
        assert (kept is not None) == (self.model.outside is not None)
        self.model.outside = None
        self.bench.caught_up(hand)
        if kept is not None:
            self.is_folded()

    # Merging

    @rule(numbers=NUMBERED)
    def go_two_ways(self, numbers: list[int]) -> None:
        """Another machine goes on with the store as it is now."""
        base = self.fork[1] if self.fork and numbers[0] % 2 else self.model.state
        before = self.fork[0] if base is not self.model.state and self.fork else base
        self.fork = (before, self.changed(base, numbers))

    @precondition(lambda self: self.fork is not None)
    @rule(which=HANDS)
    def merge(self, which: int) -> None:
        """What the other machine did comes in, as one action."""
        base, theirs = self.fork or ({}, {})
        hand = self.hand(which)
        files = []
        for name, state in (("base", base), ("theirs", theirs)):
            file = self.bench.top / f"{name}.json"
            meta = {"meta": {"1": {"schema": 2, "journal_number": 1}}}
            file.write_text(json.dumps({**tables_of(state), **meta}), encoding="utf-8")
            files.append(file)
        merge_file(hand.store, files[1], self.bench.now, files[0])
        self.bench.settle(hand)
        label = "merge of theirs.json"
        ours = self.model.state

        def removed(key: Key) -> Document:
            return in_trash(key, ours[key], self.bench.now, label)

        merged = three_way(base, ours, theirs, removed)
        self.did(hand, label, {key: merged.get(key) for key in {**ours, **merged}})
        self.fork = None
