"""Cutting text into the tokens that the model knows."""

from pathlib import Path

from tui_app.matching.meaning.errors import MeaningError
from tui_app.matching.meaning.installation import REINSTALL
from tui_app.matching.words import searchable

MOST_CHARACTERS = 2_000
"""Read of a text; the tokens that the model takes are about 1,200."""
MOST_TOKENS = 256
"""What the model was trained to take at once, its marks of begin and end included."""

_BEGIN, _END, _UNKNOWN = "[CLS]", "[SEP]", "[UNK]"


def readable(text: str) -> str:
    """The head of a text as it is tokenized: one line, nothing invisible, all of it valid."""
    return searchable(text, MOST_CHARACTERS).strip()


class Tokens:
    """The words and pieces of words of an uncased BERT model. Any thread may ask.

    It is built from the list of them alone: a damaged description of a whole tokenizer can make the
    library end in a way that nobody can catch.
    """

    def __init__(self, vocabulary: Path, *, words: int, positions: int) -> None:
        """From a file with a token on each line, for a model of so many words and places.

        Raises MeaningError where they do not fit.
        """
        from tokenizers import Tokenizer
        from tokenizers.models import WordPiece
        from tokenizers.normalizers import BertNormalizer
        from tokenizers.pre_tokenizers import BertPreTokenizer
        from tokenizers.processors import BertProcessing

        ids = _ids(vocabulary, words)
        self._tokenizer = Tokenizer(WordPiece(ids, unk_token=_UNKNOWN))
        self._tokenizer.normalizer = BertNormalizer()
        self._tokenizer.pre_tokenizer = BertPreTokenizer()
        self._tokenizer.post_processor = BertProcessing((_END, ids[_END]), (_BEGIN, ids[_BEGIN]))
        self._tokenizer.enable_truncation(max_length=min(MOST_TOKENS, positions))

    def of(self, text: str) -> list[int]:
        """The numbers of its tokens, at least two, for a `readable` text."""
        ids: list[int] = self._tokenizer.encode(text).ids
        return ids


def _ids(file: Path, words: int) -> dict[str, int]:
    try:
        tokens = file.read_bytes().decode().removesuffix("\n").split("\n")
    except OSError as error:
        raise _no_use(file, error.strerror or "it cannot be read") from None
    except UnicodeDecodeError:
        raise _no_use(file, "it is damaged") from None
    ids = {token: at for at, token in enumerate(tokens)}
    if len(ids) != words or not {_BEGIN, _END, _UNKNOWN} <= ids.keys():
        raise _no_use(file, "it does not fit the model")
    return ids


def _no_use(file: Path, why: str) -> MeaningError:
    return MeaningError(f"The sentence model's file {file.name} is of no use: {why}. {REINSTALL}")
