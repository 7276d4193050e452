"""The app as a process in a pseudo-terminal of its own, for tests of how it leaves."""

import fcntl
import os
import re
import select
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from tests.cli.running import ROOT

PATIENCE_SECONDS = 30.0
_BREATH_SECONDS = 0.02
_CONTROL = re.compile(rb"\x1b\[[0-?]*[ -/]*[@-~]")
PLAIN = "from tui_app.cli.program import tidings; tidings()"


class Terminal:
    """An app at 80 by 24. It has no controlling terminal: the system sends it no SIGHUP.

    `program` is the Python that starts it. Use it as a context manager.
    """

    def __init__(self, program: str = PLAIN) -> None:
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.name = os.ttyname(slave)
        self.settings: list[Any] = termios.tcgetattr(slave)
        self.slave = slave
        self.process = subprocess.Popen(
            [sys.executable, "-c", program],
            cwd=ROOT,
            env={**os.environ, "TERM": "xterm-256color", "PYTHONPATH": str(ROOT)},
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        self.painted = b""

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait()
        for descriptor in {self.master, self.slave} - {-1}:
            os.close(descriptor)

    def hang_up(self) -> None:
        """The terminal's window is closed."""
        os.close(self.slave)
        os.close(self.master)
        self.master = self.slave = -1

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self.master, keys.encode())

    @property
    def words(self) -> str:
        """All that was painted so far, without control sequences."""
        return _CONTROL.sub(b"", self.painted).decode("utf-8", "replace")

    def until(self, holds: Callable[[], bool]) -> None:
        """Read what is painted until something holds. Raises TimeoutError."""
        end = time.monotonic() + PATIENCE_SECONDS
        while not holds():
            if time.monotonic() > end:
                raise TimeoutError(self.words[-2000:])
            self._read()

    def until_painted(self, words: str) -> None:
        """Read until these words were painted since the last look."""
        before = len(self.painted)
        text = words.encode()
        self.until(lambda: text in _CONTROL.sub(b"", self.painted[before:]))

    def left_with(self, seconds: float) -> int:
        """The exit status; the process must be gone in that time. Raises TimeoutError."""
        end = time.monotonic() + seconds
        while self.process.poll() is None:
            if time.monotonic() > end:
                raise TimeoutError(f"still there after {seconds} s: {self.words[-2000:]}")
            self._read()
        self._read()
        return self.process.returncode

    def _read(self) -> None:
        ready, _, _ = select.select(
            [self.master] if self.master >= 0 else [], [], [], _BREATH_SECONDS
        )
        if ready:
            self.painted += os.read(self.master, 1 << 20)


def drafts_of(store: Path) -> str:
    """All that stands on the shelf of drafts, as text."""
    folder = store.with_name(store.name + ".drafts")
    texts = []
    for path in folder.glob("*.json"):
        try:
            texts.append(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            continue
    return "".join(texts)
