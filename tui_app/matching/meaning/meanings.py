"""The meaning of every line known of each contact, as vectors, and which are nearest a tidbit."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec


class Nearness(msgspec.Struct, frozen=True):
    """Cosines, -1 to 1: to all that is known of a contact taken `whole`, and to the nearest single
    `line`, which is given as it is known.
    """

    whole: float
    best: float
    line: str


def is_installed() -> bool:
    """Whether the extra is there; nothing heavy is imported to tell."""
    raise NotImplementedError


class Meanings:
    """Vectors of contacts, kept in a file beside the store by a hash of each text."""

    def __init__(self, shelf: Path | None) -> None:
        raise NotImplementedError

    def replace(self, contacts: Iterable[tuple[str, Sequence[str] | None]]) -> None:
        """These lines are what is known of each contact now (None: the contact is gone). Cheap:
        nothing is worked out yet."""
        raise NotImplementedError

    def prepare(
        self,
        *,
        told: Callable[[int, int], None] | None = None,
        stop: Callable[[], bool] = lambda: False,
        seconds: float | None = None,
    ) -> bool:
        """Work out the vectors that are missing (`told` done and all), at most for so long; whether
        all are there."""
        raise NotImplementedError

    def nearness(self, text: str) -> dict[str, Nearness]:
        """By contact id, for those whose vectors are there."""
        raise NotImplementedError
