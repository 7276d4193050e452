"""A sentence model at work: texts in, vectors of their meaning out. It knows no network."""

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui_app.matching.arithmetic import load_numpy
from tui_app.matching.meaning.blueprint import Blueprint, blueprint
from tui_app.matching.meaning.errors import MeaningError
from tui_app.matching.meaning.installation import REINSTALL, ModelFiles, find_model
from tui_app.matching.meaning.tokenizing import Tokens
from tui_app.matching.meaning.weights import read_weights

if TYPE_CHECKING:
    from tui_app.matching.meaning.weights import Numbers

MOST_AT_ONCE = 512
"""Tokens of a batch, padding counted: more would not fit into a processor's cache."""

_WORK = b"1"
"""Changes with how texts are made into vectors, so that older ones are worked out anew."""
_SAMPLES = 256
_SAMPLE_SIZE = 64


class SentenceModel:
    """The model in that folder, or the one that is installed. Any thread may ask."""

    def __init__(self, folder: Path | None = None) -> None:
        """Raises MeaningError where it cannot be used, ImportError where a library is broken."""
        files = find_model(folder)
        plan = blueprint(files)
        load_numpy()
        self.width = plan.width
        self.digest = _digest(files, plan)
        self._tokens = Tokens(files.vocabulary, words=plan.words, positions=plan.positions)
        self._weights = read_weights(files, plan)

    def vectors(self, texts: Sequence[str]) -> "Numbers":
        """A row of length 1 for each `readable` text. Raises MeaningError where they make no sense.

        A text's vector is the same in any company, but for the last digits.
        """
        import numpy as np

        from tui_app.matching.meaning.forward import vectors_of

        tokens = [self._tokens.of(text) for text in texts]
        result = np.empty((len(texts), self.width), dtype=np.float32)
        with np.errstate(all="ignore"):  # what a damaged file brings is looked for below
            for batch in _batches([len(each) for each in tokens]):
                result[batch] = vectors_of(self._weights, [tokens[at] for at in batch])
        if not np.isfinite(result).all():
            raise MeaningError(f"The sentence model's numbers are damaged. {REINSTALL}")
        return result


def check_model(folder: Path | None = None) -> None:
    """Raise MeaningError where the model cannot be used, as far as its files tell unread."""
    blueprint(find_model(folder))


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """The places of texts of like length together, so that little is padded."""
    batch: list[int] = []
    for at in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and lengths[at] * (len(batch) + 1) > MOST_AT_ONCE:
            yield batch
            batch = []
        batch.append(at)
    if batch:
        yield batch


def _digest(files: ModelFiles, plan: Blueprint) -> bytes:
    """What tells this model from another; of its weights, samples from everywhere are enough."""
    seen = hashlib.blake2b(_WORK, digest_size=16)
    try:
        seen.update(files.config.read_bytes())
        seen.update(files.vocabulary.read_bytes())
        size = files.weights.stat().st_size
        seen.update(f"{size} {sorted(plan.places.items())}".encode())
        with files.weights.open("rb") as file:
            for sample in range(_SAMPLES):
                file.seek(size * sample // _SAMPLES)
                seen.update(file.read(_SAMPLE_SIZE))
    except OSError as error:
        raise MeaningError(
            f"The sentence model cannot be read ({error.strerror}). {REINSTALL}"
        ) from None
    return seen.digest()
