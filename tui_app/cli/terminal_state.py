"""The terminal as it was before the app drew on it, and making it so again by force."""

import os
import signal
import sys
import termios
from contextlib import suppress
from typing import Any, TextIO

_AS_A_SHELL_WANTS_IT = (
    b"\x1b[?2026l"  # paint at once again
    b"\x1b[?1000l\x1b[?1002l\x1b[?1003l\x1b[?1015l\x1b[?1006l\x1b[?1016l"  # no mouse reports
    b"\x1b[?2004l\x1b[?1004l\x1b[?2048l"  # no reports of pastes, of the focus, of the size
    b"\x1b[<u"  # the keyboard's own way of telling keys
    b"\x1b[?7h\x1b[0m"  # lines wrap, no colours
    b"\x1b[?1049l\x1b[?25h"  # off the alternate screen, the cursor shown
)


class TerminalState:
    """Remembers how the terminal is set; `restore` is for when the app cannot do it itself."""

    def __init__(self) -> None:
        self._attributes: list[Any] | None = None
        self._name = "/dev/tty"
        self.input = _number_of(sys.__stdin__)
        if self.input is not None:
            with suppress(termios.error):
                self._attributes = termios.tcgetattr(self.input)
        drawn_on = _number_of(sys.__stderr__)
        if drawn_on is not None:
            with suppress(OSError):
                self._name = os.ttyname(drawn_on)

    def restore(self) -> None:
        """Set the terminal back, whoever is stuck. It waits for nothing and raises nothing."""
        # In the background the terminal would stop whoever sets it.
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
        if self._attributes is not None and self.input is not None:
            with suppress(termios.error):
                termios.tcsetattr(self.input, termios.TCSANOW, self._attributes)
        with suppress(OSError):
            # Opened anew: that it does not block is then nobody else's business.
            terminal = os.open(self._name, os.O_WRONLY | os.O_NONBLOCK | os.O_NOCTTY)
            os.write(terminal, _AS_A_SHELL_WANTS_IT)


def silence() -> None:
    """Let what is still drawn on a terminal that is gone lead nowhere, and no key ever come."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        never, held_open = os.pipe()
        # Whoever was about to read gets half a character, which is nothing, and is not stuck.
        os.write(held_open, b"\xc3")
        os.dup2(never, 0)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)


def _number_of(stream: TextIO | None) -> int | None:
    """The stream's descriptor, where it is a terminal."""
    try:
        return stream.fileno() if stream is not None and stream.isatty() else None
    except (OSError, ValueError):
        return None
