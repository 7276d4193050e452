"""References lead somewhere, and records that speak of one another agree."""

from collections.abc import Iterator

from tests.data import sample
from tui_app.domain.letter import LetterStatus
from tui_app.domain.tidbit import MatchStatus
from tui_app.domain.tidings import CHOSEN
from tui_app.matching.contact_index import THRESHOLD

NETWORK = sample.network()


def references() -> Iterator[tuple[str, str]]:
    """Every (table, id) that some record points to."""
    for contact in NETWORK.contacts.values():
        if contact.met_through:
            yield "contacts", contact.met_through
        yield from (("touches", promise.touch) for promise in contact.promises if promise.touch)
    for touch in NETWORK.touches.values():
        yield "contacts", touch.contact
        yield from (("contacts", referral) for referral in touch.referrals)
        yield from (("tidbits", tidbit) for tidbit in touch.tidbits)
        for favour in touch.favours:
            yield from _named(contacts=favour.sent, tidbits=favour.tidbit)
        yield from _named(
            interviews=touch.interview, letters=touch.letter, opportunities=touch.opportunity
        )
    for tidbit in NETWORK.tidbits.values():
        for match in tidbit.matches:
            yield "contacts", match.contact
            yield from _named(touches=match.touch)
    for interview in NETWORK.interviews.values():
        yield from _named(opportunities=interview.opportunity)
        yield from _named_each("contacts", (person.contact for person in interview.people))
        yield from _named_each("letters", (problem.proposal for problem in interview.problems))
    for letter in NETWORK.letters.values():
        yield "contacts", letter.contact
        yield from _named(
            interviews=letter.interview,
            opportunities=letter.opportunity,
            tidbits=letter.tidbit,
            touches=letter.touch,
        )
    for opportunity in NETWORK.opportunities.values():
        yield from (("contacts", one) for one in opportunity.contacts)
        yield from (("contacts", reference.contact) for reference in opportunity.references)


def _named(**pointers: str | None) -> Iterator[tuple[str, str]]:
    yield from ((table, pointer) for table, pointer in pointers.items() if pointer)


def _named_each(table: str, pointers: Iterator[str | None]) -> Iterator[tuple[str, str]]:
    yield from ((table, pointer) for pointer in pointers if pointer)


def test_every_reference_leads_to_a_record() -> None:
    tables = sample.tables()
    found = list(references())
    assert len(found) > 500
    assert not [(table, pointer) for table, pointer in found if pointer not in tables[table]]


def test_letters_thank_a_person_met_in_their_interview_who_is_that_contact() -> None:
    thanked = [letter for letter in NETWORK.letters.values() if letter.interview]
    assert len(thanked) >= 10
    for letter in thanked:
        people = NETWORK.interviews[letter.interview or ""].people
        person = next(person for person in people if person.id == letter.person)
        assert person.contact == letter.contact


def test_every_letter_sent_left_a_touch_and_no_other_did() -> None:
    told = {touch.letter: touch for touch in NETWORK.touches.values() if touch.letter}
    sent = {one.id: one for one in NETWORK.letters.values() if one.status is LetterStatus.SENT}
    assert told.keys() == sent.keys()
    for letter_id, letter in sent.items():
        assert letter.touch == told[letter_id].id
        assert letter.contact == told[letter_id].contact
        assert letter.sent_at == told[letter_id].at
        assert letter.body
    assert not [one for one in NETWORK.letters.values() if one.sent_at and one.id not in sent]


def test_tidbits_passed_on_agree_with_the_touches_in_which_they_were() -> None:
    by_match = {
        (tidbit.id, match.contact, match.touch)
        for tidbit in NETWORK.tidbits.values()
        for match in tidbit.matches
        if match.status is MatchStatus.PASSED_ON
    }
    by_touch = {
        (tidbit, touch.contact, touch.id)
        for touch in NETWORK.touches.values()
        for tidbit in touch.tidbits
    }
    assert by_match == by_touch
    assert len(by_match) >= 12


def test_a_contact_is_matched_to_a_tidbit_once() -> None:
    for tidbit in NETWORK.tidbits.values():
        matched = [match.contact for match in tidbit.matches]
        assert len(matched) == len(set(matched)), tidbit.text
        assert all(0 < match.score <= 1 and match.why for match in tidbit.matches)


def test_whoever_was_proposed_was_likely_enough_and_who_was_not_was_chosen() -> None:
    matches = [match for tidbit in NETWORK.tidbits.values() for match in tidbit.matches]
    chosen = [match for match in matches if match.why == CHOSEN]
    assert {match.status for match in chosen} <= {MatchStatus.ACCEPTED, MatchStatus.PASSED_ON}
    assert all(match.score == 1 for match in chosen)
    assert all(match.score >= THRESHOLD for match in matches)
    assert len(chosen) < len(matches) / 6


def test_referrals_are_told_from_both_sides() -> None:
    sent = {(one, touch.contact) for touch in NETWORK.touches.values() for one in touch.referrals}
    met = {(one.id, one.met_through) for one in NETWORK.contacts.values() if one.met_through}
    assert sent == met


def test_some_were_met_through_one_met_through_another_and_one_more() -> None:
    def depth(contact_id: str) -> int:
        through = NETWORK.contacts[contact_id].met_through
        return 1 + depth(through) if through else 0

    assert max(depth(contact_id) for contact_id in NETWORK.contacts) >= 3


def test_topics_of_news_are_somebodys_topics() -> None:
    known = {topic for contact in NETWORK.contacts.values() for topic in contact.topics}
    for tidbit in NETWORK.tidbits.values():
        if any(match.is_waiting for match in tidbit.matches) and tidbit.topics:
            assert known & set(tidbit.topics), tidbit.text


def test_interviews_are_filed_where_their_people_are() -> None:
    areas = {contact.target_area for contact in NETWORK.contacts.values()} - {""}
    assert 4 <= len(areas) <= 6
    assert {interview.target_area for interview in NETWORK.interviews.values()} == areas
    assert {opportunity.target_area for opportunity in NETWORK.opportunities.values()} == areas
