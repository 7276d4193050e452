"""What a commit costs: on few records, on many, against a raw append, against stock TinyDB.

All in one run and by turns, so that what else the machine does falls on each of them alike.
"""

import os
import shutil
import statistics
import time
from collections.abc import Callable
from datetime import timedelta
from functools import partial
from io import FileIO
from pathlib import Path
from typing import NamedTuple

import msgspec
from tinydb import TinyDB

from tests.bench.stores import NOW, write_store
from tui_app.domain.changes import Changes
from tui_app.domain.ids import new_id
from tui_app.domain.touch import Touch, TouchKind
from tui_app.store import Store

FEW, MANY = 1_000, 100_000
_WARM_UP = 5


class Costs(NamedTuple):
    """Seconds, each the median: a commit and a raw append of its bytes, on few and on many records.

    `stock` is an insert by stock TinyDB; nothing where that was not measured.
    """

    few: float
    few_raw: float
    many: float
    many_raw: float
    stock_few: float = 0.0
    stock_many: float = 0.0

    @property
    def growth(self) -> float:
        """A commit on many records over one on few."""
        return self.many / self.few

    @property
    def over_raw(self) -> float:
        """A commit over the raw append of the very same bytes, where it is the dearer."""
        return max(self.few / self.few_raw, self.many / self.many_raw)


class _Bench:
    """A store of some size, and a file on the same disk that is given the same bytes."""

    def __init__(self, folder: Path, size: int) -> None:
        self.path = folder / f"{size}" / "tidings.json"
        write_store(self.path, size * 8 // 100, size * 90 // 100, size * 2 // 100)
        self.stock_path = self.path.with_name("stock.json")
        shutil.copy(self.path, self.stock_path)
        self._store = Store(self.path)
        self._contact = next(iter(self._store.network.contacts))
        self._journal = self.path.with_name(self.path.name + ".journal").open("rb")
        self._raw = self.path.with_name("raw").open("ab", buffering=0)
        self.seconds: list[float] = []
        self.raw_seconds: list[float] = []

    def commit(self, number: int) -> None:
        """One touch committed; then what the journal was given by it, appended raw."""
        at = NOW + timedelta(minutes=number)
        touch = Touch(id=new_id(at), contact=self._contact, kind=TouchKind.TALKED, at=at)
        changes = Changes(label="bench", put=(touch,))
        self._journal.seek(0, os.SEEK_END)
        self.seconds.append(timed(partial(self._store.commit, changes, at)))
        self.raw_seconds.append(timed(partial(_append, self._raw, self._journal.read())))

    def close(self) -> None:
        """Let go of the files."""
        self._journal.close()
        self._raw.close()


def commit_costs(
    folder: Path, rounds: int, many: int = MANY, stock_rounds: int = 0, few: int = FEW
) -> Costs:
    """Measure; makes its stores in `folder`."""
    benches = (_Bench(folder, few), _Bench(folder, many))
    for number in range(_WARM_UP + rounds):
        for bench in benches if number % 2 else reversed(benches):
            bench.commit(number)
    stock = [
        statistics.median(_stock_inserts(one.stock_path, stock_rounds)) if stock_rounds else 0.0
        for one in benches
    ]
    medians = [
        statistics.median(seconds[_WARM_UP:])
        for bench in benches
        for seconds in (bench.seconds, bench.raw_seconds)
    ]
    for bench in benches:
        bench.close()
    return Costs(*medians, *stock)


def timed(action: Callable[[], object]) -> float:
    """Seconds."""
    started = time.perf_counter()
    action()
    return time.perf_counter() - started


def _append(file: FileIO, line: bytes) -> None:
    file.write(line)
    os.fsync(file.fileno())


def _stock_inserts(path: Path, rounds: int) -> list[float]:
    touch = Touch(id="1", contact="1" + "0" * 36, kind=TouchKind.TALKED, at=NOW)
    document = msgspec.to_builtins(touch)
    with TinyDB(path) as stock:
        touches = stock.table(Touch.table)
        return [timed(partial(touches.insert, document)) for _ in range(rounds)]
