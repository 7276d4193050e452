"""Counts in words."""

from collections.abc import Mapping

_ONE = {
    "contacts": "contact",
    "touches": "touch",
    "tidbits": "tidbit",
    "interviews": "interview",
    "letters": "letter",
    "opportunities": "opportunity",
    "days": "day",
}


def held(counts: Mapping[str, int]) -> str:
    """How many records of each sort: "2 contacts, 1 touch"."""
    told = (
        f"{counts[table]:,} {one if counts[table] == 1 else table}"
        for table, one in _ONE.items()
        if counts.get(table)
    )
    return ", ".join(told) or "no records"


def without_pointing(text: str) -> str:
    """What is wrong, without the clause that sends the user to the list which they are shown."""
    before, pointing, after = text.partition("“tidings doctor” offers ")
    if not pointing:
        return text
    end = min((at for at in map(after.find, ".;") if at >= 0), default=len(after))
    before, after = before.rstrip("; "), after[end + 1 :].strip()
    if not before.endswith("."):
        before += "."
    return f"{before} {after[:1].upper()}{after[1:]}".rstrip()


def changes(count: int) -> str:
    """So many changes."""
    return f"{count:,} change" + ("s" if count != 1 else "")


def records(count: int) -> str:
    """So many records."""
    return f"{count:,} record" + ("s" if count != 1 else "")


def were(count: int) -> str:
    """The verb for so many."""
    return "were" if count != 1 else "was"
