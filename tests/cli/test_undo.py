"""`tidings undo`: back, one step at a time, across processes."""

from tests.cli.running import Tidings


def test_steps_are_taken_back_one_by_one(tidings: Tidings) -> None:
    tidings.done("add", "Ann Lee")
    tidings.done("jot", "Ferries are full", "--for", "ann")
    assert tidings.told("undo") == "undid: tidbit “Ferries are full”\n"
    assert tidings.data("show", "ann")["tidbits"] == []
    assert tidings.told("undo") == "undid: new contact Ann Lee\n"
    assert tidings.data("list")["contacts"] == []


def test_with_nothing_to_undo_it_says_so(tidings: Tidings) -> None:
    assert tidings.refused("undo") == "Error: There is nothing to undo.\n"


def test_it_prints_no_data(tidings: Tidings) -> None:
    tidings.done("add", "Ann Lee")
    assert tidings.done("undo") == ""
