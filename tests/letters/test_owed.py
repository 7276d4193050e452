"""The letters owed: for what, to whom, since when, and what ends it (rulebook E, A11, B5)."""

from datetime import UTC, date, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

import msgspec
import pytest

from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.interview import Interview, InterviewKind, PersonMet
from tui_app.domain.letter import Letter, LetterKind, LetterStatus
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity, OpportunityStatus, Reference, StatusChange
from tui_app.domain.record import Record
from tui_app.domain.rules import Rules
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.letters.owed import LetterOwed, letters_owed
from tui_app.priority.rank import rank

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
TODAY = NOW.date()
LONDON = ZoneInfo("Europe/London")
RULES = Rules()
ANN = Contact(id="a", name="Ann Lee", met_on=TODAY - timedelta(days=5))
BOB = Contact(id="b", name="Bob Ray", met_on=TODAY - timedelta(days=5))
K = LetterKind
_ids = count(1)


def owed(*records: Record, now: datetime = NOW) -> list[LetterOwed]:
    return letters_owed(Network(records), now, RULES, LONDON)


def kinds(*records: Record, now: datetime = NOW) -> list[tuple[LetterKind, str]]:
    return [(one.kind, one.name) for one in owed(*records, now=now)]


def met(days_ago: int, *people: PersonMet, **given: object) -> Interview:
    record = Interview(
        id="i",
        organisation="Harbour Mills",
        held_on=TODAY - timedelta(days=days_ago),
        people=people or (PersonMet(id="pa", name="Ann Lee", contact="a"),),
    )
    return msgspec.structs.replace(record, **given)


def touch(kind: TouchKind, days_ago: float, contact: str = "a", **given: object) -> Touch:
    at = NOW - timedelta(days=days_ago)
    plain = Touch(id=f"t{next(_ids)}", contact=contact, kind=kind, at=at)
    return msgspec.structs.replace(plain, **given)


def letter(kind: LetterKind, status: LetterStatus, days_ago: float, **given: object) -> Letter:
    at = NOW - timedelta(days=days_ago)
    plain = Letter(id=f"l{next(_ids)}", kind=kind, contact="a", status=status, updated_at=at)
    return msgspec.structs.replace(plain, **given)


def works(status: OpportunityStatus, days_ago: int, **given: object) -> Opportunity:
    change = StatusChange(status=status, on=TODAY - timedelta(days=days_ago))
    plain = Opportunity(
        id="o", title="Buyer", organisation="Harbour Mills", status=status, history=(change,)
    )
    return msgspec.structs.replace(plain, **given)


# Thank-yous


@pytest.mark.parametrize(("days_ago", "late"), [(0, 0), (2, 0), (3, 1), (9, 7)])
def test_e1_thanks_are_due_at_once_and_late_after_two_days(days_ago: int, late: int) -> None:
    (thanks,) = owed(ANN, met(days_ago))
    assert (thanks.kind, thanks.name, thanks.person) == (K.THANK_YOU, "Ann Lee", "pa")
    assert thanks.due_on == TODAY - timedelta(days=days_ago)
    assert thanks.days_late(TODAY) == late


def test_e1_everybody_met_is_thanked_a_receptionist_who_is_no_contact_too() -> None:
    people = (
        PersonMet(id="pa", name="Ann Lee", contact="a"),
        PersonMet(id="pr", name="The receptionist"),
        PersonMet(id="nobody", name=" "),
    )
    found = owed(ANN, met(1, *people))
    assert [(one.name, one.contact) for one in found] == [
        ("Ann Lee", "a"),
        ("The receptionist", ""),
    ]


def test_a_meeting_still_to_come_leaves_nothing_owed() -> None:
    assert owed(ANN, met(-1)) == []


@pytest.mark.parametrize("status", [LetterStatus.SENT, LetterStatus.DROPPED])
def test_thanks_sent_or_dropped_are_owed_no_longer(status: LetterStatus) -> None:
    assert owed(ANN, met(3), letter(K.THANK_YOU, status, 1, interview="i", person="pa")) == []


def test_a_draft_is_still_owed_and_told_of() -> None:
    draft = letter(K.THANK_YOU, LetterStatus.DRAFT, 1, interview="i", person="pa")
    (thanks,) = owed(ANN, met(3), draft)
    assert thanks.letter == draft.id


def test_thanks_for_another_meeting_settle_nothing() -> None:
    other = letter(K.THANK_YOU, LetterStatus.SENT, 1, interview="another", person="x")
    assert kinds(ANN, met(3), other) == [(K.THANK_YOU, "Ann Lee")]


def test_a_note_logged_for_the_meeting_counts_as_thanks() -> None:
    assert owed(ANN, met(3), touch(TouchKind.NOTE, 1, interview="i")) == []


def test_the_thanks_stay_sent_where_the_letter_is_deleted_and_the_history_keeps_it() -> None:
    sent = letter(K.THANK_YOU, LetterStatus.SENT, 1, interview="i", person="pa")
    note = touch(TouchKind.NOTE, 1, interview="i", letter=sent.id)
    assert not owed(ANN, met(3), note, sent)
    assert not owed(ANN, met(3), note)


