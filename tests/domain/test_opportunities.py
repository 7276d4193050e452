"""The opportunities: their history, the gauge, and that nobody leaves whatever comes of them."""

from datetime import date, timedelta

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.networks import NOW, networks
from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview, NextStep, NextStepKind, PersonMet
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.named_references import (
    add_reference,
    caught_unawares,
    reference_alerted,
    reference_called,
    remove_reference,
)
from tui_app.domain.network import Network
from tui_app.domain.opportunities import (
    LONG_CAMPAIGN,
    UntitledError,
    add_person,
    before,
    change_stage,
    change_status,
    keep_opportunity,
    new_opportunity,
    outcome,
    set_next_step,
    stage_beside,
    withdraw_others,
)
from tui_app.domain.opportunity import IN_THE_WORKS, Opportunity, OpportunityStatus, Stage
from tui_app.domain.promise import Side
from tui_app.domain.rules import Rules
from tui_app.domain.works import (
    Safety,
    find_opportunities,
    gauge,
    in_order,
    is_late,
    letters_of,
    people_of,
    records_of,
)

TODAY = date(2026, 3, 16)
RULES = Rules()
ENDED_BY_THEM = sorted(LONG_CAMPAIGN)
STATUSES = st.sampled_from(list(OpportunityStatus))


def job(**more: object) -> Opportunity:
    return msgspec.structs.replace(new_opportunity("Buyer", NOW, TODAY), **more)


@given(networks(), STATUSES, st.sampled_from(["", "  a note ", "re [x]"]))
def test_nobody_leaves_and_the_history_grows_by_one(
    network: Network, status: OpportunityStatus, note: str
) -> None:
    for old in list(network.opportunities.values()):
        everybody = dict(network.contacts)
        changes = change_status(network, old, status, NOW, TODAY, note, RULES)
        assert not changes.removed
        assert len(before(network, changes)) == len(changes.put)
        network.apply(changes)
        new = network.opportunities[old.id]
        assert new.status is status
        assert new.history[:-1] == old.history
        assert (new.history[-1].note, new.history[-1].on) == (note.strip(), TODAY)
        assert network.contacts.keys() == everybody.keys()
        for contact in network.contacts.values():
            was = everybody[contact.id]
            if contact != was:
                assert status in LONG_CAMPAIGN
                assert not was.do_not_call
                assert (was.cadence_days or 0) > RULES.cadence_days == contact.cadence_days
            as_before = {"cadence_days": was.cadence_days, "updated_at": was.updated_at}
            assert msgspec.structs.replace(contact, **as_before) == was


@given(networks())
def test_the_gauge_counts_what_is_in_the_works(network: Network) -> None:
    found = gauge(network, RULES)
    alive = [one for one in network.opportunities.values() if one.status in IN_THE_WORKS]
    assert found.count == len(alive)
    assert found.count + found.ended == len(network.opportunities)


@pytest.mark.parametrize(
    ("alive", "offers", "words", "safety"),
    [
        (0, 0, "None in the works: six to be safe", Safety.TOO_FEW),
        (3, 1, "4 in the works: two more to be safe", Safety.TOO_FEW),
        (6, 0, "6 in the works: safe", Safety.SAFE),
        (9, 1, "10 in the works: safe", Safety.SAFE),
        (11, 0, "11 in the works: more than ten", Safety.MANY),
    ],
)
def test_the_gauge_says_how_safe_that_is(
    alive: int, offers: int, words: str, safety: Safety
) -> None:
    works = [job(id=str(n)) for n in range(alive)]
    works += [job(id=f"o{n}", status=OpportunityStatus.OFFER) for n in range(offers)]
    works.append(job(id="x", status=OpportunityStatus.REJECTED))
    found = gauge(Network(works), RULES)
    assert found.words.startswith(words)
    assert (found.safety, found.ended) == (safety, 1)


