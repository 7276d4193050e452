"""`?`, `ctrl+p` and the footer tell every key; the same key means the same everywhere."""

import pytest
from textual.widgets import Footer

from tests.ui.conftest import AppMaker
from tests.ui.test_call_flow import network, press
from tests.ui.test_hostile_text import painted
from tui_app.ui import keys
from tui_app.ui.screens.base import MainScreen

SCREENS = {
    "1": "queue",
    "2": "ideas",
    "3": "interviews",
    "4": "contacts",
    "5": "letters",
    "6": "plan",
}


@pytest.mark.parametrize("key", SCREENS)
async def test_a_screen_is_one_key_away_and_helps(app_with: AppMaker, key: str) -> None:
    app = app_with(network())
    async with app.run_test(size=(120, 80)) as pilot:
        await press(pilot, "2" if key == "1" else "1", key)
        screen = app.screen
        assert isinstance(screen, MainScreen)
        assert SCREENS[key] == screen.NAME
        assert screen.query_one(Footer).display
        bound = {active.binding.id for active in screen.active_bindings.values()}
        assert {one.id for one in keys.GLOBAL} <= bound
        await press(pilot, "question_mark")
        text = "\n".join(painted(app))
        for one in keys.GLOBAL:
            assert one.description in text
        await press(pilot, "escape")
        assert app.screen is screen


async def test_the_help_of_the_queue_names_its_own_keys(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(120, 72)) as pilot:
        await press(pilot, "question_mark")
        text = "\n".join(painted(app))
        for one in keys.QUEUE_SCREEN:
            if one not in keys.CALL:
                assert one.tooltip in text


async def test_the_palette_finds_and_runs_a_key_by_its_name(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "ctrl+p")
        await pilot.press(*"jot")
        await app.workers.wait_for_complete()
        await pilot.pause()
        await press(pilot, "down", "enter")
        assert type(app.screen).__name__ == "JotScreen"


async def test_on_the_phone_the_footer_offers_the_outcomes_and_no_other_call(
    app_with: AppMaker,
) -> None:
    app = app_with(network())
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter")
        active = {one.binding.id for one in app.screen.active_bindings.values()}
        assert {one.id for one in keys.CALL} <= active
        assert "queue.call" not in active
        await press(pilot, "escape")
        active = {one.binding.id for one in app.screen.active_bindings.values()}
        assert not {one.id for one in keys.CALL} & active


async def test_jot_works_during_a_call_and_the_call_goes_on(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "enter", "t")
        await pilot.press(*"The cannery is sold", "enter")
        await pilot.pause()
        assert len(app.desk.network.tidbits) == 1
        await press(pilot, "x")
        assert len(app.desk.network.touches) == 1


async def test_the_footer_shows_the_keys_of_the_moment_and_is_not_made_anew_for_nothing(
    app_with: AppMaker,
) -> None:
    app = app_with(network())
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        between_calls = painted(app)[-1]
        assert "Call" in between_calls
        await press(pilot, "enter")
        during_a_call = painted(app)[-1]
        assert "Talked" in during_a_call
        await press(pilot, "escape")
        assert painted(app)[-1] == between_calls
        keys_shown = list(app.screen.query_one(Footer).children)
        await press(pilot, "2", "1", "j", "k")
        assert list(app.screen.query_one(Footer).children) == keys_shown
        assert painted(app)[-1] == between_calls
        await pilot.resize_terminal(80, 24)
        await pilot.pause()
        narrow = painted(app)[-1]
        await pilot.resize_terminal(120, 36)
        await pilot.pause()
        assert painted(app)[-1] == between_calls != narrow
