"""The scenes: what is worth seeing, once for the snapshot tests and once for `screenshots/`.

`python -m tests.scenes` makes the screenshots anew.
"""

import asyncio
import re
import sys
import tempfile
import tomllib
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from unittest.mock import patch
from zoneinfo import ZoneInfo

import msgspec
from textual.worker import WorkerCancelled

from tui_app.cli.sample import copy_sample
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.owner import Owner
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.widgets.jot_line import LOOK_UP

ROOT = Path(__file__).resolve().parent.parent
SIZES = ((80, 24), (120, 36))
Size = tuple[int, int]
_LOOKING = {LOOK_UP, "reading list", "whom it may interest"}
"""The groups of the workers that find what a screen is to show."""


@dataclass(frozen=True)
class Scene:
    """The sample data (or an empty store), some keys, and what they lead to.

    `at` is another moment than the sample's own; `shown` marks the scenes of the README.
    """

    name: str
    keys: tuple[str, ...] = ()
    at: str = ""
    empty: bool = False
    shown: bool = True


SCENES: tuple[Scene, ...] = (
    Scene("queue-morning"),
    Scene("queue-evening", at="2026-03-16T17:05:00+00:00"),
    Scene("queue-on-the-phone", ("enter",)),
    Scene("queue-after-a-talk", ("enter", "a")),
    Scene("queue-held", ("end",), shown=False),
    Scene("queue-summary", ("enter", "x", "f"), shown=False),
    Scene("queue-help", ("question_mark",), shown=False),
    Scene("history", ("enter", "x", "enter", "x", "u", "H"), shown=False),
    Scene("first-run", empty=True),
    Scene("jot", ("t", *"Northwind opens a cold store in Gdansk"), shown=False),
    Scene("jot-marks", ("t", *"!gossip Saltbeck's cooper is leaving #casks @Ai")),
    Scene("find", ("slash", *"an"), shown=False),
    Scene("ideas", ("2",)),
    Scene("ideas-clipping", ("2", "j", "j", "j", "j", "c"), shown=False),
    Scene("reading", ("2", "R")),
    Scene("interviews", ("3",)),
    Scene("interview-editor", ("3", "e")),
    Scene("records-side-by-side", ("3", "v"), shown=False),
    Scene("contacts", ("4",)),
    Scene("letters", ("5",)),
    Scene("letter-editor", ("5", "j", "j", "j", "enter")),
    Scene("plan", ("6",)),
    Scene("batch-day", ("B",), shown=False),
    Scene("opportunities", ("7",)),
    Scene("contact-form", ("4", "e"), shown=False),
)


def sample_config() -> tuple[Config, datetime]:
    """The owner of the sample data, and its moment."""
    raw: dict[str, Any] = tomllib.loads((ROOT / "data/sample.toml").read_text(encoding="utf-8"))
    owner = msgspec.convert(raw["owner"], Owner)
    return Config(zone=raw["zone"], owner=owner), datetime.fromisoformat(raw["at"])


def app_of(scene: Scene, folder: Path) -> TidingsApp:
    """The app that a scene starts from, on a copy of the data in `folder`."""
    config, moment = sample_config()
    path = folder / "tidings.json"
    if not scene.empty:
        copy_sample(ROOT / "data", path)
    at = datetime.fromisoformat(scene.at) if scene.at else moment
    return TidingsApp(Store(path), config, Clock(at, ZoneInfo(config.zone)))


async def picture(scene: Scene, size: Size, folder: Path) -> str:
    """The scene as SVG."""
    app = app_of(scene, folder)
    async with app.run_test(size=size) as pilot:
        await settle(pilot, scene.keys)
        return _without_fonts(app.export_screenshot(title="Tidings"))


def _without_fonts(svg: str) -> str:
    """The picture without the fonts it would fetch from elsewhere: the reader's own will do."""
    return re.sub(r"@font-face \{.*?\}\s*", "", svg, flags=re.DOTALL)


async def settle(pilot: Any, keys: tuple[str, ...] = ()) -> None:  # noqa: ANN401 - any app's pilot
    """Press the keys, each once the screen has taken in the one before, and wait for calm."""
    await pilot.app.workers.wait_for_complete([])
    for key in keys:
        await pilot.pause()
        await pilot.press(key)
    await pilot.pause()
    while looking := [
        one for one in pilot.app.workers if one.group in _LOOKING and not one.is_finished
    ]:
        with suppress(WorkerCancelled):
            await looking[0].wait()
        await pilot.pause()
    await pilot.wait_for_scheduled_animations()
    await pilot.pause()


def main() -> None:
    """Make every picture of the README, the same with the extra `meaning` installed or not."""
    with patch("tui_app.matching.meaning.meanings.is_installed", return_value=False):
        _make_every_picture()


def _make_every_picture() -> None:
    folder = ROOT / "screenshots"
    for old in folder.glob("*.svg"):
        old.unlink()
    for scene in SCENES:
        for size in SIZES if scene.shown else ():
            with tempfile.TemporaryDirectory() as store:
                svg = asyncio.run(picture(scene, size, Path(store)))
            target = folder / f"{scene.name}-{size[0]}x{size[1]}.svg"
            target.write_text(svg, encoding="utf-8")
            sys.stderr.write(f"{target.name}\n")


if __name__ == "__main__":
    main()
