"""Measure: `python -m tests.bench [--small]`. Figures are ratios to a bare thing in this run."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

from tests.bench.commits import FEW, MANY, commit_costs, timed
from tests.bench.stores import NOW, records, write_store
from tests.bench.terminal import Terminal
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.names import by_name
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.domain.tidings import captured
from tui_app.domain.touch import Touch, TouchKind
from tui_app.priority.queue import Call
from tui_app.priority.ranking import Ranking
from tui_app.store import Store
from tui_app.ui.desk import Desk
from tui_app.ui.jotting import matched

SIZES = ((1_000, 10_000), (10_000, 100_000))
_ROUNDS = 7
_JOTS = 25
_CALLS = 84
_EACH = 12
"""Of so many calls one is ranked from scratch too."""


def main() -> None:
    """All figures, for every size."""
    sizes = SIZES[:1] if "--small" in sys.argv else SIZES
    with tempfile.TemporaryDirectory() as folder:
        for contacts, touches in sizes:
            path = Path(folder) / f"{contacts}" / "tidings.json"
            write_store(path, contacts, touches, tidbits=contacts // 5)
            print(f"{contacts:,} contacts, {touches:,} touches, {path.stat().st_size / 1e6:.1f} MB")
            for name, figure in (
                ("first paint / bare Textual app", first_paint(path)),
                ("key to repaint / bare Textual app", key_to_repaint(path)),
                ("`tidings queue` / `python -c pass`", queue_command(path)),
                *ranking(contacts, touches),
                ("end of a call to the next one up, ms", next_call_up(path)),
                ("a jot, enter to stored and matched, ms", jotting(path)),
            ):
                print(f"  {name:38} {figure}")
        commits(Path(folder) / "commits")


def first_paint(path: Path) -> str:
    """From the start of the process until the queue, or the bare app's words, are painted."""
    own = [_paint(_tidings(path), b"to call") for _ in range(_ROUNDS)]
    bare = [_paint(_bare(), b"bare") for _ in range(_ROUNDS)]
    return _ratio(own, bare)


def key_to_repaint(path: Path) -> str:
    """From `j` in the queue until something is painted."""
    own = _answers(_tidings(path), b"to call")
    bare = _answers(_bare(), b"bare")
    return _ratio(own, bare)


def commits(folder: Path) -> None:
    """One touch committed on few and on many records, a raw append, and stock TinyDB, by turns."""
    costs = commit_costs(folder, rounds=400, stock_rounds=3)
    print(f"a commit, {FEW:,} and {MANY:,} records by turns")
    for name, figure in (
        ("many records / few", f"{costs.growth:6.2f}"),
        ("few / raw append of the same bytes", _over(costs.few, costs.few_raw)),
        ("many / raw append of the same bytes", _over(costs.many, costs.many_raw)),
        ("stock TinyDB / ours, few", _over(costs.stock_few, costs.few)),
        ("stock TinyDB / ours, many", _over(costs.stock_many, costs.many)),
    ):
        print(f"  {name:38} {figure}")


def queue_command(path: Path) -> str:
    """The whole command, start included."""
    own = [timed(lambda: _run(*_tidings(path), "queue", "--limit", "20")) for _ in range(_ROUNDS)]
    bare = [timed(lambda: _run(sys.executable, "-c", "pass")) for _ in range(_ROUNDS)]
    return _ratio(own, bare)


def ranking(contacts: int, touches: int) -> Iterator[tuple[str, str]]:
    """The queue worked out from nothing; and again after one call, five minutes later each time.

    Each also over the sorting of the same contacts by name, taken by turns with it. After one call
    the slowest is told too: at some hours a zone's windows open, and all who live there move.
    """
    network = Network(records(contacts, touches, tidbits=contacts // 5))
    zone, rules = ZoneInfo("Europe/London"), Rules()
    kept = Ranking(network, rules, zone)
    kept.queue(NOW)
    fresh, again, plain = [], [], []
    for n, contact in enumerate([*network.contacts.values()][:_CALLS]):
        now = NOW + timedelta(minutes=5 * (n + 1))
        touch = Touch(id=f"call {n}", contact=contact.id, kind=TouchKind.TALKED, at=now)
        network.put(touch)
        kept.forget(network.take_concerned() | network.take_told_anew())
        again.append(timed(partial(_first, kept, now)))
        if n % _EACH == 0:
            fresh.append(timed(partial(_first, Ranking(network, rules, zone), now)))
            plain.append(timed(partial(sorted, [*network.contacts.values()], key=by_name)))
    yield "ranking from scratch / sorting by name", _ratio(fresh, plain)
    yield "ranking after a call / sorting by name", _ratio(again, plain)
    yield "ranking after a call, at most, ms", f"{max(again) * 1000:.1f}"


def _first(ranking: Ranking, now: datetime) -> Sequence[Call]:
    """As many calls as a screen shows."""
    return ranking.queue(now).calls[:20]


def next_call_up(path: Path) -> str:
    """From `x`, which ends a call that nobody answered, until the queue tells of it."""
    taken = []
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / path.name
        shutil.copyfile(path, copy)
        with Terminal(_tidings(copy), _environment()) as terminal:
            terminal.seconds_until(b"to call")
            for n in range(_ROUNDS):
                terminal.seconds_to_answer(b"\r")
                taken.append(terminal.seconds_to_paint(b"x", f"{n + 1} done".encode()))
    return f"{statistics.median(taken) * 1000:.0f}"


def jotting(path: Path) -> str:
    """As the app does it once the index is there; the first figure is the slowest of all."""
    desk = Desk(Store(path), Config(), Clock(NOW, ZoneInfo("Europe/London")))
    desk.jot_known.prepare()
    desk.index.prepare()
    name = next(iter(desk.network.contacts.values())).name
    line = f"gossip: Harbour Freight moves its cold store, says @{name} #packaging !2d"

    def jot() -> None:
        tidbit, _ = matched(desk, line)
        desk.commit(captured(tidbit, tidbit.matches))

    taken = [timed(jot) * 1000 for _ in range(_JOTS)]
    desk.store.close()
    return f"{max(taken):.1f} at most, {statistics.median(taken):.1f} median of {_JOTS}"


def _tidings(path: Path) -> list[str]:
    moment = NOW.isoformat()
    return [sys.executable, "-m", "tui_app", "--data", str(path), "--at", moment]


def _bare() -> list[str]:
    return [sys.executable, "-m", "tests.bench.bare_app"]


def _environment() -> dict[str, str]:
    # As installed: with the byte code that Python keeps after the first start.
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "TERM": "xterm-256color", "TZ": "Europe/London"}


def _paint(command: list[str], words: bytes) -> float:
    with Terminal(command, _environment()) as terminal:
        return terminal.seconds_until(words)


def _answers(command: list[str], words: bytes) -> list[float]:
    with Terminal(command, _environment()) as terminal:
        terminal.seconds_until(words)
        return [terminal.seconds_to_answer(b"j") for _ in range(20)]


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, env=_environment())


def _ratio(own: list[float], bare: list[float]) -> str:
    return _over(statistics.median(own), statistics.median(bare))


def _over(mine: float, theirs: float) -> str:
    return f"{mine / theirs:6.2f}   ({mine * 1000:.1f} ms / {theirs * 1000:.1f} ms, medians)"


if __name__ == "__main__":
    main()
