"""Words typed on a choice that has a line for them are not swallowed."""

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Input

from tests.ui.interview_records import burst, press
from tui_app.domain.interview import ObjectionKind
from tui_app.ui.widgets.form_inputs import LineInput
from tui_app.ui.widgets.own_words import WordsChoice

OTHER, OLD, YOUNG = ObjectionKind.OTHER, ObjectionKind.TOO_OLD, ObjectionKind.TOO_YOUNG


class Asking(App[None]):
    """An app with a choice of objections, and the line in which they are put into words."""

    def compose(self) -> ComposeResult:
        line = LineInput(select_on_focus=False)
        options = [(one, one.value) for one in ObjectionKind]
        yield WordsChoice[ObjectionKind](options, OTHER, lambda: line)
        yield line


def _each(key: str) -> list[str]:
    return [f"={one}" for one in key[1:]] if key.startswith("=") else [key]


@pytest.mark.parametrize(
    ("keys", "kind", "words"),
    [
        (["=too far from the docks"], OTHER, "too far from the docks"),
        (["=He fears for his shift"], OTHER, "He fears for his shift"),
        (["=I am late"], OTHER, "I am late"),
        (["=A friend wants it"], OTHER, "A friend wants it"),
        (["=off sick"], OTHER, "off sick"),
        (["=t", "=t"], YOUNG, ""),
        (["=t", "=o"], OLD, ""),
        (["=too young"], YOUNG, ""),
        (["=a threat"], ObjectionKind.THREAT_TO_PEER, ""),
        (["=d", "=m"], ObjectionKind.MISSING_EXPERIENCE, ""),
        (["=o", "space"], ObjectionKind.THREAT_TO_PEER, ""),
        (["=t", "right", "=far off"], ObjectionKind.TOO_YOUNG, "far off"),
    ],
)
@pytest.mark.parametrize("ahead", [True, False])
async def test_what_begins_no_option_goes_on_in_the_line(
    keys: list[str], kind: ObjectionKind, words: str, *, ahead: bool
) -> None:
    app = Asking()
    async with app.run_test() as pilot:
        choice = app.query_one(WordsChoice)
        choice.focus()
        await pilot.pause()
        if ahead:
            await burst(pilot, *keys)
        else:
            await press(pilot, *(one for key in keys for one in _each(key)))
        assert (choice.value, app.query_one(Input).value) == (kind, words)
        assert choice.has_focus is not bool(words)


async def test_words_that_are_there_already_stay_as_they_are() -> None:
    app = Asking()
    async with app.run_test() as pilot:
        app.query_one(Input).value = "mine"
        app.query_one(WordsChoice).focus()
        await pilot.pause()
        await burst(pilot, "=gear")
        assert app.query_one(Input).value == "mine"
