"""Every document is a record of its table, in the form that the store writes."""

import json
import unicodedata
from itertools import chain
from typing import Any
from uuid import UUID

import msgspec
import pytest
from tinydb import TinyDB

from tests.data import sample
from tui_app.domain.changes import RECORD_TYPES

DOCUMENTS = [
    pytest.param(table, record_id, document, id=f"{table}/{record_id[-6:]}")
    for table, documents in sample.tables().items()
    if table != "meta"
    for record_id, document in documents.items()
]


def texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return list(chain.from_iterable(texts(part) for part in value.values()))
    if isinstance(value, list):
        return list(chain.from_iterable(texts(part) for part in value))
    return []


def test_the_tables_are_those_of_the_store() -> None:
    tables = [table for table in RECORD_TYPES if table in sample.tables()]
    assert list(sample.tables()) == [*tables, "meta"]
    assert {*RECORD_TYPES} - {*tables} <= {"days"}, "a day is its user's own: it may be left out"
    assert sample.tables()["meta"] == {"1": {"schema": 2}}


def test_the_file_is_pretty_printed_and_keeps_every_script() -> None:
    written = json.dumps(json.loads(sample.text()), ensure_ascii=False, indent=1)
    assert sample.text() == f"{written}\n"


@pytest.mark.parametrize(("table", "record_id", "document"), DOCUMENTS)
def test_a_document_comes_back_as_it_was(
    table: str, record_id: str, document: dict[str, Any]
) -> None:
    assert "id" not in document
    record = sample.record(table, record_id, document)
    back = msgspec.to_builtins(record)
    assert back.pop("id") == record_id
    assert json.dumps(back) == json.dumps(document)


def test_ids_are_uuids_of_version_seven_in_order_and_unique() -> None:
    seen: set[str] = set()
    for table in RECORD_TYPES:
        ids = list(sample.tables().get(table, {}))
        assert ids == sorted(ids)
        for record_id in ids:
            assert len(record_id) == 37
            assert UUID(int=int(record_id)).version == 7
        assert not seen & set(ids)
        seen |= set(ids)


def test_ids_inside_records_are_unique() -> None:
    network = sample.network()
    inner = [promise.id for one in network.contacts.values() for promise in one.promises]
    for interview in network.interviews.values():
        inner += [step.id for step in interview.next_steps]
        for person in interview.people:
            inner += [person.id, *(step.id for step in person.next_steps)]
    assert len(inner) == len(set(inner))


def test_no_text_holds_what_would_act_on_a_terminal() -> None:
    for text in texts(sample.tables()):
        acting = [c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cf", "Cs")]
        assert not acting, text


def test_stock_tinydb_reads_every_document() -> None:
    with TinyDB(sample.DATA / "sample.json", access_mode="r", encoding="utf-8") as database:
        for table in RECORD_TYPES:
            assert len(database.table(table)) == len(sample.tables().get(table, {}))


def test_the_description_names_a_working_moment_and_a_whole_owner() -> None:
    described = sample.description()
    assert described.at.isoformat() == "2026-03-16T08:05:00+00:00"
    assert sample.today().isoweekday() == 1
    owner = described.owner
    assert all((owner.name, owner.phones, owner.email, owner.address, owner.region))
