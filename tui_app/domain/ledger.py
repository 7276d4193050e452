"""The give and ask ledger of a contact (rulebook B6).

A gift counts once, however it was written down: a piece of news told in a call, sent as a clipping
and noted as a favour is one gift to one person, and stands where it was first given. News of the
kind referral is a business referral given (C5).
"""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

import msgspec

from tui_app.domain.network import Network
from tui_app.domain.tidbit import TidbitKind
from tui_app.domain.touch import Direction, Favour, FavourKind, Touch, TouchKind

_NEVER = datetime.min.replace(tzinfo=UTC)
_THE_SAME_AS_A_CLIPPING = (FavourKind.CLIPPING, FavourKind.TIDBIT)
_TIMES = ("nothing", "once", "twice")


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """Something given or asked `at` a moment (UTC), and what came of it.

    It stands in the touch of that id, or on the contact, as the favour at `place`; without a place
    no favour is written down of it yet. `sent` is the contact sent to them, `tidbit` the news.
    """

    at: datetime
    kind: FavourKind
    text: str
    asked: bool = False
    result: str = ""
    sent: str | None = None
    tidbit: str | None = None
    touch: str | None = None
    place: int | None = None


class Ledger(msgspec.Struct, frozen=True):
    """What the user gave and asked, newest first."""

    entries: tuple[Entry, ...] = ()

    @property
    def given(self) -> int:
        """How often the user gave: news, clippings, referrals, help."""
        return sum(not entry.asked for entry in self.entries)

    @property
    def asked(self) -> int:
        """How often they asked."""
        return sum(entry.asked for entry in self.entries)

    @property
    def began_by_asking(self) -> bool:
        """The user had asked before the first gift; at the same moment, the gift came first."""
        gifts = [entry.at for entry in self.entries if not entry.asked]
        asks = [entry.at for entry in self.entries if entry.asked]
        return bool(asks) and (not gifts or min(asks) < min(gifts))

    @property
    def asks_first(self) -> bool:
        """Time to give: the user asked more than they gave.

        Who began by asking is not even with as many gifts as favours: it takes one more.
        """
        return self.asked > self.given or (self.began_by_asking and self.asked == self.given)

    @property
    def balance(self) -> str:
        """How it stands, in words beside the figures; empty where nothing was given or asked."""
        if not self.entries:
            return ""
        if self.asks_first:
            even = "" if self.asked > self.given else "even, but you asked first: "
            return f"{even}give before you ask again"
        if self.given > self.asked:
            return "you gave more than you asked" if self.asked else "you gave and never asked"
        return "even"

    @property
    def why_to_give(self) -> str:
        """Why to give in the next call before anything is asked; empty where there is no reason."""
        if not self.asks_first:
            return ""
        if not self.given:
            return f"you asked {_times(self.asked)} and gave nothing yet"
        if self.asked > self.given:
            return "you asked more than you gave"
        return "you asked before you gave"

    def before_asking(self, giving: int = 0) -> str:
        """What speaks against asking now, as a sentence; empty where nothing does.

        `giving` is how many gifts are made in the same breath: they come first.
        """
        given = self.given + giving
        if not given:
            again = f"You asked {_times(self.asked)} and gave" if self.asked else "You gave"
            return f"{again} nothing yet: give first, be it a piece of news or a name."
        if self.asked + 1 > given:
            return (
                f"With this you ask {_times(self.asked + 1)} and gave {_times(given)}: give first."
            )
        return ""


def gave_a_clipping(touch: Touch) -> bool:
    """The user sent one; what comes from them is no gift of the user's."""
    return touch.kind is TouchKind.CLIPPING and touch.direction is Direction.OUT


def ledger(contact_id: str, network: Network) -> Ledger:
    """The ledger of one contact over all touches, and what was noted apart from any."""
    told: set[str] = set()
    found: list[Entry] = []
    for touch in network.touches_of(contact_id):
        found += _given_or_asked(touch, network, told)
    contact = network.contacts.get(contact_id)
    for place, favour in enumerate(contact.favours if contact else ()):
        if favour.asked or _is_new(favour.tidbit, told):
            found.append(_entry(favour, favour.at or _NEVER, None, place))
    found.sort(key=lambda entry: entry.at, reverse=True)
    return Ledger(tuple(found))


