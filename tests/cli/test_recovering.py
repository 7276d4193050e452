"""A broken store on the command line: told, listed, brought back, and asked about at the start."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.running import Tidings
from tests.store.breaking import LATER, PEOPLE, beside, files_in, lived_in
from tui_app.cli import opening
from tui_app.store import Store

Opened = list[int]


@pytest.fixture
def path(tidings: Tidings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A store with a history, a month later; the file is cut."""
    monkeypatch.setenv("TIDINGS_NOW", LATER.isoformat())
    path = lived_in(Path(os.environ["TIDINGS_DATA"]).parent)
    path.write_bytes(path.read_bytes()[:1500])
    return path


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> Opened:
    """A terminal, and the number of contacts of every store that the app was opened on."""
    opened: Opened = []

    def run(store: Store, *_: object) -> int:
        opened.append(len(store.network.contacts))
        return 0

    monkeypatch.setattr(opening, "require_terminal", lambda: None)
    monkeypatch.setattr(opening, "run_app", run)
    return opened


def without_journal(path: Path) -> None:
    beside(path, ".journal").unlink()


def test_every_other_command_fails_with_one_sentence_that_names_doctor(
    tidings: Tidings, path: Path
) -> None:
    there = files_in(path.parent)
    for args in (("list",), ("queue",), ("add", "Ann Lee"), ("jot", "x"), ("undo",)):
        told = tidings.refused(*args)
        assert str(path) in told
        assert "“tidings doctor”" in told
        assert told.count("\n") == 1
    assert files_in(path.parent) == there


def test_doctor_tells_what_is_wrong_and_lists_the_offers(tidings: Tidings, path: Path) -> None:
    without_journal(path)
    there = files_in(path.parent)
    result = tidings("doctor")
    assert result.exit_code == 1
    words = " ".join(result.stdout.split())
    assert words.startswith(f"store: The store {path} does not parse")
    assert "What can be brought back: 1 what can be read of the broken file" in words
    assert " 2 the backup of 2026-11-28 (as the day began): 9 contacts" in words
    assert "--mend" in result.stderr
    assert files_in(path.parent) == there
    assert all(len(line) <= 80 or str(path) in line for line in result.stdout.splitlines())


def test_doctor_as_data(tidings: Tidings, path: Path) -> None:
    result = tidings("doctor", "--json")
    assert result.exit_code == 1
    assert '"offers": [' in result.stdout
    assert "nothing is missing" in result.stdout


def test_doctor_mends_with_the_best_offer_and_says_what_was_set_aside(
    tidings: Tidings, path: Path
) -> None:
    broken = path.read_bytes()
    result = tidings("doctor", "--mend")
    assert result.exit_code == 0, result.stdout
    told = result.stdout
    assert "nothing is missing" in told
    kept = beside(path, ".backups") / "tidings.json-broken-2026-12-23"
    assert str(kept) in told
    assert "What was done before can no longer be undone." in " ".join(told.split())
    assert kept.read_bytes() == broken
    assert len(tidings.data("list")["contacts"]) == 11
    assert tidings.told("doctor").endswith("wrong.\n")


def test_doctor_brings_back_the_offer_that_is_named(tidings: Tidings, path: Path) -> None:
    without_journal(path)
    tidings("doctor", "--mend", "--offer", "2")
    assert len(tidings.data("list")["contacts"]) == 9


def test_an_offer_that_there_is_not(tidings: Tidings, path: Path) -> None:
    assert "There is no offer 99" in tidings.refused("doctor", "--mend", "--offer", "99")
    assert tidings("doctor", "--offer", "1").exit_code == 2
    assert tidings("doctor", "--mend", "--offer", "0").exit_code == 2
    tidings("doctor", "--mend")
    assert "can be opened" in tidings.refused("doctor", "--mend", "--offer", "1")


def test_opening_tells_and_asks_and_goes_on_with_the_newest_good_state(
    tidings: Tidings, path: Path, app: Opened
) -> None:
    result = tidings(stdin="\n")  # enter is yes where nothing is missing
    assert result.exit_code == 0, result.stderr
    assert result.stdout == ""
    assert str(path) in result.stderr
    assert "nothing is missing" in result.stderr
    assert "Go on with it? What is there now is set aside, not deleted. [Y/n]" in result.stderr
    assert "tidings.json-broken-2026-12-23" in result.stderr
    assert "can no longer be undone" in " ".join(result.stderr.split())
    assert app == [11]


