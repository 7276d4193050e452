"""A commit is one synced journal line: all of an action or nothing, and there after a crash."""

import json
import os
from pathlib import Path

import pytest

from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put, renamed, take_out
from tui_app.domain.changes import Changes
from tui_app.store import ConflictError, Store, StoreError


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "tidings.json"


def journal_of(path: Path) -> Path:
    return path.with_name("tidings.json.journal")


def test_nothing_is_written_until_something_is_committed(path: Path) -> None:
    with Store(path) as store:
        store.commit(Changes(label="nothing"), NOW)
    assert not path.exists()
    assert not journal_of(path).exists()


def test_a_commit_is_one_journal_line_and_leaves_the_json_file_alone(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    before = path.read_bytes(), path.stat().st_ino, path.stat().st_mtime_ns
    lines = journal_of(path).read_bytes().count(b"\n")
    store = Store(path)
    put(store, BOB, ZOE)
    assert journal_of(path).read_bytes().count(b"\n") == lines + 1
    assert (path.read_bytes(), path.stat().st_ino, path.stat().st_mtime_ns) == before
    assert people_in(store) == all_of(ANN, BOB, ZOE)


def test_a_commit_is_synced_before_it_returns(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store(path)
    put(store, ANN)
    synced: list[tuple[int, int]] = []
    sync = os.fsync

    def noting(descriptor: int) -> None:
        sync(descriptor)
        synced.append((os.fstat(descriptor).st_ino, os.fstat(descriptor).st_size))

    monkeypatch.setattr(os, "fsync", noting)
    put(store, BOB)
    status = journal_of(path).stat()
    assert synced == [(status.st_ino, status.st_size)]


def test_what_was_committed_is_there_after_a_crash(path: Path) -> None:
    crashed = Store(path)
    put(crashed, ANN, BOB)
    put(crashed, renamed(ANN, "Ann Moss"))
    take_out(crashed, BOB)
    again = Store(path)
    assert people_in(again) == all_of(renamed(ANN, "Ann Moss"))
    assert again.problems == []


def test_what_was_committed_is_there_after_closing(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB, ZOE)
        take_out(store, ZOE)
    with Store(path) as again:
        assert people_in(again) == all_of(ANN, BOB)


def test_closing_twice_and_closing_unchanged_rewrite_nothing(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        store.close()
        before = path.stat()
    with Store(path):
        pass
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_putting_a_record_drops_what_it_no_longer_says(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        put(store, renamed(BOB, "Bob"))
        store.commit(Changes(label="edit", put=(type(ANN)(id=ANN.id, name="Ann"),)), NOW)
    document = json.loads(path.read_text())["contacts"][ANN.id]
    assert document == {"name": "Ann"}


def test_removing_who_is_not_there_is_no_error(path: Path) -> None:
    with Store(path) as store:
        take_out(store, ANN)
        put(store, BOB)
        assert people_in(store) == all_of(BOB)


def test_an_action_that_puts_and_removes_one_record_ends_without_it(path: Path) -> None:
    with Store(path) as store:
        both = Changes(label="odd", put=(ANN, BOB), removed=((ANN.table, ANN.id),))
        store.commit(both, NOW)
        assert people_in(store) == all_of(BOB)
    with Store(path) as again:
        assert people_in(again) == all_of(BOB)


def test_an_action_that_puts_one_record_twice_keeps_the_later(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, renamed(ANN, "Ann Moss"))
        assert people_in(store) == all_of(renamed(ANN, "Ann Moss"))
        store.undo(NOW)
        assert people_in(store) == {}


def test_half_a_character_is_refused_and_leaves_all_as_it_was(path: Path) -> None:
    store = Store(path)
    put(store, ANN)
    before = journal_of(path).read_bytes()
    with pytest.raises(StoreError, match="edit"):
        put(store, BOB, renamed(ANN, "Ann \udcff"), label="edit")
    assert people_in(store) == all_of(ANN)
    assert journal_of(path).read_bytes() == before
    put(store, BOB)
    assert people_in(Store(path)) == all_of(ANN, BOB)


def test_an_edit_of_what_the_user_no_longer_sees_is_refused(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        put(store, renamed(ANN, "Ann Moss"))
        mine = Changes(label="edit of Ann", put=(renamed(ANN, "Ann Hill"),))
        with pytest.raises(ConflictError, match="edit of Ann") as refused:
            store.commit(mine, NOW, expecting=(ANN,))
        assert refused.value.current == (renamed(ANN, "Ann Moss"),)
        assert people_in(store) == all_of(renamed(ANN, "Ann Moss"))
        store.commit(mine, NOW, expecting=refused.value.current)
        assert people_in(store) == all_of(renamed(ANN, "Ann Hill"))


class FullDisk:
    """A disk that takes just so many more bytes, or will not sync."""

    def __init__(self, room: int | None = None, *, syncs: bool = True) -> None:
        self.room, self.syncs = room, syncs
        self._write, self._sync = os.write, os.fsync

    def write(self, descriptor: int, data: bytes) -> int:
        if self.room is None:
            return self._write(descriptor, data)
        if not self.room:
            raise OSError(28, "No space left on device")
        written = self._write(descriptor, bytes(data[: self.room]))
        self.room -= written
        return written

    def fsync(self, descriptor: int) -> None:
        if not self.syncs:
            raise OSError(5, "Input/output error")
        self._sync(descriptor)


@pytest.mark.parametrize("first", [True, False], ids=["first commit", "later commit"])
@pytest.mark.parametrize("room", [0, 1, 9, 40, 100, None])
def test_a_full_disk_changes_nothing_and_a_retry_works(
    path: Path, monkeypatch: pytest.MonkeyPatch, room: int | None, first: bool
) -> None:
    store = Store(path)
    known = []
    if not first:
        put(store, ANN)
        known.append(ANN)
    before = journal_of(path).read_bytes() if known else b""
    disk = FullDisk(room, syncs=room is not None)
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", disk.write)
        patch.setattr(os, "fsync", disk.fsync)
        for _ in range(2):
            with pytest.raises(StoreError) as refused:
                put(store, BOB, label="call with Bob")
            assert "call with Bob" in str(refused.value)
            assert "was not saved" in str(refused.value)
    assert people_in(store) == all_of(*known)
    left = journal_of(path).read_bytes() if journal_of(path).exists() else b""
    assert left == before
    put(store, BOB)
    put(store, ZOE)
    assert people_in(Store(path)) == all_of(*known, BOB, ZOE)


def test_a_folder_that_cannot_be_synced_loses_no_later_commit(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(path)
    sync = os.fsync

    def only_files(descriptor: int) -> None:
        if os.path.isdir(f"/proc/self/fd/{descriptor}"):  # noqa: PTH112 - a descriptor
            raise OSError(5, "Input/output error")
        sync(descriptor)

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", only_files)
        with pytest.raises(StoreError):
            put(store, ANN)
    assert people_in(store) == {}
    put(store, BOB)
    put(store, ZOE)
    assert people_in(Store(path)) == all_of(BOB, ZOE)
    assert people_in(store) == all_of(BOB, ZOE)


def test_a_disk_too_full_to_fold_keeps_every_change_in_the_journal(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(path) as store:
        put(store, ANN)
    before = path.read_bytes()
    store = Store(path)
    put(store, BOB)
    with monkeypatch.context() as patch:
        patch.setattr(os, "write", FullDisk(30).write)
        with pytest.raises(StoreError, match="Every change is safe"):
            store.close()
    assert path.read_bytes() == before
    assert sorted(one.name for one in path.parent.iterdir()) == [
        "tidings.json", "tidings.json.backups", "tidings.json.journal", "tidings.json.lock",
    ]  # fmt: skip
    with Store(path) as again:
        assert people_in(again) == all_of(ANN, BOB)
