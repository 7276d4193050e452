"""The only way out: data to standard output, talk to standard error, never a control code."""

import os
import re
import sys
from collections.abc import Iterable
from typing import TextIO

import click

from tui_app.domain.plain import plain

_ACTS_ON_TERMINALS = (
    r"[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb]"
    r"|[\U000e0000-\U000e007f]"
)


def print_lines(lines: Iterable[str]) -> None:
    """Print data as text."""
    shown = [plain(line) for line in lines]
    if shown:
        click.echo("\n".join(shown))


def print_json(value: object) -> None:
    """Print data as JSON. What would act on a terminal is escaped; other non-ASCII stays."""
    import msgspec

    text = msgspec.json.format(msgspec.json.encode(value), indent=2).decode()
    click.echo(re.sub(_ACTS_ON_TERMINALS, _escaped, text))


def say(message: str) -> None:
    """Tell the user something that is no data."""
    click.echo(plain(message), err=True)


def tolerate_narrow_encodings() -> None:
    """Make a terminal that cannot show a character get an escape for it, not an error."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")


def abandon(*streams: TextIO | None) -> None:
    """Forget what is still buffered for outputs that take no more, so that exit is quiet."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in streams:
        try:
            if stream is not None:
                os.dup2(nowhere, stream.fileno())
        except (OSError, ValueError):
            continue
    os.close(nowhere)


def _escaped(match: re.Match[str]) -> str:
    units = match[0].encode("utf-16-be")
    return "".join(f"\\u{units[i] << 8 | units[i + 1]:04x}" for i in range(0, len(units), 2))
