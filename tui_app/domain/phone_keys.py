"""Whether two phone numbers, as they were written down, reach the same phone."""

_LEAST_DIGITS = 7
_TAIL = 7
_LONGEST_COUNTRY_CODE = 3


def phone_key(number: str) -> str:
    """Its digits, with "+" before them where a country code leads; empty where there is none."""
    digits = "".join(character for character in number if character.isdigit())
    written = number.strip()
    if digits.startswith("00"):
        return f"+{digits[2:]}"
    return f"+{digits}" if written.startswith("+") and digits else digits


def phone_tail(key: str) -> str:
    """What the keys of one phone have in common however it is written; empty for short numbers."""
    digits = key.removeprefix("+")
    return digits[-_TAIL:] if len(digits) >= _LEAST_DIGITS else ""


def is_same_phone(one: str, other: str) -> bool:
    """Whether two keys mean one phone: equal, or one the other without its country code."""
    if one == other:
        return bool(one)
    if one.startswith("+") == other.startswith("+"):
        return False
    whole, national = (one[1:], other) if one.startswith("+") else (other[1:], one)
    national = national.lstrip("0")
    code = len(whole) - len(national)
    return (
        len(national) >= _LEAST_DIGITS
        and whole.endswith(national)
        and 1 <= code <= _LONGEST_COUNTRY_CODE
    )
