"""Whole sessions with a store, step by step, for losing power in."""

from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from tests.reliability.contents import Contents, contents_of
from tests.reliability.processes import let_be_traced, mark
from tests.store.people import ANN, BOB, NOW, ZOE, put, renamed, take_out
from tui_app.store import Store


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


SESSIONS = {
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
