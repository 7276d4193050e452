"""Where a record and an opportunity meet: one made for the other, and the records beside it."""

from datetime import UTC, date, datetime

import msgspec

from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview, InterviewKind, PersonMet
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.opportunities import new_opportunity
from tui_app.domain.opportunity import Opportunity, Stage
from tui_app.domain.zones import zone_or

_STAGES = {
    InterviewKind.NETWORKING: Stage.APPROACHED,
    InterviewKind.SCREENING: Stage.SCREENING,
    InterviewKind.JOB_INTERVIEW: Stage.INTERVIEWS,
}
_SEVERAL = 2


def opportunity_for(record: Interview, now: datetime) -> Opportunity:
    """A new opportunity for what a meeting was about, as far as the meeting brought it.

    It is open since the meeting, where that was held by `now` (UTC).
    """
    today = now.astimezone(zone_or(record.zone, UTC)).date()
    opened = min(record.held_on or today, today)
    title = record.position.strip() or record.organisation.strip() or "an opportunity"
    made = new_opportunity(title, now, opened)
    return msgspec.structs.replace(
        made,
        organisation=record.organisation,
        target_area=record.target_area,
        stage=_STAGES[record.kind],
        created_at=now,
        updated_at=now,
    )


def records_beside(network: Network, record: Interview) -> list[Interview]:
    """The records to compare with, itself among them, in the order in which the meetings were.

    Those of the same opportunity; where it has none, or is its only record, those of the same
    organisation.
    """
    records = list(network.interviews.values())
    found = [one for one in records if record.opportunity and one.opportunity == record.opportunity]
    if len(found) < _SEVERAL:
        here = fold(record.organisation)
        found = [one for one in records if here and fold(one.organisation) == here] or [record]
    return sorted(found, key=lambda one: (one.held_on or date.max, one.id))


def another_record(
    record: Interview, now: datetime, today: date, zone: str, *, people: bool
) -> Interview:
    """A record of the next meeting for the same opportunity, today's in the user's `zone`.

    It begins with what stays the same, and with the `people` met before if wanted: who they are,
    and nothing of what was said.
    """
    return Interview(
        id=new_id(now),
        organisation=record.organisation,
        position=record.position,
        target_area=record.target_area,
        kind=record.kind,
        held_on=today,
        zone=zone,
        opportunity=record.opportunity,
        people=tuple(_carried_over(one, now) for one in record.people) if people else (),
    )


def _carried_over(person: PersonMet, now: datetime) -> PersonMet:
    return PersonMet(
        id=new_id(now),
        name=person.name,
        contact=person.contact,
        title=person.title,
        role=person.role,
        important=person.important,
        decision_maker=person.decision_maker,
        hiring_manager=person.hiring_manager,
        influences_most=person.influences_most,
        influence=person.influence,
        tone=person.tone,
    )
