"""Work that may take long or for ever, in a thread that nobody has to wait for."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable
from contextlib import suppress
from threading import Event, Thread
from typing import Generic, NamedTuple, TypeVar

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


async def as_they_come(work: Callable[[], Iterable[T]]) -> AsyncIterator[T]:
    """Each of what `work` gives, as soon as it does; raises what `work` raises.

    Once nobody listens any more, `work` is left at the next thing it gives.
    """
    loop = asyncio.get_running_loop()
    come: asyncio.Queue[_Come[T]] = asyncio.Queue()
    is_left = Event()

    def run() -> None:
        last = _Come[T]()
        try:
            for one in work():
                if is_left.is_set():
                    return
                loop.call_soon_threadsafe(come.put_nowait, _Come((one,)))
        except Exception as error:  # noqa: BLE001 - whatever it is, it belongs to who listens
            last = _Come(error=error)
        with suppress(RuntimeError):  # the app has left
            loop.call_soon_threadsafe(come.put_nowait, last)

    Thread(target=run, daemon=True).start()
    try:
        while (next_one := await come.get()).given:
            yield next_one.given[0]
        if next_one.error is not None:
            raise next_one.error
    finally:
        is_left.set()


class _Come(NamedTuple, Generic[T]):
    """One thing given; none at the end, which may be an error."""

    given: tuple[T, ...] = ()
    error: Exception | None = None
