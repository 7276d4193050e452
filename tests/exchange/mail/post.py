"""What the tests of the mail share: one moment, one writer, one recipient, a letter."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact, Email
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.owner import Owner
from tui_app.exchange.mail.outbox import prepare
from tui_app.exchange.mail.outgoing import Outgoing

NOW = datetime(2026, 11, 23, 8, 0, 12, 345678, tzinfo=UTC)
ZONE = ZoneInfo("Asia/Kathmandu")
LETTER_ID = "2128161097208494547102561458209909636"
OWNER = Owner(
    name="Nora Whitfield",
    email="nora@whitfield.example",
    phones=("+44 20 7946 0018",),
    address="14 Calder Row\nLondon N1",
)
CONTACT = Contact(
    id="7",
    name="Tuck Brannigan",
    emails=(Email(address="tuck@eggs.example.org"), Email(address="other@example.com")),
    postal="3 Hangar Road\nAnchorage",
)


def a_letter(
    body: str = "Dear Tuck,\n\nNot one was cracked.\n",
    *,
    subject: str = "The egg lady writes",
    name: str = "Tuck Brannigan",
    attachments: tuple[str, ...] = (),
    letter_id: str = LETTER_ID,
    kind: LetterKind = LetterKind.NEVER_TOO_LATE,
) -> Letter:
    """A letter to the contact above."""
    return Letter(
        id=letter_id,
        kind=kind,
        contact=CONTACT.id,
        name=name,
        subject=subject,
        body=body,
        attachments=attachments,
    )


def ready(letter: Letter | None = None, *, owner: Owner = OWNER, address: str = "") -> Outgoing:
    """The letter, prepared at the fixed moment."""
    return prepare(letter or a_letter(), CONTACT, owner, NOW, ZONE, address=address)
