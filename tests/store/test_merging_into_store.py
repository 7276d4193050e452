"""Another store file taken into an open store: one step, after a backup, the other left alone."""

import json
import shutil
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest
from tinydb import TinyDB

from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put, renamed, take_out
from tui_app.domain.contact import Contact
from tui_app.store import Store, StoreError
from tui_app.store.merging.driver import merge_bare_files
from tui_app.store.merging.into_store import merge_file, preview_merge

LATER = NOW + timedelta(hours=1)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open store that holds Ann and Bob."""
    with Store(tmp_path / "here" / "tidings.json") as made:
        put(made, ANN, BOB)
        yield made


@pytest.fixture
def copy(store: Store, tmp_path: Path) -> Path:
    """A copy of that store on another machine, journal and all."""
    there = tmp_path / "there"
    shutil.copytree(store.path.parent, there)
    with Store(there / "tidings.json") as folded:
        return folded.path


def titled(contact: Contact, title: str) -> Contact:
    return msgspec.structs.replace(contact, title=title)


def test_both_machines_changes_are_in_afterwards_and_one_undo_takes_them_out(
    store: Store, copy: Path
) -> None:
    with Store(copy) as there:
        put(there, titled(ANN, "Head"), ZOE)
    put(store, renamed(ANN, "Ann Moss"))
    report = merge_file(store, copy, LATER)
    both = titled(renamed(ANN, "Ann Moss"), "Head")
    assert people_in(store) == all_of(both, BOB, ZOE)
    assert report.merged.clashes == ()
    assert report.label == "merge of tidings.json"
    assert store.undo(LATER).label == report.label
    assert people_in(store) == all_of(renamed(ANN, "Ann Moss"), BOB)
    store.redo(LATER)
    assert people_in(store) == all_of(both, BOB, ZOE)


def test_the_store_as_it_was_is_backed_up(store: Store, copy: Path) -> None:
    with Store(copy) as there:
        put(there, ZOE)
    report = merge_file(store, copy, LATER)
    assert report.backup is not None
    with Store(report.backup) as before:
        assert people_in(before) == all_of(ANN, BOB)


def test_merging_the_same_again_changes_nothing(store: Store, copy: Path) -> None:
    with Store(copy) as there:
        put(there, titled(ANN, "Head"), ZOE)
        take_out(there, BOB)
    put(store, titled(ANN, "Director"))
    first = merge_file(store, copy, LATER)
    assert len(first.merged.clashes) == 1
    steps, after = len(store.history()), people_in(store)
    again = merge_file(store, copy, LATER)
    assert not again.merged
    assert again.backup is None
    assert people_in(store) == after
    assert len(store.history()) == steps


def test_what_was_merged_and_undone_can_be_merged_again(store: Store, copy: Path) -> None:
    with Store(copy) as there:
        put(there, titled(ANN, "Head"), ZOE)
    merge_file(store, copy, LATER)
    after = people_in(store)
    store.undo(LATER)
    merge_file(store, copy, LATER)
    assert people_in(store) == after


def test_what_is_only_in_the_others_journal_is_merged_and_nothing_there_is_touched(
    store: Store, copy: Path
) -> None:
    running = Store(copy)
    put(running, ZOE)
    before = contents(copy.parent)
    merge_file(store, copy, LATER)
    assert people_in(store) == all_of(ANN, BOB, ZOE)
    assert contents(copy.parent) == before
    running.close()


def test_a_store_that_was_never_folded_is_its_journal(store: Store, tmp_path: Path) -> None:
    running = Store(tmp_path / "new" / "tidings.json")
    put(running, ZOE)
    assert not running.path.exists()
    merge_file(store, running.path, LATER)
    assert people_in(store) == all_of(ANN, BOB, ZOE)
    running.close()


def test_a_lock_is_never_taken_there(store: Store, tmp_path: Path) -> None:
    bare = tmp_path / "bare" / "copy.json"
    bare.parent.mkdir()
    with Store(tmp_path / "made.json") as made:
        put(made, ZOE)
    shutil.copyfile(made.path, bare)
    bare.parent.chmod(0o500)
    merge_file(store, bare, LATER)
    assert [one.name for one in bare.parent.iterdir()] == ["copy.json"]
    assert people_in(store) == all_of(ANN, BOB, ZOE)


def test_deleted_there_goes_to_the_trash_here(store: Store, copy: Path) -> None:
    with Store(copy) as there:
        take_out(there, BOB)
    report = merge_file(store, copy, LATER)
    assert report.merged.removed == (("contacts", BOB.id),)
    assert people_in(store) == all_of(ANN)
    assert [one.record for one in store.trash()] == [BOB]
    put(store, BOB)
    assert store.trash() == ()


def test_deleted_there_with_the_trash_emptied_still_goes_to_the_trash_here(
    store: Store, copy: Path
) -> None:
    with Store(copy) as there:
        take_out(there, BOB)
        there.empty_trash(NOW)
    merge_file(store, copy, LATER)
    assert people_in(store) == all_of(ANN)
    (trashed,) = store.trash()
    assert (trashed.record, trashed.label) == (BOB, "merge of tidings.json")


def test_an_older_copy_brings_nothing_back(store: Store, copy: Path) -> None:
    put(store, titled(ANN, "Head"))
    put(store, titled(ANN, "Director"))
    take_out(store, BOB)
    store.empty_trash(NOW)
    shutil.rmtree(copy.parent / "tidings.json.backups", ignore_errors=True)
    copy.with_name("tidings.json.journal").unlink()
    assert not merge_file(store, copy, LATER).merged


def test_the_backups_know_what_the_journal_does_not_any_more(store: Store, copy: Path) -> None:
    put(store, titled(ANN, "Head"))
    store.back_up("import")
    put(store, renamed(titled(ANN, "Head"), "Ann Moss"))
    store.close()
    shutil.copyfile(store.backups()[0].path, copy)
    for gone in (store.path, copy):
        gone.with_name("tidings.json.journal").unlink()
    with Store(store.path) as again:
        assert not merge_file(again, copy, LATER).merged


def test_a_base_may_be_named(store: Store, copy: Path, tmp_path: Path) -> None:
    base = tmp_path / "base.json"
    store.close()
    shutil.copyfile(store.path, base)
    copy.with_name("tidings.json.journal").unlink()
    with TinyDB(copy) as stock:
        stock.table("contacts").remove(doc_ids=[int(BOB.id)])
    merge_file(store, copy, LATER, base)
    assert people_in(store) == all_of(ANN)


def test_a_preview_tells_the_same_and_writes_nothing(store: Store, copy: Path) -> None:
    with Store(copy) as there:
        put(there, titled(ANN, "Head"), ZOE)
    put(store, titled(ANN, "Director"))
    before = contents(store.path.parent)
    told = preview_merge(store, copy)
    assert contents(store.path.parent) == before
    assert merge_file(store, copy, LATER).merged == told.merged


def test_what_stock_tinydb_wrote_is_merged(store: Store, copy: Path) -> None:
    copy.with_name("tidings.json.journal").unlink()
    with TinyDB(copy) as stock:
        stock.table("contacts").update({"title": "Head"}, doc_ids=[int(ANN.id)])
        stock.table("notes").insert({"any": "thing"})
    merge_file(store, copy, LATER)
    assert people_in(store)[ANN.id] == titled(ANN, "Head")
    assert list(store.tables["notes"].values()) == [{"any": "thing"}]


def test_a_store_of_the_first_schema_is_merged(store: Store, tmp_path: Path) -> None:
    old = tmp_path / "old.json"
    tables = {"contacts": {ZOE.id: {"name": ZOE.name}}, "meta": {"1": {"schema": 1}}}
    old.write_text(json.dumps(tables), encoding="utf-8")
    merge_file(store, old, LATER)
    assert people_in(store) == all_of(ANN, BOB, ZOE)
    assert json.loads(old.read_text(encoding="utf-8")) == tables


def test_an_unreadable_record_is_carried_as_it_is(store: Store, copy: Path) -> None:
    copy.with_name("tidings.json.journal").unlink()
    with TinyDB(copy) as stock:
        stock.table("contacts").update({"cadence_days": "often"}, doc_ids=[int(BOB.id)])
    merge_file(store, copy, LATER)
    assert store.tables["contacts"][BOB.id]["cadence_days"] == "often"
    assert people_in(store) == all_of(ANN)


def test_the_store_itself_is_refused(store: Store) -> None:
    with pytest.raises(StoreError, match="this very store"):
        merge_file(store, store.path, NOW)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"  \n", "is empty"),
        (b'{"contacts": {', "is no store"),
        (b"[]", "is no store"),
        (b'{"contacts": {"1": 5}}', "is no store"),
        (b"\xff\xfe", "is no store"),
        (b'\xef\xbb\xbf{"contacts": {}}', "is no store"),
        (b'{"a":' * 100_000, "is no store"),
        (b'{"scripts": {"x": {}}}', "none of the tables"),
        (b'{"meta": {"1": {"schema": 99}}, "contacts": {}}', "newer Tidings"),
        (b'{"meta": {"1": {"schema": "x"}}, "contacts": {}}', "is no store"),
    ],
)
def test_a_file_that_is_no_store_is_refused_in_one_sentence(
    store: Store, tmp_path: Path, content: bytes, told: str
) -> None:
    file = tmp_path / "file.json"
    file.write_bytes(content)
    before = people_in(store)
    with pytest.raises(StoreError, match=told) as refused:
        merge_file(store, file, NOW)
    assert "file.json" in str(refused.value)
    assert "Nothing was merged" in str(refused.value)
    assert len(str(refused.value)) < 400
    assert people_in(store) == before
    assert file.read_bytes() == content


@pytest.mark.parametrize("depth", [300, 900])
def test_what_is_nested_deeper_than_can_be_compared_is_merged_or_refused(
    store: Store, tmp_path: Path, depth: int
) -> None:
    def nested(end: int) -> bytes:
        value = b'{"a":' * depth + b"%d" % end + b"}" * depth
        return b'{"contacts": {"%s": {"name": "Ann", "deep": %s}}}' % (ANN.id.encode(), value)

    here, there = tmp_path / "deep.json", tmp_path / "deeper.json"
    here.write_bytes(nested(1))
    there.write_bytes(nested(2))
    for file in (here, there):
        with suppress(StoreError):
            merge_file(store, file, NOW)
        with suppress(StoreError):
            preview_merge(store, file)
    with suppress(StoreError):
        merge_bare_files(None, here, there, write=False)


def test_a_folder_or_a_missing_file_is_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    (tmp_path / "round").symlink_to(tmp_path / "round")
    for name in (".", "missing.json", "dangling", "round", "a\0b"):
        with pytest.raises(StoreError, match=r"cannot be read: .*\. Nothing was merged"):
            merge_file(store, tmp_path / name, NOW)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but for locks."""
    return {
        str(one.relative_to(folder)): one.read_bytes()
        for one in folder.rglob("*")
        if one.is_file() and one.suffix != ".lock"
    }
