"""The journal after a crash, after damage, and when it has grown long."""

from pathlib import Path

import pytest

from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put, renamed
from tui_app.store import Store, StoreError, UnreadableStoreError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tidings.json"


@pytest.fixture
def journal(path: Path) -> Path:
    """The journal of two commits, not folded."""
    store = Store(path)
    put(store, ANN)
    put(store, BOB)
    return path.with_name("tidings.json.journal")


def test_a_commit_torn_at_any_byte_is_passed_over(path: Path, journal: Path) -> None:
    whole = journal.read_bytes()
    first = whole.index(b"\n") + 1
    for cut in range(first, len(whole)):
        journal.write_bytes(whole[:cut])
        assert people_in(Store(path)) == all_of(ANN)
        assert journal.read_bytes().startswith(whole[:first])
        path.unlink()
    for cut in range(first):
        journal.write_bytes(whole[:cut])
        assert people_in(Store(path)) == {}


def test_the_next_commit_takes_the_place_of_a_torn_one(path: Path, journal: Path) -> None:
    journal.write_bytes(journal.read_bytes()[:-3])
    store = Store(path)
    put(store, ZOE)
    assert people_in(store) == people_in(Store(path)) == all_of(ANN, ZOE)
    store.undo(NOW)
    assert people_in(Store(path)) == all_of(ANN)


@pytest.mark.parametrize("left", [b"\n", b"\x00" * 50, b"deadbeef {}\n", b"00000000 \n", b"x"])
def test_whatever_a_crash_left_as_the_last_line_is_passed_over(
    path: Path, journal: Path, left: bytes
) -> None:
    journal.write_bytes(journal.read_bytes() + left)
    store = Store(path)
    assert people_in(store) == all_of(ANN, BOB)
    put(store, ZOE)
    assert people_in(Store(path)) == all_of(ANN, BOB, ZOE)


def test_damage_before_the_end_is_told_and_nothing_is_written(path: Path, journal: Path) -> None:
    whole = journal.read_bytes()
    for place in range(0, whole.index(b"\n"), 7):
        damaged = whole[:place] + bytes([whole[place] ^ 0x04]) + whole[place + 1 :]
        journal.write_bytes(damaged)
        with pytest.raises(UnreadableStoreError, match=r"journal .* is damaged"):
            Store(path)
        assert journal.read_bytes() == damaged
        assert not path.exists()


def test_a_journal_without_its_beginning_and_its_file_is_told(path: Path, journal: Path) -> None:
    whole = journal.read_bytes()
    journal.write_bytes(whole[whole.index(b"\n") + 1 :])
    with pytest.raises(UnreadableStoreError, match="is missing"):
        Store(path)


def test_a_gap_between_the_file_and_its_journal_is_told(path: Path, journal: Path) -> None:
    with Store(path):
        pass
    store = Store(path)
    put(store, ZOE)
    put(store, renamed(ZOE, "Zoe"))
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([*lines[:-2], lines[-1]]))
    with pytest.raises(UnreadableStoreError, match="older than its journal"):
        Store(path)


def test_an_older_copy_of_the_file_is_brought_up_to_date_from_the_journal(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    older = path.read_bytes()
    with Store(path) as store:
        put(store, BOB)
    path.write_bytes(older)
    assert people_in(Store(path)) == all_of(ANN, BOB)


def test_a_lost_file_is_made_again_from_a_whole_journal(path: Path, journal: Path) -> None:
    with Store(path) as store:
        assert people_in(store) == all_of(ANN, BOB)
    path.unlink()
    assert journal.exists()
    assert people_in(Store(path)) == all_of(ANN, BOB)


def test_a_lost_journal_loses_the_history_alone(path: Path, journal: Path) -> None:
    with Store(path):
        pass
    journal.unlink()
    with Store(path) as store:
        assert people_in(store) == all_of(ANN, BOB)
        put(store, ZOE)
    assert people_in(Store(path)) == all_of(ANN, BOB, ZOE)


def test_a_journal_that_is_no_file_is_told(path: Path) -> None:
    path.with_name("tidings.json.journal").mkdir()
    with pytest.raises(StoreError, match="journal"):
        Store(path)


def test_a_journal_that_becomes_no_file_is_told_and_loses_nothing(path: Path) -> None:
    store = Store(path)
    put(store, ANN)
    journal = path.with_name("tidings.json.journal")
    journal.unlink()
    journal.mkdir()
    with pytest.raises(StoreError):
        store.refresh()
    with pytest.raises(StoreError):
        put(store, BOB)
    assert people_in(store) == all_of(ANN)


def test_a_long_journal_is_shortened_once_it_is_folded(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_app.store.disk._JOURNAL_BYTES_MOST", 3000)
    monkeypatch.setattr("tui_app.store.disk._ENTRIES_LEAST", 1)
    with Store(path) as store:
        for number in range(40):
            put(store, renamed(ANN, f"Ann {number}"), label=f"rename {number}")
    assert path.with_name("tidings.json.journal").stat().st_size <= 1500
    with Store(path) as store:
        assert people_in(store) == all_of(renamed(ANN, "Ann 39"))
        assert store.undo(NOW).label == "rename 39"
        assert people_in(store) == all_of(renamed(ANN, "Ann 38"))
        put(store, BOB)
    assert people_in(Store(path)) == all_of(renamed(ANN, "Ann 38"), BOB)


def test_one_huge_commit_stays_whole_in_the_history(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_app.store.disk._JOURNAL_BYTES_MOST", 3000)
    monkeypatch.setattr("tui_app.store.disk._ENTRIES_LEAST", 1)
    with Store(path) as store:
        put(store, ANN)
        put(store, renamed(BOB, "B" * 10_000), label="import")
    with Store(path) as store:
        assert store.undo(NOW).label == "import"
        assert people_in(store) == all_of(ANN)


def test_a_huge_first_commit_torn_by_a_crash_does_not_stop_the_next_start(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_app.store.disk._JOURNAL_BYTES_MOST", 3000)
    monkeypatch.setattr("tui_app.store.disk._ENTRIES_LEAST", 1)
    put(Store(path), renamed(BOB, "B" * 10_000))
    journal = path.with_name("tidings.json.journal")
    journal.write_bytes(journal.read_bytes()[:9000])
    with Store(path) as store:
        assert people_in(store) == {}
    with Store(path) as store:
        put(store, ANN)
    assert people_in(Store(path)) == all_of(ANN)
