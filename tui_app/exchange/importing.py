"""People's files in: the one entry. Bytes and the network at hand go in, changes come out."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import PurePath

from tui_app.domain.changes import Changes
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.exchange.detect import read_file, why_not
from tui_app.exchange.incoming import Reading
from tui_app.exchange.marks import Marks
from tui_app.exchange.merging import Merger
from tui_app.exchange.phone_numbers import PhoneNumbers
from tui_app.exchange.report import FORMATS, FileReport, Problem, UnknownFormatError


def read_contacts(
    files: Sequence[tuple[str, bytes]],
    network: Network,
    now: datetime,
    *,
    format: str | None = None,  # noqa: A002 - named like the option and the report's field
    region: str = "",
) -> tuple[Changes, tuple[FileReport, ...]]:
    """The contacts of some files, merged with those at hand and with one another.

    `files` are pairs of path and content; `format` is one of `FORMATS`, or None to tell it from
    the content; `region` is the owner's country (ISO 3166), for numbers without a country code.
    There is a report for each file, in order. A file that is not recognised spoils no other: its
    report has `failed` set, and its one problem says what to do.

    Raises UnknownFormatError where `format` is none that can be read; no content raises anything.
    """
    if format is not None and format not in FORMATS:
        raise UnknownFormatError(
            f"“{one_line(format, 40)}” is no format to import; use one of {', '.join(FORMATS)}."
        )
    merger = Merger(network.contacts.values(), PhoneNumbers(region), now)
    readings = [read_file(data, wanted=format, region=region) for _, data in files]
    marks = [merger.announce(reading.people) if reading else [] for reading in readings]
    reports: list[FileReport] = []
    for (path, data), reading, theirs in zip(files, readings, marks, strict=True):
        if reading is None:
            problem = Problem(0, why_not(path, data, wanted=format))
            reports.append(FileReport(path=path, format="", problems=(problem,)))
        else:
            reports.append(_merge(path, reading, theirs, merger))
    put = merger.changed()
    taken = [path for (path, _), reading in zip(files, readings, strict=True) if reading]
    return Changes(label=_label(len(put), taken), put=put), tuple(reports)


def _merge(path: str, reading: Reading, marks: list[Marks], merger: Merger) -> FileReport:
    added = 0
    for person, theirs in zip(reading.people, marks, strict=True):
        is_new, message = merger.take(person, theirs)
        added += is_new
        if message:
            reading.report(person.line, message)
    return FileReport(
        path=path,
        format=reading.format,
        read=len(reading.people) + reading.skipped,
        added=added,
        merged=len(reading.people) - added,
        skipped=reading.skipped,
        problems=tuple(sorted(reading.problems, key=lambda problem: problem.line)),
    )


def _label(count: int, paths: Sequence[str]) -> str:
    contacts = "1 contact" if count == 1 else f"{count} contacts"
    if not paths:
        return f"import of {contacts}"
    others = f" and {len(paths) - 1} more" if len(paths) > 1 else ""
    return f"import of {contacts} from {PurePath(paths[0]).name or paths[0]}{others}"
