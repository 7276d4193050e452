"""What an import would do, worked out before anything is changed."""

import os
import stat
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.exchange.report import FileReport
from tui_app.ui.typed_paths import as_typed

MOST_BYTES = 64 * 1024 * 1024
"""What the files of one import may hold together: room for a million contacts."""


class NoContactsError(Exception):
    """Nothing can be imported from what was named. Its text says why, and the remedy."""


class ImportPlan(msgspec.Struct, frozen=True, kw_only=True):
    """The changes that an import makes to the contacts `known`, and its report on every file.

    It holds only for them: once one of them is another, it is made `again`.
    """

    files: tuple[tuple[str, bytes], ...]
    known: tuple[Contact, ...]
    changes: Changes
    reports: tuple[FileReport, ...]
    region: str = ""

    @property
    def added(self) -> list[Contact]:
        """The contacts that are new, in the order of the files."""
        known = {contact.id for contact in self.known}
        return [one for one in self._contacts if one.id not in known]

    @property
    def enriched(self) -> list[Contact]:
        """The contacts who are known and learn something new, as they will be."""
        known = {contact.id for contact in self.known}
        return [one for one in self._contacts if one.id in known]

    @property
    def replaced(self) -> list[Contact]:
        """Those same contacts as they are."""
        changed = {contact.id for contact in self._contacts}
        return [one for one in self.known if one.id in changed]

    @property
    def counts(self) -> tuple[int, int, int]:
        """Added, merged and skipped, in all files."""
        reports = self.reports
        return (
            sum(report.added for report in reports),
            sum(report.merged for report in reports),
            sum(report.skipped for report in reports),
        )

    def tells_the_same_as(self, other: "ImportPlan") -> bool:
        """Whether both would do to the same people what the user was shown."""
        return self.reports == other.reports and [(one.id, one.name) for one in self.enriched] == [
            (one.id, one.name) for one in other.enriched
        ]

    def again(self, known: tuple[Contact, ...], now: datetime) -> "ImportPlan":
        """The same files for the contacts as they are by now."""
        return plan_import(self.files, known, now, self.region)

    @property
    def _contacts(self) -> list[Contact]:
        return [record for record in self.changes.put if isinstance(record, Contact)]


def plan_import(
    files: Sequence[tuple[str, bytes]], known: tuple[Contact, ...], now: datetime, region: str
) -> ImportPlan:
    """What importing these files, pairs of path and content, would do to the contacts `known`.

    `region` is the owner's country. Raises NoContactsError where none of the files is recognised.
    """
    from tui_app.exchange.importing import read_contacts

    changes, reports = read_contacts(files, Network(known), now, region=region)
    if all(report.failed for report in reports):
        raise NoContactsError(reports[0].problems[0].message)
    return ImportPlan(
        files=tuple(files), known=known, changes=changes, reports=reports, region=region
    )


def read_files(paths: Sequence[Path]) -> list[tuple[str, bytes]]:
    """The content of the files, each beside its path as it is shown. Raises NoContactsError."""
    files: list[tuple[str, bytes]] = []
    room = MOST_BYTES
    for path in paths:
        shown = one_line(as_typed(path))
        content = _content(path, shown, room)
        room -= len(content)
        files.append((shown, content))
    return files


def _content(path: Path, shown: str, most: int) -> bytes:
    try:
        # Without waiting: a pipe that nobody writes to would hold the thread for ever.
        descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
        try:
            status = os.fstat(descriptor)
            if stat.S_ISDIR(status.st_mode):
                raise NoContactsError(f"{shown} is a folder. Choose a file in it.")
            if not stat.S_ISREG(status.st_mode):
                raise NoContactsError(f"{shown} is no file. Export the contacts to one.")
            # A file may grow, and some say that they hold nothing: what is read decides.
            with os.fdopen(descriptor, "rb", closefd=False) as file:
                content = b"" if status.st_size > most else file.read(most + 1)
        finally:
            os.close(descriptor)
    except FileNotFoundError:
        raise NoContactsError(f"There is no file {shown}. Check how it is spelt.") from None
    except (OSError, ValueError) as error:
        why = (getattr(error, "strerror", None) or str(error)).lower()
        raise NoContactsError(f"{shown} cannot be read: {why}.") from None
    if max(status.st_size, len(content)) > most:
        raise NoContactsError(
            f"{shown} is too large: an import takes {MOST_BYTES // 1024**2} MB at most. "
            "Export the contacts without photos, or in parts."
        )
    return content
