"""Several processes share a store: each sees the others' commits, and overwrites none in silence.

Two open stores stand for two processes: they share nothing but the files.
"""

import subprocess
import sys
from pathlib import Path

import pytest

import tui_app
from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put, renamed, take_out
from tui_app.domain.changes import Changes
from tui_app.store import ConflictError, Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "tidings.json"


def test_another_processs_commit_is_seen_on_refresh_and_told(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(theirs, ANN, BOB)
    assert people_in(mine) == {}
    assert mine.refresh() == {("contacts", ANN.id), ("contacts", BOB.id)}
    assert people_in(mine) == all_of(ANN, BOB)
    assert mine.refresh() == set()
    take_out(mine, ANN)
    assert theirs.refresh() == {("contacts", ANN.id)}
    assert people_in(theirs) == all_of(BOB)


def test_commits_to_different_records_all_stay(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(mine, ANN)
    put(theirs, BOB)
    put(mine, ZOE)
    theirs.refresh()
    assert people_in(mine) == people_in(theirs) == all_of(ANN, BOB, ZOE)
    assert people_in(Store(path)) == all_of(ANN, BOB, ZOE)


def test_the_later_of_two_edits_of_one_record_is_told_and_overwrites_nothing(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(mine, ANN)
    theirs.refresh()
    put(theirs, renamed(ANN, "Ann Moss"))
    with pytest.raises(ConflictError, match="changed elsewhere") as refused:
        put(mine, renamed(ANN, "Ann Hill"), BOB)
    assert refused.value.current == (renamed(ANN, "Ann Moss"),)
    for store in (mine, Store(path)):
        assert people_in(store) == all_of(renamed(ANN, "Ann Moss"))
    put(mine, renamed(ANN, "Ann Hill"))  # they chose
    assert people_in(Store(path)) == all_of(renamed(ANN, "Ann Hill"))


def test_an_edit_of_a_record_deleted_elsewhere_is_told(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(mine, ANN)
    theirs.refresh()
    take_out(theirs, ANN)
    with pytest.raises(ConflictError) as refused:
        put(mine, renamed(ANN, "Ann Hill"))
    assert refused.value.current == ()
    assert people_in(mine) == {}


def test_a_removal_of_a_record_edited_elsewhere_is_told(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(mine, ANN)
    theirs.refresh()
    put(theirs, renamed(ANN, "Ann Moss"))
    with pytest.raises(ConflictError):
        take_out(mine, ANN)
    assert people_in(mine) == all_of(renamed(ANN, "Ann Moss"))


def test_an_edit_begun_before_a_refresh_is_told_too(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(mine, ANN)
    theirs.refresh()
    put(theirs, renamed(ANN, "Ann Moss"))
    mine.refresh()
    with pytest.raises(ConflictError):
        mine.commit(Changes(label="edit", put=(renamed(ANN, "Ann Hill"),)), NOW, expecting=(ANN,))
    assert people_in(mine) == all_of(renamed(ANN, "Ann Moss"))


def test_undo_takes_back_the_last_action_whoever_did_it(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(mine, ANN, label="mine")
    put(theirs, BOB, label="theirs")
    assert mine.undo(NOW).label == "theirs"
    assert people_in(mine) == all_of(ANN)
    theirs.refresh()
    assert people_in(theirs) == all_of(ANN)


def test_one_may_close_and_fold_while_the_other_goes_on(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(mine, ANN)
    put(theirs, BOB)
    theirs.close()
    put(mine, ZOE)
    assert people_in(Store(path)) == all_of(ANN, BOB, ZOE)
    mine.close()
    with Store(path) as again:
        assert people_in(again) == all_of(ANN, BOB, ZOE)
        again.undo(NOW)
        assert people_in(again) == all_of(ANN, BOB)


def test_a_journal_renewed_by_another_process_is_read_on_from_where_one_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_app.store.disk._JOURNAL_BYTES_MOST", 2000)
    monkeypatch.setattr("tui_app.store.disk._ENTRIES_LEAST", 1)
    mine = Store(path)
    put(mine, ANN)
    for round_ in range(40):
        with Store(path) as theirs:
            put(theirs, renamed(BOB, f"Bob {round_}"), label="x" * 100)
        if round_ % 7 == 0:
            mine.refresh()
            assert people_in(mine) == all_of(ANN, renamed(BOB, f"Bob {round_}"))
    put(mine, ZOE)
    assert people_in(mine) == all_of(ANN, renamed(BOB, "Bob 39"), ZOE)
    assert people_in(Store(path)) == people_in(mine)
    assert path.with_name("tidings.json.journal").stat().st_size < 4000


_WRITER = """
import sys
from pathlib import Path
from tests.store.people import NOW
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.store import Store
store = Store(Path(sys.argv[1]))
for number in range(15):
    person = Contact(id=new_id(NOW), name=f"{sys.argv[2]} {number}")
    store.commit(Changes(label="add", put=(person,)), NOW)
    if number % 5 == 4:
        store.close()
"""


def test_three_processes_writing_at_once_lose_nothing(path: Path) -> None:
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, str(path), name],
            cwd=Path(tui_app.__file__).parent.parent,
            stderr=subprocess.PIPE,
        )
        for name in ("one", "two", "three")
    ]
    for writer in writers:
        _, told = writer.communicate(timeout=60)
        assert writer.returncode == 0, told.decode()
    with Store(path) as store:
        names = sorted(contact.name for contact in store.network.contacts.values())
    assert names == sorted(
        f"{name} {number}" for name in ("one", "two", "three") for number in range(15)
    )


def test_a_fold_while_open_shows_what_others_did(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(theirs, ANN)
    mine.fold()
    assert people_in(mine) == all_of(ANN)
    put(theirs, BOB)
    mine.close()
    assert people_in(mine) == all_of(ANN, BOB)


def test_what_was_caught_up_with_on_the_way_is_told_at_the_next_refresh(path: Path) -> None:
    mine, theirs = Store(path), Store(path)
    put(theirs, ANN)
    assert mine.next_undo() is not None
    put(theirs, BOB)
    put(mine, ZOE)
    put(theirs, renamed(BOB, "Rob Hill"))
    mine.fold()
    assert mine.refresh() == {(ANN.table, ANN.id), (BOB.table, BOB.id)}
    assert mine.refresh() == set()
