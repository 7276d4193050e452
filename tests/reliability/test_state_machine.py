"""Everything that can happen to a store, in any order, against a plain model of it.

The long form is 2,000 runs of 50 steps.
"""

import json
from contextlib import suppress
from datetime import timedelta
from functools import partial

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from tinydb import TinyDB
from tinydb.storages import JSONStorage

from tests.reliability.extent import LONG, either
from tests.reliability.machine import Bench, Hand, Limits
from tests.reliability.model import TRASH, Document, Key, Outside, State, edited, three_way
from tests.reliability.specimens import (
    NUMBERS,
    TEXTS,
    in_trash,
    key_of,
    specimen,
    state_of,
    tables_of,
    texted,
)
from tests.store.crashing import CrashError, is_later, no_rename_of
from tui_app.domain.changes import RECORD_TYPES, Changes
from tui_app.domain.record import Record
from tui_app.store import NothingToUndoError, StoreError
from tui_app.store.documents import to_document
from tui_app.store.journal import Journal
from tui_app.store.merging.into_store import merge_file

_hands = st.integers(0, 2)
_numbers = st.lists(st.integers(0, NUMBERS - 1), min_size=1, max_size=3, unique=True)
_texts = st.sampled_from(TEXTS)
_LIMITS = (Limits(), Limits(2500, 900), Limits(900, 0))
_TORN = (
    b'0123abcd {"number":7,"at":"2026-',
    b'0123abcd {"number":7}\n',
    b"\x00" * 700,
)


