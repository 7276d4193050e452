"""What a store holds, as something to compare, and what is demanded of one after trouble."""

import json
import shutil
import traceback
from collections.abc import Sequence
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
    """Every record and whatever is in the trash: its table, its id and what it says."""
    records = [
        (table, record_id, msgspec.json.encode(record))
        for table, kind in RECORD_TYPES.items()
        for record_id, record in store.network.table(kind).items()
    ]
    thrown_away = [("trash", one.record.id, msgspec.json.encode(one)) for one in store.trash()]
    return frozenset(records + thrown_away)


def found_wrong(path: Path, allowed: Sequence[Contents]) -> str:
    """What is wrong with the store at `path` after trouble; empty where nothing is.

    It must open to one of the allowed contents, and pass what `try_out` demands.
    """
    contents, wrong = try_out(path)
    if contents is not None and contents not in allowed:
        return f"opens to something else: {difference(contents, allowed)}"
    return wrong


def try_out(path: Path) -> tuple[Contents | None, str]:
    """What the store at `path` holds, and what is wrong with it, empty where nothing is.

    It must open, take a commit, close, leave no temporary file, and be read by stock TinyDB.
    """
    try:
        with Store(path) as store:
            opened = contents_of(store)
            store.commit(Changes(label="later", put=(_LATER,)), NOW)
        with Store(path) as store:
            kept = {one for one in contents_of(store) if one[1] != _LATER.id}
            if kept != opened or _LATER.id not in store.network.contacts:
                return opened, "does not keep what is committed after it"
    except StoreError as error:
        return None, f"does not open or close: {error}"
    except Exception:  # noqa: BLE001 - whatever else is raised is what is looked for
        return None, f"breaks: {traceback.format_exc()}"
    left = [one.name for one in path.parent.rglob("*.tmp")]
    if left:
        return opened, f"leaves {left} lying about"
    with TinyDB(path) as stock:
        if len(stock.table(Contact.table)) != sum(one[0] == Contact.table for one in opened) + 1:
            return opened, "is read otherwise by stock TinyDB"
    return opened, ""


def contents_of_copy(path: Path, elsewhere: Path) -> Contents:
    """What a process that opened the store now would see; the store itself stays as it is.

    `elsewhere` is a folder to be made for the copy. Raises StoreError.
    """
    shutil.copytree(path.parent, elsewhere)
    try:
        return contents_of(Store(elsewhere / path.name))
    finally:
        shutil.rmtree(elsewhere)


def difference(found: Contents, allowed: Sequence[Contents]) -> str:
    """How contents differ from the nearest of what is allowed."""
    nearest = min(allowed, key=lambda one: len(one ^ found))
    missing, extra = nearest - found, found - nearest
    return json.dumps({"missing": _names(missing), "too much": _names(extra)})


def _names(part: Contents) -> list[str]:
    return sorted(
        f"{table}/{key}: {text[:60].decode(errors='replace')}" for table, key, text in part
    )
