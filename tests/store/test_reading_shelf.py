"""The reading list beside the store: whole, private, shared, never written over when damaged."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest

import tui_app
from tui_app.domain.candidates import dropped, kept, waiting
from tui_app.domain.reading import Candidate, Feed, FeedItem, ReadingList
from tui_app.domain.removal import remove_tidbit
from tui_app.domain.subscriptions import round_ended, subscribed
from tui_app.store import Store, StoreError
from tui_app.store.checkup import beside
from tui_app.store.conflict_copies import conflict_copies
from tui_app.store.lock import LockFile
from tui_app.store.reading_shelf import ReadingShelf

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
URL = "https://harbour.example/feed"
LONE = "half a character: \ud83d"

SUBSCRIBER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from tui_app.domain.subscriptions import subscribed
from tui_app.store.reading_shelf import ReadingShelf
shelf = ReadingShelf(Path(sys.argv[1]))
for n in range(15):
    url = f"https://news.example/{sys.argv[2]}/{n}"
    shelf.change(lambda reading: subscribed(reading, url, datetime(2026, 3, 16, tzinfo=UTC)))
"""


@pytest.fixture
def shelf(tmp_path: Path) -> ReadingShelf:
    return ReadingShelf(tmp_path / "tidings.json")


def filled(shelf: ReadingShelf) -> ReadingList:
    """Something of everything on the shelf."""
    shelf.change(lambda reading: subscribed(reading, URL, NOW, title="Harbour"))
    feed = Feed(url=URL, etag="x", last_modified="y", fetched_at=NOW, problem="It is cut.")
    items = [FeedItem(key="b", title=LONE, text="é\x00", published_at=NOW)]
    items.append(FeedItem(key="a", title="A"))
    shelf.take_in(feed, items, NOW)
    shelf.take_in(None, (), NOW, problems=["A file is cut."])
    return shelf.change(lambda reading: round_ended(dropped(reading, "gone"), NOW))


def test_reading_makes_nothing(shelf: ReadingShelf) -> None:
    assert shelf.read() == ReadingList()
    assert list(shelf.path.parent.iterdir()) == []


def test_all_of_it_comes_back_and_is_the_users_alone(shelf: ReadingShelf) -> None:
    reading = filled(shelf)
    assert len(reading.candidates) == 2
    assert ReadingShelf(shelf.path.with_name("tidings.json")).read() == reading
    for path in (shelf.path, shelf.lock_path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert {path.name for path in shelf.path.parent.iterdir()} == {
        "tidings.json.reading.json",
        "tidings.json.reading.json.lock",
    }
    assert shelf.notices == []


def test_taking_in_tells_what_is_new(shelf: ReadingShelf) -> None:
    item = FeedItem(key="a", title="A")
    came = shelf.take_in(None, [item], NOW, problems=["Cut."])
    assert came.new == (Candidate(item=item, found_at=NOW, number=1),)
    assert came.troubles == ("Cut.",)
    assert came.reading == shelf.read()
    again = shelf.take_in(None, [item], NOW, problems=["Cut."])
    assert not again.new
    assert not again.troubles


def test_where_nothing_changes_nothing_is_written(shelf: ReadingShelf) -> None:
    filled(shelf)
    before = shelf.path.stat()
    shelf.change(lambda reading: reading)
    after = shelf.path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_folder_that_is_missing_is_made_on_the_first_change(tmp_path: Path) -> None:
    shelf = ReadingShelf(tmp_path / "new" / "tidings.json")
    assert shelf.read() == ReadingList()
    filled(shelf)
    assert stat.S_IMODE(shelf.path.parent.stat().st_mode) == 0o700


def test_keys_of_a_later_version_survive_a_change(shelf: ReadingShelf) -> None:
    filled(shelf)
    raw = json.loads(shelf.path.read_bytes())
    raw["mood"] = "calm"
    raw["feeds"][0]["colour"] = ["red"]
    raw["candidates"][0]["starred"] = True
    raw["candidates"][0]["item"]["authors"] = [{"name": "Ann"}]
    shelf.path.write_text(json.dumps(raw), encoding="utf-8")
    shelf.change(lambda reading: dropped(reading, "b"))
    shelf.change(lambda reading: subscribed(reading, "https://more.example", NOW))
    raw = json.loads(shelf.path.read_bytes())
    assert raw["mood"] == "calm"
    assert raw["feeds"][0]["colour"] == ["red"]
    assert raw["candidates"][0]["starred"] is True
    assert raw["candidates"][0]["item"]["authors"] == [{"name": "Ann"}]


def test_a_list_of_a_later_version_is_left_as_it_is(shelf: ReadingShelf) -> None:
    content = b'{"version": 2, "feeds": {"all": "otherwise"}}'
    shelf.path.write_bytes(content)
    with pytest.raises(StoreError, match="later version"):
        shelf.read()
    with pytest.raises(StoreError, match="later version"):
        filled(shelf)
    assert shelf.path.read_bytes() == content


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"\xff\xfe", b"[" * 100_000, b'{"feeds": [{}]}', b'{"candidates": 3}',
     b'{"fetched_at": "0001-01-01T00:00:00Z"}', b'{"feeds": null}', b'{"numbered": "x"}'],
)  # fmt: skip
def test_a_damaged_file_is_set_aside_with_one_sentence(shelf: ReadingShelf, content: bytes) -> None:
    aside = [
        shelf.path.with_name(shelf.path.name + end) for end in (".unreadable", ".unreadable-2")
    ]
    shelf.path.write_bytes(content)
    assert shelf.read() == ReadingList()
    assert shelf.read() == ReadingList()
    assert len(shelf.notices) == 1
    assert str(aside[0]) in shelf.notices[0]
    shelf.path.write_bytes(content + b" ")
    filled(shelf)
    assert [path.read_bytes() for path in aside] == [content, content + b" "]
    assert len(shelf.read().feeds) == 1


