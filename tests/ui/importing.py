"""What the tests of importing in the app share: sample files, keys, and waiting for the reading."""

import shutil
from pathlib import Path

from textual import events
from textual.pilot import Pilot
from textual.widgets import Input

from tests.exchange.reading import FILES
from tests.ui.test_hostile_text import painted
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.import_files import LOOK_UP, READ
from tui_app.ui.widgets.spread_offer import SPREAD

LINKEDIN = ["Ann Lee", "Grace Okafor", "Rafael Ortiz Peña", "Søren Kjær"]
"""The people of the sample `linkedin.csv`."""


def put(folder: Path, name: str, called: str = "") -> Path:
    """A sample file in that folder."""
    return Path(shutil.copy(FILES / name, folder / (called or name)))


async def press(pilot: Pilot[None], *pressed: str) -> None:
    """Press keys, each once all that the one before set going is done."""
    for key in pressed:
        await pilot.press(key)
        await calm(pilot)


async def calm(pilot: Pilot[None]) -> None:
    """Wait until nothing is read or looked up any more."""
    await pilot.pause()
    while groups := [w for w in pilot.app.workers if w.group in (READ, LOOK_UP, SPREAD)]:
        for worker in groups:
            await worker.wait()
        await pilot.pause()
    await pilot.pause()


async def write(pilot: Pilot[None], line: str) -> None:
    """Type a line where the path is asked for."""
    pilot.app.screen.query_one(Input).value = line
    await calm(pilot)


async def drop(pilot: Pilot[None], text: str) -> None:
    """What a terminal sends when something is dropped on it."""
    pilot.app.post_message(events.Paste(text))
    await calm(pilot)


def shown(app: TidingsApp) -> str:
    """All that is on the screen."""
    return "\n".join(painted(app))


def known(app: TidingsApp) -> list[str]:
    """The names in the store, sorted."""
    return sorted(contact.name for contact in app.desk.network.contacts.values())
