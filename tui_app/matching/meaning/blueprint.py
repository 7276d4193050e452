"""What a sentence model of the BERT family must hold, so that its weights fit together."""

from collections.abc import Mapping
from pathlib import Path

import msgspec

from tui_app.matching.meaning.errors import MeaningError
from tui_app.matching.meaning.installation import REINSTALL, ModelFiles
from tui_app.matching.meaning.tensor_file import Place, read_places

_WORDS = "embeddings.word_embeddings.weight"
_POSITIONS = "embeddings.position_embeddings.weight"
_KINDS = "embeddings.token_type_embeddings.weight"
_NORM = "embeddings.LayerNorm"
_QUERY = "attention.self.query"
_INNER = "intermediate.dense"


class Blueprint(msgspec.Struct, frozen=True):
    """The model's measures, and where each of its arrays lies.

    `width` is how many numbers a vector has, `inner` how many the widest step of a layer; `words`
    and `positions` how many tokens it knows, and how many it takes at once.
    """

    places: dict[str, Place]
    width: int
    inner: int
    layers: int
    heads: int
    words: int
    positions: int


class _Config(msgspec.Struct):
    model_type: str
    hidden_act: str
    num_attention_heads: int
    num_hidden_layers: int


def blueprint(files: ModelFiles) -> Blueprint:
    """Raises MeaningError where a file is cut or holds something else."""
    config = _config(files.config)
    places = read_places(files.weights)
    measures = _Measures(places)
    print_ = Blueprint(
        places=places,
        width=measures.of(_WORDS, 1),
        inner=measures.of(_layer(0, f"{_INNER}.weight"), 0),
        layers=config.num_hidden_layers,
        heads=config.num_attention_heads,
        words=measures.of(_WORDS, 0),
        positions=measures.of(_POSITIONS, 0),
    )
    if print_.width % print_.heads:
        raise _wrong(f"{print_.heads} heads for {print_.width} numbers")
    for name, shape in _shapes(print_).items():
        if name not in places or places[name].shape != shape:
            raise _wrong(f"{name} is missing or has another shape")
    return print_


class _Measures:
    def __init__(self, places: Mapping[str, Place]) -> None:
        self._places = places

    def of(self, name: str, axis: int) -> int:
        """How long that array is along the axis."""
        place = self._places.get(name)
        if place is None or len(place.shape) != 2:
            raise _wrong(f"{name} is missing or has another shape")
        return place.shape[axis]


def _shapes(print_: Blueprint) -> dict[str, tuple[int, ...]]:
    """Every array that is read, with the shape that it must have."""
    width, inner = print_.width, print_.inner
    shapes: dict[str, tuple[int, ...]] = {
        _WORDS: (print_.words, width),
        _POSITIONS: (print_.positions, width),
        f"{_NORM}.weight": (width,),
        f"{_NORM}.bias": (width,),
        _KINDS: (print_.places[_KINDS].shape[0] if _KINDS in print_.places else 1, width),
    }
    linear = {
        _QUERY: (width, width),
        "attention.self.key": (width, width),
        "attention.self.value": (width, width),
        "attention.output.dense": (width, width),
        _INNER: (inner, width),
        "output.dense": (width, inner),
    }
    for layer in range(print_.layers):
        for name, shape in linear.items():
            shapes[_layer(layer, f"{name}.weight")] = shape
            shapes[_layer(layer, f"{name}.bias")] = shape[:1]
        for name in ("attention.output.LayerNorm", "output.LayerNorm"):
            shapes[_layer(layer, f"{name}.weight")] = (width,)
            shapes[_layer(layer, f"{name}.bias")] = (width,)
    return shapes


def _layer(layer: int, name: str) -> str:
    return f"encoder.layer.{layer}.{name}"


def _config(path: Path) -> _Config:
    try:
        config = msgspec.json.decode(path.read_bytes(), type=_Config)
    except OSError as error:
        raise _wrong(f"{path.name} cannot be read ({error.strerror})") from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise _wrong(f"{path.name} does not describe it") from None
    if config.model_type != "bert" or config.hidden_act != "gelu":
        raise _wrong(f"{path.name} describes another kind")
    if config.num_attention_heads < 1 or not 0 < config.num_hidden_layers < 100:
        raise _wrong(f"{path.name} does not describe it")
    return config


def _wrong(why: str) -> MeaningError:
    return MeaningError(f"The sentence model is not the one expected: {why}. {REINSTALL}")
