"""Mending what the files' check-up found, each thing by the means it asks for."""

import os
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path

import msgspec

from tui_app.store.backups import Backups
from tui_app.store.checkup.documents import mended_document
from tui_app.store.checkup.examining import Examination, examine
from tui_app.store.checkup.finding import FileFinding, Kind
from tui_app.store.checkup.wording import called, in_words
from tui_app.store.entries import Document, Key
from tui_app.store.errors import StoreError
from tui_app.store.files import (
    PRIVATE_FILE,
    PRIVATE_FOLDER,
    fingerprint,
    make_folder,
    reason,
    write_atomically,
)
from tui_app.store.journal import Journal
from tui_app.store.lock import StoreLock
from tui_app.store.recovery import Offer, recover
from tui_app.store.store import Store

Done = tuple[FileFinding, str]
"""A finding, and what was done about it: a sentence."""


class Mending(msgspec.Struct, frozen=True, kw_only=True):
    """What was done. `backup` was made before any record was changed; None where none was."""

    done: tuple[Done, ...] = ()
    backup: Path | None = None


def mend(path: Path, at: datetime, offer: Offer | None = None) -> Mending:
    """Mend all that `examine` finds and says that it mends; `at` is the moment to note.

    A store that cannot be opened gets the state of `offer`; without one the best, if nothing is
    known to be missing from it. What is about records is one step for undo. Raises StoreError where
    something cannot be done.
    """
    # Who may not read a file cannot tell what else is wrong with it.
    done = _each(_of(examine(path), Kind.MODE), _make_private)
    examined = examine(path)
    offer = offer or next((one for one in examined.offers[:1] if one.complete), None)
    if examined.offers and offer is not None:
        done.append((examined.findings[0], _bring_back(path, offer, at)))
        examined = examine(path)
    if examined.trouble:
        return Mending(done=tuple(done))
    store = path.resolve()
    left_over, backups, journal = (
        _of(examined, kind) for kind in (Kind.LEFT_OVER, Kind.BACKUP, Kind.JOURNAL)
    )
    if any(one.kind is Kind.LOCK for one in examined.findings):
        return Mending(done=tuple(done))  # nothing can be written there, which is told already
    if left_over or backups or journal:
        with StoreLock(store).held():
            done += _each(left_over, _remove)
            done += _each(backups, _rename)
            done += _each(journal, _cut_tail)
    backup = None
    outside, documents = _of(examined, Kind.OUTSIDE), _of(examined, Kind.RECORD)
    if outside or documents:
        with Store(path) as opened:
            done += [(one, " ".join(opened.notices)) for one in outside]
            backup, mended = _mend_documents(opened, at, documents)
            done += mended
    return Mending(done=tuple(done), backup=backup)


def _bring_back(path: Path, offer: Offer, at: datetime) -> str:
    recovered = recover(path, offer, at)
    return f"Brought back: {recovered.offer.text}. {recovered.text}".rstrip()


def _make_private(finding: FileFinding) -> str:
    mode = PRIVATE_FOLDER if finding.path.is_dir() else PRIVATE_FILE
    finding.path.chmod(mode)
    return f"{finding.path} is yours alone now."


def _remove(finding: FileFinding) -> str:
    finding.path.unlink(missing_ok=True)
    return f"{finding.path} was removed."


def _rename(finding: FileFinding) -> str:
    target = finding.path.with_name(f"{finding.path.name}-unreadable")
    again = 1
    while target.exists():
        again += 1
        target = target.with_name(f"{finding.path.name}-unreadable-{again}")
    finding.path.rename(target)
    return f"{finding.path} is now {target.name}."


def _cut_tail(finding: FileFinding) -> str:
    """Set the torn end of the journal aside, and end the journal before it. Wants the lock."""
    store = finding.path.with_name(finding.path.name.removesuffix(".journal"))
    journal = Journal(store, Backups(store).folder)
    torn = journal.read_all().torn
    if not torn:
        return f"{journal.path} ends well again."
    folder = Backups(store).folder
    make_folder(folder)
    kept = folder / f"{journal.path.name}-torn-{fingerprint(torn)[:8]}"
    write_atomically(kept, torn)
    with journal.path.open("rb+") as file:
        file.truncate(journal.position.offset)
        os.fsync(file.fileno())
    what = "The end of" if journal.position.offset else "What was in"
    return f"{what} {journal.path} was set aside as {kept}."


def _mend_documents(
    store: Store, at: datetime, findings: Iterable[FileFinding]
) -> tuple[Path | None, list[Done]]:
    """Make documents records again, all in one step after a backup."""
    done: list[Done] = []
    documents: dict[Key, Document | None] = {}
    with store.alone():
        store.refresh()
        for finding in findings:
            if finding.key is None:
                continue
            table, key = finding.key
            document = store.tables.get(table, {}).get(key)
            mended = mended_document(table, key, document) if document is not None else None
            if mended is not None and mended.set_apart:
                documents[finding.key] = mended.document
                names = ", ".join(map(in_words, mended.set_apart))
                about = called(table, key, store.tables)
                done.append((finding, f"{about} is read again, without {names}."))
        if not documents:
            return None, done
        backup = store.back_up("mend")
        store.commit_documents("mend: records that could not be read", at, documents)
    return backup, done


def _of(examined: Examination, kind: Kind) -> list[FileFinding]:
    return [one for one in examined.findings if one.kind is kind and one.mends]


def _each(findings: Iterable[FileFinding], act: Callable[[FileFinding], str]) -> list[Done]:
    done = []
    for finding in findings:
        try:
            done.append((finding, act(finding)))
        except OSError as error:
            raise StoreError(
                f"{finding.path} could not be mended: {reason(error)}. Mend it by hand."
            ) from None
    return done