def test_e5_thanks_that_never_went_out_become_a_letter_that_is_never_too_late() -> None:
    assert kinds(ANN, met(29)) == [(K.NEVER_TOO_LATE, "Ann Lee")]
    assert kinds(ANN, met(29), touch(TouchKind.TALKED, 20)) == []


def test_a13_thanks_never_enter_the_call_queue() -> None:
    ann = Contact(id="a", name="Ann Lee", met_on=TODAY - timedelta(days=200))
    without = rank(Network([ann]), NOW, RULES, LONDON)
    thanked = Network([ann, letter(K.THANK_YOU, LetterStatus.OWED, 3, due_on=TODAY)])
    assert letters_owed(thanked, NOW, RULES, LONDON)
    assert rank(thanked, NOW, RULES, LONDON) == without
    # The meeting itself is what holds them, as any talk does; nothing is said of a note.
    queue = rank(Network([ann, met(3)]), NOW, RULES, LONDON)
    said = [reason.text for call in queue.calls for reason in call.reasons]
    assert not any("thank" in text for text in (*said, *(one.why for one in queue.held)))


# After the interview (E5, S2)


def test_e5_the_result_is_asked_for_a_few_days_after_a_job_interview() -> None:
    boss = PersonMet(id="pb", name="Bob Ray", contact="b", hiring_manager=True)
    record = met(4, PersonMet(id="pa", name="Ann Lee", contact="a"), boss)
    record = msgspec.structs.replace(record, kind=InterviewKind.JOB_INTERVIEW)
    thanked = [
        letter(K.THANK_YOU, LetterStatus.SENT, 3, interview="i", person=key) for key in ("pa", "pb")
    ]
    before = NOW - timedelta(days=1)
    assert kinds(ANN, BOB, record, *thanked, now=before) == []
    assert kinds(ANN, BOB, record, *thanked) == [(K.RESULT_FOLLOW_UP, "Bob Ray")]
    heard = touch(TouchKind.EMAIL, 1, "a", direction=Direction.IN)
    answered = touch(TouchKind.EMAIL, 0.5, "a")
    assert kinds(ANN, BOB, record, *thanked, heard, answered) == []


def test_a_recruiter_is_called_for_the_result_and_not_written_to() -> None:
    agent = msgspec.structs.replace(ANN, kind=ContactKind.RECRUITER)
    record = met(6, kind=InterviewKind.SCREENING)
    assert kinds(agent, record) == [(K.THANK_YOU, "Ann Lee")]


# Opportunities (A11, E6 to E8)


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (OpportunityStatus.REJECTED, K.AFTER_REJECTION),
        (OpportunityStatus.FROZEN, K.KEEP_IN_TOUCH),
        (OpportunityStatus.REORGANISED, K.KEEP_IN_TOUCH),
        (OpportunityStatus.VANISHED, K.KEEP_IN_TOUCH),
    ],
)
def test_a11_an_opportunity_that_ends_is_written_about_at_once(
    status: OpportunityStatus, kind: LetterKind
) -> None:
    (one,) = owed(ANN, works(status, 3, contacts=("a",)))
    assert (one.kind, one.name, one.opportunity, one.days_late(TODAY)) == (kind, "Ann Lee", "o", 1)


def test_e6_the_note_after_a_rejection_is_the_thanks_as_well() -> None:
    record = met(3, opportunity="o")
    ended = works(OpportunityStatus.REJECTED, 1, contacts=("a",))
    assert kinds(ANN, record, ended) == [(K.AFTER_REJECTION, "Ann Lee")]


def test_e7_a_reference_is_alerted_before_they_are_called() -> None:
    named = (Reference(contact="a"), Reference(contact="b", alerted_at=NOW))
    job = works(OpportunityStatus.ALIVE, 3, references=named)
    assert kinds(ANN, BOB, job) == [(K.REFERENCE_ALERT, "Ann Lee")]
    called = works(OpportunityStatus.ALIVE, 3, references=(Reference(contact="a", called_at=NOW),))
    assert "without being told" in owed(ANN, called)[0].why


def test_e7_an_alert_that_is_late_stays_late_whatever_else_is_noted() -> None:
    since = NOW - timedelta(days=9)
    named = (Reference(contact="a", named_at=since),)
    job = works(OpportunityStatus.ALIVE, 20, references=named, created_at=since, updated_at=NOW)
    (alert,) = owed(ANN, job)
    assert alert.due_on == since.date()


def test_e8_an_accepted_offer_is_announced_to_everybody() -> None:
    found = owed(ANN, BOB, works(OpportunityStatus.ACCEPTED, 1))
    assert [(one.kind, one.name) for one in found] == [
        (K.SUCCESS_ANNOUNCEMENT, "Ann Lee"),
        (K.SUCCESS_ANNOUNCEMENT, "Bob Ray"),
    ]
    told = letter(K.SUCCESS_ANNOUNCEMENT, LetterStatus.SENT, 0)
    assert kinds(ANN, BOB, works(OpportunityStatus.ACCEPTED, 1), told) == [
        (K.SUCCESS_ANNOUNCEMENT, "Bob Ray")
    ]


