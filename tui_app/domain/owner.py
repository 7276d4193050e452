"""The user's own details, for letters and for reading numbers (rulebook E4)."""

import msgspec


class Owner(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Who the user is. Any of it may be empty; a letter then says that it is missing."""

    name: str = ""
    phones: tuple[str, ...] = ()
    email: str = ""
    address: str = ""
    region: str = ""
    """ISO 3166 country whose dialling rules apply to numbers without a country code."""
