"""Processes to be killed and watched: forked from one that has imported and tried everything."""

import ctypes
import multiprocessing
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from typing import Any, NamedTuple

_PR_SET_PTRACER = 0x59616D61
_ANY_PROCESS = ctypes.c_ulong(-1)

_context = multiprocessing.get_context("forkserver")
# Otherwise the first save of each process would be full of Python's own imports. Pytest because a
# process begins by importing what was the main program of the one that wants it.
_context.set_forkserver_preload(["pytest", "tests.reliability.rehearsal"])


class Child(NamedTuple):
    """A process of ours, and the wire to it. EOFError on the wire tells that it has ended."""

    pid: int
    wire: Connection

    def ask(self, timeout: float = 60.0) -> Any:  # noqa: ANN401 - whatever it sends
        """What it sends next. Raises EOFError where it ended, TimeoutError where it hangs."""
        if not self.wire.poll(timeout):
            raise TimeoutError(f"Process {self.pid} does not answer.")
        return self.wire.recv()


@contextmanager
def child(work: Callable[..., None], *arguments: object) -> Iterator[Child]:
    """Run `work(*arguments, wire)` in a process of its own, which does not outlive the block."""
    wire, its_end = _context.Pipe()
    process = _context.Process(target=work, args=(*arguments, its_end))
    process.start()
    its_end.close()
    try:
        yield Child(process.pid or 0, wire)
    finally:
        process.kill()
        process.join()
        process.close()
        wire.close()


def let_be_traced() -> None:
    """Let strace attach to this process, where only a parent may."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PTRACER, _ANY_PROCESS, 0, 0, 0)


def mark() -> None:
    """A harmless system call that nothing else makes: a place in what is traced."""
    os.getsid(0)
