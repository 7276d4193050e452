"""Two contacts who are one person become one: no text, no touch and no tie is lost."""

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given

from tests.domain.networks import networks, words_of
from tui_app.domain.contact import Contact, ContactKind, Email, Phone
from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.joining import SamePersonError, join, moves_along
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.phone_keys import is_same_phone, phone_key
from tui_app.domain.promise import Promise, Side
from tui_app.domain.record import Record
from tui_app.domain.references import pointers
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.touch import Touch, TouchKind
from tui_app.domain.uniting import Becomes, united

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
ANN = Contact(id="1", name="Ann Lee", organisation="Northwind", created_at=NOW)
A_LEE = Contact(id="2", name="A. Lee", organisation="Harbour & Co", title="Head of ports")


def joined(*records: Record, kept: Contact = ANN, other: Contact = A_LEE) -> Network:
    network = Network([kept, other, *records])
    network.apply(join(network, kept, other, NOW))
    return network


def one_of(kept: Contact, other: Contact) -> Contact:
    return united(kept, other, Network([kept, other]), NOW).contact


def with_(contact: Contact, **fields: object) -> Contact:
    return msgspec.structs.replace(contact, **fields)


def is_among(number: str, phones: tuple[Phone, ...]) -> bool:
    """Whether it is there, if written in another way."""
    return any(is_same_phone(phone_key(number), phone_key(one.number)) for one in phones)


@given(networks(least_contacts=2))
def test_no_word_is_lost_and_nothing_points_to_who_was_joined(network: Network) -> None:
    kept, other = network.contacts["10"], network.contacts["11"]
    before = Network(network.every_record())
    network.apply(join(network, kept, other, NOW))
    assert "11" not in network.contacts
    assert network.touches.keys() == before.touches.keys()
    assert len(network.touches_of("10")) == len(before.touches_of("10")) + len(
        before.touches_of("11")
    )
    for record in network.every_record():
        assert ("contacts", "11") not in {(one.table, one.id) for one in pointers(record)}
    after = network.contacts["10"]
    said = " ".join(words_of(after))
    lost = [word for word in words_of(kept) | words_of(other) if word not in said]
    assert not [word for word in lost if not is_among(word, after.phones)]
    assert {one.id for one in kept.promises} <= {one.id for one in after.promises}
    for table in (before.tidbits, before.interviews, before.letters, before.opportunities):
        for record in table.values():
            now = network.table(type(record))[record.id]
            said = " ".join(words_of(now))
            assert not [word for word in words_of(record) if word not in said]


@given(networks(least_contacts=2))
def test_everybody_else_is_left_alone(network: Network) -> None:
    changes = join(network, network.contacts["10"], network.contacts["11"], NOW)
    for record in changes.put:
        old = network.table(type(record)).get(record.id)
        concerned = {one.id for one in pointers(old)} if old else set()
        assert record.id == "10" or "11" in concerned
    assert changes.removed == (("contacts", "11"),)


def test_everything_that_spoke_of_the_other_speaks_of_who_is_kept() -> None:
    touch = Touch(id="t", contact="2", kind=TouchKind.TALKED, at=NOW, note="rang")
    sent = Touch(id="s", contact="3", kind=TouchKind.TALKED, at=NOW, referrals=("2", "1"))
    own = Touch(id="o", contact="1", kind=TouchKind.TALKED, at=NOW, referrals=("2",))
    friend = Contact(id="3", name="Bo", met_through="2")
    tidbit = Tidbit(id="n", text="news", heard_at=NOW, matches=(Match(contact="2"),))
    record = Interview(
        id="i", organisation="x", people=(PersonMet(id="p", name="Ann", contact="2"),)
    )
    letter = Letter(id="l", kind=LetterKind.THANK_YOU, contact="2")
    job = Opportunity(id="j", title="Planner", contacts=("2", "1"))
    others = (touch, sent, own, friend, tidbit, record, letter, job)
    assert moves_along(Network([ANN, A_LEE, *others]), "2") == 8
    network = joined(*others)
    assert [one.id for one in network.touches_of("1")] == ["o", "t"]
    assert network.touches["s"].referrals == ("1",)
    assert network.touches["o"].referrals == ()
    assert network.contacts["3"].met_through == "1"
    assert network.tidbits_for("1")
    assert network.interviews_with("1")
    assert network.letters["l"].contact == "1"
    assert network.opportunities["j"].contacts == ("1",)


def test_news_that_was_told_to_one_of_the_two_was_told() -> None:
    told = Match(contact="2", status=MatchStatus.PASSED_ON, decided_at=NOW - timedelta(days=9))
    tidbit = Tidbit(
        id="n",
        text="news",
        heard_at=NOW,
        matches=(Match(contact="1", status=MatchStatus.ACCEPTED, decided_at=NOW), told),
    )
    match = joined(tidbit).tidbits["n"].match_for("1")
    assert match is not None
    assert match.status is MatchStatus.PASSED_ON


