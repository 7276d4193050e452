"""The reading list beside the sample: something to keep, something to drop, a feed that fails."""

import json
from pathlib import Path

from tests.data import sample
from tests.data.test_fiction import OURS
from tui_app.domain.candidates import as_tidbit, waiting
from tui_app.domain.tidbit import TidbitKind
from tui_app.matching.contact_index import ContactIndex
from tui_app.store.reading_shelf import ReadingShelf

NETWORK = sample.network()
READING = sample.reading()
WAITING = waiting(READING, NETWORK)


def test_the_shelf_takes_it_as_it_is(tmp_path: Path) -> None:
    content = (sample.DATA / "sample.reading.json").read_text(encoding="utf-8")
    shelf = ReadingShelf(tmp_path / "tidings.json")
    shelf.path.write_text(content, encoding="utf-8")
    assert shelf.read() == READING
    shelf.change(lambda reading: reading)
    assert shelf.notices == []
    assert content == f"{json.dumps(json.loads(content), ensure_ascii=False, indent=1)}\n"


def test_there_are_a_few_feeds_and_one_of_them_fails() -> None:
    assert len(READING.feeds) == 3
    assert sum(bool(feed.problem) for feed in READING.feeds) == 1
    known = {feed.url for feed in READING.feeds}
    assert {one.feed for one in READING.candidates} == known


def test_no_address_of_it_leads_anywhere() -> None:
    links = [feed.url for feed in READING.feeds] + [one.item.url for one in READING.candidates]
    for link in links:
        assert OURS.search(link.removeprefix("https://").partition("/")[0]), link


def test_all_of_it_came_before_the_moment() -> None:
    for feed in READING.feeds:
        assert feed.added_at is not None
        assert feed.fetched_at is not None
        assert feed.added_at <= feed.fetched_at <= sample.moment()
    for one in READING.candidates:
        assert one.item.published_at is not None
        assert one.item.published_at <= one.found_at <= sample.moment()
    numbers = [one.number for one in READING.candidates]
    assert numbers == list(range(1, READING.numbered + 1))


def test_some_of_it_was_kept_as_news_and_waits_no_more() -> None:
    keys = {one.item.key: one for one in READING.candidates}
    kept = [one for one in NETWORK.tidbits.values() if one.feed_item]
    assert len(kept) >= 3
    assert len(WAITING) == len(READING.candidates) - len(kept)
    for tidbit in kept:
        candidate = keys[tidbit.feed_item]
        assert tidbit.url == candidate.item.url
        assert tidbit.heard_at == candidate.item.published_at
        decided = [one.decided_at for one in tidbit.matches if one.decided_at]
        assert all(candidate.found_at <= at for at in decided)


def test_most_of_what_waits_interests_somebody_and_some_of_it_nobody() -> None:
    index = ContactIndex(NETWORK)
    news = [as_tidbit(one, sample.moment(), sample.description().zone) for one in WAITING]
    best = [index.propose(one)[:1] for one in news]
    assert len(WAITING) >= 10
    assert sum(bool(one) for one in best) >= 7
    assert not all(best)
    assert len({one[0].contact for one in best if one}) >= 6
    assert {one.kind for one in news} == {TidbitKind.ARTICLE, TidbitKind.PRESS_RELEASE}
