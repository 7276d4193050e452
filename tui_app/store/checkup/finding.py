"""What the files' check-up can find."""

from enum import StrEnum
from pathlib import Path

import msgspec


class Kind(StrEnum):
    """The sorts of finding, as the user is told them."""

    STORE = "store"
    VERSION = "version"
    JOURNAL = "journal"
    OUTSIDE = "outside"
    RECORD = "record"
    MODE = "mode"
    LOCK = "lock"
    BACKUP = "backup"
    LEFT_OVER = "left over"
    COPY = "copy"


class FileFinding(msgspec.Struct, frozen=True, kw_only=True):
    """One thing that is wrong. `path` is the file or folder that it is about.

    `mends` says whether `mend` settles it, `remedy` how, or what the user can do. `key` is the
    table and id of the document, where it is about one.
    """

    kind: Kind
    text: str
    remedy: str
    path: Path
    mends: bool = False
    key: tuple[str, str] | None = None
