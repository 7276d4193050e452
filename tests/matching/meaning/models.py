"""The models that tests run on: a tiny one made up here, and the real one where it is installed."""

import json
import struct
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tui_app.matching.meaning.meanings import is_installed

WIDTH, INNER, LAYERS, HEADS, POSITIONS = 24, 32, 2, 4, 300
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,"
VOCABULARY = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", *LETTERS, *(f"##{letter}" for letter in LETTERS))

Arrays = dict[str, NDArray[np.float32]]


MODELS = ("tiny", "installed") if is_installed() else ("tiny",)
"""Those that this machine has."""


def write_model(folder: Path, arrays: Arrays) -> None:
    """The three files that are read of a model."""
    folder.mkdir(exist_ok=True)
    write_arrays(folder / "model.safetensors", arrays)
    config = {
        "model_type": "bert",
        "hidden_act": "gelu",
        "num_attention_heads": HEADS,
        "num_hidden_layers": LAYERS,
    }
    (folder / "config.json").write_text(json.dumps(config))
    (folder / "vocab.txt").write_text("".join(f"{word}\n" for word in VOCABULARY))


def write_arrays(path: Path, arrays: Arrays) -> None:
    """A safetensors file."""
    head, begin = {}, 0
    for name, array in arrays.items():
        end = begin + array.nbytes
        head[name] = {"dtype": "F32", "shape": array.shape, "data_offsets": (begin, end)}
        begin = end
    text = json.dumps({"__metadata__": {"format": "pt"}, **head}).encode()
    text += b" " * (-len(text) % 8)
    content = b"".join(array.tobytes() for array in arrays.values())
    path.write_bytes(struct.pack("<Q", len(text)) + text + content)


def tiny_arrays() -> Arrays:
    """The tiny model's weights, always the same."""
    numbers = np.random.default_rng(20260316)
    arrays: Arrays = {}

    def add(name: str, *shape: int, around: float = 0.0) -> None:
        arrays[name] = (numbers.normal(around, 0.3, shape)).astype(np.float32)

    def linear(name: str, out: int, into: int) -> None:
        add(f"{name}.weight", out, into)
        add(f"{name}.bias", out)

    def norm(name: str) -> None:
        add(f"{name}.weight", WIDTH, around=1)
        add(f"{name}.bias", WIDTH)

    add("embeddings.word_embeddings.weight", len(VOCABULARY), WIDTH)
    add("embeddings.position_embeddings.weight", POSITIONS, WIDTH)
    add("embeddings.token_type_embeddings.weight", 2, WIDTH)
    norm("embeddings.LayerNorm")
    for layer in range(LAYERS):
        place = f"encoder.layer.{layer}."
        for part in ("query", "key", "value"):
            linear(f"{place}attention.self.{part}", WIDTH, WIDTH)
        linear(f"{place}attention.output.dense", WIDTH, WIDTH)
        norm(f"{place}attention.output.LayerNorm")
        linear(f"{place}intermediate.dense", INNER, WIDTH)
        linear(f"{place}output.dense", WIDTH, INNER)
        norm(f"{place}output.LayerNorm")
    return arrays
