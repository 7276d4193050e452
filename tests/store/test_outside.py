"""A file that somebody changed or replaced from outside is noticed, and nothing of ours is lost."""

import shutil
from pathlib import Path

import pytest
from tinydb import TinyDB

from tests.store.people import (
    ANN,
    BOB,
    NOW,
    ZOE,
    all_of,
    people_in,
    put,
    renamed,
    take_out,
)
from tui_app.domain.contact import Contact
from tui_app.store import NothingToUndoError, Store, StoreError
from tui_app.store.disk import Disk
from tui_app.store.memory import Memory
from tui_app.store.merging.into_store import merge_file

MOSS = renamed(ANN, "Ann Moss")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "home" / "tidings.json"


def by_stock_tinydb(path: Path, contact: Contact, **fields: object) -> None:
    """Change a contact in the file as another program would, in place."""
    with TinyDB(path) as stock:
        stock.table("contacts").update(fields, doc_ids=[int(contact.id)])


def another_machines(path: Path, *people: Contact) -> Path:
    """A copy of the store as a second machine went on with it."""
    elsewhere = path.parent.parent / "elsewhere" / "tidings.json"
    elsewhere.parent.mkdir()
    shutil.copy(path, elsewhere)
    with Store(elsewhere) as store:
        put(store, *people)
    return elsewhere


def kept_aside(path: Path) -> list[bytes]:
    return [one.read_bytes() for one in path.with_name("tidings.json.backups").iterdir()]


