"""What one does with an opportunity; every function gives the Changes to commit (A11, A12)."""

from datetime import date, datetime

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview, NextStep, NextStepKind
from tui_app.domain.network import Network
from tui_app.domain.next_steps import every_step, with_steps
from tui_app.domain.opportunity import Opportunity, OpportunityStatus, Stage, StatusChange
from tui_app.domain.plain import one_line
from tui_app.domain.promise import Side
from tui_app.domain.record import Record
from tui_app.domain.rules import Rules
from tui_app.domain.works import STAGES, in_order, people_of, records_of, title_of

LONG_CAMPAIGN = frozenset(
    {
        OpportunityStatus.FROZEN,
        OpportunityStatus.REORGANISED,
        OpportunityStatus.VANISHED,
        OpportunityStatus.REJECTED,
    }
)
"""No end: its people go on being called, every month or two (rulebook A11)."""

_WAIT_FOR_THE_ANSWER = frozenset(
    {NextStepKind.CALL, NextStepKind.AFTER_CANDIDATES, NextStepKind.DETAIL_MEETING}
)
"""Of their own steps, those that a rejection answers or makes impossible."""


class UntitledError(ValueError):
    """An opportunity without a title."""


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """What a change of status brings about besides itself.

    `people` has everybody of the opportunity who is a contact; `called_sooner` those of them, as
    they will be, whose calls lay further apart than the rules' cadence; `settled` are the next
    steps of its records that are done with, `still_open` those that are not.
    """

    people: tuple[Contact, ...] = ()
    called_sooner: tuple[Contact, ...] = ()
    settled: tuple[NextStep, ...] = ()
    still_open: tuple[NextStep, ...] = ()


def new_opportunity(title: str, now: datetime, today: date) -> Opportunity:
    """A lead, alive from `today` on (the user's date). `now` is UTC."""
    return Opportunity(
        id=new_id(now),
        title=" ".join(title.split()),
        opened_on=today,
        history=(StatusChange(status=OpportunityStatus.ALIVE, on=today),),
    )


def keep_opportunity(opportunity: Opportunity, old: Opportunity | None, now: datetime) -> Changes:
    """Add an opportunity, or put an edited one in the place of `old`. `now` is UTC.

    Nothing is changed where nothing differs. Raises UntitledError where the title is blank.
    """
    if not one_line(opportunity.title):
        raise UntitledError("An opportunity needs a title. Write what the job or deal is.")
    name = title_of(opportunity)
    if opportunity == old:
        return Changes(label=f"edit {name}")
    made = now if old is None else old.created_at
    kept = msgspec.structs.replace(opportunity, created_at=made, updated_at=now)
    return Changes(label=f"{'edit' if old else 'new opportunity:'} {name}", put=(kept,))


def change_stage(opportunity: Opportunity, stage: Stage, now: datetime) -> Changes:
    """Bring it to a stage; nothing is changed where it is there."""
    return _edited(opportunity, f"{title_of(opportunity)}: {stage.value}", now, stage=stage)


def stage_beside(opportunity: Opportunity, by: int) -> Stage | None:
    """The stage so many further on, or back; None beyond the last and the first."""
    place = STAGES.index(opportunity.stage) + by
    return STAGES[place] if 0 <= place < len(STAGES) else None


def set_next_step(opportunity: Opportunity, text: str, on: date | None, now: datetime) -> Changes:
    """What comes next, and on which day of the user's; empty where nothing does."""
    words = text.strip()
    label = f"next step of {title_of(opportunity)}"
    return _edited(opportunity, label, now, next_step=words, next_step_on=on)


def add_person(opportunity: Opportunity, contact: Contact, now: datetime) -> Changes:
    """Note that a contact has to do with it; nothing is changed where that is known."""
    if contact.id in opportunity.contacts:
        return Changes(label=f"{contact.name} for {title_of(opportunity)}")
    people = (*opportunity.contacts, contact.id)
    label = f"{one_line(contact.name, 40)} for {title_of(opportunity)}"
    return _edited(opportunity, label, now, contacts=people)


def change_status(
    network: Network,
    opportunity: Opportunity,
    status: OpportunityStatus,
    now: datetime,
    today: date,
    note: str,
    rules: Rules,
) -> Changes:
    """Note how it stands from `today` on (the user's date), which adds one line to its history.

    The same status again is a line of the story, too. What else comes of it is told by `outcome`:
    nobody ever leaves the network, whatever the status (rulebook A11).
    """
    line = StatusChange(status=status, on=today, note=note.strip())
    changed = msgspec.structs.replace(
        opportunity, status=status, history=(*opportunity.history, line), updated_at=now
    )
    after = outcome(network, opportunity, status, rules)
    sooner = (msgspec.structs.replace(one, updated_at=now) for one in after.called_sooner)
    done = {step.id for step in after.settled}
    settled = (_settled(one, done, now) for one in records_of(network, opportunity.id) if done)
    records = (one for one in settled if one != network.interviews[one.id])
    put: tuple[Record, ...] = (changed, *sooner, *records)
    return Changes(label=f"{title_of(opportunity)}: {status.value}", put=put)


