"""Tables and paragraphs keep their width in every script."""

from hypothesis import given
from hypothesis import strategies as st

from tui_app.cli.layout import clip, columns, table, wrapped

TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=60)


@given(TEXT, st.integers(1, 60))
def test_clipped_text_fits(text: str, width: int) -> None:
    assert columns(clip(text, width)) <= width
    assert clip(text, width) == text or clip(text, width).endswith("…")


@given(st.lists(st.tuples(TEXT, TEXT, TEXT), max_size=8), st.integers(24, 120))
def test_a_table_fits_and_is_aligned(rows: list[tuple[str, str, str]], width: int) -> None:
    lines = table(("one", "two", "three"), rows, width=width, first_to_yield={1: 8})
    assert len(lines) == len(rows) + 1
    assert max(map(columns, lines)) <= width


def test_columns_begin_below_their_headings_in_wide_scripts() -> None:
    lines = table(("name", "place"), [("山本", "東京"), ("Ann", "Bath")], width=40)
    assert [columns(line[: line.index(word)]) for line, word in zip(
        lines, ("place", "東京", "Bath"), strict=True)] == [6, 6, 6]  # fmt: skip


def test_what_is_first_to_yield_yields_first() -> None:
    row = ("n" * 20, "o" * 20, "w" * 20)
    _, line = table(("a", "b", "c"), [row], width=54, first_to_yield={1: 10})
    name, organisation, why = line.split()
    assert (name, why) == (row[0], row[2])
    assert len(organisation) == 10


@given(TEXT, st.integers(20, 100))
def test_wrapped_lines_fit_and_keep_the_words(text: str, width: int) -> None:
    lines = wrapped(text, width=width, start="* ", indent="  ")
    assert max(map(columns, lines)) <= width
    if all(columns(word) < width - 2 for word in text.split()):
        assert "".join(lines)[2:].split() == " ".join(lines)[2:].split() or lines
        assert " ".join(" ".join(lines).split()[1:]) == " ".join(text.split())
