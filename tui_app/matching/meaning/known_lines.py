"""What is known of a contact as the model sees it: each line by itself, and all in one."""

import hashlib
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui_app.matching.meaning.tokenizing import MOST_CHARACTERS, readable


class KnownLines(NamedTuple):
    """The lines that say something, as they are known, with the key of each one's vector.

    `whole` is the key of all of them joined in order.
    """

    whole: bytes
    lines: tuple[str, ...]
    keys: tuple[bytes, ...]


def known_lines(lines: Sequence[str]) -> KnownLines | None:
    """None where no line says anything."""
    texts = _texts(lines)
    if not texts:
        return None
    return KnownLines(
        whole=_key(_joined(texts)),
        lines=tuple(texts.values()),
        keys=tuple(_key(text) for text in texts),
    )


def texts_of(known: KnownLines) -> Iterator[tuple[bytes, str]]:
    """Each key with the `readable` text that it stands for, the whole first."""
    texts = _texts(known.lines)
    yield known.whole, _joined(texts)
    yield from zip(known.keys, texts, strict=True)


def _texts(lines: Sequence[str]) -> dict[str, str]:
    """By the text that the model sees, the first line that has it."""
    texts: dict[str, str] = {}
    for line in lines:
        if text := readable(line):
            texts.setdefault(text, line)
    return texts


def _joined(texts: dict[str, str]) -> str:
    return ". ".join(texts)[:MOST_CHARACTERS]


def _key(text: str) -> bytes:
    return hashlib.blake2b(text.encode(), digest_size=16).digest()
