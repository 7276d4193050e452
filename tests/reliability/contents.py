"""What a store holds, as something to compare, and what is demanded of one after trouble."""

import json
import shutil
from pathlib import Path

import msgspec
from tinydb import TinyDB

from tests.store.people import NOW
from tui_app.domain.changes import RECORD_TYPES, Changes
from tui_app.domain.contact import Contact
from tui_app.store import Store, StoreError

Contents = frozenset[tuple[str, str, bytes]]

_LATER = Contact(id="9" + "0" * 36, name="Somebody added after the trouble")


def contents_of(store: Store) -> Contents:
    """Every record: its table, its id and what it says."""
    return frozenset(
        (table, record_id, msgspec.json.encode(record))
        for table, kind in RECORD_TYPES.items()
        for record_id, record in store.network.table(kind).items()
    )


def found_wrong(path: Path, allowed: tuple[Contents, ...]) -> str:
    """What is wrong with the store at `path` after trouble; empty where nothing is.

    It must open to one of the allowed contents, take a commit, close, leave no temporary file, and
    be read by stock TinyDB.
    """
    try:
        with Store(path) as store:
            opened = contents_of(store)
            if opened not in allowed:
                return f"opens to something else: {told(opened, allowed)}"
            store.commit(Changes(label="later", put=(_LATER,)), NOW)
        with Store(path) as store:
            kept = {one for one in contents_of(store) if one[1] != _LATER.id}
            if kept != opened or _LATER.id not in store.network.contacts:
                return "does not keep what is committed after it"
    except StoreError as error:
        return f"does not open or close: {error}"
    left = [one.name for one in path.parent.rglob("*.tmp")]
    if left:
        return f"leaves {left} lying about"
    with TinyDB(path) as stock:
        if len(stock.table(Contact.table)) != sum(one[0] == Contact.table for one in opened) + 1:
            return "is read otherwise by stock TinyDB"
    return ""


def contents_of_copy(path: Path, elsewhere: Path) -> Contents:
    """What a process that opened the store now would see; the store itself stays as it is.

    `elsewhere` is a folder to be made for the copy. Raises StoreError.
    """
    shutil.copytree(path.parent, elsewhere)
    try:
        return contents_of(Store(elsewhere / path.name))
    finally:
        shutil.rmtree(elsewhere)


def told(found: Contents, allowed: tuple[Contents, ...]) -> str:
    """How contents differ from the nearest of what is allowed."""
    nearest = min(allowed, key=lambda one: len(one ^ found))
    missing, extra = nearest - found, found - nearest
    return json.dumps({"missing": _names(missing), "too much": _names(extra)})


def _names(part: Contents) -> list[str]:
    return sorted(f"{table}/{record_id}: {text[:60].decode()}" for table, record_id, text in part)
