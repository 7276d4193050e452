"""An opportunity made of a record, the records beside one, and the record of the next meeting."""

from datetime import UTC, date, datetime

import msgspec
import pytest

from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview, InterviewKind, Objection, PersonMet, Tone
from tui_app.domain.interviews import save_record
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity, OpportunityStatus, Stage
from tui_app.domain.works_of_records import another_record, opportunity_for, records_beside

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
TODAY = date(2026, 3, 16)
ANN = Contact(id="ann", name="Ann Lee")
MET = PersonMet(id="m1", name="Ann Lee", contact="ann", title="Head", decision_maker=True)
BO = PersonMet(id="m2", name="Bo", tone=Tone.FORMAL, objections=(Objection(text="no"),))
RECORD = Interview(
    id="1",
    organisation="Harbour Mills",
    position="Buyer",
    target_area="Food",
    held_on=date(2026, 3, 12),
    people=(MET, BO),
)


@pytest.mark.parametrize(
    ("kind", "stage"),
    [
        (InterviewKind.NETWORKING, Stage.APPROACHED),
        (InterviewKind.SCREENING, Stage.SCREENING),
        (InterviewKind.JOB_INTERVIEW, Stage.INTERVIEWS),
    ],
)
def test_an_opportunity_is_what_the_meeting_was_about(kind: InterviewKind, stage: Stage) -> None:
    made = opportunity_for(msgspec.structs.replace(RECORD, kind=kind), NOW)
    assert (made.title, made.organisation, made.target_area) == ("Buyer", "Harbour Mills", "Food")
    assert (made.stage, made.status, made.opened_on) == (
        stage, OpportunityStatus.ALIVE, date(2026, 3, 12),
    )  # fmt: skip
    assert made.in_the_works


def test_without_a_position_it_is_called_after_the_organisation_and_never_opens_ahead() -> None:
    ahead = msgspec.structs.replace(RECORD, position=" ", held_on=date(2026, 4, 1))
    made = opportunity_for(ahead, NOW)
    assert (made.title, made.opened_on) == ("Harbour Mills", TODAY)


def test_it_is_kept_with_the_record_and_has_everybody_met_who_is_a_contact() -> None:
    network = Network((ANN,))
    made = opportunity_for(RECORD, NOW)
    network.apply(save_record(network, RECORD, NOW, new_contacts={"m2"}, new_opportunity=made))
    (kept,) = network.opportunities.values()
    record = network.interviews["1"]
    assert record.opportunity == kept.id == made.id
    assert set(kept.contacts) == {person.contact for person in record.people}
    assert len(kept.contacts) == 2


def test_beside_a_record_stand_those_of_its_opportunity_in_the_order_of_the_meetings() -> None:
    def one(key: str, day: int, work: str | None, organisation: str = "Mills") -> Interview:
        held = date(2026, 3, day)
        return Interview(id=key, organisation=organisation, held_on=held, opportunity=work)

    later, first = one("a", 9, "work"), one("b", 2, "work", "Elsewhere")
    same, lonely, other = one("c", 5, None, "MILLS"), one("d", 7, "alone"), one("e", 1, None, "X")
    network = Network((later, first, same, lonely, other))
    assert [two.id for two in records_beside(network, later)] == ["b", "a"]
    assert [two.id for two in records_beside(network, lonely)] == ["c", "d", "a"]
    assert records_beside(network, other) == [other]
    nowhere = Interview(id="f", organisation="")
    assert records_beside(Network((nowhere,)), nowhere) == [nowhere]


def test_the_next_record_begins_with_what_stays_the_same() -> None:
    work = Opportunity(id="work", title="Buyer")
    old = msgspec.structs.replace(RECORD, opportunity=work.id, they_said="much", want=7)
    again = another_record(old, NOW, TODAY, "Europe/London", people=True)
    assert again.id != old.id
    assert (again.organisation, again.position, again.target_area, again.opportunity) == (
        "Harbour Mills", "Buyer", "Food", "work",
    )  # fmt: skip
    assert (again.held_on, again.zone, again.they_said, again.want) == (
        TODAY, "Europe/London", "", None,
    )  # fmt: skip
    ann, bo = again.people
    assert (ann.name, ann.contact, ann.title, ann.decision_maker) == (
        "Ann Lee",
        "ann",
        "Head",
        True,
    )
    assert (bo.tone, bo.objections) == (Tone.FORMAL, ())
    assert len({ann.id, bo.id, "m1", "m2"}) == 4
    assert another_record(old, NOW, TODAY, "Europe/London", people=False).people == ()
