"""The ways in which a letter can go out."""

from enum import Enum

from tui_app.domain.contact import Contact
from tui_app.domain.letter import Letter, Medium
from tui_app.ui.desk import Desk


class Way(Enum):
    """A way out; its value is its key."""

    BY_HAND = "h"
    BY_EMAIL = "e"
    MAIL_PROGRAM = "p"
    COPY = "c"
    FILE = "s"


_WORDS = {
    Way.BY_HAND: "by hand: it is in the post, mark it as sent",
    Way.BY_EMAIL: "by e-mail, straight from here; you see it first",
    Way.MAIL_PROGRAM: "open it in the mail program, and send it there",
    Way.COPY: "copy it to the clipboard",
    Way.FILE: "save it: a page to print, Markdown or .eml",
}
_HAND_FIRST = (Way.BY_HAND, Way.FILE, Way.BY_EMAIL, Way.MAIL_PROGRAM, Way.COPY)
_MAIL_FIRST = (Way.BY_EMAIL, Way.MAIL_PROGRAM, Way.BY_HAND, Way.COPY, Way.FILE)


def ways_for(letter: Letter) -> tuple[Way, ...]:
    """Every way, the likeliest first."""
    return _MAIL_FIRST if letter.medium is Medium.EMAIL else _HAND_FIRST


def words(way: Way) -> str:
    """What the way is."""
    return _WORDS[way]


def lacks(way: Way, contact: Contact | None, desk: Desk) -> str:
    """What a way still lacks, in a few words; empty where it can be gone."""
    if way not in (Way.BY_EMAIL, Way.MAIL_PROGRAM):
        return ""
    if not desk.config.owner.email.strip():
        return "your address is not set up"
    if way is Way.BY_EMAIL and not desk.config.mail.host.strip():
        return "no mail server is set up"
    if contact is None or not contact.emails:
        return "" if way is Way.BY_EMAIL else "no address known"
    return ""


NO_SERVER = (
    "No mail server is set up. In the configuration file (“tidings where” names it) set host and "
    "user under [mail], and email under [owner]; the password comes from the environment variable "
    "TIDINGS_SMTP_PASSWORD, from password_command or from the keyring, never from Tidings."
)
