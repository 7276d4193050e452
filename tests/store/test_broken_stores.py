"""A file that is no store is told in one sentence and never written over."""

import json
import zlib
from pathlib import Path

import pytest

from tests.store.people import ANN, BOB, NOW, all_of, people_in, put
from tui_app.store import ReadOnlyStoreError, Store, StoreError

BROKEN = {
    "empty": b"",
    "blank": b" \n\t\n",
    "a list": b"[]",
    "null": b"null",
    "a number": b"3",
    "cut": b'{"contacts": {"1": {"name": "An',
    "two documents": b"{}{}",
    "a table that is a list": b'{"contacts": []}',
    "a document that is a text": b'{"contacts": {"1": "Ann"}}',
    "a schema that is a text": b'{"meta": {"1": {"schema": "new"}}}',
    "a negative journal number": b'{"meta": {"1": {"schema": 1, "journal_number": -4}}}',
    "a journal number that is a text": b'{"meta": {"1": {"schema": 1, "journal_number": "x"}}}',
    "deep nesting": b'{"contacts": {"1": {"x": ' + b"[" * 100_000 + b"]" * 100_000 + b"}}}",
    "a huge integer": b'{"contacts": {"1": {"name": "A", "x": ' + b"9" * 10_000 + b"}}}",
    "not a number": b'{"contacts": {"1": {"x": NaN}}}',
    "infinity": b'{"contacts": {"1": {"x": 1e999}}}',
    "byte order mark": b"\xef\xbb\xbf{}",
    "Latin-1": '{"contacts": {"1": {"name": "Müller"}}}'.encode("latin-1"),
    "UTF-16": '{"contacts": {}}'.encode("utf-16"),
    "half a character": b'{"contacts": {"1": {"name": "\\ud800"}}}',
    "a single quote": b"{'contacts': {}}",
    "NUL bytes": b"\x00" * 4096,
    "a vCard": b"BEGIN:VCARD\nVERSION:3.0\nFN:Ann\nEND:VCARD\n",
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tidings.json"


@pytest.mark.parametrize("content", BROKEN.values(), ids=BROKEN.keys())
def test_a_file_that_is_no_store_is_told_and_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StoreError) as refused:
        Store(path)
    told = str(refused.value)
    assert str(path) in told
    assert told.endswith(".")
    assert "\n" not in told
    assert len(told) < 500
    assert path.read_bytes() == content
    assert {one.name for one in path.parent.iterdir()} <= {"tidings.json", "tidings.json.lock"}


def test_a_folder_is_told(path: Path) -> None:
    path.mkdir()
    with pytest.raises(StoreError, match="directory"):
        Store(path)
    assert list(path.iterdir()) == []


def test_a_place_below_a_file_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    with pytest.raises(StoreError, match="cannot be made"):
        Store(tmp_path / "file" / "below" / "tidings.json")
    assert (tmp_path / "file").read_text() == "mine"


def test_a_link_that_leads_in_a_circle_is_told(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")
    with pytest.raises(StoreError):
        Store(tmp_path / "a")
    assert (tmp_path / "a").is_symlink()


@pytest.mark.parametrize("name", ["x" * 5000, "tidings\x00.json"], ids=["long", "nul"])
def test_a_name_that_no_file_can_have_is_told(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError):
        Store(tmp_path / name)


def test_documents_that_are_no_records_are_named_and_stay(path: Path) -> None:
    bad = {"name": 3, "why": ["kept"]}
    tables = {
        "contacts": {ANN.id: {"name": "Ann Lee"}, "7": bad},
        "touches": {"8": {"contact": ANN.id, "kind": "sang", "at": "2026-11-23T08:00:00Z"}},
        "later": {"9": {"what": "a table of a later version"}},
    }
    path.write_text(json.dumps(tables))
    with Store(path) as store:
        assert list(store.network.contacts) == [ANN.id]
        assert len(store.problems) == 2
        assert "contacts/7" in store.problems[0]
        assert "touches/8" in store.problems[1]
        put(store, BOB)
    kept = json.loads(path.read_text())
    assert kept["contacts"]["7"] == bad
    assert kept["touches"] == tables["touches"]
    assert kept["later"] == tables["later"]


def test_a_file_of_stock_tinydb_without_our_marks_is_taken_in(path: Path) -> None:
    path.write_text(json.dumps({"_default": {"1": {"a": 1}}, "contacts": {"1": {"name": "Ann"}}}))
    with Store(path) as store:
        assert [contact.name for contact in store.network.contacts.values()] == ["Ann"]
        put(store, BOB)
    assert json.loads(path.read_text())["_default"] == {"1": {"a": 1}}


def test_an_object_without_tables_is_a_store_with_nobody_in_it(path: Path) -> None:
    path.write_text("{}")
    with Store(path) as store:
        assert people_in(store) == {}
        put(store, ANN)
    assert people_in(Store(path)) == all_of(ANN)


def test_a_store_of_a_newer_version_can_be_read_and_not_changed(path: Path) -> None:
    newer = {
        "contacts": {ANN.id: {"name": "Ann Lee", "aura": "blue"}},
        "meta": {"1": {"schema": 99, "journal_number": 0}},
    }
    content = json.dumps(newer).encode()
    path.write_bytes(content)
    with Store(path) as store:
        assert "newer" in store.read_only
        assert store.network.contacts[ANN.id].name == "Ann Lee"
        for change in (lambda: put(store, BOB), lambda: store.undo(NOW)):
            with pytest.raises((ReadOnlyStoreError, StoreError)):
                change()
        assert list(store.network.contacts) == [ANN.id]
    assert path.read_bytes() == content
    assert not path.with_name("tidings.json.journal").exists()


def test_a_newer_version_working_beside_this_one_is_read_along(path: Path) -> None:
    def newer(name: str) -> str:
        tables = {"contacts": {ANN.id: {"name": name}}, "meta": {"1": {"schema": 99}}}
        return json.dumps(tables)

    path.write_text(newer("Ann Lee"))
    journal = path.with_name("tidings.json.journal")
    journal.write_bytes(b"lines of another form\nand more of them\n")
    with Store(path) as store:
        assert store.refresh() == set()
        journal.write_bytes(b"lines of another form\nand more of them\nand more\n")
        assert store.refresh() == set()
        path.write_text(newer("Ann Moss"))
        assert store.refresh() == {("contacts", ANN.id)}
        assert store.network.contacts[ANN.id].name == "Ann Moss"
        assert store.outside == ""
        assert store.history() == ()
    assert path.read_text() == newer("Ann Moss")


def test_a_line_of_a_form_that_is_not_known_is_told(path: Path) -> None:
    store = Store(path)
    put(store, ANN)
    theirs = Store(path)
    journal = path.with_name("tidings.json.journal")
    for body in (b'{"number":2,"at":3}', b'{"mark":1,"signature":"x"}'):
        before = journal.read_bytes()
        journal.write_bytes(before + b"%08x %s\n" % (zlib.crc32(body), body))
        for _ in range(2):
            with pytest.raises(StoreError, match="no form known here"):
                store.refresh()
            with pytest.raises(StoreError, match="no form known here"):
                put(theirs, BOB)
        journal.write_bytes(before)
    put(store, BOB)
    assert people_in(store) == people_in(Store(path)) == all_of(ANN, BOB)
