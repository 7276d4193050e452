"""The rulebook's section A where it is about the user's own day: A9, A10, A12, A14 and A15."""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from textual.pilot import Pilot

from tests.ui.settling import settle_quickly
from tests.ui.style_sheets import parse_once
from tests.ui.test_hostile_text import painted
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.ids import new_id
from tui_app.domain.opportunities import new_opportunity
from tui_app.domain.record import Record
from tui_app.domain.rules import Rules
from tui_app.store import Store
from tui_app.ui.app import TidingsApp

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
"""A Monday."""
TODAY = NOW.date()
LONDON = ZoneInfo("Europe/London")


@pytest.fixture(autouse=True)
def quick_pilot(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pilot waits until the app is calm, and no longer."""
    settle_quickly(monkeypatch)
    parse_once(monkeypatch)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the store is."""
    return tmp_path / "tidings.json"


def app_at(moment: datetime, path: Path, records: Iterable[Record] = ()) -> TidingsApp:
    """The app at that moment in London, on a store that holds these besides what it has."""
    store = Store(path)
    if put := tuple(records):
        store.commit(Changes(label="what was there before", put=put), moment)
    return TidingsApp(store, Config(), Clock(moment, LONDON))


def people(count: int) -> list[Contact]:
    """Met in the summer at one event, and not called since."""
    return [
        Contact(
            id=new_id(NOW),
            name=f"Person {number}",
            zone="Europe/London",
            phones=(Phone(number="+44 20 7946 0018"),),
            met_on=date(2025, 6, 1),
        )
        for number in range(count)
    ]


async def press(pilot: Pilot[None], *keys: str) -> str:
    """Press keys one after the other; gives what is on the screen then, in single spaces.

    What stands right of a dividing line comes after all that stands left of it.
    """
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    await pilot.pause()
    assert isinstance(pilot.app, TidingsApp)
    sides = zip(*(row.partition("│") for row in painted(pilot.app)), strict=True)
    return " ".join(" ".join(" ".join(side) for side in sides).split())


async def test_a9_the_daily_block_by_default_and_a_batch_of_thirty_with_a_break_in_time(
    path: Path,
) -> None:
    app = app_at(NOW, path, people(40))
    async with app.run_test(size=(120, 36)) as pilot:
        shown = await press(pilot, "1")
        assert "Morning" in shown
        assert "40 min left" in shown
        assert "Batch day" not in shown
        shown = await press(pilot, "6")
        assert "Batch day none today b begins one of 30 names" in shown
        assert "Batch day 0 of 30" in await press(pilot, "b")
        best = {call.contact.id for call in app.desk.queue(block="all").calls[:30]}
        (day,) = app.desk.network.days.values()
        assert day.batch is not None
        assert {*day.batch.contacts} == best
        await press(pilot, "1")
        in_a_row = 0
        while "A break?" not in (shown := await press(pilot)):
            assert in_a_row <= 15
            app.desk.clock = Clock(app.desk.now() + timedelta(minutes=1), LONDON)
            await press(pilot, "enter", "x")
            in_a_row += 1
        assert 10 <= in_a_row <= 15
        assert f"{in_a_row} calls in a row" in shown
        shown = await press(pilot, "enter", "6")
        assert f"Batch day {in_a_row} of 30 a break till" in shown
        await press(pilot, "b", "escape")
        assert "over since" in await press(pilot)


async def test_a10_what_the_network_costs_is_shown_and_those_due_together_are_spread(
    path: Path,
) -> None:
    app = app_at(NOW, path, people(100))
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        shown = await press(pilot, "6")
        # 100 contacts, 10 minutes each, every 60 days, for six months.
        assert "100 people take 50 h in half a year" in shown
        assert "1000 of 445 100 due too much" in shown
        await press(pilot, "s")
        await app.workers.wait_for_complete()
        shown = await press(pilot)
        assert "Spread 100 calls over 3 weeks" in shown
        assert "too much" not in shown
        days = Counter(one.next_call for one in app.desk.network.contacts.values())
        rules = Rules()
        room = (rules.morning.minutes + rules.evening.minutes) // rules.call_minutes
        assert None not in days
        assert max(days.values()) <= room
        # So they stay spread: the next time round, sixty days on, no week is too much either.
        assert app.desk.queue().calls[0].contact.next_call == TODAY


@pytest.mark.parametrize(
    ("count", "in_the_queue", "on_the_plan"),
    [
        (5, "5 in the works, too few", "5 in the works: one more to be safe"),
        (6, "6 in the works (6–10)", "6 in the works: safe"),
    ],
)
async def test_a12_six_to_ten_in_the_works_are_counted_and_under_six_is_warned_of(
    path: Path, count: int, in_the_queue: str, on_the_plan: str
) -> None:
    works = [new_opportunity(f"Job {number}", NOW, TODAY) for number in range(count)]
    app = app_at(NOW, path, [*people(1), *works])
    async with app.run_test(size=(120, 36)) as pilot:
        assert in_the_queue in await press(pilot, "1")
        assert on_the_plan in await press(pilot, "6")


async def test_a14_the_other_daily_work_is_ticked_and_is_there_again_the_next_day(
    path: Path,
) -> None:
    app = app_at(NOW, path)
    async with app.run_test(size=(80, 24)) as pilot:
        shown = await press(pilot, "6")
        assert "Daily work 0 of 7 done" in shown
        words = ("ads", "newspapers", "library", "master list", "new contacts", "meetings")
        for word in (*words, "appointments"):
            assert word in shown, word
        shown = await press(pilot, *["space", "j"] * 7)
        assert "Daily work 7 of 7 done" in shown
        assert shown.count("[x]") == 7
    app.desk.store.close()
    app = app_at(NOW + timedelta(hours=9), path)
    async with app.run_test(size=(80, 24)) as pilot:
        assert "Daily work 7 of 7 done" in await press(pilot, "6")
        app.desk.clock = Clock(NOW + timedelta(days=1), LONDON)
        shown = await press(pilot, "1", "6")
        assert "Daily work 0 of 7 done" in shown
        assert "[x]" not in shown
        assert "Daily work 1 of 7 done" in await press(pilot, "space")
    (monday, tuesday) = sorted(app.desk.network.days.values(), key=lambda day: day.date)
    assert (len(monday.ritual), len(tuesday.ritual)) == (7, 1)


GUILT = ("only", "just ", "missed", "failed", "fewer than", "should have", "behind", "not enough")


async def test_a15_a_block_in_which_most_calls_brought_nothing_new_closes_as_a_success(
    path: Path,
) -> None:
    app = app_at(NOW, path, people(5))
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "1", "enter", "a", "enter", "enter", "a", "enter", "enter", "x")
        summary = await press(pilot, "f")
        assert "3 calls made" in summary
        assert "2 people who remember you again" in summary
        plan = await press(pilot, "escape", "6")
        assert "today morning 3 2" in plan
        # A block in which nobody was reached, or called at all, is no reproach either.
        app.desk.clock = Clock(NOW + timedelta(hours=2), LONDON)
        over = await press(pilot, "1", "6")
        assert "Morning 08:00–08:45 over 3 calls, 2 remember you again" in over
        app.desk.clock = Clock(NOW + timedelta(days=1, hours=2), LONDON)
        unworked = await press(pilot, "1", "6")
        assert "Morning 08:00–08:45 over everyone keeps their place" in unworked
        without_calls = await press(pilot, "1", "f")
        assert "No calls this time. The queue keeps everyone's place" in without_calls
        assert "0 calls" not in without_calls
        for told in (summary, plan, over, unworked, without_calls):
            assert not [word for word in GUILT if word in told.lower()]
