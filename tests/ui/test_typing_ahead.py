"""Keys that mend what was typed do so where they were pressed, however fast one types."""

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Input, TextArea

from tests.ui.interview_records import burst
from tui_app.ui.widgets.form_inputs import LineInput, LinesInput, OfferedInput
from tui_app.ui.widgets.path_input import PathInput


class Typing(App[None]):
    """An app with one field of each sort."""

    def compose(self) -> ComposeResult:
        yield LineInput(id="line")
        yield OfferedInput(id="offered")
        yield PathInput(id="path")
        yield LinesInput(id="lines")


@pytest.mark.parametrize("id_", ["line", "offered", "path", "lines"])
async def test_keys_typed_ahead_are_taken_in_their_order(id_: str) -> None:
    app = Typing()
    async with app.run_test() as pilot:
        field = app.query_one(f"#{id_}")
        field.focus()
        await pilot.pause()
        await burst(pilot, "=ab", "backspace", "=cd", "left", "=x", "end", "=y", "home", "=z")
        assert isinstance(field, Input | TextArea)
        assert (field.value if isinstance(field, Input) else field.text) == "zacxdy"
        await burst(pilot, "end", "ctrl+u", "=120")
        assert (field.value if isinstance(field, Input) else field.text) == "120"
