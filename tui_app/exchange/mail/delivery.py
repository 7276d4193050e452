"""One sending, seen from outside: it can be called off, and it does not take for ever."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock, Timer

from tui_app.exchange.mail.errors import CalledOffError, MailError

_STEPS = 6
_BYTES_A_SECOND = 20_000


def most_seconds(step_seconds: float, size: int) -> float:
    """How long a sending may take in all: six silent steps, and a slow line for its bytes.

    Each answer has its own limit; a server that says a little now and then keeps every one of them.
    """
    return _STEPS * step_seconds + size / _BYTES_A_SECOND


class Delivery:
    """What the thread that sends shares with whoever waits for it. Used for one sending only.

    Whether the letter can still go out is settled under a lock: either `call_off` comes first, and
    its end is never handed over, or the end is on its way, and only the server's word tells.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._handed_over = False
        self._why: MailError | None = None
        self._way: socket.socket | None = None

    def call_off(self, why: MailError | None = None) -> bool:
        """End it now; whether it is certain that the letter does not go out.

        Otherwise the thread that sends soon tells how it ended. `why` is for the user.
        """
        with self._lock:
            self._why = self._why or why or CalledOffError("You called it off: nothing was sent.")
            self._cut()
            return not self._handed_over

    @property
    def ended_by(self) -> MailError | None:
        """Why it was called off; None where it was not."""
        return self._why

    @contextmanager
    def within(self, seconds: float, why: MailError) -> Iterator[None]:
        """Call it off for that reason where what is done takes longer."""
        watch = Timer(seconds, self.call_off, (why,))
        watch.daemon = True
        watch.start()
        try:
            yield
        finally:
            watch.cancel()

    def goes_by(self, way: socket.socket) -> None:
        """The connection that is used from now on. Raises the MailError of a call that came."""
        with self._lock:
            self._way = way
        self.check()

    def check(self) -> None:
        """Raise the MailError that says why, where it was called off."""
        if self._why is not None:
            raise self._why

    def hand_over(self) -> None:
        """The letter's end is about to go: from here on it may have gone out."""
        with self._lock:
            self.check()
            self._handed_over = True

    def _cut(self) -> None:
        """Wake up whoever waits for the server."""
        if self._way is not None:
            with suppress(OSError, ValueError):
                # Not the method of a TLS socket, which takes away what its reader is using.
                socket.socket.shutdown(self._way, socket.SHUT_RDWR)
