"""A postal address from its parts, as lines for an envelope."""


def postal_lines(
    *,
    box: str = "",
    extended: str = "",
    street: str = "",
    city: str = "",
    region: str = "",
    code: str = "",
    country: str = "",
) -> str:
    """The parts that are there, one line each; the town's line holds region and postal code."""
    region_and_code = " ".join(part for part in (region, code) if part)
    town = ", ".join(part for part in (city, region_and_code) if part)
    return "\n".join(part for part in (box, extended, street, town, country) if part)
