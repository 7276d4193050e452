"""What was written behind a label, made into the value of its field."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from tui_app.clock import BadTimeError, parse_date
from tui_app.clock import zone as named_zone
from tui_app.domain.counting import minutes, whole_number
from tui_app.domain.interview import DecideWithin
from tui_app.domain.names import fold
from tui_app.domain.plain import one_line
from tui_app.exchange.interview_form.asking import Field, Holds
from tui_app.exchange.interview_form.choosing import UnclearError, exactly, the_many, the_one, yes
from tui_app.exchange.interview_form.outline import Entry

_NOON = time(12)
_BEFORE_A_DATE = ("by ", "on ", "before ", "until ", "till ")
_UNKNOWN = ("unknown", "?", "not known", "no idea", "don't know", "dont know")
_NUMBERLESS = 100


class Days:
    """The days that typed dates count from."""

    def __init__(self, today: date, zone: ZoneInfo) -> None:
        self.today = today
        self.meeting = today
        self.zone = zone


def value_of(entry: Entry, days: Days) -> tuple[dict[str, object], str]:
    """The attributes that an entry gives, none where it is blank, and words that fit nowhere.

    Raises UnclearError or BadTimeError where it cannot be taken.
    """
    field, text = entry.field, entry.one_line()
    if field.holds is Holds.TEXT:
        written = entry.text()
        return ({field.name: written} if written else {}), ""
    if not text.strip(" \t") and not (field.holds is Holds.LINE and text):
        return {}, ""
    if field.holds is Holds.KIND:
        return _kind(field, text), ""
    if field.holds is Holds.TICKS:
        ticked, rest = the_many(text, field.choices)
        return {str(name): True for name in ticked}, rest
    value, rest = _value(field, text, days)
    return ({} if value is None else {field.name: value}), rest


def _value(field: Field, text: str, days: Days) -> tuple[object | None, str]:
    holds = field.holds
    if holds is Holds.PURPOSES:
        chosen, rest = the_many(text, field.choices)
        return tuple(chosen) or None, rest
    if holds is Holds.ONE:
        if field.name == "decide_within" and fold(text) in _UNKNOWN:
            return DecideWithin.UNKNOWN, ""
        return the_one(text, field.choices)
    if holds is Holds.TICK:
        return yes(text)
    if holds in (Holds.NUMBER, Holds.MINUTES):
        return _number(field, text), ""
    if holds is Holds.ZONE:
        return named_zone(text).key, ""
    if holds is Holds.PAST_DAY:
        return _day(text, days.today, past=True), ""
    if holds is Holds.DAY:
        return _day(text, days.meeting, past=False), ""
    if holds is Holds.DONE:
        return _done(text, days), ""
    return text, ""


def _kind(field: Field, text: str) -> dict[str, object]:
    """The kind from the list, or own words: whole, or behind the kind ("overqualified: bored")."""
    value = exactly(text, field.choices)
    if value is not None:
        return {field.name: value}
    for mark in (":", " - ", " – ", " — ", ",", "(", "/"):
        head, found, rest = text.partition(mark)
        value = exactly(head, field.choices) if found else None
        if value is not None and rest.strip(" )"):
            return {field.name: value, field.words: rest.strip().removesuffix(")")}
    return {field.words: text}


def _number(field: Field, text: str) -> int:
    read = minutes if field.holds is Holds.MINUTES else whole_number
    found = read(text, field.most)
    if found is None:
        how = "like 45 or 1h30" if field.holds is Holds.MINUTES else "in digits, like 6"
        if field.most < _NUMBERLESS:
            how = f"from 0 to {field.most}"
        raise UnclearError(f"“{one_line(text, 40)}” is no number here. Write it {how}, or nothing.")
    return found


def _day(text: str, counted_from: date, *, past: bool) -> date:
    typed = text.strip(" \t.")
    for word in _BEFORE_A_DATE:
        if typed.casefold().startswith(word):
            typed = typed[len(word) :]
    try:
        return parse_date(typed, counted_from, past=past)
    except BadTimeError:
        raise UnclearError(
            f"“{one_line(text, 40)}” is no date. Write it like {counted_from}, mon, +1w or 5 March."
        ) from None


def _done(text: str, days: Days) -> datetime | None:
    """Noon of the day on which something was done; today's, where it is but ticked."""
    try:
        ticked, rest = yes(text)
    except UnclearError:
        ticked, rest = True, text
    if not rest and not ticked:
        return None
    day = days.today if not rest else _day(text, days.today, past=True)
    return datetime.combine(day, _NOON, days.zone)
