"""Each system call of a save fails in turn: killed there, disk full there, input/output error."""

import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.reliability.contents import Contents
from tests.reliability.extent import either
from tests.reliability.processes import child
from tests.reliability.saves import SAVES
from tests.reliability.saving import Answer, save_once
from tests.reliability.tracing import traced
from tests.reliability.verdict import contents_around, wrong_after

_FILE_CALLS = "trace=%file,%desc,getsid"
_WAITING = ("poll", "ppoll", "select", "pselect6", "epoll_wait", "mmap", "getsid")
_SHORT = 20
_FAULTS = ("signal=SIGKILL", "error=ENOSPC", "error=EIO")


def calls_of(save: str, folder: Path) -> list[tuple[str, int]]:
    """The system calls on files of a save: the name, and the how-manieth of its name it is."""
    path = folder / "counted" / "tidings.json"
    SAVES[save].before(path)
    with child(save_once, save, path) as worker:
        worker.ask()
        with traced(worker.pid, _FILE_CALLS) as trace:
            worker.wire.send("go")
            assert worker.ask().is_done
    names = re.findall(r"^(\w+)\(", trace.text, re.MULTILINE)
    begin, end = (n for n, name in enumerate(names) if name == "getsid")
    assert set(names[:begin]) <= set(_WAITING), names[:begin]
    return [
        (name, names[: n + 1].count(name))
        for n, name in enumerate(names)
        if begin < n < end and name not in _WAITING
    ]


def spread(calls: list[tuple[str, int]], save: str) -> Iterator[tuple[str, int, str]]:
    """The calls to make fail and how; in the short form every so many, all kinds in turn."""
    every = [(name, which, fault) for name, which in calls for fault in _FAULTS]
    # The kinds of fault come by threes, so the step is no multiple of three.
    step = either(len(every) // (3 * _SHORT) * 3 + 1, 1)
    yield from every[sorted(SAVES).index(save) % step :: step]


@pytest.mark.parametrize("save", SAVES)
def test_each_system_call_of_a_save_fails_in_turn(save: str, quick_folder: Path) -> None:
    wrong = []
    calls = calls_of(save, quick_folder)
    states = contents_around(SAVES[save], quick_folder)
    tries = list(spread(calls, save))
    hits = 0
    for number, (name, which, fault) in enumerate(tries):
        path = quick_folder / str(number) / "tidings.json"
        found, hit = with_a_fault(save, path, f"{name}:{fault}:when={which}", states)
        hits += hit
        if found:
            wrong.append(f"{name} number {which}, {fault}: {found}")
    print(f"{save}: {len(calls)} calls, {len(tries)} faults, {hits} hit, {len(wrong)} violations")
    assert not wrong, "\n".join([f"{len(wrong)} of {len(tries)}", *wrong])
    assert hits == len(tries)


def with_a_fault(
    save: str, path: Path, fault: str, states: tuple[Contents, Contents]
) -> tuple[str, bool]:
    """Do the save with one call failing; what is wrong then, and whether the call was made."""
    SAVES[save].before(path)
    name, _, _ = fault.partition(":")
    with child(save_once, save, path) as worker:
        worker.ask()
        answer: Answer | None = None
        with traced(worker.pid, f"trace={name}", f"inject={fault}") as trace:
            worker.wire.send("go")
            with suppress(EOFError, ConnectionResetError):
                answer = worker.ask()

        def again() -> Answer:
            worker.wire.send("again")
            second: Answer = worker.ask()
            return second

        wrong = wrong_after(SAVES[save], path, answer, states, again)
    return wrong, answer is None or "INJECTED" in trace.text
