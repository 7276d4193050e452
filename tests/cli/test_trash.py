"""`tidings trash`: what was deleted, brought back or let go of."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.running import Tidings
from tui_app.domain.contact import Contact
from tui_app.domain.removal import remove_contact
from tui_app.store import Store

NOW = datetime(2026, 3, 16, 8, 10, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store" / "tidings.json"


def delete(path: Path, name: str) -> Contact:
    with Store(path) as store:
        contact = next(one for one in store.network.contacts.values() if one.name == name)
        store.commit(remove_contact(store.network, contact), NOW)
    return contact


@pytest.fixture
def ann(tidings: Tidings, path: Path) -> Contact:
    """Deleted, with two calls."""
    tidings.done("add", "Ann Lee", "--phone", "+44 20 7946 0101")
    tidings.done("add", "Bo Lund")
    tidings.done("log", "ann", "no-answer")
    tidings.done("log", "ann", "message")
    return delete(path, "Ann Lee")


def test_it_lists_what_was_deleted_with_the_name_of_who_is_gone(
    tidings: Tidings, ann: Contact
) -> None:
    printed = tidings.done("trash")
    assert ann.id in printed
    assert "the message for Ann Lee" in printed
    assert "2026-03-16" in printed
    trashed = tidings.data("trash")["trash"]
    assert {one["table"] for one in trashed} == {"contacts", "touches"}
    assert {one["label"] for one in trashed} == {"delete Ann Lee"}
    assert any(one["record"]["id"] == ann.id for one in trashed)


@pytest.mark.parametrize("by_id", [True, False])
def test_a_contact_comes_back_with_the_touches(tidings: Tidings, ann: Contact, by_id: bool) -> None:
    told = tidings.told("trash", "restore", ann.id if by_id else "ann lee")
    assert told == "brought back: Ann Lee, with 2 records\n"
    assert len(tidings.data("show", "ann")["touches"]) == 2
    assert tidings.data("trash") == {"trash": []}
    assert tidings.told("undo") == "undid: bring back Ann Lee\n"
    assert len(tidings.data("trash")["trash"]) == 3


def test_one_touch_brings_its_contact_back(tidings: Tidings, ann: Contact) -> None:
    touch = next(one for one in tidings.data("trash")["trash"] if one["table"] == "touches")
    tidings.done("trash", "restore", touch["record"]["id"])
    assert len(tidings.data("show", "ann")["touches"]) == 1


def test_a_name_that_fits_nobody_or_several_is_refused(
    tidings: Tidings, ann: Contact, path: Path
) -> None:
    assert "Nothing in the trash is named “Bo”" in tidings.refused("trash", "restore", "Bo")
    tidings.done("add", "Ann Lee")
    other = delete(path, "Ann Lee")
    told = tidings.refused("trash", "restore", "ann")
    assert "fits 2 deleted contacts" in told
    assert ann.id in told
    assert other.id in told


def test_emptying_wants_a_yes_and_can_be_undone(tidings: Tidings, ann: Contact) -> None:
    assert "Add --yes" in tidings.refused("trash", "empty")
    assert len(tidings.data("trash")["trash"]) == 3
    told = tidings.told("trash", "empty", "--yes")
    assert "let go of: 3 records" in told
    assert "before-emptying" in told
    assert tidings.data("trash") == {"trash": []}
    assert tidings.told("trash") == "The trash is empty.\n"
    assert tidings.told("trash", "empty", "--yes") == "The trash is empty.\n"
    tidings.done("undo")
    assert len(tidings.data("trash")["trash"]) == 3


def test_global_options_work_at_every_place(tidings: Tidings, ann: Contact, path: Path) -> None:
    elsewhere = str(path.with_name("elsewhere.json"))
    assert tidings.data("--data", elsewhere, "trash") == {"trash": []}
    assert tidings.data("trash", "--data", elsewhere) == {"trash": []}
    assert "Nothing in the trash" in tidings.refused("trash", "restore", "ann", "--data", elsewhere)


def test_help_names_the_commands(tidings: Tidings) -> None:
    text = tidings.done("trash", "--help")
    assert "restore" in text
    assert "empty" in text
