"""Opening a file or an address with the program that the desktop has for it."""

import shutil
import subprocess
import sys
from pathlib import Path

from tui_app.domain.plain import one_line
from tui_app.ui.typed_paths import is_there, paths_meant

_ADDRESSES = ("https://", "http://")


class NotOpenedError(Exception):
    """It was not opened. Its text says why, in one sentence."""


def meant(path: str) -> Path | None:
    """The file that a written path means; None where there is none."""
    found = [one for one in paths_meant(path) if is_there(one)]
    return found[0].absolute() if found else None


def open_on_desktop(what: Path | str) -> None:
    """Hand a file, or a web address, to the desktop's opener; no shell ever sees it.

    Raises NotOpenedError.
    """
    if isinstance(what, str) and not what.lower().startswith(_ADDRESSES):
        raise NotOpenedError(f"{one_line(what, 80)} is no file and no web address.")
    named = "open" if sys.platform == "darwin" else "xdg-open"
    opener = shutil.which(named)
    if opener is None:
        raise NotOpenedError(
            f"There is no {named} here to open it with: {one_line(str(what), 120)}"
        )
    try:
        subprocess.Popen(  # noqa: S603 - an argument list, and the opener's full path
            [opener, str(what)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise NotOpenedError(f"{one_line(str(what), 120)} cannot be opened: {why}.") from None
