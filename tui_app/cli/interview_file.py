"""A filled form read from a file or from standard input."""

import sys
from pathlib import Path
from typing import BinaryIO

from tui_app.cli.failures import CommandError, reason
from tui_app.domain.plain import one_line

_LARGEST = 5_000_000


def form_text(path: str) -> str:
    """The text of a form; “-” is standard input.

    Raises CommandError for a file that is missing, too large, or no text.
    """
    from tui_app.exchange.text_decoding import decode, one_byte_units

    name = "Standard input" if path == "-" else one_line(path)
    content = one_byte_units(_content(path, name))
    if len(content) > _LARGEST:
        raise CommandError(f"{name} is larger than 5 MB, so it is no filled form. {_NOTHING}")
    if b"\0" in content:
        raise CommandError(
            f"{name} is no text, so it is no filled form. Save the form as plain text. {_NOTHING}"
        )
    return decode(content)


_NOTHING = "Nothing was saved."


def _content(path: str, name: str) -> bytes:
    """At most a little more than the largest form, so that no file fills the memory."""
    try:
        if path == "-":
            if sys.stdin is None:
                raise CommandError(
                    "“-” means standard input, and that is closed. Pipe the form into it."
                )
            return _some(sys.stdin.buffer)
        with Path(path).expanduser().open("rb") as file:
            return _some(file)
    except (OSError, RuntimeError, ValueError) as error:
        raise CommandError(f"{name} cannot be read: {reason(error)}. {_NOTHING}") from None


def _some(stream: BinaryIO) -> bytes:
    return stream.read(_LARGEST + 1)
