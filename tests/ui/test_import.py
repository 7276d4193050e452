"""From a file to a first ranked call, by keys alone; the store is read afterwards."""

from pathlib import Path

import msgspec
import pytest
from textual.widgets import Input

from tests.ui.conftest import NOW, AppMaker
from tests.ui.importing import LINKEDIN, calm, drop, known, press, put, shown, write
from tests.ui.test_call_flow import network
from tests.ui.test_hostile_text import painted
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.ids import new_id
from tui_app.store import NothingToUndoError, Store
from tui_app.ui import keys
from tui_app.ui.screens.import_files import ImportScreen
from tui_app.ui.screens.queue import QueueScreen


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_from_an_export_among_the_downloads_to_a_ranked_call_in_four_keys(
    app_with: AppMaker, store_path: Path, downloads: Path, size: tuple[int, int]
) -> None:
    put(downloads, "linkedin.csv", "Connections.csv")
    app = app_with(())
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        assert "i   imports a file" in shown(app)
        await press(pilot, "i")
        assert "Connections.csv" in shown(app)
        await press(pilot, "enter")
        assert known(app) == []
        report = shown(app)
        for part in (
            "LinkedIn",
            "6 read, 4 added, 1 merged, 1 skipped",
            "line 9  This row has no name, e-mail or organisation; it was skipped.",
            "Rafael Ortiz Peña  Meridian Foods, Inc.",
            "enter imports, esc leaves",
            "No phone numbers in it.",
        ):
            assert part in report
        await press(pilot, "enter")
        assert isinstance(app.screen, QueueScreen)
        assert known(app) == LINKEDIN
        queue = shown(app)
        assert "Three steps" not in queue
        assert "Søren Kjær" in queue
        assert "no number yet: e adds one" in queue
        assert "linkedin.com/in/soeren-kjaer-example" in queue
        assert "Added 4 contacts, 1 merged, 1 skipped. u takes it back." in queue
        await press(pilot, "enter")
        assert app.screen.calling
    with Store(store_path) as store:
        assert len(store.network.contacts) == 4


async def test_undo_takes_the_whole_import_back(app_with: AppMaker, downloads: Path) -> None:
    put(downloads, "linkedin.csv")
    app = app_with(())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "i", "enter", "enter", "u")
        assert known(app) == []
        assert "Undid: import of 4 contacts from linkedin.csv" in shown(app)
        assert "Three steps to your first call" in shown(app)


async def test_escape_changes_nothing_at_any_time(app_with: AppMaker, downloads: Path) -> None:
    put(downloads, "linkedin.csv")
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        for pressed in (["i"], ["i", "enter"]):
            await press(pilot, *pressed, "escape")
            assert isinstance(app.screen, QueueScreen)
            assert known(app) == []
        with pytest.raises(NothingToUndoError):
            app.desk.undo()


async def test_a_path_is_completed_while_one_types(app_with: AppMaker, downloads: Path) -> None:
    put(downloads, "linkedin.csv", "my Connections.csv")
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i")
        await write(pilot, "~/dow")
        assert "~/downloads/" in shown(app)
        await press(pilot, "tab", "m", "y")
        assert app.screen.query_one(Input).value == "~/Downloads/my"
        await press(pilot, "right")
        assert app.screen.query_one(Input).value == "~/Downloads/my Connections.csv"
        await press(pilot, "enter", "enter")
        assert known(app) == LINKEDIN


async def test_keys_pressed_before_the_folder_is_read_are_not_lost(
    app_with: AppMaker, downloads: Path
) -> None:
    put(downloads, "linkedin.csv")
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i")
        await pilot.press(*"~/D", "tab")
        await calm(pilot)
        assert app.screen.query_one(Input).value == "~/Downloads/"
        await pilot.press(*"li", "enter")
        await calm(pilot)
        assert "4 added" in shown(app)


async def test_the_arrows_choose_and_enter_opens_a_folder_or_reads_a_file(
    app_with: AppMaker, downloads: Path
) -> None:
    put(downloads, "linkedin.csv")
    put(downloads, "phone_4.0.vcf")
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i")
        await write(pilot, "~/")
        await press(pilot, "down", "up", "enter")
        assert app.screen.query_one(Input).value == "~/Downloads/"
        await press(pilot, "down", "enter")
        assert "phone_4.0.vcf  vCard" in shown(app)
        await press(pilot, "enter")
        assert "Grace O'Brien" in known(app)


async def test_another_file_typed_over_the_report_is_read_in_its_place(
    app_with: AppMaker, downloads: Path
) -> None:
    put(downloads, "linkedin.csv")
    put(downloads, "phone_4.0.vcf")
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i")
        await write(pilot, "~/Downloads/linkedin.csv")
        await press(pilot, "enter", "ctrl+u")
        assert "4 added" not in shown(app)
        await write(pilot, "~/Downloads/phone_4.0.vcf")
        await press(pilot, "enter")
        assert known(app) == []
        await press(pilot, "enter")
        assert "Grace O'Brien" in known(app)
        assert "Ann Lee" not in known(app)


