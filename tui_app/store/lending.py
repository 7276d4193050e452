"""A text lent to another program as a file, beside the drafts, and taken back.

Each is in a folder of its own, for the user alone: whatever the program leaves there goes with it.
"""

import os
import re
import shutil
from contextlib import suppress
from pathlib import Path

from tui_app.store.files import PRIVATE_FILE, PRIVATE_FOLDER, write_all

LENT = ".lent"
_UNTOUCHED = (0, 0)
"""The file's time while nobody wrote to it: what was never written to can go."""
_SPOILS_NAMES = re.compile(r"[^\w-]+")
_NAME_MOST = 40


def lend(folder: Path, name: str, content: bytes) -> Path:
    """A new file with this content in the new `folder`, called as near to `name` as is safe.

    Raises OSError.
    """
    folder.mkdir(mode=PRIVATE_FOLDER)
    folder.chmod(PRIVATE_FOLDER)
    safe = _SPOILS_NAMES.sub("-", name)[:_NAME_MOST].strip("-") or "text"
    place = folder / f"{safe}.txt"
    descriptor = os.open(place, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE)
    try:
        os.fchmod(descriptor, PRIVATE_FILE)
        write_all(descriptor, content)
    finally:
        os.close(descriptor)
    os.utime(place, _UNTOUCHED)
    return place


def give_up(folder: Path) -> Path | None:
    """Remove a folder of `lend`; gives where its text was put aside, if anybody wrote to it.

    Raises OSError where that text cannot be put aside; it is then still there.
    """
    aside = None
    for place in sorted(folder.glob("*.txt")):
        if place.is_file() and not place.is_symlink() and place.stat().st_mtime != _UNTOUCHED[1]:
            aside = folder.with_name(f"{folder.name.removesuffix(LENT)}-{place.name}.dropped")
            place.chmod(PRIVATE_FILE)
            place.replace(aside)
    remove(folder)
    return aside


def remove(folder: Path) -> None:
    """Remove a folder of `lend` with all that is in it, as far as that can be."""
    with suppress(OSError):
        shutil.rmtree(folder)
