"""What every test shares: one fixed environment, and hypothesis without surprises."""

import gc
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.reliability.extent import left_out

settings.register_profile(
    "short",
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("long", settings.get_profile("short"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))


def pytest_collection_finish() -> None:
    """Rubbish is collected less often: apps and stores are big, and die with their test."""
    gc.collect()
    gc.freeze()  # the modules stay
    gc.set_threshold(100_000, 10, 10)


@pytest.fixture(autouse=True)
def own_surroundings(tmp_path_factory: pytest.TempPathFactory) -> object:
    """No test sees the machine's zone, its user's files or settings, nor leaves any there."""
    home: Path = tmp_path_factory.getbasetemp() / "home"
    home.mkdir(exist_ok=True)
    with pytest.MonkeyPatch.context() as patch:
        for name in ("TIDINGS_DATA", "TIDINGS_CONFIG", "TIDINGS_NOW", "NO_COLOR"):
            patch.delenv(name, raising=False)
        patch.setenv("HOME", str(home))
        patch.setenv("XDG_DATA_HOME", str(home / "data"))
        patch.setenv("XDG_CONFIG_HOME", str(home / "config"))
        patch.setenv("TZ", "UTC")
        yield


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what this machine could not run."""
    for module, why in left_out().items():
        terminalreporter.write_line(f"left out: tests/reliability/{module} ({why})")
