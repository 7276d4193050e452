"""Two people met in one interview, and an app in which they are written to."""

import time
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from pathlib import Path
from typing import Any, TypeVar

import pytest
from textual.app import App
from textual.pilot import Pilot
from textual.screen import Screen

from tests.ui.conftest import LONDON, NOW
from tests.ui.interview_records import contact, person, press, record
from tui_app.clock import Clock
from tui_app.config import Config, Mail
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Email
from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview, InterviewKind, NextStep, Objection, ObjectionKind
from tui_app.domain.letter import Letter, LetterKind, LetterStatus
from tui_app.domain.owner import Owner
from tui_app.domain.promise import Side
from tui_app.domain.record import Record
from tui_app.domain.touch import Touch, TouchKind
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.letters import live_checks
from tui_app.ui.screens import letters, send_email
from tui_app.ui.screens.letter_editor import LetterEditor
from tui_app.ui.screens.letters import LettersScreen
from tui_app.ui.widgets.card import Card

S = TypeVar("S", bound=Screen[Any])

OWNER = Owner(
    name="Nora Whitfield",
    phones=("+44 20 7946 0018",),
    email="nora@whitfield.example",
    address="14 Calder Row, London N1",
)
FRIDAY = date(2026, 3, 13)
_PATIENCE_SECONDS = 10.0


def ann(**more: object) -> Contact:
    """A contact with two addresses."""
    emails = (Email(address="ann@example.org"), Email(address="ann.lee@example.com", label="home"))
    more = {"organisation": "Anchor Cold", "zone": "Europe/London", "emails": emails} | more
    return contact("Ann Lee", **more)


def bo(**more: object) -> Contact:
    """Another, with none."""
    return contact("Bo Chen", **({"organisation": "Anchor Cold"} | more))


def interview(one: Contact, other: Contact) -> Interview:
    """Both were met on Friday; each has a doubt, and there is an answer to it."""
    return record(
        "Anchor Cold",
        position="Head of Operations",
        kind=InterviewKind.JOB_INTERVIEW,
        held_on=FRIDAY,
        people=(
            person(
                "Ann Lee",
                contact=one.id,
                highlight="the door that never closes",
                objections=(
                    Objection(
                        kind=ObjectionKind.MISSING_EXPERIENCE,
                        text="has never run a night shift",
                        answer="ran the Hull depot at night for two years",
                    ),
                ),
                next_steps=(NextStep(id=new_id(NOW), text="send the shift plan", owner=Side.ME),),
            ),
            person("Bo Chen", contact=other.id, highlight="the blue forklift"),
        ),
    )


def talks(*people: Contact) -> list[Touch]:
    """They were met on Friday, so that no status report is owed."""
    at = NOW - timedelta(days=3)
    return [Touch(id=new_id(NOW), contact=one.id, kind=TouchKind.MEETING, at=at) for one in people]


def scene() -> list[Record]:
    """Ann, Bo, and the record."""
    one, other = ann(), bo()
    return [one, other, interview(one, other), *talks(one, other)]


def written(to: Contact, body: str, **more: object) -> Letter:
    """A letter that is kept."""
    import msgspec

    plain = Letter(
        id=new_id(NOW),
        kind=LetterKind.KEEP_IN_TOUCH,
        contact=to.id,
        name=to.name,
        body=body,
        created_at=NOW,
        updated_at=NOW,
    )
    return msgspec.structs.replace(plain, **more)


def app_at(path: Path, records: Iterable[Record] = (), mail: Mail | None = None) -> TidingsApp:
    """An app whose user has an address, on a store with these records."""
    store = Store(path)
    if put := tuple(records):
        store.commit(Changes(label="what was there before", put=put), NOW)
    config = Config(owner=OWNER, mail=mail or Mail())
    return TidingsApp(store, config, Clock(NOW, LONDON))


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody pauses in typing: the checks and previews are made at once."""
    monkeypatch.setattr(live_checks, "LOOK_AFTER_SECONDS", 0.001)
    monkeypatch.setattr(letters, "LOOK_AFTER_SECONDS", 0.001)
    monkeypatch.setattr(send_email, "PREPARE_AFTER_SECONDS", 0.001)


async def until(pilot: Pilot[None], holds: Callable[[], object]) -> None:
    """Wait for what a thread does."""
    deadline = time.monotonic() + _PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < deadline, painted(pilot.app)
        await pilot.pause(0.005)
    await pilot.pause()


def shown(pilot: Pilot[None], kind: type[S]) -> S:
    assert isinstance(pilot.app.screen, kind), pilot.app.screen
    return pilot.app.screen


async def comes(pilot: Pilot[None], kind: type[S]) -> S:
    """The screen that comes up once a thread is done."""
    await until(pilot, lambda: isinstance(pilot.app.screen, kind))
    return shown(pilot, kind)


async def opened(pilot: Pilot[None]) -> LettersScreen:
    await pilot.pause()
    await press(pilot, "5")
    return shown(pilot, LettersScreen)


async def edited(pilot: Pilot[None], *keys: str) -> LetterEditor:
    """The editor that these keys open."""
    await press(pilot, *keys)
    return shown(pilot, LetterEditor)


def painted(app: App[Any]) -> str:
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())


def listed(app: TidingsApp) -> list[str]:
    """The list on the left, row by row."""
    rows = [line.split("│")[0].strip().lstrip("▌") for line in painted(app).split("\n")[1:-2]]
    return [" ".join(row.split()) for row in rows if row.strip()]


def card(app: TidingsApp) -> str:
    return str(app.screen.query_one("#card", Card).content)


def the_letter(app: TidingsApp) -> Letter:
    """The only one in the store."""
    (letter,) = app.desk.network.letters.values()
    return letter


def of_status(app: TidingsApp, status: LetterStatus) -> list[Letter]:
    return [one for one in app.desk.network.letters.values() if one.status is status]
