"""The saves that are made to fail: what stands before each, and what it does."""

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.store.people import ANN, BOB, NOW, ZOE, put, renamed, take_out
from tui_app.domain.changes import Changes
from tui_app.store import Store

_GOLDEN = Path(__file__).parent.parent / "store" / "golden" / "schema-1"


class Save(NamedTuple):
    """`before` fills the folder; `opened` gives the store that `act` works on, if one is open.

    Only what `act` does is made to fail. It may be done again after it was refused. Where the open
    store is `behind`, the disk holds more than it shows, until the save has caught up.
    """

    before: Callable[[Path], None]
    opened: Callable[[Path], Store | None]
    act: Callable[[Path, Store | None], Store]
    behind: bool = False


def _nothing(path: Path) -> None:
    path.parent.mkdir()


def _not_yet(path: Path) -> None:
    return None


def _two_people(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        put(store, BOB)


def _two_people_unfolded(path: Path) -> None:
    _two_people(path)
    put(Store(path), renamed(BOB, "Bob Moss"), label="rename")


def _with_a_commit(path: Path) -> Store:
    store = Store(path)
    put(store, renamed(ANN, "Ann Moss"), label="rename")
    return store


def _an_edit_an_addition_and_a_removal(path: Path, store: Store | None) -> Store:
    store = _there(store)
    changes = Changes(
        label="all at once",
        put=(renamed(ANN, "Ann Hill"), ZOE),
        removed=((BOB.table, BOB.id),),
    )
    store.commit(changes, NOW)
    return store


def _first_commit(path: Path, store: Store | None) -> Store:
    store = Store(path)
    put(store, ANN)
    return store


def _close(path: Path, store: Store | None) -> Store:
    store = _there(store)
    store.close()
    return store


def _undo(path: Path, store: Store | None) -> Store:
    store = _there(store)
    store.undo(NOW)
    return store


def _redo(path: Path, store: Store | None) -> Store:
    store = _there(store)
    store.redo(NOW)
    return store


def _undone(path: Path) -> Store:
    store = _with_a_commit(path)
    store.undo(NOW)
    return store


def _commit_that_folds(path: Path, store: Store | None) -> Store:
    with pytest.MonkeyPatch.context() as patch:
        for name in (
            "storage._UNFOLDED_BYTES_MOST",
            "disk._JOURNAL_BYTES_MOST",
            "disk._ENTRIES_LEAST",
        ):
            patch.setattr(f"tui_app.store.{name}", 1)
        return _an_edit_an_addition_and_a_removal(path, store)


def _back_up(path: Path, store: Store | None) -> Store:
    store = _there(store)
    store.back_up("import")
    return store


def _empty_trash(path: Path, store: Store | None) -> Store:
    store = _there(store)
    store.empty_trash(NOW)
    return store


def _with_trash(path: Path) -> Store:
    store = Store(path)
    take_out(store, BOB)
    return store


def _of_the_first_version(path: Path) -> None:
    path.parent.mkdir()
    shutil.copy(_GOLDEN / "tidings.json", path)
    shutil.copy(_GOLDEN / "tidings.json.journal", path.with_name(path.name + ".journal"))


def _changed_outside(path: Path) -> None:
    """Ann renamed by another program, while a commit of ours was not folded yet."""
    _two_people_unfolded(path)
    path.write_bytes(path.read_bytes().replace(b"Ann Lee", b"Ann Outside"))


def _behind_another(path: Path) -> Store:
    """Another process has committed, and folded, what this one has not seen yet."""
    store = _with_a_commit(path)
    with Store(path) as theirs:
        put(theirs, renamed(BOB, "Bob Moss"), label="rename")
    put(Store(path), ZOE)
    return store


def _rename_ann(path: Path, store: Store | None) -> Store:
    store = _there(store)
    put(store, renamed(ANN, "Ann Hill"), label="rename")
    return store


def _changed_outside_meanwhile(path: Path) -> Store:
    store = Store(path)
    put(store, ZOE)
    path.write_bytes(path.read_bytes().replace(b"Ann Lee", b"Ann Outside"))
    store.refresh()
    return store


def _take_in_outside(path: Path, store: Store | None) -> Store:
    store = _there(store)
    store.take_in_outside(NOW)
    return store


def _keep_own(path: Path, store: Store | None) -> Store:
    store = _there(store)
    store.keep_own()
    return store


def _open(path: Path, store: Store | None) -> Store:
    return Store(path)


def _there(store: Store | None) -> Store:
    if store is None:
        raise TypeError("This save wants an open store.")
    return store


SAVES = {
    "a commit in an open store": Save(
        _two_people_unfolded, Store, _an_edit_an_addition_and_a_removal
    ),
    "a first commit in an empty folder": Save(_nothing, _not_yet, _first_commit),
    "closing": Save(_two_people, _with_a_commit, _close),
    "an undo": Save(_two_people, _with_a_commit, _undo),
    "a redo": Save(_two_people, _undone, _redo),
    "a commit that folds a long journal": Save(_two_people, _with_a_commit, _commit_that_folds),
    "a backup": Save(_two_people, _with_a_commit, _back_up),
    "emptying the trash": Save(_two_people, _with_trash, _empty_trash),
    "a commit behind another process": Save(_two_people, _behind_another, _rename_ann, behind=True),
    "taking in what came from outside": Save(
        _two_people, _changed_outside_meanwhile, _take_in_outside, behind=True
    ),
    "keeping our own over what came from outside": Save(
        _two_people, _changed_outside_meanwhile, _keep_own, behind=True
    ),
    "opening a store of the first version": Save(_of_the_first_version, _not_yet, _open),
    "opening a store changed outside": Save(_changed_outside, _not_yet, _open),
    "opening what was not closed": Save(_two_people_unfolded, _not_yet, _open),
}
