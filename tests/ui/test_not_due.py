"""Who is not due yet: told with the day, never called to fill the time, rung if one wants (A6)."""

from datetime import date, timedelta

import pytest
from textual.pilot import Pilot

from tests.ui.conftest import NOW, AppMaker
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.ids import new_id
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.touch import Touch, TouchKind
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.queue import QueueScreen
from tui_app.ui.widgets.block_bar import BlockBar
from tui_app.ui.widgets.card import Card

SIZES = [(80, 24), (120, 36)]


def known(
    name: str, talked: int, zone: str = "Europe/London", plan: date | None = None
) -> list[Record]:
    """Somebody talked to so many days ago."""
    contact = Contact(
        id=new_id(NOW),
        name=name,
        zone=zone,
        phones=(Phone(number="+44 20 7946 0011"),),
        met_on=date(2024, 5, 6),
        next_call=plan,
    )
    at = NOW - timedelta(days=talked)
    touches = [
        Touch(
            id=new_id(NOW),
            contact=contact.id,
            kind=TouchKind.TALKED,
            at=at - timedelta(days=60 * n),
        )
        for n in range(4)
    ]
    return [contact, *touches]


async def press(pilot: Pilot[None], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def painted(app: TidingsApp) -> str:
    return " ".join(app.export_screenshot().replace("&#160;", " ").split())


def card(app: TidingsApp) -> str:
    return " ".join(str(app.screen.query_one(Card).content).split())


def bar(app: TidingsApp) -> str:
    return str(app.screen.query_one(BlockBar).render())


@pytest.mark.parametrize("size", SIZES)
async def test_with_the_last_who_is_due_all_is_done_and_the_next_is_told_with_the_day(
    app_with: AppMaker, size: tuple[int, int]
) -> None:
    people = [*known("Ann Lee", 90), *known("Bo Lund", 10), *known("Cy Ode", 12)]
    planned = known("Dee Ross", 70, plan=date(2027, 3, 1))
    app = app_with([*people, *planned])
    due = {call.contact.name: call.due_on for call in app.desk.queue().later}
    bo_due, cy_due = due["Bo Lund"], due["Cy Ode"]
    assert bo_due
    assert cy_due
    bo, cy = f"{bo_due.day} {bo_due:%b}", f"{cy_due.day} {cy_due:%b}"
    async with app.run_test(size=size) as pilot:
        await press(pilot, "j")
        shown = painted(app)
        for text in (
            f"due {cy}",
            f"due {bo}",
            "due 1 Mar 2027",
            "not yet 08:05",
        ):
            assert text in shown
        assert f"Nothing new to tell, talked 12 days ago. Due from {cy}, or as soon as" in card(app)
        await press(pilot, "G")
        assert "Due from 1 Mar 2027, as planned, or as soon as there is news" in card(app)
        await press(pilot, "g", "enter", "a", "enter")
        assert card(app).startswith(f"Everybody who is due is done. Next: Cy Ode on {cy}. Cy Ode")
        assert "1 done, nobody due" in bar(app)
        # Nobody has to be rung, but anybody may be.
        await press(pilot, "enter")
        assert card(app).startswith("Cy Ode")
        await press(pilot, "a", "enter")
        assert "2 done, nobody due" in bar(app)
        assert f"Next: Bo Lund on {bo}." in card(app)
        screen = app.screen
        assert isinstance(screen, QueueScreen)
        await press(pilot, "4", "slash", *"Bo", "enter")
        assert f"from {bo_due:%a} {bo}, cadence ends Tue 5 May" in card(app)


async def test_news_makes_them_due_and_who_sleeps_is_next_at_their_hour(app_with: AppMaker) -> None:
    bo, *touches = known("Bo Lund", 10)
    news = Tidbit(
        id=new_id(NOW),
        text="The port buys the old cannery",
        heard_at=NOW,
        matches=(Match(contact=bo.id, status=MatchStatus.ACCEPTED),),
    )
    app = app_with([bo, *touches, news, *known("Kay Oh", 90, "America/New_York")])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert "1 to call" in bar(app)
        assert "Not due" not in card(app)
        await press(pilot, "z", "enter")
        assert "0 now, 1 later" in bar(app)
        assert card(app).startswith("Nobody is due now. Next: Kay Oh at 12:00. Kay Oh")
