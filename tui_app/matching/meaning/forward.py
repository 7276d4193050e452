"""The forward pass of a BERT encoder, in numpy alone, for several texts at once."""

from collections.abc import Sequence
from math import sqrt
from typing import TYPE_CHECKING

from tui_app.matching.meaning.weights import Layer, Linear, Norm, Weights

if TYPE_CHECKING:
    from tui_app.matching.meaning.weights import Numbers

_LEAST_SPREAD = 1e-12
_NOT_SEEN = -1e9
"""Added to what a token pays to padding: nothing is left of it."""


def vectors_of(weights: Weights, texts: Sequence[Sequence[int]]) -> "Numbers":
    """One vector of length 1 for each text, given as its tokens, of which it has at least one.

    The mean over its tokens. Shorter texts are padded to the longest; the padding counts nowhere.
    """
    import numpy as np

    lengths = np.array([len(text) for text in texts])
    longest = int(lengths.max())
    tokens = np.zeros((len(texts), longest), dtype=np.int64)
    for row, text in zip(tokens, texts, strict=True):
        row[: len(text)] = text
    said = np.arange(longest) < lengths[:, None]

    state = weights.words[tokens] + weights.positions[:longest]
    state = _normed(state.reshape(-1, state.shape[-1]), weights.norm)
    unseen = np.where(said, np.float32(0), np.float32(_NOT_SEEN))[:, None, None, :]
    for layer in weights.layers:
        state = _through(layer, state, unseen, weights.heads)

    kept = state.reshape(*tokens.shape, -1) * said[:, :, None].astype(np.float32)
    means: Numbers = kept.sum(axis=1) / lengths[:, None].astype(np.float32)
    means /= np.linalg.norm(means, axis=1, keepdims=True)
    return means


def _through(layer: Layer, state: "Numbers", unseen: "Numbers", heads: int) -> "Numbers":
    attended = _linear(_attention(layer.attend, state, unseen, heads), layer.attended)
    attended += state
    state = _normed(attended, layer.attended_norm)
    outer = _linear(_gelu(_linear(state, layer.inner)), layer.outer)
    outer += state
    return _normed(outer, layer.outer_norm)


def _attention(attend: Linear, state: "Numbers", unseen: "Numbers", heads: int) -> "Numbers":
    """What each token takes from the others of its text."""
    import numpy as np

    texts, longest = unseen.shape[0], unseen.shape[-1]
    width = state.shape[-1]
    asked = _linear(state, attend).reshape(texts, longest, 3, heads, width // heads)
    query, key, value = asked.transpose(2, 0, 3, 1, 4)
    shares: Numbers = query @ key.swapaxes(-1, -2)
    shares *= np.float32(1 / sqrt(width // heads))
    shares += unseen
    shares -= shares.max(axis=-1, keepdims=True)
    np.exp(shares, out=shares)
    shares /= shares.sum(axis=-1, keepdims=True)
    taken: Numbers = (shares @ value).transpose(0, 2, 1, 3).reshape(-1, width)
    return taken


def _linear(state: "Numbers", step: Linear) -> "Numbers":
    result: Numbers = state @ step.weight.T
    result += step.bias
    return result


def _normed(state: "Numbers", norm: Norm) -> "Numbers":
    import numpy as np

    state = state - state.mean(axis=-1, keepdims=True)
    spread = np.einsum("ij,ij->i", state, state)[:, None] / np.float32(state.shape[-1])
    state /= np.sqrt(spread + np.float32(_LEAST_SPREAD))
    state *= norm.weight
    state += norm.bias
    return state


_ERF = (0.254829592, -0.284496736, 1.421413741, -1.453152027, 1.061405429)
_ERF_STEP = 0.3275911


def _gelu(state: "Numbers") -> "Numbers":
    """x/2 (1 + erf(x/√2)), in place, by the approximation 7.1.26 of Abramowitz and Stegun.

    It is off by 1.5e-7 at most, which is less than 32-bit floats lose on the way.
    """
    import numpy as np

    size = np.abs(state)
    size *= np.float32(1 / sqrt(2))
    near = size * np.float32(_ERF_STEP)
    near += np.float32(1)
    np.reciprocal(near, out=near)
    tail = np.full_like(near, _ERF[-1])
    for factor in reversed(_ERF[:-1]):
        tail *= near
        tail += np.float32(factor)
    tail *= near
    np.square(size, out=size)
    np.negative(size, out=size)
    np.exp(size, out=size)
    tail *= size
    np.subtract(np.float32(1), tail, out=tail)
    np.copysign(tail, state, out=tail)
    tail += np.float32(1)
    tail *= np.float32(0.5)
    tail *= state
    return tail
