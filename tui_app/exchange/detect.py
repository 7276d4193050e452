"""Which format a file is in, told by what it holds: its name does not matter."""

import re

from tui_app.exchange.csv_contacts import find_csv
from tui_app.exchange.incoming import Reading
from tui_app.exchange.text_decoding import decode, one_byte_units
from tui_app.exchange.vcard import read_vcards

_CARD = re.compile(rb"^[ \t]*BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE | re.MULTILINE)
_CARD_FIRST = re.compile(rb"\s*BEGIN[ \t]*:[ \t]*VCARD", re.IGNORECASE)
_KINDS = (
    (b"PK\x03\x04", "a zip archive or a workbook", "Unpack it, or save it as CSV"),
    (b"\xd0\xcf\x11\xe0", "an old workbook or mailbox", "Save it as CSV"),
    (b"%PDF", "a PDF", "Export the contacts as vCard or CSV"),
    (b"!BDN", "a mailbox", "Export its contacts as CSV"),
    (b"SQLite format 3", "a database", "Export the contacts as vCard or CSV"),
)
_TITLES = {
    "vcard": "vCard",
    "linkedin": "LinkedIn CSV",
    "google": "Google CSV",
    "outlook": "Outlook CSV",
    "csv": "CSV with headings such as name, phone and email",
}


def read_file(data: bytes, *, wanted: str | None = None, region: str = "") -> Reading | None:
    """All that a file tells, or None where it is in no format that we know.

    `wanted` is the only format to accept; `region` is the owner's country.
    """
    data = one_byte_units(data)
    if wanted == "vcard" or (wanted is None and _CARD_FIRST.match(data)):
        return read_vcards(data) if _has_card(data) else None
    contacts = find_csv(decode(data), wanted)
    if contacts is not None:
        return contacts.read(region)
    return read_vcards(data) if wanted is None and _has_card(data) else None


def why_not(path: str, data: bytes, *, wanted: str | None = None) -> str:
    """One sentence on a file that is in no format that we know: what it is, and the remedy."""
    if not one_byte_units(data).strip():
        return f"{path} is empty; export the contacts once more."
    for mark, kind, remedy in _KINDS:
        if data.startswith(mark):
            return f"{path} is {kind}. {remedy}, then import that."
    if wanted is not None:
        return f"{path} is no {_TITLES[wanted]}; leave the format out, or name the right one."
    return (
        f"{path} is neither a vCard nor a CSV of LinkedIn, Google or Outlook; export the contacts "
        "as vCard, or as CSV whose first row is headings such as name, phone and email."
    )


def _has_card(data: bytes) -> bool:
    return _CARD.search(data.replace(b"\r", b"\n")) is not None
