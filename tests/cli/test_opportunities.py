"""`tidings opportunities`: the works in the shell."""

from pathlib import Path

import pytest

from tests.cli.running import Tidings
from tui_app.store import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store" / "tidings.json"


@pytest.fixture
def two(tidings: Tidings) -> list[str]:
    """Two at the same firm; their ids."""
    tidings.done("add", "Ann Lee", "--organisation", "Oat Mill", "--cadence", "200")
    tidings.done("add", "Bo Dahl")
    first = tidings.done(
        "opportunities", "add", "Head of Buying", "--organisation", "Oat Mill", "--person", "ann",
        "--person", "bo", "--person", "Ann Lee", "--stage", "screening",
        "--next", "Hear from Ann", "--on", "2026-03-13", "--note", "re [x]",
    )  # fmt: skip
    second = tidings.done("opportunities", "add", "Planner", "--organisation", "Oat Mill")
    return [first.strip(), second.strip()]


def test_an_empty_store_says_how_to_begin(tidings: Tidings) -> None:
    told = tidings.told("opportunities")
    assert "None in the works: six to be safe." in told
    assert "tidings opportunities add" in told
    assert tidings.data("opportunities")["opportunities"] == []


def test_the_list_has_the_furthest_first_and_counts(tidings: Tidings, two: list[str]) -> None:
    result = tidings("opportunities")
    heading, first, second = result.stdout.splitlines()
    assert heading.split()[:2] == ["title", "organisation"]
    assert "Head of Buying" in first
    assert "late" in first
    assert "Planner" in second
    assert "2 in the works: four more to be safe." in result.stderr
    assert all(len(line) <= 80 for line in result.stdout.splitlines())
    data = tidings.data("opportunities")
    assert data["gauge"] == {
        "in_the_works": 2, "alive": 2, "offers": 0, "ended": 0, "least": 6, "most": 10,
        "safety": "too few", "words": "2 in the works: four more to be safe",
    }  # fmt: skip
    assert [one["id"] for one in data["opportunities"]] == two
    one = data["opportunities"][0]
    assert (one["status"], one["stage"], one["late"]) == ("alive", "screening", True)
    assert [person["name"] for person in one["people"]] == ["Ann Lee", "Bo Dahl"]
    assert len(one["contacts"]) == 2


def test_a_status_is_noted_and_what_follows_is_told(tidings: Tidings, two: list[str]) -> None:
    told = tidings.told(
        "opportunities", "status", "buying", "rejected", "--note", "-", stdin="a cousin\n"
    )
    assert "Head of Buying (Oat Mill): rejected." in told
    assert "its 2 people stay" in told
    assert "1 of them is called every 60 days" in told
    assert tidings.data("show", "ann")["contact"]["cadence_days"] == 60
    assert [one["id"] for one in tidings.data("opportunities")["opportunities"]] == two[1:]
    everything = tidings.data("opportunities", "--all")
    assert everything["gauge"]["ended"] == 1
    ended = everything["opportunities"][1]
    assert [line["status"] for line in ended["history"]] == ["alive", "rejected"]
    assert ended["history"][-1]["note"] == "a cousin"
    assert "--all shows 1 ended" in tidings.told("opportunities")
    assert "undid" in tidings.told("undo")
    assert len(tidings.data("opportunities")["opportunities"]) == 2


def test_an_acceptance_tells_of_the_announcements_and_the_others(
    tidings: Tidings, two: list[str]
) -> None:
    result = tidings("opportunities", "status", two[0], "accepted", "--json")
    assert '"accepted"' in result.stdout
    assert "2 announcements are owed" in result.stderr
    assert "1 more in the works" in result.stderr


def test_a_stage_is_noted(tidings: Tidings, two: list[str]) -> None:
    assert "Planner (Oat Mill): final." in tidings.told("opportunities", "stage", "plan", "final")
    assert "as before" in tidings.told("opportunities", "stage", "plan", "FINAL")
    assert tidings("opportunities", "stage", "plan", "somewhere").exit_code == 2
    assert tidings("opportunities", "status", "plan", "withdrawn").exit_code == 2
    assert tidings.data("opportunities")["opportunities"][0]["id"] == two[1]


