"""One writer at a time, across processes."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from tui_app.store.errors import StoreError, UnlockableError
from tui_app.store.files import PRIVATE_FILE, reason

_PATIENCE_SECONDS = 10.0
_ASK_AGAIN_SECONDS = 0.005
"""A commit takes a few milliseconds: who waits for one should not sleep through the next."""


class BusyError(StoreError):
    """Another process has kept the store locked for longer than one was ready to wait."""


class StoreLock:
    """An advisory lock beside the store; it may be taken again by who holds it."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._lock = FileLock(store.with_name(store.name + ".lock"), mode=PRIVATE_FILE)

    @contextmanager
    def held(self, patience: float = _PATIENCE_SECONDS) -> Iterator[None]:
        """Hold the lock; wait for it for `patience` seconds at most.

        Raises BusyError after that, and UnlockableError where nothing can be written.
        """
        try:
            # Who has a moment only asks the more often: busy writers leave gaps of a fraction of a
            # millisecond.
            often = min(_ASK_AGAIN_SECONDS, patience / 500)
            self._lock.acquire(timeout=patience, poll_interval=often)
        except Timeout:
            raise BusyError(
                f"Another process has kept {self._store} locked for {patience:.0f} "
                "seconds. Let it finish, then try again."
            ) from None
        except OSError as error:
            raise UnlockableError(
                f"{self._store} cannot be locked: {reason(error)}. "
                "Make its folder writable, or name another store with --data."
            ) from None
        try:
            yield
        finally:
            try:
                self._lock.release()
            except OSError:
                # What was done under it is done. Kept after a second try, it makes others wait
                # until this process ends, and no more.
                with suppress(OSError):
                    self._lock.release()
