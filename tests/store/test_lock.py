"""A lock that its process holds: one holder at a time, waited for, and never on a lost file."""

import os
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from tui_app.store.lock import BusyError, LockFile, StoreLock

_HOLDS_TILL_KILLED = """
import sys
from pathlib import Path
from tui_app.store.lock import LockFile
held = LockFile(Path(sys.argv[1]))
print(held.acquire(), flush=True)
sys.stdin.read()
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "some.lock"


def test_one_holds_it_at_a_time(path: Path) -> None:
    first, second = LockFile(path), LockFile(path)
    assert first.acquire()
    assert not second.acquire()
    assert not second.acquire(0.02)
    first.release()
    assert second.acquire()
    assert not first.acquire()
    second.release()


def test_who_waits_gets_it_when_it_is_let_go_of(path: Path) -> None:
    first, second = LockFile(path), LockFile(path)
    assert first.acquire()
    got: list[bool] = []
    waiting = threading.Thread(target=lambda: got.append(second.acquire(60)))
    waiting.start()
    first.release()
    waiting.join()
    assert got == [True]
    second.release()


def test_letting_go_of_what_is_not_held_does_nothing(path: Path) -> None:
    lock = LockFile(path)
    lock.release()
    assert lock.acquire()
    lock.release()
    lock.release()
    assert not lock.is_held()


def test_a_process_that_is_killed_holds_nothing(path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _HOLDS_TILL_KILLED, str(path)],
        cwd=Path(__file__).parents[2],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"True\n"
        mine = LockFile(path)
        assert not mine.acquire()
        holder.kill()
        holder.wait()
        assert mine.acquire()
        mine.release()


def test_a_file_that_was_removed_is_no_lock_any_more(path: Path) -> None:
    first, second = LockFile(path), LockFile(path)
    assert first.acquire()
    assert first.is_held()
    path.unlink()
    assert not first.is_held()
    assert second.acquire()
    assert not first.is_held()
    first.release()
    assert second.is_held()
    second.release()


def test_acquired_again_it_is_one_lock_on_the_file_that_is_there(path: Path) -> None:
    lock, other = LockFile(path), LockFile(path)
    assert lock.acquire()
    assert lock.acquire()
    path.unlink()
    assert lock.acquire()
    assert lock.is_held()
    assert not other.acquire()
    lock.release()
    assert other.acquire()
    other.release()


def test_it_is_for_the_users_eyes_alone(path: Path) -> None:
    path.touch(0o644)
    lock = LockFile(path)
    assert lock.acquire()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    lock.release()


def test_no_link_is_followed_and_no_file_is_left_open(path: Path) -> None:
    path.symlink_to(path.with_name("elsewhere"))
    free = next_free()
    with pytest.raises(OSError, match="symbolic link"):
        LockFile(path).acquire()
    assert not path.with_name("elsewhere").exists()
    held = LockFile(path.with_name("held.lock"))
    assert held.acquire()
    taken = next_free()
    assert not LockFile(held.path).acquire()
    assert next_free() == taken
    held.release()
    assert next_free() == free


def next_free() -> int:
    """The number that the next file to be opened gets."""
    number = os.dup(0)
    os.close(number)
    return number


def test_a_thread_takes_the_stores_lock_again_and_others_wait(tmp_path: Path) -> None:
    lock = StoreLock(tmp_path / "tidings.json")
    told: list[str] = []

    def ask() -> None:
        try:
            with lock.held(patience=0.02):
                told.append("held")
        except BusyError as error:
            told.append(str(error))

    with lock.held():
        with lock.held():
            pass
        asking = threading.Thread(target=ask)
        asking.start()
        asking.join()
    assert "kept" in told.pop()
    ask()
    assert told == ["held"]
