"""Each pressure in words that a person can check."""

from collections.abc import Callable
from datetime import date

from tui_app.domain.plain import one_line
from tui_app.priority.queue import Factor, Pressure, Reason


def worded(pressure: Pressure) -> Reason:
    """The reason that a pressure gives."""
    return Reason(pressure.factor, pressure.points, _WORDS[pressure.factor](pressure))


def days(count: float) -> str:
    """A number of days as people say it: "today", "6 days", "5 weeks", "14 months"."""
    whole = int(count)
    if whole < 1:
        return "less than a day"
    for unit, length, most in (("day", 1, 21), ("week", 7, 70), ("month", 30.44, 730)):
        if whole < most:
            number = max(1, round(whole / length))
            return f"{number} {unit}{'' if number == 1 else 's'}"
    return f"{round(whole / 365.25)} years"


def late(count: int) -> str:
    """How late something is: "1 day late", "30 days late"."""
    return f"{count} day{'' if count == 1 else 's'} late"


def short_day(day: date) -> str:
    """A date as "5 Oct"."""
    return f"{day.day} {day:%b}"


def _late(count: float) -> str:
    return f"{days(count)} late" if count >= 1 else "due today"


def _news(pressure: Pressure) -> str:
    return f"news {pressure.value:.0%} fresh: {one_line(pressure.detail, 60)}"


def _gap(pressure: Pressure) -> str:
    return f"{days(pressure.value)} since the last contact, cadence {pressure.detail} days"


def _recall(pressure: Pressure) -> str:
    return f"remembers {pressure.value:.0%} of you"


def _planned(pressure: Pressure) -> str:
    if pressure.value < 0:
        return f"planned for {short_day(date.fromisoformat(pressure.detail))}"
    about = f": {one_line(pressure.detail, 60)}" if pressure.detail else ""
    return f"planned call, {_late(pressure.value)}{about}"


def _promise(pressure: Pressure) -> str:
    said = pressure.said or "promised"
    return f"{said}, {_late(pressure.value)}: {one_line(pressure.detail, 60)}"


def _recruiter(pressure: Pressure) -> str:
    tried = "one message left, no reply" if pressure.detail == "1" else "no call yet"
    return f"interview {days(pressure.value)} ago, {tried}"


def _pinned(_: Pressure) -> str:
    return "pinned by you"


def _habit(pressure: Pressure) -> str:
    return pressure.detail


def _window(pressure: Pressure) -> str:
    return f"outside their window, {pressure.detail}"


_WORDS: dict[Factor, Callable[[Pressure], str]] = {
    Factor.NEWS: _news,
    Factor.GAP: _gap,
    Factor.RECALL: _recall,
    Factor.PLANNED: _planned,
    Factor.PROMISE: _promise,
    Factor.RECRUITER: _recruiter,
    Factor.PINNED: _pinned,
    Factor.HABIT: _habit,
    Factor.WINDOW: _window,
}