def test_what_refuses_the_change_leaves_all_as_it_was(shelf: ReadingShelf) -> None:
    reading = filled(shelf)

    def refuse(_: ReadingList) -> ReadingList:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        shelf.change(refuse)
    assert shelf.read() == reading
    shelf.change(lambda now: dropped(now, "a"))


def test_a_tidbit_deleted_for_good_does_not_make_its_candidate_wait_again(
    shelf: ReadingShelf,
) -> None:
    filled(shelf)
    with Store(shelf.path.with_name("tidings.json")) as store:
        one = shelf.read().candidates[0]
        store.commit(kept(one, NOW, "UTC", ()), NOW)
        (tidbit,) = store.network.tidbits.values()
        store.commit(remove_tidbit(store.network, tidbit), NOW)
        shelf.settle(store.network, (one.record for one in store.trash()))
        store.empty_trash(NOW)
        assert one.item.key not in {each.item.key for each in waiting(shelf.read(), store.network)}
        assert len(shelf.read().candidates) == 1


# Others at the same time


def test_two_processes_that_change_it_at_once_lose_nothing(shelf: ReadingShelf) -> None:
    store = str(shelf.path.with_name("tidings.json"))
    both = [
        subprocess.Popen(
            [sys.executable, "-c", SUBSCRIBER, store, name], cwd=Path(tui_app.__file__).parents[1]
        )
        for name in ("one", "two")
    ]
    assert [one.wait(timeout=60) for one in both] == [0, 0]
    assert len(shelf.read().feeds) == 30


def test_threads_that_share_a_shelf_lose_nothing(shelf: ReadingShelf) -> None:
    def take(number: int) -> None:
        shelf.take_in(None, [FeedItem(key=str(number), title="x")], NOW)

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(take, range(40)))
    assert {one.item.key for one in shelf.read().candidates} == {str(n) for n in range(40)}


def test_a_lock_that_another_holds_too_long_is_told(
    shelf: ReadingShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_app.store.reading_shelf._PATIENCE_SECONDS", 0.0)
    holder = LockFile(shelf.lock_path)
    assert holder.acquire()
    with pytest.raises(StoreError, match="Another process"):
        filled(shelf)
    assert shelf.read() == ReadingList()
    holder.release()
    filled(shelf)


# Where nothing can be written


def test_a_folder_that_is_read_only_is_told_in_one_sentence(
    shelf: ReadingShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = filled(shelf)

    def refused(*args: object, **kwargs: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refused)
    assert shelf.read() == reading
    with pytest.raises(StoreError, match="cannot be locked: permission denied"):
        shelf.change(lambda now: dropped(now, "a"))


def test_a_full_disk_leaves_the_list_as_it_was(
    shelf: ReadingShelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = filled(shelf)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(StoreError, match="no space left on device"):
            shelf.change(lambda now: dropped(now, "a"))
    assert shelf.read() == reading
    assert not list(shelf.path.parent.glob("*.tmp"))


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
def test_what_is_no_file_is_told_and_left_alone(
    shelf: ReadingShelf, make: Callable[[Path], None]
) -> None:
    make(shelf.path)
    for attempt in (shelf.read, lambda: filled(shelf)):
        with pytest.raises(StoreError, match="is no file"):
            attempt()


# Beside the store


def test_the_store_and_its_check_up_take_it_for_what_it_is(shelf: ReadingShelf) -> None:
    store = shelf.path.with_name("tidings.json")
    store.write_text('{"contacts": {}}', encoding="utf-8")
    store.chmod(0o600)
    filled(shelf)
    left = shelf.path.with_name(shelf.path.name + ".999999999.tmp")
    left.write_text("{", encoding="utf-8")
    left.chmod(0o600)
    shelf.path.chmod(0o644)
    assert conflict_copies(store) == ()
    assert list(beside.copies(store)) == []
    assert [one.path for one in beside.open_to_others(store)] == [shelf.path]
    assert [one.path for one in beside.left_over(store)] == [left]
    shelf.change(lambda now: dropped(now, "a"))
    assert not left.exists()
    with Store(store) as opened:
        assert opened.notices == []
        assert opened.problems == []
    assert shelf.path.exists()
