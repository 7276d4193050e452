"""The IANA zones that files name. A zone is only ever taken from text that spells it."""

from zoneinfo import ZoneInfo

_LONGEST = 64


def zone_name(text: str) -> str:
    """The zone that `text` spells, such as Europe/Paris, or nothing: an offset is no zone."""
    if "/" not in text or not text.isascii() or len(text) > _LONGEST:
        return ""
    try:
        return ZoneInfo(text).key
    except (KeyError, ValueError, OSError):
        return ""
