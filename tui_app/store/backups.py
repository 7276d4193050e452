"""Whole copies of the store beside it: one a day, and one before whatever changes much at once.

A backup is a store file like any other; its name tells the day on which it was made, as the latest
action dates it, the number of the latest entry in it, and why it was made.
"""

import os
import re
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from tui_app.store.files import (
    PRIVATE_FILE,
    make_folder,
    sync_folder,
    write_atomically,
)

KEPT = 14
"""Backups of each kind that stay: daily ones, and those made before something."""
ASIDE_KEPT = 40
"""Files set aside that stay: journals of earlier stories, copies of sync tools, what was broken."""
DAILY = "daily"

_NAME = re.compile(r"(\d{4}-\d\d-\d\d)-(\d+)-([a-z-]+)\.json")


class Backup(NamedTuple):
    """One backup: the state after the entry of that number. `why` is "daily" or "before-…"."""

    day: date
    number: int
    why: str
    path: Path


class Backups:
    """The folder of backups of one store. Methods that write want the lock; they raise OSError."""

    def __init__(self, store: Path) -> None:
        self._store = store
        self.folder = store.with_name(store.name + ".backups")

    def all(self) -> list[Backup]:
        """Every backup, newest first. Raises OSError."""
        found = []
        with suppress(FileNotFoundError, NotADirectoryError):
            for path in self.folder.iterdir():
                name = _NAME.fullmatch(path.name)
                if name is not None and path.is_file():
                    with suppress(ValueError):
                        day = date.fromisoformat(name[1])
                        found.append(Backup(day, int(name[2]), name[3], path))
        return sorted(found, key=lambda one: (one.day, one.number, one.why), reverse=True)

    def sweep(self) -> None:
        """Remove what a crash left here: temporary files, and the store under a second name.

        A fold gives the file that it replaces a second name here. Where it did not come to replace
        it, whoever writes into the store from outside would write into the backup too.
        """
        with suppress(OSError):
            for one in self.folder.glob("*.tmp"):
                one.unlink()
        with suppress(OSError):
            if self._store.stat().st_nlink > 1:
                for backup in self.all():
                    if backup.path.samefile(self._store):
                        backup.path.unlink()

    def has_daily(self, day: date) -> bool:
        """Whether there is one of that day."""
        return any(one.why == DAILY and one.day == day for one in self.all())

    def keep(self, file: Path, day: date, number: int, why: str) -> Path:
        """Keep the store file as it stands, to be replaced in a moment, and let the oldest go.

        The file itself is taken over, under a second name: that costs nothing at any size.
        """
        target = self._target(day, number, why)
        if not target.exists():
            with suppress(FileExistsError):
                try:
                    os.link(file, target)
                except OSError:  # a file system without links
                    write_atomically(target, file.read_bytes())
            target.chmod(PRIVATE_FILE)
            sync_folder(self.folder)
        self._let_go(target, why)
        return target

    def copy(self, content: bytes, day: date, number: int, why: str) -> Path:
        """Keep the content of a file that stays in its place."""
        target = self._target(day, number, why)
        while target.exists() and target.read_bytes() != content:
            number += 1
            target = self._target(day, number, why)
        if not target.exists():
            write_atomically(target, content)
        self._let_go(target, why)
        return target

    def set_aside(self, file: Path, name: str) -> Path:
        """Copy a file that is no state of ours under a name that no other has."""
        make_folder(self.folder)
        content = file.read_bytes()
        target = self.folder / name
        again = 1
        while target.exists():
            again += 1
            target = self.folder / f"{name}-{again}"
        write_atomically(target, content)
        with suppress(OSError):
            others = [one for one in self.folder.iterdir() if _NAME.fullmatch(one.name) is None]
            latest = sorted((one for one in others if one.is_file()), key=_written_at)
            for old in latest[:-ASIDE_KEPT]:
                old.unlink()
        return target

    def _target(self, day: date, number: int, why: str) -> Path:
        make_folder(self.folder)
        return self.folder / f"{day}-{number:06}-{why}.json"

    def _let_go(self, made: Path, why: str) -> None:
        """Daily ones rotate among themselves, and so do all the others.

        The one just made stays, even where a clock that went back makes it the oldest.
        """
        daily = why == DAILY
        kind = [one for one in self.all() if (one.why == DAILY) == daily and one.path != made]
        for one in kind[KEPT - 1 :]:
            one.path.unlink(missing_ok=True)


def _written_at(path: Path) -> float:
    return path.stat().st_mtime
