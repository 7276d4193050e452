"""The queue: every contact weighed at one moment, in one total order (rulebook A1 to A8)."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact
from tui_app.domain.names import by_name
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.priority import pressures
from tui_app.priority.facts import FactBook, Facts
from tui_app.priority.holds import hold
from tui_app.priority.news import News
from tui_app.priority.queue import (
    Call,
    Factor,
    Held,
    Opener,
    Pressure,
    Queue,
    Window,
    WindowStatus,
)
from tui_app.priority.recruiter import recruiter_pressure
from tui_app.priority.window import Windows, next_sitting

_NEVER = datetime.max.replace(tzinfo=UTC)


def rank(
    network: Network,
    now: datetime,
    rules: Rules,
    own_zone: ZoneInfo,
    *,
    block: str = "now",
    current_events: bool = False,
    facts: FactBook | None = None,
) -> Queue:
    """Whom to call, in order, at `now` (UTC).

    `block` "morning" or "evening" looks at the user's next such sitting instead of now; "all"
    leaves the callee's window out of account. `current_events` keeps only calls that carry fresh
    news, and puts the others that could be made under `without_news` (C3). `facts` may be kept
    between calls by who tells it of changes.
    """
    at = next_sitting(now, block, rules, own_zone) if block in ("morning", "evening") else now
    book = facts or FactBook(network, rules)
    news = News(network, at, rules)
    windows = Windows(at, rules, own_zone)
    calls: list[Call] = []
    later: list[Call] = []
    held: list[Held] = []
    without_news: list[Call] = []
    for contact in network.contacts.values():
        openers = news.openers(contact.id)
        opener = openers[0] if openers else None
        known = book.of(contact)
        zone = windows.zone_of(contact)
        if stop := hold(contact, known, openers, at, zone, rules):
            held.append(stop)
            continue
        window = windows.of(contact)
        call = _weigh(contact, known, opener, window, at, zone, rules, heed_window=block != "all")
        is_later = window.status is WindowStatus.LATER and block != "all"
        if current_events and opener is None:
            without_news += () if is_later else (call,)
        else:
            (later if is_later else calls).append(call)
    calls.sort(key=_order)
    without_news.sort(key=_order)
    later.sort(key=lambda call: (call.window.opens or _NEVER, *_order(call)))
    held.sort(key=lambda one: by_name(one.contact))
    return Queue(
        at=at,
        block=block,
        calls=tuple(calls),
        later=tuple(later),
        held=tuple(held),
        without_news=tuple(without_news),
    )


def _weigh(
    contact: Contact,
    facts: Facts,
    opener: Opener | None,
    window: Window,
    at: datetime,
    zone: ZoneInfo,
    rules: Rules,
    *,
    heed_window: bool,
) -> Call:
    today = at.astimezone(zone).date()
    seconds = at.timestamp()
    gap_days = facts.gap_days(seconds)
    remembered = facts.recall(seconds)
    felt = [
        pressures.promise(contact, facts, today, rules),
        recruiter_pressure(contact, facts, at, zone, rules),
        pressures.news(opener, rules),
        pressures.planned(contact, today, rules),
        pressures.gap(contact, gap_days, today, rules),
        pressures.recall(remembered, rules),
        Pressure(Factor.PINNED, rules.weights.pinned) if contact.pinned else None,
    ]
    weighed = [pressure for pressure in felt if pressure is not None]
    total = sum(pressure.points for pressure in weighed)
    if heed_window and window.status is not WindowStatus.OPEN:
        # Rounded up, so that what is worth anything never sinks to what is worth nothing.
        lost = total - -int(-total * rules.outside_window_share // 1)
        opens = _opens(window, zone)
        weighed.append(Pressure(Factor.WINDOW, -lost, 0.0, opens))
        total -= lost
    return Call(
        contact=contact,
        score=total,
        pressures=tuple(weighed),
        opener=opener,
        recall=remembered,
        gap_days=gap_days,
        window=window,
    )


def _opens(window: Window, zone: ZoneInfo) -> str:
    if window.opens is None:
        return "which never opens"
    return f"which opens {window.opens.astimezone(zone):%a %H:%M} their time"


def _order(call: Call) -> tuple[int, float, tuple[str, str]]:
    """Score, then the longer gap, then the name and the id: total, and the same on every run."""
    return (-call.score, -call.gap_days, by_name(call.contact))
