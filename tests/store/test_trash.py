"""What is deleted lies in the trash until it is brought back or the trash is emptied."""

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from tinydb import TinyDB

from tests.store.people import ANN, BOB, NOW, all_of, people_in, put, renamed, take_out
from tui_app.domain.changes import Changes
from tui_app.store import Store, StoreError, Trashed

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tidings.json"


def test_a_deleted_record_lies_in_the_trash_with_its_moment_and_action(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
        take_out(store, ANN, label="delete Ann Lee")
        assert store.trash() == (Trashed(ANN, NOW, "delete Ann Lee"),)
    with Store(path) as again:
        assert again.trash() == (Trashed(ANN, NOW, "delete Ann Lee"),)
        assert people_in(again) == all_of(BOB)


def test_the_latest_deleted_comes_first(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
        take_out(store, BOB)
        store.commit(Changes(label="delete", removed=((ANN.table, ANN.id),)), LATER)
        assert [one.record for one in store.trash()] == [ANN, BOB]


def test_putting_it_again_takes_it_out_of_the_trash(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        take_out(store, ANN)
        deleted = tuple(one.record for one in store.trash())
        store.commit(Changes(label="bring back Ann Lee", put=deleted), NOW)
        assert store.trash() == ()
        assert people_in(store) == all_of(ANN)


def test_undo_of_a_deletion_empties_its_place_and_redo_fills_it(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        take_out(store, ANN)
        store.undo(NOW)
        assert (store.trash(), people_in(store)) == ((), all_of(ANN))
        store.redo(NOW)
        assert (len(store.trash()), people_in(store)) == (1, {})


def test_emptying_is_an_action_that_can_be_undone(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
        take_out(store, ANN, BOB)
        assert store.empty_trash(NOW) == 2
        assert store.trash() == ()
        assert store.undo(NOW).label == "emptying the trash"
        assert len(store.trash()) == 2
        assert store.empty_trash(NOW) == 2
        assert store.empty_trash(NOW) == 0


def test_another_process_sees_what_was_deleted(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(mine, ANN)
    take_out(mine, ANN)
    theirs.refresh()
    assert [one.record for one in theirs.trash()] == [ANN]


def test_what_is_no_record_in_the_trash_is_passed_over_and_kept(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        take_out(store, ANN)
    with TinyDB(path) as stock:
        table = stock.table("trash")
        table.insert({"table": "contacts", "document": "?", "deleted_at": "x"})
        table.insert({"table": "moods", "document": {}, "deleted_at": "2026-11-23T08:00:00Z"})
    with Store(path) as store:
        assert [one.record for one in store.trash()] == [ANN]
        put(store, BOB)
    with TinyDB(path) as stock:
        assert len(stock.table("trash")) == 3


@pytest.mark.parametrize(
    "deleted_at",
    ["2026-11-23T08:00:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-11-23", 7],
)
def test_a_moment_that_is_none_to_show_or_to_sort_by_is_passed_over(
    path: Path, deleted_at: object
) -> None:
    with Store(path) as store:
        put(store, ANN)
        take_out(store, ANN)
    with TinyDB(path) as stock:
        slip = {"table": "contacts", "document": {"name": "Bo"}, "deleted_at": deleted_at}
        stock.table("trash").insert(slip)
    with Store(path) as store:
        assert [one.record for one in store.trash()] == [ANN]


def test_what_is_nested_as_deep_as_may_be_is_deleted_and_brought_back(path: Path) -> None:
    deep: object = 1
    for _ in range(100):
        deep = {"in": deep}
    odd = msgspec.structs.replace(ANN, extra={"mood": deep})
    with Store(path) as store:
        put(store, odd)
        take_out(store, odd)
        assert [one.record for one in store.trash()] == [odd]
    with Store(path) as store:
        store.undo(NOW)
        assert people_in(store) == all_of(odd)
        with pytest.raises(StoreError, match="nested more than 100 levels"):
            put(store, msgspec.structs.replace(odd, extra={"mood": [deep]}))
        assert people_in(store) == all_of(odd)


def test_removing_what_is_not_there_leaves_nothing_in_the_trash(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        take_out(store, BOB)
        assert store.trash() == ()
        put(store, renamed(ANN, "Ann Hill"))
        take_out(store, ANN)
        assert [one.record for one in store.trash()] == [renamed(ANN, "Ann Hill")]
