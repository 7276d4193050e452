"""Each of Python's calls on files fails in turn, in this very process: on every system."""

import errno
from contextlib import suppress
from functools import partial
from pathlib import Path

import pytest

from tests.reliability.failing_os import KilledError, failing
from tests.reliability.rehearsal import REHEARSED
from tests.reliability.saves import SAVES
from tests.reliability.saving import Answer, tried
from tests.reliability.verdict import contents_around, wrong_after

_FAULTS = {"killed": None, "no room": errno.ENOSPC, "input/output error": errno.EIO}


@pytest.mark.parametrize("name", SAVES)
def test_a_rehearsed_save_leaves_nothing_to_be_desired(name: str) -> None:
    answer, wrong = REHEARSED[name]
    assert answer.is_done, answer.trouble or answer.broke
    assert wrong == ""


@pytest.mark.parametrize("fault", _FAULTS)
@pytest.mark.parametrize("name", SAVES)
def test_each_call_of_a_save_fails_in_turn(name: str, fault: str, quick_folder: Path) -> None:
    save = SAVES[name]
    states = contents_around(save, quick_folder)
    wrong, calls = [], how_many(name, quick_folder)
    for which, call in enumerate(calls, 1):
        path = quick_folder / str(which) / "tidings.json"
        save.before(path)
        store = save.opened(path)
        answer: Answer | None = None
        with suppress(KilledError), failing(which, _FAULTS[fault]):
            answer = tried(save, path, store)
        found = wrong_after(save, path, answer, states, partial(tried, save, path, store))
        if found:
            wrong.append(f"{call}, call number {which}: {found}")
    assert not wrong, "\n".join([f"{len(wrong)} of {len(calls)}", *wrong])


def how_many(name: str, folder: Path) -> list[str]:
    """The calls of a save where none fails."""
    save, path = SAVES[name], folder / "counted" / "tidings.json"
    save.before(path)
    store = save.opened(path)
    with failing(0, None) as calls:
        assert tried(save, path, store).is_done
    return calls.made
