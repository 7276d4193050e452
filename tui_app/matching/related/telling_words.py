"""The words of what is known of a contact that are worth comparing, as they stand there."""

from collections.abc import Iterator, Sequence

import msgspec

from tui_app.domain.names import fold
from tui_app.matching.known import Column
from tui_app.matching.names.general_words import TRADE_WORDS
from tui_app.matching.related.said_words import is_telling
from tui_app.matching.words import WORD

_COMPARED = tuple(column for column in Column if column is not Column.NAME)
"""Who is named is another matter."""


class TellingWord(msgspec.Struct, frozen=True):
    """A word as it is written (`text`) and folded (`word`).

    What is but a name (of a firm, of a place) says nothing of whatever is spelled or lies near it.
    """

    text: str
    word: str
    is_name: bool


def telling_lines(columns: Sequence[str]) -> Iterator[tuple[Column, str, list[TellingWord]]]:
    """Each line of what is known besides the name, with its telling words in their order."""
    for column in _COMPARED:
        lines = columns[column].split("\n")
        # A capital says something only where it is not how all of them are written.
        are_names = column is Column.TOPICS and any(line[:1].islower() for line in lines)
        for line in lines:
            words = ((text, fold(text)) for text in WORD.findall(line))
            yield (
                column,
                line,
                [
                    TellingWord(text, word, _is_name(column, text, word, are_names))
                    for text, word in words
                    if is_telling(word)
                ],
            )


def _is_name(column: Column, text: str, word: str, capitals_are_names: bool) -> bool:
    if column is Column.ORGANISATION:
        return word not in TRADE_WORDS
    return capitals_are_names and text[0].isupper()
