"""How findings are worded."""


def begun(text: str) -> str:
    """The text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def counted(count: int, one: str, many: str) -> str:
    """ "1 touch", "3 touches"."""
    return f"{count} {one if count == 1 else many}"
