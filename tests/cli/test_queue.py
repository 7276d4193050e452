"""`tidings queue`: the contract of its JSON, and a table that a person can read."""

from datetime import datetime
from typing import Any

import pytest

from tests.cli.running import Tidings
from tui_app.cli.layout import columns


@pytest.fixture
def network(tidings: Tidings) -> Tidings:
    """Ann in London has news, Chie sleeps, Bo waits outside his window, Dee rests, Eve never."""
    tidings.done(
        *("add", "Ann Lee", "--organisation", "Acme", "--zone", "Europe/London"),
        *("--phone", "+44 20 7946 0011", "--title", "Buyer", "--met", "2025-06-01"),
    )
    tidings.done("add", "Chie Mori", "--zone", "Pacific/Auckland", "--met", "2025-06-02")
    tidings.done("add", "Bo Lund", "--zone", "Asia/Kolkata", "--met", "2025-06-03")
    tidings.done("add", "Dee Ross", "--zone", "Europe/London", "--met", "2025-06-04")
    tidings.done("log", "Dee", "talked", "--at", "2026-03-15T10:00+00:00")
    tidings.done("jot", "Harbour dues fall in May", "--for", "Ann", "--at", "2026-03-15T10:00")
    return tidings


def names(calls: list[dict[str, Any]]) -> list[str]:
    return [call["contact"]["name"] for call in calls]


def test_json_has_what_the_contract_names(network: Tidings) -> None:
    queue = network.data("queue")
    assert list(queue) == ["at", "block", "calls", "later", "held"]
    assert datetime.fromisoformat(queue["at"]) == datetime.fromisoformat("2026-03-16T08:10+00:00")
    assert queue["block"] == "now"
    assert names(queue["calls"]) == ["Ann Lee", "Bo Lund"]
    assert names(queue["later"]) == ["Chie Mori"]
    assert names(queue["held"]) == ["Dee Ross"]
    ann = queue["calls"][0]
    assert ann["contact"] == {
        "id": ann["contact"]["id"],
        "name": "Ann Lee",
        "organisation": "Acme",
        "title": "Buyer",
        "kind": "networking",
        "zone": "Europe/London",
    }
    assert ann["phones"] == [{"number": "+44 20 7946 0011", "label": ""}]
    assert set(ann) == {
        "contact", "score", "reasons", "opener", "recall", "window", "due", "phones",
    }  # fmt: skip
    assert set(ann["reasons"][0]) == {"factor", "points", "text"}
    assert ann["opener"]["text"] == "Harbour dues fall in May"
    assert set(ann["opener"]) == {"tidbit", "text", "freshness", "say"}
    assert ann["opener"]["say"].endswith(" yesterday: Harbour dues fall in May.")
    assert 0 < ann["opener"]["freshness"] < 1
    assert 0 <= ann["recall"] <= 1
    assert ann["window"] == {"open": True, "until": "2026-03-16T09:30:00Z"}
    bo = queue["calls"][1]
    assert bo["window"] == {"open": False, "opens": "2026-03-16T11:30:00Z"}
    assert bo["opener"] is None
    assert "rests until" in queue["held"][0]["why"]


def test_points_add_up_to_the_score(network: Tidings) -> None:
    queue = network.data("queue")
    for call in queue["calls"] + queue["later"]:
        assert sum(reason["points"] for reason in call["reasons"]) == call["score"]


def test_limit_bounds_the_calls_alone(network: Tidings) -> None:
    queue = network.data("queue", "--limit", "1")
    assert names(queue["calls"]) == ["Ann Lee"]
    assert names(queue["later"]) == ["Chie Mori"]
    assert names(queue["held"]) == ["Dee Ross"]
    assert "And 1 more." in network.done("queue", "--limit", "1")


def test_current_events_keeps_calls_with_fresh_news(network: Tidings) -> None:
    queue = network.data("queue", "--current-events")
    assert names(queue["calls"]) == ["Ann Lee"]
    assert queue["later"] == []
    text = network.done("queue", "--current-events")
    assert "Without news: 1 more to call." in text
    network.done("add", "Fay Orr", "--zone", "Europe/London", "--met", "2025-06-05")
    network.done("log", "Fay", "callback", "--next", "2026-03-16", "--at", "2026-03-14T10:00+00:00")
    text = network.done("queue", "--current-events")
    assert "Without news: 2 more to call, 1 of them with a promise that is due." in text


def test_morning_and_evening_look_at_the_next_sitting(network: Tidings) -> None:
    evening = network.data("queue", "--block", "evening")
    assert evening["block"] == "evening"
    assert evening["at"] == "2026-03-16T17:00:00Z"
    assert names(evening["calls"]) != names(network.data("queue")["calls"])
    assert network.data("queue", "--block", "morning")["at"] == "2026-03-16T08:10:00Z"