class StoreMachine(RuleBasedStateMachine):
    """The rules. `which` chooses one of the hands that have the store open."""

    def __init__(self) -> None:
        super().__init__()
        self.bench = Bench()
        self.model = self.bench.model
        self.serial = 0
        self.fork: tuple[State, State] | None = None

    @initialize(limits=st.sampled_from(_LIMITS))
    def begin(self, limits: Limits) -> None:
        self.bench.limit(limits)
        self.bench.open()

    def teardown(self) -> None:
        self.bench.put_away()

    def hand(self, which: int) -> Hand:
        return self.bench.hands[which % len(self.bench.hands)]

    def label(self, what: str) -> str:
        self.serial += 1
        return f"{what} {self.serial}"

    def known(self, hand: Hand, number: int) -> Record | None:
        """The record of that number as a hand shows it."""
        table, key = key_of(number)
        return hand.store.network.table(RECORD_TYPES[table]).get(key)

    # Changing

    @rule(which=_hands, numbers=_numbers, text=_texts, is_stale=st.booleans())
    def put(self, which: int, numbers: list[int], text: str, is_stale: bool) -> None:
        """Add and edit in one action; an editor may have been opened on what is no more."""
        hand = self.hand(which)
        seen = [self.known(hand, number) for number in numbers]
        put = tuple(
            specimen(number, text) if record is None else texted(record, text)
            for number, record in zip(numbers, seen, strict=True)
        )
        expecting = tuple(record for record in seen if record is not None)
        is_stale = is_stale and bool(expecting)
        if is_stale:
            expecting = tuple(texted(record, "never was") for record in expecting)
        changes = Changes(label=self.label("put"), put=put)
        act = partial(hand.store.commit, changes, self.bench.now, expecting)
        if self.bench.commit(hand, act, {key_of(one) for one in numbers}, is_stale=is_stale):
            self.was_put(hand, changes)

    @rule(which=_hands, count=st.integers(4, 12))
    def import_many(self, which: int, count: int) -> None:
        """One big action, after a backup."""
        hand = self.hand(which)
        made = hand.store.back_up("import")
        self.bench.caught_up(hand)
        assert made is None or made.exists()
        first = 100 + 50 * self.serial
        put = tuple(specimen(first + number, "imported") for number in range(count))
        changes = Changes(label=self.label("import"), put=put)
        act = partial(hand.store.commit, changes, self.bench.now)
        assert self.bench.commit(hand, act, set())
        self.was_put(hand, changes)

    @rule(which=_hands, numbers=_numbers)
    def delete(self, which: int, numbers: list[int]) -> None:
        hand = self.hand(which)
        keys = [key_of(number) for number in numbers]
        changes = Changes(label=self.label("delete"), removed=tuple(keys))
        act = partial(hand.store.commit, changes, self.bench.now)
        if not self.bench.commit(hand, act, set(keys)):
            return
        wanted: dict[Key, Document | None] = {}
        for key in keys:
            document = self.model.state.get(key)
            if document is not None:
                wanted[key] = None
                slip = in_trash(key, document, self.bench.now, changes.label)
                wanted[TRASH, key[1]] = slip
        self.did(hand, changes.label, wanted)

    @rule(which=_hands, place=st.integers(0, 5))
    def bring_back(self, which: int, place: int) -> None:
        """Put what is in the trash once more."""
        hand = self.hand(which)
        hand.store.refresh()
        self.bench.caught_up(hand)
        if trash := sorted(hand.store.trash(), key=lambda one: one.record.id):
            record = trash[place % len(trash)].record
            changes = Changes(label=self.label("bring back"), put=(record,))
            act = partial(hand.store.commit, changes, self.bench.now)
            assert self.bench.commit(hand, act, {(record.table, record.id)})
            self.was_put(hand, changes)

    @rule(which=_hands)
    def empty_trash(self, which: int) -> None:
        hand = self.hand(which)
        gone = hand.store.empty_trash(self.bench.now)
        self.bench.settle(hand)
        slips = [key for key in self.model.state if key[0] == TRASH]
        assert gone == len(slips)
        self.did(hand, "emptying the trash", dict.fromkeys(slips))

    @rule(which=_hands, again=st.booleans())
    def undo_or_redo(self, which: int, again: bool) -> None:
        hand = self.hand(which)
        label = ""
        with suppress(NothingToUndoError):
            act = hand.store.redo if again else hand.store.undo
            label = act(self.bench.now).label
        self.bench.settle(hand)
        if not label and self.model.may_forget:
            self.bench.compare_history(hand.store, self.model, hand.name)
        step = self.model.redo() if again else self.model.undo()
        assert label == (step.label if step else "")
        self.bench.caught_up(hand)

    def was_put(self, hand: Hand, changes: Changes) -> None:
        wanted: dict[Key, Document | None] = {}
        for record in changes.put:
            wanted[record.table, record.id] = to_document(record)
            if (TRASH, record.id) in self.model.state:
                wanted[TRASH, record.id] = None
        self.did(hand, changes.label, wanted)

    def did(self, hand: Hand, label: str, wanted: dict[Key, Document | None]) -> None:
        """A hand that was caught up has made one action."""
        self.model.do(label, hand.name, wanted)
        self.bench.caught_up(hand)
        self.bench.compare_history(hand.store, self.model, hand.name)

    # Coming, going and looking

    @rule(which=_hands)
    def look(self, which: int) -> None:
        """Take in what others did; the file from outside is noticed too."""
        hand = self.hand(which)
        hand.store.refresh()
        self.bench.caught_up(hand)
        assert bool(hand.store.outside) == (self.model.outside is not None)
        self.bench.compare_history(hand.store, self.model, hand.name)

    @precondition(lambda self: len(self.bench.hands) < 3)
    @rule()
    def open(self) -> None:
        self.bench.open()

    @rule(which=_hands)
    def close(self, which: int) -> None:
        """Close, and open again where nobody else has it open."""
        hand = self.hand(which)
        hand.store.close()
        self.bench.caught_up(hand)
        self.bench.drop(hand)
        self.is_folded()
        if not self.bench.hands:
            self.bench.open()

    @rule(which=_hands)
    def fold(self, which: int) -> None:
        """Fold and go on; or try, where the disk refuses."""
        hand = self.hand(which)
        hand.store.fold()
        self.bench.caught_up(hand)
        self.is_folded()

    def is_folded(self) -> None:
        """The file holds all, for stock TinyDB too; unless it came from outside."""
        if self.model.outside is None and self.bench.path.exists():
            with TinyDB(self.bench.path) as stock:
                for table in RECORD_TYPES:
                    rows = {(table, str(one.doc_id)): dict(one) for one in stock.table(table).all()}
                    wanted = self.model.records().items()
                    assert rows == {key: one for key, one in wanted if key[0] == table}

    @rule(which=_hands)
    def fold_on_a_full_disk(self, which: int) -> None:
        hand = self.hand(which)
        full = no_rename_of(self.bench.path, OSError(28, "No space left on device"))
        with full, suppress(StoreError):
            hand.store.fold()
        hand.store.refresh()
        self.bench.caught_up(hand)

    @rule(hours=st.sampled_from((1, 30, -40)))
    def time_passes(self, hours: int) -> None:
        """The clock may go back as well."""
        self.bench.now += timedelta(hours=hours)

    # Crashing

    @rule(
        which=_hands,
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
    @rule(numbers=_numbers, is_replaced=st.booleans())
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

    @rule(which=_hands)
    def take_in_outside(self, which: int) -> None:
        hand = self.hand(which)
        hand.store.refresh()
        self.bench.settle(hand)
        hand.store.take_in_outside(self.bench.now)
        self.bench.caught_up(hand)
        assert self.model.outside is None
        assert hand.store.outside == ""
        self.bench.compare_history(hand.store, self.model, hand.name)

    @rule(which=_hands)
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

    @rule(numbers=_numbers)
    def go_two_ways(self, numbers: list[int]) -> None:
        """Another machine goes on with the store as it is now."""
        base = self.fork[1] if self.fork and numbers[0] % 2 else self.model.state
        before = self.fork[0] if base is not self.model.state and self.fork else base
        self.fork = (before, self.changed(base, numbers))

    @precondition(lambda self: self.fork is not None)
    @rule(which=_hands)
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

    @invariant()
    def the_disk_is_right(self) -> None:
        for hand in self.bench.hands:
            self.bench.compare(hand)
        self.bench.compare_files()


_settings = settings(
    max_examples=either(30, 2000),
    stateful_step_count=either(30, 50),
    derandomize=not LONG,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def test_whatever_happens_to_a_store_it_holds_what_the_model_says() -> None:
    run_state_machine_as_test(StoreMachine, settings=_settings)
