"""Typing ahead of what is painted: in the fields of a screen, and of a window that comes up."""

import asyncio
from collections.abc import Iterator
from typing import cast
from weakref import WeakKeyDictionary

from textual import events
from textual.screen import Screen
from textual.widget import Widget


class TypedAhead:
    """Of a screen. It is none itself: a screen takes its styles from the first base that is one."""

    @property
    def focus_chain(self) -> list[Widget]:
        """What may have the cursor and can be seen, in the order declared.

        Textual's own order is by place on the screen, and a field just made has no place until the
        next layout: tab would go somewhere else.
        """
        return list(_focusable(cast("Widget", self)))

    async def heard(self) -> None:
        """Wait until the field at hand has taken in every key that was pressed before this one."""
        focused = cast("Screen[object]", self).focused
        if focused is not None:
            taken = asyncio.Event()
            if focused.call_later(taken.set):
                await taken.wait()


class KeysTypedAhead:
    """Keys that came before the window, or the field, that they are for was up.

    Textual gives a key to whatever has the cursor as it comes. Where the key before it opens a
    window, or goes to a field, nothing there knows it, and it would be lost on its way up, or do
    something else there.
    """

    def __init__(self) -> None:
        self._given_to: WeakKeyDictionary[events.Key, Widget] = WeakKeyDictionary()

    def meant(self, key: events.Key, screen: Screen[object]) -> events.Key:
        """The key; a new one, where it came back and something else has the cursor by now."""
        now = screen.focused or screen
        if not key.is_forwarded:
            self._given_to[key] = now
            return key
        was = self._given_to.get(key, now)
        if was is now or was is screen:
            return key
        again = key.copy()
        self._given_to[again] = now
        return again


def _focusable(within: Widget) -> Iterator[Widget]:
    for widget in within.displayed_children:
        if widget.disabled or not widget.visible:
            continue
        if widget.allow_focus():
            yield widget
        if widget.allow_focus_children():
            yield from _focusable(widget)
