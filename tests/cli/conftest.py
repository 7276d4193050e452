"""The command line run on a store of its own, at a fixed moment."""

from pathlib import Path

import pytest

from tests.cli.running import MONDAY, Tidings


@pytest.fixture(autouse=True)
def without_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whom news is for is the same on a machine where the sentence model is installed."""
    monkeypatch.setattr("tui_app.matching.meaning.meanings.is_installed", lambda: False)


@pytest.fixture
def tidings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tidings:
    """Run commands in this process on an empty store, on a Monday at 08:10 in London."""
    monkeypatch.setenv("TIDINGS_DATA", str(tmp_path / "store" / "tidings.json"))
    monkeypatch.setenv("TIDINGS_NOW", MONDAY)
    monkeypatch.setenv("TZ", "Europe/London")
    monkeypatch.setenv("COLUMNS", "80")
    return Tidings()
