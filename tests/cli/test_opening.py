"""Opening the app, on one's own store and on the sample."""

import json
import os
import signal
import stat
import sys
import types
from datetime import datetime, timedelta
from pathlib import Path
from typing import ClassVar

import pytest

from tests.cli.running import Tidings, process
from tui_app.cli import opening
from tui_app.cli.failures import CommandError
from tui_app.cli.sample import read_sample, sample_folder
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.store import Store
from tui_app.store.reading_shelf import ReadingShelf


class FakeApp:
    """Stands where the app does, and notes what it was opened on."""

    opened: ClassVar[list["FakeApp"]] = []
    return_code: int | None = None

    def __init__(self, store: Store, config: Config, clock: Clock) -> None:
        self.store, self.config, self.clock = store, config, clock
        self.contacts = len(store.network.contacts)
        self.notices, self.problems = list(store.notices), list(store.problems)
        self.folder = store.path.parent
        self.mode = stat.S_IMODE(self.folder.stat().st_mode)
        self.file_mode = stat.S_IMODE(store.path.stat().st_mode) if store.path.exists() else 0
        self.to_read = len(ReadingShelf(store.path).read().candidates)
        FakeApp.opened.append(self)

    def run(self) -> None:
        """Change something, as a user would, once the notices were shown."""
        from tui_app.domain.changes import Changes
        from tui_app.domain.contact import Contact

        new = Contact(id="2170512140583306103177137723277257710", name="Bo Lund")
        self.store.notices.clear()
        self.store.commit(Changes(label="new contact Bo Lund", put=(new,)), self.clock.now())

    def leave_soon(self, status: int) -> None:
        """Leave."""


@pytest.fixture
def app(monkeypatch: pytest.MonkeyPatch) -> list[FakeApp]:
    """A terminal, and the fake app in it."""
    module = types.ModuleType("tui_app.ui.app")
    vars(module)["TidingsApp"] = FakeApp
    monkeypatch.setitem(sys.modules, "tui_app.ui.app", module)
    monkeypatch.setattr(opening, "require_terminal", lambda: None)
    monkeypatch.setattr(FakeApp, "opened", [])
    return FakeApp.opened


def test_without_a_command_the_app_opens_on_the_users_store(
    tidings: Tidings, app: list[FakeApp], tmp_path: Path
) -> None:
    tidings.done("add", "Ann Lee")
    tidings.done("--at", "2026-03-17T09:00+00:00")
    (opened,) = app
    assert opened.store.path == tmp_path / "store" / "tidings.json"
    assert opened.clock.now() == datetime.fromisoformat("2026-03-17T09:00+00:00")
    assert opened.clock.zone.key == "Europe/London"
    names = [contact["name"] for contact in tidings.data("list")["contacts"]]
    assert names == ["Ann Lee", "Bo Lund"]


def test_what_the_app_did_is_folded_into_the_file_when_it_closes(
    tidings: Tidings, app: list[FakeApp], tmp_path: Path
) -> None:
    tidings.done()
    assert "Bo Lund" in (tmp_path / "store" / "tidings.json").read_text(encoding="utf-8")


def test_what_opening_has_to_tell_is_left_to_the_apps_own_window(
    tidings: Tidings, app: list[FakeApp], tmp_path: Path
) -> None:
    tidings.done("add", "Ann Lee")
    path = tmp_path / "store" / "tidings.json"

    def changed_outside(name: str) -> None:
        tables = json.loads(path.read_text(encoding="utf-8"))
        tables["contacts"]["1"] = {"name": name, "zone": 7}
        path.write_text(json.dumps(tables), encoding="utf-8")

    changed_outside("Cy Moss")
    assert tidings.told() == ""
    (opened,) = app
    assert "was changed outside Tidings" in opened.notices[0]
    assert len(opened.problems) == 1
    changed_outside("Di Moss")
    assert "was changed outside Tidings" in tidings.told("list")


def test_the_apps_status_is_the_commands(
    tidings: Tidings, app: list[FakeApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(FakeApp, "return_code", 1)
    assert tidings().exit_code == 1
    assert tidings("demo").exit_code == 1


def test_signals_are_handled_as_before_once_the_app_has_closed(
    tidings: Tidings, app: list[FakeApp]
) -> None:
    before = signal.getsignal(signal.SIGTERM)
    tidings.done()
    assert signal.getsignal(signal.SIGTERM) is before


def test_the_demo_opens_on_a_private_copy_that_is_gone_afterwards(
    tidings: Tidings, app: list[FakeApp], tmp_path: Path
) -> None:
    result = tidings("demo", "--data", str(tmp_path / "mine.json"))
    assert result.exit_code == 0
    assert "nothing that you change here is kept" in result.stderr
    (opened,) = app
    assert opened.contacts > 30
    assert opened.mode == 0o700
    assert opened.file_mode == 0o600
    assert opened.to_read > 10
    assert not opened.folder.exists()
    assert list(tmp_path.iterdir()) == []


def test_the_demos_clock_starts_at_the_samples_moment(
    tidings: Tidings, app: list[FakeApp], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("TIDINGS_NOW")
    tidings.done("demo")
    tidings.done("demo", "--at", "2026-03-16T17:05")
    sample = read_sample(sample_folder())
    first, second = app
    assert timedelta() < first.clock.now() - sample.at < timedelta(minutes=5)
    assert first.clock.zone.key == first.config.zone == sample.zone
    assert first.config.owner.name == sample.owner.name != ""
    assert second.clock.local().isoformat().startswith("2026-03-16T17:05")


def test_the_demo_leaves_the_sample_itself_alone(tidings: Tidings, app: list[FakeApp]) -> None:
    before = {path: path.read_bytes() for path in sample_folder().iterdir()}
    tidings.done("demo")
    assert {path: path.read_bytes() for path in sample_folder().iterdir()} == before


def test_a_broken_configuration_of_the_users_does_not_stop_the_demo(
    tidings: Tidings, app: list[FakeApp], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config = tmp_path / "config.toml"
    config.write_text("zone = ", encoding="utf-8")
    monkeypatch.setenv("TIDINGS_CONFIG", str(config))
    tidings.done("demo")
    assert str(config) in tidings.refused()


@pytest.mark.parametrize("args", [(), ("demo",)])
def test_without_a_terminal_it_refuses_before_it_touches_anything(
    args: tuple[str, ...], tmp_path: Path
) -> None:
    store = tmp_path / "none" / "store.json"
    refused = process(*args, TIDINGS_DATA=str(store))
    assert refused.returncode == 1
    assert refused.stdout == b""
    assert refused.stderr.startswith(b"Error: Tidings opens in a terminal, and this is none.")
    assert not store.parent.exists()


@pytest.mark.parametrize("other", ["stdin", "stdout", "stderr"])
def test_one_stream_that_is_no_terminal_is_enough_to_refuse(
    other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    controller, terminal = os.openpty()
    try:
        with (
            os.fdopen(terminal, "r", closefd=False) as stream,
            Path(os.devnull).open(encoding="utf-8") as none,
            monkeypatch.context() as patch,
        ):
            for name in ("stdin", "stdout", "stderr"):
                patch.setattr(sys, name, none if name == other else stream)
            with pytest.raises(CommandError, match="terminal"):
                opening.require_terminal()
            patch.setattr(sys, other, stream)
            opening.require_terminal()
    finally:
        os.close(controller)
        os.close(terminal)
