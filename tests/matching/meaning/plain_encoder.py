"""The encoder once more, one token at a time in double precision, to compare with."""

from math import erf, exp, sqrt

import numpy as np
from numpy.typing import NDArray

from tests.matching.meaning.models import HEADS, LAYERS, Arrays

Vector = NDArray[np.float64]


def plain_vector(arrays: Arrays, tokens: list[int]) -> Vector:
    """As the architecture is written down, with nothing done at once."""
    get = {name: array.astype(np.float64) for name, array in arrays.items()}

    def linear(name: str, state: Vector) -> Vector:
        result: Vector = get[f"{name}.weight"] @ state + get[f"{name}.bias"]
        return result

    def norm(name: str, state: Vector) -> Vector:
        spread = state - state.mean()
        result: Vector = spread / sqrt((spread**2).mean() + 1e-12)
        return result * get[f"{name}.weight"] + get[f"{name}.bias"]

    kind = get["embeddings.token_type_embeddings.weight"][0]
    states = [
        norm(
            "embeddings.LayerNorm",
            get["embeddings.word_embeddings.weight"][token]
            + get["embeddings.position_embeddings.weight"][at]
            + kind,
        )
        for at, token in enumerate(tokens)
    ]
    for layer in range(LAYERS):
        place = f"encoder.layer.{layer}."
        query, key, value = (
            [np.split(linear(f"{place}attention.self.{part}", state), HEADS) for state in states]
            for part in ("query", "key", "value")
        )
        after = []
        for at, state in enumerate(states):
            taken = []
            for head in range(HEADS):
                size = len(query[at][head])
                worth = [exp(query[at][head] @ other[head] / sqrt(size)) for other in key]
                taken.append(
                    sum(w / sum(worth) * v[head] for w, v in zip(worth, value, strict=True))
                )
            attended = linear(f"{place}attention.output.dense", np.concatenate(taken))
            middle = norm(f"{place}attention.output.LayerNorm", attended + state)
            inner = linear(f"{place}intermediate.dense", middle)
            bent = np.array([x / 2 * (1 + erf(x / sqrt(2))) for x in inner])
            outer = linear(f"{place}output.dense", bent)
            after.append(norm(f"{place}output.LayerNorm", outer + middle))
        states = after
    mean: Vector = np.mean(states, axis=0)
    result: Vector = mean / np.linalg.norm(mean)
    return result
