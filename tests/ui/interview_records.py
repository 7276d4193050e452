"""Records that the tests of the interviews screen and of the editor share."""

from collections.abc import Iterable
from datetime import UTC, date, datetime

import msgspec
from textual import events
from textual.keys import _character_to_key
from textual.pilot import Pilot

from tests.ui.conftest import NOW
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.interview import (
    DecideWithin,
    Document,
    DocumentKind,
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
    Purpose,
    Tone,
)
from tui_app.domain.promise import Side


def contact(name: str, **more: object) -> Contact:
    """Somebody known; more of them as named."""
    return msgspec.structs.replace(Contact(id=new_id(NOW), name=name), **more)


def record(organisation: str, **more: object) -> Interview:
    """A record of a meeting on 10 March."""
    plain = Interview(id=new_id(NOW), organisation=organisation, held_on=date(2026, 3, 10))
    return msgspec.structs.replace(plain, **more)


def person(name: str, **more: object) -> PersonMet:
    """Somebody met."""
    return msgspec.structs.replace(PersonMet(id=new_id(NOW), name=name), **more)


def everything(known: Contact) -> Interview:
    """A record in which every field holds something, and keys that this version does not know."""
    extra = {"later": {"than": ["this"]}}
    step = NextStep(
        id=new_id(NOW),
        kind=NextStepKind.PROPOSAL,
        text="send the plan",
        owner=Side.THEM,
        due=date(2026, 3, 20),
        fallback="ring her",
        done_at=datetime(2026, 3, 14, 9, 30, tzinfo=UTC),
        extra=extra,
    )
    met = PersonMet(
        id=new_id(NOW),
        name=known.name,
        contact=known.id,
        title="Head of Buying",
        role="would be my boss",
        minutes=40,
        important=True,
        decision_maker=True,
        hiring_manager=True,
        influences_most=True,
        influence=4,
        tone=Tone.FORMAL,
        positives="knows the trade",
        objections=(
            Objection(
                kind=ObjectionKind.TOO_OLD,
                text="“slow?”\r\nshe said",
                spoken=True,
                answer="  ran a marathon  ",
                extra=extra,
            ),
        ),
        key_issues=(KeyIssue(kind=KeyIssueKind.OVERLOAD, text="two jobs in one", extra=extra),),
        highlight="the cold store",
        advice="see Bo",
        advice_followed="wrote to Bo",
        appreciated="the tour",
        feelings="would like to",
        next_steps=(step,),
        extra=extra,
    )
    return Interview(
        id=new_id(NOW),
        organisation="[Harbour] Mills\\",
        position="Buyer",
        target_area="Food & drink",
        held_on=date(2026, 3, 10),
        zone="Europe/Paris",
        minutes=90,
        kind=InterviewKind.JOB_INTERVIEW,
        how_it_went="well\n\nenough\t",
        they_said="\x1b[31mred\x1b[0m",
        you_said="trailing space ",
        people_seen=3,
        who_decides=known.name,
        who_influences_most="the owner",
        decide_within=DecideWithin.MONTH,
        they_prefer="somebody local",
        competitors="two insiders",
        how_you_stack_up="better with suppliers",
        what_only_you_offer="the ports",
        problems=(
            Problem(
                problem="late deliveries", solution="a second port", proposal="letter", extra=extra
            ),
        ),
        want=8,
        want_note="near home",
        first_to_be_interviewed=True,
        ask_to_be_seen_again=True,
        people=(met,),
        next_steps=(msgspec.structs.replace(step, id=new_id(NOW), done_at=None),),
        documents=(
            Document(
                title="the advertisement",
                kind=DocumentKind.JOB_DESCRIPTION,
                path="~/papers/ad.pdf",
                copied=True,
                note="marked",
                released_at=datetime(2026, 3, 15, tzinfo=UTC),
                extra=extra,
            ),
        ),
        purposes=(Purpose.REASSURE, Purpose.INFLUENCE),
        opportunity="one that is gone",
        note="bring the samples",
        created_at=datetime(2026, 3, 10, 15, 0, tzinfo=UTC),
        updated_at=datetime(2026, 3, 11, 8, 0, tzinfo=UTC),
        extra=extra,
    )


async def burst(pilot: Pilot[None], *keys: str) -> None:
    """Type ahead: all keys at once, faster than the app can take them; "=words" types the words."""
    for key in keys:
        for one in key[1:] if key.startswith("=") else [key]:
            name = _character_to_key(one) if len(one) == 1 else one
            event = events.Key(name, " " if one == "space" else one if len(one) == 1 else None)
            event.set_sender(pilot.app)
            pilot.app.post_message(event)
    await pilot.pause()


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each when the app is done with the one before; "=words" types the words."""
    for key in keys:
        await burst(pilot, key)


async def fill(pilot: Pilot[None], fields: Iterable[str]) -> None:
    """Type into one field after the other, ahead of the app; tab goes on."""
    await burst(pilot, *(key for text in fields for key in (f"={text}", "tab")))
