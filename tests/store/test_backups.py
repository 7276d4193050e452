"""Whole copies: one a day, and one before whatever changes much at once; the oldest go."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from tests.store.crashing import crash_between_mark_and_rename, edit_outside
from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put, renamed
from tui_app.domain.changes import Changes
from tui_app.store import Store, StoreError
from tui_app.store.backups import ASIDE_KEPT, KEPT, Backups


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "tidings.json"


def opened(backup: Path, tmp_path: Path) -> Store:
    """A backup opened as the store that it is."""
    copy = tmp_path / "look" / "tidings.json"
    copy.parent.mkdir(exist_ok=True)
    copy.write_bytes(backup.read_bytes())
    return Store(copy)


def test_the_file_as_it_was_before_the_days_first_change_is_kept(
    path: Path, tmp_path: Path
) -> None:
    for day, person in enumerate((ANN, BOB, ZOE)):
        for name in ("first", "second"):
            at = NOW + timedelta(days=day)
            with Store(path) as store:
                store.commit(Changes(label=name, put=(renamed(person, name),)), at)
    with Store(path) as store:
        kept = store.backups()
    assert [(one.why, one.day) for one in kept] == [
        ("daily", (NOW + timedelta(days=day)).date()) for day in (2, 1, 0)
    ]
    newest = opened(kept[0].path, tmp_path)
    assert people_in(newest) == all_of(renamed(ANN, "second"), renamed(BOB, "second"))


def test_days_without_changes_make_no_backups(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    for _ in range(3):
        with Store(path) as store:
            assert store.backups() == []


def test_fourteen_daily_ones_stay_and_as_many_of_the_others(path: Path) -> None:
    for day in range(KEPT + 6):
        with Store(path) as store:
            at = NOW + timedelta(days=day)
            store.commit(Changes(label="add", put=(renamed(ANN, f"Ann {day}"),)), at)
            store.back_up("import")
    with Store(path) as store:
        daily = [one for one in store.backups() if one.why == "daily"]
        others = [one for one in store.backups() if one.why == "before-import"]
    assert len(daily) == len(others) == KEPT
    assert daily[0].day == (NOW + timedelta(days=KEPT + 5)).date()


def test_a_backup_on_request_holds_what_is_not_folded_yet(path: Path, tmp_path: Path) -> None:
    store = Store(path)
    assert store.back_up("import") is None
    put(store, ANN)
    kept = store.back_up("import")
    assert kept is not None
    put(store, BOB)
    assert people_in(opened(kept, tmp_path)) == all_of(ANN)
    assert store.back_up("import") != kept
    store.close()


def test_a_backup_does_not_change_when_the_store_does(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    with Store(path) as store:
        put(store, BOB)
    with Store(path) as store:
        (kept,) = store.backups()
        before = kept.path.read_bytes()
        put(store, ZOE)
    path.write_bytes(b"overwritten in place by somebody else")
    assert kept.path.read_bytes() == before
    assert kept.path.stat().st_nlink == 1


def test_where_no_backup_can_be_made_it_is_told(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        path.with_name("tidings.json.backups").write_text("a file in its place")
        with pytest.raises(StoreError):
            store.back_up("import")
        put(store, BOB)
    assert people_in(Store(path)) == all_of(ANN, BOB)


def test_strange_files_among_the_backups_are_left_alone(path: Path) -> None:
    folder = path.with_name("tidings.json.backups")
    folder.mkdir(parents=True)
    strange = [folder / "notes.txt", folder / "2026-99-99-000001-daily.json"]
    for one in strange:
        one.write_text("mine")
    for day in range(KEPT + 2):
        with Store(path) as store:
            at = NOW + timedelta(days=day)
            store.commit(Changes(label="add", put=(renamed(ANN, f"Ann {day}"),)), at)
    assert all(one.read_text() == "mine" for one in strange)


def test_a_backup_made_right_after_opening_is_dated_and_stays(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    for number in range(20):
        with Store(path) as store:
            made = store.back_up("import")
            put(store, renamed(ANN, f"Ann {number}"))
        assert made is not None
        assert made.exists()
        assert made.name.startswith(str(NOW.date()))


def test_a_backup_made_while_the_clock_went_back_stays(path: Path) -> None:
    with Store(path) as store:
        for number in range(20):
            at = NOW - timedelta(days=number)
            store.commit(Changes(label="edit", put=(renamed(ANN, f"Ann {number}"),)), at)
            made = store.back_up("import")
            assert made is not None
            assert made.exists()
        assert len(store.backups()) <= 2 * KEPT


def test_two_states_of_one_number_are_two_backups(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    first = Store(path).back_up("import")
    edit_outside(path, ANN, "Ann Moss")
    second = Store(path).back_up("import")
    assert first is not None
    assert second is not None
    assert b"Ann Lee" in first.read_bytes()
    assert b"Ann Moss" in second.read_bytes()


def test_a_backup_is_of_our_own_state_while_the_file_is_from_outside(path: Path) -> None:
    store = Store(path)
    put(store, ANN)
    store.fold()
    put(store, BOB)
    edit_outside(path, ANN, "Ann Moss")
    kept = store.back_up("merge")
    assert kept is not None
    assert store.outside
    assert b"Ann Lee" in kept.read_bytes()
    assert b"Bob" in kept.read_bytes()


def test_a_fold_that_never_ended_leaves_no_backup_that_changes_with_the_store(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    store = Store(path)
    put(store, BOB)
    crash_between_mark_and_rename(store)
    (kept,) = Backups(path).all()
    assert kept.path.samefile(path)
    edit_outside(path, ANN, "Ann Moss")
    Store(path)
    assert not any(one.path.samefile(path) for one in Backups(path).all())


def test_of_what_is_set_aside_the_latest_stay_and_no_backup_goes(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        kept = store.back_up("import")
    backups = Backups(path)
    for number in range(ASIDE_KEPT + 5):
        aside = backups.set_aside(path, f"copy-{number}")
        os.utime(aside, (number, number))
    names = {one.name for one in backups.folder.iterdir()}
    assert kept is not None
    assert kept.name in names
    assert sum(name.startswith("copy-") for name in names) == ASIDE_KEPT
    assert f"copy-{ASIDE_KEPT + 4}" in names
