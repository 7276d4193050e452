"""Notes as people write them in haste: the draft stays plain English, quotes, or leaves out."""

import re

import msgspec
import pytest

from tests.letters.draft_scenes import (
    NAMES,
    draft_to,
    meeting,
    named_only,
)
from tui_app.domain.interview import (
    Interview,
    KeyIssue,
    NextStep,
    Objection,
    ObjectionKind,
    PersonMet,
    Tone,
)
from tui_app.domain.letter import LetterKind
from tui_app.letters.addressed import advised
from tui_app.letters.fragments import fragment
from tui_app.letters.shapes import (
    is_about_another,
    is_plain,
    is_shorthand,
    points_nowhere,
    sentence_case,
)


def body(
    person: PersonMet, record: Interview | None = None, kind: LetterKind = LetterKind.THANK_YOU
) -> str:
    """A letter to somebody met, all on one line."""
    about = record or msgspec.structs.replace(
        meeting((person,)), what_only_you_offer="", problems=()
    )
    letter = draft_to(person, about, kind)
    return " ".join(letter.body.split())


def ann(**known: object) -> PersonMet:
    return msgspec.structs.replace(named_only(0), **known)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("An hour at the end of a long day", "an hour at the end of a long day."),
        ("Precision", "precision."),
        ("I told them: we are full", "I told them: we are full."),
        ("Die Führung durch die Halle", "“Die Führung durch die Halle”."),
        ("Tape gun, spinning", "“Tape gun, spinning”."),
        ("Why is it never hot?", "“Why is it never hot?”"),
        ("Write to W: their lunches cross", "“Write to W: their lunches cross”."),
        ("'Say less at the end.'", "“Say less at the end”."),
        ("'Why is it never hot?'", "“Why is it never hot?”"),
        ("He said “no” to it", "“He said ‘no’ to it”."),
        ("THE TOUR OF THE COLD STORE", "the tour of the cold store."),
        ("SAP", "“SAP”."),
        ("夜の配送の話", "“夜の配送の話”."),
    ],
)
def test_a_note_is_plain_or_in_quotation_marks(note: str, told: str) -> None:
    found = fragment(note)
    assert found is not None
    assert found.told == told


def test_what_may_stand_in_no_letter_is_known() -> None:
    assert is_shorthand("ERP -> cloud")
    assert is_shorthand("2 people / 4 depots")
    assert not is_shorthand("Two people for four depots")
    assert is_about_another("Plans 340 lines alone")
    assert is_about_another("More orders than they do")
    assert not is_about_another("The drivers and their lunches")
    assert points_nowhere("I opened one, closed three")
    assert not points_nowhere("I opened a warehouse on time")
    assert not is_plain("Sehr gut in der Halle")


def test_capitals_become_words_and_names_keep_theirs() -> None:
    assert sentence_case("WRITE TO RITA AT ONCE", lambda word: word == "Rita") == (
        "Write to Rita at once"
    )
    assert sentence_case("Write to Rita", lambda _: False) == "Write to Rita"


@pytest.mark.parametrize(
    ("note", "given"),
    [
        ("She said I should write first", "Write first"),
        ("I should speak to Rita", "Speak to Rita"),
        ("He thinks that we must wait", "Wait"),
        ("To write first", "Write first"),
        ("Write first", "Write first"),
        ("I liked the place", "I liked the place"),
    ],
)
def test_advice_is_played_back_as_it_was_given(note: str, given: str) -> None:
    assert advised(note) == given


@pytest.mark.parametrize("tone", list(Tone))
def test_nobody_is_told_of_a_her_or_a_him(tone: Tone) -> None:
    person = ann(
        tone=tone,
        highlight="Told his wife about her dog",
        advice="She says he ought to be asked",
        advice_followed="Told him",
        appreciated="He and she both had time for him",
        positives="Likes my questions",
        key_issues=(KeyIssue(text="Thinks her boss will leave, and he knows it"),),
        next_steps=(NextStep(id="s", text="He sends her the list"),),
    )
    for kind in LetterKind:
        said = body(person, kind=kind).partition(",")[2].rpartition("Nora Whitfield 14")[0]
        assert not re.search(r"\b(?:he|she|him|her|his|hers)\b", said), said
        assert "I told you." not in said


@pytest.mark.parametrize("tone", list(Tone))
def test_their_own_name_stands_in_the_greeting_only(tone: Tone) -> None:
    person = ann(
        tone=tone,
        highlight="Ann's train set",
        advice="Ann: write first",
        appreciated="Ann drove me home",
        objections=(Objection(spoken=True, answer="Ann will see"),),
        next_steps=(NextStep(id="s", text="Ring Ann if no word"),),
    )
    assert body(person).count("Ann") == 1
    assert NAMES[0].startswith("Ann")


def test_one_word_says_nothing_and_stays_in_the_record() -> None:
    person = ann(
        objections=(Objection(spoken=True, answer="Boots"),),
        next_steps=(NextStep(id="s", text="References"),),
    )
    said = body(person)
    assert "boots" not in said.lower()
    assert "references" not in said.lower()


def test_two_doubts_without_a_kind_are_each_answered_in_their_own_frame() -> None:
    person = ann(
        objections=(
            Objection(spoken=True, answer="I learn fast and ask early"),
            Objection(kind=ObjectionKind.OTHER, spoken=True, answer="I have moved before"),
            Objection(answer="I have moved before"),
        )
    )
    said = body(person)
    assert said.count("I have moved before") == 1
    assert "I learn fast and ask early" in said
    assert "your other point" not in said


def test_an_offer_that_speaks_of_nothing_is_left_out() -> None:
    person = ann(hiring_manager=True)
    record = msgspec.structs.replace(
        meeting((person,)), what_only_you_offer="Opened one, closed three", problems=()
    )
    assert "closed three" not in body(person, record)