def introductions(network: Network) -> dict[str, list[tuple[str, Entry]]]:
    """Whom the user sent to whom (C5): by the id of who was sent, (to whom, entry), newest first.

    It was given to whom they were sent to, and counts there.
    """
    found = [
        (favour.sent, touch.contact, _entry(favour, touch.at, touch.id, place))
        for touch in network.touches.values()
        for place, favour in enumerate(touch.favours)
        if favour.sent
    ]
    found += [
        (favour.sent, other.id, _entry(favour, favour.at or _NEVER, None, place))
        for other in network.contacts.values()
        for place, favour in enumerate(other.favours)
        if favour.sent
    ]
    found.sort(key=lambda one: (one[2].at, one[1]), reverse=True)
    by_sent: dict[str, list[tuple[str, Entry]]] = {}
    for sent, to, entry in found:
        by_sent.setdefault(sent, []).append((to, entry))
    return by_sent


def _given_or_asked(touch: Touch, network: Network, told: set[str]) -> Iterator[Entry]:
    """Of one touch; `told` are the tidbits that count already, and grows."""
    placed = list(enumerate(touch.favours))
    enclosed = [
        (place, favour)
        for place, favour in placed
        if gave_a_clipping(touch) and not favour.asked and favour.kind in _THE_SAME_AS_A_CLIPPING
    ]
    for place, favour in placed:
        if (place, favour) in enclosed:
            continue
        if favour.asked or _is_new(favour.tidbit, told):
            yield _entry(favour, touch.at, touch.id, place)
    if gave_a_clipping(touch):
        yield from _of_clipping(touch, enclosed, network, told)
        return
    for tidbit_id in touch.tidbits:
        if _is_new(tidbit_id, told):
            tidbit = network.tidbits.get(tidbit_id)
            is_referral = tidbit is not None and tidbit.kind is TidbitKind.REFERRAL
            kind = FavourKind.BUSINESS_REFERRAL if is_referral else FavourKind.TIDBIT
            yield _told(touch, tidbit_id, kind, network)


def _of_clipping(
    touch: Touch, enclosed: Sequence[tuple[int, Favour]], network: Network, told: set[str]
) -> Iterator[Entry]:
    """What was enclosed: its news, and the favours that tell the same once more, are one gift."""
    left = list(enclosed)
    news = dict.fromkeys((*touch.tidbits, *(one.tidbit for _, one in enclosed if one.tidbit)))
    for tidbit_id in news:
        same = [one for one in left if one[1].tidbit == tidbit_id]
        same = same or [one for one in left if _says_only(one[1], FavourKind.CLIPPING)][:1]
        left = [one for one in left if one not in same]
        if _is_new(tidbit_id, told):
            yield (
                _entry(same[0][1], touch.at, touch.id, same[0][0], tidbit_id)
                if same
                else _told(touch, tidbit_id, FavourKind.CLIPPING, network)
            )
    # News that is not kept any more is written down as a favour, besides the clipping itself.
    gone = [one for one in left if _says_only(one[1], FavourKind.TIDBIT)]
    others = [one for one in left if one not in gone]
    for place, favour in (*others, *gone[len(others) :]):
        yield _entry(favour, touch.at, touch.id, place)
    if not news and not left:
        yield Entry(at=touch.at, kind=FavourKind.CLIPPING, text=touch.note, touch=touch.id)


def _says_only(favour: Favour, kind: FavourKind) -> bool:
    return favour.kind is kind and favour.tidbit is None


def _is_new(tidbit_id: str | None, told: set[str]) -> bool:
    """Whether that news does not count yet; it does from now on. What is no news always is new."""
    if tidbit_id is None:
        return True
    if tidbit_id in told:
        return False
    told.add(tidbit_id)
    return True


def _entry(
    favour: Favour, at: datetime, touch: str | None, place: int, tidbit: str | None = None
) -> Entry:
    return Entry(
        at=at,
        kind=favour.kind,
        text=favour.text,
        asked=favour.asked,
        result=favour.result,
        sent=favour.sent,
        tidbit=favour.tidbit or tidbit,
        touch=touch,
        place=place,
    )


def _told(touch: Touch, tidbit_id: str, kind: FavourKind, network: Network) -> Entry:
    tidbit = network.tidbits.get(tidbit_id)
    text = tidbit.text if tidbit is not None else "news no longer kept"
    return Entry(at=touch.at, kind=kind, text=text, tidbit=tidbit_id, touch=touch.id)


def _times(count: int) -> str:
    return _TIMES[count] if count < len(_TIMES) else f"{count} times"
