"""The text on the clipboard, by the machine's own command."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence

from tui_app.cli.failures import CommandError
from tui_app.domain.plain import one_line

_SECONDS = 3.0

_MAC = ("pbpaste",)
_WAYLAND = ("wl-paste", "--no-newline", "--type", "text")
_XCLIP = ("xclip", "-selection", "clipboard", "-out")
_XSEL = ("xsel", "--clipboard", "--output")
_WINDOWS = ("powershell.exe", "-NoProfile", "-NonInteractive", "-Command", "Get-Clipboard -Raw")


def clipboard_text() -> str:
    """What is on the clipboard.

    Raises CommandError where no command reads it, where it holds no text, or where that takes
    longer than three seconds.
    """
    refused = ""
    for command in _commands():
        program = shutil.which(command[0])
        if program is None:
            continue
        try:
            ended = subprocess.run(  # noqa: S603 - one of the commands above, by its arguments
                [program, *command[1:]],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            refused = f"{command[0]} did not answer within {_SECONDS:g} seconds"
        except OSError as error:
            refused = f"{command[0]}: {error.strerror or error}"
        else:
            if ended.returncode == 0:
                return ended.stdout.decode("utf-8-sig", "replace")
            refused = _said(command[0], ended)
    if refused:
        raise CommandError(f"The clipboard gives no text: {refused}. Pipe the text in instead.")
    raise CommandError(
        "No command here reads the clipboard. Install wl-clipboard, xclip or xsel, "
        "or pipe the text in."
    )


def _commands() -> Iterator[Sequence[str]]:
    """The commands of this machine, the likeliest first."""
    if sys.platform == "darwin":
        yield _MAC
        return
    if sys.platform != "win32":
        if os.environ.get("WAYLAND_DISPLAY"):
            yield _WAYLAND
        yield _XCLIP
        yield _XSEL
        if not os.environ.get("WAYLAND_DISPLAY"):
            yield _WAYLAND
    yield _WINDOWS


def _said(name: str, ended: "subprocess.CompletedProcess[bytes]") -> str:
    said = one_line(ended.stderr.decode("utf-8", "replace"), 80).rstrip(".")
    return f"{name}: {said}" if said else f"{name} ended with status {ended.returncode}"
