"""The README tells what is true: its keys, its commands, its pictures."""

import re
from pathlib import Path

from tests.readme_keys import README, groups, with_table
from tui_app.cli.program import tidings

ROOT = README.parent


def test_the_table_of_keys_is_the_keys_as_declared() -> None:
    text = README.read_text(encoding="utf-8")
    assert with_table(text) == text, "python -m tests.readme_keys writes it anew"


def test_every_key_has_an_id_and_says_what_it_does() -> None:
    for title, bindings in groups():
        for key in bindings:
            assert key.id, f"{title}: {key.key} has no id"
            assert key.description, f"{title}: {key.key} has no description"


def test_every_picture_that_it_shows_is_there() -> None:
    shown = re.findall(r"\]\((screenshots/[^)]+)\)", README.read_text(encoding="utf-8"))
    assert len(shown) >= 6
    missing = [name for name in shown if not (ROOT / name).is_file()]
    assert not missing


def test_every_file_that_it_names_is_there() -> None:
    named = re.findall(
        r"`((?:ui|domain|store|cli|priority)/[\w/]+\.py)`", README.read_text("utf-8")
    )
    assert 5 <= len(named) < 10, "one call from key to disk, in under ten files"
    assert not [name for name in named if not (ROOT / "tui_app" / name).is_file()]


def test_every_command_is_told_of() -> None:
    text = README.read_text(encoding="utf-8")
    for name in tidings.list_commands(tidings.make_context("tidings", [], resilient_parsing=True)):
        assert re.search(rf"\b{name}\b", text), f"tidings {name} is not in the README"


def test_the_two_set_up_commands_are_one_line_each() -> None:
    commands = re.findall(
        r"<!-- command: \w+ -->\n```sh\n(.+?)\n```", Path(README).read_text("utf-8"), re.DOTALL
    )
    assert len(commands) == 2
    assert all("\n" not in command for command in commands)
