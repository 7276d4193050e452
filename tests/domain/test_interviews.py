"""The binder's order, and what saving and removing an interview record changes."""

from datetime import UTC, date, datetime, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.filing import organisations, target_areas
from tui_app.domain.interview import Interview, NextStep, PersonMet
from tui_app.domain.interviews import (
    binder,
    blank_record,
    name_of,
    remove_record,
    save_record,
)
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.network import Network
from tui_app.domain.next_steps import every_step, open_steps, steps_left, steps_that_call
from tui_app.domain.people_met import NameBook, link_people
from tui_app.domain.promise import Side
from tui_app.domain.touch import Touch, TouchKind

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
TODAY = date(2026, 3, 16)
HELD = date(2026, 3, 12)


def record(organisation: str = "Harbour Mills", **given_: object) -> Interview:
    plain = Interview(id=organisation, organisation=organisation, held_on=HELD)
    return msgspec.structs.replace(plain, **given_)


def person(name: str = "Ann Lee", **given_: object) -> PersonMet:
    return msgspec.structs.replace(PersonMet(id=f"met {name}", name=name), **given_)


def contact(name: str = "Ann Lee", **given_: object) -> Contact:
    return msgspec.structs.replace(Contact(id=f"id of {name}", name=name), **given_)


def saved(network: Network, new: Interview, *new_contacts: str) -> Changes:
    changes = save_record(network, new, NOW, new_contacts=new_contacts)
    network.apply(changes)
    return changes


def meetings(network: Network) -> list[Touch]:
    return [one for one in network.touches.values() if one.kind is TouchKind.MEETING]


# The binder


def test_records_are_alphabetical_within_target_area_and_those_without_come_last() -> None:
    records = [
        record("Zeta", target_area="retail"),
        record("alpha", target_area=""),
        record("Ábaco", target_area="Energy"),
        record("abbot", target_area="energy "),
        record("Beta", target_area="Retail"),
    ]
    shelves = binder(records)
    assert [shelf.area for shelf in shelves] == ["Energy", "Retail", ""]
    names = [[one.organisation for one in shelf.records] for shelf in shelves]
    assert names == [["Ábaco", "abbot"], ["Beta", "Zeta"], ["alpha"]]


def test_of_one_organisation_the_later_meeting_comes_first() -> None:
    first = record(id="1", held_on=date(2026, 1, 5))
    second = record(id="2", held_on=date(2026, 2, 5))
    undated = record(id="3", held_on=None)
    (shelf,) = binder([undated, first, second])
    assert shelf.records == (second, first, undated)


@given(st.lists(st.tuples(st.text(), st.text(), st.dates() | st.none()), max_size=12), st.randoms())
def test_the_binder_holds_every_record_once_in_the_same_order_however_they_come(
    rows: list[tuple[str, str, date | None]], random: object
) -> None:
    records = [
        Interview(id=str(n), organisation=name, target_area=area, held_on=day)
        for n, (name, area, day) in enumerate(rows)
    ]
    in_order = [one.id for shelf in binder(records) for one in shelf.records]
    assert sorted(in_order) == sorted(one.id for one in records)
    assert [one.id for shelf in binder(records[::-1]) for one in shelf.records] == in_order


def test_a_record_is_called_by_its_organisation_and_day() -> None:
    assert name_of(record()) == "Harbour Mills, 12 March 2026"
    assert name_of(record("", held_on=None)) == "a meeting"


# Names


def test_a_name_fits_whatever_its_case_and_accents() -> None:
    book = NameBook([contact("Zoë Brandt"), contact("Ann Lee")])
    found = book.the_one("zoe  BRANDT")
    assert found is not None
    assert found.name == "Zoë Brandt"
    assert book.the_one("Zoë") is None
    assert book.the_one("") is None


def test_of_namesakes_the_one_of_the_organisation_is_meant_and_none_where_that_does_not_tell() -> (
    None
):
    here = contact(id="1", organisation="Harbour Mills")
    there = contact(id="2", organisation="Elsewhere")
    book = NameBook([there, here])
    assert book.the_one("Ann Lee", "harbour mills") == here
    assert book.the_one("Ann Lee", "A third firm") is None
    assert book.the_one("Ann Lee") is None
    assert book.named("Ann Lee", "Harbour Mills") == [here, there]


def test_people_are_linked_where_one_contact_fits_and_links_that_exist_stay() -> None:
    people = (person("Ann Lee"), person("Bo Dahl", contact="chosen"), person("Nobody Known"))
    linked = link_people(record(people=people), NameBook([contact("Ann Lee"), contact("Bo Dahl")]))
    assert [one.contact for one in linked.people] == ["id of Ann Lee", "chosen", None]


