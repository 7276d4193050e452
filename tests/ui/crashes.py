"""Typing, a crash, and the next start: what the tests of drafts share."""

import shutil
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Generic, NamedTuple, TypeVar

import msgspec
from textual.pilot import Pilot
from textual.screen import Screen

from tests.ui.conftest import LONDON, NOW
from tests.ui.interview_records import burst, contact, press
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.ids import new_id
from tui_app.domain.promise import Promise, Side
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.drafts import Drafted, Drafting
from tui_app.ui.screens.left_over import LeftOverScreen

HOSTILE = "[/] [@click=app.quit]\\"
S = TypeVar("S", bound=Screen[Any])


class Again(NamedTuple, Generic[S]):
    """The app started again, and the editor that was gone on in."""

    app: TidingsApp
    pilot: Pilot[None]
    screen: S


def ann(**more: object) -> Contact:
    """Somebody to call, whom something is owed."""
    known = contact(
        "Ann Lee",
        zone="Europe/London",
        phones=(Phone(number="+44 20 7946 0123"),),
        met_on=NOW.date() - timedelta(days=200),
        promises=(
            Promise(id="study", by=Side.ME, text="send the study", due=NOW.date()),
            Promise(id="intro", by=Side.ME, text="an introduction", due=NOW.date()),
        ),
    )
    return msgspec.structs.replace(known, **more)


def news(*people: Contact) -> Tidbit:
    matches = tuple(Match(contact=one.id, status=MatchStatus.ACCEPTED) for one in people)
    return Tidbit(id=new_id(NOW), text="The port buys the cannery", heard_at=NOW, matches=matches)


def kept(app: TidingsApp) -> None:
    """What the app does every second is done, and written."""
    app.keep_drafts()
    assert app.drafts.flush(20)


def killed(app: TidingsApp) -> Path:
    """The store as a crash in this very moment would leave it, where no process holds anything."""
    kept(app)
    folder = app.desk.store.path.parent
    crashed = folder.with_name(f"{folder.name}-crashed")
    shutil.copytree(folder, crashed)
    return crashed / app.desk.store.path.name


def app_on(path: Path, now: datetime = NOW) -> TidingsApp:
    return TidingsApp(Store(path), Config(), Clock(now, LONDON))


def as_typed(screen: Screen[Any]) -> Drafted | None:
    assert isinstance(screen, Drafting)
    return screen.draft()


async def gone_on(pilot: Pilot[None], kind: type[S]) -> S:
    """The only draft on offer is gone on with, by keys."""
    await offered(pilot)
    await press(pilot, "enter")
    return shown(pilot, kind)


async def copies_looked_for(pilot: Pilot[None]) -> None:
    """The app has looked for what a sync tool left, which its start does not wait for."""
    await pilot.pause()
    for worker in [one for one in pilot.app.workers if one.group == "copies"]:
        await worker.wait()
    await pilot.pause()


async def offered(pilot: Pilot[None]) -> None:
    """What was left over is on offer."""
    await copies_looked_for(pilot)
    shown(pilot, LeftOverScreen)


def shown(pilot: Pilot[None], kind: type[S]) -> S:
    assert isinstance(pilot.app.screen, kind)
    return pilot.app.screen


async def crashed(app: TidingsApp, keys: Iterable[str], kind: type[S]) -> tuple[Path, Drafted]:
    """Type, and crash: the store as it is left, and what was typed."""
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for key in keys:
            await burst(pilot, key)
        before = as_typed(shown(pilot, kind))
        assert before is not None
        return killed(app), before


@asynccontextmanager
async def again(app: TidingsApp, keys: Iterable[str], kind: type[S]) -> AsyncIterator[Again[S]]:
    """Type, crash, start, go on: every field is as it was typed."""
    path, before = await crashed(app, keys, kind)
    started = app_on(path)
    async with started.run_test(size=(80, 24)) as pilot:
        screen = await gone_on(pilot, kind)
        assert as_typed(screen) == before
        yield Again(started, pilot, screen)


def drafts_kept(app: TidingsApp) -> int:
    """How many drafts are on the shelf."""
    kept(app)
    return len(list(app.drafts.shelf.folder.glob("*.json")))


def painted(app: TidingsApp) -> str:
    return "\n".join(strip.text.rstrip() for strip in app.screen._compositor.render_strips())
