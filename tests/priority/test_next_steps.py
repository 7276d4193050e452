"""Next steps of an interview that wait for word: the call comes, or the word does (rulebook A8)."""

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest

from tests.priority.people import ANN, MONDAY, at, stands, touch
from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview, NextStep, PersonMet
from tui_app.domain.network import Network
from tui_app.domain.next_steps import unsettled_with
from tui_app.domain.promise import Side
from tui_app.domain.record import Record
from tui_app.domain.touch import Direction, TouchKind
from tui_app.priority.queue import Call, Factor, Held

HELD = MONDAY - timedelta(days=7)
STEP = NextStep(
    id="s",
    owner=Side.THEM,
    text="Ann writes about the second meeting",
    due=MONDAY,
    fallback="I call",
)


def record(step: NextStep = STEP, held: date = HELD) -> Interview:
    ann = PersonMet(id="m", name="Ann Lee", contact="a", next_steps=(step,))
    return Interview(
        id="i", organisation="Harbour Mills", held_on=held, zone="Europe/Paris", people=(ann,)
    )


def promise_of(*records: Record, day: date = MONDAY) -> str:
    """What the queue says of the step that morning; empty where nothing."""
    found: Call | Held = stands(ANN, *records, now=at("08:10", day))
    if isinstance(found, Held):
        return ""
    return next((one.text for one in found.reasons if one.factor is Factor.PROMISE), "")


def test_no_word_by_the_day_puts_them_in_the_queue_with_the_reason() -> None:
    said = promise_of(record())
    assert said == ("no word from them, due today: Ann writes about the second meeting; I call")
    assert not promise_of(record(), day=MONDAY - timedelta(days=3))


@pytest.mark.parametrize(
    "heard",
    [
        touch(TouchKind.EMAIL, at("10:00", HELD + timedelta(days=3)), direction=Direction.IN),
        touch(TouchKind.MESSAGE, at("10:00", HELD + timedelta(days=3)), direction=Direction.IN),
        touch(TouchKind.TALKED, at("18:00", HELD + timedelta(days=1))),
        touch(TouchKind.NOTE, at("18:00", HELD), direction=Direction.IN),
    ],
    ids=["e-mail", "voicemail", "talked", "a line on the same evening"],
)
def test_hearing_from_them_takes_it_out(heard: Record) -> None:
    assert not promise_of(record(), heard)


@pytest.mark.parametrize(
    "not_heard",
    [
        touch(TouchKind.NO_ANSWER, at("18:00", HELD + timedelta(days=2))),
        touch(TouchKind.NOTE, at("10:00", HELD + timedelta(days=1))),
        touch(TouchKind.TALKED, at("18:00", HELD - timedelta(days=1))),
        msgspec.structs.replace(touch(TouchKind.MEETING, at("15:00", HELD)), interview="i"),
    ],
    ids=["an attempt", "the thank-you", "before the meeting", "the meeting itself"],
)
def test_what_is_no_word_since_the_meeting_leaves_it_in(not_heard: Record) -> None:
    assert promise_of(record(), not_heard)


def test_the_users_own_step_stays_unless_it_is_only_for_want_of_word() -> None:
    heard = touch(TouchKind.EMAIL, at("10:00", HELD + timedelta(days=3)), direction=Direction.IN)
    mine = NextStep(id="s", text="Send the drawing", due=MONDAY)
    assert promise_of(record(mine), heard) == "promised, due today: Send the drawing"
    unless = msgspec.structs.replace(mine, text="Call about the drawing", unless_heard=True)
    assert promise_of(record(unless)) == "no word from them, due today: Call about the drawing"
    assert not promise_of(record(unless), heard)


def test_a_step_written_down_later_waits_for_word_from_then_on() -> None:
    heard = touch(TouchKind.TALKED, at("18:00", HELD + timedelta(days=2)))
    later = msgspec.structs.replace(STEP, id=new_id(at("19:00", HELD + timedelta(days=2))))
    assert promise_of(record(later), heard)
    again = touch(TouchKind.TALKED, at("18:00", HELD + timedelta(days=5)))
    assert not promise_of(record(later), heard, again)


