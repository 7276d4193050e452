"""Undo takes back one whole action at a time, across restarts."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put, renamed, take_out
from tests.store.records import records
from tui_app.domain.changes import Changes
from tui_app.domain.record import Record
from tui_app.store import NothingToUndoError, Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tidings.json"


def test_undo_restores_exactly_what_was_there(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
        store.commit(
            Changes(label="big", put=(renamed(ANN, "A"), ZOE), removed=((BOB.table, BOB.id),)), NOW
        )
        assert store.undo(NOW).label == "big"
        assert people_in(store) == all_of(ANN, BOB)
    with Store(path) as again:
        assert people_in(again) == all_of(ANN, BOB)


def test_several_undos_go_back_step_by_step(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, label="one")
        put(store, renamed(ANN, "Ann Moss"), label="two")
        take_out(store, ANN, label="three")
        assert store.undo(NOW).label == "three"
        assert people_in(store) == all_of(renamed(ANN, "Ann Moss"))
        assert store.undo(NOW).label == "two"
        assert people_in(store) == all_of(ANN)
        assert store.undo(NOW).label == "one"
        assert people_in(store) == {}
        with pytest.raises(NothingToUndoError, match="nothing to undo"):
            store.undo(NOW)
        assert people_in(store) == {}


def test_undo_goes_on_after_a_restart_and_after_a_crash(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, label="one")
        put(store, BOB, label="two")
        put(store, ZOE, label="three")
    with Store(path) as store:
        assert store.undo(NOW).label == "three"
    crashed = Store(path)
    assert crashed.undo(NOW).label == "two"
    with Store(path) as store:
        assert people_in(store) == all_of(ANN)
        assert store.undo(NOW).label == "one"
        assert people_in(store) == {}


def test_what_is_done_after_an_undo_is_undone_first(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, label="one")
        put(store, BOB, label="two")
        store.undo(NOW)
        put(store, ZOE, label="three")
        assert store.undo(NOW).label == "three"
        assert store.undo(NOW).label == "one"


def test_an_action_that_changed_nothing_is_no_step(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, label="one")
        take_out(store, BOB, label="delete who is not there")
        assert store.undo(NOW).label == "one"


def test_nothing_can_be_undone_in_a_new_store(path: Path) -> None:
    with Store(path) as store, pytest.raises(NothingToUndoError):
        store.undo(NOW)


@given(st.lists(st.lists(records, min_size=1, max_size=3), max_size=4), st.integers(0, 4))
def test_any_actions_can_be_taken_back_one_by_one(
    tmp_path_factory: pytest.TempPathFactory, actions: list[list[Record]], restart_at: int
) -> None:
    path = tmp_path_factory.mktemp("undo") / "tidings.json"
    store = Store(path)
    steps: list[tuple[str, dict[str, Record]]] = []
    for number, action in enumerate(actions):
        if number == restart_at:
            store.close()
            store = Store(path)
        before = _all(store)
        store.commit(Changes(label=str(number), put=tuple(action)), NOW)
        if _all(store) != before:
            steps.append((str(number), before))
    for label, before in reversed(steps):
        assert _all(Store(path)) == _all(store)
        assert store.undo(NOW).label == label
        assert _all(store) == before
    with pytest.raises(NothingToUndoError):
        store.undo(NOW)


def _all(store: Store) -> dict[str, Record]:
    return {record.id: record for record in store.network.every_record()}
