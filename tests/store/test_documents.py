"""Records become documents and come back whole, with keys of a later version at every level."""

import json
from collections.abc import Callable
from typing import Any

import msgspec
import pytest
from hypothesis import given

from tests.store.records import parts, records
from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.interview import Interview, NextStep, PersonMet
from tui_app.domain.record import Record
from tui_app.store import StoreError
from tui_app.store.documents import BadDocumentError, to_document, to_record


def through_json(document: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(msgspec.json.encode(document))
    return found


@pytest.mark.parametrize("table", sorted(RECORD_TYPES))
def test_every_record_comes_back_as_it_was(table: str) -> None:
    @given(parts(RECORD_TYPES[table]))
    def comes_back(record: Record) -> None:
        document = through_json(to_document(record))
        assert "id" not in document
        assert to_record(table, record.id, document) == record

    comes_back()


@given(records)
def test_a_document_comes_back_as_it_was(record: Record) -> None:
    document = through_json(to_document(record))
    assert through_json(to_document(to_record(record.table, record.id, document))) == document


def test_unknown_keys_stay_at_their_own_level() -> None:
    document = {
        "name": "Ann",
        "mood": {"extra": 1},
        "phones": [{"number": "1", "kind": "desk"}, {"number": "2"}],
    }
    record = to_record("contacts", "1", document)
    assert record == Contact(
        id="1",
        name="Ann",
        extra={"mood": {"extra": 1}},
        phones=(Phone(number="1", extra={"kind": "desk"}), Phone(number="2")),
    )
    assert to_document(record) == document


def test_unknown_keys_stay_three_levels_down() -> None:
    step = {"id": "s", "later": [1]}
    document = {"organisation": "N", "people": [{"id": "p", "name": "A", "next_steps": [step]}]}
    record = to_record("interviews", "1", document)
    assert isinstance(record, Interview)
    assert record.people == (
        PersonMet(id="p", name="A", next_steps=(NextStep(id="s", extra={"later": [1]}),)),
    )
    assert to_document(record) == document


@pytest.mark.parametrize("key", ["extra", "id", "table"])
def test_an_unknown_key_may_have_any_name(key: str) -> None:
    document = {"name": "Ann", key: {"x": 1}}
    assert to_document(to_record("contacts", "1", document)) == document


@pytest.mark.parametrize(
    ("table", "document"),
    [
        ("contacts", {}),
        ("contacts", {"name": 3}),
        ("contacts", {"name": None}),
        ("contacts", {"name": "Ann", "phones": "none"}),
        ("contacts", {"name": "Ann", "phones": [3]}),
        ("contacts", {"name": "Ann", "phones": [[]]}),
        ("contacts", {"name": "Ann", "phones": {"number": "1"}}),
        ("contacts", {"name": "Ann", "kind": "aunt"}),
        ("contacts", {"name": "Ann", "met_on": "yesterday"}),
        ("contacts", {"name": "Ann", "created_at": "2026-11-23T08:00:00"}),
        ("contacts", {"name": "Ann", "cadence_days": 1.5}),
        ("touches", {"contact": "1", "kind": "talked", "at": "2026-11-23"}),
        ("touches", {"contact": "1", "kind": "talked", "at": "2026-11-23T08:00:00"}),
        ("touches", {"contact": "1", "kind": "talked"}),
        ("touches", {"contact": "1", "kind": "talked", "at": "0001-01-01T00:00:00Z"}),
        ("touches", {"contact": "1", "kind": "talked", "at": "9999-12-31T23:59:59Z"}),
        ("contacts", {"name": "Ann", "met_on": "9999-12-31"}),
        ("tidbits", {"text": "x", "heard_at": 1e30}),
        ("tidbits", {"text": "x", "heard_at": "2026-11-23T08:00:00Z", "matches": [{}]}),
    ],
)
def test_what_is_no_record_is_told_by_table_and_id(table: str, document: dict[str, Any]) -> None:
    with pytest.raises(BadDocumentError, match=f"{table}/77"):
        to_record(table, "77", document)


@pytest.mark.parametrize("day", ["1604-02-29", "0001-03-05"])
def test_a_birthday_without_its_year_however_it_was_written_stays(day: str) -> None:
    record = to_record("contacts", "1", {"name": "Ann", "birthday": day})
    assert to_document(record)["birthday"] == day


def nested(levels: int) -> dict[str, Any]:
    """So many lists and objects in each other."""
    found: Any = 1
    for level in range(levels):
        found = {"in": found} if level % 2 else [found]
    return {"mood": found}


@pytest.mark.parametrize(
    "around",
    [
        lambda extra: ("contacts", {"name": "Ann", **extra}),
        lambda extra: ("contacts", {"name": "Ann", "phones": [{"number": "1", **extra}]}),
        lambda extra: (
            "interviews",
            {
                "organisation": "N",
                "people": [{"id": "p", "name": "A", "next_steps": [{"id": "s", **extra}]}],
            },
        ),
    ],
)
def test_unknown_keys_nest_a_hundred_levels_deep_and_no_deeper(
    around: Callable[[dict[str, Any]], tuple[str, dict[str, Any]]],
) -> None:
    table, document = around(nested(100))
    assert to_document(to_record(table, "77", document)) == document
    for levels in (101, 985, 100_000):
        table, document = around(nested(levels))
        with pytest.raises(BadDocumentError, match=rf"{table}/77: .* nested more than 100 levels"):
            to_record(table, "77", document)


@pytest.mark.parametrize("levels", [101, 985, 100_000])
def test_what_nests_too_deep_is_stored_nowhere(levels: int) -> None:
    deep = nested(levels)
    for record in (
        Contact(id="77", name="Ann", extra=deep),
        Contact(id="77", name="Ann", phones=(Phone(number="1", extra=deep),)),
    ):
        with pytest.raises(StoreError, match=r"contacts/77: .* nested more than 100 levels"):
            to_document(record)
