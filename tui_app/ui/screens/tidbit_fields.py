"""A tidbit as its form shows it: every field a line of text, and back."""

import math
from collections.abc import Callable
from datetime import date, datetime, time
from typing import cast
from zoneinfo import ZoneInfo

import msgspec

from tui_app.clock import BadTimeError, parse_date, parse_moment
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.tidings import UnknownKindError, jot, kind_of
from tui_app.ui.desk import Desk
from tui_app.ui.when import age, day

_LONGEST_HALF_LIFE = 3_650


class BadNumberError(ValueError):
    """A typed number of days that is none. Its text names it and the remedy."""


class BadFieldError(ValueError):
    """What stands in a field cannot be read. Its text says why; `field` is its name."""

    def __init__(self, field: str, why: str) -> None:
        super().__init__(why)
        self.field = field


class TidbitFields(msgspec.Struct, frozen=True, kw_only=True):
    """What stands in the form."""

    text: str = ""
    kind: str = "news"
    source: str = ""
    url: str = ""
    topics: str = ""
    heard: str = ""
    happens: str = ""
    half_life: str = ""
    expires: str = ""
    body: str = ""


def fields_of(tidbit: Tidbit | None, zone: ZoneInfo) -> TidbitFields:
    """The fields of a tidbit, moments in the user's `zone`; of a new one where there is none."""
    if tidbit is None:
        return TidbitFields()
    half_life = tidbit.half_life_days
    return TidbitFields(
        text=tidbit.text,
        kind=tidbit.kind.value,
        source=tidbit.source,
        url=tidbit.url,
        topics=", ".join(tidbit.topics),
        heard=f"{tidbit.heard_at.astimezone(zone):%Y-%m-%d %H:%M}",
        happens=tidbit.happens_on.isoformat() if tidbit.happens_on else "",
        half_life=f"{half_life:g}" if half_life is not None else "",
        expires=tidbit.expires_on.isoformat() if tidbit.expires_on else "",
        body=tidbit.body,
    )


def tidbit_of(typed: TidbitFields, loaded: TidbitFields, old: Tidbit | None, desk: Desk) -> Tidbit:
    """The tidbit with what differs between `loaded` and `typed`; a new one where `old` is None.

    Raises BadFieldError for the first field that cannot be read.
    """
    if not typed.text.strip():
        raise BadFieldError("text", "A tidbit needs its text. Write the news in a line.")
    tidbit = old or jot(typed.text, desk.now(), desk.clock.zone.key)
    values: dict[str, object] = {}
    for name, (column, read) in _FIELDS.items():
        if getattr(typed, name) == getattr(loaded, name):
            continue
        try:
            values[column] = read(getattr(typed, name), desk)
        except (BadTimeError, BadNumberError, UnknownKindError) as error:
            raise BadFieldError(name, str(error)) from None
    if values.get("heard_at", tidbit) is None:
        values["heard_at"] = tidbit.heard_at
    return msgspec.structs.replace(tidbit, **values)


def read_back(name: str, typed: TidbitFields, desk: Desk) -> str:
    """How a field is understood, in a few words, while it is typed."""
    text, today = getattr(typed, name), desk.clock.today()
    try:
        if name == "kind":
            kind = kind_of(text).value
            return "" if kind == text else kind
        if name == "half_life":
            return _half_life_words(typed, desk)
        if not text.strip():
            return "now" if name == "heard" else ""
        found = cast("date | datetime", _FIELDS[name][1](text, desk))
        if isinstance(found, datetime):
            return f"{age(found, desk.now())} ago"
        return day(found, today)
    except (BadTimeError, BadNumberError):
        return "not understood yet"
    except UnknownKindError:
        return "no kind yet"


def _half_life_words(typed: TidbitFields, desk: Desk) -> str:
    own = _half_life(typed.half_life, desk)
    if own is not None:
        return "days"
    return f"{desk.rules.half_lives.of(kind_of(typed.kind)):g} days for its kind"


def _line(typed: str, _: Desk) -> str:
    return typed.strip()


def _topics(typed: str, _: Desk) -> tuple[str, ...]:
    return tuple(dict.fromkeys(topic for topic in map(str.strip, typed.split(",")) if topic))


def _heard(typed: str, desk: Desk) -> datetime | None:
    """A moment, or a day in words: its noon, but never later than now."""
    if not typed.strip():
        return None
    try:
        heard = parse_moment(typed, desk.clock.zone)
    except BadTimeError:
        found = parse_date(typed, desk.clock.today(), past=True)
        noon = datetime.combine(found, time(12), desk.clock.zone)
        heard = parse_moment(noon.isoformat(), desk.clock.zone)
        if found == desk.clock.today():
            heard = min(heard, desk.now())
    if heard > desk.now():
        raise BadTimeError("“Heard” lies in the future. Write when you heard or read it.")
    return heard


def _day(typed: str, desk: Desk) -> date | None:
    return parse_date(typed, desk.clock.today()) if typed.strip() else None


def _half_life(typed: str, _: Desk) -> float | None:
    if not typed.strip():
        return None
    try:
        value = float(typed.strip().removesuffix("d").replace(",", "."))
    except ValueError:
        value = math.nan
    if not 0 < value <= _LONGEST_HALF_LIFE:
        raise BadNumberError(
            f"“{typed.strip()[:20]}” is no half-life. Write days: 3, or 0.5, at most 3650."
        )
    return value


_FIELDS: dict[str, tuple[str, Callable[[str, Desk], object]]] = {
    "text": ("text", _line),
    "kind": ("kind", lambda typed, _: kind_of(typed)),
    "source": ("source", _line),
    "url": ("url", _line),
    "topics": ("topics", _topics),
    "heard": ("heard_at", _heard),
    "happens": ("happens_on", _day),
    "half_life": ("half_life_days", _half_life),
    "expires": ("expires_on", _day),
    "body": ("body", _line),
}
"""Each field of the form: the record's own name, and how what is typed is read."""
