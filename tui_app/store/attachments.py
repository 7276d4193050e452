"""Copies of documents, kept beside the store: `<store>.documents/<record id>/<name>`.

A record names its copy by the path within that folder, so that store and copies may move together.
Nothing here is ever deleted but what is asked for by name: a record that is undone or deleted may
come back, and wants its copies then.
"""

import os
import re
import shutil
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from tui_app.domain.interview import Interview
from tui_app.domain.plain import plain
from tui_app.store.errors import StoreError
from tui_app.store.files import PRIVATE_FILE, PRIVATE_FOLDER, make_folder, reason, sync_folder

_SPOILS_NAMES = re.compile(r"[/\\\x00-\x1f\x7f]+")
_NAME_MOST = 120
"""Bytes: file systems take 255, and a number may have to be added."""
_NAMESAKES_MOST = 10_000
_ENDING_MOST = 8
_DEEP = 2


class Attachments:
    """The copies of one store's documents. No folder is made before the first copy is kept."""

    def __init__(self, store: Path) -> None:
        self.folder = store.with_name(store.name + ".documents")

    def keep(self, record_id: str, source: Path) -> str:
        """Copy a file, whole or not at all, over no other; gives the path that names the copy.

        A copy of the same record is not copied again; one of another record is, so that each may
        go without the other. Raises StoreError where it cannot be.
        """
        try:
            if not source.is_file():
                what = "is no file" if source.exists() else "is not there"
                raise StoreError(f"{source} {what}, so no copy is kept.")
            folder = self.folder / _safe(record_id)
            if (known := self._within(source)) is not None and known.parent.name == folder.name:
                return str(known)
            for one in (self.folder, folder):
                make_folder(one)
                one.chmod(PRIVATE_FOLDER)
            target = _reserved(folder, _safe(source.name))
            try:
                _copy(source, target)
            except BaseException:
                with suppress(OSError):
                    target.unlink()
                raise
            with suppress(OSError):
                sync_folder(folder)
        except OSError as error:
            raise StoreError(f"No copy of {source} can be kept: {reason(error)}.") from None
        except ValueError:
            raise StoreError("That is no path, so no copy is kept.") from None
        return str(PurePosixPath(folder.name, target.name))

    def where(self, path: str) -> Path | None:
        """Where the copy is that a record names so; None where this is no path of a copy."""
        named = PurePosixPath(path)
        if len(named.parts) != _DEEP or named.is_absolute() or ".." in named.parts:
            return None
        try:
            place = self.folder / named
            return place if place.is_file() and not place.is_symlink() else None
        except (OSError, ValueError):
            return None

    def delete(self, path: str) -> None:
        """Delete a copy for good; nothing happens where it is not there. Raises StoreError."""
        place = self.where(path)
        if place is None:
            return
        try:
            place.unlink()
            for folder in (place.parent, self.folder):
                with suppress(OSError):
                    folder.rmdir()  # refused unless it is empty
        except OSError as error:
            raise StoreError(f"{place} cannot be deleted: {reason(error)}.") from None

    def orphans(self, records: Iterable[Interview]) -> list[Path]:
        """The copies that none of the records names; one that was undone may name them still."""
        named = {
            document.path for record in records for document in record.documents if document.copied
        }
        return [
            path
            for path in self.files()
            if str(PurePosixPath(*path.relative_to(self.folder).parts)) not in named
        ]

    def files(self) -> list[Path]:
        """Every copy there is."""
        try:
            return sorted(path for path in self.folder.glob("*/*") if path.is_file())
        except OSError:
            return []

    def _within(self, source: Path) -> PurePosixPath | None:
        """The path that names a source which is a copy already, of whatever record."""
        try:
            inside = source.resolve().relative_to(self.folder.resolve())
        except (OSError, ValueError, RuntimeError):
            return None
        path = PurePosixPath(*inside.parts)
        return path if self.where(str(path)) is not None else None


def _safe(name: str) -> str:
    """A name that any file system takes and any terminal shows."""
    clean = _SPOILS_NAMES.sub("-", plain(name)).strip().lstrip(".") or "document"
    stem, dot, ending = clean.rpartition(".")
    if not dot or len(ending) > _ENDING_MOST:
        stem, dot, ending = clean, "", ""
    room = _NAME_MOST - len((dot + ending).encode())
    return os.fsencode(stem)[:room].decode(errors="ignore") + dot + ending


def _reserved(folder: Path, name: str) -> Path:
    """A new empty file, so that no two copies ever take one name. Raises OSError."""
    stem, ending = Path(name).stem, Path(name).suffix
    for number in range(1, _NAMESAKES_MOST):
        target = folder / (name if number == 1 else f"{stem}-{number}{ending}")
        try:
            os.close(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
        except FileExistsError:
            continue
        return target
    raise OSError("too many documents have this name")


def _copy(source: Path, target: Path) -> None:
    """Put the content in the place of the empty `target`. Raises OSError."""
    temporary = target.with_name(f"{target.name}.{os.getpid()}.tmp")
    descriptor = os.open(
        temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, PRIVATE_FILE
    )
    try:
        with source.open("rb") as read, os.fdopen(descriptor, "wb") as written:
            os.fchmod(descriptor, PRIVATE_FILE)
            shutil.copyfileobj(read, written)
            written.flush()
            os.fsync(descriptor)
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
