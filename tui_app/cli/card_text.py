"""A contact's card as plain text."""

from collections.abc import Iterable, Iterator

from tui_app.cli.card import Card
from tui_app.cli.layout import columns, wrapped
from tui_app.cli.when import day, soon
from tui_app.domain.contact import Phone
from tui_app.domain.ledger import Entry
from tui_app.domain.owed import Owed
from tui_app.domain.plain import one_line, plain
from tui_app.domain.promise import Side
from tui_app.domain.touch import Direction, FavourKind, Touch
from tui_app.priority.not_due import when_due
from tui_app.priority.queue import Opener, WindowStatus
from tui_app.priority.wording import days

_TOUCHES_SHOWN = 5
_ENTRIES_SHOWN = 8
_LABEL_WIDTH = 17
_INDENT = " " * _LABEL_WIDTH

Fact = tuple[str, str]


def card_lines(card: Card, width: int) -> list[str]:
    """The card in sections; no line is wider than `width`."""
    contact = card.contact
    work = ", ".join(one_line(part) for part in (contact.title, contact.organisation) if part)
    heading = ", ".join(part for part in (one_line(contact.name), work) if part)
    lines = [*wrapped(heading, width=width), *_facts(_details(card), width)]
    lines += _section("Why here", _facts(_standing(card), width))
    lines += _section("Promises", _facts(_owed(card), width))
    lines += _section("News waiting", _facts(map(_opener, card.openers), width))
    lines += _section("Given and asked", _facts(_given_and_asked(card), width))
    lines += _section("They may remember", _facts(card.refresher, width))
    return lines + _section("Last touches", _facts(_touches(card), width))


def _section(title: str, lines: list[str]) -> list[str]:
    return ["", title, *lines] if lines else []


def _facts(facts: Iterable[Fact], width: int) -> list[str]:
    """Label and text beside each other; lines of the text stay below its first."""
    lines: list[str] = []
    for label, text in facts:
        if not text.strip():
            continue
        padding = " " * max(1, _LABEL_WIDTH - 2 - columns(label))
        lines += wrapped(plain(text), width=width, start=f"  {label}{padding}", indent=_INDENT)
    return lines


def _details(card: Card) -> Iterator[Fact]:
    contact = card.contact
    local = card.at.astimezone(card.zone)
    yield "id", contact.id
    yield "kind", contact.kind.value
    yield "phone", "; ".join(map(_phone, contact.phones))
    yield "e-mail", "; ".join(one_line(email.address) for email in contact.emails)
    yield "links", "; ".join(map(one_line, contact.urls))
    yield "address", one_line(contact.postal)
    guessed = "" if contact.zone else ", taken from you"
    yield "their time", f"{local:%a %H:%M} ({card.zone.key}{guessed}){_window(card)}"
    yield "topics", ", ".join(map(one_line, contact.topics))
    yield "target area", one_line(contact.target_area)
    yield "cadence", f"{contact.cadence_days} days" if contact.cadence_days else ""
    yield "last contact", f"{days(card.gap_days)} ago" if _ever(card) else "never"
    yield "next call", _next_call(card)
    yield "recall", f"{card.recall:.0%}"
    balance = f"; {card.ledger.balance}" if card.ledger.entries else ""
    yield "given, asked", f"{card.ledger.given}, {card.ledger.asked}{balance}"
    yield "note", contact.note


def _next_call(card: Card) -> str:
    if card.due is None:
        return ""
    when, about = day(card.due, card.today), one_line(card.contact.next_call_about)
    planned = card.contact.next_call
    if planned is None:
        promised = any(one.due == card.due for one in card.owed)
        not_before = card.call.due_on if card.call else None
        if card.call is None or card.due <= card.today or card.due == not_before:
            return f"{when}, {'as promised' if promised else 'by their cadence'}"
        since = "now" if not_before is None else f"from {day(not_before, card.today)}"
        return f"{since}; {'promised for' if promised else 'their cadence ends'} {when}"
    sooner = "" if planned == card.due else f"{when}, as promised; planned "
    return f"{sooner}{day(planned, card.today)}{f': {about}' if about else ''}"


