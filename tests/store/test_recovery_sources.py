"""What can be brought back from each source on its own, and what is left alone."""

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from tests.store.breaking import LATER, PEOPLE, beside, copied, files_in, lived_in, state_of
from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put, renamed
from tui_app.domain.changes import Changes
from tui_app.store import Store, StoreError
from tui_app.store.recovery import offers, recover, trouble
from tui_app.store.recovery.offers import candidates
from tui_app.store.recovery.wreck import Wreck


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lived_in(tmp_path_factory.mktemp("lived"))


@pytest.fixture(scope="module")
def before(lived: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    with Store(copied(lived, tmp_path_factory.mktemp("before"))) as store:
        return state_of(store)


@pytest.fixture
def path(lived: Path, tmp_path: Path) -> Path:
    return copied(lived, tmp_path / "store")


def best_state(path: Path) -> dict[str, object]:
    state = candidates(Wreck(path))[0].build()
    assert state is not None
    return {name: table for name, table in state.tables.items() if table}


def journal_of(path: Path) -> Path:
    return beside(path, ".journal")


def lines_of(path: Path) -> list[bytes]:
    return journal_of(path).read_bytes().splitlines(keepends=True)


def spoil(line: bytes) -> bytes:
    return line[:20] + b"#" + line[21:]


def test_the_journal_alone_is_enough_where_it_begins_with_the_first_change(
    path: Path, before: dict[str, object]
) -> None:
    shutil.rmtree(beside(path, ".backups"))
    path.write_bytes(b"{")
    (best,) = offers(path)
    assert best.source.startswith("nothing but the journal with ")
    assert best.complete
    assert best_state(path) == before


def test_damage_in_the_middle_of_the_journal_loses_nothing_that_a_good_file_holds(
    path: Path, before: dict[str, object]
) -> None:
    lines = lines_of(path)
    lines[4] = spoil(lines[4])
    journal_of(path).write_bytes(b"".join(lines))
    spoiled = journal_of(path).read_bytes()
    with pytest.raises(StoreError, match="is damaged"):
        Store(path)
    best = offers(path)[0]
    assert best.complete
    assert best.source == "the file itself"
    recovered = recover(path, best, LATER)
    assert [one.read_bytes() for one in recovered.set_aside] == [path.read_bytes(), spoiled]
    with Store(path) as store:
        assert state_of(store) == before
        assert store.next_undo() is None


def test_entries_behind_the_damage_are_taken_and_the_lost_one_is_counted(tmp_path: Path) -> None:
    path = tmp_path / "tidings.json"
    with Store(path) as store:
        put(store, ANN)
    store = Store(path)
    put(store, BOB)
    put(store, renamed(ANN, "Ann Moss"))
    put(store, ZOE, renamed(BOB, "Bob Moss"))
    lines = lines_of(path)
    at = next(i for i, line in enumerate(lines) if b"Ann Moss" in line)
    lines[at] = spoil(lines[at])
    journal_of(path).write_bytes(b"".join(lines))
    assert "is damaged" in trouble(path)
    best = offers(path)[0]
    assert (best.lost, best.missing) == (1, ("1 change before its last one was lost",))
    recover(path, best, NOW)
    assert people_in(Store(path)) == all_of(ANN, renamed(BOB, "Bob Moss"), ZOE)


def test_a_lost_change_that_a_later_one_made_again_is_not_missed(path: Path) -> None:
    """The mark of the last fold proves that the state is the right one all the same."""
    with Store(path) as store:
        put(store, renamed(PEOPLE[5], "Once"))
        put(store, renamed(PEOPLE[5], "Twice"))
    with Store(path) as store:
        people = people_in(store)
    lines = lines_of(path)
    at = next(i for i, line in enumerate(lines) if b"Once" in line)
    lines[at] = spoil(lines[at])
    journal_of(path).write_bytes(b"".join(lines))
    path.write_bytes(b"")
    best = offers(path)[0]
    assert best.complete
    assert best.proven
    recover(path, best, LATER)
    assert people_in(Store(path)) == people


def test_a_lost_line_end_between_two_entries_loses_neither(
    path: Path, before: dict[str, object]
) -> None:
    path.write_bytes(b"")
    lines = lines_of(path)
    journal_of(path).write_bytes(lines[0][:-1] + b"\0" + b"".join(lines[1:]))
    assert offers(path)[0].complete
    assert best_state(path) == before


def test_each_backup_without_a_journal_is_offered_newest_first_with_what_it_lacks(
    path: Path,
) -> None:
    journal_of(path).unlink()
    path.write_bytes(b"[]")
    found = offers(path)
    assert [one.lost for one in found] == sorted(one.lost for one in found)
    assert [one.day for one in found] == sorted({one.day for one in found if one.day})[::-1]
    assert found[0].missing == ("what was changed after it, if anything was, was lost",)
    assert found[1].missing[0].endswith("after it were lost")
    assert "the backup of 2026-11-28 (as the day began)" in found[0].text
    recover(path, found[2], LATER)
    with Store(path) as store:
        assert len(store.network.contacts) == found[2].counts["contacts"]


def test_a_broken_file_newer_than_every_backup_is_patched_from_the_newest(path: Path) -> None:
    journal_of(path).unlink()
    good = path.read_bytes()
    path.write_bytes(good[: good.index(PEOPLE[11].id.encode()) - 3])
    best = offers(path)[0]
    assert best.source.startswith("what can be read of the broken file, the rest from the backup")
    assert best.missing == ("its end is cut off, and what stood there may be older",)
    recover(path, best, LATER)
    with Store(path) as store:
        assert people_in(store).keys() == {one.id for one in PEOPLE[:11]} - {PEOPLE[1].id}


def test_a_file_whose_number_is_lost_is_still_as_new_as_the_last_fold(path: Path) -> None:
    """What the journal has beyond the fold goes on top, whatever the file says."""
    store = Store(path)
    put(store, renamed(PEOPLE[0], "Newest"))
    shutil.rmtree(beside(path, ".backups"))
    lines = lines_of(path)
    journal_of(path).write_bytes(b"".join(lines[-3:]))
    path.write_bytes(path.read_bytes().replace(b'"journal_number"', b'"journal\0number"'))
    recover(path, offers(path)[0], LATER)
    assert people_in(Store(path))[PEOPLE[0].id].name == "Newest"


def test_a_missing_file_comes_back_from_backups(path: Path, before: dict[str, object]) -> None:
    path.unlink()
    lines = lines_of(path)
    journal_of(path).write_bytes(b"".join(lines[len(lines) // 2 :]))
    assert "is missing" in trouble(path)
    best = offers(path)[0]
    assert best.complete
    recover(path, best, LATER)
    with Store(path) as store:
        assert state_of(store) == before


def test_a_store_that_is_gone_but_for_its_backups_is_told(path: Path) -> None:
    path.unlink()
    journal_of(path).unlink()
    assert "is gone, though backups of it are there" in trouble(path)
    best = offers(path)[0]
    assert not best.complete
    assert recover(path, best, LATER).set_aside == ()
    with Store(path) as store:
        assert len(store.network.contacts) == best.counts["contacts"]


def test_what_was_brought_back_from_outside_is_another_story(path: Path) -> None:
    """Changes made on a file from outside go on an older backup only where they fit."""
    content = path.read_text(encoding="utf-8")
    path.write_text(content.replace("Zoë 3 ", "Theirs "), encoding="utf-8")
    with Store(path) as store:
        theirs = people_in(store)[PEOPLE[3].id]
        store.commit(Changes(label="fits", put=(ZOE,)), LATER)
        changed = renamed(theirs, "Theirs and mine")
        store.commit(Changes(label="does not", put=(changed,)), LATER + timedelta(hours=1))
    people = people_in(Store(path))
    path.write_bytes(b"")
    best = offers(path)[0]
    assert best.complete
    for backup in beside(path, ".backups").glob("2026-12-*"):
        backup.unlink()
    best = offers(path)[0]
    assert best.missing[0] == "1 change did not fit it and was left out"
    recover(path, best, LATER)
    found = people_in(Store(path))
    assert found.keys() == people.keys()
    assert found[ZOE.id] == ZOE
    assert found[PEOPLE[3].id] == PEOPLE[3]


def test_an_upgrade_is_no_obstacle(tmp_path: Path) -> None:
    golden = Path(__file__).parent / "golden" / "schema-1"
    path = tmp_path / "tidings.json"
    for name in ("tidings.json", "tidings.json.journal"):
        shutil.copy(golden / name, tmp_path / name)
    with Store(path) as store:
        put(store, ZOE)
    with Store(path) as store:
        before = state_of(store)
    path.write_bytes(b"")
    best = offers(path)[0]
    assert best.complete
    recover(path, best, LATER)
    with Store(path) as store:
        assert state_of(store) == before


# What is left alone


def test_a_newer_store_is_left_alone_broken_or_not(path: Path) -> None:
    newer = path.read_bytes().replace(b'"schema":2', b'"schema":9')
    for content in (newer, newer[:-40]):
        path.write_bytes(content)
        assert offers(path) == ()
    assert trouble(path)
    path.write_bytes(newer)
    assert trouble(path) == ""


def test_a_store_that_can_be_opened_is_not_recovered(path: Path) -> None:
    good = path.read_bytes()
    path.write_bytes(b"")
    best = offers(path)[0]
    path.write_bytes(good)
    there = files_in(path.parent)
    with pytest.raises(StoreError, match="can be opened"):
        recover(path, best, LATER)
    assert files_in(path.parent) == there


def test_an_offer_that_has_changed_meanwhile_is_refused(path: Path) -> None:
    path.write_bytes(b"")
    best = offers(path)[0]
    journal_of(path).unlink()
    shutil.rmtree(beside(path, ".backups"))
    with pytest.raises(StoreError, match="has changed since"):
        recover(path, best, LATER)


def test_a_directory_in_its_place_is_moved_aside_where_there_is_something_to_bring_back(
    path: Path, before: dict[str, object]
) -> None:
    path.unlink()
    path.mkdir()
    (path / "mine.txt").write_text("kept")
    assert "a directory" in trouble(path)
    recovered = recover(path, offers(path)[0], LATER)
    assert (recovered.set_aside[0] / "mine.txt").read_text() == "kept"
    with Store(path) as store:
        assert state_of(store) == before


def test_a_directory_with_nothing_beside_it_is_told_and_nothing_is_made(tmp_path: Path) -> None:
    path = tmp_path / "tidings.json"
    path.mkdir()
    with pytest.raises(StoreError, match="a directory"):
        Store(path)
    assert offers(path) == ()
    assert [one.name for one in tmp_path.iterdir()] == ["tidings.json"]


def test_a_pipe_is_told_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "tidings.json"
    os.mkfifo(path)
    with pytest.raises(StoreError, match="a pipe"):
        Store(path)
    assert "a pipe" in trouble(path)
    assert offers(path) == ()
    assert [one.name for one in tmp_path.iterdir()] == ["tidings.json"]


def test_a_link_is_followed_and_stays(path: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(path)
    path.write_bytes(b"")
    assert trouble(link)
    recover(link, offers(link.resolve())[0], LATER)
    assert link.is_symlink()
    assert len(Store(link).network.contacts) == 11


def test_a_dangling_link_makes_nothing(tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "gone" / "tidings.json")
    with pytest.raises(StoreError, match="is a link to"):
        Store(link)
    assert "is a link to" in trouble(link)
    assert offers(link.resolve()) == ()
    assert [one.name for one in tmp_path.iterdir()] == ["link.json"]
