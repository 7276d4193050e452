"""TinyDB's table over the journal: string ids, and updates that cost what they change."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping
from copy import deepcopy
from typing import Any

from tinydb.table import Table

from tui_app.store.entries import Document
from tui_app.store.storage import JournaledStorage


class RecordTable(Table):
    """A table of documents with string ids. All changes belong inside a storage transaction."""

    document_id_class = str  # type: ignore[assignment]  # TinyDB's own hook, typed as int there

    def replace(self, doc_id: str, document: Document) -> None:
        """Put a document whole; `upsert` would keep keys that the new one no longer has."""
        self._update_table(lambda table: table.__setitem__(doc_id, document))

    def discard(self, doc_id: str) -> None:
        """Take a document out, if it is there."""
        self._update_table(lambda table: table.pop(doc_id, None))

    def _update_table(self, updater: Callable[[Any], Any]) -> None:
        storage = self._storage
        if not isinstance(storage, JournaledStorage):
            raise TypeError("RecordTable needs a JournaledStorage")
        staged = storage.staged(self.name)
        changed = _Changed(storage.read().get(self.name, {}), staged)
        updater(changed)
        staged.update(changed.overlay)
        self.clear_cache()


class _Changed(MutableMapping[str, Document]):
    """A table as TinyDB's updaters see it: reads go through, changes are only noted.

    `staged` is what this transaction has changed of `original` already, None where removed.
    """

    def __init__(
        self, original: Mapping[str, Document], staged: Mapping[str, Document | None]
    ) -> None:
        self.original = original
        self.staged = staged
        self.overlay: dict[str, Document | None] = {}

    def __getitem__(self, key: str) -> Document:
        if key not in self.overlay:
            # An updater may change what it is given: it gets a copy, which is noted.
            known = self.staged[key] if key in self.staged else self.original[key]
            self.overlay[key] = deepcopy(known)
        document = self.overlay[key]
        if document is None:
            raise KeyError(key)
        return document

    def __setitem__(self, key: str, value: Mapping[str, Any]) -> None:
        self.overlay[str(key)] = dict(value)

    def __delitem__(self, key: str) -> None:
        if key not in self:
            raise KeyError(key)
        self.overlay[key] = None

    def __contains__(self, key: object) -> bool:
        for layer in (self.overlay, self.staged):
            if key in layer:
                return layer[str(key)] is not None
        return key in self.original

    def __iter__(self) -> Iterator[str]:
        known = dict.fromkeys((*self.original, *self.staged, *self.overlay))
        return (key for key in known if key in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)
