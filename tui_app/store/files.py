"""Writing files so that each is whole at every moment, and for the user's eyes only."""

import os
from pathlib import Path

from tui_app.store.errors import StoreError

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700


def make_folder(folder: Path) -> None:
    """Make the folder, and what is missing above it, for the user alone."""
    try:
        missing = [] if folder.is_dir() else [folder]
        while missing and not missing[-1].parent.exists():
            missing.append(missing[-1].parent)
        for one in reversed(missing):
            try:
                one.mkdir(mode=PRIVATE_FOLDER)
                one.chmod(PRIVATE_FOLDER)
            except FileExistsError:
                if not one.is_dir():  # otherwise another process made it meanwhile
                    raise
    except OSError as error:
        raise StoreError(
            f"The folder {folder} cannot be made: {reason(error)}. Name another with --data."
        ) from None


def write_atomically(path: Path, content: bytes) -> None:
    """Replace the file at `path`: afterwards it holds the old or the new content, never a part.

    Raises OSError; the old file is then untouched.
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
        finally:
            os.close(descriptor)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


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
