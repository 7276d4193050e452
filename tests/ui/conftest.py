"""An app on a store of its own, at one fixed moment: Monday 16 March 2026, 08:05 in London."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from textual._styles_cache import StylesCache

from tests.ui.settling import settle_quickly
from tests.ui.style_sheets import parse_once
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.record import Record
from tui_app.store import Store
from tui_app.ui.app import TidingsApp

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")

AppMaker = Callable[[Iterable[Record]], TidingsApp]


@pytest.fixture(autouse=True)
def without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whom news is for is the same on a machine where the sentence model is installed."""
    monkeypatch.setattr("tui_app.matching.meaning.meanings.is_installed", lambda: False)


@pytest.fixture(autouse=True)
def quick_pilot(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The pilot waits until the app is calm, and no longer; an app starts without parsing.

    Textual remembers a thousand widgets by their style caches, each with all lines that it painted:
    those of apps that are gone are forgotten.
    """
    settle_quickly(monkeypatch)
    parse_once(monkeypatch)
    yield
    StylesCache.get_inner_outer.cache_clear()


@pytest.fixture(autouse=True)
def looks_when_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    """What other processes save is looked for when a key or the test asks, not by the clock."""
    monkeypatch.setattr("tui_app.ui.app._LOOK_AGAIN_SECONDS", 3600.0)


@pytest.fixture
def store_path(tmp_path: Path) -> Path:
    """Where the app's store is, for reading it again afterwards."""
    return tmp_path / "store" / "tidings.json"


@pytest.fixture
def app_with(store_path: Path) -> AppMaker:
    """Make an app whose store holds these records."""

    def make(records: Iterable[Record]) -> TidingsApp:
        store = Store(store_path)
        store.commit(Changes(label="what was there before", put=tuple(records)), NOW)
        return TidingsApp(store, Config(), Clock(NOW, LONDON))

    return make


@pytest.fixture
def downloads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The downloads, still empty, of a home folder of one's own."""
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    downloads = tmp_path / "home/Downloads"
    downloads.mkdir(parents=True)
    return downloads
