"""The plan by keys: what stands on it, the ritual ticked, the batch day, the weeks ahead spread."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from textual.pilot import Pilot

from tests.ui.conftest import LONDON, NOW, AppMaker
from tests.ui.interview_records import press
from tests.ui.test_hostile_text import HOSTILE, clickable, painted
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.opportunities import new_opportunity
from tui_app.domain.promise import Promise, Side
from tui_app.domain.record import Record
from tui_app.domain.rules import Rules
from tui_app.domain.touch import Touch, TouchKind
from tui_app.priority.workload import Due, calls_due
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.plan import PlanScreen
from tui_app.ui.widgets.record_list import RecordList

SIZES = [(80, 24), (120, 36)]
TODAY = date(2026, 3, 16)
FRIDAY = datetime(2026, 3, 13, 8, 10, tzinfo=UTC)


def somebody(name: str, **more: object) -> Contact:
    plain = Contact(id=new_id(NOW), name=name, zone="Europe/London", met_on=date(2025, 9, 1))
    return msgspec.structs.replace(plain, **more)


def called(contact: Contact, at: datetime, kind: TouchKind, tidbits: int = 0) -> Touch:
    told = tuple(f"t{number}" for number in range(tidbits))
    return Touch(id=new_id(at), contact=contact.id, kind=kind, at=at, tidbits=told)


def network() -> list[Record]:
    """Sixty people who are all due, one owed something; a block on Friday, a call this morning."""
    owed = Promise(id=new_id(NOW), by=Side.ME, text="send the plan", due=TODAY)
    ann = somebody("Ann Lee", promises=(owed,))
    people = [ann, *(somebody(f"Person {n}") for n in range(59))]
    return [
        *people,
        called(people[1], FRIDAY, TouchKind.TALKED, tidbits=2),
        called(people[2], FRIDAY + timedelta(minutes=9), TouchKind.NO_ANSWER),
        called(people[3], NOW - timedelta(minutes=3), TouchKind.TALKED),
        *(new_opportunity(f"Job {n}", NOW, TODAY) for n in range(3)),
    ]


def app_at(
    path: Path, moment: datetime, records: Iterable[Record] = (), rules: Rules | None = None
) -> TidingsApp:
    """An app at that moment in London, on a store that holds these besides what it has."""
    store = Store(path)
    if put := tuple(records):
        store.commit(Changes(label="what was there before", put=put), moment)
    return TidingsApp(store, Config(rules=rules or Rules()), Clock(moment, LONDON))


async def spread(pilot: Pilot[None]) -> None:
    """Press the key, and wait till everybody has a day."""
    await press(pilot, "s")
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def shown(app: TidingsApp) -> str:
    return "\n".join(painted(app))


def left_and_right(app: TidingsApp) -> tuple[str, str]:
    """What stands on the two sides, each with single spaces."""
    rows = [row.partition("│") for row in painted(app)[1:-1]]
    sides = ([row[0] for row in rows], [row[2] for row in rows])
    left, right = (" ".join(" ".join(side).split()) for side in sides)
    return left, right


@pytest.mark.parametrize("size", SIZES)
async def test_a_look_at_the_plan_tells_the_day_the_weeks_ahead_and_what_was_achieved(
    app_with: AppMaker, size: tuple[int, int]
) -> None:
    app = app_with(network())
    async with app.run_test(size=size) as pilot:
        await press(pilot, "6")
        assert isinstance(app.screen, PlanScreen)
        top, *_, footer = painted(app)
        for tab in ("1 Queue", "2 Ideas", "3 Interviews", "4 Contacts", "5 Letters", "6 Plan"):
            assert tab in top
        assert top.rstrip().endswith("08:05")
        for key in ("Tick", "Batch day", "Spread", "Help"):
            assert key in footer
        left, right = left_and_right(app)
        for text in (
            "Today Monday 16 March",
            "▸ Morning 08:00–08:45 40 min left",
            "1 call made, room for 3 more",
            "58 to call: 1 owed",
            "Evening 17:00–17:45 in 9 h",
            "45 min, room for 4 calls",
            "all of them in the morning too",
            "Batch day none today b begins one of 30 names",
            "Daily work 0 of 7 done",
            "[ ] the ads",
            "[ ] appointments",
        ):
            assert text in left, text
        for text in ("16 Mar █", "too much", "23 Mar ▒", "███░░[░░░░░]", "3 in the works", "calls"):
            assert text in right, text
        assert "today morning 1 1 ·" in right
        assert "Fri 13 Mar morning 2 1 2" in right
        assert app.screen._figures.ahead is not None
        assert " ".join(app.screen._figures.ahead.words.split()) in right
        # What is further down is reached with tab, and escape comes back.
        await press(pilot, "tab", "G")
        await pilot.wait_for_animation()
        last = app.screen._figures.ahead.weeks[-1].monday
        assert f"{last.day} {last:%b}" in left_and_right(app)[1]
        await press(pilot, "tab", "G")
        await pilot.wait_for_animation()
        assert "In all, 2 remembered you again." in left_and_right(app)[1]
        await press(pilot, "escape", "right", "g", "left", "j")
        assert app.screen.query_one("#ritual", RecordList).highlighted is not None
        assert app.screen.query_one("#ritual").has_focus


async def test_the_daily_work_is_ticked_and_unticked_each_as_one_step(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "6", "space", "j", "enter")
        left, _ = left_and_right(app)
        assert "Daily work 2 of 7 done" in left
        assert "[x] the ads 08:05" in left
        await press(pilot, "enter")
        assert "Daily work 1 of 7 done" in left_and_right(app)[0]
        await press(pilot, "u")
        assert "Daily work 2 of 7 done" in left_and_right(app)[0]
        await press(pilot, "u", "u")
        assert "Daily work 0 of 7 done" in left_and_right(app)[0]
        await press(pilot, "U")
    (day,) = Store(store_path).network.days.values()
    assert day.date == TODAY
    assert [one.what for one in day.ritual] == ["the ads"]


@pytest.mark.parametrize("size", SIZES)
async def test_where_there_is_nothing_yet_the_plan_says_so(
    app_with: AppMaker, size: tuple[int, int]
) -> None:
    app = app_with([])
    async with app.run_test(size=size, notifications=True) as pilot:
        await press(pilot, "6", "tab", "space", "tab", "G", "left")
        left, right = left_and_right(app)
        assert "nobody is due then" in left
        assert "Nothing yet." in right
        assert "None in the works: six to be safe" in right
        await press(pilot, "b")
        assert "Nobody can be called today" in shown(app)
        await spread(pilot)
        assert not app.desk.network.days
        assert not app.desk.network.contacts


async def test_the_weeks_ahead_are_worked_out_once_after_the_screen_is_up_and_not_for_a_tick(
    store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In a great network they take a while."""
    looked = []

    def counted(*at: Any) -> Iterator[Due]:  # noqa: ANN401 - as calls_due is asked
        looked.append(left_and_right(app)[0])
        return calls_due(*at)

    monkeypatch.setattr("tui_app.ui.plan_figures.calls_due", counted)
    app_at(store_path, NOW, network()).desk.store.close()
    app = app_at(store_path, NOW)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "6", "space", "j", "space", "u", "1", "6")
        assert len(looked) == 1
        assert "[ ] the ads" in looked[0]
        await press(pilot, "1", "enter", "x", "6")
        assert len(looked) == 2


