"""The shelf of drafts: whole, private, one place for each editor, offered when nobody holds it."""

import os
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.store import StoreError
from tui_app.store.drafts import Draft, DraftShelf, LeftOver

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return tmp_path / "tidings.json"


def draft(title: str, minutes: int = 0, **payload: object) -> Draft:
    """A draft so many minutes after eight."""
    at = NOW + timedelta(minutes=minutes)
    return Draft(kind="tidbit", title=title, at=at, payload=payload)


def dead_with(store: Path, *drafts: Draft) -> list[str]:
    """A session that kept these and is gone; gives their keys."""
    shelf = DraftShelf(store)
    keys = [shelf.new_key() for _ in drafts]
    for key, one in zip(keys, drafts, strict=True):
        shelf.keep(key, one)
    shelf.close()
    return keys


def titles(found: tuple[LeftOver, ...]) -> list[str]:
    return [one.draft.title for one in found]


def test_a_start_makes_nothing_and_finds_nothing(store: Path) -> None:
    shelf = DraftShelf(store)
    assert shelf.left_over() == ()
    shelf.close()
    assert list(store.parent.iterdir()) == []


def test_what_a_dead_session_kept_is_left_over_the_newest_first(store: Path) -> None:
    keys = dead_with(store, draft("one", 1), draft("two", 2))
    found = DraftShelf(store).left_over()
    assert titles(found) == ["two", "one"]
    assert [one.key for one in found] == keys[::-1]


def test_only_the_last_state_of_a_place_is_kept(store: Path) -> None:
    shelf = DraftShelf(store)
    key = shelf.new_key()
    shelf.keep(key, draft("Nor"))
    shelf.keep(key, draft("Northwind"))
    shelf.close()
    assert titles(DraftShelf(store).left_over()) == ["Northwind"]


def test_the_drafts_of_a_session_that_lives_are_offered_to_nobody(store: Path) -> None:
    living = DraftShelf(store)
    living.keep(living.new_key(), draft("being typed"))
    assert DraftShelf(store).left_over() == ()
    assert living.left_over() == ()
    living.close()
    assert titles(DraftShelf(store).left_over()) == ["being typed"]


def test_what_one_session_was_offered_is_offered_to_no_other(store: Path) -> None:
    dead_with(store, draft("one"))
    first, second = DraftShelf(store), DraftShelf(store)
    assert titles(first.left_over()) == ["one"]
    assert second.left_over() == ()
    first.close()
    assert titles(second.left_over()) == ["one"]


def test_what_is_gone_on_with_stays_in_its_place(store: Path) -> None:
    (key,) = dead_with(store, draft("one"))
    shelf = DraftShelf(store)
    shelf.left_over()
    shelf.keep(key, draft("one and more"))
    shelf.close()
    assert titles(DraftShelf(store).left_over()) == ["one and more"]


def test_two_windows_never_share_a_place(store: Path) -> None:
    shelves = [DraftShelf(store) for _ in range(3)]
    keys = {shelf.new_key() for shelf in shelves for _ in range(5)}
    assert len(keys) == 15


def test_a_folder_without_drafts_goes_with_the_last_session(store: Path) -> None:
    shelf = DraftShelf(store)
    key = shelf.new_key()
    shelf.keep(key, draft("one"))
    shelf.drop(key)
    shelf.close()
    assert list(store.parent.iterdir()) == []