def test_one_is_shown_whole(tidings: Tidings, two: list[str]) -> None:
    tidings.done("opportunities", "status", two[0], "offer", "--note", "from [May]")
    shown = tidings.done("opportunities", "show", "head buying")
    for text in (
        "Head of Buying (Oat Mill)", "offer, screening", "Hear from Ann", "late", "re [x]",
        "people\n  Ann Lee", "how it went", "today, offer: from [May]",
    ):  # fmt: skip
        assert text in shown, text
    assert tidings.data("opportunities", "show", two[0])["opportunity"]["id"] == two[0]


def test_a_name_that_fits_several_or_none_is_an_error(
    tidings: Tidings, two: list[str], path: Path
) -> None:
    told = tidings.refused("opportunities", "status", "oat mill", "frozen")
    assert "fits 2 opportunities" in told
    assert all(one in told for one in two)
    assert "No opportunity fits “rye”" in tidings.refused("opportunities", "show", "rye")
    assert "needs a title" in tidings.refused("opportunities", "add", "  ")
    assert "No contact fits" in tidings.refused("opportunities", "add", "X", "--person", "zoe")
    assert "is no date" in tidings.refused("opportunities", "add", "X", "--on", "someday")
    with Store(path) as store:
        assert len(store.network.opportunities) == 2


def test_what_is_known_of_one_is_corrected(tidings: Tidings, two: list[str]) -> None:
    tidings.done(
        "opportunities", "edit", "buying", "--title", "Buyer", "--next", "Ring Bo", "--on", "",
        "--without", "ann", "--note", "-", stdin="from [May]\n",
    )  # fmt: skip
    one = tidings.data("opportunities", "show", two[0])["opportunity"]
    assert (one["title"], one["next_step"], one["note"]) == ("Buyer", "Ring Bo", "from [May]")
    assert "next_step_on" not in one
    assert [person["name"] for person in one["people"]] == ["Bo Dahl"]
    assert (one["organisation"], one["stage"]) == ("Oat Mill", "screening")
    tidings.done("opportunities", "edit", two[0], "--person", "ann", "--person", "bo")
    people = tidings.data("opportunities", "show", two[0])["opportunity"]["people"]
    assert [person["name"] for person in people] == ["Ann Lee", "Bo Dahl"]
    assert "As before: Buyer" in tidings.told("opportunities", "edit", two[0], "--title", "Buyer")
    assert tidings("opportunities", "edit", two[0]).exit_code == 2
    assert "needs a title" in tidings.refused("opportunities", "edit", two[0], "--title", " ")
    assert "not among" in tidings.refused("opportunities", "edit", two[1], "--without", "ann")


def test_e7_references_are_named_alerted_and_called(tidings: Tidings, two: list[str]) -> None:
    def references(*args: str) -> tuple[str, str]:
        result = tidings("opportunities", "references", "buying", *args)
        assert result.exit_code == 0, result.stderr
        return result.stdout, result.stderr

    assert references() == ("", "No references are named yet: --add names one.\n")
    listed, said = references("--add", "ann", "--add", "bo", "--add", "ann")
    assert listed.splitlines() == ["Ann Lee: not alerted yet", "Bo Dahl: not alerted yet"]
    assert "2 not alerted yet: do that before" in said
    listed, _ = references("--alerted", "ann", "--called", "bo")
    assert listed.splitlines()[0] == "Ann Lee: alerted"
    assert "Bo Dahl: not alerted yet, called before they knew" in listed
    listed, said = references("--remove", "bo")
    assert (listed, said) == ("Ann Lee: alerted\n", "All of them know.\n")
    tidings.done("undo")
    assert len(references()[0].splitlines()) == 2
    refused = tidings.refused("opportunities", "references", "plan", "--alerted", "bo")
    assert "Bo Dahl is no reference for it: --add names them." in refused
