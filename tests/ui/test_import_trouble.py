"""What is no contact file, what changes meanwhile, what is hostile: told, and nothing is lost."""

import errno
import os
import shutil
import unicodedata
from pathlib import Path

import msgspec
import pytest

from tests.ui.conftest import NOW, AppMaker
from tests.ui.importing import LINKEDIN, known, press, put, shown, write
from tests.ui.test_hostile_text import HOSTILE, clickable
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Email
from tui_app.domain.ids import new_id
from tui_app.store import Store
from tui_app.ui import import_plan
from tui_app.ui.screens.import_files import ImportScreen
from tui_app.ui.screens.queue import QueueScreen

TROUBLE = {
    "missing.csv": "There is no file ~/Downloads/missing.csv. Check how it is spelt.",
    "folder": "~/Downloads/folder is a folder. Choose a file in it.",
    "pipe.csv": "~/Downloads/pipe.csv is no file. Export the contacts to one.",
    "empty.csv": "~/Downloads/empty.csv is empty; export the contacts once more.",
    "song.csv": "~/Downloads/song.csv is neither a vCard nor a CSV",
    "letter.txt": "~/Downloads/letter.txt is neither a vCard nor a CSV",
    "book.xlsx": "~/Downloads/book.xlsx is a zip archive or a workbook. Unpack it",
    "large.csv": "~/Downloads/large.csv is too large: an import takes 64 MB at most.",
    "n" * 300: "cannot be read: file name too long.",
    "": "~/Downloads is a folder. Choose a file in it.",
}


async def test_what_is_no_contact_file_is_told_in_a_sentence_and_nothing_changes(
    app_with: AppMaker, downloads: Path
) -> None:
    (downloads / "folder").mkdir()
    os.mkfifo(downloads / "pipe.csv")
    (downloads / "empty.csv").touch()
    (downloads / "song.csv").write_bytes(bytes(range(256)) * 40)
    (downloads / "letter.txt").write_text("Dear Ann,\nall is well.\n")
    (downloads / "book.xlsx").write_bytes(b"PK\x03\x04" + bytes(99))
    with (downloads / "large.csv").open("wb") as large:
        large.truncate(import_plan.MOST_BYTES + 1)
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i")
        for name, told in TROUBLE.items():
            await write(pilot, f"~/Downloads/{name}")
            await press(pilot, "enter")
            said = str(app.screen.query_one("#said").render())
            assert told in said
            assert said.count(". ") <= 1
            await press(pilot, "enter")
            assert isinstance(app.screen, ImportScreen)
            assert known(app) == []


async def test_a_blank_line_with_nothing_to_propose_asks_for_a_path(
    app_with: AppMaker, downloads: Path
) -> None:
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i", "enter")
        assert "Type the path of a file" in shown(app)
        await press(pilot, "tab", "down", "up", "pagedown", "enter", "escape")
        assert known(app) == []


