"""Pipes that close and keys that interrupt."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT, Tidings, process


@pytest.mark.parametrize("command", [("list",), ("list", "--json"), ("queue",), ("--help",)])
def test_a_reader_that_has_gone_is_no_news(tidings: Tidings, command: tuple[str, ...]) -> None:
    tidings.done("add", "Ann Lee")
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as output:
        ended = subprocess.run(
            [sys.executable, "-m", "tui_app", *command],
            cwd=ROOT,
            stdout=output,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.stderr == b""
    assert ended.returncode == 1


def test_an_error_that_nobody_reads_keeps_its_status(tidings: Tidings) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as output:
        ended = subprocess.run(
            [sys.executable, "-m", "tui_app", "show", "nobody"],
            cwd=ROOT,
            stdout=output,
            stderr=output,
            check=False,
        )
    assert ended.returncode == 1


def test_a_full_disk_under_the_output_is_told(tidings: Tidings) -> None:
    tidings.done("add", "Ann Lee")
    with Path("/dev/full").open("wb") as output:
        ended = subprocess.run(
            [sys.executable, "-m", "tui_app", "list"],
            cwd=ROOT,
            stdout=output,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == 1
    assert ended.stderr == b"Error: The system refused: no space left on device.\n"


def test_an_interrupt_ends_with_130_and_saves_nothing(tidings: Tidings) -> None:
    running = subprocess.Popen(
        [sys.executable, "-u", "-m", "tui_app", "jot", "-"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert running.stdin is not None
    # The store's lock file is there once the command has come as far as to read the text.
    store = Path(os.environ["TIDINGS_DATA"])
    while not store.with_name(store.name + ".lock").exists():
        assert running.poll() is None
    running.stdin.write(b"half a sen")
    running.stdin.flush()
    running.send_signal(signal.SIGINT)
    _, told = running.communicate(timeout=30)
    assert running.returncode == 130
    assert b"Traceback" not in told
    assert "nothing to undo" in tidings.refused("undo")


def test_a_closed_standard_input_is_told(tidings: Tidings) -> None:
    ended = subprocess.run(
        ["/bin/sh", "-c", f'exec "{sys.executable}" -m tui_app jot - <&-'],
        cwd=ROOT,
        capture_output=True,
        check=False,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith("Error: “-” means standard input".encode())


def test_standard_input_that_is_empty_is_nothing_to_jot() -> None:
    assert process("jot", "-", stdin=b"").returncode == 1