def outcome(
    network: Network, opportunity: Opportunity, status: OpportunityStatus, rules: Rules
) -> Outcome:
    """What that status brings about for its people and the next steps of its records.

    **People.** Where it ends, or rests, without an acceptance, its contacts and the contacts met in
    its records go over to the long campaign (A11): whoever has a longer cadence than the rules'
    `cadence_days` is brought to that. Nobody is taken out, nothing planned is moved, and whoever is
    not to be called stays as they are. Its references belong to the user, not to the job: they are
    left alone, unless they are its contacts, too.

    **Next steps.** A rejection is the answer that some steps waited for, so it settles those:
    every open step to be taken only `unless_heard`, and of their own the call with the decision,
    the meeting after the other candidates, the further meeting on detail. What may still do good
    stays open: the user's own steps, and what they offered otherwise (people to meet, a review of
    documents, ideas), or wrote down in no kind. To close one too many would lose it without a word;
    one too few costs a call to somebody who is called on anyway. A freeze or a vanished job answers
    nothing, and settles nothing.
    """
    people = tuple(
        one.contact
        for one in people_of(network, opportunity)
        if one.contact is not None and (one.named or one.met)
    )
    if status not in LONG_CAMPAIGN:
        return Outcome(people=people)
    sooner = tuple(
        msgspec.structs.replace(contact, cadence_days=rules.cadence_days)
        for contact in people
        if not contact.do_not_call and (contact.cadence_days or 0) > rules.cadence_days
    )
    if status is not OpportunityStatus.REJECTED:
        return Outcome(people=people, called_sooner=sooner)
    waiting = [
        step
        for record in records_of(network, opportunity.id)
        for step in every_step(record)
        if step.done_at is None
    ]
    return Outcome(
        people=people,
        called_sooner=sooner,
        settled=tuple(step for step in waiting if _only_waited(step)),
        still_open=tuple(step for step in waiting if not _only_waited(step)),
    )


def others_alive(network: Network, accepted: Opportunity) -> list[Opportunity]:
    """What else is in the works, to be asked about once one is accepted."""
    works = network.opportunities.values()
    return in_order(one for one in works if one.in_the_works and one.id != accepted.id)


def withdraw_others(
    network: Network, accepted: Opportunity, now: datetime, today: date, rules: Rules
) -> Changes:
    """Step back from all else that is in the works, as one action.

    There is no status of its own for that: they count as vanished, their history tells that it was
    the user who withdrew, and their people stay in the long campaign (A11).
    """
    note = f"Withdrawn by you: {title_of(accepted)} is accepted"
    put: dict[tuple[str, str], Record] = {}
    others = others_alive(network, accepted)
    for one in others:
        status = OpportunityStatus.VANISHED
        for record in change_status(network, one, status, now, today, note, rules).put:
            put[record.table, record.id] = record
    count = "1 other opportunity" if len(others) == 1 else f"{len(others)} other opportunities"
    return Changes(label=f"withdraw from {count}", put=tuple(put.values()))


def before(network: Network, changes: Changes) -> tuple[Record, ...]:
    """The records as they are that `changes` would replace: what a commit should expect."""
    found = (network.table(type(record)).get(record.id) for record in changes.put)
    return tuple(record for record in found if record is not None)


def _edited(opportunity: Opportunity, label: str, now: datetime, **fields: object) -> Changes:
    after = msgspec.structs.replace(opportunity, **fields)
    if after == opportunity:
        return Changes(label=label)
    return Changes(label=label, put=(msgspec.structs.replace(after, updated_at=now),))


def _only_waited(step: NextStep) -> bool:
    return step.unless_heard or (step.owner is Side.THEM and step.kind in _WAIT_FOR_THE_ANSWER)


def _settled(record: Interview, done: set[str], now: datetime) -> Interview:
    def after(step: NextStep) -> NextStep:
        meant = step.id in done and step.done_at is None
        return msgspec.structs.replace(step, done_at=now) if meant else step

    settled = with_steps(record, after)
    return settled if settled == record else msgspec.structs.replace(settled, updated_at=now)
