"""What a good follow-up still lacks, and how complete a record is (rulebook D, E2)."""

from datetime import UTC, date, datetime

import msgspec
from hypothesis import given

from tests.domain.networks import networks
from tui_app.domain.completeness import Completeness, Lack, completeness, lacking
from tui_app.domain.interview import (
    DecideWithin,
    Interview,
    InterviewKind,
    NextStep,
    Objection,
    PersonMet,
    Problem,
    Purpose,
)
from tui_app.domain.network import Network

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
ANN = PersonMet(
    id="ann",
    name="Ann Lee",
    decision_maker=True,
    influences_most=True,
    highlight="the cold store",
    appreciated="the tour",
    objections=(Objection(text="too young", answer="ran two ports"),),
    advice="see Bo",
    advice_followed="wrote to Bo",
    next_steps=(NextStep(id="step", due=date(2026, 3, 20)),),
)
WHOLE = Interview(
    id="1",
    organisation="Harbour Mills",
    target_area="Food",
    held_on=date(2026, 3, 12),
    kind=InterviewKind.JOB_INTERVIEW,
    they_said="much",
    people=(ANN,),
    decide_within=DecideWithin.MONTH,
    problems=(Problem(problem="late", solution="a port"),),
    competitors="two",
    what_only_you_offer="ports",
    want=8,
    purposes=(Purpose.REASSURE,),
)


def without(**given_: object) -> list[Lack]:
    return lacking(msgspec.structs.replace(WHOLE, **given_))


def ann(**given_: object) -> list[Lack]:
    return without(people=(msgspec.structs.replace(ANN, **given_),))


def test_a_whole_record_lacks_nothing() -> None:
    assert lacking(WHOLE) == []
    assert completeness(WHOLE) == Completeness(19, 19)
    assert completeness(WHOLE).share == 1


def test_a_record_just_begun_lacks_the_people_before_all_else_about_them() -> None:
    begun = Interview(id="1", organisation="Mills", kind=InterviewKind.JOB_INTERVIEW)
    said = [lack.said for lack in lacking(begun)]
    assert said[:3] == [
        "Nobody is written down as met",
        "Nobody is named who decides",
        "No next step has a date",
    ]
    # The organisation, and nobody waits to be asked back.
    assert completeness(begun) == Completeness(2, 19)


def test_each_person_wants_a_highlight_thanks_and_the_advice_that_is_followed() -> None:
    bo = PersonMet(id="bo", name="Bo", advice="read more")
    said = [(lack.said, lack.person, lack.field) for lack in without(people=(ANN, bo))]
    assert said == [
        ("Bo: no highlight yet", "bo", "highlight"),
        ("Bo: what you thank them for", "bo", "appreciated"),
        ("Bo: which advice you follow", "bo", "advice_followed"),
    ]


def test_every_objection_wants_an_answer() -> None:
    doubts = (*ANN.objections, Objection(text="too old", answer=" "), Objection())
    assert ann(objections=doubts) == [
        Lack("Ann Lee: no answer to “too old”", "objections", "ann", 1, "answer"),
        Lack("Ann Lee: no answer to “other”", "objections", "ann", 2, "answer"),
    ]


def test_one_next_step_wants_a_date() -> None:
    assert ann(next_steps=()) == [Lack("No next step has a date", "next_steps", "ann")]
    undated = (NextStep(id="a"), NextStep(id="b"))
    assert ann(next_steps=undated) == [
        Lack("No next step has a date", "next_steps", "ann", 0, "due")
    ]
    assert ann(next_steps=(NextStep(id="a", done_at=NOW),)) == []
    nobody = Interview(id="1", organisation="Mills", next_steps=(NextStep(id="a"),))
    assert Lack("No next step has a date", "next_steps", None, 0, "due") in lacking(nobody)


def test_whoever_was_seen_is_to_be_written_down() -> None:
    assert without(people_seen=1) == []
    assert without(people_seen=2) == [Lack("1 person you saw is not written down", "people")]
    assert without(people_seen=4) == [Lack("3 people you saw are not written down", "people")]


def test_who_decides_may_be_named_or_ticked() -> None:
    assert [lack.field for lack in ann(decision_maker=False)] == ["who_decides"]
    assert without(who_decides="the owner") == []
    assert [lack.field for lack in ann(influences_most=False)] == ["who_influences_most"]


def test_what_else_a_follow_up_rests_on() -> None:
    assert [one.field for one in without(organisation=" ")] == ["organisation"]
    assert [one.field for one in without(they_said="")] == ["they_said"]
    assert [one.field for one in without(decide_within=DecideWithin.UNKNOWN)] == ["decide_within"]
    assert [one.field for one in without(problems=())] == ["problems"]
    assert without(problems=(Problem(problem="late"),)) == [
        Lack("No solution yet: late", "problems", None, 0, "solution")
    ]
    assert [one.field for one in without(competitors="")] == ["competitors"]
    assert [one.field for one in without(what_only_you_offer="")] == ["what_only_you_offer"]
    assert [one.field for one in without(first_to_be_interviewed=True)] == ["ask_to_be_seen_again"]
    assert [one.field for one in without(held_on=None)] == ["held_on"]
    assert [one.field for one in without(target_area="")] == ["target_area"]
    assert [one.field for one in without(want=None)] == ["want"]
    assert [one.field for one in without(purposes=())] == ["purposes"]


def test_a_networking_talk_is_not_asked_for_what_only_a_job_has() -> None:
    talk = without(kind=InterviewKind.NETWORKING, competitors="", want=None)
    assert talk == []
    whole = msgspec.structs.replace(WHOLE, kind=InterviewKind.NETWORKING)
    assert completeness(whole) == Completeness(14, 14)


@given(networks())
def test_whatever_stands_in_a_record_the_share_is_one_exactly_where_nothing_lacks(
    network: Network,
) -> None:
    for record in network.interviews.values():
        found = completeness(record)
        assert 0 <= found.share <= 1
        assert (found.share == 1) == (not lacking(record))
        ids = {None, *(one.id for one in record.people)}
        assert {lack.person for lack in lacking(record)} <= ids
