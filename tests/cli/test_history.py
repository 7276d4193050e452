"""`tidings history` and `tidings redo`: what was done, and doing it again."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.running import Tidings
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.store import Store

NOW = datetime(2026, 3, 16, 8, 10, tzinfo=UTC)


def test_steps_are_made_again_one_by_one(tidings: Tidings) -> None:
    tidings.done("add", "Ann Lee")
    tidings.done("jot", "Ferries are full", "--for", "ann")
    tidings.done("undo")
    tidings.done("undo")
    assert tidings.told("redo") == "redid: new contact Ann Lee\n"
    assert tidings.told("redo") == "redid: tidbit “Ferries are full”\n"
    assert len(tidings.data("show", "ann")["tidbits"]) == 1
    assert tidings.done("undo") == tidings.done("redo") == ""


def test_with_nothing_to_redo_it_says_so(tidings: Tidings) -> None:
    assert tidings.refused("redo") == "Error: There is nothing to redo.\n"
    tidings.done("add", "Ann Lee")
    tidings.done("undo")
    tidings.done("add", "Bo Lund")
    assert tidings.refused("redo") == "Error: There is nothing to redo.\n"


def test_the_history_lists_the_newest_first_and_what_was_undone(tidings: Tidings) -> None:
    tidings.done("add", "Ann Lee")
    tidings.done("add", "Bo Lund")
    tidings.done("undo")
    tidings.done("add", "Cy Hart")
    tidings.done("add", "Di Moss")
    tidings.done("undo")
    lines = tidings.done("history").splitlines()
    assert [line.split("  ")[-1].strip() if "undone" in line else "" for line in lines[1:]] == [
        "undone",
        "",
        "undone for good",
        "",
    ]
    assert "Mon 16 Mar 2026, 08:10  new contact Di Moss" in lines[1]
    steps = tidings.data("history")["steps"]
    assert [step["label"] for step in steps] == [
        "new contact Di Moss",
        "new contact Cy Hart",
        "new contact Bo Lund",
        "new contact Ann Lee",
    ]
    assert [step["undone"] for step in steps] == [True, False, True, False]
    assert [step["redoable"] for step in steps] == [True, False, False, False]
    assert steps[0]["at"] == "2026-03-16T08:10:00Z"


def test_it_can_be_limited(tidings: Tidings) -> None:
    for name in ("Ann Lee", "Bo Lund", "Cy Hart"):
        tidings.done("add", name)
    assert len(tidings.data("history", "--limit", "2")["steps"]) == 2
    assert tidings("history", "--limit", "0").exit_code == 2


def test_an_empty_history_says_so_on_standard_error(tidings: Tidings) -> None:
    assert tidings.done("history") == ""
    assert "Nothing was done yet" in tidings.told("history")
    assert tidings.data("history") == {"steps": []}


def test_a_hostile_label_stays_on_its_line(
    tidings: Tidings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "other.json"
    with Store(path) as store:
        contact = Contact(id="1", name="Ann")
        store.commit(Changes(label="[red]\x1b[31m\u202e\nnext", put=(contact,)), NOW)
    monkeypatch.setenv("TIDINGS_DATA", str(path))
    printed = tidings.done("history")
    assert len(printed.splitlines()) == 2
    assert "\x1b" not in printed
    assert "\u202e" not in printed
    assert "\x1b" not in tidings.told("undo")
    assert "\x1b" not in tidings.told("redo")


def test_what_the_store_has_to_tell_is_told_once_on_standard_error(
    tidings: Tidings, tmp_path: Path
) -> None:
    tidings.done("add", "Ann Lee")
    path = tmp_path / "store" / "tidings.json"
    text = path.read_text("utf-8").replace("Ann Lee", "Ann Hill")
    path.with_name("new").write_text(text, "utf-8")
    path.with_name("new").replace(path)
    result = tidings("list")
    assert "was changed outside Tidings" in result.stderr
    assert "was changed outside" not in result.stdout
    assert "Ann Hill" in result.stdout
    assert "outside" not in tidings.told("list")
