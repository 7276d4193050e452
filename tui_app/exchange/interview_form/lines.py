"""The lines of a filled form, and how far each is indented."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_BREAK = re.compile(r"\r\n|\n|\r")
_TAB = 4


@dataclass(frozen=True, slots=True)
class Line:
    """A line by its number from 1; `indent` is in columns, `body` has no space at either end."""

    number: int
    indent: int
    body: str


def lines_of(text: str) -> Iterator[Line]:
    """Every line. A tab in front counts to the next fourth column."""
    for number, raw in enumerate(_BREAK.split(text.removeprefix("\ufeff")), start=1):
        body = raw.lstrip(" \t")
        head = raw[: len(raw) - len(body)]
        yield Line(number, len(head.expandtabs(_TAB)), body.rstrip(" \t"))
