"""Writing files so that each is whole at every moment, and for the user's eyes only."""

import hashlib
import os
import re
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from tui_app.store.errors import StoreError, UnreadableStoreError

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700

_TEMPORARY = re.compile(r"\.\d+\.tmp")


class Signature(NamedTuple):
    """What tells one content of a file from another without reading it; times in nanoseconds."""

    device: int
    inode: int
    size: int
    modified: int


def signature(path: Path) -> Signature | None:
    """The signature of the file; None where there is none. Raises OSError."""
    try:
        return _signature(path.stat())
    except FileNotFoundError:
        return None


def read_with_signature(path: Path) -> tuple[bytes, Signature] | None:
    """The content of a file and the signature it had; None where it is not there.

    Raises OSError.
    """
    try:
        with path.open("rb") as file:
            content = file.read()
            return content, _signature(os.fstat(file.fileno()))
    except FileNotFoundError:
        return None


def fingerprint(content: bytes) -> str:
    """What tells one content from another for good."""
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def resolved(path: Path) -> Path:
    """Where a path leads, links followed. Raises StoreError where that is no file.

    A file that is not there yet is one.
    """
    try:
        found = path.resolve()
        dangling = path.is_symlink() and not found.exists()
    except (OSError, RuntimeError, ValueError):
        raise StoreError(f"{path} leads nowhere. Name another store with --data.") from None
    if dangling:
        raise StoreError(
            f"{path} is a link to {found}, which is not there. Bring that back (is its disk "
            "connected?), remove the link, or name another store with --data."
        )
    refuse_what_is_no_file(found)
    return found


def refuse_what_is_no_file(path: Path) -> None:
    """Raise StoreError for a directory, a pipe or a device; to read one of those may never end."""
    try:
        if path.is_file() or not path.exists():
            return
        what = "a directory" if path.is_dir() else "a pipe, a socket or a device"
    except OSError:
        return  # whoever reads it is told why that cannot be
    raise UnreadableStoreError(
        f"{path} is {what}, and no store. Move it away, or name another store with --data."
    )


def make_folder(folder: Path) -> None:
    """Make the folder, and what is missing above it, for the user alone; for good, too."""
    try:
        missing = [] if folder.is_dir() else [folder]
        while missing and not missing[-1].parent.exists():
            missing.append(missing[-1].parent)
        for one in reversed(missing):
            try:
                one.mkdir(mode=PRIVATE_FOLDER)
                one.chmod(PRIVATE_FOLDER)
                with suppress(OSError):  # a folder above may be one that cannot be read
                    sync_folder(one.parent)
            except FileExistsError:
                if not one.is_dir():  # otherwise another process made it meanwhile
                    raise
    except OSError as error:
        raise StoreError(
            f"The folder {folder} cannot be made: {reason(error)}. Name another with --data."
        ) from None


def write_atomically(
    path: Path, content: bytes, announce: Callable[[Signature], None] | None = None
) -> bool:
    """Replace the file at `path`: afterwards it holds the old or the new content, never a part.

    `announce` is told the signature of the new file just before it takes its place. Gives whether
    the new file is sure to outlive a power cut. Raises OSError; the old file is then untouched.
    """
    temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
    descriptor = os.open(
        temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_NOFOLLOW, PRIVATE_FILE
    )
    try:
        try:
            os.fchmod(descriptor, PRIVATE_FILE)
            write_all(descriptor, content)
            os.fsync(descriptor)
            new = _signature(os.fstat(descriptor))
        finally:
            os.close(descriptor)
        if announce is not None:
            announce(new)
        temporary.replace(path)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    try:
        sync_folder(path.parent)
    except OSError:
        return False
    return True


def sweep(path: Path) -> None:
    """Remove the temporary files that a crash left of `path` and of those beside it.

    Wants the lock held: then nobody is writing one.
    """
    with suppress(OSError), os.scandir(path.parent) as beside:
        for one in beside:
            name = one.name.removeprefix(path.name).removeprefix(".journal")
            if one.name.startswith(path.name) and _TEMPORARY.fullmatch(name):
                with suppress(OSError):
                    Path(one).unlink()


def write_all(descriptor: int, content: bytes) -> None:
    """Write every byte; a short write is continued. Raises OSError."""
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]


def sync_folder(folder: Path) -> None:
    """Make a rename or a new file in `folder` durable. Raises OSError."""
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def reason(error: OSError) -> str:
    """Why the system refused, in its own words."""
    return (error.strerror or str(error)).lower()


def _signature(status: os.stat_result) -> Signature:
    return Signature(status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns)
