"""There is enough of everything for each screen and each rule to have something to show."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

import pytest

from tests.data import sample
from tui_app.domain.contact import ContactKind
from tui_app.domain.interview import (
    DocumentKind,
    Interview,
    InterviewKind,
    KeyIssueKind,
    NextStepKind,
    ObjectionKind,
    PersonMet,
    Purpose,
    Tone,
)
from tui_app.domain.ledger import ledger
from tui_app.domain.letter import LetterKind, LetterStatus, Medium
from tui_app.domain.opportunity import OpportunityStatus
from tui_app.domain.promise import Side
from tui_app.domain.record import Part
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import MatchStatus, TidbitKind
from tui_app.domain.touch import Direction, FavourKind, TouchKind
from tui_app.priority.news import freshness

NETWORK = sample.network()
CONTACTS = list(NETWORK.contacts.values())
TOUCHES = list(NETWORK.touches.values())
TIDBITS = list(NETWORK.tidbits.values())
INTERVIEWS = list(NETWORK.interviews.values())
LETTERS = list(NETWORK.letters.values())
OPPORTUNITIES = list(NETWORK.opportunities.values())
PEOPLE = [person for interview in INTERVIEWS for person in interview.people]
STEPS = [step for interview in INTERVIEWS for step in interview.next_steps]
STEPS += [step for person in PEOPLE for step in person.next_steps]

USED: dict[type[StrEnum], Iterable[StrEnum]] = {
    ContactKind: (contact.kind for contact in CONTACTS),
    TouchKind: (touch.kind for touch in TOUCHES),
    Direction: (touch.direction for touch in TOUCHES),
    TidbitKind: (tidbit.kind for tidbit in TIDBITS),
    MatchStatus: (match.status for tidbit in TIDBITS for match in tidbit.matches),
    InterviewKind: (interview.kind for interview in INTERVIEWS),
    Purpose: (purpose for interview in INTERVIEWS for purpose in interview.purposes),
    DocumentKind: (document.kind for one in INTERVIEWS for document in one.documents),
    Tone: (person.tone for person in PEOPLE),
    ObjectionKind: (objection.kind for person in PEOPLE for objection in person.objections),
    KeyIssueKind: (issue.kind for person in PEOPLE for issue in person.key_issues),
    NextStepKind: (step.kind for step in STEPS),
    Side: (step.owner for step in STEPS),
    LetterStatus: (letter.status for letter in LETTERS),
    Medium: (letter.medium for letter in LETTERS),
    OpportunityStatus: (one.status for one in OPPORTUNITIES),
}
SPARED: dict[type[StrEnum], set[str]] = {
    OpportunityStatus: {"accepted"},
}
"""What a search still running has no use for."""


@pytest.mark.parametrize("kind", USED, ids=lambda kind: kind.__name__)
def test_every_choice_is_taken_somewhere(kind: type[StrEnum]) -> None:
    assert {one.value for one in kind} - {one.value for one in USED[kind]} <= SPARED.get(
        kind, set()
    )


def test_most_kinds_of_letter_are_there() -> None:
    assert len({letter.kind for letter in LETTERS}) >= len(LetterKind) - 1


def test_there_is_plenty_of_everything() -> None:
    assert len(CONTACTS) >= 60
    assert len(TOUCHES) >= 250
    assert len(TIDBITS) >= 40
    assert len(INTERVIEWS) >= 12
    assert all(2 <= len(interview.people) <= 6 for interview in INTERVIEWS)
    assert len(LETTERS) >= 20
    assert len(OPPORTUNITIES) >= 9
    assert sum(one.in_the_works for one in OPPORTUNITIES) == 7


def test_contacts_are_in_many_zones_and_different_people_pick_up_at_each_end_of_the_day() -> None:
    assert len({contact.zone for contact in CONTACTS}) >= 15
    morning = sample.moment()
    evening = morning + timedelta(hours=9)

    def picking_up(hours: tuple[tuple[int, int], ...], at: datetime) -> set[str]:
        found = set()
        for contact in CONTACTS:
            there = at.astimezone(ZoneInfo(contact.zone))
            minute = there.hour * 60 + there.minute
            if any(opens <= minute < closes for opens, closes in hours):
                found.add(contact.id)
        return found

    windows = ((8 * 60, 9 * 60 + 30), (17 * 60, 18 * 60 + 30))
    day = ((7 * 60, 20 * 60),)
    assert len(picking_up(windows, morning)) >= 14
    assert len(picking_up(windows, evening)) >= 14
    assert len(picking_up(day, morning) - picking_up(day, evening)) >= 8
    assert len(picking_up(day, evening) - picking_up(day, morning)) >= 8


def test_contacts_say_enough_to_be_called() -> None:
    for contact in CONTACTS:
        assert contact.phones, contact.name
        assert contact.emails, contact.name
        assert contact.met_where, contact.name
        assert contact.discussed, contact.name
        assert 2 <= len(contact.topics) <= 5, contact.name
    assert sum(len(contact.phones) >= 2 for contact in CONTACTS) > len(CONTACTS) / 2
    assert sum(bool(contact.asked_for) for contact in CONTACTS) >= 15


def test_the_states_that_hold_a_call_back_are_all_there() -> None:
    today = sample.today()
    assert sum(bool(contact.do_not_call) for contact in CONTACTS) == 1
    assert any(contact.snoozed_until and contact.snoozed_until > today for contact in CONTACTS)
    assert sum(contact.pinned for contact in CONTACTS) == 1
    assert any(contact.free_days for contact in CONTACTS)
    assert any(contact.stop_overruled_at for contact in CONTACTS)
    assert sum(any(phone.wrong for phone in contact.phones) for contact in CONTACTS) == 2
    assert sum(not NETWORK.touches_of(contact.id) for contact in CONTACTS) == 2
    assert {14, 30, 90, 365} <= {contact.cadence_days for contact in CONTACTS}
    assert sum(contact.next_call is not None for contact in CONTACTS) >= 5
    recent = [touch for touch in TOUCHES if sample.moment() - touch.at < timedelta(days=1)]
    assert {TouchKind.NO_ANSWER, TouchKind.MESSAGE} <= {touch.kind for touch in recent}


def test_both_sides_owe_something_late_due_and_to_come() -> None:
    today = sample.today()
    dues = [
        (promise.by, (promise.due > today) - (promise.due < today))
        for contact in CONTACTS
        for promise in contact.open_promises
        if promise.due
    ]
    assert {by for by, _ in dues} == set(Side)
    assert {when for _, when in dues} == {-1, 0, 1}
    ended = [promise for contact in CONTACTS for promise in contact.promises if not promise.is_open]
    assert len(ended) >= 8
    steps_due = [step for step in STEPS if step.due and step.due <= today and step.done_at is None]
    assert len(steps_due) >= 2


def test_favours_say_whom_was_sent_and_what_came_of_them() -> None:
    favours = [favour for touch in TOUCHES for favour in touch.favours]
    assert {one.kind for one in favours} >= {
        FavourKind.HELP,
        FavourKind.BUSINESS_REFERRAL,
        FavourKind.TIDBIT,
    }
    assert sum(one.asked and bool(one.result) for one in favours) >= 4
    assert sum(not one.asked and bool(one.result) for one in favours) >= 8
    assert sum(bool(one.sent) for one in favours) >= 5
    assert any(contact.favours for contact in CONTACTS)
    assert any(touch.kind is TouchKind.CLIPPING for touch in TOUCHES)


def test_some_were_asked_before_anything_was_given_to_them() -> None:
    standing = [ledger(contact.id, NETWORK) for contact in CONTACTS]
    assert sum(one.asks_first for one in standing) >= 4
    assert sum(bool(one.given) and not one.asks_first for one in standing) >= 10


def test_news_of_every_kind_is_fresh_and_some_is_stale_without_being_put_away() -> None:
    rules = Rules()
    worth = {one.id: freshness(one, sample.moment(), rules) for one in TIDBITS}
    fresh = {one.kind for one in TIDBITS if worth[one.id] > rules.stale_below}
    assert fresh == set(TidbitKind)
    assert any(not worth[one.id] and one.archived_at is None for one in TIDBITS)
    assert any(one.url and one.body and worth[one.id] for one in TIDBITS)


def test_some_tidbits_have_nobody_yet_and_some_are_old() -> None:
    assert any(not tidbit.matches for tidbit in TIDBITS)
    assert sum(bool(tidbit.archived_at) for tidbit in TIDBITS) >= 2
    days = {tidbit.happens_on for tidbit in TIDBITS if tidbit.happens_on}
    assert any(day < sample.today() for day in days)
    assert any(day > sample.today() for day in days)
    ages = [(sample.moment() - tidbit.heard_at).days for tidbit in TIDBITS]
    assert min(ages) == 0
    assert max(ages) > 120


@pytest.mark.parametrize(
    ("kind", "records"),
    [(Interview, INTERVIEWS), (PersonMet, PEOPLE)],
    ids=["interview", "person met"],
)
def test_every_field_of_the_interview_record_is_used_somewhere(
    kind: type[Part], records: list[Part]
) -> None:
    used = {name for record in records for name in kind.__struct_fields__ if getattr(record, name)}
    assert set(kind.__struct_fields__) - used == {"extra"}


def test_every_objection_has_its_answer() -> None:
    for person in PEOPLE:
        assert all(objection.answer for objection in person.objections), person.name
