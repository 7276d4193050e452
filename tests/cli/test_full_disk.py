"""Where folding fails at the end: what was saved is in the journal, so nothing has failed."""

import errno
import os

import pytest

from tests.cli.running import Tidings
from tui_app.store import disk


@pytest.fixture
def full(tidings: Tidings, monkeypatch: pytest.MonkeyPatch) -> Tidings:
    """A store with Ann, on a disk on which only the journal finds room."""
    tidings.done("add", "Ann Lee")

    def refused(*_: object) -> bool:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(disk, "write_atomically", refused)
    return tidings


def test_a_change_that_is_saved_succeeds_with_a_warning(full: Tidings) -> None:
    told = full.told("add", "Bo Rask")
    assert "Warning: " in told
    assert "no space left on device" in told
    assert "Every change is safe in the journal" in told
    assert "Error" not in told
    assert [one["name"] for one in full.data("list")["contacts"]] == ["Ann Lee", "Bo Rask"]


@pytest.mark.parametrize("args", [("list",), ("queue",), ("doctor",), ("history",)])
def test_reading_succeeds(full: Tidings, args: tuple[str, ...]) -> None:
    full.done("add", "Bo Rask")
    full.done(*args)


def test_what_is_refused_is_told_by_its_own_error(full: Tidings) -> None:
    full.done("add", "Bo Rask")
    told = full.refused("show", "Nobody At All")
    assert "Warning" not in told
