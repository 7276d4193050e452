"""Counts in words."""


def changes(count: int) -> str:
    """So many changes."""
    return f"{count:,} change" + ("s" if count != 1 else "")


def records(count: int) -> str:
    """So many records."""
    return f"{count:,} record" + ("s" if count != 1 else "")


def were(count: int) -> str:
    """The verb for so many."""
    return "were" if count != 1 else "was"
