"""The model's numbers, mapped from its file: only what is used comes into memory."""

import mmap
from typing import TYPE_CHECKING, NamedTuple

from tui_app.matching.meaning.blueprint import Blueprint
from tui_app.matching.meaning.errors import MeaningError
from tui_app.matching.meaning.installation import REINSTALL, ModelFiles

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Numbers = NDArray[np.float32]


class Linear(NamedTuple):
    """One row of `weight` for each number that comes out."""

    weight: "Numbers"
    bias: "Numbers"


class Norm(NamedTuple):
    """What a vector is stretched and moved by, once its numbers have mean 0 and spread 1."""

    weight: "Numbers"
    bias: "Numbers"


class Layer(NamedTuple):
    """Attention, then two steps for each token by itself; query, key and value are one step."""

    attend: Linear
    attended: Linear
    attended_norm: Norm
    inner: Linear
    outer: Linear
    outer_norm: Norm


class Weights(NamedTuple):
    """All that the forward pass reads."""

    words: "Numbers"
    positions: "Numbers"
    norm: Norm
    layers: tuple[Layer, ...]
    heads: int


def read_weights(files: ModelFiles, plan: Blueprint) -> Weights:
    """Raises MeaningError where the file cannot be read."""
    import numpy as np

    try:
        with files.weights.open("rb") as file:
            content = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        arrays = {
            name: np.frombuffer(content, np.dtype("<f4"), int(np.prod(shape)), begin).reshape(shape)
            for name, (begin, shape) in plan.places.items()
        }
    except (OSError, ValueError) as error:
        raise MeaningError(f"The sentence model cannot be read ({error}). {REINSTALL}") from None
    kind = arrays["embeddings.token_type_embeddings.weight"][0]
    return Weights(
        words=arrays["embeddings.word_embeddings.weight"],
        positions=arrays["embeddings.position_embeddings.weight"] + kind,
        norm=_norm(arrays, "embeddings.LayerNorm"),
        layers=tuple(_layer(arrays, f"encoder.layer.{at}.") for at in range(plan.layers)),
        heads=plan.heads,
    )


def _layer(arrays: "dict[str, Numbers]", place: str) -> Layer:
    import numpy as np

    parts = [_linear(arrays, f"{place}attention.self.{part}") for part in ("query", "key", "value")]
    return Layer(
        attend=Linear(
            np.concatenate([part.weight for part in parts]),
            np.concatenate([part.bias for part in parts]),
        ),
        attended=_linear(arrays, f"{place}attention.output.dense"),
        attended_norm=_norm(arrays, f"{place}attention.output.LayerNorm"),
        inner=_linear(arrays, f"{place}intermediate.dense"),
        outer=_linear(arrays, f"{place}output.dense"),
        outer_norm=_norm(arrays, f"{place}output.LayerNorm"),
    )


def _linear(arrays: "dict[str, Numbers]", name: str) -> Linear:
    return Linear(arrays[f"{name}.weight"], arrays[f"{name}.bias"])


def _norm(arrays: "dict[str, Numbers]", name: str) -> Norm:
    return Norm(arrays[f"{name}.weight"], arrays[f"{name}.bias"])
