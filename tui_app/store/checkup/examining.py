"""Looking at a store's files without opening it: nothing is written, nothing is made."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from tui_app.domain.changes import RECORD_TYPES
from tui_app.store.backups import Backups
from tui_app.store.checkup.beside import (
    broken_backups,
    copies,
    left_over,
    lock_trouble,
    open_to_others,
)
from tui_app.store.checkup.documents import mended_document
from tui_app.store.checkup.finding import FileFinding, Kind
from tui_app.store.checkup.wording import in_words, unreadable
from tui_app.store.documents import BadDocumentError, to_record
from tui_app.store.entries import Line, heading_of, mark_of
from tui_app.store.errors import StoreError
from tui_app.store.journal import Journal
from tui_app.store.migrations import SCHEMA
from tui_app.store.opening import Opened
from tui_app.store.recovery import Offer, look_into, offers
from tui_app.store.recovery.remains import begins_like_a_line
from tui_app.store.recovery.words import without_pointing


class Examination(msgspec.Struct, frozen=True, kw_only=True):
    """What was found. `trouble` says why the store cannot be opened; empty where it can.

    `offers` is then what can be brought back, best first.
    """

    findings: tuple[FileFinding, ...] = ()
    trouble: str = ""
    offers: tuple[Offer, ...] = ()


def examine(path: Path) -> Examination:
    """Look at the store at `path`, which may be a link, and at what stands beside it."""
    try:
        found = path.resolve()
    except (OSError, RuntimeError, ValueError):
        text = f"{path} leads nowhere. Name another store with --data."
        finding = FileFinding(kind=Kind.STORE, text=text, remedy="", path=path)
        return Examination(findings=(finding,), trouble=text)
    try:
        opened = look_into(path)
    except StoreError as error:
        offered = offers(found)
        sure = bool(offered) and offered[0].complete
        remedy = (
            "What is there is set aside, and the best state that can be had takes its place."
            if sure
            else "Name the state that is to take its place; what is there is then set aside."
        )
        broken = FileFinding(
            kind=Kind.STORE,
            text=without_pointing(str(error)),
            remedy=remedy if offered else "",
            path=found,
            mends=sure,
        )
        return Examination(findings=(broken, *_beside(found)), trouble=str(error), offers=offered)
    return Examination(findings=(*_inside(found, opened), *_beside(found)))


def _inside(store: Path, opened: Opened) -> Iterator[FileFinding]:
    if opened.schema > SCHEMA:
        yield FileFinding(
            kind=Kind.VERSION,
            text=f"{store} was written by a newer Tidings (schema {opened.schema}).",
            remedy="It can be read and not changed; upgrade Tidings.",
            path=store,
        )
        return
    if opened.from_outside:
        yield FileFinding(
            kind=Kind.OUTSIDE,
            text=f"{store} was changed outside Tidings, and is not taken in yet.",
            remedy="Opening the store takes it in, with what was changed here since.",
            path=store,
            mends=True,
        )
    yield from _journal(Journal(store, Backups(store).folder))
    for table in RECORD_TYPES:
        for key, document in opened.memory.tables.get(table, {}).items():
            try:
                to_record(table, key, document)
            except BadDocumentError as error:
                left_out = mended_document(table, key, document)
                names = ", ".join(map(in_words, left_out.set_apart)) if left_out else ""
                yield FileFinding(
                    kind=Kind.RECORD,
                    text=unreadable(table, key, opened.memory.tables, str(error)),
                    remedy=f"It is read without {names}; what is written there is kept in it "
                    "under another name."
                    if left_out is not None
                    else "It stays in the file as it is; mend it there by hand.",
                    path=store,
                    mends=left_out is not None,
                    key=(table, key),
                )


def _journal(journal: Journal) -> Iterator[FileFinding]:
    try:
        reading = journal.read_all()
    except StoreError:
        return  # then the store could not be looked into, either
    if reading.torn:
        if not reading.lines and not begins_like_a_line(reading.torn):
            text = (
                f"The journal {journal.path} cannot be read at all ({len(reading.torn):,} bytes): "
                f"changes made after {journal.store} was last written may be lost, and what was "
                "done before cannot be undone."
            )
        elif b"\n" in reading.torn:
            text = f"The last line of the journal {journal.path} is damaged: a change may be lost."
        else:
            text = (
                f"The journal {journal.path} ends in {len(reading.torn):,} bytes of a change that "
                "was never confirmed as saved."
            )
        yield FileFinding(
            kind=Kind.JOURNAL,
            text=text,
            remedy="What cannot be read is set aside among the backups.",
            path=journal.path,
            mends=True,
        )
    unknown = sum(not _is_known(line) for line in reading.lines)
    if unknown:
        lines = "1 line" if unknown == 1 else f"{unknown:,} lines"
        yield FileFinding(
            kind=Kind.JOURNAL,
            text=f"The journal {journal.path} holds {lines} of no form known here.",
            remedy="A newer Tidings may have written there; upgrade.",
            path=journal.path,
        )


def _is_known(line: Line) -> bool:
    try:
        if line.is_mark:
            mark_of(line)
        else:
            heading_of(line)
    except (ValueError, RecursionError):
        return False
    return True


def _beside(store: Path) -> Iterator[FileFinding]:
    yield from open_to_others(store)
    yield from lock_trouble(store)
    yield from left_over(store)
    yield from broken_backups(store)
    yield from copies(store)
