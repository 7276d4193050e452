"""The one-line choice: turned by keys, by a letter, by a click."""

import pytest
from textual.app import App, ComposeResult

from tui_app.ui.widgets.choice import Choice

OPTIONS = [(None, "none"), (1, "[b]apple[/b]"), (2, "Äpfel"), (3, "pear")]


class Asking(App[None]):
    """An app with one choice, which counts its turns."""

    def __init__(self) -> None:
        super().__init__()
        self.turns = 0

    def compose(self) -> ComposeResult:
        yield Choice[int | None](OPTIONS, 2)

    def on_choice_turned(self) -> None:
        self.turns += 1


@pytest.fixture
def app() -> Asking:
    return Asking()


async def test_it_turns_round_both_ways(app: Asking) -> None:
    async with app.run_test() as pilot:
        choice = app.query_one(Choice)
        seen = [choice.value]
        for key in ("space", "right", "right", "left", "backspace"):
            await pilot.press(key)
            seen.append(choice.value)
        assert seen == [2, 3, None, 1, None, 3]
        assert app.turns == 5


async def test_a_letter_goes_to_what_begins_with_it_whatever_its_case_and_accent(
    app: Asking,
) -> None:
    async with app.run_test() as pilot:
        choice = app.query_one(Choice)
        await pilot.press("p")
        assert choice.value == 3
        await pilot.press("A")
        assert choice.value == 2
        await pilot.press("a", "z")
        assert choice.value == 2
        assert app.turns == 2


async def test_a_click_goes_on_and_words_are_shown_as_they_are(app: Asking) -> None:
    async with app.run_test() as pilot:
        choice = app.query_one(Choice)
        await pilot.click(Choice)
        await pilot.click(Choice)
        assert str(choice.render()).startswith("‹ none ›")
        await pilot.press("right")
        assert "[b]apple[/b]" in str(choice.render())
        choice.offer([(7, "seven")], 9)
        assert choice.value == 7
        await pilot.press("right")
        assert app.turns == 3
