"""What holds of every record: moments have an offset, and defaults stay out of the document."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, get_args

import msgspec
import pytest

from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.promise import Promise, Side
from tui_app.domain.record import Instant, Part
from tui_app.domain.touch import ATTEMPTS, CONVERSATIONS, OUTCOMES, Direction, Touch, TouchKind

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)


def parts(kind: type[Part]) -> Iterator[type[Part]]:
    """A record type and every part that it is made of."""
    yield kind
    for field in msgspec.structs.fields(kind):
        for argument in get_args(field.type):
            if isinstance(argument, type) and issubclass(argument, Part):
                yield from parts(argument)


@pytest.mark.parametrize("table", sorted(RECORD_TYPES))
def test_no_field_takes_a_moment_without_an_offset(table: str) -> None:
    for kind in parts(RECORD_TYPES[table]):
        for field in msgspec.structs.fields(kind):
            types: tuple[Any, ...] = (field.type, *get_args(field.type))
            if datetime in types or any(datetime in get_args(one) for one in types):
                assert Instant in types, f"{kind.__name__}.{field.name}"


@pytest.mark.parametrize("table", sorted(RECORD_TYPES))
def test_every_record_and_part_has_room_for_keys_of_a_later_version(table: str) -> None:
    for kind in parts(RECORD_TYPES[table]):
        assert "extra" in kind.__struct_fields__


def test_what_is_not_said_takes_no_room() -> None:
    assert msgspec.to_builtins(Contact(id="1", name="Ann Lee")) == {"id": "1", "name": "Ann Lee"}


def test_a_promise_is_open_until_kept_or_dropped() -> None:
    promise = Promise(id="1", by=Side.ME, text="send it")
    kept = msgspec.structs.replace(promise, kept_at=NOW)
    dropped = msgspec.structs.replace(promise, dropped_at=NOW)
    ann = Contact(id="1", name="Ann", promises=(kept, promise, dropped))
    assert ann.open_promises == (promise,)


def test_a_wrong_number_is_no_usable_phone() -> None:
    wrong, right = Phone(number="+1 202-555-0101", wrong=True), Phone(number="+1 202-555-0102")
    assert Contact(id="1", name="Ann", phones=(wrong, right)).usable_phones == (right,)


def test_an_attempt_reached_nobody_and_what_comes_in_is_none() -> None:
    for kind in TouchKind:
        out = Touch(id="1", contact="1", kind=kind, at=NOW)
        came_in = msgspec.structs.replace(out, direction=Direction.IN)
        assert out.is_attempt == (kind in ATTEMPTS)
        assert not came_in.is_attempt
        assert out.is_conversation == (kind in CONVERSATIONS)


def test_a_call_ends_in_one_of_six_ways() -> None:
    assert len(OUTCOMES) == 6
    assert set(OUTCOMES) >= ATTEMPTS
