"""What stands beside a store: its own files and folders, and what crashes and sync tools left."""

import os
import re
import shlex
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from stat import S_IMODE, S_ISDIR, S_ISREG

import msgspec

from tui_app.domain.plain import one_line, plain
from tui_app.store import content
from tui_app.store.attachments import Attachments
from tui_app.store.backups import Backups
from tui_app.store.checkup.finding import FileFinding, Kind
from tui_app.store.collecting import without_collecting
from tui_app.store.conflict_copies import conflict_copies, named_as_copy
from tui_app.store.drafts import DraftShelf
from tui_app.store.errors import UnreadableStoreError
from tui_app.store.files import PRIVATE_FILE, PRIVATE_FOLDER
from tui_app.store.journal import Journal
from tui_app.store.merging.reading import looks_like_store
from tui_app.store.reading_shelf import ReadingShelf
from tui_app.store.recovery.remains import holds_a_line

_TEMPORARY = re.compile(r".+\.(\d{1,9})\.tmp")
_OTHERS = 0o077


def files_of(store: Path) -> list[Path]:
    """The store and its files, its folders and all in them, as far as they are there.

    None where nothing shows that it is a store: a path may be typed wrong. No links: what they lead
    to is somebody else's.
    """
    if not _is_ours(store):
        return []
    files = [store, *(store.with_name(store.name + ending) for ending in (".journal", ".lock"))]
    reading = ReadingShelf(store)
    files += [reading.path, reading.lock_path]
    found = [path for path in files if path.is_file()]
    for folder in (Backups(store).folder, DraftShelf(store).folder):
        if folder.is_dir() and not folder.is_symlink():
            found.append(folder)
            with suppress(OSError):
                found += sorted(folder.iterdir())
    documents = Attachments(store).folder
    if documents.is_dir() and not documents.is_symlink():
        with suppress(OSError):
            found += [documents, *sorted(documents.glob("*")), *sorted(documents.glob("*/*"))]
    with suppress(OSError):
        found += sorted(
            path
            for path in store.parent.iterdir()
            if path.name.startswith(f"{store.name}.") and path.suffix == ".tmp"
        )
    return [path for path in found if os.path.lexists(path) and not path.is_symlink()]


def open_to_others(store: Path) -> Iterator[FileFinding]:
    """Files and folders that others on this machine may read, or that their owner may not."""
    for path in files_of(store):
        with suppress(OSError):
            mode = path.lstat().st_mode
            if not (S_ISREG(mode) or S_ISDIR(mode)):
                continue
            wanted = PRIVATE_FOLDER if S_ISDIR(mode) else PRIVATE_FILE
            if S_IMODE(mode) & _OTHERS:
                text = f"{path} can be read or written by others on this machine"
            elif S_IMODE(mode) & wanted != wanted:
                text = f"{path} cannot be read and written even by you"
            else:
                continue
            yield FileFinding(
                kind=Kind.MODE,
                text=f"{text} (mode {S_IMODE(mode):04o}).",
                remedy=f"It becomes yours alone (mode {wanted:04o}).",
                path=path,
                mends=True,
            )


def left_over(store: Path) -> Iterator[FileFinding]:
    """Temporary files of processes that are no more."""
    for path in files_of(store):
        name = _TEMPORARY.fullmatch(path.name)
        if name is not None and path.is_file() and not _lives(int(name[1])):
            yield FileFinding(
                kind=Kind.LEFT_OVER,
                text=f"{path} was left behind half written, as by a crash.",
                remedy="It is removed; nothing ever relied on it.",
                path=path,
                mends=True,
            )


def broken_backups(store: Path) -> Iterator[FileFinding]:
    """Backups that nothing could be brought back from."""
    with suppress(OSError):
        for backup in Backups(store).all():
            try:
                with without_collecting():
                    content.read(backup.path.read_bytes(), backup.path)
            except (OSError, UnreadableStoreError):
                yield FileFinding(
                    kind=Kind.BACKUP,
                    text=f"The backup {backup.path} cannot be read any more.",
                    remedy="It is renamed, and counts as a backup no longer.",
                    path=backup.path,
                    mends=True,
                )


def lock_trouble(store: Path) -> Iterator[FileFinding]:
    """A lock that nobody can take: everything would be open for reading only."""
    lock = store.with_name(store.name + ".lock")
    if not store.parent.exists():
        return
    in_the_way = os.path.lexists(lock) and not lock.is_file()
    asked = lock if lock.exists() else store.parent
    if in_the_way or not os.access(asked, os.W_OK):
        why = "it is no file" if in_the_way else f"{asked} is not writable"
        remedy = "Move it away" if in_the_way else "Make it writable"
        yield FileFinding(
            kind=Kind.LOCK,
            text=f"The store cannot be locked by {lock}: {why}.",
            remedy=f"{remedy}; until then the store is open for reading only.",
            path=lock,
        )


def copies(store: Path) -> Iterator[FileFinding]:
    """Conflict copies that wait to be merged, and those that cannot be."""
    for copy in conflict_copies(store):
        yield FileFinding(
            kind=Kind.COPY,
            text=f"{one_line(str(copy.path), 300)} is a conflict copy ({copy.text}).",
            remedy=f"“{merging(copy.path)}” takes in what it holds.",
            path=copy.path,
        )
    with suppress(OSError):
        for path in sorted(store.parent.iterdir()):
            copied = named_as_copy(path, store)
            if copied is not None and _is_damaged(path):
                yield FileFinding(
                    kind=Kind.COPY,
                    text=f"{one_line(str(path), 300)} is named like a conflict copy "
                    f"({copied.text}), but cannot be read: nothing of it was taken in.",
                    remedy="Let the sync tool bring it anew, or remove it.",
                    path=path,
                )


def merging(copy: Path) -> str:
    """The command that merges a copy, to be pasted into a shell."""
    path = str(copy.absolute())
    # What cannot be shown cannot be pasted, either.
    return f"tidings merge {shlex.quote(path)}" if plain(path) == path else "tidings merge FILE"


def _is_damaged(path: Path) -> bool:
    """Whether it is a file, and no JSON at all: other JSON may be anything of the user's."""
    if path.is_symlink() or not path.is_file():
        return False
    try:
        msgspec.json.decode(path.read_bytes())
    except RecursionError:
        return False
    except (OSError, ValueError):
        return True
    return False


def _is_ours(store: Path) -> bool:
    """Whether there is a store, or was one: by the file, the journal or the backups."""
    if store.is_file() and looks_like_store(store):
        return True
    backups = Backups(store)
    with suppress(OSError):
        if not backups.folder.is_symlink() and backups.all():
            return True
    return holds_a_line(Journal(store, backups.folder).path)


def _lives(process: int) -> bool:
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError, ValueError):
        return False
    except OSError:
        return True
    return process > 0
