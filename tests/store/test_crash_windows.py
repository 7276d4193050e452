"""Crashes and errors between two steps of a fold or a take-in, seen by whoever comes next."""

from pathlib import Path

import pytest

from tests.store.crashing import (
    crash_between_mark_and_rename,
    edit_outside,
    no_rename_of,
)
from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put, renamed, take_out
from tui_app.store import Store, StoreError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed store with Ann in it."""
    path = tmp_path / "tidings.json"
    with Store(path) as store:
        put(store, ANN)
    return path


def test_a_fold_that_ended_at_its_mark_is_made_at_the_next_start(path: Path) -> None:
    store = Store(path)
    put(store, BOB)
    crash_between_mark_and_rename(store)
    with Store(path) as again:
        assert again.notices == []
        assert people_in(again) == all_of(ANN, BOB)
    assert b"Bob" in path.read_bytes()


def test_a_mark_without_its_file_hides_no_commit_from_a_merge_with_outside(path: Path) -> None:
    store = Store(path)
    put(store, BOB)
    crash_between_mark_and_rename(store)
    edit_outside(path, ANN, "Ann Moss")
    with Store(path) as again:
        assert people_in(again) == all_of(renamed(ANN, "Ann Moss"), BOB)
    with Store(path) as again:
        assert people_in(again) == all_of(renamed(ANN, "Ann Moss"), BOB)


def test_what_is_in_the_file_already_does_not_win_over_a_later_edit_outside(path: Path) -> None:
    with Store(path) as store:
        put(store, renamed(ANN, "Ann Moss"))
    edit_outside(path, ANN, "Ann Hill")
    with Store(path) as again:
        assert people_in(again) == all_of(renamed(ANN, "Ann Hill"))


def test_a_mark_without_its_file_is_no_change_from_outside_to_another(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(theirs, BOB)
    crash_between_mark_and_rename(theirs)
    mine.refresh()
    assert mine.outside == ""
    assert people_in(mine) == all_of(ANN, BOB)
    mine.close()
    assert b"Bob" in path.read_bytes()


def test_a_fold_that_fails_at_its_rename_is_made_up_for_by_another(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(theirs, BOB)
    with no_rename_of(path, OSError(28, "No space left on device")), pytest.raises(StoreError):
        theirs.close()
    with mine:
        put(mine, ZOE)
        assert mine.outside == ""
    assert theirs.refresh() == {(ZOE.table, ZOE.id)}
    assert theirs.outside == ""
    assert people_in(theirs) == people_in(Store(path)) == all_of(ANN, BOB, ZOE)
    assert b"Zo" in path.read_bytes()


def test_keeping_ones_own_cuts_off_nobody_elses_commit(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    edit_outside(path, ANN, "Ann Moss")
    mine.refresh()
    assert mine.outside
    put(theirs, BOB)
    assert mine.keep_own() is not None
    assert people_in(mine) == people_in(Store(path)) == all_of(ANN, BOB)
    assert b"Bob" in path.read_bytes()


def test_keeping_ones_own_where_nothing_came_from_outside_sets_nothing_aside(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    edit_outside(path, ANN, "Ann Moss")
    mine.refresh()
    theirs.take_in_outside(NOW)
    assert mine.keep_own() is None
    assert people_in(mine) == people_in(Store(path)) == all_of(renamed(ANN, "Ann Moss"))


def test_a_take_in_that_cannot_be_folded_is_in_the_journal_and_offered_again(path: Path) -> None:
    store = Store(path)
    put(store, BOB)
    edit_outside(path, ANN, "Ann Moss")
    theirs = path.read_bytes()
    store.refresh()
    for _ in range(2):
        with no_rename_of(path, OSError(28, "No space left on device")):
            store.take_in_outside(NOW)
        assert people_in(store) == all_of(renamed(ANN, "Ann Moss"), BOB)
        assert store.outside
        assert path.read_bytes() == theirs
    put(store, ZOE)
    store.take_in_outside(NOW)
    assert people_in(store) == all_of(renamed(ANN, "Ann Moss"), BOB, ZOE)
    assert people_in(Store(path)) == people_in(store)


def test_a_record_changed_outside_and_deleted_here_is_not_in_the_trash_too(path: Path) -> None:
    store = Store(path)
    take_out(store, ANN)
    edit_outside(path, ANN, "Ann Moss")
    store.refresh()
    store.take_in_outside(NOW)
    assert people_in(store) == all_of(renamed(ANN, "Ann Moss"))
    assert store.trash() == ()
    before = store.next_undo()
    assert before is not None
    assert before.label == "what was changed outside"


def test_a_mark_without_its_file_hides_nothing_either_where_another_goes_on(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(theirs, BOB)
    crash_between_mark_and_rename(theirs)
    edit_outside(path, ANN, "Ann Moss")
    put(mine, ZOE)
    assert people_in(Store(path)) == all_of(renamed(ANN, "Ann Moss"), BOB, ZOE)


def test_a_mark_without_its_file_hides_nothing_where_the_file_was_taken_in_before(
    path: Path,
) -> None:
    edit_outside(path, ANN, "Ann Moss")
    store = Store(path)
    put(store, BOB)
    crash_between_mark_and_rename(store)
    edit_outside(path, ANN, "Ann Hill")
    assert people_in(Store(path)) == all_of(renamed(ANN, "Ann Hill"), BOB)
