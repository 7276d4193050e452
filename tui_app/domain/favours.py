"""Writing down what was given and asked, and what came of it (rulebook B6, C5)."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.contacts import NotYetError
from tui_app.domain.ledger import Entry
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line, plain
from tui_app.domain.touch import Favour, FavourKind, Touch

_WORDS = {
    "referral": FavourKind.BUSINESS_REFERRAL,
    "referrals": FavourKind.BUSINESS_REFERRAL,
    "business": FavourKind.BUSINESS_REFERRAL,
    "business referral": FavourKind.BUSINESS_REFERRAL,
    "sent": FavourKind.BUSINESS_REFERRAL,
    "help": FavourKind.HELP,
    "clipping": FavourKind.CLIPPING,
    "article": FavourKind.CLIPPING,
    "news": FavourKind.TIDBIT,
    "tidbit": FavourKind.TIDBIT,
}
_LABELLED = re.compile(r"\s*([^\W\d_]+(?: [^\W\d_]+)?)\s*:\s*(.*\S)\s*", re.DOTALL)


class NoFavourError(ValueError):
    """A favour with nothing in it."""


def favour_typed(
    typed: str, contact_id: str, network: Network, *, asked: bool = False
) -> Favour | None:
    """What was given or asked, from a line: "help", unless it begins "referral:" or the like.

    A business referral that begins with the name of somebody known is tied to them: they are whom
    the user sent to the contact with that id. None where the line is blank.
    """
    text = typed.strip()
    found = _LABELLED.fullmatch(text)
    kind = _WORDS.get(fold(found[1])) if found else None
    if found is not None and kind is not None:
        text = found[2]
    if not plain(text).strip():
        return None
    kind = kind or FavourKind.HELP
    is_sent = kind is FavourKind.BUSINESS_REFERRAL and not asked
    sent = _named_first(text, contact_id, network) if is_sent else None
    return Favour(kind=kind, text=text, asked=asked, sent=sent)


def favours_typed(
    typed: Iterable[str], contact_id: str, network: Network, *, asked: bool = False
) -> tuple[Favour, ...]:
    """As `favour_typed`, of several lines; a semicolon parts a line into several."""
    lines = (part for line in typed for part in line.split(";"))
    found = (favour_typed(line, contact_id, network, asked=asked) for line in lines)
    return tuple(favour for favour in found if favour is not None)


def note_favour(
    contact: Contact, favour: Favour, on: date, now: datetime, zone: ZoneInfo
) -> Changes:
    """Write down a favour that was no part of an exchange: it does not reset the clock (A4).

    `on` is the day in the contact's `zone`, `now` is UTC; an earlier day counts from its noon.
    Raises NotYetError for a day still to come, NoFavourError where nothing is said.
    """
    if not plain(favour.text).strip():
        raise NoFavourError("Nothing is written yet. Say what it was.")
    today = now.astimezone(zone).date()
    if on > today:
        raise NotYetError("That day is still to come. Name the day on which it happened.")
    noon = datetime(on.year, on.month, on.day, 12, tzinfo=zone).astimezone(now.tzinfo)
    noted = msgspec.structs.replace(favour, at=now if on == today else noon)
    after = msgspec.structs.replace(contact, favours=(*contact.favours, noted), updated_at=now)
    word = "asked of" if favour.asked else "given to"
    return Changes(label=f"{favour.kind.value} {word} {one_line(contact.name, 60)}", put=(after,))


def with_result(
    network: Network, contact: Contact, entry: Entry, result: str, now: datetime
) -> Changes:
    """Write down what came of something given or asked; nothing where it is the same or gone.

    News told in a call becomes a favour of its touch by that, and still counts once. `now` is UTC.
    """
    label = f"what came of “{one_line(entry.text, 40)}”"
    record: Contact | Touch | None = contact
    if entry.touch is not None:
        record = network.touches.get(entry.touch)
    said = result.strip()
    if record is None or said == entry.result:
        return Changes(label=label)
    favours = record.favours
    if entry.place is None:
        new = Favour(kind=entry.kind, text=entry.text, result=said, tidbit=entry.tidbit)
        favours = (*favours, new)
    elif entry.place < len(favours):
        changed = msgspec.structs.replace(favours[entry.place], result=said)
        favours = (*favours[: entry.place], changed, *favours[entry.place + 1 :])
    if isinstance(record, Contact):
        return Changes(
            label=label, put=(msgspec.structs.replace(record, favours=favours, updated_at=now),)
        )
    return Changes(label=label, put=(msgspec.structs.replace(record, favours=favours),))


def _named_first(text: str, contact_id: str, network: Network) -> str | None:
    """The one contact with whose whole name the text begins; nobody where there are several."""
    begun = fold(text[:400])
    longest, found = 0, list[str]()
    for contact in network.contacts.values():
        name = fold(contact.name)
        if not name or len(name) < longest or not begun.startswith(name):
            continue
        after = begun[len(name) : len(name) + 1]
        if contact.id == contact_id or after.isalnum() or after == "-":
            continue
        found = [contact.id] if len(name) > longest else [*found, contact.id]
        longest = len(name)
    return found[0] if len(found) == 1 else None
