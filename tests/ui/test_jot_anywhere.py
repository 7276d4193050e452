"""f5 jots from wherever one is; what was half typed there is as it was (rulebook C1)."""

from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widget import Widget
from textual.widgets import Input, TextArea

from tests.ui.conftest import AppMaker
from tests.ui.interview_records import burst, contact, person, press, record
from tui_app.domain.contact import Phone
from tui_app.priority.queue import Queue
from tui_app.ui.app import TidingsApp
from tui_app.ui.desk import Desk
from tui_app.ui.screens.contact_form import ContactForm
from tui_app.ui.screens.find import FindScreen
from tui_app.ui.screens.help import HelpScreen
from tui_app.ui.screens.ideas import IdeasScreen
from tui_app.ui.screens.interview_editor import InterviewEditor
from tui_app.ui.screens.jot import JotScreen
from tui_app.ui.screens.letter_editor import LetterEditor
from tui_app.ui.screens.outcome import OutcomeScreen
from tui_app.ui.screens.queue import QueueScreen
from tui_app.ui.screens.tidbit_form import TidbitForm

ADA = contact(
    "Ada Marsh",
    organisation="Northwind",
    zone="Europe/London",
    phones=(Phone(number="+44 20 7946 0001"),),
)
MET = record("Northwind", people=(person("Ada Marsh", contact=ADA.id),))


def at_the_cursor(app: TidingsApp) -> tuple[Screen[Any], Widget | None, str, object]:
    """Where one is: the screen, the field, its text, and the cursor with what is selected."""
    field = app.screen.focused
    if isinstance(field, Input):
        return app.screen, field, field.value, field.selection
    if isinstance(field, TextArea):
        return app.screen, field, field.text, field.selection
    return app.screen, field, "", None


async def jot(pilot: Pilot[None], app: TidingsApp, text: str) -> None:
    """Jot a line by f5, and see to it that everything is as it was before."""
    before = at_the_cursor(app)
    await press(pilot, "f5")
    assert isinstance(app.screen, JotScreen)
    await press(pilot, "f5", f"={text}", "enter")
    assert at_the_cursor(app) == before
    assert text in [one.text for one in app.desk.network.tidbits.values()]


WAYS: list[tuple[list[str], type[Screen[Any]], list[str]]] = [
    (["enter", "a", "=was warm", "shift+left", "left"], OutcomeScreen, ["escape"] * 3),
    (["n", "=Zoe Hart", "ctrl+left", "shift+end"], ContactForm, ["escape"] * 2),
    (["2", "n", "=The port", "enter", "=is shut", "shift+up"], TidbitForm, ["escape"] * 2),
    (["slash", "=ad", "shift+home"], FindScreen, ["escape"]),
    (["question_mark"], HelpScreen, ["escape"]),
    (["3", "enter", "=Mills", "left", "shift+left"], InterviewEditor, ["escape", "d"]),
    (["5", "enter", "=Dear", "shift+left"], LetterEditor, []),
]
"""The keys that lead into a text, what they lead to, and the keys that lead out of it again."""


async def test_what_is_half_typed_is_as_it_was(app_with: AppMaker) -> None:
    app = app_with([ADA, MET])
    async with app.run_test(size=(80, 24)) as pilot:
        for way, screen, out in WAYS:
            await press(pilot, *way)
            assert isinstance(app.screen, screen)
            await jot(pilot, app, f"Harbour dues rise {screen.__name__}")
            await press(pilot, *out)


async def test_a_call_goes_on_and_news_is_ranked_at_once_and_once(
    app_with: AppMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    ranked: list[Queue] = []
    rank = Desk.queue

    def counted(desk: Desk, *, block: str = "now", current_events: bool = False) -> Queue:
        ranked.append(rank(desk, block=block, current_events=current_events))
        return ranked[-1]

    monkeypatch.setattr(Desk, "queue", counted)
    app = app_with([ADA, contact("Ben Okafor", zone="Europe/London", phones=ADA.phones)])
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await pilot.pause()
        await press(pilot, "enter")
        assert isinstance(app.screen, QueueScreen)
        await jot(pilot, app, "Harbour dues rise")
        assert app.screen.calling
        await press(pilot, "escape", "f5", "=Cranes sell @ben")
        ranked.clear()
        await press(pilot, "enter")
        assert app.screen.query_one("#queue").has_focus
        (queue,) = ranked
        assert queue.calls[0].contact.name == "Ben Okafor"
        assert queue.calls[0].opener is not None


async def test_from_the_ideas_it_goes_to_their_own_line(app_with: AppMaker) -> None:
    app = app_with([ADA])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "f5", "=Northwind moves", "enter", "f5", "=on", "enter")
        assert isinstance(app.screen, IdeasScreen)
        assert {one.text for one in app.desk.network.tidbits.values()} == {"Northwind moves", "on"}


async def test_all_of_a_jot_may_be_typed_ahead_and_what_follows_it(app_with: AppMaker) -> None:
    app = app_with([ADA])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await burst(pilot, "t", "=cranes stand idle @ad", "tab", "=#rail", "enter", "2")
        (kept,) = app.desk.network.tidbits.values()
        assert (kept.text, kept.topics) == ("cranes stand idle", ("rail",))
        assert [match.contact for match in kept.matches] == [ADA.id]
        assert app.half_jotted == ""
        assert isinstance(app.screen, IdeasScreen)
        await burst(pilot, "t", "=Oxen", "enter", "=Two", "enter", "=half")
        assert {"Oxen", "Two"} <= {one.text for one in app.desk.network.tidbits.values()}
        assert app.half_jotted == "half"


async def test_keys_typed_ahead_of_the_line_are_its_own(app_with: AppMaker) -> None:
    app = app_with([ADA])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "n")
        await burst(pilot, "=Zoe", "f5", "=Northwind moves", "left", "left", "=X", "end", "=!")
        assert isinstance(app.screen, JotScreen)
        assert app.screen.query_one(Input).value == "Northwind movXes!"
        await burst(pilot, "ctrl+u", "=gone", "enter")
        form = app.screen
        assert isinstance(form, ContactForm)
        assert isinstance(form.focused, Input)
        assert form.focused.value == "Zoe"
        await burst(pilot, "f5", "=and on", "escape")
        assert app.screen is form
        assert app.half_jotted == "and on"
