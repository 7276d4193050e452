"""What an import did with each file: the report that the command line prints."""

import msgspec

FORMATS: tuple[str, ...] = ("vcard", "linkedin", "google", "outlook", "csv")
"""The formats that can be read, by the names used in reports and for `--format`."""


class UnknownFormatError(ValueError):
    """An import that was asked for in a format that is none. Its text names it and the remedy."""


class Problem(msgspec.Struct, frozen=True):
    """Something that could not be taken as it stands.

    `line` is the line of the file, from 1; 0 means the whole file.
    """

    line: int
    message: str


class FileReport(msgspec.Struct, frozen=True, kw_only=True):
    """What was done with one file. Always `read == added + merged + skipped`.

    `format` is one of `FORMATS`, or empty where the file was not recognised: then nothing was
    read, and the one problem says what to do. `read` counts cards and rows that are not blank;
    `added` new contacts; `merged` those that joined a contact, whether they told it anything new
    or not; `skipped` those not taken, each with a problem. Problems may also concern single lines
    or cells of what was taken.
    """

    path: str
    format: str
    read: int = 0
    added: int = 0
    merged: int = 0
    skipped: int = 0
    problems: tuple[Problem, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether the file was not recognised, so that nothing of it was read."""
        return not self.format
