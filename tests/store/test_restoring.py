"""A backup brought back: every record as it was, nothing lost, and undone in one step."""

import json
from datetime import date, timedelta
from pathlib import Path
from shutil import copy

import pytest

from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put, renamed, take_out
from tui_app.store import Store, StoreError, UnreadableStoreError
from tui_app.store.backups import Backup
from tui_app.store.restoring import contacts_in, find_backup, read_backup, restore, why_made

LATER = NOW + timedelta(minutes=5)
GOLDEN = Path(__file__).parent / "golden" / "schema-1"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tidings.json"


def backed_up(store: Store, why: str = "import") -> Backup:
    made = store.back_up(why)
    return next(one for one in store.backups() if one.path == made)


def test_every_record_is_as_it_was_and_one_undo_takes_it_back(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
        backup = backed_up(store)
        put(store, renamed(ANN, "Ann Hill"), ZOE)
        take_out(store, BOB)
        after = people_in(store)
        restored = restore(store, backup, LATER)
        assert people_in(store) == all_of(ANN, BOB)
        assert restored.changed == {(one.table, one.id) for one in (ANN, BOB, ZOE)}
        assert store.undo(LATER).label == "return to the backup of 23 November 2026"
        assert people_in(store) == after
        assert [one.record for one in store.trash()] == [BOB]
    with Store(path) as store:
        store.redo(LATER)
        assert people_in(store) == all_of(ANN, BOB)


def test_what_the_backup_does_not_have_goes_to_the_trash_and_what_is_back_leaves_it(
    path: Path,
) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
        backup = backed_up(store)
        take_out(store, BOB)
        put(store, ZOE)
        restore(store, backup, LATER)
        trashed = store.trash()
        assert [one.record for one in trashed] == [ZOE]
        assert trashed[0].deleted_at == LATER


def test_what_lay_in_the_trash_then_lies_there_again(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
        take_out(store, BOB)
        backup = backed_up(store)
        store.empty_trash(NOW)
        restore(store, backup, LATER)
        assert [one.record for one in store.trash()] == [BOB]


def test_what_was_there_is_backed_up_first(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        backup = backed_up(store)
        put(store, BOB)
        restored = restore(store, backup, LATER)
        kept = next(one for one in store.backups() if one.path == restored.kept)
        assert why_made(kept) == "before a backup was brought back"
        restore(store, kept, LATER)
        assert people_in(store) == all_of(ANN, BOB)


def test_where_all_is_as_in_the_backup_nothing_is_done(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        backup = backed_up(store)
        steps = store.history()
        assert restore(store, backup, LATER).changed == frozenset()
        assert store.history() == steps
        assert len(store.backups()) == 1


def test_another_process_sees_it(path: Path) -> None:
    with Store(path) as store, Store(path) as other:
        put(store, ANN)
        backup = backed_up(store)
        put(store, BOB)
        restore(store, backup, LATER)
        other.refresh()
        assert people_in(other) == all_of(ANN)


def test_unknown_keys_and_tables_come_back(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    data = json.loads(path.read_text("utf-8"))
    data["birds"] = {"7": {"name": "heron"}}
    path.write_text(json.dumps(data), "utf-8")
    with Store(path) as store:
        store.commit_documents("all birds fly", NOW, {("birds", "7"): None})
        backup = Backup(date(2026, 11, 23), 1, "daily", path.with_name("2026-11-23-1-daily.json"))
        backup.path.write_text(json.dumps(data), "utf-8")
        restore(store, backup, LATER)
        assert store.tables["birds"] == {"7": {"name": "heron"}}
        assert people_in(store)[ANN.id].extra == {"mood": {"good": True}}


def test_a_backup_of_schema_1_is_migrated_in_memory(path: Path, tmp_path: Path) -> None:
    old = tmp_path / "2026-01-01-000001-before-migration.json"
    copy(GOLDEN / "tidings.json", old)
    before = old.read_bytes()
    backup = Backup(date(2026, 1, 1), 1, "before-migration", old)
    with Store(path) as store:
        put(store, ANN)
        restore(store, backup, LATER)
        assert len(store.network.contacts) == contacts_in(backup)
    assert old.read_bytes() == before
    assert json.loads(path.read_text("utf-8"))["meta"]["1"]["schema"] == 2


def test_the_journal_kept_with_a_backup_of_schema_1_belongs_to_it(
    path: Path, tmp_path: Path
) -> None:
    old = tmp_path / "2026-01-01-000001-before-migration.json"
    copy(GOLDEN / "tidings.json", old)
    copy(GOLDEN / "tidings.json.journal", old.with_name(f"{old.name}.journal"))
    with Store(path) as store, Store(_copied(tmp_path / "as it was")) as as_it_was:
        restore(store, Backup(date(2026, 1, 1), 1, "before-migration", old), LATER)
        assert people_in(store) == people_in(as_it_was)
        assert store.network.touches == as_it_was.network.touches


def _copied(folder: Path) -> Path:
    folder.mkdir()
    for name in ("tidings.json", "tidings.json.journal"):
        copy(GOLDEN / name, folder / name)
    return folder / "tidings.json"


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"contacts": []}', b"\xff\xfe", b"{}x"])
def test_a_damaged_backup_is_refused_and_nothing_is_changed(path: Path, content: bytes) -> None:
    with Store(path) as store:
        put(store, ANN)
        backup = backed_up(store)
        backup.path.write_bytes(content)
        with pytest.raises(UnreadableStoreError, match="cannot be read, or is damaged"):
            restore(store, backup, LATER)
        assert contacts_in(backup) is None or contacts_in(backup) == 0
        assert people_in(store) == all_of(ANN)


def test_a_backup_that_is_gone_is_refused(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        backup = backed_up(store)
        backup.path.unlink()
        with pytest.raises(UnreadableStoreError, match="cannot be read"):
            read_backup(backup)
        assert contacts_in(backup) is None


def test_a_backup_of_a_newer_version_is_refused(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        backup = backed_up(store)
        backup.path.write_text('{"meta": {"1": {"schema": 99}}, "contacts": {}}', "utf-8")
        with pytest.raises(UnreadableStoreError, match="newer Tidings"):
            restore(store, backup, LATER)


def test_a_backup_is_found_by_its_name_or_a_part_of_it(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        first, second = backed_up(store), backed_up(store, "merge")
        assert find_backup(store, first.path.name) == first
        assert find_backup(store, second.path.stem) == second
        assert find_backup(store, "merge") == second
        with pytest.raises(StoreError, match="fits 2 backups"):
            find_backup(store, "2026")
        with pytest.raises(StoreError, match="No backup is named"):
            find_backup(store, "")
