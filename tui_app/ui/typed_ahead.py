"""Screens of fields, on which people type ahead of what is painted."""

import asyncio
from collections.abc import Iterator
from typing import cast

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


def _focusable(within: Widget) -> Iterator[Widget]:
    for widget in within.displayed_children:
        if widget.disabled or not widget.visible:
            continue
        if widget.allow_focus():
            yield widget
        if widget.allow_focus_children():
            yield from _focusable(widget)
