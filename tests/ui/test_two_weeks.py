"""News worked by keys over two weeks: jotted, accepted, told, and never told again (A3, B1, C3)."""

from datetime import date, datetime, time, timedelta
from pathlib import Path

from textual.events import Paste
from textual.pilot import Pilot

from tests.ui.conftest import LONDON, NOW, AppMaker
from tests.ui.letters_written import painted
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.ids import new_id
from tui_app.domain.promise import Promise, Side
from tui_app.domain.rules import Rules, Slot
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.priority.queue import Call
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.base import MainScreen
from tui_app.ui.screens.queue import QueueScreen
from tui_app.ui.widgets.block_bar import BlockBar
from tui_app.ui.widgets.card import Card

JOT = "Northwind opens a cold store in Leith"


def person(name: str, met: date, **more: tuple[str, ...]) -> Contact:
    return Contact(
        id=new_id(NOW),
        name=name,
        organisation="Northwind" if name != "Cy Orr" else "",
        zone="Europe/London",
        phones=(Phone(number="+44 20 7946 0018"),),
        met_on=met,
        asked_for=more.get("asked_for", ()),
    )


ADA = person("Ada Marsh", date(2026, 1, 5), asked_for=("a barge that takes cheese",))
BEN = person("Ben Okafor", date(2026, 1, 12))
CY = person("Cy Orr", date(2025, 12, 1))
PEOPLE = (ADA, BEN, CY)


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def paste(pilot: Pilot[None], text: str) -> None:
    assert pilot.app.focused is not None
    pilot.app.focused.post_message(Paste(text))
    await pilot.pause()


async def move_to(pilot: Pilot[None], app: TidingsApp, moment: datetime) -> QueueScreen:
    """The clock goes on, and the screen takes note of it, as it does every minute."""
    app.desk.clock = Clock(moment, LONDON)
    assert isinstance(app.screen, MainScreen)
    app.screen.reload()
    await pilot.pause()
    assert isinstance(app.screen, QueueScreen)
    return app.screen


def openers(app: TidingsApp) -> dict[str, str]:
    """Who may be called with which news."""
    queue = app.desk.queue(block="all")
    return {call.contact.name: call.opener.tidbit.text for call in queue.calls if call.opener}


def card(app: TidingsApp) -> str:
    return str(app.screen.query_one("#card", Card).content)


def first(screen: QueueScreen) -> str:
    assert isinstance(screen.highlighted, Call)
    return screen.highlighted.contact.name


async def test_what_is_jotted_is_told_once_to_each_while_it_is_fresh(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen = await move_to(pilot, app, NOW)
        assert first(screen) == "Cy Orr"
        assert "No news for them yet" in card(app)
        assert " more" not in card(app)
        await press(pilot, "t")
        await paste(pilot, JOT)
        await press(pilot, "enter", "2", "a", "a", "1", "home")
        assert openers(app) == {"Ada Marsh": JOT, "Ben Okafor": JOT}
        assert first(await move_to(pilot, app, NOW + timedelta(hours=1))) == "Ada Marsh"
        worded = next(line for line in card(app).split("\n") if JOT in line)
        assert "this morning" in worded
        # The question that o comes to is no news, and marks none as told.
        await press(pilot, "o")
        assert "barge that takes cheese" in card(app)
        await press(pilot, "o", "enter", "a", "enter")
        [told] = app.desk.network.touches.values()
        [tidbit] = app.desk.network.tidbits.values()
        assert told.tidbits == (tidbit.id,)
        points = 1000
        for days in range(1, 5):
            screen = await move_to(pilot, app, NOW + timedelta(days=days))
            assert openers(app) == {"Ben Okafor": JOT}
            [ben] = [one for one in app.desk.queue(block="all").calls if one.contact == BEN]
            news = sum(one.points for one in ben.pressures if one.factor == "news")
            assert 0 < news < points
            points = news
        assert first(screen) == "Ben Okafor"
        assert "last week" in card(app) or "on Monday" in card(app)
        # The same again, heard elsewhere: it is news to Ben alone.
        await press(pilot, "t")
        await paste(pilot, f"{JOT}, says the Courier")
        await press(pilot, "enter")
        assert set(openers(app)) == {"Ben Okafor"}
        await press(pilot, "2", "home")
        assert "knows it" in painted(app)
    app.desk.store.close()
    reopened = TidingsApp(Store(store_path), Config(), Clock(NOW + timedelta(days=5), LONDON))
    async with reopened.run_test(size=(80, 24)) as pilot:
        for days in range(5, 15):
            await move_to(pilot, reopened, NOW + timedelta(days=days))
            assert "Ada Marsh" not in openers(reopened)
            assert "Ben Okafor" in openers(reopened)
        await move_to(pilot, reopened, NOW + timedelta(days=25))
        assert openers(reopened) == {}


async def test_in_its_slot_the_queue_shows_current_events_and_who_else_waits(
    store_path: Path,
) -> None:
    owed = Promise(id="p", by=Side.ME, text="send the study", due=NOW.date())
    promised = Contact(
        id=new_id(NOW), name="Dee Ross", zone="Europe/London", met_on=BEN.met_on, promises=(owed,)
    )
    matches = (Match(contact=ADA.id, status=MatchStatus.ACCEPTED),)
    news = [
        Tidbit(id=new_id(NOW), text=text, heard_at=NOW - timedelta(hours=n), matches=matches)
        for n, text in enumerate((JOT, f"{JOT}!", "The quay dues fall in May"))
    ]
    store = Store(store_path)
    store.commit(Changes(label="before", put=(*PEOPLE, promised, *news)), NOW)
    rules = Rules(current_events=Slot(opens=time(8, 0), closes=time(8, 30)))
    app = TidingsApp(store, Config(rules=rules), Clock(NOW, LONDON))

    def bar() -> str:
        return str(app.screen.query_one(BlockBar).render())

    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        screen = await move_to(pilot, app, NOW)
        assert first(screen) == "Ada Marsh"
        assert "1 with news till 08:30  c: 3 others, 1 owed" in bar()
        assert "o: 2 more" in card(app)  # the same news twice is one way to open
        await press(pilot, "c", "home")
        assert "4 to call" in bar()
        assert first(screen) == "Dee Ross"
        await press(pilot, "o")
        await move_to(pilot, app, NOW + timedelta(minutes=5))
        assert "4 to call" in bar(), "who chose to see all sees all"
        await move_to(pilot, app, NOW + timedelta(minutes=40))
        assert "4 to call" in bar()
        await move_to(pilot, app, NOW + timedelta(days=1))
        assert "with news till 08:30" in bar()
        await press(pilot, "home", "o", "enter", "a", "enter")
        [touch] = app.desk.network.touches.values()
        chosen = app.desk.network.tidbits[touch.tidbits[0]]
        assert chosen.text == "The quay dues fall in May"
        assert [one.tidbit.text for one in app.desk.openers(ADA)] == [JOT, f"{JOT}!"]
