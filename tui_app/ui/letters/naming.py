"""Whom a letter is to, and what it is called on the screen."""

from tui_app.domain.letter import Letter
from tui_app.domain.letters import addressee, name_of
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line

NAME_MOST = 60
PLACE_MOST = 80


def to_whom(letter: Letter, network: Network) -> str:
    """Their name, on one line."""
    return one_line(addressee(letter, network), NAME_MOST) or "somebody without a name"


def where(letter: Letter, network: Network) -> str:
    """Their organisation; empty where none is known."""
    contact = network.contacts.get(letter.contact)
    record = network.interviews.get(letter.interview or "")
    place = contact.organisation if contact is not None else record.organisation if record else ""
    return one_line(place, PLACE_MOST)


def addressed(letter: Letter, network: Network) -> str:
    """Their name and their organisation, on one line."""
    return ", ".join(part for part in (to_whom(letter, network), where(letter, network)) if part)


def titled(letter: Letter, network: Network) -> str:
    """What the editor has at its top: "Thank-you to Ann Lee", "To a customer: Ann Lee"."""
    called = name_of(letter, network)
    return called[:1].upper() + called[1:]
