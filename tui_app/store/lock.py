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

_NONE = -1


class BusyError(StoreError):
    """Another process has kept the store locked for longer than one was ready to wait."""


class LockFile:
    """An advisory lock on a file that is nothing else; one holder at a time, across processes.

    The system lets go of it when the process ends, however it does. Its own few calls, because
    every commit pays for them. Not to be acquired by two threads at once.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor = _NONE

    def is_held(self) -> bool:
        """Whether it is held here, by the very file that others would ask. Raises OSError."""
        return self._descriptor != _NONE and self._is_at_its_place(os.fstat(self._descriptor))

    def acquire(self, patience: float = 0.0) -> bool:
        """Wait for it for about `patience` seconds; whether it is held now. Raises OSError.

        The seconds are counted in turns, since nothing but clock.py reads the clock: on a machine
        that lets nobody sleep in time it takes longer.
        """
        self.release()
        # Who has a moment only asks the more often: busy writers leave gaps of a fraction of a
        # millisecond.
        often = min(_ASK_AGAIN_SECONDS, patience / 500)
        turns_left = round(patience / often) if often else 0
        while True:
            descriptor = os.open(
                self.path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, PRIVATE_FILE
            )
            try:
                while not _is_locked(descriptor):
                    if turns_left <= 0:
                        return False
                    turns_left -= 1
                    time.sleep(often)
                status = os.fstat(descriptor)
                if status.st_mode & 0o777 != PRIVATE_FILE:
                    os.fchmod(descriptor, PRIVATE_FILE)
                if self._is_at_its_place(status):
                    self._descriptor = descriptor
                    return True
                # Somebody has removed the file: others lock a new one.
            finally:
                if self._descriptor != descriptor:
                    _let_go(descriptor)

    def release(self) -> None:
        """Let go of it, if it is held. Raises nothing."""
        descriptor, self._descriptor = self._descriptor, _NONE
        if descriptor != _NONE:
            _let_go(descriptor)

    def _is_at_its_place(self, status: os.stat_result) -> bool:
        try:
            return os.path.samestat(status, self.path.stat())
        except FileNotFoundError:
            return False


class _Holding(threading.local):
    """What a thread holds: the lock, and how often it took it."""

    def __init__(self, path: Path) -> None:
        self.file = LockFile(path)
        self.depth = 0


class StoreLock:
    """The lock beside the store; the thread that holds it may take it again."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._holding = _Holding(store.with_name(store.name + ".lock"))

    @contextmanager
    def held(self, patience: float = _PATIENCE_SECONDS) -> Iterator[None]:
        """Hold the lock; wait for it for `patience` seconds at most.

        Raises BusyError after that, and UnlockableError where nothing can be written.
        """
        mine = self._holding
        if mine.depth == 0:
            self._take(mine.file, patience)
        mine.depth += 1
        try:
            yield
        finally:
            mine.depth -= 1
            if mine.depth == 0:
                mine.file.release()

    def _take(self, file: LockFile, patience: float) -> None:
        try:
            is_taken = file.acquire(patience)
        except OSError as error:
            raise UnlockableError(
                f"{self._store} cannot be locked: {reason(error)}. "
                "Make its folder writable, or name another store with --data."
            ) from None
        if not is_taken:
            raise BusyError(
                f"Another process has kept {self._store} locked for {patience:.0f} seconds. "
                "Let it finish, then try again."
            )


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