def test_a_beginning_is_completed_to_a_contacts_name() -> None:
    book = NameBook([contact("Bo Dahl"), contact("Ann Lee"), contact("Anna Bell")])
    assert book.completing("an") == "Ann Lee"
    assert book.completing("anna") == "Anna Bell"
    assert book.completing("zz") is None
    assert book.completing("") is None


# Saving


def test_saving_dates_the_record_and_keeps_when_it_was_begun() -> None:
    network = Network()
    saved(network, record())
    kept = network.interviews["Harbour Mills"]
    assert (kept.created_at, kept.updated_at) == (NOW, NOW)
    later = save_record(network, kept, NOW + timedelta(days=1))
    (again,) = later.put
    assert isinstance(again, Interview)
    assert (again.created_at, again.updated_at) == (NOW, NOW + timedelta(days=1))


def test_a_person_met_becomes_a_contact_with_where_and_when() -> None:
    network = Network()
    met = person(title="Buyer", hiring_manager=True)
    saved(network, record(target_area="Food", people=(met,)), met.id)
    (made,) = network.contacts.values()
    assert made.name == "Ann Lee"
    assert (made.organisation, made.title, made.target_area) == ("Harbour Mills", "Buyer", "Food")
    assert (made.met_on, made.met_where) == (HELD, "Harbour Mills")
    assert made.kind is ContactKind.HIRING_MANAGER
    assert network.interviews["Harbour Mills"].people[0].contact == made.id
    assert network.interviews_with(made.id)


def test_a_meeting_is_a_touch_with_everybody_met_once() -> None:
    network = Network([contact("Ann Lee"), contact("Bo Dahl")])
    people = (
        person("Ann Lee", contact="id of Ann Lee", highlight="The whale"),
        person("Bo Dahl", contact="id of Bo Dahl"),
        person("Nobody Known"),
        person("Gone", contact="no longer there"),
    )
    saved(network, record(zone="Europe/London", minutes=45, people=people))
    saved(network, network.interviews["Harbour Mills"])
    touches = sorted(meetings(network), key=lambda one: one.contact)
    assert [one.contact for one in touches] == ["id of Ann Lee", "id of Bo Dahl"]
    assert touches[0].at == datetime(2026, 3, 12, 12, tzinfo=UTC)
    assert (touches[0].seconds, touches[0].note) == (2700, "The whale")
    assert {one.interview for one in touches} == {"Harbour Mills"}


def test_the_touch_follows_the_date_the_people_and_the_highlight_but_not_over_the_users_note() -> (
    None
):
    network = Network([contact("Ann Lee"), contact("Bo Dahl")])
    people = (
        person("Ann Lee", contact="id of Ann Lee"),
        person("Bo Dahl", contact="id of Bo Dahl"),
    )
    saved(network, record(people=people))
    mine = msgspec.structs.replace(network.touches_of("id of Bo Dahl")[0], note="in my own words")
    network.put(mine)
    told = tuple(msgspec.structs.replace(one, highlight="The whale") for one in people)
    saved(network, record(held_on=date(2026, 3, 13), people=told))
    notes = {one.contact: one.note for one in meetings(network)}
    assert notes == {"id of Ann Lee": "The whale", "id of Bo Dahl": "in my own words"}
    assert {one.at.date() for one in meetings(network)} == {date(2026, 3, 13)}
    saved(network, record(held_on=date(2026, 3, 13), people=told[1:]))
    assert [one.contact for one in meetings(network)] == ["id of Bo Dahl"]


@pytest.mark.parametrize("held", [date(2026, 3, 17), None, date(1, 1, 1)])
def test_a_meeting_still_to_come_or_of_no_date_leaves_no_touch(held: date | None) -> None:
    network = Network([contact("Ann Lee")])
    met = person(contact="id of Ann Lee")
    saved(network, record(people=(met,)))
    assert meetings(network)
    saved(network, record(people=(met,), held_on=held, zone="Pacific/Kiritimati"))
    assert not meetings(network)


def test_a_meeting_this_morning_is_not_dated_into_the_afternoon() -> None:
    network = Network([contact("Ann Lee")])
    saved(network, record(held_on=TODAY, zone="no zone", people=(person(contact="id of Ann Lee"),)))
    assert meetings(network)[0].at == NOW


# Removing


