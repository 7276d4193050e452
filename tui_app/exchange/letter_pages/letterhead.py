"""What stands above a letter on paper: who writes, when, and to whom."""

from datetime import date

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.letter import Letter
from tui_app.domain.owner import Owner
from tui_app.domain.plain import one_line, plain


class Letterhead(msgspec.Struct, frozen=True):
    """The lines above a letter, each clean of controls; any of them may be none."""

    own_name: str
    own: tuple[str, ...]
    on: str
    recipient: tuple[str, ...]


def letterhead(letter: Letter, contact: Contact | None, owner: Owner, on: date) -> Letterhead:
    """The letterhead of a letter dated `on`, a date of the user's (rulebook E4)."""
    name = addressed_to(letter, contact)
    postal = _lines(contact.postal) if contact else ()
    if name and (not postal or postal[0] != one_line(name)):
        postal = (one_line(name), *postal)
    return Letterhead(
        own_name=one_line(owner.name),
        own=(*_lines(owner.address), *map(one_line, owner.phones), *_lines(owner.email)),
        on=f"{on.day} {_MONTHS[on.month - 1]} {on.year}",
        recipient=postal,
    )


def addressed_to(letter: Letter, contact: Contact | None) -> str:
    """Whom it is to: spelt as on the card now, which may have been corrected since (E4)."""
    known = contact.name if contact is not None else ""
    return known if one_line(known) else letter.name


_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
"""Written out here, for the letters are in English whatever the machine's language."""


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for raw in plain(text).splitlines() if (line := one_line(raw)))
