"""What each outcome of a call leaves behind (rulebook B4)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.calls import (
    CallResult,
    PromiseMade,
    due_of_mine,
    log_call,
    on_working_day,
    propose_next,
)
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.interview import Interview, NextStep, NextStepKind, PersonMet
from tui_app.domain.network import Network
from tui_app.domain.promise import Promise, Side
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.touch import ATTEMPTS, OUTCOMES, Favour, FavourKind, Touch, TouchKind

PARIS = ZoneInfo("Europe/Paris")
MONDAY = date(2026, 11, 23)
NOW = datetime.combine(MONDAY, time(8, 10), PARIS).astimezone(UTC)
ANN = Contact(
    id="1",
    name="Ann Lee",
    zone="Europe/Paris",
    target_area="Cold stores",
    phones=(Phone(number="+44 20 7946 0101"), Phone(number="+44 20 7946 0102")),
)
PROMISE = Promise(id="p", by=Side.ME, text="send the report", due=MONDAY)
NEWS = Tidbit(
    id="7",
    text="Northwind buys a cold store",
    heard_at=NOW - timedelta(days=1),
    matches=(Match(contact="2"), Match(contact="1", status=MatchStatus.ACCEPTED)),
)


def logged(result: CallResult, *records: Contact | Tidbit | Interview) -> Network:
    """The network after a call with Ann at `NOW`."""
    network = Network(records or (ANN,))
    network.apply(log_call(network, network.contacts["1"], result, NOW, PARIS))
    return network


def after(result: CallResult, ann: Contact = ANN) -> Contact:
    return logged(result, ann).contacts["1"]


@pytest.mark.parametrize("kind", OUTCOMES)
def test_every_outcome_is_one_touch_that_says_what_was_said(kind: TouchKind) -> None:
    result = CallResult(
        kind=kind,
        note="They move in May",
        learned="looks for a buyer",
        seconds=190,
        favours=(Favour(kind=FavourKind.HELP, text="proofread", asked=True),),
    )
    (touch,) = logged(result).touches.values()
    assert (touch.contact, touch.kind, touch.at, touch.zone) == ("1", kind, NOW, "Europe/Paris")
    assert (touch.note, touch.learned, touch.seconds) == (
        "They move in May",
        "looks for a buyer",
        190,
    )
    assert touch.favours == result.favours
    assert touch.is_attempt == (kind in ATTEMPTS)


def test_a_call_is_one_change_named_after_it() -> None:
    changes = log_call(Network([ANN]), ANN, CallResult(kind=TouchKind.TALKED), NOW, PARIS)
    assert isinstance(changes, Changes)
    assert changes.label == "call with Ann Lee"


def test_a_name_of_a_megabyte_makes_no_label_of_one() -> None:
    long = msgspec.structs.replace(ANN, name="A\x1b[31m" * 100_000)
    changes = log_call(Network([long]), long, CallResult(kind=TouchKind.MESSAGE), NOW, PARIS)
    assert len(changes.label) < 200
    assert "\x1b" not in changes.label


def test_talking_keeps_what_was_due_and_leaves_what_is_not() -> None:
    later = Promise(id="q", by=Side.ME, text="call Bob", due=MONDAY + timedelta(days=1))
    theirs = Promise(id="r", by=Side.THEM, text="send the list", due=MONDAY)
    undated = Promise(id="s", by=Side.ME, text="one day")
    ann = msgspec.structs.replace(ANN, promises=(PROMISE, later, theirs, undated))
    found = after(CallResult(kind=TouchKind.TALKED), ann)
    assert {p.id: p.kept_at for p in found.promises} == {"p": NOW, "q": None, "r": None, "s": None}


def test_talking_keeps_just_what_the_user_says_was_kept() -> None:
    ann = msgspec.structs.replace(ANN, promises=(PROMISE,))
    assert after(CallResult(kind=TouchKind.TALKED, kept=()), ann).open_promises == (PROMISE,)
    assert after(CallResult(kind=TouchKind.TALKED, kept=("p",)), ann).open_promises == ()


@pytest.mark.parametrize("kind", [kind for kind in OUTCOMES if kind is not TouchKind.TALKED])
def test_no_other_outcome_keeps_a_promise(kind: TouchKind) -> None:
    ann = msgspec.structs.replace(ANN, promises=(PROMISE,))
    assert PROMISE in after(CallResult(kind=kind), ann).open_promises


def test_promises_made_in_the_call_are_written_down_with_where_they_come_from() -> None:
    made = PromiseMade(by=Side.THEM, text="ask her boss", due=MONDAY + timedelta(days=3))
    network = logged(CallResult(kind=TouchKind.TALKED, promises=(made,)))
    (touch,) = network.touches.values()
    (promise,) = network.contacts["1"].promises
    assert (promise.by, promise.text, promise.due) == (made.by, made.text, made.due)
    assert (promise.made_at, promise.touch, promise.is_open) == (NOW, touch.id, True)


def test_a_call_back_is_a_promise_that_they_asked_for() -> None:
    friday = MONDAY + timedelta(days=4)
    result = CallResult(
        kind=TouchKind.CALLBACK, next_call=friday, next_call_about="after the board meeting"
    )
    (promise,) = after(result).open_promises
    assert (promise.due, promise.requested, promise.by) == (friday, True, Side.ME)
    assert promise.text == "after the board meeting"


def test_a_call_back_without_a_date_is_for_their_next_working_day() -> None:
    friday = datetime.combine(MONDAY + timedelta(days=4), time(9), PARIS).astimezone(UTC)
    network = Network([ANN])
    changes = log_call(network, ANN, CallResult(kind=TouchKind.CALLBACK), friday, PARIS)
    network.apply(changes)
    assert [p.due for p in network.contacts["1"].open_promises] == [MONDAY + timedelta(days=7)]


@pytest.mark.parametrize("kind", [TouchKind.TALKED, TouchKind.CALLBACK, TouchKind.DECLINED])
def test_a_call_they_asked_for_is_answered_once_it_is_made(kind: TouchKind) -> None:
    asked = Promise(id="a", by=Side.ME, text="call back", due=MONDAY, requested=True)
    ann = msgspec.structs.replace(ANN, promises=(asked,))
    assert "a" not in [promise.id for promise in after(CallResult(kind=kind), ann).open_promises]


@pytest.mark.parametrize("kind", [TouchKind.NO_ANSWER, TouchKind.MESSAGE, TouchKind.WRONG_NUMBER])
def test_a_call_they_asked_for_stays_due_where_nobody_was_reached(kind: TouchKind) -> None:
    asked = Promise(id="a", by=Side.ME, text="call back", due=MONDAY, requested=True)
    ann = msgspec.structs.replace(ANN, promises=(asked,))
    assert asked in after(CallResult(kind=kind), ann).open_promises


def test_the_next_date_chosen_is_the_planned_call() -> None:
    january = date(2027, 1, 22)
    result = CallResult(kind=TouchKind.TALKED, next_call=january, next_call_about="the new site")
    found = after(result)
    assert (found.next_call, found.next_call_about) == (january, "the new site")


@pytest.mark.parametrize("kind", OUTCOMES)
def test_a_planned_call_is_done_once_they_were_reached(kind: TouchKind) -> None:
    planned = msgspec.structs.replace(ANN, next_call=MONDAY, next_call_about="the site")
    found = after(CallResult(kind=kind), planned)
    if kind in ATTEMPTS:
        assert (found.next_call, found.next_call_about) == (MONDAY, "the site")
    else:
        assert (found.next_call, found.next_call_about) == (None, "")


def test_a_call_planned_for_later_stays_planned() -> None:
    planned = msgspec.structs.replace(ANN, next_call=MONDAY + timedelta(days=9))
    assert after(CallResult(kind=TouchKind.TALKED), planned).next_call == planned.next_call


def test_news_that_was_told_is_marked_and_told_to_nobody_else() -> None:
    network = logged(CallResult(kind=TouchKind.TALKED, passed_on=("7",)), ANN, NEWS)
    (touch,) = network.touches.values()
    told, other = network.tidbits["7"].match_for("1"), network.tidbits["7"].match_for("2")
    assert touch.tidbits == ("7",)
    assert told is not None
    assert (told.status, told.touch, told.decided_at) == (MatchStatus.PASSED_ON, touch.id, NOW)
    assert other == Match(contact="2")


def test_news_never_matched_to_them_may_be_told_and_is_remembered() -> None:
    stray = msgspec.structs.replace(NEWS, matches=())
    network = logged(CallResult(kind=TouchKind.TALKED, passed_on=("7", "7")), ANN, stray)
    assert [match.status for match in network.tidbits["7"].matches] == [MatchStatus.PASSED_ON]


def test_news_that_somebody_deleted_meanwhile_does_not_stop_the_call_from_being_kept() -> None:
    network = logged(CallResult(kind=TouchKind.TALKED, passed_on=("gone",)))
    assert [touch.kind for touch in network.touches.values()] == [TouchKind.TALKED]


def test_who_they_point_to_becomes_a_contact_met_through_them() -> None:
    network = logged(CallResult(kind=TouchKind.TALKED, referrals=(" Bob Hill ",)))
    (bob,) = [contact for contact in network.contacts.values() if contact.id != "1"]
    (touch,) = network.touches.values()
    assert touch.referrals == (bob.id,)
    assert (bob.name, bob.met_through, bob.target_area) == ("Bob Hill", "1", "Cold stores")
    assert bob.created_at == NOW


def test_who_is_known_already_is_not_added_again() -> None:
    zoe = Contact(id="2", name="Zoë Moss", note="knows everybody")
    result = CallResult(kind=TouchKind.TALKED, referrals=("zoe  moss",))
    network = logged(result, ANN, zoe)
    (touch,) = network.touches.values()
    assert touch.referrals == ("2",)
    assert dict(network.contacts).keys() == {"1", "2"}
    assert network.contacts["2"] == zoe


def test_one_new_name_said_twice_is_one_contact_and_a_blank_is_none() -> None:
    result = CallResult(kind=TouchKind.TALKED, referrals=("Bob Hill", "", "bob  hill", " \x00"))
    network = logged(result)
    assert sorted(contact.name for contact in network.contacts.values()) == ["Ann Lee", "Bob Hill"]
    (touch,) = network.touches.values()
    assert len(touch.referrals) == 1


def test_a_wrong_number_marks_the_phone_that_was_dialled_and_no_other() -> None:
    once = after(CallResult(kind=TouchKind.WRONG_NUMBER))
    assert [phone.wrong for phone in once.phones] == [True, False]
    twice = after(CallResult(kind=TouchKind.WRONG_NUMBER), once)
    assert twice.usable_phones == ()
    assert after(CallResult(kind=TouchKind.WRONG_NUMBER), twice).phones == twice.phones


@pytest.mark.parametrize("kind", [kind for kind in OUTCOMES if kind != TouchKind.WRONG_NUMBER])
def test_no_other_outcome_doubts_a_number(kind: TouchKind) -> None:
    assert after(CallResult(kind=kind)).phones == ANN.phones


def _interview(*steps: NextStep, contact: str | None = "1") -> Interview:
    person = PersonMet(id="pm", name="Ann", contact=contact, next_steps=steps)
    other = PersonMet(id="po", name="Bo", next_steps=(NextStep(id="o", due=MONDAY),))
    return Interview(id="9", organisation="Northwind", people=(other, person))


def test_a_next_step_from_an_interview_is_done_by_the_call_it_asked_for() -> None:
    due = NextStep(id="s1", kind=NextStepKind.CALL, due=MONDAY)
    later = NextStep(id="s2", due=MONDAY + timedelta(days=1))
    theirs = NextStep(id="s3", owner=Side.THEM, due=MONDAY)
    network = logged(CallResult(kind=TouchKind.TALKED), ANN, _interview(due, later, theirs))
    other, person = network.interviews["9"].people
    assert [step.done_at for step in person.next_steps] == [NOW, None, None]
    assert [step.done_at for step in other.next_steps] == [None]


def test_an_attempt_leaves_the_interview_record_as_it_is() -> None:
    record = _interview(NextStep(id="s1", due=MONDAY))
    network = logged(CallResult(kind=TouchKind.NO_ANSWER), ANN, record)
    assert network.interviews["9"] == record


def test_what_the_user_owes_by_a_day_comes_earliest_first() -> None:
    early = Promise(id="e", by=Side.ME, text="early", due=MONDAY - timedelta(days=2))
    kept = Promise(id="k", by=Side.ME, text="kept", due=MONDAY, kept_at=NOW)
    ann = msgspec.structs.replace(ANN, promises=(PROMISE, early, kept))
    step = NextStep(id="s1", kind=NextStepKind.PROPOSAL, due=MONDAY - timedelta(days=1))
    network = Network([ann, _interview(step)])
    assert [text for _, text, _ in due_of_mine(network, ann, MONDAY)] == [
        "early", "a proposal", "send the report",
    ]  # fmt: skip


@given(st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.sets(st.integers(1, 7), max_size=6))
def test_the_day_offered_is_one_on_which_they_work(day: date, free: set[int]) -> None:
    person = msgspec.structs.replace(ANN, free_days=tuple(sorted(free)))
    found = on_working_day(day, person)
    assert timedelta(0) <= found - day < timedelta(days=7)
    assert found.isoweekday() not in (free or {6, 7})


def test_after_a_talk_the_cadence_is_offered_theirs_before_the_usual_one() -> None:
    weekly = msgspec.structs.replace(ANN, cadence_days=7)
    assert propose_next(ANN, TouchKind.TALKED, MONDAY, Rules()) == date(2027, 1, 22)
    assert propose_next(weekly, TouchKind.TALKED, MONDAY, Rules()) == date(2026, 11, 30)
    assert propose_next(ANN, TouchKind.CALLBACK, MONDAY, Rules()) == date(2026, 11, 24)


@pytest.mark.parametrize("kind", [TouchKind.NO_ANSWER, TouchKind.MESSAGE, TouchKind.WRONG_NUMBER])
def test_after_an_attempt_no_date_is_offered(kind: TouchKind) -> None:
    assert propose_next(ANN, kind, MONDAY, Rules()) is None


@pytest.mark.parametrize("cadence", [10**7, 10**12, -5])
def test_a_cadence_out_of_all_reason_still_gives_a_date(cadence: int) -> None:
    odd = msgspec.structs.replace(ANN, cadence_days=cadence)
    offered = propose_next(odd, TouchKind.TALKED, MONDAY, Rules())
    assert offered is not None
    assert offered > MONDAY


def test_somebody_with_no_working_day_gets_the_day_itself() -> None:
    never = msgspec.structs.replace(ANN, free_days=(1, 2, 3, 4, 5, 6, 7))
    assert on_working_day(MONDAY, never) == MONDAY


def test_at_the_end_of_the_calendar_the_day_stays() -> None:
    assert on_working_day(date.max, ANN) == date.max


def test_today_is_the_contacts_own_day() -> None:
    auckland = ZoneInfo("Pacific/Auckland")
    evening = datetime(2026, 11, 23, 20, 0, tzinfo=UTC)  # there it is Tuesday
    due = Promise(id="p", by=Side.ME, text="call", due=date(2026, 11, 24))
    ann = msgspec.structs.replace(ANN, promises=(due,), zone="Pacific/Auckland")
    network = Network([ann])
    network.apply(log_call(network, ann, CallResult(kind=TouchKind.TALKED), evening, auckland))
    assert network.contacts["1"].open_promises == ()


def test_a_touch_can_be_told_apart_from_every_other() -> None:
    one = log_call(Network([ANN]), ANN, CallResult(kind=TouchKind.TALKED), NOW, PARIS)
    two = log_call(Network([ANN]), ANN, CallResult(kind=TouchKind.TALKED), NOW, PARIS)
    ids = [record.id for changes in (one, two) for record in changes.put if type(record) is Touch]
    assert len(set(ids)) == 2
