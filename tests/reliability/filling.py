"""Saves on a disk that is full, in a process of its own: by a limit on files' sizes, or truly.

`python -m tests.reliability.filling FOLDER` does the latter; FOLDER is a small file system.
"""

import json
import resource
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from functools import partial
from multiprocessing.connection import Connection
from pathlib import Path

from tests.reliability.saves import SAVES, Save
from tests.reliability.saving import tried
from tests.reliability.verdict import contents_around, wrong_after
from tests.store.people import ANN, put, renamed
from tui_app.store import Store

STEP = 64
_PAGE = 4096
_PAGES_ENOUGH = 3


Full = Callable[[Path], AbstractContextManager[None]]
"""While it lasts, there is no more room on the disk of this folder."""


class Tries:
    """Tries saves on a full disk, and gathers what was wrong."""

    def __init__(self, folder: Path) -> None:
        self.made = self.refused = 0
        self.wrong: list[str] = []
        self._folder = folder

    def once(self, name: str, save: Save, full: Full) -> bool:
        """Save while the disk is full; whether that was refused."""
        path = self._folder / "full" / "tidings.json"
        states = contents_around(save, self._folder)
        save.before(path)
        store = save.opened(path)
        with full(self._folder):
            answer = tried(save, path, store)
        found = wrong_after(save, path, answer, states, partial(tried, save, path, store))
        if found:
            self.wrong.append(f"{name}, try {self.made}: {found}")
        self.made += 1
        self.refused += not answer.is_done
        for one in self._folder.iterdir():
            shutil.rmtree(one)
        return not answer.is_done

    def told(self) -> dict[str, object]:
        """What is to be looked at."""
        return {"made": self.made, "refused": self.refused, "wrong": self.wrong}


def enough_for(save: Save, folder: Path) -> int:
    """More than the size of any file that a save begins with, goes through or leaves."""
    path = folder / "whole" / "tidings.json"
    save.before(path)
    store = save.opened(path)
    before = _size_of(path.parent)
    save.act(path, store)
    after = _size_of(path.parent)
    shutil.rmtree(path.parent)
    return before + after


def _size_of(folder: Path) -> int:
    return sum(one.stat().st_size for one in folder.iterdir() if one.is_file())


def save_within_limits(name: str, folder: Path, step: int, wire: Connection) -> None:
    """Do a save with no file allowed to grow beyond each limit in turn; send what came of it."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    folder.mkdir()

    @contextmanager
    def limited(limit: int, _folder: Path) -> Iterator[None]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, most))
        try:
            yield
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    tries = Tries(folder)
    for limit in range(0, enough_for(SAVES[name], folder) + step, step):
        tries.once(name, SAVES[name], partial(limited, limit))
    wire.send(tries.told())


@contextmanager
def filled(pages: int, folder: Path) -> Iterator[None]:
    """No room on a small file system but for so many pages."""
    ballast = folder.with_name("ballast")
    with ballast.open("wb", buffering=0) as file:
        with suppress(OSError):
            while file.write(bytes(_PAGE)):
                pass
        file.truncate(max(0, file.tell() // _PAGE - pages) * _PAGE)
        yield
    ballast.unlink()


def _long_journal(length: int, path: Path) -> None:
    """A journal whose last page has less room the greater the length."""
    SAVES["a commit in an open store"].before(path)
    put(Store(path), renamed(ANN, "A" * length))


def fill_up(folder: Path) -> dict[str, object]:
    """Every save with ever more pages of room, and a commit with ever less in the last page."""
    folder.mkdir()
    tries = Tries(folder)
    for name, save in SAVES.items():
        pages = granted = 0
        while granted < _PAGES_ENOUGH:
            granted = 0 if tries.once(name, save, partial(filled, pages)) else granted + 1
            pages += 1
    commit = SAVES["a commit in an open store"]
    for length in range(STEP, _PAGE + STEP, STEP):
        tight = commit._replace(before=partial(_long_journal, length))
        tries.once(f"a commit after {length} characters", tight, partial(filled, 0))
    return tries.told()


if __name__ == "__main__":
    print(json.dumps(fill_up(Path(sys.argv[1]) / "stores")))