async def test_what_is_due_together_is_spread_as_one_step(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(network())
    waiting = dict(app.desk.network.contacts)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "6")
        assert "s spreads what is due together" in left_and_right(app)[1]
        await spread(pilot)
        assert "Spread 57 calls over 2 weeks, the best first." in shown(app)
        right = left_and_right(app)[1]
        assert "too much" not in right
        assert "s spreads" not in right
        days = [one.next_call for one in Store(store_path).network.contacts.values()]
        planned = [day for day in days if day is not None]
        assert len(planned) > 50
        assert len({*planned}) > 5
        assert all(day.isoweekday() < 6 for day in planned)
        await spread(pilot)
        assert "No more are due together" in shown(app)
        await press(pilot, "u")
        assert "too much" in left_and_right(app)[1]
    assert dict(Store(store_path).network.contacts) == waiting


async def test_a_batch_day_is_begun_and_ended_by_one_key(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "6", "b")
        assert "Batch day 0 of 30" in left_and_right(app)[0]
        # It is not ended in the middle of a call that is one of its own.
        await press(pilot, "1", "enter", "6", "b")
        assert [one.message for one in app._notifications][-1].startswith("First end the call")
        assert "Batch day 0 of 30" in left_and_right(app)[0]
        await press(pilot, "1", "x", "6")
        assert "Batch day 1 of 30 1 in a row; b ends it" in left_and_right(app)[0]
        await press(pilot, "b", "escape")
        assert "Batch day over since 08:05 b begins another" in left_and_right(app)[0]
        await press(pilot, "u")
        assert "Batch day 1 of 30" in left_and_right(app)[0]


async def test_names_of_ones_own_are_shown_as_text(store_path: Path) -> None:
    """Of the daily work, which the configuration names, and of whoever is called."""
    names = ("re [urgent] $x {0}", "[/]", "[@click=app.quit]press[/]", "trailing \\", "山田 שלום")
    people = [somebody(text) for text in HOSTILE]
    made = [called(one, NOW, TouchKind.TALKED) for one in people]
    app = app_at(store_path, NOW, [*people, *made], Rules(ritual=names))
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await press(pilot, "6", "space", "j", "space", "b", "escape", "j", "tab", "tab")
        left, _ = left_and_right(app)
        for name in names:
            assert name in left
        assert app.is_running
        assert not clickable(app)


async def test_a_store_for_reading_only_is_looked_at_and_changes_nothing(
    store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = app_at(store_path, NOW, network())
    why = "This store is newer: it is open for reading only."
    monkeypatch.setattr(type(app.desk.store), "read_only", property(lambda _: why))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        for key in ("space", "b", "s"):
            await press(pilot, "6", key)
            assert "reading only" in shown(app), key
        assert not app.desk.network.days