async def test_a_file_dropped_on_the_window_is_read_at_once(
    app_with: AppMaker, downloads: Path
) -> None:
    path = str(put(downloads, "linkedin.csv", "Ann Lee.csv"))
    escaped, address = path.replace(" ", "\\ "), "file://" + path.replace(" ", "%20")
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for dropped in (path, f"'{path}' ", f'"{path}"', escaped, address, f"{path}\n"):
            await drop(pilot, dropped)
            assert isinstance(app.screen, ImportScreen)
            assert "4 added" in shown(app)
            await press(pilot, "escape")
        await drop(pilot, path)
        await press(pilot, "enter")
        assert known(app) == LINKEDIN


async def test_files_dropped_one_after_the_other_are_one_import(
    app_with: AppMaker, downloads: Path
) -> None:
    linkedin, phone = put(downloads, "linkedin.csv"), put(downloads, "phone_3.0.vcf")
    app = app_with(())
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "i")
        await drop(pilot, f"{linkedin} ")
        await press(pilot, "enter")
        await drop(pilot, f"'{phone}' ")
        await press(pilot, "enter")
        assert "linkedin.csv  LinkedIn" in shown(app)
        assert "phone_3.0.vcf  vCard" in shown(app)
        await press(pilot, "enter")
        [ann] = [one for one in app.desk.network.contacts.values() if one.name == "Ann Lee"]
        assert ann.phones, "the card of the phone joined the connection"
        await press(pilot, "u")
        assert known(app) == []


async def test_other_text_dropped_on_the_window_does_nothing(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for text in ("hello", "/x/song.mp3", "i", "\x1b[31m"):
            await drop(pilot, text)
            assert isinstance(app.screen, QueueScreen)


async def test_one_bad_file_of_several_spoils_no_other(app_with: AppMaker, downloads: Path) -> None:
    put(downloads, "linkedin.csv")
    (downloads / "letter.txt").write_text("Dear Ann")
    app = app_with(())
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "i")
        await write(pilot, "'~/Downloads/letter.txt' '~/Downloads/linkedin.csv'")
        await press(pilot, "enter")
        assert "letter.txt  left out" in shown(app)
        assert "neither a vCard nor a CSV" in shown(app)
        await press(pilot, "enter")
        assert known(app) == LINKEDIN


async def test_a_second_import_of_a_file_says_that_there_is_nothing_new(
    app_with: AppMaker, downloads: Path
) -> None:
    put(downloads, "linkedin.csv")
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i", "enter", "enter", "i", "enter")
        assert "You know all of it already: there is nothing to import." in shown(app)
        await press(pilot, "enter")
        assert isinstance(app.screen, QueueScreen)
        assert known(app) == LINKEDIN


async def test_the_owners_region_reads_numbers_without_a_country_code(
    app_with: AppMaker, downloads: Path
) -> None:
    (downloads / "a.csv").write_text("Name,Phone\nAbel Ford,020 7946 0011\n")
    abel = Contact(id=new_id(NOW), name="Abel Ford", phones=(Phone(number="+44 20 7946 0011"),))
    app = app_with([abel])
    owner = msgspec.structs.replace(app.desk.config.owner, region="GB")
    app.desk.config = msgspec.structs.replace(app.desk.config, owner=owner)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i", "enter")
        assert "0 added, 1 merged" in shown(app)
        assert "nothing to import" in shown(app)


async def test_import_is_one_key_from_every_screen_and_in_help_and_palette(
    app_with: AppMaker, downloads: Path
) -> None:
    app = app_with(network())
    async with app.run_test(size=(120, 80)) as pilot:
        for screen in "2341":
            await press(pilot, screen, "i")
            assert isinstance(app.screen, ImportScreen)
            await press(pilot, "escape")
        await press(pilot, "question_mark")
        assert "Contacts from a file" in shown(app)
        await press(pilot, "escape")
        assert "Import" not in painted(app)[-1], "the footer has no room for it"
        commands = [command.title for command in app.get_system_commands(app.screen)]
        assert "Import (i)" in commands


def test_the_key_means_nothing_else() -> None:
    lists = [value for name, value in vars(keys).items() if name.isupper() and name != "GLOBAL"]
    others = [one for bindings in lists if isinstance(bindings, list) for one in bindings]
    assert not [one.id for one in others if "i" in one.key.split(",")]


async def test_nothing_is_imported_during_a_call(app_with: AppMaker, downloads: Path) -> None:
    path = put(downloads, "linkedin.csv")
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "i")
        await drop(pilot, str(path))
        assert isinstance(app.screen, QueueScreen)


async def test_a_thousand_contacts_are_imported_and_ranked(
    app_with: AppMaker, downloads: Path
) -> None:
    rows = "".join(f"Ann{n} Lee,Firm {n},a{n}@x.example\n" for n in range(1_000))
    (downloads / "many.csv").write_text("Name,Organisation,Email\n" + rows)
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "i", "enter")
        assert "3 of 1000" in shown(app)
        await press(pilot, "enter")
        assert len(known(app)) == 1_000
        assert "1000 to call" in shown(app)