async def test_a_file_that_grows_past_the_limit_while_it_is_read_is_refused(
    app_with: AppMaker, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(downloads, "linkedin.csv")
    put(downloads, "phone_3.0.vcf")
    monkeypatch.setattr(import_plan, "MOST_BYTES", 1_600)
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i")
        await write(pilot, "~/Downloads/linkedin.csv")
        await press(pilot, "enter")
        assert "4 added" in shown(app)
        await write(pilot, "'~/Downloads/linkedin.csv' '~/Downloads/phone_3.0.vcf'")
        await press(pilot, "enter")
        assert "phone_3.0.vcf is too large" in shown(app)


ANN = Contact(id=new_id(NOW), name="Ann Lee", emails=(Email(address="ann.lee@northwind.example"),))


def commit_elsewhere(store_path: Path, *contacts: Contact) -> None:
    """What another process saves meanwhile."""
    with Store(store_path) as other:
        other.commit(Changes(label="elsewhere", put=contacts), NOW)


async def test_who_was_added_elsewhere_since_the_report_is_not_doubled(
    app_with: AppMaker, store_path: Path, downloads: Path
) -> None:
    put(downloads, "linkedin.csv")
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i", "enter")
        commit_elsewhere(store_path, ANN)
        await press(pilot, "enter")
        assert isinstance(app.screen, ImportScreen), "what it does now is shown first"
        assert "changed elsewhere meanwhile" in shown(app)
        assert "3 added, 2 merged" in shown(app)
        assert known(app) == ["Ann Lee"]
        await press(pilot, "enter")
    with Store(store_path) as store:
        contacts = list(store.network.contacts.values())
    assert sorted(one.name for one in contacts) == LINKEDIN
    [ann] = [one for one in contacts if one.name == "Ann Lee"]
    assert (ann.id, ann.organisation) == (ANN.id, "Northwind Traders")


async def test_what_was_written_elsewhere_since_the_report_is_not_lost(
    app_with: AppMaker, store_path: Path, downloads: Path
) -> None:
    put(downloads, "linkedin.csv")
    app = app_with([ANN])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i", "enter")
        commit_elsewhere(store_path, msgspec.structs.replace(ANN, note="rang, likes tea"))
        await press(pilot, "enter")
        assert isinstance(app.screen, QueueScreen), "it does the same as was shown"
    with Store(store_path) as store:
        ann = store.network.contacts[ANN.id]
        assert len(store.network.contacts) == 4
    assert (ann.note, ann.organisation) == ("rang, likes tea", "Northwind Traders")


async def test_a_full_disk_is_told_and_enter_tries_again(
    app_with: AppMaker, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(downloads, "linkedin.csv")
    app = app_with(())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "i", "enter")
        with monkeypatch.context() as full:

            def no_room(_: int) -> None:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

            full.setattr("tui_app.store.journal.os.fsync", no_room)
            await press(pilot, "enter")
            assert "no space left" in shown(app)
            assert known(app) == []
        await press(pilot, "enter")
        assert known(app) == LINKEDIN


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_hostile_names_and_files_are_shown_as_text(
    app_with: AppMaker, downloads: Path, size: tuple[int, int]
) -> None:
    path = downloads / "[x] [@click=app.quit]x[bold] $name {0}.csv"
    rows = [f'"{text.replace(chr(34), "")}","{text.replace(chr(34), "")}",x' for text in HOSTILE]
    path.write_bytes(("Name,Organisation,Email\n" + "\n".join(rows)).encode("utf-8"))
    typed = "'" + str(downloads / "a\x1b[31m\u202eb.csv") + "'"
    shutil.copy(path, typed.strip("'"))
    app = app_with(())
    async with app.run_test(size=size, notifications=True) as pilot:
        await press(pilot, "i")
        assert "[x] [@click=app.quit]x[bold] $name {0}.csv" in shown(app)
        for line in ("", typed, typed.replace("b.csv", "missing.csv"), "[/]", "[@click=app.quit]"):
            await write(pilot, line)
            await press(pilot, "enter")
            acting = {c for c in shown(app) if unicodedata.category(c) in ("Cc", "Cs")} - {"\n"}
            assert not acting
            assert "\u202e" not in shown(app)
            assert not clickable(app)
        await write(pilot, typed)
        await press(pilot, "enter", "enter")
        assert isinstance(app.screen, QueueScreen)
        assert len(known(app)) == len(HOSTILE)
        await press(pilot, "u")
        assert known(app) == []


async def test_a_backup_comes_first_and_where_none_can_be_made_nothing_is_imported(
    app_with: AppMaker, downloads: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(downloads, "linkedin.csv")
    app = app_with((Contact(id=new_id(NOW), name="Ann Lee"),))

    def no_room(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        with monkeypatch.context() as full:
            full.setattr("tui_app.store.backups.write_atomically", no_room)
            await press(pilot, "i", "enter", "enter")
            assert "No backup could be made" in " ".join(
                toast.message for toast in app._notifications
            )
            assert isinstance(app.screen, ImportScreen)
            assert known(app) == ["Ann Lee"]
        await press(pilot, "enter")
        assert len(known(app)) > 1
        assert app.desk.store.backups()[0].why == "before-import"
