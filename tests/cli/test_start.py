"""What starts quickly stays quick: commands load only what they use."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, Tidings, process
from tui_app.cli.program import tidings as program

HEAVY = {
    "textual",
    "rich",
    "pendulum",
    "dateparser",
    "phonenumbers",
    "rapidfuzz",
    "httpx",
}

_RUN = """
import sys
from tui_app.__main__ import main
sys.argv = ["tidings", *sys.argv[1:]]
try:
    main()
finally:
    loaded = {name.partition(".")[0] for name in sys.modules}
    ours = {name for name in sys.modules if name.startswith("tui_app.cli.commands.")}
    print("loaded:", *sorted(loaded), file=sys.stderr)
    print("commands:", *sorted(ours), file=sys.stderr)
"""


def every_command() -> list[str]:
    import click

    return program.list_commands(click.Context(program))


def loaded_by(*args: str) -> tuple[set[str], set[str]]:
    """Top-level modules, and modules of commands, that a command has loaded when it ends."""
    run = subprocess.run(
        [sys.executable, "-c", _RUN, *args], cwd=ROOT, capture_output=True, text=True, check=False
    )
    lines = dict(
        line.split(":", 1)
        for line in run.stderr.splitlines()
        if line.startswith(("loaded", "comm"))
    )
    return set(lines["loaded"].split()), set(lines["commands"].split())


@pytest.mark.parametrize(
    ("args", "module"),
    [
        (("queue",), "queue"),
        (("queue", "--json"), "queue"),
        (("where",), "where"),
        (("list",), "list"),
        (("show", "ann"), "show"),
        (("log", "ann", "no-answer"), "log"),
        (("add", "Bo Lund", "--zone", "Asia/Tokyo", "--met", "2026-03-01"), "add"),
        (("jot", "Ferries are full"), "jot"),
        (("undo",), "undo"),
    ],
)
def test_a_command_loads_nothing_heavy_and_no_other_command(
    tidings: Tidings, args: tuple[str, ...], module: str
) -> None:
    tidings.done("add", "Ann Lee", "--zone", "Europe/Paris", "--phone", "+33 1 99 00 12 34")
    tidings.done("jot", "Harbour dues fall", "--for", "ann")
    loaded, commands = loaded_by(*args)
    assert not loaded & HEAVY
    assert commands == {f"tui_app.cli.commands.{module}"}


def test_help_lists_every_command_without_anything_heavy() -> None:
    loaded, commands = loaded_by("--help")
    assert not loaded & (HEAVY | {"tinydb"})
    assert len(commands) == len(every_command())


def test_the_version_loads_no_command() -> None:
    assert loaded_by("--version")[1] == set()


def test_every_command_is_listed_with_a_line_of_help_and_the_global_options(
    tidings: Tidings,
) -> None:
    listed = tidings.done("--help")
    for name in every_command():
        line = next(line for line in listed.splitlines() if line.startswith(f"  {name} "))
        assert line.rstrip().endswith(".")
        assert not line.rstrip().endswith("...")
        own = tidings.done(name, "--help")
        for option in ("--data PATH", "--config PATH", "--at TIME"):
            assert option in own
    assert "_TIDINGS_COMPLETE=bash_source" in listed


def test_version_names_the_program_and_its_version(tidings: Tidings) -> None:
    from tui_app import __version__

    assert tidings.done("--version") == f"tidings {__version__}\n"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_are_printed(shell: str) -> None:
    printed = process(_TIDINGS_COMPLETE=f"{shell}_source")
    assert printed.returncode == 0
    assert b"_TIDINGS_COMPLETE" in printed.stdout


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("tidings qu", "queue"),
        ("tidings log ann no", "no-answer"),
        ("tidings queue --block e", "evening"),
    ],
)
def test_completion_offers_commands_and_values(words: str, offered: str) -> None:
    count = len(words.split()) - 1
    printed = process(_TIDINGS_COMPLETE="bash_complete", COMP_WORDS=words, COMP_CWORD=str(count))
    assert f"plain,{offered}" in printed.stdout.decode()


def test_an_unknown_command_is_none() -> None:
    import click

    assert program.get_command(click.Context(program), "nope") is None


def test_no_colour_reaches_a_pipe_or_a_terminal_that_wants_none(
    tidings: Tidings, tmp_path: Path
) -> None:
    tidings.done("add", "Ann Lee")
    assert b"\x1b" not in process("queue", "--block", "all", FORCE_COLOR="1", NO_COLOR="1").stdout