def test_all_leaves_the_window_out_of_account(network: Tidings) -> None:
    queue = network.data("queue", "--block", "ALL")
    assert set(names(queue["calls"])) == {"Ann Lee", "Bo Lund", "Chie Mori"}
    assert queue["later"] == []


def test_the_table_tells_who_when_why_and_what_to_open_with(network: Tidings) -> None:
    lines = network.done("queue").splitlines()
    assert lines[0] == "Calls now, Mon 16 Mar 2026, 08:10"
    ann = next(line for line in lines if "Ann Lee" in line)
    assert ann.split()[:2] == ["1", "Ann"]
    assert "Acme" in ann
    assert "08:10" in ann
    below = " ".join(lines[lines.index(ann) + 1 : lines.index(ann) + 3])
    assert "yesterday: Harbour dues fall in May." in " ".join(below.split())
    bo = next(line for line in lines if "Bo Lund" in line)
    assert "13:40" in bo
    assert "(their window opens 17:00)" in lines[lines.index(bo) + 1]
    text = " ".join(" ".join(lines).split())
    assert "Later: 1 waits for their hours; next is Chie Mori, whose window opens Tue 08:00" in text
    assert "Held: Dee Ross, talked on 15 Mar; rests until" in text


@pytest.mark.parametrize("width", [40, 60, 80, 100, 132, 200])
def test_no_line_is_wider_than_the_terminal(
    network: Tidings, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    network.done("add", "山本 由美子 " * 5, "--organisation", "חברת החשמל של הגליל העליון " * 4)
    network.done("jot", "長いニュース " * 40, "--for", "山本")
    monkeypatch.setenv("COLUMNS", str(width))
    lines = network.done("queue", "--block", "all").splitlines()
    assert max(map(columns, lines)) <= width


def test_an_empty_store_says_how_to_begin(tidings: Tidings) -> None:
    result = tidings("queue")
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "tidings import" in result.stderr
    assert "tidings add" in result.stderr
    assert tidings.data("queue")["calls"] == []


def test_with_everybody_held_it_says_that_nobody_is_to_be_called(tidings: Tidings) -> None:
    tidings.done("add", "Dee Ross")
    tidings.done("log", "Dee", "talked")
    assert "Nobody to call." in tidings.done("queue")


def test_who_is_not_due_yet_is_counted_apart_and_told_with_the_day(tidings: Tidings) -> None:
    add = ("--zone", "Pacific/Auckland", "--met", "2025-06-01")
    for name in ("Ann Lee", "Bo Lund"):
        tidings.done("add", name, *add)
    tidings.done("log", "Ann", "talked", "--at", "2026-03-06T08:00+00:00")
    tidings.done("log", "Bo", "talked", "--at", "2026-03-05T08:00+00:00")
    queue = tidings.data("queue")
    assert names(queue["later"]) == ["Bo Lund", "Ann Lee"]
    bo, ann = (datetime.fromisoformat(one["due"]).date() for one in queue["later"])
    assert (ann - bo).days == 1
    text = tidings.done("queue")
    assert "Nobody is due now." in text
    assert f"Not due yet: 2; next is Bo Lund, {bo:%a} {bo.day} {bo:%b}." in text
    assert "wait for their hours" not in text
    card = " ".join(tidings.done("show", "Bo").split())
    assert f"next call from {bo:%a} {bo.day} {bo:%b}; their cadence ends Mon 4 May" in card
    assert "points; not due yet" in card
    assert "Nothing new to tell, talked 11 days ago. Due from" in card
    assert tidings.data("show", "Bo")["not_due_before"] == bo.isoformat()
    # News makes them due at once, whatever the day.
    tidings.done("jot", "Harbour dues fall in May", "--for", "Bo")
    queue = tidings.data("queue")
    assert [(*names([one]), one["due"]) for one in queue["later"]] == [
        ("Bo Lund", None),
        ("Ann Lee", ann.isoformat()),
    ]
    text = " ".join(tidings.done("queue").split())
    assert "Later: 1 waits for their hours; next is Bo Lund" in text
    assert "Not due yet: 1; next is Ann Lee" in text


def test_news_that_is_not_told_to_their_face_stands_beside_the_opener(tidings: Tidings) -> None:
    tidings.done("add", "Ann Lee", "--zone", "Europe/London", "--met", "2025-06-01")
    tidings.done("jot", "Ann Lee hands the firm to her niece", "--for", "Ann")
    told = " ".join(tidings.done("queue").split())
    assert "your name" in told.lower()
    assert "(jotted: “Ann Lee hands the firm to her niece”)" in told
