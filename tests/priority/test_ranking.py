"""The ranking that is kept from one moment to the next gives what a fresh one gives."""

from datetime import datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.priority.people import NOW, PARIS, RULES, days_ago, news, touch
from tests.priority.strategies import PEOPLE, Maker, Scene, scenes, seeds
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.domain.tidbit import TidbitKind
from tui_app.domain.touch import TouchKind
from tui_app.priority import ranking as module
from tui_app.priority.case import Case
from tui_app.priority.facts import FactBook
from tui_app.priority.listing import Joined, Listing
from tui_app.priority.news import NewsBook
from tui_app.priority.queue import Queue
from tui_app.priority.rank import rank
from tui_app.priority.ranking import Ranking
from tui_app.priority.standing import Standing, stand
from tui_app.priority.window import Windows

HOME = ZoneInfo("Europe/Paris")
many = settings(max_examples=settings.default.max_examples * 5 if settings.default else 300)
_MINUTES = (1, 20, 120, 1440, 10 * 1440, 400 * 1440)
_MOST_AHEAD = 4_000 * 86_400.0


def told(queue: Queue) -> tuple[object, ...]:
    """All that a queue says, the words included."""
    calls = (*queue.calls, *queue.later, *queue.without_news)
    return (queue, [call.reasons for call in calls])


def change(network: Network, maker: Maker, chance: Random) -> None:
    """Something is put, or taken away."""
    number = chance.randrange(4)
    made: list[Record] = [
        maker.contact(chance.choice(PEOPLE)),
        maker.touch(f"t{number}"),
        maker.touch(f"t{number}"),
        maker.tidbit(f"n{number}"),
        maker.tidbit(f"n{number}"),
        maker.interview(f"i{number % 2}"),
    ]
    record = chance.choice(made)
    if chance.random() < 0.3:
        network.remove(record.table, record.id)
    else:
        network.put(record)


def moved(now: datetime, chance: Random) -> datetime:
    """Most often a little later, now and then the day after or a day back."""
    ahead = timedelta(minutes=chance.randint(0, chance.choice(_MINUTES)))
    return now + ahead if chance.random() < 0.9 else now - ahead


@many
@given(scenes(), st.randoms(use_true_random=False), seeds, st.sampled_from([0, 300]))
def test_a_kept_ranking_gives_what_a_fresh_one_gives(
    scene: Scene, chance: Random, seed: int, few: int
) -> None:
    network, maker = Network(scene.records), Maker(seed)
    maker.now = now = scene.now
    kept, usual = Ranking(network, RULES, HOME), module._FEW
    module._FEW = few  # none, or all, are put in their place one by one
    try:
        for _ in range(6):
            block = chance.choice(["now", "now", "now", "all", "morning", "evening"])
            current_events = chance.random() < 0.2
            found = kept.queue(now, block=block, current_events=current_events)
            fresh = rank(network, now, RULES, HOME, block=block, current_events=current_events)
            assert told(found) == told(fresh)
            now = moved(now, chance)
            for _ in range(chance.choice((0, 0, 1, 3))):
                change(network, maker, chance)
            kept.forget(network.take_concerned() | network.take_told_anew())
    finally:
        module._FEW = usual


def standings(network: Network, now: datetime, *, heed_window: bool) -> list[Standing]:
    """How everybody stands, worked out from nothing."""
    book, tidings, windows = (
        FactBook(network, RULES),
        NewsBook(network, RULES),
        Windows(now, RULES, HOME),
    )
    cases = [
        Case(one, book.of(one), tidings.of(one.id, now.timestamp()), windows.day_of(one))
        for one in network.contacts.values()
    ]
    return [stand(case, now.timestamp(), RULES, heed_window=heed_window) for case in cases]


def place(standing: Standing) -> tuple[object, ...]:
    """What orders somebody, and the words of their hold."""
    opens = standing.case.day.window.opens if standing.held is None else None
    return (standing.place, standing.score, standing.total, standing.since, standing.held, opens)


@many
@given(scenes(), st.randoms(use_true_random=False), st.booleans())
def test_nobody_stands_otherwise_before_it_was_told(
    scene: Scene, chance: Random, heed_window: bool
) -> None:
    network = Network(scene.records)
    for before in standings(network, scene.now, heed_window=heed_window):
        # A moment has no more than microseconds.
        lasts = min(before.until - scene.now.timestamp(), _MOST_AHEAD) - 2e-6
        for share in (chance.random(), chance.random(), 1.0) if lasts > 0 else ():
            then = scene.now + timedelta(seconds=lasts * share)
            [after] = [
                one
                for one in standings(network, then, heed_window=heed_window)
                if one.case.contact.id == before.case.contact.id
            ]
            assert place(after) == place(before)


def test_a_queue_stays_what_it_was_whatever_comes_after() -> None:
    people = [Contact(id=key, name=key, zone="Europe/Paris", met_on=NOW.date()) for key in "abc"]
    network = Network([*people, touch(TouchKind.TALKED, days_ago(50))])
    kept = Ranking(network, RULES, PARIS)
    before, expected = kept.queue(NOW), told(rank(network, NOW, RULES, PARIS))
    network.put(touch(TouchKind.TALKED, NOW))
    network.put(news(TidbitKind.NEWS, NOW, "b"))
    network.remove("contacts", "c")
    kept.forget(network.take_concerned() | network.take_told_anew())
    kept.queue(NOW + timedelta(hours=9))
    assert told(before) == expected


def test_only_who_is_looked_at_is_told_of_in_full() -> None:
    people = [Contact(id=str(n), name=f"P{n}", zone="Europe/Paris") for n in range(50)]
    found = rank(Network(people), NOW, RULES, PARIS)
    calls = found.calls
    assert isinstance(calls, Listing)
    assert calls.place_of("7") is not None
    assert len(calls) == 50
    assert calls == tuple(calls)
    assert calls[0] is calls[0]
    assert calls[-1] == calls[49]
    assert [one.contact.id for one in calls[:3]] == [one.contact.id for one in list(calls)[:3]]


def test_lists_one_after_the_other_find_their_places_without_making_anything() -> None:
    made: list[str] = []

    def make(key: str) -> str:
        made.append(key)
        return key.upper()

    parts = [Listing(part, make, lambda key: key) for part in ("abc", "", "de")]
    whole = Joined(parts)
    assert [whole.place_of(key) for key in "abcdex"] == [0, 1, 2, 3, 4, None]
    assert len(whole) == 5
    assert not made
    assert [whole[3], whole[-1], *whole[1:3], whole[-5]] == ["D", "E", "B", "C", "A"]
    assert list(whole) == list("ABCDE")
    assert sorted(made) == list("abcde")
    with pytest.raises(IndexError):
        whole[5]
    with pytest.raises(IndexError):
        whole[-6]
