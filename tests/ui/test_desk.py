"""What a desk has worked out stays true, whatever happens to the records and by whom."""

from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.priority.strategies import PEOPLE, Maker
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Tidbit
from tui_app.store import ConflictError, NothingToUndoError, Store
from tui_app.ui.desk import Desk

PARIS = ZoneInfo("Europe/Paris")


def a_desk(store: Store, clock: Clock) -> Desk:
    return Desk(store, Config(), clock)


def told(desk: Desk) -> tuple[object, ...]:
    """All that a desk works out: the queue, and whom each tidbit is proposed to."""
    news = [
        Tidbit(id="new", text=f"{contact.name} {' '.join(contact.topics)}", heard_at=desk.now())
        for contact in desk.network.contacts.values()
    ]
    return (desk.queue(block="all"), [desk.index.propose(one) for one in news])


def some_records(maker: Maker) -> tuple[Record, ...]:
    return (
        *(maker.contact(key) for key in PEOPLE),
        *(maker.touch(f"t{number}") for number in range(8)),
        *(maker.tidbit(f"n{number}") for number in range(3)),
        *(maker.interview(f"i{number}") for number in range(2)),
    )


def some_changes(records: tuple[Record, ...], desk: Desk, chance: Random) -> Changes:
    """Some of the records put, some of those that are there removed."""
    there = [(one.table, one.id) for one in desk.network.every_record()]
    removed = tuple(key for key in there if chance.random() < 0.2)
    put = tuple(
        one for one in records if chance.random() < 0.4 and (one.table, one.id) not in removed
    )
    return Changes(label="some change", put=put, removed=removed)


@given(seed=st.integers(0, 2**32), steps=st.lists(st.integers(0, 4), max_size=8))
def test_after_every_kind_of_change_a_desk_tells_what_a_fresh_one_tells(
    seed: int, steps: list[int]
) -> None:
    maker = Maker(seed)
    chance = maker.chance
    clock = Clock(maker.now, PARIS)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "tidings.json"
        with Store(path) as store, Store(path) as elsewhere:
            desk, other = a_desk(store, clock), a_desk(elsewhere, clock)
            desk.commit(Changes(label="all", put=some_records(maker)))
            told(desk)
            for step in steps:
                actor = chance.choice((desk, other))
                with suppress(NothingToUndoError, ConflictError):
                    if step < 2:
                        actor.commit(some_changes(some_records(maker), actor, chance))
                    elif step == 2:
                        actor.undo()
                    elif step == 3:
                        actor.redo()
                desk.refresh()
                assert told(desk) == told(a_desk(store, clock))


def test_what_was_kept_of_others_is_not_worked_out_again(tmp_path: Path) -> None:
    maker = Maker(7)
    clock = Clock(maker.now, PARIS)
    ann, bob = Contact(id="1", name="Ann Lee"), Contact(id="2", name="Bob Ray")
    with Store(tmp_path / "tidings.json") as store:
        desk = a_desk(store, clock)
        desk.commit(Changes(label="both", put=(ann, bob)))
        desk.commit(Changes(label="Bob's title", put=(Contact(id="2", name="Bob Ray", title="x"),)))
        of_ann, of_bob = desk.facts.of(ann), desk.facts.of(bob)
        index = desk.index
        desk.undo()
        assert desk.facts.of(ann) is of_ann
        assert desk.facts.of(bob) is not of_bob
        assert desk.index is index


def test_an_undo_that_was_asked_for_is_left_where_something_was_done_meanwhile(
    tmp_path: Path,
) -> None:
    clock = Clock(Maker(1).now, PARIS)
    path = tmp_path / "tidings.json"
    with Store(path) as store, Store(path) as elsewhere:
        desk = a_desk(store, clock)
        desk.commit(Changes(label="one", put=(Contact(id="1", name="Ann Lee"),)))
        meant = store.next_undo()
        assert meant is not None
        two = Changes(label="two", put=(Contact(id="2", name="Bob Ray"),))
        elsewhere.commit(two, clock.now() + timedelta(seconds=1))
        with pytest.raises(ConflictError, match="something else was done meanwhile"):
            desk.undo(meant)
        assert len(desk.network.contacts) == 2
