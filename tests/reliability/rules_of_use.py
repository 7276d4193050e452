"""Rules for what people do with a store: changing, deleting, undoing, opening, closing."""

from contextlib import suppress
from datetime import timedelta
from functools import partial

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, precondition, rule
from tinydb import TinyDB

from tests.reliability.machine import Bench, Hand, Limits
from tests.reliability.model import TRASH, Document, Key, State
from tests.reliability.specimens import NUMBERS, TEXTS, in_trash, key_of, specimen, texted
from tests.store.crashing import no_rename_of
from tui_app.domain.changes import RECORD_TYPES, Changes
from tui_app.domain.record import Record
from tui_app.store import NothingToUndoError, StoreError
from tui_app.store.documents import to_document

HANDS = st.integers(0, 2)
NUMBERED = st.lists(st.integers(0, NUMBERS - 1), min_size=1, max_size=3, unique=True)
_texts = st.sampled_from(TEXTS)
_LIMITS = (Limits(), Limits(2500, 900), Limits(900, 0))


class InUse(RuleBasedStateMachine):
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

    @rule(which=HANDS, numbers=NUMBERED, text=_texts)
    def put(self, which: int, numbers: list[int], text: str) -> None:
        """Add and edit in one action."""
        self.put_as_seen(self.hand(which), numbers, text)

    @rule(which=HANDS, place=st.integers(0, 5), text=_texts, is_stale=st.booleans())
    def edit(self, which: int, place: int, text: str, is_stale: bool) -> None:
        """Edit what is there; an editor may have been opened on what is no more."""
        hand = self.hand(which)
        there = [number for number in range(NUMBERS) if self.known(hand, number)]
        if there:
            self.put_as_seen(hand, [there[place % len(there)]], text, is_stale=is_stale)

    def put_as_seen(
        self, hand: Hand, numbers: list[int], text: str, *, is_stale: bool = False
    ) -> None:
        seen = [self.known(hand, number) for number in numbers]
        put = tuple(
            specimen(number, text) if record is None else texted(record, text)
            for number, record in zip(numbers, seen, strict=True)
        )
        expecting = tuple(record for record in seen if record is not None)
        if is_stale:
            expecting = tuple(texted(record, "never was") for record in expecting)
        changes = Changes(label=self.label("put"), put=put)
        act = partial(hand.store.commit, changes, self.bench.now, expecting)
        if self.bench.commit(hand, act, {key_of(one) for one in numbers}, is_stale=is_stale):
            self.was_put(hand, changes)

    @rule(which=HANDS, count=st.integers(4, 12))
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

    @rule(which=HANDS, numbers=NUMBERED)
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

    @rule(which=HANDS, place=st.integers(0, 5))
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

    @rule(which=HANDS)
    def empty_trash(self, which: int) -> None:
        hand = self.hand(which)
        gone = hand.store.empty_trash(self.bench.now)
        self.bench.settle(hand)
        slips = [key for key in self.model.state if key[0] == TRASH]
        assert gone == len(slips)
        self.did(hand, "emptying the trash", dict.fromkeys(slips))

    @rule(which=HANDS, turns=st.lists(st.booleans(), min_size=1, max_size=5))
    def undo_and_redo(self, which: int, turns: list[bool]) -> None:
        """Undo where False, redo where True, in turn."""
        for again in turns:
            self.undo_or_redo(self.hand(which), again=again)

    def undo_or_redo(self, hand: Hand, *, again: bool) -> None:
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

    @rule(which=HANDS)
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

    @rule(which=HANDS)
    def close(self, which: int) -> None:
        """Close, and open again where nobody else has it open."""
        hand = self.hand(which)
        hand.store.close()
        self.bench.caught_up(hand)
        self.bench.drop(hand)
        self.is_folded()
        if not self.bench.hands:
            self.bench.open()

    @rule(which=HANDS)
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

    @rule(which=HANDS)
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
