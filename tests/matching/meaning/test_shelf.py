"""The file of vectors: small, private, whole, and never a reason to fail."""

import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.matching.meaning.meanings import Meanings
from tui_app.matching.meaning.shelf import read_shelf, write_shelf
from tui_app.matching.meaning.vector_rows import VectorRows

MODEL = b"m" * 16
WIDTH = 384


def some_rows(count: int, seed: int = 1) -> VectorRows:
    numbers = np.random.default_rng(seed)
    vectors = numbers.normal(0, 1, (count, WIDTH)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    rows = VectorRows(WIDTH)
    rows.add([bytes([seed]) + at.to_bytes(15, "big") for at in range(count)], vectors)
    return rows


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def same(one: VectorRows, other: VectorRows) -> bool:
    now, then = one.now(), other.now()
    return (
        list(one.row_of) == list(other.row_of)
        and np.array_equal(now.levels, then.levels)
        and np.array_equal(now.factors, then.factors)
    )


def test_what_is_written_is_read_and_goes_on_growing(tmp_path: Path) -> None:
    rows = some_rows(300)
    write_shelf(tmp_path / "shelf", MODEL, rows)
    read = read_shelf(tmp_path / "shelf", MODEL, WIDTH)
    assert same(read, rows)
    more = np.eye(WIDTH, dtype=np.float32)[:1]
    read.add([b"another key, new"], more)
    assert read.now().cosines(more[0])[-1] == pytest.approx(1, abs=1e-6)
    assert len(read) == 301


def test_a_byte_for_each_number_loses_next_to_nothing() -> None:
    numbers = np.random.default_rng(1)
    vectors = numbers.normal(0, 1, (1100, WIDTH)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    rows = VectorRows(WIDTH)
    rows.add([at.to_bytes(16, "big") for at in range(1100)], vectors)
    assert np.abs(rows.now().cosines(vectors[7]) - vectors @ vectors[7]).max() < 0.005


def test_ten_thousand_people_take_less_than_thirty_megabytes(tmp_path: Path) -> None:
    write_shelf(tmp_path / "shelf", MODEL, some_rows(100))
    each = (tmp_path / "shelf").stat().st_size / 100
    assert each * 10_000 * (6 + 1) < 30_000_000


def test_only_the_user_may_read_it_and_it_holds_none_of_their_words(
    tmp_path: Path, tiny: Path
) -> None:
    shelf = tmp_path / "shelf"
    meanings = Meanings(shelf, model=tiny)
    meanings.replace([("contact-id", ["harpsichords", "mahogany"])])
    assert meanings.prepare()
    assert shelf.stat().st_mode & 0o777 == 0o600
    assert not re.search(rb"contact|harpsi|mahog", shelf.read_bytes())
    assert names_in(tmp_path) == ["shelf"]


@given(st.data())
def test_a_damaged_file_counts_as_none(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    shelf = tmp_path_factory.getbasetemp() / "damaged-shelf"
    write_shelf(shelf, MODEL, some_rows(3))
    content = bytearray(shelf.read_bytes())
    if data.draw(st.booleans()):
        at = data.draw(st.integers(0, len(content) - 1))
        content[at] ^= data.draw(st.integers(1, 255))
    else:
        del content[data.draw(st.integers(0, len(content) - 1)) :]
    shelf.write_bytes(content)
    assert len(read_shelf(shelf, MODEL, WIDTH)) == 0


@pytest.mark.parametrize("content", [b"", b"{}", b"Tidings meaning\n", b"\0" * 5000])
def test_a_foreign_file_is_written_over(tmp_path: Path, tiny: Path, content: bytes) -> None:
    shelf = tmp_path / "shelf"
    shelf.write_bytes(content)
    meanings = Meanings(shelf, model=tiny)
    meanings.replace([("ann", ["cold chain"])])
    assert meanings.prepare()
    assert meanings.problem == ""
    assert shelf.read_bytes().startswith(b"Tidings meaning\n")


def test_where_it_cannot_be_kept_it_is_said_and_nothing_else_fails(
    tmp_path: Path, tiny: Path
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert len(read_shelf(pipe, MODEL, WIDTH)) == 0
    taken = tmp_path / "taken"
    (taken / "full").mkdir(parents=True)
    for shelf in (taken, tmp_path / "no-such-folder" / "shelf"):
        meanings = Meanings(shelf, model=tiny)
        meanings.replace([("ann", ["cold chain"])])
        assert meanings.prepare()
        assert set(meanings.nearness("cold")) == {"ann"}
        assert shelf.name in meanings.problem
        assert "\n" not in meanings.problem
    assert names_in(tmp_path) == ["pipe", "taken"]


def test_of_two_processes_that_write_at_once_one_wins_whole(tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    script = """
import sys
from pathlib import Path
from tests.matching.meaning.test_shelf import MODEL, some_rows, write_shelf
rows = some_rows(200, seed=int(sys.argv[2]))
print("ready", flush=True)
sys.stdin.read(1)
for _ in range(40):
    write_shelf(Path(sys.argv[1]), MODEL, rows)
"""
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", script, str(shelf), str(seed)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for seed in (1, 2)
    ]
    write_shelf(shelf, MODEL, some_rows(200, seed=1))
    either = some_rows(200, seed=1), some_rows(200, seed=2)
    for writer in writers:
        assert writer.stdout
        assert writer.stdout.readline() == b"ready\n"
    for writer in writers:
        assert writer.stdin
        writer.stdin.write(b"\n")
        writer.stdin.close()
    while any(writer.poll() is None for writer in writers):
        read = read_shelf(shelf, MODEL, WIDTH)
        assert any(same(read, rows) for rows in either)
    for writer in writers:
        assert writer.stdout
        writer.stdout.close()
        assert writer.returncode == 0
    assert names_in(tmp_path) == ["shelf"]
