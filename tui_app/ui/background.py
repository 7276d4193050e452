"""Work that may take long or for ever, in a thread that nobody has to wait for."""

import asyncio
from collections.abc import Callable
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


async def in_background(work: Callable[[], T]) -> T:
    """What `work` gives, or raises.

    Other than after `asyncio.to_thread`, leaving the app waits for nothing: a folder on a server
    that is gone, or a million cards, are simply left behind.
    """
    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(settled: Callable[[], None]) -> None:
        def if_awaited() -> None:
            if not done.done():
                settled()

        try:
            loop.call_soon_threadsafe(if_awaited)
        except RuntimeError:
            return  # the app has left

    def run() -> None:
        try:
            result = work()
        except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to who awaits
            failed = error
            settle(lambda: done.set_exception(failed))
        else:
            settle(lambda: done.set_result(result))

    Thread(target=run, daemon=True).start()
    return await done
