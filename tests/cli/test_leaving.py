"""Leaving when the system ends the app or its terminal goes away: in order, and in time."""

import os
import signal
import stat
import subprocess
import sys
import termios
from pathlib import Path

import pytest

from tests.cli.running import MONDAY, ROOT
from tests.cli.terminals import PLAIN, Terminal, drafts_of

GONE_WITHIN = 3.0
"""Seconds: the two that are promised, and one for a machine that is busy with other tests."""
STUCK = f"""
import os
from tui_app.ui.app import TidingsApp
looked = TidingsApp.keep_drafts
def keep_and_hang(app):
    looked(app)
    if app.drafts.flush(10) and app.half_jotted == "Quayside":
        os.write(2, b"stuck")
        while True:
            pass
TidingsApp.keep_drafts = keep_and_hang
{PLAIN}
"""
CANNOT_BE_TOLD = """
import asyncio, os
from tui_app.cli.leaving import in_order
def leave(status):
    raise RuntimeError("Event loop is closed")
async def stuck():
    os.write(2, b"stuck")
    while True:
        pass
with in_order(leave):
    asyncio.run(stuck())
"""


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the app's store will be."""
    path = tmp_path / "store" / "tidings.json"
    monkeypatch.setenv("TIDINGS_DATA", str(path))
    monkeypatch.setenv("TIDINGS_NOW", MONDAY)
    monkeypatch.setenv("TZ", "Europe/London")
    return path


def half_jotted(terminal: Terminal) -> None:
    """The app is up, and a line is half typed."""
    terminal.until_painted("Three steps")
    terminal.press("t")
    terminal.until_painted("What did you hear")
    terminal.press("Quayside")
    terminal.until(lambda: "Quayside" in terminal.words)


def is_restored(terminal: Terminal) -> bool:
    """As a shell wants it: no mouse, no alternate screen, a cursor, the line settings of before."""
    painted = terminal.painted
    ended = {
        mode: painted.rfind(b"\x1b[?%dl" % mode) > painted.rfind(b"\x1b[?%dh" % mode)
        for mode in (1000, 1003, 1006, 1049, 2004, 1004)
    }
    shown = painted.rfind(b"\x1b[?25h") > painted.rfind(b"\x1b[?25l")
    assert all(ended.values()), ended
    return shown and termios.tcgetattr(terminal.slave) == terminal.settings


@pytest.mark.parametrize("ending", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_told_to_end_the_app_keeps_the_draft_and_restores_the_terminal(
    ending: signal.Signals, store: Path
) -> None:
    with Terminal() as terminal:
        half_jotted(terminal)
        terminal.process.send_signal(ending)
        assert terminal.left_with(GONE_WITHIN) == 128 + ending
        assert is_restored(terminal)
        assert "Traceback" not in terminal.words
    assert "Quayside" in drafts_of(store)


def test_a_stuck_app_is_ended_all_the_same_and_its_terminal_restored(store: Path) -> None:
    with Terminal(STUCK) as terminal:
        half_jotted(terminal)
        terminal.until(lambda: "Quayside" in drafts_of(store) and "stuck" in terminal.words)
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.left_with(GONE_WITHIN) == 128 + signal.SIGTERM
        assert is_restored(terminal)
    assert "Quayside" in drafts_of(store)


def test_an_app_that_cannot_be_told_any_more_is_ended_all_the_same(store: Path) -> None:
    with Terminal(CANNOT_BE_TOLD) as terminal:
        terminal.until_painted("stuck")
        terminal.process.send_signal(signal.SIGTERM)
        assert terminal.left_with(GONE_WITHIN) == 128 + signal.SIGTERM


def test_a_terminal_that_is_gone_ends_the_app_without_any_signal(store: Path) -> None:
    with Terminal() as terminal:
        half_jotted(terminal)
        terminal.hang_up()
        # It does not stay behind and go round in circles on a terminal that has nothing to read.
        assert terminal.left_with(GONE_WITHIN) == 128 + signal.SIGHUP
    assert "Quayside" in drafts_of(store)


def test_killed_outright_the_app_offers_what_was_typed_on_the_next_start(store: Path) -> None:
    with Terminal() as terminal:
        half_jotted(terminal)
        terminal.until(lambda: "Quayside" in drafts_of(store))
        terminal.process.kill()
        assert terminal.left_with(GONE_WITHIN) == -signal.SIGKILL
    folder = store.with_name("tidings.json.drafts")
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(one.stat().st_mode) for one in folder.iterdir()} == {0o600}
    with Terminal() as again:
        again.until_painted("never saved")
        again.press("\r")
        again.until_painted("What did you hear")
        again.press(" buys\r")
        again.until_painted("Kept")
        again.until(lambda: not drafts_of(store))
        again.press("q")
        assert again.left_with(GONE_WITHIN) == 0
    assert "Quayside buys" in store.read_text(encoding="utf-8")
    assert not folder.exists()


@pytest.mark.parametrize(
    "streams", ["</dev/null", "<&-", ">/dev/null", "2>/dev/null", "2>&-", "<&- >&- 2>&-"]
)
def test_a_stream_that_is_no_terminal_is_refused_at_once(streams: str, store: Path) -> None:
    master, slave = os.openpty()
    try:
        ended = subprocess.run(
            ["/bin/sh", "-c", f'exec "{sys.executable}" -m tui_app {streams}'],
            cwd=ROOT,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            check=False,
            timeout=60,
        )
    finally:
        os.close(slave)
    os.set_blocking(master, False)
    try:
        told = os.read(master, 1 << 16).decode()
    except OSError:
        told = ""
    os.close(master)
    assert ended.returncode == 1
    assert told.startswith("Error: Tidings opens in a terminal") == ("2>" not in streams)
    assert not store.parent.exists()


def test_a_pipe_is_refused_at_once(store: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "tui_app"],
        cwd=ROOT,
        input=b"q",
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert ended.returncode == 1
    assert ended.stderr.startswith(b"Error: Tidings opens in a terminal")