def test_what_is_asked_at_the_start_fits_the_terminal_and_points_nowhere_else(
    tidings: Tidings, path: Path, app: Opened
) -> None:
    told = tidings(stdin="\n").stderr
    lines = told.splitlines()
    assert all(len(line) <= 80 or " " not in line for line in lines), told
    assert "doctor" not in told
    assert app == [11]


def test_inside_doctor_nobody_is_sent_to_doctor(tidings: Tidings, path: Path) -> None:
    assert "tidings doctor" not in tidings("doctor").stdout
    path.unlink()
    without_journal(path)
    told = " ".join(tidings("doctor").stdout.split())
    assert "backups of it are there. To begin anew, move its backups away" in told


def test_where_something_is_missing_enter_alone_changes_nothing(
    tidings: Tidings, path: Path, app: Opened
) -> None:
    without_journal(path)
    there = files_in(path.parent)
    for answer in ("\n", "n\n"):
        told = tidings(stdin=answer)
        assert told.exit_code == 1
        assert "[y/N]" in told.stderr
        assert "Nothing was changed. “tidings doctor” lists" in told.stderr
    assert tidings(stdin="").exit_code == 130
    assert files_in(path.parent) == there
    assert app == []
    assert tidings(stdin="y\n").exit_code == 0
    assert len(app) == 1


def test_a_store_that_is_gone_is_asked_about_too(tidings: Tidings, path: Path, app: Opened) -> None:
    path.unlink()
    without_journal(path)
    told = tidings(stdin="y\n")
    assert "is gone, though backups of it are there" in told.stderr
    assert app == [9]


def test_the_first_start_asks_nothing(tidings: Tidings, app: Opened) -> None:
    assert tidings().stderr == ""
    assert app == [0]


def test_a_newer_store_opens_for_reading_and_nothing_is_asked(
    tidings: Tidings, app: Opened
) -> None:
    path = lived_in(Path(os.environ["TIDINGS_DATA"]).parent)
    content = path.read_bytes().replace(b'"schema":2', b'"schema":9')
    path.write_bytes(content)
    assert tidings().exit_code == 0
    assert app == [len(PEOPLE) - 1]
    assert path.read_bytes() == content
    assert "newer Tidings" in tidings("doctor", "--mend").stdout
    assert path.read_bytes() == content


def _directory(path: Path) -> None:
    path.mkdir()


def _loop(path: Path) -> None:
    path.symlink_to(path.name)


def _dangling(path: Path) -> None:
    path.symlink_to(path.parent / "gone" / "store.json")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


@pytest.mark.parametrize("make", [_directory, _loop, _dangling, _pipe])
def test_what_is_no_file_is_told_and_nothing_is_made(
    tidings: Tidings, tmp_path: Path, make: Callable[[Path], None], app: Opened
) -> None:
    path = tmp_path / "odd.json"
    make(path)
    for args in ((), ("list",), ("add", "Ann Lee"), ("undo",)):
        told = tidings.refused(*args, "--data", str(path))
        assert str(path) in told
        assert told.count("\n") == 1
    for args in (("doctor",), ("doctor", "--mend")):
        result = tidings(*args, "--data", str(path))
        assert result.exit_code == 1
        assert "odd.json" in "".join((result.stdout + result.stderr).split())
    assert [one.name for one in tmp_path.iterdir()] == ["odd.json"]
    assert app == []


def test_a_store_with_nothing_beside_it_can_begin_anew(
    tidings: Tidings, path: Path, app: Opened
) -> None:
    shutil.rmtree(beside(path, ".backups"))
    without_journal(path)
    path.write_bytes(b"[]")
    result = tidings(stdin="y\n")
    assert "an empty store" in result.stderr
    assert "undone" not in result.stderr
    assert app == [0]
    assert (beside(path, ".backups") / "tidings.json-broken-2026-12-23").read_bytes() == b"[]"
