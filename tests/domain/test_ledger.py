"""The give and ask ledger (rulebook B6, C4, C5)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.networks import networks
from tui_app.domain.briefing import agenda
from tui_app.domain.calls import CallResult, log_call
from tui_app.domain.contact import Contact
from tui_app.domain.favours import with_result
from tui_app.domain.ledger import Entry, Ledger, introductions, ledger
from tui_app.domain.letter import Letter, LetterKind, Medium
from tui_app.domain.letters import letter_sent
from tui_app.domain.network import Network
from tui_app.domain.removal import remove_tidbit
from tui_app.domain.tidbit import Tidbit, TidbitKind
from tui_app.domain.touch import Direction, Favour, FavourKind, Touch, TouchKind

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
ANN, BOB = Contact(id="a", name="Ann Lee"), Contact(id="b", name="Bob Reed")
NEWS = Tidbit(id="n", text="A new dock", heard_at=NOW)
LEAD = Tidbit(id="r", text="A buyer for her barges", heard_at=NOW, kind=TidbitKind.REFERRAL)
ASKED = Favour(kind=FavourKind.HELP, text="a look at my letter", asked=True)
GAVE = Favour(kind=FavourKind.BUSINESS_REFERRAL, text="a customer")


def touch(number: int, days_ago: int = 0, **fields: object) -> Touch:
    at = NOW - timedelta(days=days_ago)
    made = Touch(id=f"t{number}", contact="a", kind=TouchKind.TALKED, at=at)
    return msgspec.structs.replace(made, **fields)


def of(*touches: Touch, contact: Contact = ANN) -> Ledger:
    return ledger("a", Network([contact, NEWS, LEAD, *touches]))


def test_news_clippings_and_favours_count_and_what_comes_from_them_is_no_gift() -> None:
    touches = [
        Touch(id="1", contact="a", kind=TouchKind.TALKED, at=NOW, tidbits=("x", "y")),
        Touch(id="2", contact="a", kind=TouchKind.MEETING, at=NOW, favours=(ASKED, GAVE)),
        Touch(id="3", contact="a", kind=TouchKind.CLIPPING, at=NOW),
        Touch(id="4", contact="a", kind=TouchKind.CLIPPING, at=NOW, direction=Direction.IN),
        Touch(id="5", contact="b", kind=TouchKind.MEETING, at=NOW, favours=(ASKED,)),
    ]
    network = Network(touches)
    assert (ledger("a", network).given, ledger("a", network).asked) == (4, 1)
    assert not ledger("a", network).asks_first
    assert ledger("b", network).asks_first
    assert ledger("c", network).given == 0


def test_c4_a_clipping_sent_is_given_once_whatever_was_told_of_it() -> None:
    network = Network([ANN, NEWS, LEAD])
    tag = Letter(id="l", kind=LetterKind.CLIPPING_TAG, contact="a", tidbit="n", subject="A dock")
    network.apply(letter_sent(network, tag, Medium.HANDWRITTEN, NOW, LONDON))
    (entry,) = ledger("a", network).entries
    assert (entry.kind, entry.text, entry.tidbit) == (FavourKind.CLIPPING, "A new dock", "n")
    # Told again on the telephone, it is the same gift still; the call gives another one.
    call = CallResult(kind=TouchKind.TALKED, passed_on=("n", "r"))
    network.apply(log_call(network, ANN, call, NOW, LONDON))
    assert ledger("a", network).given == 2


def test_a_clipping_as_it_was_written_down_before_counts_once_too() -> None:
    told = Favour(kind=FavourKind.CLIPPING, text="A new dock")
    both = touch(1, kind=TouchKind.CLIPPING, tidbits=("n",), favours=(told,))
    assert of(both).given == 1
    assert of(touch(1, kind=TouchKind.CLIPPING, favours=(told,))).given == 1
    assert of(touch(1, kind=TouchKind.CLIPPING, tidbits=("n",))).given == 1


def test_c5_a_referral_passed_on_in_a_call_is_a_referral_given_once() -> None:
    (entry,) = of(touch(1, tidbits=("r",))).entries
    assert (entry.kind, entry.text) == (FavourKind.BUSINESS_REFERRAL, "A buyer for her barges")
    tied = Favour(kind=FavourKind.BUSINESS_REFERRAL, text="a buyer", tidbit="r", result="sold")
    (entry,) = of(touch(1, tidbits=("r",), favours=(tied,))).entries
    assert (entry.result, entry.place) == ("sold", 0)


def test_the_entries_stand_newest_first_those_noted_apart_from_any_exchange_among_them() -> None:
    apart = msgspec.structs.replace(GAVE, at=NOW - timedelta(days=5), sent="b")
    ann = msgspec.structs.replace(ANN, favours=(apart,))
    book = of(touch(1, 9, tidbits=("n",)), touch(2, 1, favours=(ASKED,)), contact=ann)
    assert [entry.text for entry in book.entries] == [
        "a look at my letter",
        "a customer",
        "A new dock",
    ]
    assert (book.given, book.asked) == (2, 1)


@pytest.mark.parametrize(
    ("days", "told", "first"),
    [
        # "+" gave, "-" asked, the oldest first.
        ("", "", False),
        ("+", "you gave and never asked", False),
        ("+-", "even", False),
        ("++-", "you gave more than you asked", False),
        ("-", "give before you ask again", True),
        ("--", "give before you ask again", True),
        ("-+", "even, but you asked first: give before you ask again", True),
        ("-++", "you gave more than you asked", False),
        ("+--", "give before you ask again", True),
    ],
)
def test_who_asked_before_the_first_gift_is_even_only_with_one_more(
    days: str, told: str, first: bool
) -> None:
    touches = [
        touch(n, 20 - n, favours=(GAVE if sign == "+" else ASKED,)) for n, sign in enumerate(days)
    ]
    book = of(*touches)
    assert (book.balance, book.asks_first) == (told, first)


def test_b3_the_agenda_gives_first_where_one_asked_first() -> None:
    asked = touch(1, favours=(ASKED, ASKED))
    steps = agenda(ANN, Network([ANN, asked]), NEWS, NOW.date())
    assert "Give the news first: you asked twice and gave nothing yet" in steps
    assert "One question at most, and no favour" in steps
    steps = agenda(ANN, Network([ANN, asked, touch(2, 9, favours=(GAVE,))]), None, NOW.date())
    assert "Give something first, a name or a piece of news: you asked more than you gave" in steps


def test_at_one_moment_the_gift_came_before_the_ask() -> None:
    assert of(touch(1, favours=(ASKED, GAVE))).balance == "even"


def test_before_one_asks_it_is_told_what_was_given_and_giving_at_once_counts() -> None:
    nobody, asked = of(), of(touch(1, favours=(ASKED,)))
    assert nobody.before_asking().startswith("You gave nothing yet: give first")
    assert asked.before_asking().startswith("You asked once and gave nothing yet")
    assert nobody.before_asking(giving=1) == ""
    assert asked.before_asking(giving=1) == "With this you ask twice and gave once: give first."
    assert of(touch(1, tidbits=("n",))).before_asking() == ""


def test_a_person_sent_to_somebody_is_told_on_their_side_too_and_counted_once() -> None:
    sent = msgspec.structs.replace(GAVE, sent="b")
    apart = msgspec.structs.replace(sent, text="for the yard", at=NOW - timedelta(days=3))
    ann = msgspec.structs.replace(ANN, favours=(apart,))
    network = Network([ann, BOB, touch(1, favours=(sent,))])
    told = [(to, entry.text) for to, entry in introductions(network)["b"]]
    assert told == [("a", "a customer"), ("a", "for the yard")]
    assert ledger("a", network).given == 2
    assert ledger("b", network).entries == ()


def counts(network: Network) -> dict[str, tuple[int, int]]:
    books = {key: ledger(key, network) for key in network.contacts}
    return {key: (book.given, book.asked) for key, book in books.items()}


@given(networks(least_contacts=1), st.data())
def test_writing_down_what_came_of_it_counts_nothing_twice(
    network: Network, data: st.DataObject
) -> None:
    before = counts(network)
    contact = network.contacts["10"]
    entries: tuple[Entry, ...] = ledger("10", network).entries
    if entries:
        entry = data.draw(st.sampled_from(entries))
        network.apply(with_result(network, contact, entry, "a contract", NOW))
        told = [one.result for one in ledger("10", network).entries]
        assert "a contract" in told
    assert counts(network) == before


@given(networks(least_contacts=1), st.integers(0, 2))
def test_a_gift_counts_once_however_often_it_is_written_down(network: Network, which: int) -> None:
    """Each piece of news given is noted as a favour too, and told in another call once more."""
    before = counts(network)
    touches = list(network.touches.values())
    for one in touches:
        gifts = tuple(
            Favour(kind=list(FavourKind)[which], text="once more", tidbit=key)
            for key in one.tidbits
        )
        network.put(msgspec.structs.replace(one, favours=(*one.favours, *gifts)))
    for one in touches:
        later = one.at + timedelta(days=900)
        again = Touch(
            id=f"{one.id}+",
            contact=one.contact,
            kind=TouchKind.TALKED,
            at=later,
            tidbits=one.tidbits,
        )
        if one.tidbits:
            network.put(again)
    assert counts(network) == before
    for tidbit in list(network.tidbits.values()):
        network.apply(remove_tidbit(network, tidbit))
    assert counts(network) == before


@given(networks(least_contacts=1))
def test_every_entry_is_new_at_the_top_and_every_favour_asked_is_in_it(network: Network) -> None:
    for key, contact in network.contacts.items():
        book = ledger(key, network)
        moments = [entry.at for entry in book.entries]
        assert moments == sorted(moments, reverse=True)
        own = [favour for one in network.touches_of(key) for favour in one.favours]
        assert book.asked == sum(favour.asked for favour in (*own, *contact.favours))
        assert book.given + book.asked == len(book.entries)
