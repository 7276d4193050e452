"""Zones as people type them: by a city, or a part of the name."""

from functools import cache
from zoneinfo import available_timezones

from tui_app.domain.names import fold


def zone_named(typed: str) -> str:
    """The zone of exactly that name, whatever its case; empty where there is none."""
    return _zones().get(_key(typed), "")


def zone_like(typed: str) -> str:
    """The zone that best fits what is typed so far: its city begins so, or it holds the text."""
    wanted = _key(typed)
    if not wanted:
        return ""
    fitting = [key for key in _zones() if wanted in key]
    best = min(fitting, key=lambda key: (_how_far(key, wanted), key), default="")
    return _zones().get(best, "")


def _how_far(key: str, wanted: str) -> int:
    if key.rpartition("/")[2].startswith(wanted):
        return 0
    return 1 if key.startswith(wanted) else 2


def _key(text: str) -> str:
    return fold(text).replace(" ", "_")


@cache
def _zones() -> dict[str, str]:
    names = sorted(available_timezones())
    # Regions first: "paris" means Europe/Paris, and old single names are found only whole.
    return {name.casefold(): name for name in names if "/" in name and name[:4] != "Etc/"} | {
        name.casefold(): name for name in names if "/" not in name or name[:4] == "Etc/"
    }
