"""The files that a state can be built on: the store's own, its backups, and copies set aside."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from tui_app.domain.plain import one_line
from tui_app.store import content
from tui_app.store.backups import Backup, Backups
from tui_app.store.errors import UnreadableStoreError
from tui_app.store.files import fingerprint, refuse_what_is_no_file
from tui_app.store.migrations import SCHEMA, migrated
from tui_app.store.recovery.replay import State
from tui_app.store.recovery.salvage import without_packaging
from tui_app.store.restoring import why_made


class Base:
    """A whole store file. `source` says in words what it is, `day` (UTC) of when.

    `number` is its last entry, as far as its name tells.
    """

    def __init__(self, path: Path, source: str = "the file itself", number: int = 0) -> None:
        self.path = path
        self.source = source
        self.number = number
        self.day: date | None = None
        with suppress(OSError, ValueError, OverflowError):
            self.day = datetime.fromtimestamp(path.stat().st_mtime, UTC).date()

    def read(self) -> tuple[State, frozenset[str]] | None:
        """The state that it holds, in this version's form, and the hashes that a mark may have.

        None where it is no store, or one of a newer version.
        """
        try:
            refuse_what_is_no_file(self.path)
            data = self.path.read_bytes()
            whole = without_packaging(data)
            held = content.read(whole, self.path)
        except (OSError, UnreadableStoreError):
            return None
        if held.schema > SCHEMA:
            return None
        state = State(migrated(held.tables, held.schema), held.number, held.meta)
        hashes = {fingerprint(data), fingerprint(whole)}
        if held.schema < SCHEMA:
            hashes.add(state.digest)
        return state, frozenset(hashes)


class Beginning(Base):
    """The empty store that a journal begins with, when it holds the very first entry."""

    def __init__(self, store: Path) -> None:
        super().__init__(store.with_name(store.name + ".journal"), "nothing but the journal")

    def read(self) -> tuple[State, frozenset[str]]:
        """The empty state."""
        return State({}, 0, {}), frozenset()


def bases(store: Path) -> Iterator[Base]:
    """The file at `store`, its backups, newest first, and other copies, each if it can be read."""
    backups = Backups(store)
    yield Base(store)
    with suppress(OSError):
        for backup in backups.all():
            yield _of_backup(backup)
    with suppress(OSError):
        for path in sorted(backups.folder.iterdir(), reverse=True):
            aside = path.name.startswith(f"{store.name}-") and not path.name.endswith(".tmp")
            if aside and path.is_file():
                yield Base(path, f"the copy {one_line(path.name, 100)} set aside")


def _of_backup(backup: Backup) -> Base:
    source = f"the backup of {backup.day} ({why_made(backup)})"
    base = Base(backup.path, source, backup.number)
    base.day = backup.day
    return base
