"""What a document that is no record is told as: whose it is, and which field does not fit."""

import re

from tui_app.domain.plain import one_line
from tui_app.store.entries import Tables
from tui_app.store.merging.words import of_path, whose

_PLACE = re.compile(r"`\$((?:\.\w+|\[[^\]]*\])+)`")
_MISSING = re.compile(r"missing required field `(\w+)`")
_STEP = re.compile(r"\.(\w+)")


def unreadable(table: str, key: str, tables: Tables, problem: str) -> str:
    """One sentence for the user; `problem` is what the record's decoder says, kept in brackets."""
    field = field_of(problem)
    about = f"{called(table, key, tables)} cannot be read"
    if field:
        missing = _MISSING.search(problem)
        about += f": {field} is missing" if missing else f": {field} is not as it should be"
    return f"{about} ({one_line(problem, 300)})."


def field_of(problem: str) -> str:
    """The field that a decoder's sentence is about, in words; empty where it names none."""
    place = _PLACE.search(problem)
    missing = _MISSING.search(problem)
    steps = _STEP.findall(place[1]) if place is not None else []
    return of_path((*steps, *([missing[1]] if missing is not None else [])))


def in_words(field: str) -> str:
    """A field's name in words."""
    return of_path((field,))


def called(table: str, key: str, tables: Tables) -> str:
    """What the user knows a document by, as the beginning of a sentence."""

    def name(contact: str) -> str:
        found = tables.get("contacts", {}).get(contact, {}).get("name")
        return one_line(found, 60) if isinstance(found, str) else ""

    try:
        told = whose(table, key, tables.get(table, {}).get(key, {}), name)
    except TypeError:  # such as an object where the id of a contact should be
        return "A record"
    return "A record" if told == f"{table}/{key}" else told[:1].upper() + told[1:]
