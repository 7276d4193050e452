"""The one door by which letters leave: prepare, look, then send, save or hand over.

Every function raises MailError where it cannot do its work; its text is for the user.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from tui_app.config import Mail
from tui_app.domain.contact import Contact
from tui_app.domain.letter import Letter
from tui_app.domain.owner import Owner
from tui_app.exchange.letter_pages.body import as_plain_text
from tui_app.exchange.letter_pages.letterhead import addressed_to
from tui_app.exchange.letter_pages.markdown import as_markdown
from tui_app.exchange.letter_pages.page import as_page
from tui_app.exchange.mail.addresses import checked_address
from tui_app.exchange.mail.attachments import attached
from tui_app.exchange.mail.delivery import Delivery
from tui_app.exchange.mail.errors import CalledOffError, MailError, MaybeSentError
from tui_app.exchange.mail.files import file_name, save_new
from tui_app.exchange.mail.message import mail_message
from tui_app.exchange.mail.outgoing import Outgoing, Receipt
from tui_app.exchange.mail.password import password_for
from tui_app.exchange.mail.preview import preview
from tui_app.exchange.mail.program import Runner, as_draft, mailto_uri, open_in_mail_program, run
from tui_app.exchange.mail.set_up import check_set_up
from tui_app.exchange.mail.smtp import send

__all__ = [
    "CalledOffError",
    "Delivery",
    "MailError",
    "MaybeSentError",
    "Outgoing",
    "Receipt",
    "as_plain_text",
    "deliver",
    "open_mail_program",
    "prepare",
    "save_eml",
    "save_markdown",
    "save_page",
]


def prepare(
    letter: Letter,
    contact: Contact | None,
    owner: Owner,
    now: datetime,
    zone: ZoneInfo,
    *,
    address: str = "",
    folder: Path | None = None,
) -> Outgoing:
    """The letter as it would go out at `now` (UTC), dated in the user's `zone`.

    It goes to `address`, else to the contact's first one. `folder` is where attachments with
    relative paths are; by default the one Tidings runs in.
    """
    name = addressed_to(letter, contact)
    whom = name or "the person it is to"
    known = address.strip() or (contact.emails[0].address if contact and contact.emails else "")
    if not known.strip():
        raise MailError(f"There is no e-mail address of {whom}. Add one to the contact.")
    if not owner.email.strip():
        raise MailError(
            "Your own e-mail address is missing. Write it as email under [owner] in the "
            "configuration."
        )
    remedy = "Type it anew." if address.strip() else "Correct it on the contact."
    recipient = checked_address(known, whose=whom, remedy=remedy)
    sender = checked_address(
        owner.email, whose="yourself", remedy="Correct email under [owner] in the configuration."
    )
    message = mail_message(
        letter,
        owner=owner,
        sender=sender,
        to_name=name,
        recipient=recipient,
        attachments=attached(letter.attachments, folder),
        at=now.astimezone(zone),
    )
    return Outgoing(
        letter=letter,
        message=message,
        sender=sender,
        recipient=recipient,
        name=name,
        on=now.astimezone(zone).date(),
        preview=preview(message),
    )


def deliver(
    outgoing: Outgoing,
    mail: Mail,
    environ: Mapping[str, str],
    progress: Callable[[str], None],
    delivery: Delivery | None = None,
) -> Receipt:
    """Send the prepared bytes by the configured server; the password is looked up now.

    `progress` is given a line at each step, in the thread that calls; another thread may call off
    the `delivery`. Raises MaybeSentError where the letter may have gone out all the same.
    """
    delivery = delivery or Delivery()
    check_set_up(mail)
    password = password_for(mail, environ) if mail.user else None
    delivery.check()
    return send(
        outgoing.message,
        sender=outgoing.sender,
        recipient=outgoing.recipient,
        mail=mail,
        password=password,
        progress=progress,
        delivery=delivery,
    )


def save_eml(outgoing: Outgoing, folder: Path) -> Path:
    """Save the very bytes that would be sent, as a new `.eml` file; where it is, comes back."""
    name = file_name(outgoing.letter, outgoing.name, outgoing.on)
    return save_new(folder, name, ".eml", outgoing.message)


def save_markdown(
    letter: Letter, contact: Contact | None, owner: Owner, on: date, folder: Path
) -> Path:
    """Save the letter, dated `on`, as a new Markdown file."""
    text = as_markdown(letter, contact, owner, on)
    return save_new(folder, _file_name(letter, contact, on), ".md", text.encode())


def save_page(
    letter: Letter, contact: Contact | None, owner: Owner, on: date, folder: Path
) -> Path:
    """Save the letter, dated `on`, as a new page for the printer (HTML)."""
    text = as_page(letter, contact, owner, on)
    return save_new(folder, _file_name(letter, contact, on), ".html", text.encode())


def open_mail_program(outgoing: Outgoing, folder: Path, *, runner: Runner = run) -> Path | None:
    """Open the letter in the user's own mail program, as a draft to send from there.

    A letter too long for a link, or with attachments, is saved as a draft in `folder` and opened
    from there; where it is, comes back. Nothing is sent.
    """
    link = mailto_uri(outgoing.letter, outgoing.recipient)
    if link is not None:
        open_in_mail_program(link, runner=runner)
        return None
    name = file_name(outgoing.letter, outgoing.name, outgoing.on)
    draft = save_new(folder, f"{name}-draft", ".eml", as_draft(outgoing.message))
    open_in_mail_program(draft, runner=runner)
    return draft


def _file_name(letter: Letter, contact: Contact | None, on: date) -> str:
    return file_name(letter, addressed_to(letter, contact), on)
