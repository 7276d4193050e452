"""What holds of every check: the healthy have nothing, mending settles, and loses no word."""

import time

import msgspec
import pytest
from hypothesis import given

from tests.data import sample
from tests.domain.networks import NOW, networks, words_of
from tui_app.domain.checkup.check import check
from tui_app.domain.checkup.finding import Beyond
from tui_app.domain.checkup.mending import mended
from tui_app.domain.contact import Contact, Email, Phone
from tui_app.domain.network import Network
from tui_app.domain.phone_keys import is_same_phone, phone_key
from tui_app.domain.touch import Touch, TouchKind


def test_the_sample_is_in_good_health() -> None:
    assert check(sample.network(), sample.moment()) == []


def test_an_empty_store_is_in_good_health() -> None:
    assert check(Network(), NOW) == []
    assert not mended(Network(), NOW).changes


@given(networks())
def test_after_mending_nothing_can_be_mended_any_more(network: Network) -> None:
    done = mended(network, NOW)
    network.apply(done.changes)
    again = check(network, NOW)
    assert [finding for finding in again if finding.mend is not None] == []
    assert [one.text for one in again] == [one.text for one in done.left]
    assert bool(done.changes) == bool(done.settled)


@given(networks())
def test_mending_loses_no_word(network: Network) -> None:
    before = {word for record in network.every_record() for word in words_of(record)}
    # Zones of touches, tidbits, days, and what tied a tidbit to somebody, the program wrote.
    touches, tidbits = network.touches.values(), network.tidbits.values()
    written = [*(one.zone for one in touches), *(one.zone for one in tidbits)]
    written += [day.zone for day in network.days.values()]
    written += [match.why for tidbit in tidbits for match in tidbit.matches]
    noted = {" ".join(text.split()).casefold() for text in written}
    network.apply(mended(network, NOW).changes)
    after = " ".join(word for record in network.every_record() for word in words_of(record))
    numbers = [phone.number for one in network.contacts.values() for phone in one.phones]
    lost = {word for word in before if word not in after} - noted
    assert not [
        word
        for word in lost
        if not any(is_same_phone(phone_key(word), phone_key(number)) for number in numbers)
    ]


@given(networks())
def test_a_look_changes_nothing_and_says_what_it_found(network: Network) -> None:
    before = list(network.every_record())
    for finding in check(network, NOW):
        assert finding.text.endswith(".")
        assert finding.remedy.endswith(".")
        assert "\n" not in finding.text
        assert finding.text[0] == finding.text[0].upper()
    mended(network, NOW)
    assert list(network.every_record()) == before


@given(networks())
def test_what_lies_in_the_trash_is_told_and_not_mended_away(network: Network) -> None:
    gone = [one for one in list(network.every_record()) if one.id in ("11", "20", "30", "40")]
    for record in gone:
        network.remove(record.table, record.id)
    beyond = Beyond(trashed={(one.table, one.id): one for one in gone})
    pointed = network.tidbits, network.interviews
    before = [dict(table) for table in pointed]
    for finding in check(network, NOW, beyond):
        if (finding.table, finding.id) in beyond.trashed:
            assert finding.is_note
            assert finding.mend is None
            assert "trash" in finding.text
    assert [dict(table) for table in pointed] == before


@pytest.mark.slow
def test_ten_thousand_contacts_with_a_hundred_thousand_touches_take_seconds() -> None:
    people = [
        Contact(
            id=str(n),
            name=f"Person {n % 6000}",
            organisation=f"Firm {n % 500}",
            phones=(Phone(number=f"+44 7700 {900000 + n}"),),
            emails=(Email(address=f"p{n % 8000}@example.org"),),
            zone="Europe/London",
        )
        for n in range(10_000)
    ]
    touches = [
        Touch(id=f"t{n}", contact=str(n % 10_000), kind=TouchKind.TALKED, at=NOW, note=f"{n}")
        for n in range(100_000)
    ]
    twice = [msgspec.structs.replace(one, id=f"u{one.id}") for one in touches[:2_000]]
    network = Network([*people, *touches, *twice])
    began = time.perf_counter()
    done = mended(network, NOW)
    assert time.perf_counter() - began < 30
    assert len(done.settled) == 2_000
    assert done.left
