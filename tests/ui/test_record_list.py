"""A long list: what is highlighted is what is painted so."""

import re

from textual.app import App, ComposeResult

from tui_app.ui.theme import TIDINGS
from tui_app.ui.widgets.record_list import Line, RecordList


class Listed(App[None]):
    """A hundred numbers."""

    def __init__(self) -> None:
        super().__init__()
        self.register_theme(TIDINGS)
        self.theme = TIDINGS.name

    def compose(self) -> ComposeResult:
        yield RecordList[int](lambda number, _: [Line(((f"No. {number}", ""),))] * 2, str)

    def on_mount(self) -> None:
        self.query_one(RecordList).show(range(100))


def painted_at_cursor(app: App[None]) -> set[str]:
    """What stands on the lines that carry the mark of the cursor."""
    screen = app.export_screenshot().replace("&#160;", " ")
    texts = re.findall(r'<text [^>]*y="([\d.]+)"[^>]*>([^<]*)</text>', screen)
    marked = {y for y, text in texts if "▌" in text}
    return {found for y, text in texts if y in marked for found in re.findall(r"No\. \d+", text)}


async def test_in_a_scrolled_list_the_mark_goes_with_the_cursor() -> None:
    app = Listed()
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        for key, at_cursor in (("end", "No. 99"), ("up", "No. 98"), ("up", "No. 97")):
            await pilot.press(key)
            await pilot.pause()
            assert painted_at_cursor(app) == {at_cursor}