def _ever(card: Card) -> bool:
    return card.contact.met_on is not None or any(not touch.is_attempt for touch in card.touches)


def _phone(phone: Phone) -> str:
    label = f" ({one_line(phone.label)})" if phone.label else ""
    return f"{one_line(phone.number)}{label}{', wrong number' if phone.wrong else ''}"


def _window(card: Card) -> str:
    window = card.window
    if window.status is WindowStatus.OPEN and window.until is not None:
        return f"; window open till {soon(window.until, card.at, card.zone)}"
    if window.opens is not None:
        return f"; window opens {soon(window.opens, card.at, card.zone)}"
    return ""


def _standing(card: Card) -> Iterator[Fact]:
    if card.held is not None:
        yield "held", card.held.why
    if card.call is not None:
        place = f"number {card.position} now" if card.position else "waits for their hours"
        if card.call.due is not None:
            place = "not due yet"
        yield f"{card.call.score}", f"points; {place}"
        yield "", f"{card.why_not_due} {when_due(card.call, card.today)}"
        for reason in card.call.reasons:
            yield f"{reason.points:+}", reason.text
    yield "", card.picks_up


def _owed(card: Card) -> Iterator[Fact]:
    for one in card.owed:
        yield "you owe" if one.by is Side.ME else "they owe", _with_date(one, card)


def _with_date(one: Owed, card: Card) -> str:
    if one.due is None:
        return one_line(one.text)
    late = (card.today - one.due).days
    due = f"{days(late)} late" if late > 0 else f"due {day(one.due, card.today)}"
    return f"{one_line(one.text)} ({due})"


def _opener(opener: Opener) -> Fact:
    text = f"{opener.tidbit.kind.value}: {opener.tidbit.text}"
    if opener.match.why:
        text += f" [{opener.match.status.value}: {one_line(opener.match.why)}]"
    return f"{opener.freshness:.0%} fresh", text


def _given_and_asked(card: Card) -> Iterator[Fact]:
    for entry in card.ledger.entries[:_ENTRIES_SHOWN]:
        yield _day_of(entry, card), _favour(entry)
    if len(card.ledger.entries) > _ENTRIES_SHOWN:
        yield "", f"and {len(card.ledger.entries) - _ENTRIES_SHOWN} before"
    for to, entry in card.introduced:
        yield _day_of(entry, card), f"sent them to {to}{_came_of(entry)}"


def _day_of(entry: Entry, card: Card) -> str:
    return "no date" if entry.at.year == 1 else f"{entry.at.astimezone(card.zone).date()}"


def _favour(entry: Entry) -> str:
    sign = "asked" if entry.asked else "gave"
    return f"{sign} {entry.kind.value}: {one_line(entry.text)}{_came_of(entry)}"


def _came_of(entry: Entry) -> str:
    if entry.result:
        return f" → {one_line(entry.result)}"
    is_given = entry.kind is FavourKind.BUSINESS_REFERRAL and not entry.asked
    return " → nothing yet" if is_given else ""


def _touches(card: Card) -> Iterator[Fact]:
    for touch in card.touches[:_TOUCHES_SHOWN]:
        local = touch.at.astimezone(card.zone)
        yield f"{local.date()}", _touch(touch)
    if len(card.touches) > _TOUCHES_SHOWN:
        yield "", f"and {len(card.touches) - _TOUCHES_SHOWN} before"


def _touch(touch: Touch) -> str:
    said = "; ".join(one_line(text) for text in (touch.note, touch.learned) if text)
    whence = " from them" if touch.direction is Direction.IN else ""
    return f"{touch.kind.words}{whence}{f': {said}' if said else ''}"
