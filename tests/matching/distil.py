"""Works out the table of word vectors anew: `python -m tests.matching.distil [FILE]`.

It wants the extra `meaning` with its model, the package `wordfreq` (which words are common) and
Debian's `wordnet-base` (what they mean), and half an hour. A word's vector is the model's own for
the word, and half as much of its vector for what the word means; then the directions that tell
words apart the most are kept. The figures are this program's; no text of any source is kept but
the words themselves.
"""

import re
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.matching.wordnet import meaning_of
from tui_app.matching.full_text import FullText
from tui_app.matching.meaning.sentence_model import SentenceModel
from tui_app.matching.related.word_vectors import TABLE

_FORMS = 60_000
"""Of the commonest English words; several forms share a stem."""
_WORD = re.compile(r"[a-z]{3,20}")
_MEANING_SHARE = 0.5
_LONGEST_MEANING = 200
_DIRECTIONS = 192
_AT_ONCE = 512


def main() -> None:
    """Write the table."""
    from wordfreq import top_n_list

    target = Path(sys.argv[1]) if sys.argv[1:] else TABLE
    words = [word for word in top_n_list("en", 2 * _FORMS) if _WORD.fullmatch(word)][:_FORMS]
    by_stem: dict[str, str] = {}
    for word, stem in FullText().stems(words).items():
        by_stem.setdefault(stem, word)
    order = {word: place for place, word in enumerate(words)}
    stems = sorted(by_stem, key=lambda stem: order[by_stem[stem]])
    vectors = _vectors([by_stem[stem] for stem in stems])
    np.savez_compressed(
        target,
        stems=np.frombuffer("\n".join(stems).encode(), np.uint8),
        vectors=packed(vectors, _DIRECTIONS),
    )
    print(f"{len(stems)} stems in {target}")


def packed(vectors: NDArray[np.float32], directions: int) -> NDArray[np.int8]:
    """The vectors in those directions alone that carry most, a byte for each."""
    _, turned = np.linalg.eigh(vectors.T @ vectors)
    kept = vectors @ turned[:, ::-1][:, :directions]
    scale = 127 / np.abs(kept).max(axis=1, keepdims=True)
    packed_up: NDArray[np.int8] = np.round(kept * scale).astype(np.int8)
    return packed_up


def _vectors(words: Sequence[str]) -> NDArray[np.float32]:
    model = SentenceModel()
    meanings = [f"{word}: {meaning_of(word)}"[:_LONGEST_MEANING] for word in words]
    parts: list[NDArray[np.float32]] = []
    for start in range(0, len(words), _AT_ONCE):
        some, meant = words[start : start + _AT_ONCE], meanings[start : start + _AT_ONCE]
        vectors = model.vectors(some) + _MEANING_SHARE * model.vectors(meant)
        parts.append(vectors / np.linalg.norm(vectors, axis=1, keepdims=True))
        print(f"{start + len(some)} of {len(words)}", file=sys.stderr)
    return np.concatenate(parts)


if __name__ == "__main__":
    main()
