"""strace, attached to a process of ours while it waits for the word to begin."""

import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ALL = 1 << 24


class Trace:
    """The calls that were traced, one a line; there once the tracing has ended."""

    text = ""


@contextmanager
def traced(pid: int, *expressions: str) -> Iterator[Trace]:
    """Trace the process until the block ends or it does.

    Strings and paths are told whole and in hexadecimal.
    """
    trace = Trace()
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "calls"
        asked = [part for one in expressions for part in ("-e", one)]
        command = ["strace", "-xx", "-y", "-s", str(_ALL), *asked, "-o", str(told), "-p", str(pid)]
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as strace:
            if strace.stderr is None:
                raise TypeError("A pipe was asked for.")
            attached = strace.stderr.readline()
            if "attached" not in attached:
                strace.kill()
                raise OSError(f"strace does not attach: {attached.strip()}")
            try:
                yield trace
            finally:
                strace.terminate()
                strace.communicate()
                trace.text = told.read_text(encoding="ascii")
