"""Letters as new files that overwrite nothing and are whole or not there."""

import os
import unicodedata
from contextlib import suppress
from datetime import date
from itertools import count
from pathlib import Path

from tui_app.domain.letter import Letter
from tui_app.domain.plain import one_line
from tui_app.exchange.mail.errors import MailError

_PRIVATE = 0o600
_LONGEST_NAME = 40
_MOST_NAMESAKES = 1000


def file_name(letter: Letter, name: str, on: date) -> str:
    """A name made from kind, person and date, without an ending: `thank-you-ada-lark-2026-11-23`.

    Letters and digits of any script, and hyphens: no system gives these a meaning. It begins with
    the kind, so that it is never one of the names that Windows keeps for devices.
    """
    words = (_words(letter.kind.value), _words(name)[:_LONGEST_NAME].strip("-"), on.isoformat())
    return "-".join(word for word in words if word)


def save_new(folder: Path, name: str, ending: str, content: bytes) -> Path:
    """Write a file that only the user may read; where it is, comes back.

    A name that is taken gets a number: `…-2`. The name is reserved first, then the content moved
    there whole, so that no reader meets half a letter. Raises MailError naming the folder.
    """
    shown = one_line(str(folder), 200)
    try:
        home = folder.expanduser()
        if not home.is_dir():
            raise MailError(f"There is no folder {shown}. Make it, or name another.")
        target = _reserved(home, name, ending)
        try:
            _write_over(target, content)
        except BaseException:
            with suppress(OSError):
                target.unlink()
            raise
    except (OSError, ValueError, RuntimeError) as error:
        why = getattr(error, "strerror", None) or "its path leads nowhere"
        raise MailError(
            f"The letter cannot be saved in {shown} ({why}). Mend that, or name another folder."
        ) from None
    return target


def _reserved(folder: Path, name: str, ending: str) -> Path:
    """A name in the folder that nobody had, now taken by an empty file."""
    for number in count(1):
        target = folder / f"{name}{'' if number == 1 else f'-{number}'}{ending}"
        try:
            os.close(os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE))
        except FileExistsError:
            if number < _MOST_NAMESAKES:
                continue
            raise
        return target
    raise AssertionError  # the count never ends


def _write_over(target: Path, content: bytes) -> None:
    temporary = target.with_name(f".{target.name}.tmp")
    try:
        handle = os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def _words(text: str) -> str:
    """Letters, their marks and digits; whatever else stands between becomes one hyphen."""
    kept = [
        character if character.isalnum() or unicodedata.category(character)[0] == "M" else " "
        for character in unicodedata.normalize("NFC", one_line(text, 200))
    ]
    return "-".join("".join(kept).lower().split())
