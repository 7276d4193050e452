"""What waits on the reading list: kept as a tidbit, dropped for good, brought back."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.reading_lists import (
    CRANES,
    HARBOUR,
    NOW,
    fetched,
    item,
    key_lists,
    keys,
    list_with,
)
from tui_app.domain.candidates import (
    as_tidbit,
    brought_back,
    dropped,
    kept,
    settled,
    waiting,
)
from tui_app.domain.network import Network
from tui_app.domain.reading import Candidate, FeedItem, ReadingList
from tui_app.domain.subscriptions import MOST_CANDIDATES, feed_at, with_outcome
from tui_app.domain.tidbit import Match, Tidbit, TidbitKind

ZONE = "Europe/Berlin"


def candidate(one: FeedItem) -> Candidate:
    return Candidate(item=one, found_at=NOW, feed=HARBOUR, number=1)


def made(one: FeedItem, now: datetime = NOW) -> Tidbit:
    return as_tidbit(candidate(one), now, ZONE)


def waiting_keys(reading: ReadingList, network: Network, *trashed: Tidbit) -> list[str]:
    return [one.item.key for one in waiting(reading, network, trashed)]


# What waits


def test_the_newest_wait_first_and_a_day_to_come_counts_as_now() -> None:
    items = [
        item("found"),
        item("old", published_at=NOW - timedelta(days=3)),
        item("to come", published_at=NOW + timedelta(days=30)),
        item("new", published_at=NOW - timedelta(hours=1)),
    ]
    reading = with_outcome(ReadingList(), None, items, NOW).reading
    assert waiting_keys(reading, Network()) == ["found", "to come", "new", "old"]


def test_what_was_kept_waits_no_more_until_undo_takes_its_tidbit_away() -> None:
    reading = fetched(list_with(HARBOUR), HARBOUR, "a", "b")
    network = Network()
    changes = kept(waiting(reading, network)[0], NOW, ZONE, ())
    network.apply(changes)
    assert waiting_keys(reading, network) == ["b"]
    (tidbit,) = network.tidbits.values()
    network.remove(Tidbit.table, tidbit.id)
    assert waiting_keys(reading, network) == ["a", "b"]


ARTICLE = "https://www.port.example/cranes/?id=7&utm_source=rss#top"
AGAIN = "http://port.example/cranes?id=7"


def from_two_feeds(url: str = AGAIN, title: str = "New Cranes") -> ReadingList:
    """One article from one feed, then from another."""
    reading = list_with(HARBOUR, CRANES)
    for feed, key, at, called in (
        (HARBOUR, "first", ARTICLE, "New cranes"),
        (CRANES, "second", url, title),
    ):
        one = item(key, called, url=at)
        reading = with_outcome(reading, feed_at(reading, feed), [one], NOW).reading
    return reading


def test_an_article_of_two_feeds_waits_once_and_is_kept_once() -> None:
    reading, network = from_two_feeds(), Network()
    (one,) = waiting(reading, network)
    assert one.item.key == "first"
    network.apply(kept(one, NOW, ZONE, ()))
    assert waiting(reading, network) == ()
    (tidbit,) = network.tidbits.values()
    network.remove(Tidbit.table, tidbit.id)
    assert waiting_keys(reading, network) == ["first"]


def test_an_article_of_two_feeds_is_dropped_once() -> None:
    reading = from_two_feeds()
    gone = dropped(reading, "first")
    assert waiting(gone, Network()) == ()
    assert set(gone.dropped) == {"first", "second"}
    (one,) = waiting(reading, Network())
    assert waiting_keys(brought_back(gone, one), Network()) == ["first"]
    deleted = made(one.item)
    assert waiting(settled(reading, Network(), [deleted]), Network()) == ()


@pytest.mark.parametrize(
    ("url", "title"), [(AGAIN, "Other cranes"), (f"{AGAIN}1", "New cranes"), ("", "New cranes")]
)
def test_what_differs_in_address_or_title_are_two_articles(url: str, title: str) -> None:
    assert len(waiting(from_two_feeds(url, title), Network())) == 2


def test_without_an_address_nothing_is_the_same() -> None:
    items = [item("a", "Weekly"), item("b", "Weekly")]
    reading = with_outcome(ReadingList(), None, items, NOW).reading
    assert waiting_keys(reading, Network()) == ["a", "b"]


def test_an_article_that_another_feed_had_brought_is_not_new() -> None:
    reading = list_with(HARBOUR, CRANES)
    one, other = item("a", "t", url=AGAIN), item("b", "t", url=AGAIN)
    first = with_outcome(reading, feed_at(reading, HARBOUR), [one], NOW)
    second = with_outcome(first.reading, feed_at(reading, CRANES), [other], NOW)
    assert (len(first.new), len(second.new)) == (1, 0)


def test_a_tidbit_that_was_deleted_does_not_make_its_candidate_wait_again() -> None:
    reading = fetched(list_with(HARBOUR), HARBOUR, "a", "b")
    network, deleted = Network(), made(item("a"))
    assert waiting_keys(reading, network, deleted) == ["b"]
    for_good = settled(reading, network, [deleted])
    assert waiting_keys(for_good, network) == ["b"]
    assert for_good.dropped == ("a",)
    assert settled(for_good, network, [deleted]) == for_good
    # Brought back from the trash, it is news as before; undo of keeping it drops nothing.
    network.put(deleted)
    assert settled(reading, network) == reading


# Dropping


def test_what_is_dropped_can_be_brought_back_where_it_stood() -> None:
    reading = fetched(list_with(HARBOUR), HARBOUR, "c", "b", "a")
    one = reading.candidates[1]
    assert brought_back(dropped(reading, "b"), one) == reading
    assert brought_back(reading, one) is reading


def test_what_is_brought_back_has_a_number_of_its_own() -> None:
    reading = fetched(list_with(HARBOUR), HARBOUR, "a")
    reading = fetched(dropped(reading, "a"), HARBOUR, "b")
    one = Candidate(item=item("a"), found_at=NOW, feed=HARBOUR, number=1)
    numbers = {each.item.key: each.number for each in brought_back(reading, one).candidates}
    assert numbers == {"b": 1, "a": 2}


def test_in_a_full_list_the_oldest_goes_for_what_is_brought_back() -> None:
    items = [item(f"f{n}") for n in range(MOST_CANDIDATES)]
    reading = with_outcome(ReadingList(), None, items, NOW).reading
    after = brought_back(reading, candidate(item("a")))
    assert len(after.candidates) == MOST_CANDIDATES
    assert after.dropped == ("f999",)
    assert "a" in waiting_keys(after, Network())


@given(key_lists, st.lists(keys), keys)
def test_bringing_back_undoes_a_drop(came: list[str], gone: list[str], key: str) -> None:
    reading = dropped(fetched(list_with(HARBOUR), HARBOUR, *came), *gone)
    found = [one for one in reading.candidates if one.item.key == key]
    for one in found:
        assert brought_back(dropped(reading, key), one) == reading


# Keeping


def test_what_is_kept_is_an_article_with_its_text_and_where_it_was() -> None:
    one = item(
        *("k", "  A yard\nin Rostock "), source="Harbour News", url="https://h.example/1",
        text="Cranes, again.\n\nAnd more.", published_at=NOW - timedelta(days=2),
    )  # fmt: skip
    match = Match(contact="1", score=0.7, why="topic “cranes”")
    changes = kept(candidate(one), NOW, ZONE, (match,))
    assert changes.label == "keep “A yard in Rostock”"
    (tidbit,) = changes.put
    assert isinstance(tidbit, Tidbit)
    assert (tidbit.text, tidbit.body) == ("A yard in Rostock", "Cranes, again.\n\nAnd more.")
    assert (tidbit.kind, tidbit.source) == (TidbitKind.ARTICLE, "Harbour News")
    assert (tidbit.url, tidbit.feed_item) == ("https://h.example/1", "k")
    assert (tidbit.heard_at, tidbit.zone) == (NOW - timedelta(days=2), ZONE)
    assert tidbit.matches == (match,)


@pytest.mark.parametrize(
    ("days", "is_its_own"), [(0, True), (300, True), (400, False), (20_000, False), (-1, False)]
)
def test_its_age_is_the_news_own_where_that_is_within_reason(days: int, is_its_own: bool) -> None:
    published = NOW - timedelta(days=days)
    assert made(item("k", published_at=published)).heard_at == (published if is_its_own else NOW)


@pytest.mark.parametrize(
    ("one", "text"),
    [
        (FeedItem(key="k", title="", text="Only text.\nTwo lines."), "Only text. Two lines."),
        (FeedItem(key="k", title="\x1b[2J", url="https://h.example/1"), "https://h.example/1"),
    ],
)
def test_without_a_title_it_is_told_by_what_there_is(one: FeedItem, text: str) -> None:
    assert made(one).text == text


def test_a_press_release_is_known_where_it_is_called_one() -> None:
    assert made(item("k", "Press Release: new yard")).kind is TidbitKind.PRESS_RELEASE
    assert made(item("k", source="Yards: media releases")).kind is TidbitKind.PRESS_RELEASE
    assert made(item("k", "The press is quiet")).kind is TidbitKind.ARTICLE


def test_text_that_only_says_the_title_again_is_no_body() -> None:
    assert made(item("k", "A yard", text="A yard\n")).body == ""
