"""Comparing phone numbers as they were given. Nothing is rewritten, and no zone is drawn."""

from tui_app.domain.names import fold


class PhoneNumbers:
    """Tells whether two numbers, however written, reach the same phone.

    `region` is the ISO 3166 country whose dialling rules apply to numbers without a country code;
    empty means that such numbers compare by their digits alone.
    """

    def __init__(self, region: str = "") -> None:
        self._region = region.strip().upper() or None
        self._keys: dict[str, str] = {}

    def key(self, number: str) -> str:
        """The same text for the same phone: E.164 with its extension, else the bare digits."""
        key = self._keys.get(number)
        if key is None:
            key = self._keys[number] = self._key(number)
        return key

    def _key(self, number: str) -> str:
        import phonenumbers

        try:
            parsed = phonenumbers.parse(number, self._region)
        except phonenumbers.NumberParseException:
            digits = "".join(character for character in number if character.isdigit())
            return digits or fold(number) or number
        key: str = phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
        return f"{key};ext={parsed.extension}" if parsed.extension else key
