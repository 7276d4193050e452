"""All that is there of a store: its file as far as it can be read, journals, backups, copies."""

from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path

from tui_app.store.errors import StoreError
from tui_app.store.files import refuse_what_is_no_file
from tui_app.store.migrations import SCHEMA
from tui_app.store.recovery.bases import bases
from tui_app.store.recovery.remains import chronicle
from tui_app.store.recovery.salvage import salvaged


class Wreck:
    """What was found. `data` are the bytes of the file, None where there is none to read.

    `salvaged` is what can be read of a file that is no whole store; `last` the number of the last
    entry that anything tells of; `day` (UTC) when the file was last written.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.data: bytes | None = None
        self.day: date | None = None
        with suppress(OSError, ValueError, OverflowError, StoreError):
            refuse_what_is_no_file(path)
            self.data = path.read_bytes()
            self.day = datetime.fromtimestamp(path.stat().st_mtime, UTC).date()
        self.chronicle = chronicle(path)
        self.bases = tuple(bases(path))
        own = self.bases[0].read()
        self.salvaged = salvaged(self.data) if own is None and self.data is not None else None
        numbers = [base.number for base in self.bases]
        if own is not None:
            numbers.append(own[0].number)
        if self.salvaged is not None:
            numbers.append(self.salvaged.number or 0)
        self.last = max(self.chronicle.last, *numbers)

    @property
    def is_hopeless(self) -> bool:
        """Whether nothing must be put in its place.

        It is of a later version, broken or not; or a file that is only not to be read.
        """
        newer = self.salvaged is not None and (self.salvaged.schema or 0) > SCHEMA
        return newer or (self.data is None and self.path.is_file())
