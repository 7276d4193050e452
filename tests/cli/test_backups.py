"""`tidings backups`: what there is, and one of them brought back; one before every import."""

import errno
import os
from pathlib import Path

import pytest

from tests.cli.running import Tidings

VCARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Cy Hart\r\nEND:VCARD\r\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "store" / "tidings.json.backups"


@pytest.fixture
def imported(tidings: Tidings) -> None:
    """Two contacts added, one imported."""
    tidings.done("add", "Ann Lee")
    tidings.done("add", "Bo Lund")
    tidings.done("import", "-", stdin=VCARD)


@pytest.mark.usefixtures("imported")
def test_an_import_is_preceded_by_a_backup_that_is_listed(tidings: Tidings, folder: Path) -> None:
    backups = {one["why"]: one for one in tidings.data("backups")["backups"]}
    assert backups["before-import"]["contacts"] == 2
    assert Path(backups["before-import"]["path"]).parent == folder
    printed = tidings.done("backups")
    assert "before an import" in printed
    assert backups["before-import"]["name"] in printed


@pytest.mark.usefixtures("imported")
def test_one_is_brought_back_as_one_step(tidings: Tidings) -> None:
    told = tidings.told("backups", "restore", "before-import")
    assert "1 record is different now" in told
    assert "before-restore" in told
    assert [one["name"] for one in tidings.data("list")["contacts"]] == ["Ann Lee", "Bo Lund"]
    assert [one["record"]["name"] for one in tidings.data("trash")["trash"]] == ["Cy Hart"]
    assert tidings.told("undo").startswith("undid: return to the backup of 16 March 2026")
    assert len(tidings.data("list")["contacts"]) == 3
    tidings.done("redo")
    assert "already" in tidings.told("backups", "restore", "before-import")


@pytest.mark.usefixtures("imported")
def test_a_name_that_fits_none_or_several_or_a_damaged_one_is_refused(
    tidings: Tidings, folder: Path
) -> None:
    assert "No backup is named" in tidings.refused("backups", "restore", "nothing")
    assert "Type the whole name" in tidings.refused("backups", "restore", "2026")
    damaged = next(folder.glob("*before-import.json"))
    damaged.write_bytes(b"{")
    assert "damaged" in tidings.refused("backups", "restore", damaged.name)
    assert "cannot be read" in tidings.done("backups")
    assert len(tidings.data("list")["contacts"]) == 3


def test_a_dry_run_and_an_import_of_nothing_make_none(tidings: Tidings) -> None:
    tidings.done("add", "Ann Lee")
    tidings.done("import", "-", "--dry-run", stdin=VCARD)
    tidings.done("import", "-", stdin=b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Lee\r\nEND:VCARD\r\n")
    whys = {one["why"] for one in tidings.data("backups")["backups"]}
    assert "before-import" not in whys


def test_where_none_can_be_made_nothing_is_imported(
    tidings: Tidings, monkeypatch: pytest.MonkeyPatch
) -> None:
    tidings.done("add", "Ann Lee")

    def no_room(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as full:
        full.setattr("tui_app.store.backups.write_atomically", no_room)
        told = tidings.refused("import", "-", stdin=VCARD)
    assert "No backup could be made" in told
    assert len(tidings.data("list")["contacts"]) == 1
    tidings.done("import", "-", stdin=VCARD)
    assert len(tidings.data("list")["contacts"]) == 2


def test_without_any_it_says_so(tidings: Tidings) -> None:
    assert tidings.told("backups") == "There are no backups yet.\n"
    assert tidings.data("backups") == {"backups": []}


@pytest.mark.usefixtures("imported")
def test_they_are_listed_even_where_the_store_is_broken(tidings: Tidings, folder: Path) -> None:
    folder.with_name("tidings.json").write_bytes(b"{")
    assert "before an import" in tidings.done("backups")
