"""One writer at a time, across processes."""

import fcntl
import os
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tui_app.store.errors import StoreError, UnlockableError
from tui_app.store.files import PRIVATE_FILE, reason

_PATIENCE_SECONDS = 10.0
_ASK_AGAIN_SECONDS = 0.005
"""A commit takes a few milliseconds: who waits for one should not sleep through the next."""


class BusyError(StoreError):
    """Another process has kept the store locked for longer than one was ready to wait."""


class _Holding(threading.local):
    """What a thread holds: how often it took the lock, and by which open file."""

    depth = 0
    descriptor = -1


class StoreLock:
    """An advisory lock beside the store; the thread that holds it may take it again.

    The system lets go of it when the process ends, however it does. Its own few calls, because
    every commit pays for them.
    """

    def __init__(self, store: Path) -> None:
        self._store = store
        self._path = store.with_name(store.name + ".lock")
        self._holding = _Holding()

    @contextmanager
    def held(self, patience: float = _PATIENCE_SECONDS) -> Iterator[None]:
        """Hold the lock; wait for it for `patience` seconds at most.

        Raises BusyError after that, and UnlockableError where nothing can be written.
        """
        mine = self._holding
        if mine.depth == 0:
            try:
                mine.descriptor = self._taken(patience)
            except OSError as error:
                raise UnlockableError(
                    f"{self._store} cannot be locked: {reason(error)}. "
                    "Make its folder writable, or name another store with --data."
                ) from None
        mine.depth += 1
        try:
            yield
        finally:
            mine.depth -= 1
            if mine.depth == 0:
                _let_go(mine.descriptor)

    def _taken(self, patience: float) -> int:
        """The open file that holds the lock. Raises BusyError, OSError."""
        # Who has a moment only asks the more often: busy writers leave gaps of a fraction of a
        # millisecond.
        often = min(_ASK_AGAIN_SECONDS, patience / 500)
        turns_left = round(patience / often) if often else 0
        while True:
            descriptor = os.open(
                self._path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, PRIVATE_FILE
            )
            try:
                while not _is_locked(descriptor):
                    if turns_left <= 0:
                        raise BusyError(
                            f"Another process has kept {self._store} locked for {patience:.0f} "
                            "seconds. Let it finish, then try again."
                        )
                    turns_left -= 1
                    time.sleep(often)
                status = os.fstat(descriptor)
                if status.st_mode & 0o777 != PRIVATE_FILE:
                    os.fchmod(descriptor, PRIVATE_FILE)
                if self._is_at(status):
                    return descriptor
            except BaseException:
                _let_go(descriptor)
                raise
            _let_go(descriptor)  # somebody has removed the file: others lock a new one

    def _is_at(self, status: os.stat_result) -> bool:
        try:
            return os.path.samestat(status, self._path.stat())
        except FileNotFoundError:
            return False


def _is_locked(descriptor: int) -> bool:
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _let_go(descriptor: int) -> None:
    # Closing lets go as well, should one of the two fail.
    with suppress(OSError):
        fcntl.flock(descriptor, fcntl.LOCK_UN)
    with suppress(OSError):
        os.close(descriptor)
