"""What people type after a command, made into what the domain takes."""

import sys
from collections.abc import Iterable
from enum import StrEnum
from typing import TYPE_CHECKING

import click

from tui_app.cli.failures import CommandError

if TYPE_CHECKING:
    _Choice = click.Choice[str]
else:
    # Older releases of click know no type parameter here.
    _Choice = click.Choice


def words(value: str) -> str:
    """A typed text. Bytes that are no UTF-8 become the replacement character.

    To be given as an option's `type`. Paths are left alone: there every byte counts.
    """
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


class OneOf(_Choice):
    """One value of an enumeration: "press release" may be typed with a space, "-" or "_".

    A beginning that fits one alone will do: "clipping" for "clipping tag".
    """

    def __init__(self, kinds: Iterable[StrEnum]) -> None:
        self._members = {kind.value.replace(" ", "-"): kind for kind in kinds}
        super().__init__(list(self._members), case_sensitive=False)

    def convert(
        self, value: str, param: click.Parameter | None, ctx: click.Context | None
    ) -> StrEnum:
        """The member; a usage error that lists them all where there is none."""
        hyphenated = "-".join(value.replace("_", " ").replace("-", " ").split())
        typed = hyphenated.casefold()
        begun = [member for member in self._members if typed and member.startswith(typed)]
        if len(begun) == 1:
            return self._members[begun[0]]
        return self._members[super().convert(hyphenated, param, ctx)]


def or_stdin(text: str) -> str:
    """The text, or what standard input holds where the text is "-"."""
    return read_stdin().decode("utf-8-sig", "replace") if text == "-" else text


def read_stdin() -> bytes:
    """All of standard input. Raises CommandError where it is closed."""
    if sys.stdin is None:
        raise CommandError("“-” means standard input, and that is closed. Pipe the text into it.")
    return sys.stdin.buffer.read()
