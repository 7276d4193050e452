"""What the tests of the exchange share: one moment, the sample files, and short ways to import."""

from datetime import UTC, datetime
from pathlib import Path

from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.exchange.importing import read_contacts
from tui_app.exchange.report import FileReport

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
FILES = Path(__file__).parent / "files"
ALL_FILES = tuple(sorted(path.name for path in FILES.iterdir()))


def sample(name: str) -> tuple[str, bytes]:
    """A file of the samples, as the importer wants it."""
    return (name, (FILES / name).read_bytes())


def take(
    content: str | bytes, *, into: Network | None = None, region: str = ""
) -> tuple[tuple[Contact, ...], FileReport]:
    """The contacts to put for one file, and its report."""
    data = content.encode() if isinstance(content, str) else content
    changes, reports = read_contacts([("file", data)], into or Network(), NOW, region=region)
    return tuple(record for record in changes.put if isinstance(record, Contact)), reports[0]


def take_sample(name: str, *, region: str = "US") -> tuple[dict[str, Contact], FileReport]:
    """The contacts of a sample file by name, and its report."""
    contacts, report = take(sample(name)[1], region=region)
    return {contact.name: contact for contact in contacts}, report


def only(content: str | bytes, *, region: str = "") -> Contact:
    """The one contact that a file holds, taken without any problem."""
    contacts, report = take(content, region=region)
    assert report.problems == ()
    (contact,) = contacts
    return contact


def card(*lines: str, version: str = "3.0") -> str:
    """A vCard with those properties."""
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""))


def numbers(contact: Contact) -> list[tuple[str, str]]:
    """Their phones, as number and label."""
    return [(phone.number, phone.label) for phone in contact.phones]


def addresses(contact: Contact) -> list[tuple[str, str]]:
    """Their e-mails, as address and label."""
    return [(email.address, email.label) for email in contact.emails]
