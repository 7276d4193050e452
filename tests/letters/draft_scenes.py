"""Records to draft letters from: rich and sparse people of one meeting, and all around them."""

from datetime import UTC, date, datetime

from tui_app.domain.contact import Contact, ContactKind, Email
from tui_app.domain.interview import (
    Interview,
    InterviewKind,
    KeyIssue,
    KeyIssueKind,
    NextStep,
    NextStepKind,
    Objection,
    ObjectionKind,
    PersonMet,
    Problem,
    Tone,
)
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.network import Network
from tui_app.domain.opportunity import (
    Opportunity,
    OpportunityStatus,
    Reference,
    StatusChange,
)
from tui_app.domain.owner import Owner
from tui_app.domain.promise import Promise, Side
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.letters.drafting import drafted

TODAY = date(2026, 3, 12)
"""A Thursday."""
HELD_ON = date(2026, 3, 10)
NOW = datetime(2026, 3, 12, 9, tzinfo=UTC)

OWNER = Owner(
    name="Nora Whitfield",
    phones=("+44 20 7946 0018", "+44 7700 900118"),
    email="nora@whitfield.example",
    address="14 Calder Row, London N1",
)

NAMES = ("Ann Pell", "Bo Trench", "Cy Marr", "Di Lorne", "Ed Quill", "Flo Varn")
ISSUES = (
    "Two people for four depots",
    "Wants to stop counting pallets at midnight",
    "Orders arrive on Fridays, lorries leave on Thursdays",
    "The loading bay floods",
    "A yard laid out for a crane that has gone",
    "Nobody answers for breakages",
)
HIGHLIGHTS = (
    "Governance, by train set",
    "The whale calendar",
    "A gull on the sill for the whole of question four",
    "Two curves on one sheet of paper",
    "Seventeen parcels and a cat in a basket",
    "'Trolleys are policy.'",
)
ADVICE = (
    "Write to Wealdshire first",
    "Never promise a publican a Tuesday",
    "'Ask for Rita on nights.'",
    "Read the statement from 2023",
    "Draw it before you say it",
    "Say less at the end...",
)
ANSWERS = (
    "Both send out something full and want it back empty",
    "Moved duvets: all air, no mercy",
    "Two weeks in four, and I learn fast",
    "Offered a review at a year",
    "I shall be awake for fifteen years yet",
    "Mine are old boots",
)


def rich(place: int, tone: Tone = Tone.FRIENDLY) -> PersonMet:
    """Somebody of whom much is known."""
    return PersonMet(
        id=f"p{place}",
        name=NAMES[place],
        contact=f"c{place}",
        tone=tone,
        minutes=15 + 10 * place,
        important=place < 3,
        hiring_manager=place == 0,
        highlight=HIGHLIGHTS[place],
        advice=ADVICE[place],
        appreciated="An hour at the end of a long day" if place % 2 else "Precision",
        positives="Asked the right question about the junction" if place % 2 else "The buckets",
        objections=(
            Objection(
                kind=tuple(ObjectionKind)[place],
                text="SPOKENTEXT of theirs",
                spoken=True,
                answer=ANSWERS[place],
            ),
            Objection(text="HIDDENDOUBT of theirs", answer="I keep at it"),
        ),
        key_issues=(KeyIssue(kind=KeyIssueKind.OVERLOAD, text=ISSUES[place]),),
        feelings="SECRETFEELING about them",
        next_steps=(
            NextStep(
                id=f"s{place}",
                kind=NextStepKind.DETAIL_MEETING,
                text="A second talk, with the depot",
                owner=Side.THEM,
                due=date(2026, 3, 30),
            ),
        ),
    )


def sparse(place: int, tone: Tone = Tone.FRIENDLY) -> PersonMet:
    """Somebody of whom little is known, and that much the same as of the others."""
    return PersonMet(
        id=f"p{place}",
        name=NAMES[place],
        contact=f"c{place}",
        tone=tone,
        advice="Write to Wealdshire first",
        next_steps=(
            NextStep(
                id=f"s{place}",
                text="A second talk",
                owner=Side.THEM,
                due=date(2026, 3, 30),
            ),
        ),
    )


