"""Folds that end half-way, and files changed behind a store's back."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from tinydb import TinyDB

from tui_app.domain.contact import Contact
from tui_app.store import Store


class CrashError(BaseException):
    """The process ends here."""


@contextmanager
def no_rename_of(path: Path, error: BaseException) -> Iterator[None]:
    """Let nothing take the place of the file at `path` while this lasts."""
    replace = Path.replace

    def refusing(self: Path, target: Path) -> Path:
        if target == path:
            raise error
        return replace(self, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", refusing)
        yield


def crash_between_mark_and_rename(store: Store) -> None:
    """Close a store so that only the mark of its fold is written. It is not to be used again."""
    with no_rename_of(store.path, CrashError()), suppress(CrashError):
        store.close()


def edit_outside(path: Path, contact: Contact, name: str) -> None:
    """Rename somebody with stock TinyDB."""
    with TinyDB(path) as stock:
        stock.table(Contact.table).update({"name": name}, doc_ids=[int(contact.id)])
    is_later(path)


def add_outside(path: Path, contact: Contact) -> None:
    """Add somebody with stock TinyDB, which numbers them itself unless told."""
    with TinyDB(path) as stock:
        table = stock.table(Contact.table)
        table.document_id_class = str
        table._update_table(lambda known: known.__setitem__(contact.id, {"name": contact.name}))
    is_later(path)


def remove_outside(path: Path, contact: Contact) -> None:
    """Remove somebody with stock TinyDB."""
    with TinyDB(path) as stock:
        stock.table(Contact.table).remove(doc_ids=[int(contact.id)])
    is_later(path)


def is_later(path: Path) -> None:
    """A change within one tick of the file system's clock would show in nothing but the bytes."""
    status = path.stat()
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 10_000_000))
