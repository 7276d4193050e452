"""The zone that a phone number speaks of: to be offered, never to be set silently."""

from collections.abc import Iterable
from functools import cache


def zone_of_phones(numbers: Iterable[str], region: str = "") -> str:
    """The IANA zone of the first number that leaves no doubt; empty where none does.

    `region` is the ISO 3166 country of numbers without a country code.
    """
    return next((zone for number in numbers if (zone := _zone_of(number, region))), "")


@cache
def _zone_of(number: str, region: str) -> str:
    import phonenumbers
    from phonenumbers import timezone

    try:
        parsed = phonenumbers.parse(number, region.strip().upper() or None)
    except phonenumbers.NumberParseException:
        return ""
    zones = {zone for zone in timezone.time_zones_for_number(parsed) if "Unknown" not in zone}
    if len(zones) != 1:
        country = phonenumbers.region_code_for_number(parsed) or (
            phonenumbers.region_code_for_country_code(parsed.country_code or 0)
        )
        theirs = _zones_by_country().get(country, frozenset())
        zones = zones & theirs or set(theirs)
    return zones.pop() if len(zones) == 1 else ""


@cache
def _zones_by_country() -> dict[str, frozenset[str]]:
    from importlib.resources import files

    zones: dict[str, set[str]] = {}
    table = files("tzdata").joinpath("zoneinfo", "zone.tab").read_text(encoding="utf-8")
    for line in table.splitlines():
        if line and not line.startswith("#"):
            country, _, zone = line.split("\t")[:3]
            zones.setdefault(country, set()).add(zone)
    return {country: frozenset(names) for country, names in zones.items()}
