"""A batch day worked by keys alone, from its begin to its quiet summary (rulebook A9, A15)."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.ui.conftest import LONDON, NOW, AppMaker
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.day import Day
from tui_app.domain.ids import new_id
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.touch import Touch, TouchKind
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.propose_break import ProposeBreakScreen
from tui_app.ui.screens.queue import QueueScreen
from tui_app.ui.screens.summary import SummaryScreen
from tui_app.ui.widgets.block_bar import BlockBar
from tui_app.ui.widgets.record_list import RecordList

TALK = ("enter", "a", "enter")
NOBODY = ("enter", "x")


def people(count: int) -> list[Contact]:
    """Met in the summer, the first the longest ago."""
    return [
        Contact(
            id=new_id(NOW),
            name=f"Person {number:02}",
            zone="Europe/London",
            phones=(Phone(number=f"+44 20 7946 00{number:02}"),),
            met_on=date(2025, 6, 1) + timedelta(days=number * 3),
        )
        for number in range(count)
    ]


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def at(app: TidingsApp, moment: datetime) -> None:
    """Let it be that moment."""
    app.desk.clock = Clock(moment, LONDON)


def bar(app: TidingsApp) -> str:
    return str(app.screen.query_one(BlockBar).render())


def up(app: TidingsApp) -> str:
    screen = app.screen
    assert isinstance(screen, QueueScreen)
    assert screen.highlighted is not None
    return screen.highlighted.contact.name


def told(app: TidingsApp) -> str:
    """What stands in the window."""
    return "\n".join(str(one.render()) for one in app.screen.query("Static"))


def the_day(app: TidingsApp) -> Day:
    (found,) = app.desk.network.days.values()
    return found


async def calls(app: TidingsApp, pilot: Pilot[None], count: int, *keys: str) -> None:
    """So many calls, one a minute."""
    for _ in range(count):
        at(app, app.desk.now() + timedelta(minutes=1))
        await press(pilot, *keys)


def nobody_answers(app: TidingsApp, count: int) -> None:
    """So many calls logged elsewhere, one a minute."""
    made = []
    for call in app.desk.queue().calls[:count]:
        at(app, app.desk.now() + timedelta(minutes=1))
        now = app.desk.now()
        made.append(
            Touch(id=new_id(now), contact=call.contact.id, kind=TouchKind.NO_ANSWER, at=now)
        )
    app.commit(Changes(label="calls", put=tuple(made)))


async def test_a_batch_of_the_best_is_worked_with_a_break_and_survives_a_restart(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(people(34))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "down", "B")
        assert up(app) == "Person 00"
        assert "Batch day ░░░░░░░░ 0 of 30, 0 in a row  30 to call" in bar(app)
        listed = app.screen.query_one("#queue", RecordList)
        assert len(listed.items) == 30, "nobody else is there"
        nobody_answers(app, 11)
        await press(pilot, "g")
        assert "11 of 30, 11 in a row" in bar(app)
        await calls(app, pilot, 1, *NOBODY)
        # The twelfth in a row: the break is refused, and proposed again after fifteen.
        assert isinstance(app.screen, ProposeBreakScreen)
        assert "12 calls in a row, 18 to go" in told(app)
        await press(pilot, "escape")
        await calls(app, pilot, 2, *NOBODY)
        assert isinstance(app.screen, QueueScreen)
        await calls(app, pilot, 1, *NOBODY)
        assert isinstance(app.screen, ProposeBreakScreen)
        await press(pilot, "enter")
        assert "15 of 30  break, 15 min left, till 08:35" in bar(app)
        assert bar(app).endswith("enter calls on"), "nothing after it that is cut off"
        at(app, app.desk.now() + timedelta(minutes=5))
        await calls(app, pilot, 1, *NOBODY)
        assert "16 of 30, 1 since the break" in bar(app)
        # Each is one step to take back.
        await press(pilot, "u", "u")
        assert "15 of 30, 15 in a row" in bar(app)
        at(app, NOW + timedelta(hours=1))
        app.screen.query_one(RecordList)
        await press(pilot, "2", "1")
        assert "15 of 30, 0 since the break" in bar(app), "an hour without calls is a break too"
    with Store(store_path) as store:
        again = TidingsApp(store, Config(), Clock(NOW + timedelta(hours=1), LONDON))
        async with again.run_test(size=(80, 24)) as pilot:
            await pilot.pause()
            assert "15 of 30" in bar(again)
            # Those who did not answer come back in the evening.
            at(again, NOW.replace(hour=17))
            await press(pilot, "2", "1")
            assert "0 of 30" in bar(again)
            await press(pilot, "B")
            assert "The batch day" in str(again.screen.query_one(".dialog").border_title)
            assert the_day(again).batch is not None
            await press(pilot, "enter", "u")
            assert "0 of 30" in bar(again), "the end is taken back"
        again.desk.store.close()


async def test_with_the_last_call_the_batch_is_over_and_says_quietly_what_it_gave(
    app_with: AppMaker,
) -> None:
    ada, ben, chloe = people(3)
    news = Tidbit(
        id=new_id(NOW),
        text="The port buys the old cannery",
        heard_at=NOW,
        matches=(Match(contact=ada.id, status=MatchStatus.ACCEPTED),),
    )
    earlier = Touch(
        id=new_id(NOW), contact=ben.id, kind=TouchKind.TALKED, at=NOW - timedelta(days=40)
    )
    app = app_with([ada, ben, chloe, news, earlier])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "B", "p")
        assert app.desk.network.contacts[ada.id].pinned
        await press(pilot, *TALK, "f")
        assert "1  call made" in told(app)
        assert "so far" in str(app.screen.query_one(".dialog").border_title)
        # Who is snoozed is out of the batch, and back in it when that is over.
        await press(pilot, "enter", "z", "enter")
        assert "1 of 2" in bar(app)
        await press(pilot, "G", "v")
        assert "1 of 3" in bar(app)
        await press(pilot, "g", "enter", "m", "enter", "enter", "d", "enter")
        assert isinstance(app.screen, SummaryScreen)
        batch = the_day(app).batch
        assert batch is not None
        assert batch.ended_at == NOW
        said = told(app)
        for line in (
            "3  calls made",
            "1  person who remembers you again",
            "Person 00",
            "1  message left",
            "1  piece of news passed on",
            "2  next dates agreed",
            "With the blocks before, since Wed 4 Feb: 2 talks that brought you back to mind",
        ):
            assert line in said
        assert "only" not in said
        assert "0  " not in said
        await press(pilot, "enter")
        assert "Batch day" not in bar(app)


async def test_the_close_of_a_block_is_offered_in_the_bar_when_its_time_is_over(
    app_with: AppMaker,
) -> None:
    app = app_with(people(3))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, *TALK)
        assert "Morning" in bar(app)
        at(app, NOW.replace(hour=8, minute=50))
        await press(pilot, "2", "1")
        assert "Morning block over, f sums it up  1 done, 2 to call" in bar(app)
        # A call at noon is one of the day, and not of the block.
        at(app, NOW.replace(hour=12))
        nobody_answers(app, 1)
        await press(pilot, "f")
        assert str(app.screen.query_one(".dialog").border_title) == "The morning block"
        assert "1  call made" in told(app)
        await press(pilot, "enter")
        assert "Between blocks, next Mon 17:00  2 done" in bar(app)
        await press(pilot, "f")
        assert str(app.screen.query_one(".dialog").border_title) == "The day so far"
        assert "2  calls made" in told(app)


async def test_another_process_that_begins_a_batch_is_seen_at_once(
    app_with: AppMaker, store_path: Path
) -> None:
    from tui_app.priority.batch import begin_batch

    app = app_with(known := people(3))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        with Store(store_path) as other:
            other.commit(begin_batch(other.network, (known[1].id,), NOW, LONDON), NOW)
        app._look_for_news()
        await pilot.pause()
        assert up(app) == "Person 01"
        assert "0 of 1" in bar(app)


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_a_hold_shows_its_end_and_what_sets_it_aside(
    app_with: AppMaker, size: tuple[int, int]
) -> None:
    ada, ben = people(2)
    app = app_with([ada, ben])
    async with app.run_test(size=size, notifications=True) as pilot:
        await press(pilot, "z", "enter")
        assert up(app) == "Person 01"
        await press(pilot, "G")
        screen = app.export_screenshot().replace("&#160;", " ")
        assert "snoozed until 30 Mar" in screen
        await press(pilot, "z", "ctrl+u", *"today", "enter")
        (said,) = [one.message for one in app._notifications]
        assert "back in the queue" in said
        await press(pilot, "g", *NOBODY, "G", "v")
        (said,) = [one.message for one in app._notifications]
        assert "no answer 16 Mar 08:05; next try 16 Mar 17:00" in said
        await press(pilot, "g", "z", "enter")
        assert not app.desk.queue().calls
        # Nobody is lost: the one comes back in the evening, the other on the day.
        for moment, name in (
            (NOW.replace(hour=17), "Person 00"),
            (NOW + timedelta(days=14), "Person 01"),
        ):
            at(app, moment)
            assert name in [call.contact.name for call in app.desk.queue().calls]
