"""Sending somebody a piece of news with a few words of one's own, and no ask (rulebook C4)."""

from datetime import datetime

from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.letter import Letter, LetterKind, LetterStatus
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import MatchStatus, Tidbit, TidbitKind
from tui_app.domain.tidings import in_order

_STILL_OPEN = (LetterStatus.OWED, LetterStatus.DRAFT)


class NoClippingError(ValueError):
    """A clipping that is not to be made. Its text says why, and what to do instead."""


def may_be_sent(tidbit: Tidbit) -> bool:
    """Whether it may stand on paper: gossip is told, never written."""
    return tidbit.kind is not TidbitKind.GOSSIP


def clipping(network: Network, contact: Contact, tidbit: Tidbit, now: datetime) -> Letter:
    """The letter by which they get that news: the one begun for it, else a blank one.

    Raises NoClippingError for gossip, and where they know it already or it is not for them.
    """
    name = one_line(contact.name, 60)
    if not may_be_sent(tidbit):
        raise NoClippingError(
            "Gossip is told, never written: open a call with it, or give it another kind."
        )
    match = tidbit.match_for(contact.id)
    if match is not None and match.status is MatchStatus.PASSED_ON:
        raise NoClippingError(f"{name} heard it from you already.")
    if match is not None and match.status is MatchStatus.REFUSED:
        raise NoClippingError(f"You refused it for {name}: accept it first, if it is for them.")
    begun = begun_clipping(network, contact.id, tidbit.id)
    if begun is not None:
        return begun
    return Letter(
        id=new_id(now),
        kind=LetterKind.CLIPPING_TAG,
        contact=contact.id,
        name=contact.name,
        tidbit=tidbit.id,
        created_at=now,
        updated_at=now,
    )


def begun_clipping(network: Network, contact_id: str, tidbit_id: str) -> Letter | None:
    """The clipping of that news to them that has not gone out yet; the latest of several."""
    found = (
        letter
        for letter in network.letters.values()
        if letter.contact == contact_id
        and letter.tidbit == tidbit_id
        and letter.kind is LetterKind.CLIPPING_TAG
        and letter.status in _STILL_OPEN
    )
    return max(found, key=lambda letter: letter.id, default=None)


def who_gets_it(tidbit: Tidbit, network: Network) -> list[Contact]:
    """Everybody for whom it is accepted; else the likeliest of those proposed."""
    waiting = [
        (match.status, network.contacts[match.contact])
        for match in in_order(tidbit)
        if match.is_waiting and match.contact in network.contacts
    ]
    accepted = [one for status, one in waiting if status is MatchStatus.ACCEPTED]
    return accepted or [one for _, one in waiting[:1]]


def news_to_send(network: Network, contact_id: str) -> list[Tidbit]:
    """What waits to be told to them and may be written, newest first."""
    found = [
        tidbit
        for tidbit in network.tidbits_for(contact_id)
        if may_be_sent(tidbit)
        and (match := tidbit.match_for(contact_id)) is not None
        and match.is_waiting
    ]
    return sorted(found, key=lambda tidbit: (tidbit.heard_at, tidbit.id), reverse=True)
