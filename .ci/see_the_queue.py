"""Run a command in a terminal of its own until the queue shows, then press q and see it leave."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time

SECONDS_TO_INSTALL_AND_PAINT = 420
SECONDS_TO_LEAVE = 30
NEEDED = ("1 Queue", "Morning", "to call", "Open with")


def main() -> None:
    """Exit 0 when every word of the queue was painted and the command then left by itself."""
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvp(sys.argv[1], sys.argv[1:])  # noqa: S606 - the command is the argument
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    status: int | None = None
    try:
        seen = read_until(terminal, NEEDED, SECONDS_TO_INSTALL_AND_PAINT)
        missing = [word for word in NEEDED if word not in seen]
        if missing:
            sys.exit(f"The queue did not show: {missing} missing.\n{seen[-3000:]}")
        os.write(terminal, b"q")
        read_until(terminal, ("\0never\0",), SECONDS_TO_LEAVE)
        status = exit_status(pid, SECONDS_TO_LEAVE)
        if status is None:
            sys.exit("The app did not leave after q.")
        if status != 0:
            sys.exit(f"The app left with status {status}.")
    finally:
        if status is None:
            os.killpg(pid, signal.SIGKILL)
    sys.stdout.write("the queue was painted, and q left with status 0\n")


def exit_status(pid: int, seconds: float) -> int | None:
    """How the process ended; None where it goes on."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            return os.waitstatus_to_exitcode(status)
        time.sleep(0.1)
    return None


def read_until(terminal: int, words: tuple[str, ...], seconds: float) -> str:
    """What the terminal shows, escape sequences dropped, until all words are there or it ends."""
    seen = ""
    end = time.monotonic() + seconds
    while time.monotonic() < end and not all(word in seen for word in words):
        ready, _, _ = select.select([terminal], [], [], 0.5)
        if not ready:
            continue
        try:
            chunk = os.read(terminal, 65536)
        except OSError:
            break
        if not chunk:
            break
        seen += chunk.decode("utf-8", "replace")
        seen = re.sub(r"\x1b\[[0-?]*[ -/]*[@-~]", "", seen)
    return seen


if __name__ == "__main__":
    main()
