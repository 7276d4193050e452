"""Subscribing, and taking in what a fetch brought: each item once, within bounds."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import msgspec
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
    keys_of,
    list_with,
)
from tui_app.domain import subscriptions
from tui_app.domain.candidates import dropped
from tui_app.domain.reading import Feed, FeedItem, ReadingList
from tui_app.domain.subscriptions import (
    MOST_CANDIDATES,
    MOST_OF_A_FEED,
    AddressError,
    address,
    is_due,
    round_begun,
    round_ended,
    subscribed,
    unsubscribed,
    with_outcome,
)

LATER = NOW + timedelta(hours=1)
BERLIN = ZoneInfo("Europe/Berlin")

outcomes = st.lists(st.tuples(st.sampled_from([HARBOUR, CRANES, ""]), key_lists), max_size=6)


def taken(reading: ReadingList, url: str, given: list[str], at: datetime = NOW) -> ReadingList:
    feed = Feed(url=url) if url else None
    return with_outcome(reading, feed, [item(f"{url} {key}") for key in given], at).reading


def after_all(came: list[tuple[str, list[str]]]) -> ReadingList:
    reading = list_with(HARBOUR, CRANES)
    for url, listed in came:
        reading = taken(reading, url, listed)
    return reading


# Addresses


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("https://news.example/feed", "https://news.example/feed"),
        (" HTTP://News.Example/Feed?a=B#top\n", "http://news.example/Feed?a=B"),
        ("news.example", "https://news.example"),
        ("127.0.0.1:8080/rss", "https://127.0.0.1:8080/rss"),
        ("feed:https://news.example/feed", "https://news.example/feed"),
        ("Feed://news.example/feed", "http://news.example/feed"),
    ],
)
def test_an_address_is_http_or_https_and_needs_no_scheme(typed: str, meant: str) -> None:
    assert address(typed) == meant


@pytest.mark.parametrize(
    "typed",
    ["", " ", "ftp://news.example", "file:///etc/passwd", "/etc/passwd", "javascript:alert(1)",
     "mailto:ann@news.example", "https://", "http://[::1", "http://a b.example", "x:y:z",
     "https://news.example:99999/"],
)  # fmt: skip
def test_what_is_no_address_is_told_in_one_sentence(typed: str) -> None:
    with pytest.raises(AddressError, match="is no address of a feed"):
        subscribed(ReadingList(), typed, NOW)


@given(st.text(max_size=30))
def test_any_text_is_an_address_or_refused_and_an_address_stays_one(typed: str) -> None:
    try:
        once = address(typed)
    except AddressError:
        return
    assert address(once) == once


# Subscribing


def test_the_same_address_twice_is_told() -> None:
    reading = subscribed(ReadingList(), HARBOUR, NOW, title="Harbour\x1b[2J News")
    assert reading.feeds == (Feed(url=HARBOUR, title="Harbour News", added_at=NOW),)
    for again in (HARBOUR, HARBOUR + "/", HARBOUR.replace("harbour.", "HARBOUR."), HARBOUR + "#x"):
        with pytest.raises(AddressError, match="subscribed to Harbour News already"):
            subscribed(reading, again, LATER)


def test_unsubscribing_takes_what_waits_along_and_subscribing_brings_it_back() -> None:
    reading = fetched(list_with(HARBOUR, CRANES), HARBOUR, "h1", "h2")
    reading = dropped(fetched(reading, CRANES, "c1"), "h2")
    without = unsubscribed(reading, HARBOUR)
    assert [feed.url for feed in without.feeds] == [CRANES]
    assert keys_of(without) == ["c1"]
    assert unsubscribed(without, HARBOUR) is without
    again = fetched(subscribed(without, HARBOUR, LATER), HARBOUR, "h1", "h2")
    assert keys_of(again) == ["c1", "h1"]


# What a fetch brought


def test_new_items_are_candidates_the_newest_with_the_highest_number() -> None:
    feed = Feed(url=HARBOUR, title="Harbour News", etag="x", fetched_at=NOW)
    came = with_outcome(list_with(HARBOUR), feed, [item("b"), item("a")], NOW)
    assert [(one.item.key, one.number, one.feed) for one in came.new] == [
        ("b", 2, HARBOUR),
        ("a", 1, HARBOUR),
    ]
    assert keys_of(came.reading) == ["a", "b"]
    assert came.reading.feeds == (msgspec.structs.replace(feed, added_at=NOW),)
    more = with_outcome(came.reading, feed, [item("c"), item("b"), item("a")], LATER)
    assert [(one.item.key, one.number) for one in more.new] == [("c", 3)]


def test_numbers_begin_anew_once_nothing_is_there() -> None:
    reading = fetched(list_with(HARBOUR), HARBOUR, "b", "a")
    reading = fetched(dropped(reading, "b"), HARBOUR, "c")
    assert [one.number for one in reading.candidates] == [1, 3]
    reading = fetched(dropped(reading, "a", "c"), HARBOUR, "d")
    assert [one.number for one in reading.candidates] == [1]


def test_a_feed_keeps_its_title_where_the_fetch_gave_none() -> None:
    reading = subscribed(ReadingList(), HARBOUR, NOW, title="Harbour News")
    failed = with_outcome(reading, Feed(url=HARBOUR, problem="It is down."), (), LATER)
    assert failed.reading.feeds[0].name == "Harbour News"


def test_a_feed_unsubscribed_from_meanwhile_brings_nothing() -> None:
    reading = list_with(CRANES)
    came = with_outcome(reading, Feed(url=HARBOUR, problem="It is down."), [item("a")], NOW)
    assert came.reading is reading
    assert not came.new
    assert not came.troubles


def test_a_feed_that_moves_stays_the_same_feed() -> None:
    reading = fetched(list_with(HARBOUR, CRANES), HARBOUR, "a")
    new = "https://harbour.example/new"
    moved = reading.feeds[0].moved(new)
    came = with_outcome(reading, moved, [item("b"), item("a")], LATER)
    assert [feed.url for feed in came.reading.feeds] == [new, CRANES]
    assert [one.item.key for one in came.new] == ["b"]
    assert {one.feed for one in came.reading.candidates} == {new}
    again = with_outcome(came.reading, came.reading.feeds[0], [item("c")], LATER)
    assert keys_of(again.reading) == ["a", "b", "c"]
    with pytest.raises(AddressError, match="already"):
        subscribed(again.reading, HARBOUR, LATER)
    back = with_outcome(again.reading, again.reading.feeds[0].moved(HARBOUR), (), LATER)
    assert back.reading.feeds[0].known_as == ""
    assert keys_of(unsubscribed(again.reading, new)) == []


def test_a_feed_does_not_move_to_where_another_is() -> None:
    reading = list_with(HARBOUR, CRANES)
    came = with_outcome(reading, reading.feeds[0].moved(CRANES), [item("a")], NOW)
    assert [(feed.url, feed.known_as) for feed in came.reading.feeds] == [
        (HARBOUR, ""),
        (CRANES, ""),
    ]
    assert came.new[0].feed == HARBOUR


def test_a_trouble_is_told_when_it_begins_or_changes_or_comes_back() -> None:
    reading, told = list_with(HARBOUR), []
    for problem in ("Down.", "Down.", "Gone.", "Gone.", "", "Gone."):
        came = with_outcome(reading, Feed(url=HARBOUR, problem=problem), (), NOW)
        reading = came.reading
        told.append(came.troubles)
    assert told == [("Down.",), (), ("Gone.",), (), (), ("Gone.",)]


def test_a_file_that_cannot_be_read_is_told_once_too() -> None:
    first = with_outcome(ReadingList(), None, (), NOW, problems=["a is cut."])
    more = with_outcome(first.reading, None, (), NOW, problems=["a is cut.", "b is cut."])
    fine = with_outcome(more.reading, None, (), NOW)
    assert (first.troubles, more.troubles, fine.troubles) == (("a is cut.",), ("b is cut.",), ())
    assert fine.reading.folder_problems == ()


def test_an_item_that_says_nothing_is_none() -> None:
    empty = FeedItem(key="e", title=" \x1b[0m", text="\n")
    assert not with_outcome(ReadingList(), None, [empty, item("")], NOW).new


def test_what_is_too_long_or_has_no_day_in_the_calendar_is_cut() -> None:
    odd = item("o", "t" * 10_000, text="x" * 1_000_000, published_at=datetime(1, 1, 1, tzinfo=UTC))
    (one,) = with_outcome(ReadingList(), None, [odd], NOW).new
    assert len(one.item.title) + len(one.item.text) < 30_000
    assert one.item.published_at is None


def test_of_more_than_a_thousand_the_oldest_go_and_do_not_come_back() -> None:
    items = [item(f"f{n}") for n in range(MOST_CANDIDATES)]
    reading = with_outcome(list_with(HARBOUR), None, items, NOW).reading
    came = with_outcome(reading, Feed(url=HARBOUR), [item("b"), item("a")], LATER)
    assert len(came.reading.candidates) == MOST_CANDIDATES
    assert keys_of(came.reading)[-2:] == ["a", "b"]
    assert came.reading.dropped == ("f999", "f998")
    again = with_outcome(came.reading, None, items, LATER)
    assert not again.new
    assert set(keys_of(again.reading)) == set(keys_of(came.reading))


def test_of_one_feed_the_newest_are_looked_at() -> None:
    items = [item(f"f{n}") for n in range(MOST_OF_A_FEED + 50)]
    came = with_outcome(list_with(HARBOUR), Feed(url=HARBOUR), items, NOW)
    assert [one.item.key for one in came.new] == [one.key for one in items[:MOST_OF_A_FEED]]


def test_keys_that_a_feed_still_lists_are_remembered_the_longest(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(subscriptions, "MOST_DROPPED", 3)
    reading = dropped(list_with(HARBOUR), "old", "gone", "x")
    reading = fetched(reading, HARBOUR, "old")
    assert reading.dropped == ("gone", "x", "old")
    assert dropped(reading, "y").dropped == ("x", "old", "y")


@given(outcomes)
def test_never_a_candidate_twice_and_numbers_are_their_own(
    came: list[tuple[str, list[str]]],
) -> None:
    reading = after_all(came)
    assert len(set(keys_of(reading))) == len(keys_of(reading))
    numbers = [one.number for one in reading.candidates]
    assert len(set(numbers)) == len(numbers)
    assert not set(keys_of(reading)) & set(reading.dropped)


@given(outcomes, st.sampled_from([HARBOUR, CRANES, ""]), key_lists, st.lists(keys))
def test_taking_in_the_same_again_changes_nothing(
    came: list[tuple[str, list[str]]], url: str, given_keys: list[str], gone: list[str]
) -> None:
    reading = dropped(after_all(came), *(f"{url} {key}" for key in gone))
    once = taken(reading, url, given_keys)
    assert taken(once, url, given_keys, LATER) == once


@given(outcomes, st.sampled_from([HARBOUR, ""]), key_lists)
def test_within_narrow_bounds_it_is_the_same(
    came: list[tuple[str, list[str]]], url: str, given_keys: list[str]
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(subscriptions, "MOST_CANDIDATES", 3)
        patch.setattr(subscriptions, "MOST_DROPPED", 40)
        before = after_all(came)
        once = taken(before, url, given_keys)
        assert len(once.candidates) <= 3
        assert len(once.dropped) <= 40
        assert taken(once, url, given_keys, LATER) == once
        lost = {*keys_of(before), *before.dropped} - {*keys_of(once), *once.dropped}
        assert not lost


@given(outcomes, st.lists(keys), outcomes)
def test_what_was_dropped_never_returns(
    before: list[tuple[str, list[str]]], gone: list[str], after: list[tuple[str, list[str]]]
) -> None:
    keys_gone = {f"{url} {key}" for key in gone for url in (HARBOUR, CRANES, "")}
    reading = dropped(after_all(before), *keys_gone)
    for url, given_keys in after:
        reading = taken(reading, url, given_keys)
        assert not keys_gone & set(keys_of(reading))


# The hour


@pytest.mark.parametrize(
    ("fetched_at", "now", "due"),
    [
        (None, "06:59", False),
        (None, "07:00", True),
        ("2026-03-15T20:00", "06:59", False),
        ("2026-03-15T20:00", "12:00", True),
        ("2026-03-16T06:30", "07:00", True),
        ("2026-03-16T07:00", "07:00", False),
        ("2026-03-16T07:01", "23:59", False),
    ],
)
def test_a_round_is_due_once_the_hour_has_come(fetched_at: str | None, now: str, due: bool) -> None:
    reading = ReadingList()
    if fetched_at:
        reading = round_ended(reading, datetime.fromisoformat(fetched_at).replace(tzinfo=BERLIN))
    moment = datetime.fromisoformat(f"2026-03-16T{now}").replace(tzinfo=BERLIN)
    assert is_due(reading, time(7), moment.astimezone(UTC), BERLIN) is due
    assert not is_due(reading, None, moment, BERLIN)


def test_of_several_windows_one_fetches_at_the_hour() -> None:
    """A round takes a while: the others see that it has begun, and wait whether it ends."""
    eight = datetime(2026, 3, 16, 8, tzinfo=UTC)
    begun = round_begun(ReadingList(), eight)
    for minutes, due in ((0, False), (1, False), (14, False), (15, True)):
        assert is_due(begun, time(7), eight + timedelta(minutes=minutes), UTC) is due
    assert not is_due(round_ended(begun, eight), time(7), eight + timedelta(hours=2), UTC)
    # one begun by a clock that was wrong holds nobody up
    assert is_due(begun, time(7), eight - timedelta(minutes=30), UTC)


def test_a_round_of_a_day_to_come_says_nothing_of_today() -> None:
    """So it stands after a look ahead with `--at`, or with a clock that was wrong."""
    ahead = round_ended(ReadingList(), datetime(2027, 1, 1, tzinfo=UTC))
    assert is_due(ahead, time(7), datetime(2026, 3, 16, 8, tzinfo=UTC), UTC)
