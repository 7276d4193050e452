"""Small networks of any shape: records that point to one another, and some to nowhere.

They are made from a number by a random generator of their own, type by type: what hypothesis draws
is that number alone, for drawing every field took seconds.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from random import Random
from types import UnionType
from typing import Any, Union, get_args, get_origin

import msgspec
from hypothesis import strategies as st

from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.network import Network
from tui_app.domain.record import Instant, Part, Record

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)

IDS: dict[str, tuple[str, ...]] = {
    "contacts": ("10", "11", "12", "13"),
    "touches": ("20", "21", "22"),
    "tidbits": ("30", "31"),
    "interviews": ("40",),
    "letters": ("50",),
    "opportunities": ("60",),
    "days": ("70", "71"),
}
GONE = "99"
"""Nobody has this id."""

_LEADS_TO = {
    "contact": "contacts", "met_through": "contacts", "contacts": "contacts",
    "referrals": "contacts", "touch": "touches", "tidbits": "tidbits", "tidbit": "tidbits",
    "interview": "interviews", "letter": "letters", "proposal": "letters",
    "opportunity": "opportunities", "sent": "contacts",
}  # fmt: skip
_TEXTS = (
    "", " ", "a", "b", "A", "Ann Lee", "ann  lee", "Zoë", "re [urgent]", "\x1b[31m", "12", "山田",
    "+44 20 7946 0001", "020 7946 0001", "a@example.org", "Europe/London", "no/where", "x\ny",
)  # fmt: skip


def networks(*, least_contacts: int = 0) -> st.SearchStrategy[Network]:
    """Up to a dozen records; their references lead to one another, or to `GONE`."""

    def made(seed: int) -> Network:
        return _network(Random(seed), least_contacts)  # noqa: S311 - nothing secret

    return st.integers(0, 2**32).map(made)


def _network(chance: Random, least_contacts: int) -> Network:
    found: list[Record] = []
    for kind in RECORD_TYPES.values():
        ids = IDS[kind.table]
        least = least_contacts if kind.table == "contacts" else 0
        for record_id in ids[: chance.randint(least, len(ids))]:
            fields = _fields(kind, chance, kind.table)
            found.append(kind(**fields | {"id": record_id}))
    return Network(found)


def _fields(kind: type[Part], chance: Random, table: str) -> dict[str, Any]:
    """Each field left out, or of its type."""
    chosen = {}
    for field in msgspec.structs.fields(kind):
        if field.required or chance.random() < 0.5:
            led = _LEADS_TO.get(field.name) if field.name != table else None
            chosen[field.name] = _value(field.type, chance, led)
    return chosen


def _value(kind: Any, chance: Random, led: str | None) -> Any:  # noqa: ANN401 - any field's type
    if kind is str and led is not None:
        return chance.choice((*IDS[led], GONE))
    if kind == Instant:
        return NOW + timedelta(minutes=chance.randint(-2_000_000, 200_000))
    if get_origin(kind) in (Union, UnionType):
        return _value(chance.choice(get_args(kind)), chance, led)
    if get_origin(kind) is tuple:
        many = [_value(get_args(kind)[0], chance, led) for _ in range(chance.randint(0, 3))]
        return tuple(dict.fromkeys(many)) if led is not None else tuple(many)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return chance.choice(list(kind))
    if isinstance(kind, type) and issubclass(kind, Part):
        return kind(**_fields(kind, chance, ""))
    simple: dict[Any, Callable[[], Any]] = {
        str: lambda: chance.choice(_TEXTS),
        int: lambda: chance.randint(-3, 2000),
        bool: lambda: chance.random() < 0.5,
        float: lambda: chance.uniform(-1, 3),
        date: lambda: date(2026, 3, 16) + timedelta(days=chance.randint(-60_000, 9_000)),
        type(None): lambda: None,
    }
    if kind in simple:
        return simple[kind]()
    return {key: chance.choice(_TEXTS) for key in ("mood", "later") if chance.random() < 0.3}


def texts_in(value: object) -> Iterator[str]:
    """Every text somewhere in a document."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_in(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from texts_in(one)


def words_of(record: Record) -> set[str]:
    """What was typed into a record, as one compares it; ids, zones and times are left out."""
    fields = msgspec.to_builtins(record)
    return {" ".join(text.split()).casefold() for text in texts_in(_typed(fields))} - {""}


_NOT_TYPED = frozenset(
    {
        "id", "contact", "touch", "touches", "tidbits", "referrals", "interview", "letter",
        "opportunity", "tidbit", "sent", "person", "contacts", "met_through", "proposal", "extra",
        "kind", "status", "by", "direction", "tone", "medium", "stage", "decide_within", "owner",
        "purposes", "created_at", "updated_at", "stop_overruled_at", "kept_at", "dropped_at",
        "made_at", "decided_at", "at", "heard_at", "archived_at", "sent_at", "alerted_at",
        "named_at", "called_at", "done_at", "released_at", "met_on", "birthday", "next_call",
        "snoozed_until", "due", "held_on", "happens_on", "expires_on", "due_on", "opened_on",
        "next_step_on", "on",
    }
)  # fmt: skip


def _typed(value: object) -> object:
    if isinstance(value, dict):
        return {key: _typed(one) for key, one in value.items() if key not in _NOT_TYPED}
    if isinstance(value, list | tuple):
        return [_typed(one) for one in value]
    return value
