"""An app that stays open writes its journal into the JSON file when nobody is at the keys."""

from pathlib import Path

from tinydb import TinyDB

from tests.ui.conftest import AppMaker
from tests.ui.test_call_flow import network, press


def touches_in(path: Path) -> int:
    """How many touches the JSON file holds, as stock TinyDB reads it."""
    if not path.exists():
        return 0
    with TinyDB(path) as stock:
        return len(stock.table("touches"))


async def test_the_file_is_written_while_nobody_is_at_the_keys(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "x")
        app.fold_when_idle()
        assert touches_in(store_path) == 0
        app.fold_when_idle()
        assert touches_in(store_path) == 1
