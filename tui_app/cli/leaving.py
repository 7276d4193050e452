"""Leaving in order when the system ends the app or its terminal goes away, and in time."""

import asyncio
import os
import select
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import Event, Thread

from tui_app.cli.terminal_state import TerminalState, silence
from tui_app.clock import Clock

_ENDINGS = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
_SECONDS_TO_LEAVE = 1.3
"""How long the app may take to leave by itself: after two it must be gone."""


@contextmanager
def in_order(leave: Callable[[int], object]) -> Iterator[None]:
    """Make a running app leave by `leave(status)`, called from a thread, when it is told to end.

    It is told by SIGTERM, SIGHUP and SIGINT, and by a terminal that hangs up without one.
    Otherwise the terminal would stay as the app had set it, the app would go round in circles
    reading from a terminal that is gone, and what is typed would be lost. An app that is stuck is
    ended all the same, its terminal restored.
    """
    watch = _Watch(leave)
    watch.begin()
    try:
        yield
    finally:
        watch.end()


class _Watch:
    """A thread of its own sees to it: the main one may be stuck."""

    def __init__(self, leave: Callable[[int], object]) -> None:
        self._leave = leave
        self._terminal = TerminalState()
        self._seconds = Clock().seconds
        self._is_drawn_on = True
        self._told = Event()
        self._is_seen = False

    def begin(self) -> None:
        """Listen from now on."""
        self._heard, self._said = os.pipe()
        os.set_blocking(self._said, False)
        # The number of a signal is in the pipe at once, even while Python is busy elsewhere.
        self._wakes_before = signal.set_wakeup_fd(self._said, warn_on_full_buffer=False)
        self._before = {number: signal.signal(number, self._on_signal) for number in _ENDINGS}
        Thread(target=self._listen, name="leaving", daemon=True).start()

    def end(self) -> None:
        """The app has left. Who was told to end is still watched till the process has, too."""
        self._is_drawn_on = False
        if self._told.is_set():
            return
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._wakes_before)
        os.close(self._said)

    def _on_signal(self, number: int, _: object) -> None:
        """Python's own part: the thread does the rest, unless there is no app to tell yet."""
        if self._is_seen or self._told.is_set():
            return
        self._is_seen = True
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            sys.exit(128 + number)

    def _listen(self) -> None:
        """Wait till something tells the app to end; see to it that it does."""
        poll = select.poll()
        poll.register(self._heard, select.POLLIN)
        self._watch_terminal(poll)
        while True:
            for descriptor, _ in poll.poll():
                ending: int | None = signal.SIGHUP
                if descriptor == self._heard:
                    said = os.read(self._heard, 512)
                    if not said:
                        os.close(self._heard)
                        return
                    ending = next((number for number in said if number in _ENDINGS), None)
                if ending is not None:
                    self._see_out(128 + ending)
                    return

    def _see_out(self, status: int) -> None:
        """Have the app leave; end the process where it does not."""
        self._told.set()
        # Whatever is the matter with the app: without this thread nobody would end the process.
        with suppress(Exception):
            self._leave(status)
        poll = select.poll()
        self._watch_terminal(poll)
        end = self._seconds() + _SECONDS_TO_LEAVE
        while (left := end - self._seconds()) > 0:
            if poll.poll(left * 1000):
                # Nothing can be read or drawn any more: the app must not try for ever.
                silence()
                poll = select.poll()
        if self._is_drawn_on:
            self._terminal.restore()
        os._exit(status)

    def _watch_terminal(self, poll: select.poll) -> None:
        """Listen whether it hangs up, and for nothing else."""
        if self._terminal.input is not None:
            poll.register(self._terminal.input, 0)
