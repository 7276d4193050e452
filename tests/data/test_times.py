"""Nothing happens after the sample's moment, nor before two people knew of each other."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from tests.data import sample
from tui_app.clock import zone
from tui_app.domain.contact import ContactKind
from tui_app.domain.letter import LetterStatus
from tui_app.domain.opportunity import IN_THE_WORKS
from tui_app.domain.touch import Touch, TouchKind

NETWORK = sample.network()
BY_HAND = (TouchKind.EMAIL, TouchKind.NOTE, TouchKind.CLIPPING)


def local(moment: datetime, name: str) -> datetime:
    return moment.astimezone(ZoneInfo(name))


def test_zones_are_known() -> None:
    named = {contact.zone for contact in NETWORK.contacts.values()}
    named |= {interview.zone for interview in NETWORK.interviews.values()}
    for name in named:
        assert zone(name).key == name


@pytest.mark.parametrize("touch", NETWORK.touches.values(), ids=lambda touch: touch.id[-6:])
def test_a_touch_is_past_after_the_first_meeting_and_at_a_decent_hour(touch: Touch) -> None:
    contact = NETWORK.contacts[touch.contact]
    assert contact.created_at is not None
    assert touch.at <= sample.moment()
    assert touch.at.date() >= contact.created_at.date()
    assert touch.zone == contact.zone
    there = local(touch.at, touch.zone)
    assert 7 <= there.hour < 20
    if contact.kind is not ContactKind.FRIEND and touch.kind not in BY_HAND:
        assert there.isoweekday() <= 5
        assert there.isoweekday() not in contact.free_days


def test_interviews_and_meetings_with_the_people_in_them_fall_on_one_day() -> None:
    for interview in NETWORK.interviews.values():
        assert interview.held_on is not None
        met = [touch for touch in NETWORK.touches.values() if touch.interview == interview.id]
        assert {touch.contact for touch in met} == {
            person.contact for person in interview.people if person.contact
        }
        for touch in met:
            assert local(touch.at, touch.zone).date() == interview.held_on


def test_those_met_have_had_the_meeting_or_the_talk_they_were_met_in() -> None:
    for contact in NETWORK.contacts.values():
        assert contact.met_on is not None
        assert contact.met_on <= sample.today()
        spoken = [
            local(touch.at, touch.zone).date()
            for touch in NETWORK.touches_of(contact.id)
            if touch.is_conversation
        ]
        if spoken and contact.created_at and contact.met_on >= contact.created_at.date():
            assert contact.met_on in spoken, contact.name


def test_promises_are_made_before_they_fall_due_and_kept_before_now() -> None:
    for contact in NETWORK.contacts.values():
        for promise in contact.promises:
            assert promise.made_at is not None
            assert promise.touch
            assert promise.made_at == NETWORK.touches[promise.touch].at
            assert promise.due is None or promise.due >= promise.made_at.date()
            for ended in (promise.kept_at, promise.dropped_at):
                assert ended is None or promise.made_at < ended <= sample.moment()


def test_tidbits_were_heard_before_they_were_decided_or_passed_on() -> None:
    for tidbit in NETWORK.tidbits.values():
        assert tidbit.heard_at <= sample.moment()
        for match in tidbit.matches:
            if match.decided_at:
                assert tidbit.heard_at <= match.decided_at <= sample.moment()


def test_favours_apart_from_any_exchange_are_past() -> None:
    for contact in NETWORK.contacts.values():
        for favour in contact.favours:
            assert favour.at is not None
            assert contact.created_at is not None
            assert contact.created_at <= favour.at <= sample.moment()


def test_stamps_of_records_are_in_order_and_past() -> None:
    for table in (NETWORK.contacts, NETWORK.interviews, NETWORK.letters, NETWORK.opportunities):
        for record in table.values():
            assert record.created_at is not None
            assert record.updated_at is not None
            assert record.created_at <= record.updated_at <= sample.moment()


def test_letters_are_made_before_they_are_sent() -> None:
    for letter in NETWORK.letters.values():
        assert letter.created_at is not None
        if letter.status is LetterStatus.SENT:
            assert letter.sent_at is not None
            assert letter.created_at <= letter.sent_at


def test_the_history_of_an_opportunity_is_in_order_and_ends_as_it_stands() -> None:
    for opportunity in NETWORK.opportunities.values():
        days = [change.on for change in opportunity.history]
        assert days == sorted(days)
        assert days[-1] <= sample.today()
        assert opportunity.history[-1].status is opportunity.status
        assert opportunity.opened_on == days[0]
        if opportunity.status in IN_THE_WORKS:
            assert opportunity.next_step_on is not None
            assert opportunity.next_step_on >= sample.today()
