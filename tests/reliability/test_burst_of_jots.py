"""Jots from four shells and the app at once: all there, all matched, none twice (rulebook C1)."""

import asyncio
import time
from contextlib import ExitStack
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.reliability.extent import LONG, either
from tests.reliability.jotting import Jots, jot_when_told
from tests.reliability.processes import child
from tests.store.people import NOW
from tests.ui.interview_records import press
from tests.ui.settling import settle_quickly
from tui_app.clock import Clock
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.tidbit import MatchStatus
from tui_app.store import Store
from tui_app.ui.app import TidingsApp

_SHELLS = ("one", "two", "three", "four")
_EACH = either(4, 40)
_ANN = Contact(id=new_id(NOW), name="Ann Lee", organisation="Quayside Cranes")
_BO = Contact(id=new_id(NOW), name="Bo Lund", organisation="Harbour Trust")


def lines(who: str) -> list[str]:
    """Each is for Bo by name, and brings Ann to mind."""
    return [f"Quayside Cranes hires, says {who} for the {n}. time @Bo Lund" for n in range(_EACH)]


async def test_all_jots_are_there_and_matched_and_none_is_twice(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settle_quickly(monkeypatch)
    complaints: list[str] = []
    tell = TidingsApp.tell

    def kept(app: TidingsApp, message: str, *, bad: bool = False) -> None:
        if bad:
            complaints.append(message)
        tell(app, message, bad=bad)

    monkeypatch.setattr(TidingsApp, "tell", kept)
    path = tmp_path / "store" / "tidings.json"
    with Store(path) as store:
        store.commit(Changes(label="people", put=(_ANN, _BO)), NOW)
    app = TidingsApp(Store(path), Config(), Clock(NOW, ZoneInfo("Europe/London")))
    slowest = 0.0
    with ExitStack() as stack:
        shells = [
            stack.enter_context(child(jot_when_told, path, lines(name), LONG)) for name in _SHELLS
        ]
        async with app.run_test(size=(80, 24)) as pilot:
            for shell in shells:
                shell.ask()
            began = time.monotonic()
            for shell in shells:
                shell.wire.send("go")
            for line in lines("app"):
                await press(pilot, "f5", f"={line}")
                pressed = time.monotonic()
                await press(pilot, "enter")
                slowest = max(slowest, time.monotonic() - pressed)
            jotted: list[Jots] = [await asyncio.to_thread(shell.ask, 600.0) for shell in shells]
            took = time.monotonic() - began
            app.desk.refresh()
            in_app = dict(app.desk.network.tidbits)
    assert [one.broke for one in jotted if one.broke] == []
    assert complaints == []
    expected = sorted(
        line.removesuffix(" @Bo Lund") for who in (*_SHELLS, "app") for line in lines(who)
    )
    with Store(path) as store:
        tidbits = dict(store.network.tidbits)
    assert sorted(one.text for one in tidbits.values()) == expected
    assert tidbits == in_app
    told = {key: text for one in jotted for key, text in one.texts.items()}
    assert {key: tidbits[key].text for key in told} == told
    for tidbit in tidbits.values():
        assert {one.contact: one.status for one in tidbit.matches} == {
            _BO.id: MatchStatus.ACCEPTED,
            _ANN.id: MatchStatus.PROPOSED,
        }
    print(
        f"{len(tidbits)} jots from {len(_SHELLS)} shells and the app in {took:.1f} s, 0 lost, "
        f"0 twice, all matched; in the app {slowest:.2f} s from enter to calm at most"
    )
