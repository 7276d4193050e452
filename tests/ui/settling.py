"""Waiting in tests until the app has done all that a key set off.

Textual's own pilot waits until the process uses hardly any processor time, at least forty
milliseconds a key and far longer where other programs keep the machine busy. Here the wait ends as
soon as there is nothing left to do: no message, no callback, nothing to lay out or paint.
"""

import asyncio
import time
from itertools import chain

import pytest
import textual.app
import textual.pilot
from textual._context import active_app
from textual.app import App
from textual.message_pump import MessagePump

_ROUNDS_OF_CALM = 4
_MOST_SECONDS = 10.0


def settle_quickly(patch: pytest.MonkeyPatch) -> None:
    """Let the pilot wait this way, for as long as the patch lasts."""
    patch.setattr(textual.app, "wait_for_idle", until_settled)
    patch.setattr(textual.pilot, "wait_for_idle", until_settled)


async def until_settled(min_sleep: float = 0.0, max_sleep: float = 0.0) -> None:
    """Return when the running app is calm, or leaves. The arguments are Textual's own."""
    app = active_app.get()
    deadline = time.monotonic() + _MOST_SECONDS
    calm = 0
    while calm < _ROUNDS_OF_CALM and time.monotonic() < deadline and not app._exit:
        # Between two looks every task has several turns; a repaint is due within a sixtieth second.
        await asyncio.sleep(0.002)
        for _ in range(5):
            await asyncio.sleep(0)
        calm = calm + 1 if is_calm(app) else 0


def is_calm(app: App[object]) -> bool:
    """Nothing is waiting to be handled, laid out or painted."""
    pumps: chain[MessagePump] = chain([app], app._registry)
    if any(_is_busy(pump) for pump in pumps):
        return False
    # Only the screen on top: one that is covered keeps its wish to be painted.
    screen = app.screen
    return not (screen._dirty_widgets or screen._layout_required or screen._repaint_required)


def _is_busy(pump: MessagePump) -> bool:
    return bool(pump._next_callbacks) or pump.message_queue_size > 0
