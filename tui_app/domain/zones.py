"""Zones by name, where a name may be empty or wrong."""

from datetime import tzinfo
from zoneinfo import ZoneInfo


def known_zone(name: str) -> ZoneInfo | None:
    """The IANA zone of that name; None where the name is empty or none."""
    try:
        return ZoneInfo(name) if name else None
    except (KeyError, ValueError, OSError):
        return None


def zone_or(name: str, otherwise: tzinfo) -> tzinfo:
    """The IANA zone of that name, or `otherwise`."""
    return known_zone(name) or otherwise
