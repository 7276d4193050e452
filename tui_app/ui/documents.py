"""The documents of a record as the screen deals with them: where one is, copying, opening."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from tui_app.domain.interview import Document
from tui_app.domain.plain import one_line
from tui_app.store import StoreError
from tui_app.store.attachments import Attachments
from tui_app.ui.opening import NotOpenedError, meant, open_on_desktop
from tui_app.ui.typed_paths import as_typed


def called(document: Document) -> str:
    """How a document is called in a sentence."""
    return one_line(document.title, 50) or document.kind.value


def titled(document: Document) -> str:
    """What it is, and its title; without one, the name of its file."""
    title = document.title.strip() or Path(document.path).name
    return f"{document.kind.value}: {title}" if title else document.kind.value


def place_of(document: Document, copies: Attachments) -> Path | None:
    """The file of a document: its copy, or what its path means; None where there is none."""
    kept = copies.where(document.path) if document.copied else None
    return kept or meant(document.path)


def is_gone(document: Document, copies: Attachments) -> bool:
    """Whether it names a file that is not there. The disk may take its time to tell."""
    names_file = bool(document.path) and "://" not in document.path
    return names_file and place_of(document, copies) is None


def shown_path(document: Document, copies: Attachments) -> str:
    """The path as the user knows it; of a copy, its name."""
    kept = copies.where(document.path) if document.copied else None
    return kept.name if kept is not None else document.path


def open_document(document: Document, copies: Attachments) -> str:
    """Open it on the desktop; gives the sentence to say. Raises NotOpenedError."""
    if not document.path.strip():
        raise NotOpenedError(f"{called(document)}: no file is named, so there is none to open.")
    place = place_of(document, copies)
    if place is None and "://" not in document.path:
        raise NotOpenedError(
            f"{called(document)}: there is no file {one_line(document.path, 120)} any more."
        )
    open_on_desktop(place if place is not None else document.path.strip())
    return f"Opening {called(document)}."


def wants_copy(document: Document, before: Iterable[Document]) -> bool:
    """Whether a copy is asked for that was not there at the last save."""
    return document.copied and not any(one.copied and one.path == document.path for one in before)


def with_copy(document: Document, record_id: str, copies: Attachments) -> Document:
    """The document with a copy of its file, made now. Raises StoreError, in a sentence.

    It may take as long as the file is long.
    """
    kept = f"{called(document)} is kept by reference only"
    source = place_of(document, copies)
    if source is None:
        path = one_line(document.path, 100)
        raise StoreError(f"{kept}: there is no file {path}." if path else f"{kept}: name its file.")
    try:
        return msgspec.structs.replace(document, path=copies.keep(record_id, source))
    except StoreError as error:
        raise StoreError(f"{kept}. {error}") from None


def as_reference(document: Document, copies: Attachments) -> Document:
    """What was a copy and is a reference now names the same file, which stays."""
    copy = None if document.copied else copies.where(document.path)
    return document if copy is None else msgspec.structs.replace(document, path=as_typed(copy))
