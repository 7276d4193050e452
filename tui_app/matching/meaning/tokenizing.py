"""Cutting text into the tokens that the model knows."""

from pathlib import Path

from tui_app.matching.meaning.errors import MeaningError
from tui_app.matching.meaning.installation import REINSTALL
from tui_app.matching.words import searchable

MOST_CHARACTERS = 2_000
"""Read of a text; the tokens that the model takes are about 1,200."""
MOST_TOKENS = 256
"""What the model was trained to take at once, its marks of begin and end included."""


def readable(text: str) -> str:
    """The head of a text as it is tokenized: one line, nothing invisible, all of it valid."""
    return searchable(text, MOST_CHARACTERS).strip()


class Tokens:
    """The model's own tokenizer. Any thread may ask."""

    def __init__(self, file: Path, *, words: int, positions: int) -> None:
        """Raises MeaningError where the file is damaged, or knows more than that many words."""
        from tokenizers import Tokenizer

        try:
            self._tokenizer = Tokenizer.from_file(str(file))
            self._tokenizer.no_padding()
            self._tokenizer.enable_truncation(max_length=min(MOST_TOKENS, positions))
            known = self._tokenizer.get_vocab_size()
            trial = self.of("x")
        except Exception as error:  # the library raises nothing narrower
            why = f"The sentence model's file {file.name} is of no use. {REINSTALL}"
            raise MeaningError(why) from error
        if known > words or not trial:
            raise MeaningError(f"The sentence model's {file.name} does not fit it. {REINSTALL}")

    def of(self, text: str) -> list[int]:
        """The numbers of its tokens, at least one, for a `readable` text."""
        ids: list[int] = self._tokenizer.encode(text).ids
        return ids
