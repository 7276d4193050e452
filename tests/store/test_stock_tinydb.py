"""After a clean exit stock TinyDB reads every record; the table works as TinyDB's own does."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB, where

from tests.store.people import ANN, BOB, NOW, ZOE, put
from tests.store.records import records
from tui_app.domain.changes import RECORD_TYPES, Changes
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.record import Record
from tui_app.domain.touch import Touch, TouchKind
from tui_app.store import Store, StoreError
from tui_app.store.documents import to_document
from tui_app.store.storage import JournaledStorage
from tui_app.store.tables import RecordTable


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tidings.json"


def test_stock_tinydb_reads_every_record_after_closing(path: Path) -> None:
    ids = [new_id(NOW + timedelta(days=day)) for day in range(3)]
    people = [Contact(id=key, name=f"Ann {key[-3:]}") for key in ids]
    touch = Touch(id=new_id(NOW), contact=ids[0], kind=TouchKind.TALKED, at=NOW, note="x [/]")
    with Store(path) as store:
        store.commit(Changes(label="add", put=(*people, touch)), NOW)
    with TinyDB(path) as stock:
        contacts = stock.table("contacts")
        assert len(contacts.all()) == 3
        assert [str(one.doc_id) for one in contacts.all()] == ids
        for key, person in zip(ids, people, strict=True):
            found = contacts.get(doc_id=int(key))
            assert found is not None
            assert dict(found) == {"name": person.name}
        assert contacts.count(where("name") == people[1].name) == 1
        assert stock.table("touches").all() == [
            {"contact": ids[0], "kind": "talked", "at": "2026-11-23T08:00:00Z", "note": "x [/]"}
        ]
        assert stock.tables() == {"contacts", "touches", "meta"}


@given(st.lists(records, max_size=5, unique_by=lambda record: record.id))
def test_stock_tinydb_reads_any_records(
    tmp_path_factory: pytest.TempPathFactory, some: list[Record]
) -> None:
    path = tmp_path_factory.mktemp("stock") / "tidings.json"
    with Store(path) as store:
        store.commit(Changes(label="add", put=tuple(some)), NOW)
    if not some:
        return
    with TinyDB(path) as stock:
        for table in RECORD_TYPES:
            found = {str(one.doc_id): dict(one) for one in stock.table(table).all()}
            assert found == {one.id: to_document(one) for one in some if one.table == table}


def test_what_stock_tinydb_wrote_is_read(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    with TinyDB(path) as stock:
        stock.table("contacts").update({"name": "Ann Moss"}, doc_ids=[int(ANN.id)])
    with Store(path) as store:
        assert store.network.contacts[ANN.id].name == "Ann Moss"
        assert store.network.contacts[ANN.id].extra == ANN.extra


def test_the_file_names_its_schema(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    assert json.loads(path.read_text())["meta"]["1"]["schema"] == 2


@pytest.fixture
def table(path: Path) -> RecordTable:
    """A table of two people, with its storage."""
    with Store(path) as store:
        put(store, ANN, BOB)
    return RecordTable(JournaledStorage(path), "contacts")


def test_the_table_answers_tinydbs_queries(table: RecordTable) -> None:
    assert len(table) == 2
    assert [one["name"] for one in table.search(where("name") == ANN.name)] == [ANN.name]
    found = table.get(doc_id=BOB.id)  # type: ignore[call-overload]  # ids are texts here
    assert found["name"] == BOB.name


def test_tinydbs_own_updates_change_the_store_only_inside_a_transaction(
    table: RecordTable, path: Path
) -> None:
    with pytest.raises(StoreError, match="outside a transaction"):
        table.update({"name": "Everybody"})
    storage = table._storage
    assert isinstance(storage, JournaledStorage)
    with storage.transaction("rename", NOW):
        table.update({"title": "Dr"}, where("name") == ANN.name)
        table.remove(where("name") == BOB.name)
    with Store(path) as store:
        assert [one.title for one in store.network.contacts.values()] == ["Dr"]
        assert store.undo(NOW).label == "rename"
        assert len(store.network.contacts) == 2


def test_a_transaction_that_fails_half_way_changes_nothing(table: RecordTable, path: Path) -> None:
    storage = table._storage
    assert isinstance(storage, JournaledStorage)

    def fail() -> None:
        with storage.transaction("half", NOW):
            table.replace(ZOE.id, {"name": "Zoë"})
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert len(table) == 2
    with Store(path) as store:
        assert set(store.network.contacts) == {ANN.id, BOB.id}
