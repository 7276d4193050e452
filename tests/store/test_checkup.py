"""The files' check-up: each finding by its name, nothing written by looking, mended on request."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from stat import S_IMODE

import pytest

from tests.store.breaking import LATER, PEOPLE, beside, copied, lived_in, state_of
from tests.store.people import ANN, NOW, people_in, put
from tui_app.store import Store, StoreError
from tui_app.store.checkup import Kind, examine, mend
from tui_app.store.drafts import DraftShelf


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lived_in(tmp_path_factory.mktemp("lived"))


@pytest.fixture
def path(lived: Path, tmp_path: Path) -> Path:
    path = copied(lived, tmp_path / "store")
    with Store(path):
        pass
    return path


@pytest.fixture(scope="module")
def dead() -> int:
    """The number of a process that is no more."""
    process = subprocess.Popen([sys.executable, "-c", ""])
    process.wait()
    return process.pid


def kinds(path: Path) -> list[Kind]:
    return [finding.kind for finding in examine(path).findings]


def everything(folder: Path) -> dict[str, tuple[object, ...]]:
    """Each file and folder below, with all that writing would change."""
    found: dict[str, tuple[object, ...]] = {}
    for path in [folder, *folder.rglob("*")]:
        status = path.lstat()
        content = path.read_bytes() if path.is_file() else b""
        found[str(path)] = (status.st_mode, status.st_ino, status.st_mtime_ns, content)
    return found


def spoil(path: Path, dead: int) -> None:
    """All that can be wrong with a store that opens."""
    tables = json.loads(path.read_bytes())
    tables["contacts"][PEOPLE[0].id]["birthday"] = "soon"
    path.write_text(json.dumps(tables))
    path.chmod(0o644)
    with beside(path, ".journal").open("ab") as journal:
        journal.write(b'0123abcd {"number":')
    beside(path, f".{dead}.tmp").write_bytes(b"half")
    backup = min(beside(path, ".backups").iterdir())
    backup.write_bytes(b"{")
    shutil.copy(path, path.with_name("tidings.sync-conflict-20261123-080000-ABCDEFG.json"))


def test_a_healthy_store_has_no_findings(path: Path) -> None:
    assert examine(path) == examine(path)
    assert examine(path).findings == ()
    assert (examine(path).trouble, examine(path).offers) == ("", ())
    assert mend(path, NOW).done == ()


def test_a_store_that_is_open_and_busy_has_no_findings(path: Path) -> None:
    with Store(path) as store:
        put(store, ANN)
        assert examine(path).findings == ()


def test_a_store_that_is_not_there_yet_has_no_findings_and_nothing_is_made(tmp_path: Path) -> None:
    path = tmp_path / "none" / "tidings.json"
    assert examine(path).findings == ()
    assert mend(path, NOW).done == ()
    assert list(tmp_path.iterdir()) == []


def test_every_finding_is_named_and_looking_writes_nothing(path: Path, dead: int) -> None:
    spoil(path, dead)
    there = everything(path.parent)
    found = {finding.kind: finding for finding in examine(path).findings}
    assert everything(path.parent) == there
    assert set(found) == {
        Kind.OUTSIDE, Kind.RECORD, Kind.JOURNAL, Kind.MODE, Kind.LEFT_OVER, Kind.BACKUP, Kind.COPY,
    }  # fmt: skip
    assert str(path) in found[Kind.OUTSIDE].text
    assert "birthday" in found[Kind.RECORD].text
    assert "19 bytes of a change that was never confirmed" in found[Kind.JOURNAL].text
    assert "mode 0644" in found[Kind.MODE].text
    assert f"“tidings merge {found[Kind.COPY].path}” takes" in found[Kind.COPY].remedy
    for finding in found.values():
        assert finding.text.endswith(".")
        assert finding.remedy.endswith(".")
        assert finding.mends == (finding.kind is not Kind.COPY)


def test_what_is_mended_is_gone_and_set_aside_where_it_may_matter(path: Path, dead: int) -> None:
    spoil(path, dead)
    bad = min(beside(path, ".backups").iterdir())
    mending = mend(path, LATER)
    assert {finding.kind for finding, _ in mending.done} == {
        Kind.MODE, Kind.LEFT_OVER, Kind.BACKUP, Kind.JOURNAL, Kind.OUTSIDE, Kind.RECORD,
    }  # fmt: skip
    assert all(told for _, told in mending.done)
    assert kinds(path) == [Kind.COPY]
    backups = beside(path, ".backups")
    assert (backups / f"{bad.name}-unreadable").read_bytes() == b"{"
    torn = list(backups.glob("*-torn-*"))
    assert [one.read_bytes() for one in torn] == [b'0123abcd {"number":']
    assert not list(path.parent.glob("*.tmp"))


def test_a_record_is_read_again_after_a_backup_and_undo_takes_that_back(path: Path) -> None:
    tables = json.loads(path.read_bytes())
    document = tables["contacts"][PEOPLE[0].id]
    document |= {"birthday": "soon", "phones": 7}
    path.write_text(json.dumps(tables))
    with Store(path) as store:
        assert PEOPLE[0].id not in store.network.contacts
    mending = mend(path, LATER)
    assert mending.backup is not None
    assert json.loads(mending.backup.read_bytes())["contacts"][PEOPLE[0].id] == document
    with Store(path) as store:
        assert store.problems == []
        contact = store.network.contacts[PEOPLE[0].id]
        assert contact.name == PEOPLE[0].name
        assert contact.extra["unreadable_birthday"] == "soon"
        assert contact.extra["unreadable_phones"] == 7
        assert store.undo(LATER).label.startswith("mend")
        assert PEOPLE[0].id not in store.network.contacts


def test_a_record_that_cannot_be_without_the_field_stays_as_it_is(path: Path) -> None:
    tables = json.loads(path.read_bytes())
    tables["contacts"][PEOPLE[0].id]["name"] = 7
    path.write_text(json.dumps(tables))
    mend(path, LATER)
    (finding,) = examine(path).findings
    assert finding.kind is Kind.RECORD
    assert finding.key == ("contacts", PEOPLE[0].id)
    assert not finding.mends
    assert json.loads(path.read_bytes())["contacts"][PEOPLE[0].id]["name"] == 7


def test_every_file_and_folder_of_the_store_is_closed_to_others(path: Path) -> None:
    shelf = DraftShelf(path).folder
    shelf.mkdir()
    (shelf / "one.json").write_text("{}")
    own = [beside(path, end) for end in ("", ".journal", ".lock", ".backups", ".drafts")]
    opened = [*own, shelf / "one.json", min(beside(path, ".backups").iterdir())]
    for one in opened:
        one.chmod(0o755 if one.is_dir() else 0o664)
    path.parent.chmod(0o755)
    assert {finding.path for finding in examine(path).findings} == set(opened)
    mend(path, NOW)
    assert examine(path).findings == ()
    assert {S_IMODE(one.stat().st_mode) for one in opened} == {0o600, 0o700}
    assert S_IMODE(path.parent.stat().st_mode) == 0o755


def test_a_file_that_its_owner_may_not_read_is_made_readable(path: Path) -> None:
    path.chmod(0o000)
    assert Kind.MODE in kinds(path)
    mend(path, NOW)
    assert S_IMODE(path.stat().st_mode) == 0o600
    assert examine(path).findings == ()


def test_what_a_link_among_the_files_leads_to_is_left_alone(path: Path, tmp_path: Path) -> None:
    mine = tmp_path / "mine.txt"
    mine.write_text("mine")
    mine.chmod(0o644)
    (beside(path, ".backups") / "link.json").symlink_to(mine)
    assert examine(path).findings == ()
    mend(path, NOW)
    assert S_IMODE(mine.stat().st_mode) == 0o644


def test_a_temporary_file_of_a_living_process_is_left_alone(path: Path, dead: int) -> None:
    living = beside(path, f".{os.getpid()}.tmp")
    left = beside(path, ".backups") / f"2026-11-23-000001-daily.json.{dead}.tmp"
    for one in (living, left):
        one.write_bytes(b"half")
        one.chmod(0o600)
    assert [finding.path for finding in examine(path).findings] == [left]
    mend(path, NOW)
    assert living.exists()
    assert not left.exists()


def test_the_command_for_a_conflict_copy_can_be_pasted(path: Path) -> None:
    copy = path.with_name("tidings (Ann's  conflicted copy 2026-11-23).json")
    shutil.copy(path, copy)
    (finding,) = examine(path).findings
    command = finding.remedy[1:].partition("”")[0]
    assert shlex.split(command) == ["tidings", "merge", str(copy)]


@pytest.mark.parametrize("content", [b"", b'{"contacts": {', b"<html>"])
def test_a_conflict_copy_that_does_not_parse_is_named(path: Path, content: bytes) -> None:
    copy = path.with_name("tidings.sync-conflict-20261123-080000-ABCDEFG.json")
    copy.write_bytes(content)
    (finding,) = examine(path).findings
    assert (finding.kind, finding.path, finding.mends) == (Kind.COPY, copy, False)
    assert "cannot be read" in finding.text
    mend(path, NOW)
    assert copy.read_bytes() == content


def test_other_json_that_is_named_like_a_copy_is_the_users_own(path: Path) -> None:
    path.with_name("tidings-Old.json").write_text('{"colours": ["red"]}')
    assert examine(path).findings == ()


def test_a_lock_that_is_no_file_is_told_and_left_to_the_user(path: Path) -> None:
    beside(path, ".lock").unlink()
    beside(path, ".lock").mkdir(mode=0o700)
    (finding,) = examine(path).findings
    assert finding.kind is Kind.LOCK
    assert "no file" in finding.text
    assert not finding.mends


def test_a_damaged_last_line_is_told_as_a_change_that_may_be_lost(path: Path) -> None:
    journal = beside(path, ".journal")
    with journal.open("ab") as file:
        file.write(b'0123abcd {"number":99,"changes":[]}\n')
    (finding,) = examine(path).findings
    assert finding.kind is Kind.JOURNAL
    assert "a change may be lost" in finding.text
    mend(path, NOW)
    assert examine(path).findings == ()


@pytest.mark.parametrize("torn", [bytes(300), b"\0", b"what is this", b"{}"])
def test_a_journal_of_which_nothing_can_be_read_is_told_as_such(path: Path, torn: bytes) -> None:
    journal = beside(path, ".journal")
    journal.write_bytes(torn)
    (finding,) = (one for one in examine(path).findings if one.kind is Kind.JOURNAL)
    assert "cannot be read at all" in finding.text
    assert "cannot be undone" in finding.text
    mend(path, NOW)
    assert kinds(path) == []


def test_a_journal_that_is_a_line_begun_lost_nothing_that_was_confirmed(path: Path) -> None:
    journal = beside(path, ".journal")
    line = journal.read_bytes().splitlines()[0]
    for cut in (1, 8, 9, 10, 11, 40):
        journal.write_bytes(line[:cut])
        (finding,) = (one for one in examine(path).findings if one.kind is Kind.JOURNAL)
        assert "never confirmed" in finding.text


def test_a_store_of_a_newer_version_is_named_and_not_touched(path: Path) -> None:
    content = path.read_bytes().replace(b'"schema":2', b'"schema":9')
    path.write_bytes(content)
    (finding,) = examine(path).findings
    assert finding.kind is Kind.VERSION
    assert not finding.mends
    assert mend(path, NOW).done == ()
    assert path.read_bytes() == content


def test_a_store_that_cannot_be_opened_is_brought_back_and_then_mended(path: Path) -> None:
    with Store(path) as store:
        before = state_of(store)
    path.write_bytes(b"")
    path.chmod(0o644)
    backup = min(beside(path, ".backups").iterdir())
    backup.write_bytes(b"{")
    examined = examine(path)
    assert examined.findings[0].kind is Kind.STORE
    assert examined.offers
    done = mend(path, LATER).done
    assert {finding.kind for finding, _ in done} == {Kind.MODE, Kind.STORE, Kind.BACKUP}
    assert examine(path).findings == ()
    with Store(path) as store:
        assert state_of(store) == before


def test_the_offer_that_is_named_is_taken(path: Path) -> None:
    beside(path, ".journal").unlink()
    path.write_bytes(b"")
    second = examine(path).offers[1]
    mend(path, LATER, second)
    with Store(path) as store:
        assert len(people_in(store)) == second.counts["contacts"]


def test_a_file_that_cannot_be_mended_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path.chmod(0o644)

    def refused(*_: object, **__: object) -> None:
        raise OSError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "chmod", refused)
    with pytest.raises(StoreError, match="could not be mended: operation not permitted"):
        mend(path, NOW)


@pytest.mark.parametrize("what", ["loop", "dangling"])
def test_a_link_that_leads_nowhere_is_a_finding_and_nothing_is_made(
    tmp_path: Path, what: str
) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(link if what == "loop" else tmp_path / "gone" / "store.json")
    examined = examine(link)
    assert examined.trouble
    assert examined.offers == ()
    assert not any(finding.mends for finding in examined.findings)
    assert mend(link, NOW).done == ()
    assert [one.name for one in tmp_path.iterdir()] == ["link.json"]
