"""Notes made fit for a sentence: cleaned, cut, turned to the person written to."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.letters.addressed import to_you, wish_to_you, with_subject
from tui_app.letters.days import ago, in_month, length, on_day
from tui_app.letters.fragments import MOST, fragment

TODAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("note", "line"),
    [
        ("Governance, by train set", "governance, by train set."),
        ("Governance...", "governance."),
        ("Why is it never hot?", "why is it never hot?"),
        ("I was four minutes early.", "I was four minutes early."),
        ("NHS rules", "NHS rules."),
        ("'Say less at the end.'", "'Say less at the end'."),
        ("'Why is it never hot?'", "'Why is it never hot?'"),
        ("Write to Wealdshire: their lunches cross", "write to Wealdshire: their lunches cross."),
        ("- first\n- second thing", "first; second thing."),
        ("Line one\nLine two", "line one. Line two."),
        ("see [name] ____ now", "see (name) now."),
        ("  spaced   out , really ", "spaced out, really."),
    ],
)
def test_a_note_is_cleaned(note: str, line: str) -> None:
    found = fragment(note)
    assert found is not None
    assert found.lowered + found.end == line


@pytest.mark.parametrize(
    "note", ["", " ", "n/a", "N/A", "None", "tbc", "...", "—", "?", "XXX", "-"]
)
def test_what_says_nothing_counts_as_nothing(note: str) -> None:
    assert fragment(note) is None


def test_a_long_note_is_cut_at_a_sentence() -> None:
    found = fragment("First of all this. Then that. " + "And so on and on. " * 60)
    assert found is not None
    assert found.text.startswith("First of all this. Then that.")
    assert found.text.endswith("And so on and on")
    assert len(found.text) <= MOST


def test_a_name_keeps_its_capital() -> None:
    found = fragment("Fergus decides", lambda word: word == "Fergus")
    assert found is not None
    assert found.lowered + found.end == "Fergus decides."


@given(st.text(max_size=3000))
def test_any_note_is_a_short_line_without_blanks(note: str) -> None:
    found = fragment(note)
    if found is not None:
        assert "\n" not in found.told
        assert "  " not in found.told
        assert not set("[]{}") & set(found.told)
        assert len(found.told) <= MOST + 4


@pytest.mark.parametrize(
    ("note", "turned"),
    [
        ("She laughed first", "You laughed first"),
        ("He rang himself", "You rang yourself"),
        ("She walked me to her train", "You walked me to your train"),
        ("That she flew in for it", "That you flew in for it"),
        ("Offered her my allotment", "Offered you my allotment"),
        ("she does the forms at night", "you do the forms at night"),
        ("The roads would be his whoever won", "The roads would be yours whoever won"),
        ("Ask Neil what he thinks", "Ask Neil what he thinks"),
        ("The nurse and her torch", "The nurse and her torch"),
        ("The weather was fine", "The weather was fine"),
    ],
)
def test_he_and_she_become_you_where_nobody_else_is_named(note: str, turned: str) -> None:
    assert to_you(note) == turned


def test_a_bare_verb_is_given_its_subject() -> None:
    assert with_subject("Left the laptop shut", "I") == "I left the laptop shut"
    assert with_subject("Waited. It worked.", "I") == "I waited. It worked."
    assert with_subject("Have ducked in better places", "I") == "I have ducked in better places"
    assert with_subject("Gave me an hour", "you") == "You gave me an hour"
    assert with_subject("Both send out something full", "I") == "Both send out something full"
    assert wish_to_you("Wants nobody to ring") == "you want nobody to ring"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 3, 12), "today"),
        (date(2026, 3, 10), "on Tuesday"),
        (date(2026, 3, 16), "on Monday"),
        (date(2026, 3, 3), "last Tuesday"),
        (date(2026, 3, 1), "on 1 March"),
        (date(2025, 3, 3), "on 3 March 2025"),
        (date(2026, 3, 30), "on 30 March"),
    ],
)
def test_days_are_said_as_one_says_them(day: date, said: str) -> None:
    assert on_day(day, TODAY) == said


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (date(2026, 3, 5), "a few days ago"),
        (date(2026, 2, 20), "three weeks ago"),
        (date(2026, 2, 10), "a month ago"),
        (date(2025, 9, 10), "six months ago"),
        (date(2025, 3, 1), "a year ago"),
        (date(2024, 9, 1), "a year and a half ago"),
        (date(2019, 3, 1), "seven years ago"),
        (date(2026, 4, 1), ""),
    ],
)
def test_long_ago_is_said_in_words(day: date, said: str) -> None:
    assert ago(day, TODAY) == said


def test_lengths_are_said_in_words_and_months_with_a_year_where_needed() -> None:
    assert [length(n) for n in (None, 2, 20, 44, 90, 200, 900)] == [
        "", "", "twenty minutes", "three quarters of an hour", "an hour and a half",
        "more than three hours", "",
    ]  # fmt: skip
    assert in_month(date(2026, 1, 5), TODAY) == "in January"
    assert in_month(date(2024, 1, 5), TODAY) == "in January 2024"