def named_only(place: int, tone: Tone = Tone.FRIENDLY) -> PersonMet:
    """Somebody of whom nothing is known but the name."""
    return PersonMet(id=f"p{place}", name=NAMES[place], contact=f"c{place}", tone=tone)


def meeting(people: tuple[PersonMet, ...], record_id: str = "r1") -> Interview:
    """A job interview with these people, two days ago."""
    return Interview(
        id=record_id,
        organisation="Oatmoor Foods",
        position="Operations Director",
        target_area="Food & drink",
        held_on=HELD_ON,
        kind=InterviewKind.JOB_INTERVIEW,
        how_it_went="SECRETCOURSE of it",
        they_prefer="SECRETPREFERENCE of theirs",
        competitors="SECRETRIVAL from airline seats",
        how_you_stack_up="SECRETSTANDING of mine",
        what_only_you_offer="Planning and trucks in one head",
        want=8,
        want_note="SECRETWISH",
        who_decides="SECRETDECIDER",
        first_to_be_interviewed=True,
        problems=(Problem(problem="A mild week leaves eleven silos", solution="Sell it ahead"),),
        people=people,
        opportunity="o1",
        note="SECRETNOTE",
    )


def network_of(record: Interview) -> Network:
    """The record, its people as contacts, an opportunity, news for the first, and some history."""
    contacts = [
        Contact(
            id=one.contact,
            name=one.name,
            organisation="Oatmoor Foods",
            kind=ContactKind.HIRING_MANAGER,
            emails=(Email(address=f"{one.contact}@oatmoor.example"),),
            topics=("cold chain",),
            asked_for=("a second-hand freezer",),
            met_on=date(2024, 3, 1),
            met_where="Harbour fair, stand nine",
            met_through="c9",
            note="SECRETNOTE",
            discussed="SECRETDISCUSSION",
            promises=(Promise(id="q1", by=Side.ME, text="Send the route count"),),
        )
        for one in record.people
        if one.contact
    ]
    work = Opportunity(
        id="o1",
        title="Operations Director",
        organisation="Oatmoor Foods",
        status=OpportunityStatus.ALIVE,
        contacts=tuple(one.id for one in contacts),
        references=(Reference(contact="c9"),),
        history=(StatusChange(status=OpportunityStatus.ALIVE, on=HELD_ON, note="SECRETNOTE"),),
        note="SECRETNOTE",
    )
    tidbit = Tidbit(
        id="t1",
        text="A cold store is being built at Corrie",
        heard_at=NOW,
        source="SECRETSOURCE",
        url="https://news.example/corrie",
        topics=("cold chain",),
        matches=tuple(
            Match(contact=one.id, status=MatchStatus.ACCEPTED, why="topic “cold chain”")
            for one in contacts
        ),
    )
    touches = [
        Touch(
            id=f"u{one.id}",
            contact=one.id,
            kind=TouchKind.EMAIL,
            at=datetime(2026, 3, 11, 10, tzinfo=UTC),
            direction=Direction.IN,
            note="SECRETNOTE",
        )
        for one in contacts
    ]
    sender = Contact(id="c9", name="Iris Vane", organisation="Vane & Daughters")
    return Network([record, work, tidbit, sender, *contacts, *touches])


def draft_to(
    person: PersonMet,
    record: Interview,
    kind: LetterKind = LetterKind.THANK_YOU,
    network: Network | None = None,
) -> Letter:
    """The letter to a person met as it is drafted, with the record alone or in a network."""
    blank = letter_for(kind, person, record)
    return drafted(blank, network_of(record) if network is None else network, OWNER, TODAY)


def letter_for(kind: LetterKind, person: PersonMet, record: Interview) -> Letter:
    """A blank letter to a person met."""
    return Letter(
        id=f"l{person.id}",
        kind=kind,
        contact=person.contact or "",
        name=person.name,
        interview=record.id,
        person=person.id,
        opportunity="o1",
        tidbit="t1" if kind is LetterKind.CLIPPING_TAG else None,
    )
