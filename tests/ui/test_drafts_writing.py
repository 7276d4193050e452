"""The thread that writes drafts: a slow disk, one that refuses, and whatever else goes wrong."""

from collections.abc import Hashable
from pathlib import Path
from threading import Event
from threading import enumerate as threads_alive

import pytest

from tests.ui.conftest import NOW
from tui_app.store.drafts import Draft, DraftShelf
from tui_app.store.files import write_atomically
from tui_app.ui.drafts import Drafted, DraftKeeper

WRITER = "tui_app.store.drafts.write_atomically"
ENOUGH = 60.0
"""Seconds that nobody waits for unless something is broken."""


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "tidings.json"


def keeper_on(store: Path) -> DraftKeeper:
    return DraftKeeper(DraftShelf(store), lambda: NOW)


def typed(**texts: str) -> dict[Hashable, Drafted | None]:
    return {name: Drafted("jot", name, {"text": text}) for name, text in texts.items()}


def left_over(store: Path) -> dict[str, object]:
    """What the next start is offered."""
    shelf = DraftShelf(store)
    found = {one.draft.title: one.draft.payload["text"] for one in shelf.left_over()}
    shelf.close()
    return found


class SlowDisk:
    """It takes until `go_on` is called to write anything."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.is_asked, self._goes_on = Event(), Event()
        patch.setattr(WRITER, self._write)

    def go_on(self) -> None:
        self._goes_on.set()

    def _write(self, path: Path, content: bytes) -> bool:
        self.is_asked.set()
        assert self._goes_on.wait(ENOUGH)
        return write_atomically(path, content)


def test_what_a_slow_disk_is_still_writing_at_leaving_is_left_over(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = SlowDisk(monkeypatch)
    keeper = keeper_on(store)
    keeper.look(typed(one="precious", two="as well"))
    assert disk.is_asked.wait(ENOUGH)
    keeper.close(0.01)
    # Nobody takes from under the thread what it is about to write.
    assert list(keeper.shelf.folder.glob("*.lock"))
    assert left_over(store) == {}
    disk.go_on()
    keeper.close(ENOUGH)
    assert left_over(store) == {"one": "precious", "two": "as well"}


def test_after_leaving_nothing_is_written_or_removed(store: Path) -> None:
    keeper = keeper_on(store)
    keeper.look(typed(one="precious", two="as well"))
    keeper.close(ENOUGH)
    keeper.look(typed(one="less"))
    keeper.finished("one")
    keeper.adopt("two", keeper.shelf.new_key())
    keeper.close(ENOUGH)
    assert left_over(store) == {"one": "precious", "two": "as well"}


def test_its_thread_ends_when_it_is_left_and_when_all_is_written(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = SlowDisk(monkeypatch)
    before = set(threads_alive())
    keeper = keeper_on(store)
    keeper.look(typed(one="precious"))
    assert disk.is_asked.wait(ENOUGH)
    (thread,) = set(threads_alive()) - before
    keeper.close(0.01)
    assert thread.is_alive()
    disk.go_on()
    thread.join(ENOUGH)
    assert not thread.is_alive()
    keeper.close(ENOUGH)
    assert left_over(store) == {"one": "precious"}


@pytest.mark.parametrize("error", [ValueError("odd"), RecursionError(), MemoryError("much")])
def test_whatever_goes_wrong_with_one_draft_the_others_are_kept_and_it_is_told(
    store: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    keep = DraftShelf.keep

    def choosy(self: DraftShelf, key: str, draft: Draft) -> None:
        if draft.title == "odd":
            raise error
        keep(self, key, draft)

    keeper = keeper_on(store)
    with monkeypatch.context() as patch:
        patch.setattr(DraftShelf, "keep", choosy)
        keeper.look(typed(odd="1", plain="1"))
        assert not keeper.flush(ENOUGH)
        assert type(error).__name__ in keeper.problem
        keeper.look(typed(odd="2", plain="2"))
        assert not keeper.flush(ENOUGH)
    keeper.look(typed(odd="3", plain="2"))
    assert keeper.flush(ENOUGH)
    assert keeper.problem == ""
    keeper.close(ENOUGH)
    assert left_over(store) == {"odd": "3", "plain": "2"}


def test_a_draft_that_cannot_be_dropped_is_dropped_later(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keeper = keeper_on(store)
    keeper.look(typed(one="saved by now"))
    assert keeper.flush(ENOUGH)
    with monkeypatch.context() as patch:
        patch.setattr(DraftShelf, "drop", lambda *_: 1 / 0)
        keeper.finished("one")
        assert not keeper.flush(ENOUGH)
        assert "ZeroDivisionError" in keeper.problem
    keeper.close(ENOUGH)
    assert left_over(store) == {}
    assert not keeper.shelf.folder.exists()