# Replies, sources, status reports (E5, E9, B5)


def test_e9_what_they_wrote_waits_for_a_reply_and_shows_its_age() -> None:
    wrote = touch(TouchKind.EMAIL, 3, direction=Direction.IN)
    (one,) = owed(ANN, wrote)
    assert (one.kind, one.touch, one.days_late(TODAY)) == (K.REPLY, wrote.id, 2)
    assert one.why == "their e-mail has waited for 3 days"
    for answer in (TouchKind.EMAIL, TouchKind.NOTE, TouchKind.TALKED):
        assert owed(ANN, wrote, touch(answer, 1)) == []
    assert kinds(ANN, wrote, touch(TouchKind.NO_ANSWER, 1)) == [(K.REPLY, "Ann Lee")]


def test_e9_what_they_wrote_still_waits_when_they_rang_in_vain_since() -> None:
    wrote = touch(TouchKind.EMAIL, 3, direction=Direction.IN)
    for kind in (TouchKind.MESSAGE, TouchKind.NO_ANSWER):
        assert kinds(ANN, wrote, touch(kind, 1, direction=Direction.IN)) == [(K.REPLY, "Ann Lee")]
    assert not kinds(ANN, wrote, touch(TouchKind.TALKED, 1, direction=Direction.IN))


def test_b5_a_call_is_thanked_for_only_where_it_gave_something_to_act_on() -> None:
    assert owed(ANN, touch(TouchKind.TALKED, 1)) == []
    gave = touch(TouchKind.TALKED, 1, referrals=("b",))
    (one,) = owed(ANN, BOB, gave)
    assert (one.kind, one.name, one.why) == (
        K.THANK_YOU,
        "Ann Lee",
        "sent you to Bob Ray on 15 March",
    )


def test_b5_who_gave_a_lead_that_turned_solid_is_told() -> None:
    bob = msgspec.structs.replace(BOB, met_through="a")
    record = met(2, PersonMet(id="pb", name="Bob Ray", contact="b"))
    sent = letter(K.THANK_YOU, LetterStatus.SENT, 1, contact="b", interview="i", person="pb")
    (one,) = owed(ANN, bob, record, sent)
    assert (one.kind, one.name) == (K.STATUS_REPORT, "Ann Lee")
    assert one.why == "Bob Ray led to Harbour Mills: tell who sent you"
    assert owed(ANN, bob, record, sent, touch(TouchKind.TALKED, 1)) == []


def test_e5_a_status_report_goes_out_after_two_months_of_silence() -> None:
    ann = msgspec.structs.replace(ANN, met_on=TODAY - timedelta(days=60))
    assert kinds(ann) == [(K.STATUS_REPORT, "Ann Lee")]
    assert kinds(ann, now=NOW - timedelta(days=1)) == []
    assert kinds(ann, touch(TouchKind.TALKED, 10)) == []
    assert kinds(ann, letter(K.STATUS_REPORT, LetterStatus.DROPPED, 5)) == []
    yearly = msgspec.structs.replace(ann, cadence_days=365)
    assert kinds(yearly) == []
    assert kinds(msgspec.structs.replace(ann, kind=ContactKind.RECRUITER)) == []


def test_a_letter_noted_by_hand_is_owed_whatever_the_reason() -> None:
    event = letter(K.AFTER_EVENT, LetterStatus.OWED, 3, due_on=TODAY - timedelta(days=3))
    (one,) = owed(ANN, event)
    assert (one.kind, one.letter, one.days_late(TODAY)) == (K.AFTER_EVENT, event.id, 1)


def test_what_spoils_fast_stands_first_and_of_that_the_newest() -> None:
    old = Contact(id="o", name="Old Friend", met_on=date(2024, 1, 1))
    found = kinds(old, ANN, BOB, met(1), touch(TouchKind.EMAIL, 3, "b", direction=Direction.IN))
    assert found == [
        (K.THANK_YOU, "Ann Lee"),
        (K.REPLY, "Bob Ray"),
        (K.STATUS_REPORT, "Old Friend"),
    ]


def test_what_falls_due_on_a_day_to_come_stands_below_all_that_is_due() -> None:
    coming = letter(K.PROPOSAL, LetterStatus.OWED, 0, due_on=TODAY + timedelta(days=7))
    found = kinds(ANN, BOB, met(1), coming, touch(TouchKind.EMAIL, 3, "b", direction=Direction.IN))
    assert found[-1] == (K.PROPOSAL, "Ann Lee")


def test_of_one_day_who_counts_most_is_thanked_first() -> None:
    porter = PersonMet(id="pp", name="Aaron, the porter")
    boss = PersonMet(id="pb", name="Zoe Boss", decision_maker=True)
    assert [one.name for one in owed(met(1, porter, boss))] == ["Zoe Boss", "Aaron, the porter"]
