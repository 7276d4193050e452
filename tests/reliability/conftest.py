"""Leaves out what this machine cannot do, and gives the long forms their time."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reliability.extent import LONG, left_out

_LONG_SECONDS = 3600

collect_ignore = [*left_out()]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """A long form takes longer than any other test may."""
    here = Path(__file__).parent
    for item in items:
        if LONG and here in item.path.parents:
            item.add_marker(pytest.mark.timeout(_LONG_SECONDS))


@pytest.fixture
def quick_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder in memory where there is one, for what need not be on a real disk."""
    memory = Path("/dev/shm")  # noqa: S108 - a private folder is made in it
    if not os.access(memory, os.W_OK):
        yield tmp_path
        return
    with tempfile.TemporaryDirectory(prefix="tidings-", dir=memory) as folder:
        yield Path(folder)
