"""Writing down what was given and asked, and what came of it (rulebook B6, C5)."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import msgspec
import pytest

from tui_app.domain.contact import Contact
from tui_app.domain.contacts import NotYetError
from tui_app.domain.favours import (
    NoFavourError,
    favour_typed,
    favours_typed,
    note_favour,
    with_result,
)
from tui_app.domain.joining import join
from tui_app.domain.ledger import ledger
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.domain.touch import Favour, FavourKind, Touch, TouchKind
from tui_app.priority.facts import FactBook

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
ANN = Contact(id="a", name="Ann Lee")
BOB, BOBBY = Contact(id="b", name="Bob Reed"), Contact(id="c", name="Bob Reedley")
NETWORK = Network([ANN, BOB, BOBBY])
LEAD = Favour(kind=FavourKind.BUSINESS_REFERRAL, text="a buyer for her barges")


@pytest.mark.parametrize(
    ("typed", "kind", "text", "sent"),
    [
        ("read her plan", FavourKind.HELP, "read her plan", None),
        ("referral: a buyer", FavourKind.BUSINESS_REFERRAL, "a buyer", None),
        (
            "Business referral: bob reed, racks",
            FavourKind.BUSINESS_REFERRAL,
            "bob reed, racks",
            "b",
        ),
        ("referral: Bob Reedley for a van", FavourKind.BUSINESS_REFERRAL, None, "c"),
        ("referral: Bob Reed-Jones", FavourKind.BUSINESS_REFERRAL, "Bob Reed-Jones", None),
        ("referral: Ann Lee", FavourKind.BUSINESS_REFERRAL, "Ann Lee", None),
        ("help: Bob Reed's list", FavourKind.HELP, "Bob Reed's list", None),
        ("clipping: on cold stores", FavourKind.CLIPPING, "on cold stores", None),
        ("note well: all of it", FavourKind.HELP, "note well: all of it", None),
        ("http://example.com", FavourKind.HELP, "http://example.com", None),
    ],
)
def test_a_line_tells_its_kind_and_whom_one_sent(
    typed: str, kind: FavourKind, text: str | None, sent: str | None
) -> None:
    favour = favour_typed(typed, "a", NETWORK)
    assert favour is not None
    assert (favour.kind, favour.sent) == (kind, sent)
    assert text in (None, favour.text)


def test_several_stand_in_one_line_and_blank_ones_are_none() -> None:
    found = favours_typed(["a list; referral: Bob Reed", " ; "], "a", NETWORK)
    assert [(one.kind, one.sent) for one in found] == [
        (FavourKind.HELP, None),
        (FavourKind.BUSINESS_REFERRAL, "b"),
    ]
    assert favour_typed("referral: Bob Reed", "a", NETWORK, asked=True) == Favour(
        kind=FavourKind.BUSINESS_REFERRAL, text="Bob Reed", asked=True
    )
    twins = Network([ANN, BOB, msgspec.structs.replace(BOB, id="d")])
    (unsure,) = favours_typed(["referral: Bob Reed"], "a", twins)
    assert unsure.sent is None


def test_a_favour_apart_from_any_exchange_is_in_the_ledger_and_resets_no_clock() -> None:
    talk = Touch(id="t", contact="a", kind=TouchKind.TALKED, at=datetime(2026, 1, 5, tzinfo=UTC))
    network = Network([ANN, talk])
    gap = FactBook(network, Rules()).of(ANN).gap_days(NOW.timestamp())
    changes = note_favour(ANN, LEAD, date(2026, 3, 1), NOW, LONDON)
    assert changes.label == "business referral given to Ann Lee"
    network.apply(changes)
    ann = network.contacts["a"]
    assert FactBook(network, Rules()).of(ann).gap_days(NOW.timestamp()) == gap
    (entry,) = ledger("a", network).entries
    assert (entry.at.date(), entry.result) == (date(2026, 3, 1), "")
    network.apply(with_result(network, ann, entry, " two barges sold ", NOW))
    assert ledger("a", network).entries[0].result == "two barges sold"
    again = ledger("a", network).entries[0]
    assert not with_result(network, network.contacts["a"], again, "two barges sold", NOW)


def test_what_says_nothing_or_is_still_to_come_is_refused() -> None:
    with pytest.raises(NoFavourError):
        note_favour(ANN, Favour(kind=FavourKind.HELP, text=" \x1b"), date(2026, 3, 1), NOW, LONDON)
    with pytest.raises(NotYetError):
        note_favour(ANN, LEAD, date(2026, 3, 17), NOW, LONDON)


def test_two_who_are_one_person_keep_what_was_given_to_both_and_sent_nobody_to_themselves() -> None:
    to_bob = msgspec.structs.replace(LEAD, sent="b", at=NOW)
    help_ = Favour(kind=FavourKind.HELP, text="a list", at=NOW)
    ann = msgspec.structs.replace(ANN, favours=(to_bob,))
    bob = msgspec.structs.replace(BOB, favours=(help_,))
    talk = Touch(id="t", contact="a", kind=TouchKind.TALKED, at=NOW, favours=(to_bob, to_bob))
    network = Network([ann, bob, talk])
    network.apply(join(network, ann, bob, NOW))
    kept = network.contacts["a"]
    assert [one.text for one in kept.favours] == ["a buyer for her barges", "a list"]
    everything = (*kept.favours, *network.touches["t"].favours)
    assert all(one.sent is None for one in everything)
