"""`tidings show` and `tidings list`."""

import pytest

from tests.cli.running import Tidings
from tui_app.cli.layout import columns


@pytest.fixture
def network(tidings: Tidings) -> Tidings:
    tidings.done(
        *("add", "Émile Roy", "--organisation", "Acme", "--title", "Buyer", "--topic", "hops"),
        *("--phone", "+33 1 99 00 12 34", "--email", "emile@example.com", "--zone", "Europe/Paris"),
        *("--met", "2025-11-03", "--note", "plays chess\non Sundays", "--kind", "customer"),
    )
    tidings.done("add", "ann lee")
    tidings.done("add", "Zoë Ibe")
    tidings.done("log", "roy", "talked", "--note", "hops are dear", "--at", "2026-01-05T09:00")
    tidings.done("log", "roy", "no-answer", "--at", "2026-02-05T09:00")
    tidings.done("jot", "A new mill opens", "--for", "roy", "--at", "2026-03-14T09:00")
    return tidings


def test_list_is_in_order_of_name_whatever_the_accents(network: Tidings) -> None:
    names = [contact["name"] for contact in network.data("list")["contacts"]]
    assert names == ["ann lee", "Émile Roy", "Zoë Ibe"]
    lines = network.done("list").splitlines()
    assert [line.split()[0] for line in lines] == ["name", "ann", "Émile", "Zoë"]


def test_list_tells_the_last_contact_but_no_attempt(network: Tidings) -> None:
    line = next(line for line in network.done("list").splitlines() if "Roy" in line)
    assert "2026-01-05" in line
    assert "+33 1 99 00 12 34" in line


def test_an_empty_list_says_how_to_begin(tidings: Tidings) -> None:
    result = tidings("list")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "tidings add" in result.stderr
    assert tidings.data("list") == {"contacts": []}


def test_show_tells_all_of_one_contact(network: Tidings) -> None:
    card = network.done("show", "roy")
    for known in (
        "Émile Roy, Buyer, Acme", "customer", "+33 1 99 00 12 34", "emile@example.com",
        "Mon 09:10 (Europe/Paris); window open till 09:30", "hops", "plays chess", "on Sundays",
        "10 weeks ago", "A new mill opens", "chosen by you", "3 November 2025",
        "talked: hops are dear", "no answer", "number 1 now",
    ):  # fmt: skip
        assert known in card


def test_show_says_why_somebody_is_held(network: Tidings) -> None:
    network.done("log", "roy", "talked")
    assert "talked today; rests until" in network.done("show", "roy")


def test_show_says_in_which_half_of_their_day_they_pick_up(network: Tidings) -> None:
    assert "picks up" not in network.done("show", "roy")
    network.done("log", "roy", "declined", "--at", "2026-01-20T17:30")
    assert "picks up in the evening: 1 of 1, in the morning 1 of 2" in network.done("show", "roy")
    for day in (9, 10, 11):
        network.done("log", "roy", "no-answer", "--at", f"2026-02-{day:02}T08:30")
    shown = network.done("show", "roy")
    # In the morning it costs points, and is said once.
    assert shown.count("picks up") == 1
    costs = next(line for line in shown.splitlines() if "picks up" in line)
    assert costs.split()[0].startswith("-")
    assert costs.endswith("picks up in the evening: 1 of 1, in the morning 1 of 5")


def test_show_as_json_has_the_record_whole(network: Tidings) -> None:
    shown = network.data("show", "roy")
    assert shown["contact"]["note"] == "plays chess\non Sundays"
    assert shown["position"] == 1
    assert sum(reason["points"] for reason in shown["reasons"]) == shown["score"]
    assert shown["held"] is None
    assert 0 < shown["recall"] < 1
    assert 69 < shown["gap_days"] < 71
    assert shown["window"] == {"open": True, "until": "2026-03-16T08:30:00Z"}
    assert [touch["kind"] for touch in shown["touches"]] == ["no-answer", "talked"]
    assert shown["due"] == "2026-03-06"
    assert (shown["ledger"]["given"], shown["ledger"]["asked"]) == (0, 0)
    assert shown["ledger"]["entries"] == []
    assert shown["owed"] == []
    (tidbit,) = shown["tidbits"]
    assert tidbit["text"] == "A new mill opens"
    assert tidbit["status"] == "accepted"


@pytest.mark.parametrize("width", [30, 40, 80, 120])
def test_no_line_of_either_is_wider_than_the_terminal(
    network: Tidings, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    network.done("add", "佐藤 健一 " * 9, "--note", "長い " * 90 + "x" * 300)
    monkeypatch.setenv("COLUMNS", str(width))
    for command in (("list",), ("show", "佐藤"), ("show", "roy")):
        assert max(map(columns, network.done(*command).splitlines())) <= width


def test_a_name_that_fits_nobody_says_how_to_find_out(network: Tidings) -> None:
    assert network.refused("show", "Bob") == (
        "Error: No contact fits “Bob”. “tidings list” shows them all.\n"
    )


def test_a_name_that_fits_several_lists_them_with_ids_that_work(network: Tidings) -> None:
    network.done("add", "Ann Lee", "--organisation", "Birch", "--zone", "Asia/Tokyo")
    told = network.refused("show", "ann lee")
    first, *listed = told.splitlines()
    assert first.startswith("Error: “ann lee” fits 2 contacts.")
    ids = [line.split()[0] for line in listed]
    assert {" ".join(line.split()[1:]) for line in listed} == {"ann lee", "Ann Lee (Birch)"}
    found = [network.data("show", contact_id)["contact"]["id"] for contact_id in ids]
    assert found == ids


def test_a_name_that_fits_a_crowd_lists_only_some(tidings: Tidings) -> None:
    for number in range(25):
        tidings.done("add", f"Lee {number}")
    told = tidings.refused("show", "lee").splitlines()
    assert len(told) == 22
    assert "and 5 more" in told[-1]


def test_show_tells_what_either_side_owes(network: Tidings) -> None:
    network.done("log", "roy", "callback", "--next", "2026-03-18")
    assert "call back, as they asked (due Wed 18 Mar)" in network.done("show", "roy")
    card = network.done("show", "roy", "--at", "2026-03-20T09:00")
    assert "call back, as they asked (2 days late)" in card
    (owed,) = network.data("show", "roy")["owed"]
    assert (owed["by"], owed["due"]) == ("me", "2026-03-18")
