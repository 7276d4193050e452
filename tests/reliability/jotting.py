"""A shell in which one jot follows the other."""

import json
import subprocess
import sys
import traceback
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from tests.store.people import NOW
from tui_app.cli.program import tidings


class Jots(NamedTuple):
    """What a shell jotted: the text of each by its id, and what went wrong."""

    texts: dict[str, str]
    broke: str = ""


def jot_when_told(path: Path, lines: list[str], is_real: bool, wire: Connection) -> None:
    """Jot each line by a command of its own, from the moment that something comes over the wire.

    A command is a process of its own where that `is_real`; else all run in this one, each with the
    store opened and closed again, which is quicker and takes turns with the others more often.
    """
    texts: dict[str, str] = {}
    broke = ""
    wire.send("ready")
    wire.recv()
    try:
        for line in lines:
            args = ["jot", line, "--json", "--data", str(path), "--at", NOW.isoformat()]
            tidbit = json.loads(_in_a_process(args) if is_real else _here(args))["tidbit"]
            texts[tidbit["id"]] = tidbit["text"]
    except Exception:  # noqa: BLE001 - nothing may go wrong here
        broke = traceback.format_exc()
    wire.send(Jots(texts, broke))


def _in_a_process(args: list[str]) -> str:
    command = [sys.executable, "-m", "tui_app", *args]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def _here(args: list[str]) -> str:
    result = CliRunner().invoke(tidings, args)
    if result.exit_code != 0:
        raise RuntimeError(result.stderr)
    return result.stdout
