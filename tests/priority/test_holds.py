"""A6, A7: who must not be called now, why, and until when."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec

from tests.priority import people
from tests.priority.people import ANN, MONDAY, NOW, RULES, at, call, days_ago, held, touch
from tui_app.domain.contact import Contact, ContactKind, Phone
from tui_app.domain.interview import Interview, NextStep, PersonMet
from tui_app.domain.promise import Promise, Side
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import MatchStatus, Tidbit, TidbitKind
from tui_app.domain.touch import Direction, TouchKind
from tui_app.priority.queue import Call, Factor, Held

NO_ANSWER, MESSAGE, TALKED = TouchKind.NO_ANSWER, TouchKind.MESSAGE, TouchKind.TALKED
TUESDAY = MONDAY + timedelta(days=1)


def owed(due: date, *, requested: bool = False, by: Side = Side.ME) -> Contact:
    promise = Promise(id="p", by=by, text="call about the lease", due=due, requested=requested)
    return msgspec.structs.replace(ANN, promises=(promise,))


def test_a6_a_no_answer_at_0810_opens_again_that_evening() -> None:
    missed = touch(NO_ANSWER, at("08:10"))
    found = held(ANN, missed, now=at("08:11"))
    assert found.until == at("17:00")
    assert found.why == "no answer 23 Nov 08:10; next try 23 Nov 17:00"
    held(ANN, missed, now=at("16:59"))
    assert call(ANN, missed, now=at("17:00")).window.until == at("18:30")


def test_a6_a_no_answer_in_the_evening_opens_again_the_next_morning() -> None:
    missed = touch(NO_ANSWER, at("17:10"))
    held(ANN, missed, now=at("18:00"))
    held(ANN, missed, now=at("23:00"))
    assert call(ANN, missed, now=at("08:00", TUESDAY)).window.until == at("09:30", TUESDAY)


def test_a6_the_other_block_is_the_callees() -> None:
    tokyo = ZoneInfo("Asia/Tokyo")
    there = msgspec.structs.replace(ANN, zone="Asia/Tokyo")
    missed = touch(NO_ANSWER, at("08:10", MONDAY, tokyo))
    assert held(there, missed, now=at("12:00", MONDAY, tokyo)).until == at("17:00", MONDAY, tokyo)
    call(there, missed, now=at("17:05", MONDAY, tokyo))


def test_a6_a_message_waits_longer_than_a_no_answer() -> None:
    left, thursday = touch(MESSAGE, at("08:10")), MONDAY + timedelta(days=3)
    assert held(ANN, left, now=at("17:05")).until == at("07:00", thursday)
    held(ANN, left, now=at("19:00", MONDAY + timedelta(days=2)))
    call(ANN, left, now=at("08:00", thursday))


def test_a6_a_promise_that_is_due_does_not_wait_for_a_message_of_an_earlier_day() -> None:
    left = touch(MESSAGE, at("17:10"))
    held(owed(MONDAY), left, now=at("18:00"))
    call(owed(TUESDAY), left, now=at("08:00", TUESDAY))
    held(ANN, left, now=at("08:00", TUESDAY))


def test_a6_a_wrong_number_waits_for_the_other_block_too() -> None:
    phones = (Phone(number="+44 20 7946 0101", wrong=True), Phone(number="+44 20 7946 0102"))
    ann = msgspec.structs.replace(ANN, phones=phones)
    assert held(ann, touch(TouchKind.WRONG_NUMBER, NOW)).until == at("17:00")


def test_a6_whoever_has_only_wrong_numbers_waits_for_another() -> None:
    ann = msgspec.structs.replace(ANN, phones=(Phone(number="+44 20 7946 0101", wrong=True),))
    assert "every number was wrong" in held(ann).why


def test_a6_a_call_back_waits_for_the_day_they_named() -> None:
    friday = MONDAY + timedelta(days=4)
    ann = owed(friday, requested=True)
    asked = touch(TouchKind.CALLBACK, NOW)
    found = held(ann, asked, now=at("12:00"))
    assert (found.why, found.until) == ("asked to be called back on 27 Nov", friday)
    assert call(ann, asked, now=at("08:00", friday)).headline is Factor.PROMISE


def test_a6_a_reply_ends_the_wait_after_an_attempt() -> None:
    left = touch(MESSAGE, at("08:10"))
    reply = touch(TouchKind.EMAIL, at("09:00"), direction=Direction.IN)
    call(ANN, left, reply, now=at("09:10"))


def test_a6_on_the_night_the_clocks_change_the_next_try_keeps_to_the_wall_clock() -> None:
    saturday, sunday = date(2026, 3, 28), date(2026, 3, 29)
    ann = msgspec.structs.replace(ANN, free_days=(1,))
    missed = touch(NO_ANSWER, at("18:00", saturday))
    held(ann, missed, now=at("06:59", sunday))
    call(ann, missed, now=at("07:00", sunday))


# A6: the week of rest


def test_a6_who_was_talked_to_rests_for_a_week_and_comes_up_in_the_same_block() -> None:
    talked, monday = touch(TALKED, NOW), MONDAY + timedelta(days=7)
    found = held(ANN, talked, now=NOW + timedelta(days=2))
    assert found.why == "talked on 23 Nov; rests until 30 Nov"
    assert found.until == monday
    held(ANN, talked, now=at("23:59", MONDAY + timedelta(days=6)))
    call(ANN, talked, now=at("08:00", monday))
    assert held(ANN, talked, now=at("17:05")).why == "talked today; rests until 30 Nov"


def test_a6_a_meeting_counts_as_talking() -> None:
    held(ANN, touch(TouchKind.MEETING, days_ago(2)))


def test_a6_who_declined_the_call_rests_too() -> None:
    found = held(ANN, touch(TouchKind.DECLINED, at("08:05")), now=NOW)
    assert found.why == "declined today; rests until 30 Nov"


def test_a6_mail_asks_for_no_rest() -> None:
    call(ANN, touch(TouchKind.EMAIL, days_ago(1)), touch(TouchKind.CLIPPING, days_ago(2)))


def test_a6_a_promise_that_is_due_breaks_the_rest() -> None:
    talked = touch(TALKED, days_ago(2))
    call(owed(MONDAY), talked)
    held(owed(TUESDAY), talked)
    held(owed(MONDAY, by=Side.THEM), talked)


def test_a6_a_date_the_user_planned_breaks_the_rest_on_its_day() -> None:
    thursday = MONDAY + timedelta(days=3)
    planned = msgspec.structs.replace(ANN, next_call=thursday)
    held(planned, touch(TALKED, NOW), now=at("08:10", MONDAY + timedelta(days=2)))
    call(planned, touch(TALKED, NOW), now=at("08:10", thursday))


def test_a6_a_promise_made_good_today_does_not_call_twice_in_a_day() -> None:
    held(owed(MONDAY), touch(TALKED, at("08:05")), now=at("17:05"))


def test_a6_a_next_step_that_is_due_breaks_the_rest() -> None:
    step = NextStep(id="s", due=MONDAY)
    met = PersonMet(id="m", name="Ann", contact="a", next_steps=(step,))
    record = Interview(id="i", organisation="N", held_on=MONDAY - timedelta(days=3), people=(met,))
    call(ANN, record, touch(TouchKind.MEETING, days_ago(3)))


def test_a6_a_call_they_asked_for_breaks_the_rest_even_on_the_same_day() -> None:
    call(owed(MONDAY, requested=True), touch(TALKED, at("08:05")), now=at("17:05"))


def test_a6_urgent_news_breaks_the_rest() -> None:
    talked = touch(TALKED, days_ago(2))
    call(ANN, talked, _spoils(days_ago(0.5)))
    held(ANN, talked, _spoils(days_ago(1.5)))
    held(ANN, talked, people.news(TidbitKind.GOSSIP, days_ago(0.5)))
    held(ANN, talked, _spoils(days_ago(0.5), status=MatchStatus.PROPOSED))
    event = people.news(TidbitKind.EVENT, days_ago(0.5))
    call(ANN, talked, msgspec.structs.replace(event, happens_on=MONDAY))
    held(ANN, talked, msgspec.structs.replace(event, happens_on=MONDAY + timedelta(days=30)))


def test_a6_how_soon_news_must_spoil_to_break_the_rest_can_be_set() -> None:
    talked, gossip = touch(TALKED, days_ago(2)), people.news(TidbitKind.GOSSIP, days_ago(0.5))
    found = people.stands(ANN, talked, gossip, rules=Rules(urgent_half_life_days=3))
    assert isinstance(found, Call)


def _spoils(heard: datetime, status: MatchStatus = MatchStatus.ACCEPTED) -> Tidbit:
    """News that is stale before a week is over."""
    news = people.news(TidbitKind.NEWS, heard, status=status)
    return msgspec.structs.replace(news, half_life_days=1.0)


def test_a6_urgent_news_breaks_the_rest_whatever_else_there_is_to_tell() -> None:
    urgent = _spoils(days_ago(0.5))
    fresher = people.news(TidbitKind.EVERGREEN, NOW)
    call(ANN, touch(TALKED, days_ago(2)), urgent, fresher)


RITA = msgspec.structs.replace(ANN, kind=ContactKind.RECRUITER)
INTERVIEW = touch(TouchKind.MEETING, at("15:00"))


def on(days: int, clock: str = "08:10") -> datetime:
    return at(clock, MONDAY + timedelta(days=days))


def test_a7_a_recruiter_is_called_from_a_week_after_the_interview() -> None:
    found = held(RITA, INTERVIEW, now=on(3))
    assert found.why == "recruiter: call from 30 Nov, a week after the interview"
    assert found.overrulable
    held(RITA, INTERVIEW, now=on(6, "19:00"))
    assert call(RITA, INTERVIEW, now=on(7)).headline is Factor.RECRUITER
    assert call(RITA, _held_on(MONDAY), now=on(7)).headline is Factor.RECRUITER


def test_a7_the_day_counts_in_the_recruiters_own_zone() -> None:
    far = ZoneInfo("Pacific/Kiritimati")
    rita = msgspec.structs.replace(RITA, zone="Pacific/Kiritimati")
    met = PersonMet(id="m", name="Rita", contact="a")
    record = Interview(
        id="i", organisation="N", held_on=MONDAY, zone="Pacific/Kiritimati", people=(met,)
    )
    held(rita, record, now=at("19:00", MONDAY + timedelta(days=6), far))
    call(rita, record, now=at("08:00", MONDAY + timedelta(days=7), far))


def test_a7_with_no_reply_one_more_message_a_week_later_then_no_more() -> None:
    first, second = touch(MESSAGE, on(8)), touch(MESSAGE, on(16))
    waiting = held(RITA, INTERVIEW, first, now=on(12))
    assert "message left 1 Dec; one more from 8 Dec" in waiting.why
    assert call(RITA, INTERVIEW, first, now=on(15)).headline is Factor.RECRUITER
    for days in (17, 40, 400):
        stopped = held(RITA, INTERVIEW, first, second, now=on(days))
        assert "2 messages left and no reply" in stopped.why
        assert (stopped.until, stopped.overrulable) == (None, True)


def test_a7_a_no_answer_is_no_message() -> None:
    missed = [touch(NO_ANSWER, on(day)) for day in (8, 9, 10)]
    assert call(RITA, INTERVIEW, *missed, now=on(11)).headline is Factor.RECRUITER


def test_a7_a_reply_ends_the_stop() -> None:
    messages = touch(MESSAGE, on(8)), touch(MESSAGE, on(16))
    reply = touch(TouchKind.EMAIL, on(20), direction=Direction.IN)
    call(RITA, INTERVIEW, *messages, reply, now=on(21))


def test_a7_the_stop_may_be_overruled_until_the_next_message() -> None:
    messages = [touch(MESSAGE, on(8)), touch(MESSAGE, on(16))]
    overruled = msgspec.structs.replace(RITA, stop_overruled_at=on(20))
    call(overruled, INTERVIEW, *messages, now=on(21))
    held(overruled, INTERVIEW, *messages, touch(MESSAGE, on(21)), now=on(30))


def test_a7_the_first_week_may_be_overruled() -> None:
    overruled = msgspec.structs.replace(RITA, stop_overruled_at=on(1))
    found = people.stands(overruled, INTERVIEW, now=on(3))
    assert not (isinstance(found, Held) and "recruiter" in found.why)
    call(overruled, _held_on(MONDAY), now=on(8))


def _held_on(day: date) -> Interview:
    met = PersonMet(id="m", name="Rita", contact="a")
    return Interview(
        id=f"i{day}", organisation="N", held_on=day, zone="Europe/Paris", people=(met,)
    )


def test_a7_an_overruling_of_an_old_interview_does_not_spoil_the_next_one() -> None:
    overruled = msgspec.structs.replace(RITA, stop_overruled_at=days_ago(200))
    found = held(overruled, _held_on(MONDAY - timedelta(days=2)))
    assert "a week after the interview" in found.why


def test_a7_an_interview_still_to_come_holds_nobody() -> None:
    call(RITA, _held_on(MONDAY + timedelta(days=3)))
    found = held(RITA, _held_on(MONDAY - timedelta(days=4)), _held_on(MONDAY + timedelta(days=3)))
    assert "call from 26 Nov" in found.why


def test_a7_a_recruiter_who_talked_since_is_like_any_other() -> None:
    talked = touch(TALKED, on(9))
    found = call(RITA, INTERVIEW, talked, now=on(17))
    assert found.headline is not Factor.RECRUITER


def test_a7_nobody_else_is_stopped() -> None:
    messages = [touch(MESSAGE, on(day)) for day in (8, 16, 24)]
    call(ANN, INTERVIEW, *messages, now=on(30))


# what the user holds


def test_a_snooze_lasts_to_its_day_in_the_callees_zone() -> None:
    far = ZoneInfo("Pacific/Kiritimati")
    snoozed = msgspec.structs.replace(ANN, zone="Pacific/Kiritimati", snoozed_until=TUESDAY)
    assert held(snoozed, now=at("23:59", MONDAY, far)).why == "snoozed until 24 Nov"
    call(snoozed, now=at("00:00", TUESDAY, far))


def test_do_not_call_holds_for_good_and_says_why() -> None:
    never = msgspec.structs.replace(ANN, do_not_call="asked me not to")
    found = held(never)
    assert (found.why, found.until) == ("do not call: asked me not to", None)


# A8: promises and next steps


def test_a8_a_promise_becomes_a_call_on_its_day_and_outranks_routine() -> None:
    bob = Contact(id="b", name="Bob", zone="Europe/Paris", met_on=date(2020, 1, 1), cadence_days=1)
    urgent = people.news(TidbitKind.GOSSIP, NOW, "b")
    ann = owed(MONDAY)
    before = people.queue(ann, bob, urgent, now=at("08:10", MONDAY - timedelta(days=3)))
    due = people.queue(ann, bob, urgent)
    assert [one.contact.id for one in before.calls] == ["b", "a"]
    assert [one.contact.id for one in due.calls] == ["a", "b"]
    assert due.calls[0].reasons[0].text == "promised, due today: call about the lease"


def test_a8_a_late_promise_outranks_one_due_today() -> None:
    late = owed(MONDAY - timedelta(days=2))
    bob = msgspec.structs.replace(owed(MONDAY), id="b")
    found = people.queue(bob, late)
    assert [one.contact.id for one in found.calls] == ["a", "b"]
    assert "2 days late" in found.calls[0].reasons[0].text


def test_a8_a_next_step_of_the_users_becomes_a_call_to_the_person_met() -> None:
    def met(step: NextStep) -> Interview:
        person = PersonMet(id="m", name="Ann", contact="a", next_steps=(step,))
        return Interview(id="i", organisation="N", people=(person,))

    mine = NextStep(id="s", due=MONDAY, text="ask George")
    assert call(ANN, met(mine)).reasons[0].text == "promised, due today: ask George"
    for other in (
        NextStep(id="s", due=TUESDAY),
        NextStep(id="s", due=MONDAY, done_at=NOW),
        NextStep(id="s"),
    ):
        assert people.points(call(ANN, met(other)), Factor.PROMISE) == 0


def test_a8_a_promise_is_due_by_the_callees_calendar() -> None:
    far = ZoneInfo("Pacific/Kiritimati")
    ann = msgspec.structs.replace(owed(TUESDAY), zone="Pacific/Kiritimati")
    assert people.points(call(ann, now=at("23:59", MONDAY, far)), Factor.PROMISE) == 0
    assert people.points(call(ann, now=at("00:00", TUESDAY, far)), Factor.PROMISE) > 0


def test_a8_a_due_promise_whose_call_was_missed_tries_again_in_the_other_block() -> None:
    missed = touch(NO_ANSWER, at("08:10"))
    held(owed(MONDAY), missed, now=at("08:30"))
    assert call(owed(MONDAY), missed, now=at("17:00")).headline is Factor.PROMISE


def test_a_pin_lifts_and_lets_go() -> None:
    pinned = msgspec.structs.replace(ANN, pinned=True)
    assert call(pinned).score == call(ANN).score + RULES.weights.pinned
    held(pinned, touch(TALKED, days_ago(1)))


def test_the_numbers_are_the_users_to_change() -> None:
    short = Rules(rest_days=2, message_wait_days=1)
    held(ANN, touch(TALKED, days_ago(3)))
    call(ANN, touch(TALKED, days_ago(3)), rules=short)
    call(ANN, touch(MESSAGE, days_ago(1.5)), rules=short)


def test_a_hold_ends_in_the_users_words_on_the_callees_clock() -> None:
    new_york = ZoneInfo("America/New_York")
    there = msgspec.structs.replace(ANN, zone="America/New_York")
    missed = touch(NO_ANSWER, datetime.combine(MONDAY, time(8, 10), new_york))
    found = held(there, missed, now=at("08:11", MONDAY, new_york))
    assert found.why == "no answer 23 Nov 08:10; next try 23 Nov 17:00"


def promised(due: date) -> Contact:
    promise = Promise(id="p", by=Side.ME, text="send the names", due=due)
    return msgspec.structs.replace(RITA, promises=(promise,))


def test_a8_what_was_promised_a_recruiter_for_a_day_of_the_first_week_is_kept() -> None:
    thursday = MONDAY + timedelta(days=3)
    held(promised(thursday), INTERVIEW, now=on(2))
    found = call(promised(thursday), INTERVIEW, now=on(3))
    assert found.headline is Factor.PROMISE
    assert "promised, due today: send the names" in [one.text for one in found.reasons]


def test_a8_so_is_a_step_of_the_users_own_but_none_that_the_recruiter_takes() -> None:
    mine = NextStep(id="s", text="call if I have not heard", due=on(3).date(), unless_heard=True)
    for owner in Side:
        step = msgspec.structs.replace(mine, owner=owner)
        met = PersonMet(id="m", name="Rita", contact="a", next_steps=(step,))
        record = msgspec.structs.replace(_held_on(MONDAY), people=(met,))
        found = people.stands(RITA, record, now=on(4))
        assert isinstance(found, Held) is (owner is Side.THEM)


def test_a7_a_message_left_for_what_was_promised_waits_its_week_all_the_same() -> None:
    left = touch(MESSAGE, on(4))
    assert "one more from" in held(promised(on(3).date()), _held_on(MONDAY), left, now=on(8)).why
    call(promised(on(9).date()), _held_on(MONDAY), left, now=on(9))
    second = touch(MESSAGE, on(16))
    assert "stop rule" in held(promised(on(20).date()), INTERVIEW, left, second, now=on(21)).why


def test_a7_a_call_that_the_recruiter_asked_for_ends_every_wait() -> None:
    asked = msgspec.structs.replace(owed(on(20).date(), requested=True), kind=RITA.kind)
    call(asked, INTERVIEW, touch(MESSAGE, on(8)), touch(MESSAGE, on(16)), now=on(20))
