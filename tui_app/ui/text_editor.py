"""A long text in the user's own editor: the one that $VISUAL or $EDITOR names."""

import os
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from tui_app.domain.plain import one_line
from tui_app.store import StoreError

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp

_SECONDS_TO_WRITE = 0.8
_NO_EDITOR = "No editor is named. Set VISUAL or EDITOR, for instance to nano, and start again."


class NotEditedError(Exception):
    """The text is as it was. Its own text says why, in one sentence, and what to do."""


def edit_text(app: "TidingsApp", text: str, name: str) -> str:
    """`text` as the user left it in their own editor; `name` says what it is ("letter to Ann").

    It waits until the editor is closed, off the screen meanwhile. What is typed elsewhere in the
    app is kept as a draft before. Raises NotEditedError.
    """
    command = _command()
    app.keep_drafts()
    app.drafts.flush(_SECONDS_TO_WRITE)
    content = _as_file(text)
    try:
        lent = app.drafts.shelf.lend(name, content)
    except StoreError as error:
        raise NotEditedError(str(error)) from None
    try:
        _run(app, command, lent)
        written = _read(lent, _called(command))
        edited = text if written == content else _as_text(written, _called(command))
    except NotEditedError as error:
        aside = app.drafts.shelf.take_back(lent, put_aside=True)
        kept = f" What was saved there is kept as {aside}." if aside is not None else ""
        raise NotEditedError(f"{error}{kept}") from None
    app.drafts.shelf.take_back(lent)
    return edited


def _command() -> list[str]:
    """The program and its arguments; no shell ever sees them."""
    named = os.environ.get("VISUAL", "").strip() or os.environ.get("EDITOR", "").strip()
    try:
        command = shlex.split(named)
    except ValueError:
        raise NotEditedError(
            f"The editor cannot be made out: {one_line(named, 60)}. Close its quotes in VISUAL "
            "or EDITOR."
        ) from None
    if not command:
        raise NotEditedError(_NO_EDITOR)
    return command


def _called(command: list[str]) -> str:
    return one_line(Path(command[0]).name, 60) or "The editor"


def _run(app: "TidingsApp", command: list[str], place: Path) -> None:
    called = _called(command)
    try:
        with app.suspend():
            # The user's own command, and without a shell.
            status = subprocess.run([*command, str(place)], check=False).returncode  # noqa: S603
    except SuspendNotSupported:
        raise NotEditedError("Another program cannot take over the screen here.") from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise NotEditedError(
            f"{called} cannot be started: {why.lower()}. Set VISUAL or EDITOR to another editor."
        ) from None
    if status:
        raise NotEditedError(f"{called} ended with {status}, so the text is as it was.")


def _read(place: Path, program: str) -> bytes:
    try:
        if place.is_symlink() or not place.is_file():
            raise FileNotFoundError
        return place.read_bytes()
    except OSError:
        raise NotEditedError(f"{program} left no text behind, so the text is as it was.") from None


def _as_file(text: str) -> bytes:
    # An editor wants the last line ended, too; one line's end is taken off again.
    return f"{text}\n".encode("utf-8", "replace") if text else b""


def _as_text(written: bytes, program: str) -> str:
    try:
        text = written.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotEditedError(f"{program} saved no UTF-8 text, so the text is as it was.") from None
    return text.replace("\r\n", "\n").removesuffix("\n")
