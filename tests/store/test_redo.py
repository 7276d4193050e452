"""Redo makes again what was undone last, until something new is done."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put, renamed
from tui_app.store import ConflictError, NothingToUndoError, Store
from tui_app.store.entries import encoded, entry_of, sound

LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tidings.json"


def three(store: Store) -> None:
    put(store, ANN, label="one")
    put(store, BOB, label="two")
    put(store, renamed(ANN, "Ann Hill"), label="three")


def test_redo_makes_again_what_was_undone_the_latest_first(path: Path) -> None:
    with Store(path) as store:
        three(store)
        for _ in range(3):
            store.undo(NOW)
        assert people_in(store) == {}
        assert [store.redo(LATER).label for _ in range(3)] == ["one", "two", "three"]
        assert people_in(store) == all_of(renamed(ANN, "Ann Hill"), BOB)
        with pytest.raises(NothingToUndoError, match="redo"):
            store.redo(LATER)


def test_redo_goes_on_after_a_restart_a_crash_and_in_another_process(path: Path) -> None:
    with Store(path) as store:
        three(store)
        for _ in range(3):
            store.undo(NOW)
    with Store(path) as store:
        assert store.redo(NOW).label == "one"
    crashed = Store(path)
    assert crashed.redo(NOW).label == "two"
    other = Store(path)
    assert other.redo(NOW).label == "three"
    crashed.refresh()
    assert people_in(crashed) == people_in(other) == all_of(renamed(ANN, "Ann Hill"), BOB)


def test_a_new_action_leaves_nothing_to_redo(path: Path) -> None:
    with Store(path) as store:
        three(store)
        store.undo(NOW)
        put(store, ZOE, label="four")
        assert store.next_redo() is None
        with pytest.raises(NothingToUndoError):
            store.redo(NOW)
        assert [store.undo(NOW).label for _ in range(3)] == ["four", "two", "one"]


def test_undo_and_redo_can_go_to_and_fro(path: Path) -> None:
    with Store(path) as store:
        three(store)
        for _ in range(3):
            assert store.undo(NOW).label == "three"
            assert store.undo(NOW).label == "two"
            assert store.redo(NOW).label == "two"
            assert store.redo(NOW).label == "three"
        assert people_in(store) == all_of(renamed(ANN, "Ann Hill"), BOB)


def test_the_history_tells_every_action_and_whether_it_was_undone(path: Path) -> None:
    with Store(path) as store:
        three(store)
        store.undo(LATER)
        told = [(step.label, step.undone, step.mine) for step in store.history()]
        assert told == [("three", True, True), ("two", False, True), ("one", False, True)]
        assert {step.at for step in store.history()} == {NOW}
        before, after = store.next_undo(), store.next_redo()
        assert before is not None
        assert after is not None
        assert (before.label, after.label) == ("two", "three")
    with Store(path) as again:
        assert not any(step.mine for step in again.history())


def test_what_was_changed_by_other_means_is_not_overwritten_by_undo(path: Path) -> None:
    store = Store(path)
    put(store, ANN, label="add")
    put(store, renamed(ANN, "Ann Hill"), label="rename")
    journal = path.with_name("tidings.json.journal")
    first, second = journal.read_bytes().splitlines()
    line = sound(second)
    assert line is not None
    entry = entry_of(line)
    assert entry.changes[0].after is not None
    entry.changes[0].after["name"] = "Ann Moss"
    journal.write_bytes(first + b"\n" + encoded(entry))
    with pytest.raises(ConflictError, match="other means"):
        store.undo(NOW)
    assert people_in(store)[ANN.id].name in ("Ann Hill", "Ann Moss")


def test_nothing_is_made_again_without_what_it_followed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_app.store.disk._JOURNAL_BYTES_MOST", 1000)
    monkeypatch.setattr("tui_app.store.disk._ENTRIES_LEAST", 3)
    store = Store(path)
    put(store, renamed(ANN, "A" * 400), label="one")
    put(store, BOB, label="two")
    store.undo(NOW)
    store.undo(NOW)
    store.fold()
    assert [step.label for step in store.history()] == ["two"]
    for one in (store, Store(path)):
        assert one.next_redo() is None
        assert not one.history()[0].redoable
        with pytest.raises(NothingToUndoError):
            one.redo(NOW)
    assert people_in(store) == {}
