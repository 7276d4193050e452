"""Whole sessions with a store, step by step, for losing power in."""

import shutil
from collections.abc import Callable, Iterator
from datetime import timedelta
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.reliability.contents import Contents, contents_of
from tests.reliability.processes import let_be_traced, mark
from tests.store.people import ANN, BOB, NOW, ZOE, put, renamed, take_out
from tui_app.domain.changes import Changes
from tui_app.store import Store
from tui_app.store.files import write_atomically

_GOLDEN = Path(__file__).parent.parent / "store" / "golden" / "schema-1"


class Session(NamedTuple):
    """`before` fills the folder; `steps` gives what the store holds after each step returned."""

    before: Callable[[Path], None]
    steps: Callable[[Path], Iterator[Contents]]


def _nothing(path: Path) -> None:
    """Not even the folder."""


def _from_nothing(path: Path) -> Iterator[Contents]:
    """A first session: a new folder, a few actions, one of them long, closed, opened again."""
    store = Store(path)
    for act in (
        lambda: put(store, ANN),
        lambda: put(store, BOB, ZOE),
        lambda: put(store, renamed(ANN, "A" * 1400)),
        lambda: store.undo(NOW),
        store.close,
        lambda: put(store, renamed(ZOE, "Zoë Hill")),
        lambda: take_out(store, BOB),
        store.close,
    ):
        act()
        yield contents_of(store)


def _two_people(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        put(store, BOB)


def _after_a_crash(path: Path) -> None:
    """An unfolded commit, a torn one, and a temporary file."""
    _two_people(path)
    put(Store(path), renamed(BOB, "Bob Moss"))
    journal = path.with_name("tidings.json.journal")
    journal.write_bytes(journal.read_bytes() + b'0badcafe {"number":99,"at"')
    path.with_name("tidings.json.1.tmp").write_bytes(b'{"contacts"')


def _opened_and_closed(path: Path) -> Iterator[Contents]:
    """Opened after a crash, changed and closed."""
    with Store(path) as store:
        yield contents_of(store)
        put(store, ZOE)
        yield contents_of(store)
    yield contents_of(store)


def _folding_all_the_time(path: Path) -> Iterator[Contents]:
    """Every commit makes the journal too long: it is folded, backed up and shortened."""
    with pytest.MonkeyPatch.context() as patch:
        for name in (
            "storage._UNFOLDED_BYTES_MOST",
            "disk._JOURNAL_BYTES_MOST",
            "disk._ENTRIES_LEAST",
        ):
            patch.setattr(f"tui_app.store.{name}", 1)
        store = Store(path)
        for number in range(3):
            at = NOW + timedelta(days=number)
            store.commit(Changes(label="add", put=(renamed(ZOE, f"Zoë {number}"),)), at)
            yield contents_of(store)
        take_out(store, ANN)
        yield contents_of(store)
        store.back_up("import")
        store.empty_trash(NOW)
        yield contents_of(store)
        store.close()


def _of_the_first_version(path: Path) -> None:
    path.parent.mkdir()
    for name in ("tidings.json", "tidings.json.journal"):
        shutil.copy(_GOLDEN / name, path.with_name(name))


def _changed_outside_while_open(path: Path) -> Iterator[Contents]:
    """Another program renames Ann in the file while a change of ours is not in it yet."""
    store = Store(path)
    put(store, ZOE)
    yield contents_of(store)
    write_atomically(path, path.read_bytes().replace(b"Ann Lee", b"Ann Outside"))
    store.refresh()
    store.take_in_outside(NOW)
    yield contents_of(store)
    store.close()


SESSIONS = {
    "folding all the time": Session(_two_people, _folding_all_the_time),
    "of the first version": Session(_of_the_first_version, _opened_and_closed),
    "changed outside while open": Session(_two_people, _changed_outside_while_open),
    "from nothing": Session(_nothing, _from_nothing),
    "after a crash": Session(_after_a_crash, _opened_and_closed),
}


def run_session(name: str, path: Path, wire: Connection) -> None:
    """Run a session when told to, a mark after each step; then send what each step left."""
    let_be_traced()
    wire.send("ready")
    wire.poll(None)
    left = []
    for contents in SESSIONS[name].steps(path):
        mark()
        left.append(contents)
    wire.send(left)
