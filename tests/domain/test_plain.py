"""Whatever a record holds, what is shown of it cannot act on a terminal."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.plain import one_line, plain

_NASTY = st.sampled_from(
    [
        *("\x1b[31m", "\x1b]0;title\x07", "\x1b]8;;", "\x1bP", "\x1b\\", "\x1b", "\x9b2J"),
        *("\r", "\n", "\x00", "\x07", "\u202e", "\u2066", "\u2069", "\u200f", "\ufeff"),
        *("\u0301", "\u0489", "\ud800", "[red]", "[/]", "é", "ש", "漢", "👩\u200d👧"),
    ]
)
hostile = st.lists(_NASTY | st.text(st.characters(), max_size=5), max_size=12).map("".join)

_BIDI = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}


@given(hostile)
def test_no_control_escape_or_direction_override_comes_out(text: str) -> None:
    shown = plain(text)
    controls = {c for c in shown if unicodedata.category(c) in ("Cc", "Cs")}
    assert controls <= {"\n", "\t"}
    assert not any(unicodedata.bidirectional(c) in _BIDI for c in shown)
    assert not set("\u200e\u200f\u061c\ufeff") & set(shown)


@given(hostile)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert plain(plain(text)) == plain(text)


@given(st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=40))
def test_ordinary_text_in_any_script_stays(text: str) -> None:
    assert plain(text) == text


@given(hostile, st.integers(1, 50))
def test_one_line_is_one_line_and_no_longer_than_asked(text: str, most: int) -> None:
    line = one_line(text, most)
    assert len(line) <= most
    assert len(line.splitlines()) <= 1
    assert line == line.strip()
    assert not any(unicodedata.category(c) in ("Cc", "Cs") for c in line)


def test_escape_sequences_go_whole_and_the_words_between_stay() -> None:
    assert plain("a\x1b[1;31mred\x1b[0m b\x1b]8;;https://x.example\x1b\\link\x1b]8;;\x07") == (
        "ared blink"
    )


def test_an_unfinished_sequence_does_not_swallow_the_text_behind_it() -> None:
    assert "moved to Acme" in plain("\x1b]0;Ann moved to Acme")
    assert "second line" in plain("\x1bPfirst line\nsecond line")


def test_markup_is_text() -> None:
    assert plain("re [urgent] [/] [@click=app.quit]") == "re [urgent] [/] [@click=app.quit]"


@pytest.mark.parametrize("mark", ["\u0301", "\u0489", "\u20dd", "\u0336"])
def test_a_letter_keeps_four_marks_at_most(mark: str) -> None:
    assert plain("x" + mark * 50 + "y") == "x" + mark * 4 + "y"


def test_windows_and_old_mac_line_ends_become_line_breaks() -> None:
    assert plain("a\r\nb\rc\td") == "a\nb\nc\td"


def test_text_behind_a_long_margin_is_shown_on_its_line() -> None:
    assert one_line(" " * 10_000 + "hello", 40) == "hello"


@pytest.mark.timeout(10)
@pytest.mark.parametrize(
    "text",
    [
        "漢" * 1_000_000,
        "e\u0301" * 500_000,
        "\x1b]" * 500_000 + "\nend",
        "\x1b[" * 500_000,
        "\x1b[" + "0" * 1_000_000,
        "\x1b[" + " " * 1_000_000,
        "\x1bP" + "x" * 1_000_000 + "\n",
        "\x00" * 1_000_000,
        "\r" * 1_000_000,
    ],
    ids=["wide", "marks", "titles", "sequences", "digits", "spaces", "string", "nul", "returns"],
)
def test_a_megabyte_is_quick(text: str) -> None:
    plain(text)
    one_line(text)
