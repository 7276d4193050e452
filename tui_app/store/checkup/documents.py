"""Documents that are no records, made records again without what does not fit."""

import re
from typing import NamedTuple

from tui_app.store.documents import BadDocumentError, to_record
from tui_app.store.entries import Document

_FIELD = re.compile(r"at `\$\.(\w+)")
_APART = "unreadable_"


class MendedDocument(NamedTuple):
    """The document, and the names of the fields that were set apart in it."""

    document: Document
    set_apart: tuple[str, ...]


def mended_document(table: str, key: str, document: Document) -> MendedDocument | None:
    """Keep each field that does not fit under another name, where it does no harm.

    None where the record cannot be without such a field, or it would be no record all the same.
    """
    document = dict(document)
    set_apart: list[str] = []
    while True:
        try:
            to_record(table, key, document)
        except BadDocumentError as error:
            field = _FIELD.search(str(error))
            if field is None or field[1] not in document:
                return None
            name = field[1]
            document[_free(_APART + name, document)] = document.pop(name)
            set_apart.append(name)
        else:
            return MendedDocument(document, tuple(set_apart))


def _free(name: str, document: Document) -> str:
    while name in document:
        name += "_"
    return name