def test_the_order_is_the_furthest_first_and_what_is_over_last() -> None:
    def on(day: int) -> date:
        return date(2026, 3, day)

    def ended(name: str, status: OpportunityStatus, day: int) -> Opportunity:
        one = job(id=name, status=status)
        return msgspec.structs.replace(
            one, history=(msgspec.structs.replace(one.history[0], on=on(day)),)
        )

    works = [
        ended("rejected", OpportunityStatus.REJECTED, 15),
        ended("accepted", OpportunityStatus.ACCEPTED, 16),
        ended("frozen", OpportunityStatus.FROZEN, 2),
        job(id="lead"),
        job(id="final, no step", stage=Stage.FINAL),
        job(id="final, later", stage=Stage.FINAL, next_step_on=on(20)),
        job(id="final, sooner", stage=Stage.FINAL, next_step_on=on(17)),
        job(id="offer", stage=Stage.SCREENING, status=OpportunityStatus.OFFER),
    ]
    assert [one.id for one in in_order(works)] == [
        "final, sooner", "final, later", "final, no step", "offer", "lead",
        "frozen", "accepted", "rejected",
    ]  # fmt: skip
    late = {"next_step_on": on(15)}
    assert is_late(job(**late), TODAY)
    assert is_late(job(**late, status=OpportunityStatus.FROZEN), TODAY)
    assert not is_late(job(**late, status=OpportunityStatus.REJECTED), TODAY)
    assert not is_late(job(next_step_on=TODAY), TODAY)


ANN = Contact(id="a", name="Ann Lee", cadence_days=180)
BO = Contact(id="b", name="Bo Dahl", cadence_days=30)
CY = Contact(id="c", name="Cy Orr", cadence_days=365, do_not_call="asked me not to")
DEE = Contact(id="d", name="Dee Poe", cadence_days=90)
EVE = Contact(id="e", name="Eve Ray", cadence_days=200)


def step(name: str, kind: NextStepKind, owner: Side = Side.THEM, **more: object) -> NextStep:
    plain = NextStep(id=name, kind=kind, owner=owner, text=name, due=TODAY)
    return msgspec.structs.replace(plain, **more)


STEPS = (
    step("their call", NextStepKind.CALL),
    step("after the others", NextStepKind.AFTER_CANDIDATES),
    step("on detail", NextStepKind.DETAIL_MEETING),
    step("if not heard", NextStepKind.OTHER, Side.ME, unless_heard=True),
    step("people to meet", NextStepKind.MEETING_OTHERS),
    step("something", NextStepKind.OTHER),
    step("my call", NextStepKind.CALL, Side.ME),
    step("done", NextStepKind.CALL, done_at=NOW - timedelta(days=3)),
)
RECORD = Interview(
    id="r",
    organisation="Mills",
    held_on=date(2026, 3, 2),
    opportunity="j",
    people=(
        PersonMet(id="1", name="Dee P", contact="d", decision_maker=True, next_steps=STEPS[:5]),
        PersonMet(id="2", name="Al at the door"),
    ),
    next_steps=STEPS[5:],
)
JOB = job(id="j", contacts=("a", "b", "c", "gone"), references=())


def small_network(*more: object) -> Network:
    named = add_reference(JOB, EVE, NOW).put
    elsewhere = msgspec.structs.replace(RECORD, id="other", opportunity=None)
    return Network([ANN, BO, CY, DEE, EVE, RECORD, elsewhere, *named])


@pytest.mark.parametrize("status", ENDED_BY_THEM)
def test_an_end_moves_its_people_to_the_long_campaign(status: OpportunityStatus) -> None:
    network = small_network()
    network.apply(change_status(network, network.opportunities["j"], status, NOW, TODAY, "", RULES))
    cadences = {one.id: one.cadence_days for one in network.contacts.values()}
    assert cadences == {"a": 60, "b": 30, "c": 365, "d": 60, "e": 200}


def test_a_rejection_settles_only_what_waited_for_the_answer() -> None:
    network = small_network()
    one = network.opportunities["j"]
    told = outcome(network, one, OpportunityStatus.REJECTED, RULES)
    assert {contact.id for contact in told.people} == {"a", "b", "c", "d"}
    network.apply(change_status(network, one, OpportunityStatus.REJECTED, NOW, TODAY, "no", RULES))
    record = network.interviews["r"]
    steps = [*record.people[0].next_steps, *record.next_steps]
    settled = [step.id for step in steps if step.done_at == NOW]
    assert settled == ["their call", "after the others", "on detail", "if not heard"]
    assert [step.id for step in told.settled] == settled
    assert [step.id for step in told.still_open] == ["people to meet", "something", "my call"]
    assert steps[-1] == STEPS[-1]
    assert network.interviews["other"].people == RECORD.people
    for status in (OpportunityStatus.FROZEN, OpportunityStatus.ACCEPTED):
        assert not outcome(small_network(), one, status, RULES).settled


def test_everybody_who_has_to_do_with_it_once_the_deciders_first() -> None:
    network = small_network()
    people = people_of(network, network.opportunities["j"])
    assert [(one.name, one.decides, one.reference, one.met) for one in people] == [
        ("Dee Poe", True, False, ("r",)),
        ("Al at the door", False, False, ("r",)),
        ("Ann Lee", False, False, ()),
        ("Bo Dahl", False, False, ()),
        ("Cy Orr", False, False, ()),
        ("Eve Ray", False, True, ()),
    ]
    assert people[1].contact is None


