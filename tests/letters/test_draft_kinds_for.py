"""Which kinds of letter are offered for a contact, the likeliest first."""

from datetime import date

import msgspec

from tests.letters.draft_scenes import NOW, TODAY, letter_for, meeting, named_only, network_of, rich
from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.letter import LetterKind, LetterStatus
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity, OpportunityStatus
from tui_app.letters.fitting import kinds_for


def test_a_message_that_waits_comes_before_the_thanks() -> None:
    record = meeting((rich(0),))
    network = network_of(record)
    kinds = kinds_for(network.contacts["c0"], network, TODAY)
    assert kinds[:2] == [LetterKind.REPLY, LetterKind.THANK_YOU]
    assert LetterKind.CLIPPING_TAG in kinds
    assert LetterKind.PROPOSAL in kinds
    assert len(kinds) == len(set(kinds))


def test_a_reference_is_alerted_first() -> None:
    network = network_of(meeting((named_only(0),)))
    assert kinds_for(network.contacts["c9"], network, TODAY)[0] is LetterKind.REFERENCE_ALERT


def test_thanks_that_were_sent_are_offered_no_more() -> None:
    record = meeting((named_only(0),))
    network = network_of(record)
    sent = letter_for(LetterKind.THANK_YOU, record.people[0], record)
    network.put(msgspec.structs.replace(sent, status=LetterStatus.SENT, sent_at=NOW))
    assert LetterKind.THANK_YOU not in kinds_for(network.contacts["c0"], network, TODAY)


def test_a_meeting_of_long_ago_makes_it_never_too_late() -> None:
    record = meeting((named_only(0),))
    network = network_of(record)
    later = kinds_for(network.contacts["c0"], network, date(2027, 3, 1))
    assert LetterKind.NEVER_TOO_LATE in later
    assert LetterKind.THANK_YOU not in later


def test_the_end_of_a_work_decides_what_is_offered() -> None:
    contact = Contact(id="c", name="Ann Pell")
    for status, kind in (
        (OpportunityStatus.REJECTED, LetterKind.AFTER_REJECTION),
        (OpportunityStatus.FROZEN, LetterKind.KEEP_IN_TOUCH),
        (OpportunityStatus.ACCEPTED, LetterKind.SUCCESS_ANNOUNCEMENT),
    ):
        work = Opportunity(id="o", title="A post", status=status, contacts=("c",))
        assert kinds_for(contact, Network([contact, work]), TODAY)[0] is kind


def test_recruiters_and_customers_have_letters_of_their_own() -> None:
    recruiter = Contact(id="r", name="Ann Pell", kind=ContactKind.RECRUITER)
    assert kinds_for(recruiter, Network([recruiter]), TODAY)[0] is LetterKind.RECRUITER_FOLLOW_UP
    customer = Contact(id="k", name="Bo Trench", kind=ContactKind.CUSTOMER, met_on=TODAY)
    kinds = kinds_for(customer, Network([customer]), TODAY)
    assert kinds[:3] == [LetterKind.TO_CUSTOMER, LetterKind.TO_BUYER, LetterKind.AFTER_EVENT]


def test_something_is_always_offered() -> None:
    stranger = Contact(id="c", name="Ann Pell")
    assert kinds_for(stranger, Network([stranger]), TODAY) == [
        LetterKind.KEEP_IN_TOUCH,
        LetterKind.MEETING_REQUEST,
    ]
