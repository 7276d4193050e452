"""One writer at a time, across processes."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from tui_app.store.errors import StoreError
from tui_app.store.files import PRIVATE_FILE, reason

_PATIENCE_SECONDS = 10.0


class StoreLock:
    """An advisory lock beside the store; it may be taken again by who holds it."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self._lock = FileLock(store.with_name(store.name + ".lock"), mode=PRIVATE_FILE)

    @contextmanager
    def held(self) -> Iterator[None]:
        """Hold the lock. Raises StoreError where another process does not let go in time."""
        try:
            self._lock.acquire(timeout=_PATIENCE_SECONDS)
        except Timeout:
            raise StoreError(
                f"Another process has kept {self._store} locked for {_PATIENCE_SECONDS:.0f} "
                "seconds. Let it finish, then try again."
            ) from None
        except OSError as error:
            raise StoreError(
                f"{self._store} cannot be locked: {reason(error)}. "
                "Make its folder writable, or name another store with --data."
            ) from None
        try:
            yield
        finally:
            self._lock.release()
