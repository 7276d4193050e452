"""Waiting in tests until the app has done all that a key set off.

Textual's own pilot waits until the process uses hardly any processor time, at least forty
milliseconds a key and far longer where other programs keep the machine busy; and before each paint
it waits for the clock. Here the wait ends as soon as nothing is left to do: no message, no
callback, nothing to lay out or paint.

Painting is put off till all else that a key set off is done: what would be painted over at once,
while the layout still moves, is not painted.
"""

import asyncio
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from itertools import chain
from typing import Any
from weakref import WeakSet

import pytest
import textual.app
import textual.pilot
from textual._context import active_app
from textual.app import App
from textual.message_pump import MessagePump
from textual.screen import Screen

_MOST_SECONDS = 10.0
_LOOK_AGAIN_SECONDS = 0.001
_PATIENCE_WITH_THREADS_SECONDS = 0.02
"""For a thread that is at work; one that never ends is waited for by nobody."""
_NOT_AWAITED = ("MainThread", "drafts", "asyncio")
_from_before: WeakSet[threading.Thread] = WeakSet()
"""Threads of others, such as the one by which a worker of pytest-xdist is told what to run."""

_paint_now = Screen._compositor_refresh
_unpainted: WeakSet[Screen[Any]] = WeakSet()


def settle_quickly(patch: pytest.MonkeyPatch) -> None:
    """Let the pilot wait this way, for as long as the patch lasts."""
    _from_before.update(threading.enumerate())
    patch.setattr(textual.app, "wait_for_idle", until_settled)
    patch.setattr(textual.pilot, "wait_for_idle", until_settled)
    patch.setattr(textual.pilot.Pilot, "_wait_for_screen", _until_screen_settled)
    patch.setattr(Screen, "_compositor_refresh", _paint_later)


async def until_settled(min_sleep: float = 0.0, max_sleep: float = 0.0) -> None:
    """Return when the running app is calm, or leaves. The arguments are Textual's own."""
    app = active_app.get()
    started = time.monotonic()
    while not (app._exit or app._exception):
        await _until_nobody_has_a_turn()
        if _lay_out(app) or _paint(app):
            continue
        waited = time.monotonic() - started
        if not _awaits_more(app, waited) or waited > _MOST_SECONDS:
            return
        await asyncio.sleep(_LOOK_AGAIN_SECONDS)


async def _until_screen_settled(pilot: textual.pilot.Pilot[object]) -> bool:
    """In place of the pilot's own, which sends a message to every widget on the screen."""
    await until_settled()
    return pilot.app._exception is None


async def _until_nobody_has_a_turn() -> None:
    """Let the tasks run until all of them wait for something that is not there yet."""
    loop: Any = asyncio.get_running_loop()
    while True:
        await asyncio.sleep(0)
        if not loop._ready:
            return


def _paint_later(screen: Screen[Any]) -> None:
    """What is to be painted is noted; the compositor keeps the regions."""
    screen._dirty_widgets.clear()
    _unpainted.add(screen)


def _lay_out(app: App[object]) -> bool:
    """Do what the top screen would at its next sixtieth second; whether there was anything.

    Only the screen on top: one that is covered keeps its wish.
    """
    screen: Screen[Any] = app.screen
    wants = screen._dirty_widgets or screen._layout_required or screen._repaint_required
    if not wants or app._batch_count or not screen.is_current:
        return False
    with screen._context():
        screen._on_timer_update()
    return True


def _paint(app: App[object]) -> bool:
    """Paint what was put off; whether there was anything."""
    screens = list(_unpainted)
    _unpainted.clear()
    for screen in screens:
        if screen.is_attached and screen.app is app:
            with screen._context():
                try:
                    _paint_now(screen)
                except Exception as error:  # noqa: BLE001 - as the screen's own timer does
                    app._handle_exception(error)
    return bool(screens)


def _awaits_more(app: App[object], waited: float) -> bool:
    pumps: chain[MessagePump] = chain([app], app._registry)
    if app._resize_timer is not None:
        return True
    if any(pump._next_callbacks or pump.message_queue_size for pump in pumps):
        return True
    return waited < _PATIENCE_WITH_THREADS_SECONDS and _threads_are_at_work()


def _threads_are_at_work() -> bool:
    executor = getattr(asyncio.get_running_loop(), "_default_executor", None)
    if isinstance(executor, ThreadPoolExecutor):
        idle = executor._idle_semaphore._value
        if executor._work_queue.qsize() or idle < len(executor._threads):
            return True
    return any(
        thread not in _from_before and not thread.name.startswith(_NOT_AWAITED)
        for thread in threading.enumerate()
    )