def test_records_and_letters_of_an_opportunity() -> None:
    earlier = msgspec.structs.replace(RECORD, id="s", held_on=date(2026, 2, 2))
    letters = [
        Letter(id="1", kind=LetterKind.THANK_YOU, interview="r"),
        Letter(id="2", kind=LetterKind.PROPOSAL, opportunity="j"),
        Letter(id="3", kind=LetterKind.PROPOSAL, opportunity="k"),
    ]
    network = Network([RECORD, earlier, JOB, *letters])
    assert [one.id for one in records_of(network, "j")] == ["s", "r"]
    assert [one.id for one in letters_of(network, "j")] == ["1", "2"]


def test_a_reference_called_before_being_alerted_is_told() -> None:
    one = add_reference(job(), EVE, NOW).put[0]
    assert isinstance(one, Opportunity)
    assert not add_reference(one, EVE, NOW)
    assert not caught_unawares(one.references[0])
    called = reference_called(one, "e", NOW, NOW).put[0]
    assert isinstance(called, Opportunity)
    assert caught_unawares(called.references[0])
    too_late = reference_alerted(called, "e", NOW + timedelta(hours=1), NOW).put[0]
    assert isinstance(too_late, Opportunity)
    assert caught_unawares(too_late.references[0])
    in_time = reference_alerted(called, "e", NOW - timedelta(days=1), NOW).put[0]
    assert isinstance(in_time, Opportunity)
    assert not caught_unawares(in_time.references[0])
    none_left = remove_reference(in_time, "e", NOW).put[0]
    assert isinstance(none_left, Opportunity)
    assert none_left.references == ()
    assert not remove_reference(none_left, "e", NOW)


def test_keeping_needs_a_title_and_what_does_not_differ_changes_nothing() -> None:
    with pytest.raises(UntitledError, match="needs a title"):
        keep_opportunity(job(title=" \x00 "), None, NOW)
    new = keep_opportunity(job(), None, NOW).put[0]
    assert isinstance(new, Opportunity)
    assert (new.created_at, new.opened_on, len(new.history)) == (NOW, TODAY, 1)
    assert not keep_opportunity(new, new, NOW)
    assert not change_stage(new, new.stage, NOW)
    assert not set_next_step(new, " ", None, NOW)
    later = NOW + timedelta(days=1)
    edited = keep_opportunity(msgspec.structs.replace(new, title="Planner"), new, later).put[0]
    assert isinstance(edited, Opportunity)
    assert (edited.created_at, edited.updated_at) == (NOW, later)
    with_ann = add_person(new, ANN, NOW).put[0]
    assert isinstance(with_ann, Opportunity)
    assert with_ann.contacts == ("a",)
    assert not add_person(with_ann, ANN, NOW)


def test_there_is_no_stage_before_the_first_or_after_the_last() -> None:
    assert stage_beside(job(), -1) is None
    assert stage_beside(job(), 1) is Stage.APPROACHED
    assert stage_beside(job(stage=Stage.FINAL), 1) is None


def test_withdrawing_from_the_others_is_one_action_and_told_in_each() -> None:
    accepted = job(id="mine", status=OpportunityStatus.ACCEPTED)
    over = job(id="over", status=OpportunityStatus.REJECTED)
    twice = msgspec.structs.replace(JOB, id="k", status=OpportunityStatus.OFFER)
    network = Network([ANN, BO, CY, DEE, EVE, RECORD, JOB, twice, accepted, over])
    network.apply(withdraw_others(network, accepted, NOW, TODAY, RULES))
    for key in ("j", "k"):
        assert network.opportunities[key].status is OpportunityStatus.VANISHED
        assert "Buyer is accepted" in network.opportunities[key].history[-1].note
    assert network.opportunities["over"] == over
    assert network.contacts["a"].cadence_days == 60
    assert gauge(network, RULES).count == 0


def test_an_opportunity_is_found_by_id_title_organisation_or_parts() -> None:
    one = job(id="1", title="Head of Buying", organisation="Oat Mill")
    two = job(id="2", title="Planner", organisation="Oat Fields")
    network = Network([one, two])
    for typed, ids in {
        "1": ["1"], "head of BUYING": ["1"], "oat fields": ["2"], "oat": ["1", "2"],
        "buy oat": ["1"], " ": [], "rye": [],
    }.items():  # fmt: skip
        assert [found.id for found in find_opportunities(network, typed)] == ids, typed
