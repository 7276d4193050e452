"""A reading list for tests of the app: people, candidates, feeds, and an app on them."""

import threading
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.ui.conftest import LONDON, NOW
from tui_app.clock import Clock
from tui_app.config import Config, Reading
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.matches import without_repetitions
from tui_app.domain.network import Network
from tui_app.domain.reading import Candidate, Feed, FeedItem, ReadingList
from tui_app.domain.tidbit import Match, Tidbit
from tui_app.exchange.feeds.round import Outcome
from tui_app.store import Store
from tui_app.store.reading_shelf import ReadingShelf
from tui_app.ui.app import TidingsApp
from tui_app.ui.reading.entries import Entry
from tui_app.ui.widgets.record_list import RecordList

ADA, BEN = (
    Contact(id=new_id(NOW), name="Ada Marsh", organisation="Northwind", topics=("cold chain",)),
    Contact(id=new_id(NOW), name="Ben Okafor", organisation="Kestrel", topics=("cold chain",)),
)
PORT = Feed(url="https://port.example/rss", title="Port News", added_at=NOW)
HILL = Feed(url="https://hill.example/rss", title="Hill Paper", added_at=NOW)

_TURNS = 500


def item(title: str, hours: float = 1.0, *, text: str = "", url: str = "") -> FeedItem:
    at = NOW - timedelta(hours=hours)
    return FeedItem(
        key=f"key of {title}",
        title=title,
        source="Port News",
        url=url,
        text=text,
        published_at=at,
    )


def candidates(*items: FeedItem) -> tuple[Candidate, ...]:
    return tuple(
        Candidate(item=one, found_at=NOW, feed=PORT.url, number=place)
        for place, one in enumerate(items, 1)
    )


DULL = item("Parking dearer again", 1)
COLD = item("A cold chain for Leeds", 2, url="https://port.example/leeds")
NORTHWIND = item("Ada Marsh to lead Northwind", 3)
LIST = ReadingList(feeds=(PORT,), candidates=candidates(NORTHWIND, COLD, DULL), numbered=3)


def app_on(
    path: Path, reading: ReadingList = LIST, *, settings: Reading | None = None
) -> TidingsApp:
    """An app on Ada, Ben and this reading list."""
    store = Store(path)
    store.commit(Changes(label="what was there before", put=(ADA, BEN)), NOW)
    ReadingShelf(path).change(lambda _: reading)
    return TidingsApp(store, Config(reading=settings or Reading()), Clock(NOW, LONDON))


class PlainIndex:
    """In place of the index, whose scores are others' to test: a name, a firm or a topic ties."""

    def __init__(self, network: Network, *_: object, **__: object) -> None:
        self._network = network

    def propose(self, tidbit: Tidbit) -> tuple[Match, ...]:
        said = f"{tidbit.text} {tidbit.body}".casefold()
        found = [
            Match(contact=one.id, score=score, why=f"{label} “{word}”")
            for one in self._network.contacts.values()
            for label, word, score in (
                ("name", one.name, 0.9),
                *(("topic", topic, 0.6) for topic in one.topics),
            )
            if word.casefold() in said
        ]
        return without_repetitions(found)

    def refresh(self, _: object) -> None:
        """There is nothing to keep up to date."""

    def prepare(self) -> None:
        """There is nothing to build."""

    def learn_meaning(self) -> None:
        """Nothing is known of meanings."""


@pytest.fixture(autouse=True)
def plain_index(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whom something is for does not depend on the network's size, nor on the rules' numbers."""
    monkeypatch.setattr("tui_app.ui.desk.with_meaning", PlainIndex)


async def calm(pilot: Pilot[None]) -> None:
    """Till what was read and looked up in the background is shown."""

    def is_calm() -> bool:
        # The others wait for what a window gives.
        return all(one.is_finished or one.group == "default" for one in pilot.app.workers)

    await pilot.pause()
    await until(pilot, is_calm)
    await pilot.pause()


async def until(pilot: Pilot[None], is_so: Callable[[], bool]) -> None:
    """Till something is so, while a thread that waits for the test goes on."""
    for _ in range(_TURNS):
        if is_so():
            return
        await pilot.pause()
    raise AssertionError("It never came to be so.")


async def to_the_list(pilot: Pilot[None]) -> None:
    """From the queue to the reading list, by its keys."""
    for key in ("2", "R"):
        await pilot.press(key)
        await calm(pilot)


def titles(app: TidingsApp) -> list[str]:
    """What is listed, from the top; headings have a mark."""
    listed = app.screen.query_one("#candidates", RecordList)
    return [
        one.candidate.item.title if isinstance(one, Entry) else f"# {one.name}"
        for one in listed.items
    ]


def marked(app: TidingsApp) -> str:
    """The title under the cursor."""
    one = app.screen.query_one("#candidates", RecordList).highlighted
    return one.candidate.item.title if isinstance(one, Entry) else ""


class Server:
    """In place of the network: each feed answers when the test says so."""

    def __init__(self, **answers: Sequence[FeedItem] | str) -> None:
        self.answers = {f"https://{name}.example/rss": one for name, one in answers.items()}
        self.asked = 0
        self.now = NOW
        self.may_answer = threading.Semaphore(0)

    def fetch_all(
        self,
        feeds: Sequence[Feed],
        folder: Path | None,
        now: datetime,
        *,
        allow_private: bool,
        stop: Callable[[], bool],
    ) -> Iterator[Outcome]:
        """As the real one is called."""
        assert (folder, now, allow_private) == (None, self.now, False)
        self.asked += 1
        for feed in feeds:
            while not self.may_answer.acquire(timeout=0.01):
                if stop():
                    return
            answer = self.answers[feed.url]
            problem, items = (answer, ()) if isinstance(answer, str) else ("", tuple(answer))
            yield Outcome(
                feed=Feed(url=feed.url, title=feed.title, fetched_at=NOW, problem=problem),
                items=items,
            )

    def answer(self, feeds: int = 1) -> None:
        """Let so many feeds answer."""
        self.may_answer.release(feeds)
