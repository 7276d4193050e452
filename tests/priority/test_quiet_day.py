"""The quietest day about a date: the next calls spread by themselves (A10)."""

from collections import Counter
from datetime import date, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tests.priority.people import ANN, MONDAY, NOW, RULES, touch
from tests.priority.strategies import Scene, scenes
from tui_app.domain.calls import on_working_day, works_on
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.domain.touch import TouchKind
from tui_app.priority.facts import FactBook
from tui_app.priority.quiet_day import propose_quiet, quiet_day


def planned(*days: date) -> Network:
    people = [Contact(id=f"p{n}", name=f"Person {n}", next_call=day) for n, day in enumerate(days)]
    return Network(people)


def test_an_empty_calendar_leaves_the_date_alone() -> None:
    assert quiet_day(ANN, MONDAY, Network([ANN]), RULES) == MONDAY


def test_the_nearest_of_the_least_laden_days_is_taken() -> None:
    wednesday = MONDAY + timedelta(days=2)
    before, after = (wednesday + timedelta(days=n) for n in (-1, 1))
    assert quiet_day(ANN, wednesday, planned(wednesday), RULES) == before
    assert quiet_day(ANN, wednesday, planned(wednesday, before), RULES) == after
    assert quiet_day(ANN, wednesday, planned(before, after), RULES) == wednesday


def test_it_keeps_within_a_tenth_of_the_cadence() -> None:
    weekly = msgspec.structs.replace(ANN, cadence_days=7)
    assert quiet_day(weekly, MONDAY, planned(MONDAY), RULES) == MONDAY
    yearly = msgspec.structs.replace(ANN, cadence_days=365)
    busy = [MONDAY + timedelta(days=n) for n in range(-5, 6)]
    assert quiet_day(yearly, MONDAY, planned(*busy), RULES) == MONDAY


def test_with_facts_those_count_who_fall_due_by_their_cadence() -> None:
    others = [
        Contact(id=f"p{n}", name=f"Person {n}", met_on=MONDAY - timedelta(days=60))
        for n in range(3)
    ]
    network = Network(others)
    assert quiet_day(ANN, MONDAY, network, RULES) == MONDAY
    moved = quiet_day(ANN, MONDAY, network, RULES, FactBook(network, RULES))
    assert moved == MONDAY + timedelta(days=1)


def test_a_day_with_shorter_blocks_is_full_sooner() -> None:
    evenings = msgspec.structs.replace(RULES.evening, days=(2, 3, 4, 5))
    rules = Rules(evening=evenings)
    tuesday = MONDAY + timedelta(days=1)
    assert quiet_day(ANN, MONDAY, planned(MONDAY, tuesday), rules) != MONDAY
    busy = [MONDAY, *(MONDAY + timedelta(days=n) for n in range(-5, 6))]
    assert quiet_day(ANN, MONDAY, planned(*busy), rules) == tuesday


def test_whoever_named_a_day_is_called_on_it() -> None:
    tomorrow = MONDAY + timedelta(days=1)
    network = planned(tomorrow)
    assert propose_quiet(ANN, TouchKind.CALLBACK, MONDAY, network, RULES) == tomorrow
    assert propose_quiet(ANN, TouchKind.NO_ANSWER, MONDAY, network, RULES) is None


def test_sixty_calls_on_one_day_come_back_on_many() -> None:
    """Each accepts the date proposed, as `enter` does in the form."""
    people = [Contact(id=f"p{n:02}", name=f"Person {n}", zone="Europe/Paris") for n in range(60)]
    network = Network(people)
    for one in people:
        network.put(touch(TouchKind.TALKED, NOW, one.id))
        facts = FactBook(network, RULES)
        day = propose_quiet(one, TouchKind.TALKED, MONDAY, network, RULES, facts)
        network.put(msgspec.structs.replace(one, next_call=day))
    per_day = Counter(one.next_call for one in network.contacts.values())
    assert len(per_day) >= 7
    assert max(per_day.values()) - min(per_day.values()) <= 1


@given(scenes(), st.integers(8, 400))
def test_it_is_near_a_working_day_and_no_fuller(scene: Scene, ahead: int) -> None:
    network = Network(scene.records)
    contact = next(iter(network.contacts.values()))
    wanted = on_working_day(scene.now.date() + timedelta(days=ahead), contact)
    found = quiet_day(contact, wanted, network, RULES, FactBook(network, RULES))
    cadence = contact.cadence_days or RULES.cadence_days
    assert abs(found - wanted) <= timedelta(days=min(5, cadence // 10))
    if found != wanted:
        assert works_on(found, contact)
        assert found.isoweekday() <= 5
