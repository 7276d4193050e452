"""The files that go with a letter, read and checked."""

import re
from collections.abc import Sequence
from pathlib import Path

import msgspec

from tui_app.domain.plain import one_line
from tui_app.exchange.mail.errors import MailError

MOST_BYTES = 25_000_000
"""The size of all attachments together; few mail servers take more."""

_LONGEST_NAME = 255
_NO_NAME_HAS = re.compile(r'[<>:"/\\|?*]')
_ANY_TYPE = "application/octet-stream"
_OFFICE = "application/vnd.openxmlformats-officedocument."
_TYPES = {
    ".docx": _OFFICE + "wordprocessingml.document",
    ".xlsx": _OFFICE + "spreadsheetml.sheet",
    ".pptx": _OFFICE + "presentationml.presentation",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".rtf": "application/rtf",
    ".md": "text/markdown",
    ".webp": "image/webp",
}
"""What the standard library's own table lacks; the machine's tables are not asked, so that a
message does not depend on where it is made."""


class Attachment(msgspec.Struct, frozen=True, kw_only=True):
    """A file as it goes out. `name` is clean of folders, controls and bidi marks."""

    name: str
    media_type: str
    content: bytes


def attached(
    paths: Sequence[str], folder: Path | None = None, *, most_bytes: int = MOST_BYTES
) -> tuple[Attachment, ...]:
    """The files at these paths, relative ones in `folder`. Raises MailError naming the file."""
    found: list[Attachment] = []
    for path in paths:
        left = most_bytes - sum(len(attachment.content) for attachment in found)
        found.append(_read(path, folder, left, most_bytes))
    return tuple(found)


def attachment_name(name: str) -> str:
    """A file's name as it may stand in a header, and be saved by any reader."""
    clean = _NO_NAME_HAS.sub("_", one_line(name, _LONGEST_NAME))
    return clean if clean.strip(". ") else "attachment"


def media_type(name: str) -> str:
    """The type that a file's name promises; the most general where it promises none.

    Types that would have to be opened up in transport (a message within the message) count as
    general, so that no server changes a byte.
    """
    from mimetypes import MimeTypes

    guessed, compressed = MimeTypes().guess_type(name, strict=True)
    known = _TYPES.get(Path(name).suffix.lower(), guessed)
    if known is None or compressed or known.startswith(("message/", "multipart/")):
        return _ANY_TYPE
    return known


def _read(text: str, folder: Path | None, left: int, most: int) -> Attachment:
    shown = f"The attachment {one_line(text, 200)}"
    try:
        path = Path(text).expanduser()
        path = folder / path if folder is not None else path
        if path.is_dir():
            raise MailError(f"{shown} is a folder. Attach the files in it one by one.")
        if not path.exists():
            raise MailError(f"{shown} is not there. Bring it back, or take it off the letter.")
        if not path.is_file():
            raise MailError(f"{shown} is no file. Take it off the letter.")
        with path.open("rb") as file:
            content = file.read(left + 1)
    except (OSError, ValueError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or "its path leads nowhere"
        raise MailError(
            f"{shown} cannot be read ({why}). Make it readable, or take it off the letter."
        ) from None
    if len(content) > left:
        raise MailError(
            f"{shown} makes the attachments larger than {most / 1_000_000:g} MB, which mail "
            "servers refuse. Take it off the letter, and send a link to it instead."
        )
    name = attachment_name(path.name)
    return Attachment(name=name, media_type=media_type(name), content=content)
