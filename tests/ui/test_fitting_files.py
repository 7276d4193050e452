"""Completing a path: what may be meant, nothing else, and no trouble."""

import os
from pathlib import Path

import pytest

from tui_app.ui import fitting_files
from tui_app.ui.fitting_files import fitting


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home folder with an export, other files, and something hidden."""
    home = tmp_path / "home"
    for name in ("Downloads/Connections.csv", "Downloads/song.mp3", "Downloads/notes.txt"):
        (home / name).parent.mkdir(parents=True, exist_ok=True)
        (home / name).touch()
    (home / "Downloads/cards").mkdir()
    (home / "Downloads/.old.csv").touch()
    (home / "Dokumente").mkdir()
    (home / ".config").mkdir()
    (home / "phone.VCF").touch()
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.chdir(tmp_path)
    return home


def names(typed: str) -> list[str]:
    return [fit.name for fit in fitting(typed)]


def test_files_come_first_then_folders_with_a_slash(home: Path) -> None:
    assert names("~/") == ["phone.VCF", "Dokumente/", "Downloads/"]
    assert names("~") == names("~/")
    assert [fit.path for fit in fitting("~/Dow")] == ["~/Downloads/"]
    assert names("~/Downloads/") == ["Connections.csv", "notes.txt", "cards/"]
    assert [fit.is_folder for fit in fitting("~/Do")] == [True, True]


def test_case_does_not_matter(home: Path) -> None:
    assert [fit.path for fit in fitting("~/downloads")] == ["~/Downloads/"]
    assert [fit.path for fit in fitting(f"{home}/PH")] == [f"{home}/phone.VCF"]


def test_what_is_hidden_shows_once_a_dot_is_typed(home: Path) -> None:
    assert names("~/.") == [".config/"]
    assert names("~/Downloads/.o") == [".old.csv"]


def test_relative_names_start_where_the_app_does(home: Path) -> None:
    assert [fit.path for fit in fitting("ho")] == ["home/"]
    assert [fit.path for fit in fitting("home/ph")] == ["home/phone.VCF"]


def test_a_blank_line_proposes_the_newest_exports(home: Path) -> None:
    os.utime(home / "phone.VCF", (1_000, 1_000))
    os.utime(home / "Downloads/Connections.csv", (2_000, 2_000))
    assert [(fit.path, fit.where) for fit in fitting("")] == [
        ("~/Downloads/Connections.csv", "~/Downloads"),
        ("~/phone.VCF", "~"),
    ]


@pytest.mark.parametrize(
    "typed", ["/no/such/folder/x", "~nobody-of-that-name/", "\0", "a\0/b", "x" * 5_000 + "/", "'/x"]
)
def test_what_cannot_be_looked_at_is_left_out_quietly(home: Path, typed: str) -> None:
    assert fitting(typed) == ()


def test_links_that_lead_nowhere_and_pipes_are_no_files(home: Path) -> None:
    folder = home / "Dokumente"
    (folder / "gone.csv").symlink_to(folder / "nowhere.csv")
    (folder / "loop.csv").symlink_to(folder / "loop.csv")
    os.mkfifo(folder / "pipe.csv")
    (folder / "linked.csv").symlink_to(home / "phone.VCF")
    assert names("~/Dokumente/") == ["linked.csv"]


def test_names_that_act_on_terminals_are_never_proposed(home: Path) -> None:
    folder = home / "Dokumente"
    for name in ("\x1b[31mred.csv", "a\nb.csv", "exe\u202evsc.csv", "tab\t.csv", "a\x9b.csv"):
        (folder / name).touch()
    Path(os.fsdecode(os.fsencode(folder) + b"/bad\xff.csv")).touch()
    (folder / "we[ird] $name 山田  x.csv").touch()
    assert names("~/Dokumente/") == ["we[ird] $name 山田  x.csv"]


def test_a_large_folder_is_looked_at_in_part(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(300):
        (home / f"Dokumente/{n:03}.csv").touch()
    assert len(fitting("~/Dokumente/")) == 200
    assert names("~/Dokumente/299") == ["299.csv"]
    monkeypatch.setattr(fitting_files, "_LOOKED_AT", 50)
    assert len(fitting("~/Dokumente/")) == 50
