"""A store where nothing can be written, or where another is writing just now."""

import errno
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put, renamed
from tui_app.store import ReadOnlyStoreError, Store, StoreError

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A store with Ann in its file and Bob in its journal alone."""
    path = tmp_path / "tidings.json"
    with Store(path) as store:
        put(store, ANN)
    put(Store(path), BOB)
    return path


@contextmanager
def mounted_read_only() -> Iterator[None]:
    """Let no file be opened to write."""
    opened = os.open

    def refusing(path: str, flags: int, mode: int = 0o777, *, dir_fd: int | None = None) -> int:
        if flags & _WRITING:
            raise OSError(errno.EROFS, os.strerror(errno.EROFS))
        return opened(path, flags, mode, dir_fd=dir_fd)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "open", refusing)
        yield


def writes(store: Store) -> list[Callable[[], object]]:
    return [
        lambda: put(store, ZOE),
        lambda: store.undo(NOW),
        lambda: store.empty_trash(NOW),
        lambda: store.back_up("import"),
        lambda: store.take_in_outside(NOW),
        store.keep_own,
    ]


def test_a_store_on_a_read_only_file_system_can_be_read(path: Path) -> None:
    before = {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()}
    with mounted_read_only(), Store(path) as store:
        assert "read-only" in store.read_only
        assert people_in(store) == all_of(ANN, BOB)
        assert store.refresh() == set()
        for write in writes(store):
            with pytest.raises(ReadOnlyStoreError, match="reading only"):
                write()
    assert {one.name: one.read_bytes() for one in path.parent.iterdir() if one.is_file()} == before


def test_a_file_system_that_becomes_read_only_loses_nothing(path: Path) -> None:
    store = Store(path)
    put(store, ZOE)
    with mounted_read_only():
        for write in (*writes(store), store.fold, store.close):
            with pytest.raises(StoreError, match="read-only"):
                write()
        assert store.refresh() == set()
        assert people_in(store) == all_of(ANN, BOB, ZOE)
    put(store, renamed(ZOE, "Zoe"))
    store.close()
    assert people_in(Store(path)) == all_of(ANN, BOB, renamed(ZOE, "Zoe"))


def test_who_is_in_no_mood_to_wait_looks_again_later(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    with theirs.alone():
        put(theirs, ZOE)
        assert mine.refresh(0.01) == set()
        assert people_in(mine) == all_of(ANN, BOB)
    assert mine.refresh(0.01) == {(ZOE.table, ZOE.id)}
