"""Writers killed at random moments: the store always opens, and holds what was acknowledged."""

import os
import random
import signal
from contextlib import suppress
from pathlib import Path

from tests.reliability.extent import LONG, either
from tests.reliability.processes import Child, child
from tests.reliability.writing import Known, Told, after, write_until_killed
from tui_app.store import Store

_KILLS = either(60, 1000)
_KILLS_OF_ONE_STORE = 50


def test_no_acknowledged_record_is_lost_to_kills_at_random_moments(quick_folder: Path) -> None:
    seed = int.from_bytes(os.urandom(4)) if LONG else 20261123
    print(f"{_KILLS} kills, seed {seed}")
    chance = random.Random(seed)  # noqa: S311 - to be repeatable, not secret
    acknowledged = halfway = came_true = 0
    known: Known = {}
    for number in range(_KILLS):
        path = quick_folder / str(number // _KILLS_OF_ONE_STORE) / "tidings.json"
        known = {} if number % _KILLS_OF_ONE_STORE == 0 else known
        with child(write_until_killed, path, chance.randrange(10**9), known) as writer:
            told = killed_while_writing(writer, chance)
        assert [one for one in told if isinstance(one, str)] == []
        for one in told:
            known = after(known, one.difference) if one.done else known
        begun = after(known, told[-1].difference) if told and not told[-1].done else known
        acknowledged += sum(one.done for one in told)
        found = names_in(path)
        halfway += begun != known
        came_true += found != known
        assert found in (known, begun), f"kill {number}, seed {seed}"
        if chance.random() < 0.5:
            with Store(path):
                pass
            assert names_in(path) == found, f"closed after kill {number}, seed {seed}"
        known = found
    print(
        f"{acknowledged:,} actions acknowledged, 0 lost; {halfway} kills amid an action, "
        f"which was there afterwards {came_true} times"
    )


def killed_while_writing(writer: Child, chance: random.Random) -> list[Told]:
    """Kill it after some actions and some microseconds more; gives all that it told."""
    told: list[Told] = []
    writer.ask()
    writer.wire.send("go")
    with suppress(EOFError, ConnectionResetError):
        told.extend(writer.ask() for _ in range(chance.randrange(40)))
        for _ in range(chance.randrange(100_000)):
            pass
        os.kill(writer.pid, signal.SIGKILL)
        while True:  # what it told before it was dead
            told.append(writer.ask())
    return told


def names_in(path: Path) -> Known:
    """Every contact's name in the store, opened and left open as by a crash."""
    return {one.id: one.name for one in Store(path).network.contacts.values()}
