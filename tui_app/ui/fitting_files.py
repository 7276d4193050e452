"""The files and folders with which a half typed path may go on."""

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from tui_app.domain.names import fold
from tui_app.domain.plain import plain
from tui_app.ui.typed_paths import CONTACT_FILES, as_typed

_LOOKED_AT = 20_000
"""Entries of a folder that are looked at; who has more types a whole name."""
_SHOWN = 200
_PROPOSED = 8


class Fit(NamedTuple):
    """A file, or a folder whose `path` ends in a slash; `path` is the line once it is taken."""

    path: str
    name: str
    where: str = ""

    @property
    def is_folder(self) -> bool:
        """Whether there is more to type."""
        return self.path.endswith("/")


ANY_FILE = ("",)
"""The ending that every name has."""


def fitting(typed: str, endings: tuple[str, ...] = CONTACT_FILES) -> tuple[Fit, ...]:
    """What the last part of a path may mean: files of these endings, then folders.

    Hidden ones only where a dot is typed, and no name that cannot be shown as it is. What cannot
    be read is left out. For a blank line, the newest such files where exports usually land.
    """
    if not typed.strip():
        return _newest_exports()
    if typed == "~":
        typed = "~/"
    start, slash, begun = typed.rpartition("/")
    wanted = begun.casefold()
    files, folders = [], []
    for entry in _entries(start + slash):
        name = entry.name
        is_hidden = name.startswith(".") and not begun.startswith(".")
        if is_hidden or not name.casefold().startswith(wanted):
            continue
        if _is_folder(entry):
            folders.append(Fit(f"{start}{slash}{name}/", f"{name}/"))
        elif name.lower().endswith(endings) and _is_file(entry):
            files.append(Fit(start + slash + name, name))
    fits = sorted(files, key=_by_name) + sorted(folders, key=_by_name)
    return tuple(fits[:_SHOWN])


def _newest_exports() -> tuple[Fit, ...]:
    found: dict[str, tuple[float, Fit]] = {}
    for folder in _usual_folders():
        for entry in _entries(str(folder)):
            # A text is seldom a list of contacts: it is shown only where its folder is typed.
            if entry.name.lower().endswith(CONTACT_FILES[:-1]) and _is_file(entry):
                if (changed := _changed(entry)) is None or entry.name.startswith("."):
                    continue
                path = as_typed(Path(entry.path))
                found[path] = (changed, Fit(path, entry.name, as_typed(folder)))
    newest = sorted(found.values(), key=lambda one: (-one[0], one[1].path))
    return tuple(fit for _, fit in newest[:_PROPOSED])


def _usual_folders() -> Iterator[Path]:
    import platformdirs

    try:
        yield from dict.fromkeys(
            (
                platformdirs.user_downloads_path(),
                platformdirs.user_desktop_path(),
                platformdirs.user_documents_path(),
                Path.home(),
                Path.cwd(),
            )
        )
    except (OSError, RuntimeError):
        return


def _entries(folder: str) -> Iterator["os.DirEntry[str]"]:
    try:
        with os.scandir(Path(folder).expanduser()) as entries:
            for entry in islice(entries, _LOOKED_AT):
                if _is_showable(entry.name):
                    yield entry
    except (OSError, ValueError, RuntimeError):
        return


def _is_showable(name: str) -> bool:
    # A name that acts on terminals, or that hides what it is, can only be typed by who knows it.
    return plain(name) == name and "\t" not in name and len(name.splitlines()) == 1


def _is_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _is_file(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False


def _changed(entry: "os.DirEntry[str]") -> float | None:
    try:
        return entry.stat().st_mtime
    except OSError:
        return None


def _by_name(fit: Fit) -> tuple[str, str]:
    return (fold(fit.name), fit.name)
