"""What people wrote is shown as text; nothing of it acts on the terminal."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.running import Tidings

HOSTILE = (
    "Evil\x1b[31m \x1b]0;title\x07 \x9b2J \x00 \x08\x08 \u202egnp\u202c \u2066x\u2069 \x7f"
    " \U000e0041 [bold]b[/] [/] [@click=app.quit]q[/] e" + "\u0301" * 40 + " שלום \u200f"
)
ACTS = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\U000e0000-\U000e007f]"
)


@pytest.fixture
def network(tidings: Tidings) -> Tidings:
    tidings.done(
        *("add", HOSTILE, "--organisation", HOSTILE, "--title", HOSTILE, "--topic", HOSTILE),
        *("--phone", f"1{HOSTILE}", "--note", f"{HOSTILE}\nWhy here\n{HOSTILE}"),
    )
    tidings.done("jot", HOSTILE, "--for", "evil", "--source", HOSTILE, "--url", HOSTILE)
    return tidings


COMMANDS = (
    ("queue",),
    ("queue", "--block", "all"),
    ("list",),
    ("show", "evil"),
    ("log", "evil", "wrong-number", "--note", HOSTILE),
    ("log", "evil", "talked", "--next", HOSTILE),
    ("jot", HOSTILE),
    ("jot", HOSTILE, "--for", HOSTILE),
    ("add", HOSTILE, "--organisation", HOSTILE),
    ("add", HOSTILE),
    ("add", "Bo", "--zone", HOSTILE),
    ("add", "Bo", "--email", HOSTILE),
    ("add", "Bo", "--phone", re.sub(r"\d", "", HOSTILE)),
    ("show", f"{HOSTILE} no"),
    ("import", HOSTILE.replace("\x00", "")),
    ("queue", "--at", HOSTILE),
    ("undo",),
)


@pytest.mark.parametrize("args", COMMANDS)
def test_no_control_code_reaches_the_terminal(network: Tidings, args: tuple[str, ...]) -> None:
    result = network(*args)
    assert not ACTS.search(result.stdout)
    assert not ACTS.search(result.stderr)


@pytest.mark.parametrize(
    "args", [("queue",), ("list",), ("show", "evil"), ("jot", HOSTILE), ("log", "evil", "talked")]
)
def test_json_escapes_what_would_act_and_loses_nothing(
    network: Tidings, args: tuple[str, ...]
) -> None:
    printed = network.done(*args, "--json")
    assert not ACTS.search(printed)
    assert "שלום" in printed
    assert json.loads(printed)
    stored = network.data("show", "evil")["contact"]
    assert stored["organisation"] == " ".join(HOSTILE.split())


def test_brackets_are_text(network: Tidings) -> None:
    assert "[bold]b[/] [/] [@click=app.quit]q[/]" in " ".join(network.done("show", "evil").split())


def test_a_note_cannot_pass_for_a_part_of_the_card(network: Tidings) -> None:
    assert network.done("show", "evil").splitlines().count("Why here") == 1


def test_a_record_written_by_another_hand_is_shown_safely(tidings: Tidings, tmp_path: Path) -> None:
    path = tmp_path / "store.json"
    tables = {
        "contacts": {"1\x1b[2J": {"name": HOSTILE, "zone": HOSTILE, "urls": [HOSTILE]}},
        "touches": {HOSTILE: {"contact": "1\x1b[2J", "kind": "talked\x1b", "at": HOSTILE}},
    }
    path.write_text(json.dumps(tables), encoding="utf-8")
    for command in (("queue",), ("list",), ("show", "evil"), ("show", "evil", "--json")):
        result = tidings(*command, "--data", str(path))
        assert result.exit_code == 0
        assert not ACTS.search(result.stdout + result.stderr)


def test_a_megabyte_is_taken_whole_and_shown_short(tidings: Tidings) -> None:
    tidings.done("add", "Ann Lee", "--note", "-", stdin="word " * 200_000)
    tidings.done("jot", "-", "--for", "ann", stdin="news " * 200_000)
    assert len(tidings.data("show", "ann")["contact"]["note"]) == 999_999
    assert len(tidings.done("queue", "--block", "all")) < 2_000
