"""What a kind of letter hands to the drafter: subjects to choose from, and paragraphs."""

from collections.abc import Iterable
from typing import NamedTuple


class Pages(NamedTuple):
    """`subjects`, the best first; `paragraphs` between salutation and sign-off."""

    subjects: tuple[str, ...]
    paragraphs: tuple[str, ...]


def paragraph(*sentences: str) -> str:
    """Sentences in a row, those that are empty left out."""
    return " ".join(sentence for sentence in sentences if sentence)


def pages(subjects: Iterable[str], *paragraphs: str) -> Pages:
    """Pages without what is empty."""
    return Pages(
        tuple(subject for subject in subjects if subject),
        tuple(text for text in paragraphs if text),
    )