def test_a_day_after_an_attempt_the_step_outranks_the_rest_of_the_wait() -> None:
    message = touch(TouchKind.MESSAGE, at("08:20", MONDAY))
    mine = record(NextStep(id="s", text="Send the drawing", due=MONDAY))
    assert not promise_of(mine, message)
    assert promise_of(mine, message, day=MONDAY + timedelta(days=1))


def test_who_was_asked_for_word_in_a_message_is_given_time_to_answer() -> None:
    message = touch(TouchKind.MESSAGE, at("08:20", MONDAY))
    assert not promise_of(record(), message, day=MONDAY + timedelta(days=1))
    assert promise_of(record(), message, day=MONDAY + timedelta(days=3))


def test_a_step_that_is_done_calls_nobody() -> None:
    done = msgspec.structs.replace(STEP, done_at=at("10:00", HELD + timedelta(days=1)))
    assert not promise_of(record(done))


def test_a_step_of_the_whole_record_calls_whom_it_names() -> None:
    bare = record(NextStep(id="undated"))
    step = NextStep(id="w", owner=Side.THEM, text="If Ann has not written", due=MONDAY)
    assert promise_of(msgspec.structs.replace(bare, next_steps=(step,)))


def test_word_from_before_the_date_was_put_off_does_not_count() -> None:
    heard = touch(TouchKind.TALKED, at("18:00", HELD + timedelta(days=2)))
    put_off = msgspec.structs.replace(STEP, dated_at=at("09:00", HELD + timedelta(days=3)))
    assert promise_of(record(put_off), heard)
    again = touch(TouchKind.EMAIL, at("10:00", HELD + timedelta(days=4)), direction=Direction.IN)
    assert not promise_of(record(put_off), heard, again)


def test_a_line_of_the_same_evening_that_is_logged_later_counts() -> None:
    logged = touch(TouchKind.EMAIL, at("12:00", HELD), direction=Direction.IN)
    assert not promise_of(record(), msgspec.structs.replace(logged, zone="Europe/Paris"))


def test_the_meeting_logged_by_hand_in_the_evening_is_no_word_since_it() -> None:
    assert promise_of(record(), touch(TouchKind.MEETING, at("18:00", HELD)))


def test_a_step_that_names_somebody_who_is_no_contact_calls_nobody_else() -> None:
    bare = record(NextStep(id="undated"))
    mina = PersonMet(id="n", name="Mina Soto")
    step = NextStep(id="w", text="call Mina", due=MONDAY)
    assert not promise_of(
        msgspec.structs.replace(bare, people=(*bare.people, mina), next_steps=(step,))
    )


def test_of_two_who_are_named_the_weightier_is_called() -> None:
    step = NextStep(id="w", text="ask Ann or Bo", due=MONDAY)
    people = [
        PersonMet(id="m", name="Ann Lee", contact="a", influences_most=True),
        PersonMet(id="n", name="Bob Ann", contact="b"),
        PersonMet(id="o", name="Cy", contact="c", hiring_manager=True),
    ]
    whole = msgspec.structs.replace(record(), people=tuple(people), next_steps=(step,))
    assert promise_of(whole)


def test_no_moment_however_far_off_breaks_the_queue() -> None:
    ends = (datetime(1, 1, 1, tzinfo=UTC), datetime(9999, 12, 31, 23, tzinfo=UTC))
    for moment in ends:
        heard = touch(TouchKind.TALKED, moment)
        for held in (date.min, HELD, date.max):
            there = record(msgspec.structs.replace(STEP, dated_at=moment), held)
            network = Network([ANN, there, heard])
            assert len(unsettled_with("a", network)) <= 1


@pytest.mark.parametrize(
    ("text", "called"),
    [("call Ann, she will decide", "a"), ("call ann", "a"), ("Will decides", "w")],
)
def test_a_name_that_is_a_word_is_one_where_it_is_written_as_one(text: str, called: str) -> None:
    people = (
        PersonMet(id="m", name="Ann Lee", contact="a"),
        PersonMet(id="n", name="Will Hart", contact="w", hiring_manager=True),
    )
    step = NextStep(id="s", text=text, due=MONDAY)
    whole = msgspec.structs.replace(record(), people=people, next_steps=(step,))
    assert [bool(unsettled_with(one, Network([whole]))) for one in "aw"] == [
        called == "a",
        called == "w",
    ]
