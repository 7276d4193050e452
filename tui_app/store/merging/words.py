"""Records, fields and values in the user's words, for telling of a clash."""

from collections.abc import Callable, Mapping
from typing import Any

from tui_app.domain.plain import one_line

Document = Mapping[str, Any]
Names = Callable[[str], str]
"""The name of the contact with that id; empty where there is none."""

_LONGEST = 60
_FIELDS = {
    "at": "time",
    "batch": "batch day",
    "by": "who promised",
    "contact": "who it is",
    "do_not_call": "reason not to call",
    "emails": "e-mail",
    "extra": "unknown details",
    "free_days": "days not to call",
    "held_on": "date",
    "matches": "match with",
    "nicknames": "nicknames",
    "on": "date",
    "people": "person met",
    "phones": "phone",
    "promises": "promise",
    "ritual": "daily work",
    "topics": "topics",
    "why": "reason",
}
_PARTS_BY_ID = frozenset({"people", "promises", "next_steps"})


def of_path(path: tuple[str, ...]) -> str:
    """A path to a value in words: "phone +442079460101, label"."""
    words: list[str] = []
    in_list_of_ids = False
    for step in path:
        if in_list_of_ids and step.isdigit():
            in_list_of_ids = False
            continue  # an id tells the user nothing
        in_list_of_ids = step in _PARTS_BY_ID
        words.append(_FIELDS.get(step, step.replace("_", " ")))
    return one_line(", ".join(words), _LONGEST)


def in_words(value: object) -> str:
    """A stored value in words, short."""
    if value is None or value in ("", [], {}):
        return "nothing"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return f"“{one_line(value, _LONGEST)}”"
    if isinstance(value, list):
        return one_line("; ".join(in_words(one) for one in value[:5]), _LONGEST)
    if isinstance(value, dict):
        return one_line(", ".join(in_words(one) for one in value.values() if one), _LONGEST)
    return one_line(str(value), _LONGEST)


def whose(table: str, record_id: str, document: Document, name: Names) -> str:
    """What the user knows a record by."""
    contact = name(str(document.get("contact", ""))) or "somebody"
    made = _RECORDS.get(table)
    told = made(document, contact) if made else ""
    return one_line(told, _LONGEST) or f"{table}/{record_id}"


def _text(document: Document, field: str, otherwise: str = "") -> str:
    value = document.get(field)
    return value if isinstance(value, str) else otherwise


_RECORDS: dict[str, Callable[[Document, str], str]] = {
    "contacts": lambda one, _: _text(one, "name"),
    "touches": lambda one, who: f"{_text(one, 'kind')} with {who} on {_text(one, 'at')[:10]}",
    "tidbits": lambda one, _: f"the news “{one_line(_text(one, 'text'), 40)}”",
    "interviews": lambda one, _: (
        f"the interview at {_text(one, 'organisation')} {_text(one, 'held_on')}"
    ),
    "letters": lambda one, who: f"the {_text(one, 'kind')} letter to {who}",
    "opportunities": lambda one, _: f"the opportunity “{_text(one, 'title')}”",
    "days": lambda one, _: f"the day {_text(one, 'date')}",
}