def test_what_only_the_other_knew_is_taken_over_and_what_differs_is_noted() -> None:
    other = with_(
        A_LEE,
        zone="Asia/Tokyo",
        phones=(Phone(number="020 7946 0001", label="desk"),),
        birthday=date(1970, 5, 1),
        target_area="Ports",
    )
    kept = with_(
        ANN,
        phones=(Phone(number="+44 20 7946 0001"), Phone(number="+1 202-555-0123")),
        zone="Europe/London",
        note="Likes tea.",
    )
    after = one_of(kept, other)
    assert after.name == "Ann Lee"
    assert after.nicknames == ("A. Lee",)
    assert after.organisation == "Northwind"
    assert after.title == "Head of ports"
    assert after.birthday == date(1970, 5, 1)
    assert after.phones == (
        Phone(number="+44 20 7946 0001", label="desk"),
        Phone(number="+1 202-555-0123"),
    )
    assert after.note == (
        "Likes tea.\n\n"
        "Merged with A. Lee on 16 March 2026:\nOrganisation: Harbour & Co\nZone: Asia/Tokyo"
    )
    assert after.updated_at == NOW
    assert after.created_at == NOW


def test_a_number_wrong_for_one_is_wrong_for_both() -> None:
    kept = with_(ANN, phones=(Phone(number="+442079460001", label="work"),))
    other = with_(A_LEE, phones=(Phone(number="+44 20 7946 0001", label="home", wrong=True),))
    assert [one.wrong for one in one_of(kept, other).phones] == [True, True]


def test_an_address_that_both_have_is_there_once() -> None:
    kept = with_(ANN, emails=(Email(address="ann@example.org"),))
    other = with_(A_LEE, emails=(Email(address="Ann@Example.org", label="work"),))
    assert one_of(kept, other).emails == (Email(address="ann@example.org", label="work"),)


def test_the_earlier_of_two_planned_calls_stands_with_both_reasons() -> None:
    kept = with_(ANN, next_call=date(2026, 4, 1), next_call_about="the lease")
    other = with_(A_LEE, next_call=date(2026, 3, 20), next_call_about="the berth")
    after = one_of(kept, other)
    assert after.next_call == date(2026, 3, 20)
    assert after.next_call_about == "the lease; the berth"


def test_promises_of_both_are_open() -> None:
    mine = Promise(id="p", by=Side.ME, text="send the study")
    theirs = Promise(id="p", by=Side.THEM, text="an intro")
    after = one_of(with_(ANN, promises=(mine,)), with_(A_LEE, promises=(theirs,)))
    assert [one.text for one in after.promises] == ["send the study", "an intro"]
    assert len({one.id for one in after.promises}) == 2
    twice = one_of(with_(ANN, promises=(mine,)), with_(A_LEE, promises=(mine,)))
    assert twice.promises == (mine,)


def test_a_meeting_is_taken_whole_or_noted_whole() -> None:
    met = {"met_on": date(2025, 5, 14), "met_where": "the fair"}
    assert one_of(ANN, with_(A_LEE, **met)).met_where == "the fair"
    after = one_of(with_(ANN, met_on=date(2024, 1, 2)), with_(A_LEE, **met))
    assert (after.met_on, after.met_where) == (date(2024, 1, 2), "")
    assert "Met: the fair, 14 May 2025" in after.note


def test_nobody_was_met_through_themselves() -> None:
    assert one_of(with_(ANN, met_through="2"), A_LEE).met_through is None
    assert one_of(ANN, with_(A_LEE, met_through="1")).met_through is None


def test_whatever_says_more_than_networking_stands() -> None:
    recruiter = with_(A_LEE, kind=ContactKind.RECRUITER)
    assert one_of(ANN, recruiter).kind is ContactKind.RECRUITER
    assert one_of(recruiter, ANN).kind is ContactKind.RECRUITER
    after = one_of(with_(ANN, kind=ContactKind.FRIEND), recruiter)
    assert after.kind is ContactKind.FRIEND
    assert "Kind: recruiter" in after.note


def test_what_differs_is_told_with_what_becomes_of_it() -> None:
    told = united(ANN, A_LEE, Network([ANN, A_LEE]), NOW).differences
    assert [(one.label, one.kept, one.other, one.becomes) for one in told] == [
        ("Name", "Ann Lee", "A. Lee", Becomes.BOTH),
        ("Organisation", "Northwind", "Harbour & Co", Becomes.NOTED),
        ("Title", "", "Head of ports", Becomes.TAKEN),
    ]


def test_joining_is_named_and_a_contact_is_not_joined_with_itself() -> None:
    assert join(Network([ANN, A_LEE]), ANN, A_LEE, NOW).label == "merge A. Lee into Ann Lee"
    with pytest.raises(SamePersonError, match="Ann Lee cannot be joined with themselves"):
        join(Network([ANN]), ANN, ANN, NOW)


def test_joining_what_knows_nothing_new_changes_nothing_but_the_time() -> None:
    again = with_(ANN, id="2")
    after = united(ANN, again, Network([ANN, again]), NOW)
    assert after.contact == with_(ANN, updated_at=NOW)
    assert after.differences == ()
