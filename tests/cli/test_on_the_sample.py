"""The command line on the sample network, at moments of its day."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Tidings
from tui_app.cli.layout import columns
from tui_app.cli.sample import read_sample, sample_folder


@pytest.fixture
def sample(tidings: Tidings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tidings:
    copy = tmp_path / "sample.json"
    shutil.copyfile(sample_folder() / "sample.json", copy)
    monkeypatch.setenv("TIDINGS_DATA", str(copy))
    monkeypatch.setenv("TZ", read_sample(sample_folder()).zone)
    return tidings


def open_windows(queue: dict[str, Any]) -> list[str]:
    return [call["contact"]["name"] for call in queue["calls"] if call["window"]["open"]]


def test_morning_and_evening_differ_because_the_callees_windows_do(sample: Tidings) -> None:
    morning = sample.data("queue", "--at", "2026-03-16T08:00")
    evening = sample.data("queue", "--at", "2026-03-16T17:05")
    assert open_windows(morning)
    assert open_windows(evening)
    assert open_windows(morning) != open_windows(evening)
    names = [[call["contact"]["name"] for call in queue["calls"]] for queue in (morning, evening)]
    assert names[0] != names[1]


@pytest.mark.parametrize("block", ["morning", "evening", "now", "all"])
def test_nobody_vanishes_and_points_add_up(sample: Tidings, block: str) -> None:
    queue = sample.data("queue", "--block", block)
    calls = queue["calls"] + queue["later"]
    everybody = [one["contact"]["id"] for one in calls + queue["held"]]
    assert sorted(everybody) == sorted(one["id"] for one in sample.data("list")["contacts"])
    for call in calls:
        assert sum(reason["points"] for reason in call["reasons"]) == call["score"]


def test_cards_can_be_shown(sample: Tidings) -> None:
    for contact in sample.data("list")["contacts"][::4]:
        lines = sample.done("show", contact["id"]).splitlines()
        assert max(map(columns, lines)) <= 80
        assert sample.data("show", contact["id"])["contact"] == contact


def test_cards_tell_next_steps_from_interviews(sample: Tidings) -> None:
    contact_id, step = next(
        (contact["id"], one)
        for contact in sample.data("list")["contacts"]
        for one in sample.data("show", contact["id"])["owed"]
        if one["interview"]
    )
    card = " ".join(sample.done("show", contact_id).split())
    assert step["text"] in card


def test_news_of_a_topic_finds_its_people(sample: Tidings) -> None:
    contact = next(one for one in sample.data("list")["contacts"] if one.get("topics"))
    jotted = sample.data("jot", f"Something new about {' and '.join(contact['topics'])}")
    assert contact["id"] in [match["contact"]["id"] for match in jotted["matches"]]
