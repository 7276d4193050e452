"""The head of a safetensors file: which arrays it holds, and where.

Eight bytes tell the length of a JSON object, which names each array, its kind, shape and place;
the numbers follow. Everything is checked against the file's size before any number is read.
"""

from math import prod
from pathlib import Path
from typing import NamedTuple

import msgspec

from tui_app.matching.meaning.errors import MeaningError
from tui_app.matching.meaning.installation import REINSTALL

_LENGTH = 8
_LONGEST_HEAD = 1_000_000
_BYTES_OF_NUMBER = 4


class Place(NamedTuple):
    """Where the numbers of an array begin in the file, and its shape."""

    begin: int
    shape: tuple[int, ...]


class _Entry(msgspec.Struct):
    dtype: str
    shape: list[int]
    data_offsets: tuple[int, int]


def read_places(path: Path) -> dict[str, Place]:
    """Every array of 32-bit floats in the file, by name.

    Raises MeaningError where it is cut, or no such file.
    """
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            length = int.from_bytes(file.read(_LENGTH), "little")
            head = file.read(length) if length <= min(size, _LONGEST_HEAD) else b""
    except OSError as error:
        raise _broken(path, error.strerror or "it cannot be read") from None
    return _places(path, head, _LENGTH + length, size)


def _places(path: Path, head: bytes, begin: int, size: int) -> dict[str, Place]:
    try:
        raw = msgspec.json.decode(head, type=dict[str, msgspec.Raw])
        raw.pop("__metadata__", None)
        entries = {name: msgspec.json.decode(each, type=_Entry) for name, each in raw.items()}
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise _broken(path, "it does not begin as a weights file does") from None
    places: dict[str, Place] = {}
    for name, entry in entries.items():
        first, end = entry.data_offsets
        if entry.dtype != "F32":
            continue
        if min(entry.shape, default=1) < 1 or end - first != prod(entry.shape) * _BYTES_OF_NUMBER:
            raise _broken(path, "its list of contents is wrong")
        if first < 0 or begin + end > size:
            raise _broken(path, "it is cut short")
        places[name] = Place(begin + first, tuple(entry.shape))
    return places


def _broken(path: Path, why: str) -> MeaningError:
    return MeaningError(f"The sentence model's file {path.name} is of no use: {why}. {REINSTALL}")