def test_a_file_edited_while_closed_is_taken_as_it_is_and_told(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
    by_stock_tinydb(path, ANN, name="Ann Moss")
    with Store(path) as store:
        assert people_in(store) == all_of(MOSS, BOB)
        assert len(store.notices) == 1
        assert "changed outside" in store.notices[0]
        with pytest.raises(NothingToUndoError):
            store.undo(NOW)
        put(store, ZOE)
    with Store(path) as again:
        assert again.notices == []
        assert people_in(again) == all_of(MOSS, BOB, ZOE)


def test_a_file_of_another_story_loses_nothing_that_was_here_unless_undone(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        put(store, BOB)
    elsewhere = path.parent.parent / "elsewhere" / "tidings.json"
    with Store(elsewhere) as store:
        put(store, ZOE)
    shutil.copy(elsewhere, path)
    with Store(path) as store:
        assert people_in(store) == all_of(ANN, BOB, ZOE)
        store.undo(NOW)
        assert people_in(store) == all_of(ZOE)


def test_two_machines_that_both_went_on_lose_nothing(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
    elsewhere = another_machines(path, renamed(BOB, "Rob Hill"))
    for name in ("Ann Hill", "Ann Moss"):
        with Store(path) as store:
            put(store, renamed(ANN, name))
    with Store(path) as store:
        put(store, ZOE)
    shutil.copy(elsewhere, path)
    with Store(path) as store:
        assert people_in(store) == all_of(MOSS, renamed(BOB, "Rob Hill"), ZOE)
    shutil.copy(path, elsewhere)
    with Store(elsewhere) as store:
        assert people_in(store) == all_of(MOSS, renamed(BOB, "Rob Hill"), ZOE)
        assert not any("merged into it" in notice for notice in store.notices)


def test_what_the_other_machine_deleted_stays_deleted(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
    elsewhere = another_machines(path, ZOE)
    with Store(elsewhere) as store:
        take_out(store, BOB)
    with Store(path) as store:
        put(store, MOSS)
    shutil.copy(elsewhere, path)
    with Store(path) as store:
        assert people_in(store) == all_of(MOSS, ZOE)
        assert [one.record for one in store.trash()] == [BOB]


def test_a_file_that_replaces_one_that_is_open_and_folded_is_merged(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
    elsewhere = another_machines(path, renamed(BOB, "Rob Hill"))
    with Store(path) as store:
        put(store, ZOE)
        store.fold()
        shutil.copy(elsewhere, path)
        store.refresh()
        assert store.take_in_outside(NOW) == {("contacts", BOB.id)}
        assert people_in(store) == all_of(ANN, renamed(BOB, "Rob Hill"), ZOE)
        assert store.undo(NOW).label == "what was changed outside"
        assert people_in(store) == all_of(ANN, BOB, ZOE)
        assert store.undo(NOW).label == "add"


def test_a_journal_set_back_from_outside_loses_nothing_that_is_open(path: Path) -> None:
    journal = path.with_name("tidings.json.journal")
    store = Store(path)
    put(store, ANN)
    older = journal.read_bytes()
    put(store, BOB)
    journal.write_bytes(older)
    store.refresh()
    assert people_in(store) == all_of(ANN, BOB)
    assert "set back" in store.notices[-1]
    store.close()
    assert people_in(Store(path)) == all_of(ANN, BOB)


def test_a_file_that_comes_while_one_is_written_is_not_written_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
    store = Store(path)
    put(store, ZOE)
    theirs = path.read_bytes().replace(b"Ann Lee", b"Ann Moss")
    daily = Disk._keep_daily

    def meanwhile(disk: Disk, memory: Memory) -> None:
        daily(disk, memory)
        path.write_bytes(theirs)

    with monkeypatch.context() as patch:
        patch.setattr(Disk, "_keep_daily", meanwhile)
        with pytest.raises(StoreError, match="in this very moment"):
            store.close()
    assert path.read_bytes() == theirs
    assert people_in(Store(path)) == all_of(MOSS, BOB, ZOE)


def test_a_file_brought_by_a_sync_tool_is_taken_in_and_worked_on(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    shutil.copy(another_machines(path, BOB), path)
    with Store(path) as store:
        assert people_in(store) == all_of(ANN, BOB)
        put(store, ZOE)
        store.undo(NOW)
    assert people_in(Store(path)) == all_of(ANN, BOB)


def test_what_a_crash_left_in_the_journal_is_merged_into_a_file_from_elsewhere(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
    elsewhere = another_machines(path, renamed(BOB, "Rob Hill"))
    crashed = Store(path)
    put(crashed, MOSS, ZOE)
    shutil.copy(elsewhere, path)
    with Store(path) as store:
        assert people_in(store) == all_of(MOSS, renamed(BOB, "Rob Hill"), ZOE)
        assert len(store.notices) == 2
        assert store.undo(NOW).label == "merge with what was changed outside"
        assert people_in(store) == all_of(ANN, renamed(BOB, "Rob Hill"))


def test_a_change_while_open_is_noticed_and_not_written_over(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
    store = Store(path)
    put(store, ZOE)
    by_stock_tinydb(path, ANN, name="Ann Moss")
    changed = path.read_bytes()
    assert store.refresh() == set()
    assert "changed outside" in store.outside
    put(store, renamed(BOB, "Rob Hill"))
    store.close()
    assert path.read_bytes() == changed
    with Store(path) as again:
        assert people_in(again) == all_of(MOSS, renamed(BOB, "Rob Hill"), ZOE)


def test_a_change_while_open_can_be_taken_in_as_one_step(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
    with Store(path) as store:
        put(store, ZOE)
        by_stock_tinydb(path, ANN, name="Ann Moss")
        store.refresh()
        assert store.take_in_outside(NOW) == {("contacts", ANN.id)}
        assert store.outside == ""
        assert people_in(store) == all_of(MOSS, BOB, ZOE)
        put(store, renamed(BOB, "Rob Hill"))
        assert [store.undo(NOW).label for _ in range(2)] == [
            "add",
            "what was changed outside",
        ]
        assert people_in(store) == all_of(ANN, BOB, ZOE)
        store.redo(NOW)
    assert people_in(Store(path)) == all_of(MOSS, BOB, ZOE)


def test_a_change_while_open_can_be_set_aside(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
    with Store(path) as store:
        put(store, ZOE)
        by_stock_tinydb(path, ANN, name="Ann Moss")
        theirs = path.read_bytes()
        store.refresh()
        kept = store.keep_own()
        assert kept is not None
        assert kept.read_bytes() == theirs
        assert store.outside == ""
        assert people_in(store) == all_of(ANN, BOB, ZOE)
        assert store.undo(NOW).label == "add"
    assert people_in(Store(path)) == all_of(ANN, BOB)


def test_a_second_process_follows_what_the_first_took_in(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
    mine, theirs = Store(path), Store(path)
    put(mine, ZOE)
    by_stock_tinydb(path, ANN, name="Ann Moss")
    mine.refresh()
    mine.take_in_outside(NOW)
    assert ("contacts", ANN.id) in theirs.refresh()
    assert theirs.outside == ""
    assert people_in(theirs) == all_of(MOSS, BOB, ZOE)
    put(theirs, renamed(BOB, "Rob Hill"))
    mine.refresh()
    for store in (mine, theirs):
        assert people_in(store) == all_of(MOSS, renamed(BOB, "Rob Hill"), ZOE)
        store.close()
    assert people_in(Store(path)) == all_of(MOSS, renamed(BOB, "Rob Hill"), ZOE)


def test_a_fold_by_another_process_is_no_change_from_outside(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(theirs, ANN)
    theirs.close()
    assert mine.refresh() == {("contacts", ANN.id)}
    with Store(path) as third:
        put(third, BOB)
    mine.refresh()
    assert mine.outside == ""
    assert people_in(mine) == all_of(ANN, BOB)
    put(mine, ZOE)
    mine.close()
    assert people_in(Store(path)) == all_of(ANN, BOB, ZOE)


def test_a_file_only_touched_or_copied_over_itself_is_our_own(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    content = path.read_bytes()
    store = Store(path)
    path.unlink()
    path.write_bytes(content)
    store.refresh()
    assert store.outside == ""
    put(store, BOB)
    store.close()
    with Store(path) as again:
        assert again.notices == []
        assert people_in(again) == all_of(ANN, BOB)


def test_a_file_or_journal_deleted_while_open_is_written_again_at_the_end(path: Path) -> None:
    for lost in ("tidings.json", "tidings.json.journal"):
        with Store(path) as store:
            put(store, renamed(ANN, lost))
            path.with_name(lost).unlink(missing_ok=True)
            store.refresh()
            put(store, renamed(BOB, lost))
        assert people_in(Store(path)) == all_of(renamed(ANN, lost), renamed(BOB, lost))


def test_the_old_journal_is_kept_when_a_file_from_elsewhere_is_taken_in(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    old = path.with_name("tidings.json.journal").read_bytes()
    by_stock_tinydb(path, ANN, name="Ann Moss")
    with Store(path):
        pass
    assert old in kept_aside(path)


def test_a_field_that_both_sides_changed_stays_ours_and_is_told(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    crashed = Store(path)
    put(crashed, renamed(ANN, "Ann Hill"))
    by_stock_tinydb(path, ANN, name="Ann Moss", title="CEO")
    with Store(path) as store:
        (ann,) = people_in(store).values()
        assert (ann.name, ann.title) == ("Ann Hill", "CEO")
        assert "Ann Moss" in store.notices[-1]
        assert "Ann Hill" in store.notices[-1]


def test_waiting_changes_that_come_to_nothing_are_no_step(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
    crashed = Store(path)
    put(crashed, BOB)
    crashed.undo(NOW)
    by_stock_tinydb(path, ANN, name="Ann Moss")
    with Store(path) as store:
        assert people_in(store) == all_of(MOSS)
        assert len(store.notices) == 1
        assert store.history() == ()


def test_what_was_brought_back_here_is_not_deleted_by_an_old_slip_in_their_trash(
    path: Path,
) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
        take_out(store, BOB)
    store = Store(path)
    put(store, BOB)
    by_stock_tinydb(path, ANN, name="Ann Moss")
    store.refresh()
    store.take_in_outside(NOW)
    assert people_in(store) == all_of(MOSS, BOB)
    assert store.trash() == ()


def test_what_was_brought_back_here_stays_in_a_merge_that_knows_the_base(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN, BOB)
        take_out(store, BOB)
    base, theirs = path.with_name("base.json"), path.with_name("theirs.json")
    shutil.copy(path, base)
    shutil.copy(path, theirs)
    by_stock_tinydb(theirs, ANN, name="Ann Moss")
    with Store(path) as store:
        put(store, BOB)
        merge_file(store, theirs, NOW, base)
        assert people_in(store) == all_of(MOSS, BOB)
        assert store.trash() == ()
