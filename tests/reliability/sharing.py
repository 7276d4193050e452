"""Processes that write to one store at once: counters that all of them raise, and jots."""

import time
import traceback
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

import msgspec

from tests.store.people import ANN, BOB, NOW, ZOE
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.tidbit import Tidbit
from tui_app.store import ConflictError, Store

COUNTERS = tuple(msgspec.structs.replace(one, note="0") for one in (ANN, BOB, ZOE))
"""Contacts whose note is a number."""
_OPEN_AGAIN_EVERY = 50


class Wrote(NamedTuple):
    """What a writer did: how often it raised each counter, whom it added, what went wrong."""

    raised: dict[str, int]
    added: dict[str, str]
    conflicts: int
    broke: str = ""


class Jotted(NamedTuple):
    """A jot that is committed, and when on the clock that all processes share, in seconds."""

    text: str
    at: float


def write_until_told(path: Path, name: str, wire: Connection) -> None:
    """Raise counters and add contacts in turn until something comes over the wire."""
    raised: dict[str, int] = dict.fromkeys((one.id for one in COUNTERS), 0)
    added: dict[str, str] = {}
    conflicts = acted = 0
    broke = ""
    try:
        store = Store(path)
        wire.send("ready")
        while not wire.poll(0):
            key = COUNTERS[acted % len(COUNTERS)].id
            old = store.network.contacts[key]
            more = msgspec.structs.replace(old, note=str(int(old.note) + 1))
            try:
                store.commit(Changes(label="raise", put=(more,)), NOW, expecting=(old,))
            except ConflictError:
                conflicts += 1
                store.refresh()
                continue
            raised[key] += 1
            own = Contact(id=new_id(NOW), name=f"{name} {acted}")
            store.commit(Changes(label="add", put=(own,)), NOW)
            added[own.id] = own.name
            acted += 1
            if acted % _OPEN_AGAIN_EVERY == 0:
                store.close()
                store = Store(path)
        store.close()
    except Exception:  # noqa: BLE001 - nothing may go wrong here
        broke = traceback.format_exc()
    wire.send(Wrote(raised, added, conflicts, broke))


def jot_when_told(path: Path, wire: Connection) -> None:
    """Commit a tidbit for each text that comes over the wire, and tell when.

    Each takes the place of the one before, so that there is always room to show it.
    """
    last: Tidbit | None = None
    wire.send("ready")
    while text := wire.recv():
        with Store(path) as store:
            jot = Tidbit(id=new_id(NOW), text=text, heard_at=NOW)
            gone = ((Tidbit.table, last.id),) if last else ()
            store.commit(Changes(label="jot", put=(jot,), removed=gone), NOW)
            wire.send(Jotted(text, time.monotonic()))
        last = jot