def test_a_lock_that_a_crash_left_alone_is_swept(store: Path) -> None:
    (key,) = dead_with(store, draft("one"))
    shelf = DraftShelf(store)
    (shelf.folder / f"{key}.json").rename(shelf.folder / f"{key}.json.1.tmp")
    assert shelf.left_over() == ()
    assert not shelf.folder.exists()


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o277])
def test_drafts_are_for_the_users_eyes_alone(store: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        shelf = DraftShelf(store)
        shelf.keep(shelf.new_key(), draft("one"))
    finally:
        os.umask(before)
    assert stat.S_IMODE(shelf.folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(one.stat().st_mode) for one in shelf.folder.iterdir()] == [0o600] * 2


def test_hostile_text_survives_whole(store: Path) -> None:
    text = "[/] [@click=app.quit]\x00\x1b[31m\u202e\ud800\r\n" + "x" * 1_000_000
    dead_with(store, draft(text, text=text))
    (found,) = DraftShelf(store).left_over()
    assert found.draft.title == text
    assert found.draft.payload == {"text": text}


@given(text=st.text(), record=st.none() | st.text())
def test_every_text_comes_back_as_it_was_kept(
    text: str, record: str | None, tmp_path_factory: pytest.TempPathFactory
) -> None:
    store = tmp_path_factory.mktemp("drafts") / "tidings.json"
    kept = Draft(kind=text, title=text, at=NOW, record=record, payload={text: [text, None, 1]})
    dead_with(store, kept)
    shelf = DraftShelf(store)
    assert [one.draft for one in shelf.left_over()] == [kept]
    shelf.close()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xfe",
        b"[" * 100_000,
        b"null",
        b'{"version": 1}',
        b'{"version": "1", "draft": {}}',
        b'{"version": 1, "draft": {"kind": "jot", "title": "x", "at": "2026-03-16T08:00:00"}}',
        b'{"version": 1, "draft": {"kind": "jot", "title": "x", "at": "0001-01-01T00:00:00Z"}}',
    ],
)
def test_a_draft_that_cannot_be_read_is_told_and_set_aside(store: Path, content: bytes) -> None:
    bad, _ = dead_with(store, draft("bad"), draft("good"))
    shelf = DraftShelf(store)
    path = shelf.folder / f"{bad}.json"
    path.write_bytes(content)
    assert titles(shelf.left_over()) == ["good"]
    (notice,) = shelf.notices
    assert str(path) in notice
    assert path.with_name(path.name + ".unreadable").read_bytes() == content
    shelf.close()
    again = DraftShelf(store)
    assert titles(again.left_over()) == ["good"]
    assert again.notices == []


def test_a_draft_of_a_later_version_is_left_alone(store: Path) -> None:
    (key,) = dead_with(store, draft("one"))
    shelf = DraftShelf(store)
    path = shelf.folder / f"{key}.json"
    path.write_bytes(b'{"version": 2, "something": "else"}')
    assert shelf.left_over() == ()
    assert "later version" in shelf.notices[0]
    assert path.exists()


def test_what_is_dropped_on_offer_is_kept_aside_the_last_twenty(store: Path) -> None:
    keys = dead_with(store, *(draft(f"{n}") for n in range(25)))
    shelf = DraftShelf(store)
    shelf.left_over()
    for n, key in enumerate(keys):
        os.utime(shelf.folder / f"{key}.json", (n, n))
        shelf.set_aside(key)
    assert shelf.left_over() == ()
    aside = {one.name for one in shelf.folder.glob("*.dropped")}
    assert aside == {f"{key}.json.dropped" for key in keys[-20:]}


def test_a_disk_that_refuses_is_told_and_the_former_draft_stays(
    store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = DraftShelf(store)
    key = shelf.new_key()
    shelf.keep(key, draft("before"))
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", _full)
        with pytest.raises(StoreError, match="no space left"):
            shelf.keep(key, draft("after"))
    shelf.close()
    again = DraftShelf(store)
    assert titles(again.left_over()) == ["before"]


def _full(_: int) -> None:
    raise OSError(28, "No space left on device")


def test_a_place_where_no_folder_can_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "tidings.json.drafts").write_text("a file")
    shelf = DraftShelf(tmp_path / "tidings.json")
    with pytest.raises(StoreError):
        shelf.keep(shelf.new_key(), draft("one"))
    assert shelf.left_over() == ()
    assert len(shelf.notices) == 1


def test_a_folder_that_somebody_emptied_is_made_again(store: Path) -> None:
    shelf = DraftShelf(store)
    key = shelf.new_key()
    shelf.keep(key, draft("one"))
    for one in shelf.folder.iterdir():
        one.unlink()
    shelf.folder.rmdir()
    shelf.keep(key, draft("two"))
    assert DraftShelf(store).left_over() == ()
    shelf.close()
    assert titles(DraftShelf(store).left_over()) == ["two"]
