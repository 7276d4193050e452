"""Files taken away while a store is open, or before it is opened."""

from pathlib import Path

import pytest

from tests.store.crashing import edit_outside
from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put, renamed
from tui_app.store import Store, StoreError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A closed store with Ann in it."""
    path = tmp_path / "tidings.json"
    with Store(path) as store:
        put(store, ANN)
    return path


def beside(path: Path, ending: str) -> Path:
    return path.with_name(path.name + ending)


@pytest.mark.parametrize("unfolded", [False, True], ids=["all folded", "unfolded"])
@pytest.mark.parametrize("gone", [(".journal",), ("",), ("", ".journal"), (".lock",)], ids=str)
def test_what_is_open_outlives_its_files(path: Path, gone: tuple[str, ...], unfolded: bool) -> None:
    store = Store(path)
    known = [ANN, BOB] if unfolded else [ANN]
    if unfolded:
        put(store, BOB)
    for ending in gone:
        beside(path, ending).unlink()
    assert store.refresh() == set()
    assert people_in(store) == all_of(*known)
    put(store, ZOE)
    assert people_in(store) == all_of(*known, ZOE)
    store.close()
    with Store(path) as again:
        assert people_in(again) == all_of(*known, ZOE)


def test_two_open_stores_outlive_their_files(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(theirs, BOB)
    mine.refresh()
    path.unlink()
    beside(path, ".journal").unlink()
    put(mine, ZOE)
    theirs.refresh()
    assert people_in(theirs) == all_of(ANN, BOB, ZOE)
    theirs.close()
    mine.close()
    assert people_in(Store(path)) == all_of(ANN, BOB, ZOE)


def test_a_store_whose_file_is_gone_and_whose_journal_begins_later_is_told(path: Path) -> None:
    edit_outside(path, ANN, "Ann Moss")
    Store(path)
    path.unlink()
    with pytest.raises(StoreError, match="is missing"):
        Store(path)


def test_a_file_taken_away_after_a_change_from_outside_is_written_again(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    edit_outside(path, ANN, "Ann Moss")
    theirs.refresh()
    theirs.take_in_outside(NOW)
    put(theirs, BOB)
    path.unlink()
    mine.refresh()
    put(mine, ZOE)
    theirs.close()
    mine.close()
    assert people_in(Store(path)) == all_of(renamed(ANN, "Ann Moss"), BOB, ZOE)
