"""A program in a terminal of its own, timed from start to words and from key to repaint."""

import fcntl
import os
import pty
import select
import signal
import struct
import termios
import time
from collections.abc import Sequence

_PATIENCE_SECONDS = 60.0


class Terminal:
    """Runs `command` on 120 by 36; use it as a context manager."""

    def __init__(self, command: Sequence[str], environment: dict[str, str]) -> None:
        self.started = time.perf_counter()
        self._pid, self._file = pty.fork()
        if self._pid == 0:
            os.execvpe(command[0], list(command), environment)  # noqa: S606 - our own command
        fcntl.ioctl(self._file, termios.TIOCSWINSZ, struct.pack("HHHH", 36, 120, 0, 0))

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self._pid, signal.SIGKILL)
        os.waitpid(self._pid, 0)
        os.close(self._file)

    def seconds_until(self, words: bytes) -> float:
        """From the start until `words` are painted. Raises TimeoutError."""
        seen = b""
        while words not in seen:
            seen = seen[-len(words) :] + self._read(_PATIENCE_SECONDS)
        return time.perf_counter() - self.started

    def seconds_to_answer(self, key: bytes) -> float:
        """From a key until something is painted. Raises TimeoutError."""
        self.settle()
        pressed = time.perf_counter()
        os.write(self._file, key)
        self._read(_PATIENCE_SECONDS)
        return time.perf_counter() - pressed

    def seconds_to_paint(self, key: bytes, words: bytes) -> float:
        """From a key until `words` are painted. Raises TimeoutError."""
        self.settle()
        pressed = time.perf_counter()
        os.write(self._file, key)
        seen = b""
        while words not in seen:
            seen = seen[-len(words) :] + self._read(_PATIENCE_SECONDS)
        return time.perf_counter() - pressed

    def settle(self) -> None:
        """Read until nothing comes for a fifth of a second."""
        while select.select([self._file], [], [], 0.2)[0]:
            os.read(self._file, 1 << 20)

    def _read(self, patience: float) -> bytes:
        if not select.select([self._file], [], [], patience)[0]:
            raise TimeoutError("The terminal stayed silent.")
        return os.read(self._file, 1 << 20)
