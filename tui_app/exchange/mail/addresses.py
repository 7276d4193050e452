"""E-mail addresses, checked so that a letter can only go to the one that is meant."""

import re
import unicodedata

from tui_app.domain.plain import one_line
from tui_app.exchange.mail.errors import MailError

_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
_LONGEST_LOCAL, _LONGEST_DOMAIN = 64, 253
_READ_DIFFERENTLY = re.compile("[ßς\u200c\u200d]")
"""Characters that the older rules for names map to another domain, and the newer ones keep."""


def checked_address(text: str, *, whose: str, remedy: str) -> str:
    """The bare address as it goes on the wire: ASCII, its domain in IDNA form.

    One address and nothing else: no name, no comment, no quotes, no list. Anything else is
    refused, never mended: a mended address would be another person's. Raises MailError, whose
    sentence says `whose` address it is and ends with the `remedy`.
    """
    address = text.strip(" \t\r\n")
    shown = f"The e-mail address of {one_line(whose, 80)}, “{one_line(address, 80)}”,"
    local, at, domain = address.rpartition("@")
    if at and local and not local.isascii() and _is_word(local):
        raise MailError(
            f"{shown} has letters before the @ that few mail servers take. Ask for one in plain "
            "letters, or send the letter by post."
        )
    if any(unicodedata.category(character) in ("Cc", "Cf", "Cs") for character in address):
        raise MailError(f"{shown} holds a character that cannot be seen. {remedy}")
    if not _LOCAL.fullmatch(local) or len(local) > _LONGEST_LOCAL:
        raise MailError(f"{shown} is not one address like name@example.org. {remedy}")
    wire = ascii_domain(domain)
    if wire is None and not domain.isascii():
        raise MailError(
            f"{shown} has a domain that not every program reads alike. Write it in its plain form, "
            f"which begins with xn--. {remedy}"
        )
    if wire is None:
        raise MailError(f"{shown} has no domain after the @ that mail can go to. {remedy}")
    return f"{local}@{wire}"


def domain_of(address: str) -> str:
    """The domain of a checked address."""
    return address.rpartition("@")[2]


def _is_word(local: str) -> bool:
    """Whether only its script keeps it from being a local part, not its shape."""
    ascii_form = "".join(
        character if character.isascii() else "x" if character.isalnum() else " "
        for character in local
    )
    return _LOCAL.fullmatch(ascii_form) is not None


def ascii_domain(text: str) -> str | None:
    """The domain in ASCII; None where it is none. Only `localhost` may have a single label."""
    domain = text
    if not domain.isascii():
        if _READ_DIFFERENTLY.search(domain) or not _stands_for_itself(domain):
            return None
        try:
            domain = domain.encode("idna").decode("ascii")
        except UnicodeError:
            return None
    labels = domain.split(".")
    fits = len(domain) <= _LONGEST_DOMAIN and all(_LABEL.fullmatch(label) for label in labels)
    if not fits or (len(labels) == 1 and domain.lower() != "localhost") or labels[-1].isdigit():
        return None
    return domain.lower()


def _stands_for_itself(domain: str) -> bool:
    """Whether no character of it would be left out or read as another, such as a wide letter."""
    lower = domain.lower()
    return all(
        character.isascii() or unicodedata.category(character)[0] in "LMN" for character in lower
    ) and unicodedata.normalize("NFKC", lower) == unicodedata.normalize("NFC", lower)
