"""What every test shares: one fixed environment, and hypothesis without surprises."""

import gc
import os
from collections.abc import Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.reliability.extent import left_out

# The words near a word are found by numpy, whose threads in two processes wait for one another.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

settings.register_profile(
    "short",
    max_examples=40,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile("long", settings.get_profile("short"), max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))


_RUBBISH = 50_000
"""So many objects made and not yet looked at may be an app, which is big and holds itself."""


def pytest_collection_finish() -> None:
    """Rubbish is collected between tests: within one, little is."""
    gc.collect()
    gc.freeze()  # the modules stay
    gc.set_threshold(2_000_000, 5, 10)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol() -> Generator[None, object, object]:
    """What a test leaves is collected while it is young.

    An app that grows old is only found by walking all that is there, and the more of them there
    are the longer that takes.
    """
    outcome = yield
    if gc.get_count()[0] > _RUBBISH:
        gc.collect(1)
    return outcome


def pytest_sessionfinish() -> None:
    """Afterwards pytest collects rubbish five times: there is nothing left to walk."""
    gc.collect()
    gc.freeze()


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
