"""Highlight, advice, objection and next step are taken up, in whatever words (rulebook E2)."""

import msgspec
import pytest

from tests.letters import honest_letters as honest
from tests.letters.honest_letters import OWNER, RECORD, letter, network, written
from tui_app.domain.interview import (
    NextStep,
    NextStepKind,
    Objection,
    ObjectionKind,
    PersonMet,
)
from tui_app.domain.letter import LetterKind, LetterStatus
from tui_app.domain.rules import Rules
from tui_app.letters.checking import Concern, check
from tui_app.letters.phrases.onward import UNLESS_HEARD

HIGHLIGHT, OBJECTION, NEXT_STEP = Concern.HIGHLIGHT, Concern.OBJECTION, Concern.NEXT_STEP
GRETA_MET = RECORD.people[0]


def told(
    text: str, person: PersonMet = GRETA_MET, kind: LetterKind = LetterKind.THANK_YOU
) -> dict[Concern, list[str]]:
    record = msgspec.structs.replace(RECORD, people=(person, *RECORD.people[1:]))
    found: dict[Concern, list[str]] = {HIGHLIGHT: [], OBJECTION: [], NEXT_STEP: []}
    for finding in check(letter(written(text), kind=kind), network(record), OWNER, Rules()):
        found.setdefault(finding.concern, []).append(finding.text)
    return found


def test_a_note_that_takes_everything_up_is_left_alone() -> None:
    assert not any(told(honest.TO_GRETA).values())


def test_a_note_that_says_only_thanks_lacks_all_four() -> None:
    found = told("Thank you very much. It was a pleasure.")
    assert len(found[HIGHLIGHT]) == 2
    assert "The thermometer that lied for a year" in found[HIGHLIGHT][0]
    assert "Ride along with a service van" in found[HIGHLIGHT][1]
    assert "Led eleven warehouse mechanics" in found[OBJECTION][0]
    assert "Lunch with the depot foremen" in found[NEXT_STEP][0]


@pytest.mark.parametrize(
    ("highlight", "text"),
    [
        ("Lampshades nested like hats", "A lampshade, of all things!"),
        ("He has been expensive", "On the expense of it I say nothing."),
        ("Draw it before you say it", "Before I say it, I have drawn it."),
        ("The pie", "That pie!"),
        ("'Just in time' is a swear word", "I have not said 'just in time' since."),
        ("夜の配送の話", "夜の配送がとても心に残りました。"),
        ("", "Nothing at all."),
    ],
)
def test_other_forms_of_the_words_take_it_up(highlight: str, text: str) -> None:
    person = PersonMet(id="p-greta", name="Greta Müller", contact="greta", highlight=highlight)
    assert told(text, person)[HIGHLIGHT] == []


def test_common_words_alone_do_not_take_it_up() -> None:
    person = PersonMet(id="p-greta", name="Greta", highlight="The time you asked about pumps")
    assert told("I was glad of your time.", person)[HIGHLIGHT]


def test_an_objection_without_an_answer_is_told_as_that() -> None:
    doubt = Objection(kind=ObjectionKind.TOO_OLD, text="The team is very young")
    person = PersonMet(id="p-greta", name="Greta", objections=(doubt,))
    (found,) = told("The pumps are silent.", person)[OBJECTION]
    assert "no answer is written down yet" in found
    assert told("The team may be young; I bring cake.", person)[OBJECTION] == []


def test_an_objection_without_words_goes_by_its_kind() -> None:
    doubt = Objection(kind=ObjectionKind.SALARY_TOO_HIGH)
    person = PersonMet(id="p-greta", name="Greta", objections=(doubt,))
    assert "past salary too high" in told("The pumps are silent.", person)[OBJECTION][0]
    assert told("What I was paid need not trouble you.", person)[OBJECTION] == []


def test_a_later_letter_need_not_answer_what_was_answered_before() -> None:
    sent = letter(written(honest.TO_GRETA), id="sent", status=LetterStatus.SENT)
    later = letter(
        written("That thermometer again: lunch with the foremen?"), kind=LetterKind.RESULT_FOLLOW_UP
    )
    concerns = {one.concern for one in check(later, network(sent), OWNER, Rules())}
    assert OBJECTION not in concerns
    concerns = {one.concern for one in check(later, network(), OWNER, Rules())}
    assert OBJECTION in concerns


def test_a_step_that_is_done_need_not_be_stated() -> None:
    done = NextStep(id="s", text="Lunch with the depot foremen", done_at=honest.NOW)
    person = PersonMet(id="p-greta", name="Greta", next_steps=(done,))
    assert told("The pumps are silent.", person)[NEXT_STEP] == []


def test_a_step_without_words_is_stated_by_what_it_is() -> None:
    person = PersonMet(
        id="p-greta", name="Greta", next_steps=(NextStep(id="s", kind=NextStepKind.CALL),)
    )
    assert told("I will ring you.", person)[NEXT_STEP] == []
    assert "a call" in told("The pumps are silent.", person)[NEXT_STEP][0]


def test_a_step_for_want_of_word_is_stated_by_the_call_that_it_becomes() -> None:
    step = NextStep(id="s", text="See how it stands if I hear nothing", unless_heard=True)
    person = PersonMet(id="p-greta", name="Greta", next_steps=(step,))
    for ways in UNLESS_HEARD.values():
        for way in ways:
            assert told(way.format(day="on 20 March"), person)[NEXT_STEP] == [], way
    assert told("The pumps are silent.", person)[NEXT_STEP]


@pytest.mark.parametrize(
    "kind", [LetterKind.KEEP_IN_TOUCH, LetterKind.CLIPPING_TAG, LetterKind.REFERENCE_ALERT]
)
def test_letters_that_follow_no_talk_need_none_of_it(kind: LetterKind) -> None:
    assert not any(told("The pumps are silent.", kind=kind)[one] for one in (HIGHLIGHT, OBJECTION))
