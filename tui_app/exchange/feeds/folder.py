"""Files dropped into a folder, as items of the reading list."""

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec

from tui_app.domain.plain import one_line
from tui_app.domain.reading import FeedItem
from tui_app.exchange.feeds.entry import Entry, made_key
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.file_kinds import READERS

MOST_FILES = 500
"""So many files are read, those changed last."""

MOST_BYTES = 5_000_000
MOST_TOGETHER = 50_000_000

_STILL_WRITTEN = timedelta(seconds=2)
"""A file that was changed so lately may still be growing: it waits for the next time."""

_TOO_MANY = (
    f"The reading folder holds more than the {MOST_FILES} files, or {MOST_TOGETHER // 1_000_000} "
    "MB, that are read at a time: only those changed last were. Move old ones out."
)
_UNFINISHED = (".tmp", ".temp", ".part", ".partial", ".crdownload", ".download", ".swp", ".lock")
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class FolderRead(msgspec.Struct, frozen=True, kw_only=True):
    """The items found, and a sentence for each file that cannot be read."""

    items: tuple[FeedItem, ...]
    problems: tuple[str, ...] = ()


class _Found(msgspec.Struct, frozen=True):
    """A file, and when it was changed last, in seconds since 1970."""

    path: Path
    changed: float
    size: int


def read_folder(
    folder: Path,
    now: datetime | None = None,
    *,
    most_bytes: int = MOST_BYTES,
    most_together: int = MOST_TOGETHER,
) -> FolderRead:
    """Every readable file of a folder, the last changed first. Raises FeedError where there is no
    such folder.

    Only plain files right in it: no folders in it, links, pipes or devices, nor hidden or
    unfinished files, nor those changed within two seconds of `now` (UTC). No file is ever changed.
    """
    items: dict[str, FeedItem] = {}
    problems: list[str] = []
    files = _files(folder.expanduser(), now)
    together = 0
    for number, found in enumerate(files):
        shown = f"The file {one_line(found.path.name, 80)} in the reading folder"
        reader = READERS.get(found.path.suffix.lower())
        together += min(found.size, most_bytes) if reader else 0
        if number >= MOST_FILES or together > most_together:
            problems.append(_TOO_MANY)
            break
        if reader is None:
            problems.append(
                f"{shown} is of a kind that is not read. Save it as text or HTML, or take it out."
            )
            continue
        try:
            content = _content(found.path, most_bytes)
            entry = reader(content, found.path.stem) if content.strip() else None
        except FeedError as error:
            problems.append(f"{shown} {error}.")
            continue
        except Exception as error:  # noqa: BLE001 - no file, whatever is in it, ends the round
            problems.append(f"{shown} cannot be read ({type(error).__name__}). Take it out.")
            continue
        if entry is not None:
            item = _item(found, content, entry, now)
            items.setdefault(item.key, item)
    return FolderRead(items=tuple(items.values()), problems=tuple(problems))


def _files(folder: Path, now: datetime | None) -> list[_Found]:
    shown = f"The reading folder {one_line(str(folder), 200)}"
    remedy = "Make it, or correct folder under [reading] in the configuration"
    try:
        with os.scandir(folder) as listed:
            kept = (_found(entry) for entry in listed if not _is_left_alone(entry.name))
            found = [file for file in kept if file is not None]
    except FileNotFoundError:
        raise FeedError(f"{shown} is not there. {remedy}.") from None
    except NotADirectoryError:
        raise FeedError(f"{shown} is no folder. {remedy}.") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its path leads nowhere"
        raise FeedError(f"{shown} cannot be read ({why}). {remedy}.") from None
    if now is not None:
        at = now.timestamp()
        found = [one for one in found if abs(one.changed - at) >= _STILL_WRITTEN.total_seconds()]
    return sorted(found, key=lambda one: (-one.changed, one.path.name))


def _is_left_alone(name: str) -> bool:
    lower = name.lower()
    return (
        lower.startswith((".", "~", "#"))
        or lower.endswith(("~", *_UNFINISHED))
        or lower in ("desktop.ini", "thumbs.db")
    )


def _found(entry: os.DirEntry[str]) -> _Found | None:
    """A plain file; None for what is none, or has gone meanwhile."""
    try:
        status = entry.stat(follow_symlinks=False)
    except OSError:
        return None
    if not stat.S_ISREG(status.st_mode) or not status.st_size:
        return None
    return _Found(Path(entry.path), status.st_mtime, status.st_size)


def _content(path: Path, most: int) -> bytes:
    """All of a file. Raises FeedError, the rest of a sentence.

    It is looked at once more when it is open: what was a file may have become a pipe, on which
    one would wait for ever.
    """
    flags = os.O_RDONLY
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    try:
        descriptor = os.open(path, flags)
        with open(descriptor, "rb") as file:  # noqa: PTH123 - a descriptor, not a path
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                return b""
            content = file.read(most + 1)
    except FileNotFoundError:
        return b""
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its name leads nowhere"
        raise FeedError(f"cannot be read ({why}). Make it readable, or take it out") from None
    if len(content) > most:
        raise FeedError(f"has more than {most / 1_000_000:g} MB. Shorten it, or take it out")
    return content


def _item(found: _Found, content: bytes, entry: Entry, now: datetime | None) -> FeedItem:
    from hashlib import sha256

    name = one_line(found.path.name, 120)
    changed: datetime | None = None
    if 0 <= found.changed < 2**33:
        changed = _EPOCH + timedelta(seconds=int(found.changed))
    at = entry.published_at or changed
    return FeedItem(
        key=made_key("file", found.path.name, sha256(content).hexdigest()),
        title=entry.title or name,
        source=name,
        url=entry.url,
        text=entry.text,
        published_at=min(at, now) if at is not None and now is not None else at,
    )
