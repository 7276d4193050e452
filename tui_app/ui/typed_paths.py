"""What is typed, pasted or dropped on a line, as the paths that are meant."""

import re
import shlex
from pathlib import Path
from urllib.parse import unquote

CONTACT_FILES = (".csv", ".vcf", ".vcard", ".txt")
"""How the names of files that may hold contacts end."""

_OF_ITS_OWN = re.compile(r"['\"]?(/|~|file:)", re.IGNORECASE)
_PASTED_MOST = 20_000


def paths_meant(text: str) -> list[Path]:
    """The paths of a line, in order, each once: a path as it stands, or several as shells write.

    A name that exists is taken as it stands, spaces and quotes included. What a terminal makes of a
    file that is dropped on it is understood: quoted, escaped, or an address that begins `file:`.
    """
    for whole in (text, text.strip()):
        if whole and is_there(_path(whole)):
            return [_path(whole)]
    typed = text.strip()
    if not typed:
        return []
    several = [_path(part) for part in _parts(typed)]
    if _is_quoted(typed) or any(map(is_there, several)):
        return list(dict.fromkeys(several))
    return [_path(typed)]


def dropped(text: str) -> Path | None:
    """The one path that a terminal wrote for a file dropped on it; None where nothing says so.

    The disk is not asked, so that this may be asked at every key.
    """
    typed = text.strip()
    if not _OF_ITS_OWN.match(typed) or not _is_quoted(typed):
        return None
    is_plain = not any(mark in typed for mark in "'\"\\")
    parts = [typed] if is_plain else _parts(typed)
    return _path(parts[0]) if len(parts) == 1 else None


def as_typed(path: Path) -> str:
    """A path as one would type it, the home folder as `~`."""
    try:
        return f"~/{path.relative_to(Path.home())}" if path != Path.home() else "~"
    except (ValueError, RuntimeError):
        return str(path)


def on_one_line(pasted: str) -> str:
    """Pasted text for a line: where it is several lines, each of them is a path."""
    rows = [row.strip() for row in pasted[:_PASTED_MOST].splitlines() if row.strip()]
    return rows[0] if len(rows) == 1 else " ".join(map(_quoted, rows))


def joined(line: str, pasted: str) -> str | None:
    """The line once a path was dropped on it: beside the paths that are there, or alone.

    None where what was pasted is no path of its own, so that it belongs where the cursor is.
    """
    new = on_one_line(pasted)
    if not _OF_ITS_OWN.match(new):
        return None
    before = line.strip()
    is_whole = before.endswith(("'", '"')) or before.lower().endswith(CONTACT_FILES)
    return f"{_quoted(before)} {_quoted(new)} " if is_whole else new


def names_contact_files(pasted: str) -> bool:
    """Whether what was pasted is nothing but paths of files that may hold contacts."""
    line = on_one_line(pasted)
    parts = [line, *_parts(line)] if _OF_ITS_OWN.match(line) else []
    return any(part.lower().endswith(CONTACT_FILES) for part in parts)


def _parts(line: str) -> list[str]:
    try:
        return shlex.split(line)
    except ValueError:
        return [line]


def _is_quoted(line: str) -> bool:
    return line[0] in "'\"" or "\\" in line or line.lower().startswith("file:")


def _quoted(line: str) -> str:
    """Paths as a shell writes them; what is written so already stays."""
    several = len(_parts(line)) > 1 and all(map(_OF_ITS_OWN.match, _parts(line)))
    is_safe = not re.search(r"[\s'\"]", line)
    return line if several or is_safe or _is_quoted(line) else shlex.quote(line)


def _path(text: str) -> Path:
    if text.lower().startswith("file:"):
        text = text[5:]
        if text.startswith("//"):
            # What stands between two and three slashes is the machine: this one.
            text = "/" + text[2:].partition("/")[2]
        text = unquote(text, errors="surrogateescape")
    path = Path(text)
    try:
        return path.expanduser()
    except RuntimeError:
        return path


def is_there(path: Path) -> bool:
    """Whether a path exists; one that cannot be asked about does not."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False