def test_removing_a_record_takes_its_meeting_along_and_leaves_letters_and_calls() -> None:
    network = Network([contact("Ann Lee")])
    saved(network, record(people=(person(contact="id of Ann Lee"),)))
    letter = Letter(
        id="l", kind=LetterKind.THANK_YOU, contact="id of Ann Lee", interview="Harbour Mills"
    )
    call = Touch(
        id="t", contact="id of Ann Lee", kind=TouchKind.TALKED, at=NOW, interview="Harbour Mills"
    )
    network.apply(Changes(label="", put=(letter, call)))
    before = Network([*network.touches.values(), *network.letters.values()])
    network.apply(remove_record(network, network.interviews["Harbour Mills"]))
    assert not network.interviews
    assert not meetings(network)
    assert network.letters["l"] == letter
    assert network.touches["t"] == call
    assert len(before.touches) == 2
    assert network.contacts


# Steps


def step(key: str, **given_: object) -> NextStep:
    return msgspec.structs.replace(NextStep(id=key), **given_)


def test_open_steps_are_those_not_done_the_earliest_first() -> None:
    mine = step("a", due=date(2026, 3, 20))
    done = step("b", due=date(2026, 3, 1), done_at=NOW)
    undated, whole = step("c"), step("d", due=date(2026, 3, 18))
    met = person(next_steps=(mine, done, undated))
    steps = open_steps(record(people=(met,), next_steps=(whole,)))
    assert [one.step.id for one in steps] == ["d", "a", "c"]
    assert [one.person for one in steps] == [None, met, met]


def test_dated_steps_call_the_person_they_are_of_or_whom_they_name() -> None:
    due = date(2026, 3, 20)
    ann = person(next_steps=(step("a", due=due), step("b", due=due, owner=Side.THEM), step("c")))
    bob = person("Bob Ray", contact="id of Bob Ray")
    cat = person("Cat Moss", contact="id of Cat Moss", hiring_manager=True)
    whole = (step("d", due=due, text="Ask Bob for the drawing"), step("e", due=due))
    steps = steps_that_call(record(people=(ann, bob, cat), next_steps=whole))
    assert [(one.step.id, one.callee and one.callee.name) for one in steps] == [
        ("a", "Ann Lee"),
        ("b", "Ann Lee"),
        ("d", "Bob Ray"),
        ("e", "Cat Moss"),
    ]


def test_a_step_of_the_whole_record_calls_nobody_where_no_contact_was_met() -> None:
    whole = record(people=(person(),), next_steps=(step("a", due=date(2026, 3, 20)),))
    assert steps_that_call(whole) == []


# Filing


def test_names_in_use_are_each_told_once_in_order() -> None:
    network = Network(
        [
            record("Beta", target_area="Retail"),
            record("alpha", target_area="Food "),
            contact(target_area="Food", organisation="Beta"),
        ]
    )
    assert target_areas(network) == ["Food", "Retail"]
    assert organisations(network) == ["alpha", "Beta"]


def test_a_blank_record_is_of_today_and_here() -> None:
    blank = blank_record(NOW, TODAY, "Europe/London")
    assert (blank.held_on, blank.zone, blank.organisation) == (TODAY, "Europe/London", "")


def test_word_from_them_leaves_fewer_steps_to_take() -> None:
    waits = NextStep(id="s", text="call Ann", due=TODAY, unless_heard=True)
    mine = NextStep(id="m", text="send the plan", due=TODAY)
    held = record(people=(person(contact="id of Ann Lee", next_steps=(waits, mine)),))
    network = Network([contact(), held])
    assert [one.step.id for one in steps_left(held, network)] == ["s", "m"]
    talk = Touch(id="t", contact="id of Ann Lee", kind=TouchKind.TALKED, at=NOW)
    assert [one.step.id for one in steps_left(held, Network([contact(), held, talk]))] == ["m"]


def test_a_save_notes_when_the_day_of_a_step_was_put_off() -> None:
    def dated(due: date | None) -> Interview:
        steps = (NextStep(id="s", text="call Ann", due=due),)
        return record(people=(person(next_steps=steps),), next_steps=(NextStep(id="w", due=due),))

    def noted(before: date | None, after: date | None) -> set[datetime | None]:
        network = Network([dated(before)])
        saved(network, dated(after))
        (kept,) = network.interviews.values()
        return {one.dated_at for one in every_step(kept)}

    assert noted(TODAY, TODAY + timedelta(days=1)) == {NOW}
    assert noted(None, TODAY) == {NOW}
    assert noted(TODAY, TODAY - timedelta(days=1)) == {None}
    assert noted(TODAY, TODAY) == noted(TODAY, None) == {None}
    first = Network()
    saved(first, dated(TODAY))
    assert [one.dated_at for one in every_step(first.interviews["Harbour Mills"])] == [None, None]
