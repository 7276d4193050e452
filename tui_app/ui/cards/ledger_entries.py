"""The ledger of giving and asking, line by line (rulebook B6, C5)."""

from collections.abc import Sequence

from textual.content import Content

from tui_app.domain.contact import Contact
from tui_app.domain.ledger import Entry, ledger
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.referrals import Referrals
from tui_app.domain.touch import FavourKind
from tui_app.ui.cards.clip import clipped
from tui_app.ui.cards.parts import section
from tui_app.ui.desk import Desk
from tui_app.ui.text import Span, shown, spans
from tui_app.ui.when import day

_MOST = 8
_MOST_OF_A_LINE = 300
_LABELS = {FavourKind.TIDBIT: "news", FavourKind.BUSINESS_REFERRAL: "referral"}


def ledger_entries(
    contact: Contact, desk: Desk, most: int = _MOST, referrals: Referrals | None = None
) -> list[Content]:
    """What was given and what was asked, the latest first, with what came of it.

    With `referrals`, also to whom the user sent them: that was given to the others.
    """
    book = ledger(contact.id, desk.network)
    rows = [spans(*entry_spans(one, contact, desk)) for one in book.entries[:most]]
    if len(book.entries) > most:
        rows.append(shown(f"and {len(book.entries) - most} before", "dim"))
    sent = referrals.introduced(contact.id) if referrals is not None else ()
    rows += _sent_to(sent[:most], contact, desk)
    beside = f"{book.given} given, {book.asked} asked" if book.entries else ""
    return section("Given and asked", rows, beside)


def entry_spans(entry: Entry, contact: Contact, desk: Desk) -> list[Span]:
    """One line: gave or asked, what, the day, and what came of a referral."""
    sign: Span = ("− ", "warn") if entry.asked else ("+ ", "good")
    text = clipped(entry.text, _MOST_OF_A_LINE) or "no word of it"
    return [
        sign,
        (f"{label_of(entry)}: ", "dim"),
        (f"{_with_name(text, entry.sent, desk.network)}  ", ""),
        (_day(entry, contact, desk), "dim"),
        *_result(entry),
    ]


def label_of(entry: Entry) -> str:
    """What it was, in a word."""
    return _LABELS.get(entry.kind, entry.kind.value)


def _result(entry: Entry) -> list[Span]:
    """What came of it; of a referral given also that nothing has yet."""
    if entry.result:
        return [("  → ", "good"), (clipped(entry.result, _MOST_OF_A_LINE), "")]
    is_given = entry.kind is FavourKind.BUSINESS_REFERRAL and not entry.asked
    return [("  → nothing yet", "dim")] if is_given else []


def _sent_to(sent: Sequence[tuple[str, Entry]], contact: Contact, desk: Desk) -> list[Content]:
    rows = []
    for to, entry in sent:
        other = desk.network.contacts.get(to)
        if other is not None:
            rows.append(
                spans(
                    ("· you sent them to ", "dim"),
                    (f"{clipped(other.name, 80)}  ", ""),
                    (_day(entry, contact, desk), "dim"),
                    *_result(entry),
                )
            )
    return rows


def _with_name(text: str, sent: str | None, network: Network) -> str:
    """The text with the name of whom one sent, where it does not say it already."""
    person = network.contacts.get(sent or "")
    if person is None or fold(person.name) in fold(text):
        return text
    return f"{clipped(person.name, 80)}, {text}"


def _day(entry: Entry, contact: Contact, desk: Desk) -> str:
    if entry.at.year == 1:
        return "no date"
    zone = desk.zone_of(contact)
    return day(entry.at.astimezone(zone).date(), desk.today_of(contact))
