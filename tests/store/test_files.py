"""The files: for the user's eyes only, links followed, nothing left lying about."""

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_IMODE

import pytest

from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put
from tui_app.store import Store, StoreError
from tui_app.store.drafts import Draft, DraftShelf


@pytest.fixture(params=[0o000, 0o022, 0o077, 0o777], ids=oct)
def umask(request: pytest.FixtureRequest) -> Iterator[int]:
    old = os.umask(request.param)
    yield request.param
    os.umask(old)


def mode(path: Path) -> int:
    return S_IMODE(path.stat().st_mode)


def test_files_and_new_folders_are_private_under_any_umask(tmp_path: Path, umask: int) -> None:
    path = tmp_path / "above" / "home" / "tidings.json"
    written: list[int] = []
    replace = Path.replace

    def noting(self: Path, target: Path) -> Path:
        written.append(mode(self))
        return replace(self, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", noting)
        with Store(path) as store:
            put(store, ANN)
            assert mode(path.with_name("tidings.json.journal")) == 0o600
    assert written == [0o600]
    assert {one.name: mode(one) for one in path.parent.iterdir()} == {
        "tidings.json": 0o600,
        "tidings.json.journal": 0o600,
        "tidings.json.lock": 0o600,
    }
    assert (mode(path.parent), mode(path.parent.parent)) == (0o700, 0o700)


def test_backups_drafts_and_what_is_set_aside_are_private_under_any_umask(
    tmp_path: Path, umask: int
) -> None:
    path = tmp_path / "home" / "tidings.json"
    made: list[tuple[str, int]] = []
    replace = Path.replace

    def noting(self: Path, target: Path) -> Path:
        made.append((Path(target).parent.name, mode(self)))
        return replace(self, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", noting)
        with Store(path) as store:
            put(store, ANN)
        path.chmod(0o644)  # as a copy tool may leave it: the daily backup is this very file
        with Store(path) as store:
            put(store, BOB)
            store.back_up("import")
        path.write_bytes(path.read_bytes().replace(b"Ann", b"Eve"))
        with Store(path) as store:
            put(store, ZOE)
            path.write_bytes(path.read_bytes().replace(b"Eve", b"Amy"))
            store.refresh()
            store.keep_own()
        shelf = DraftShelf(path)
        shelf.keep(shelf.new_key(), Draft(kind="contact", title="Ann Lee", at=NOW))
    backups, drafts = (path.with_name(f"tidings.json.{name}") for name in ("backups", "drafts"))
    assert {folder for folder, _ in made} == {"home", backups.name, drafts.name}
    assert {bits for _, bits in made} == {0o600}
    files = [one for one in path.parent.rglob("*") if one.is_file()]
    assert {one.name for one in files if mode(one) != 0o600} == set()
    assert (mode(backups), mode(drafts)) == (0o700, 0o700)
    names = " ".join(one.name for one in backups.iterdir())
    for kind in ("daily", "before-import", "from-outside", "journal"):
        assert kind in names
    shelf.close()


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    with Store(tmp_path / "tidings.json") as store:
        put(store, ANN)
    assert mode(tmp_path) == 0o755


def test_files_that_were_open_to_others_are_closed_to_them(tmp_path: Path) -> None:
    path = tmp_path / "tidings.json"
    with Store(path) as store:
        put(store, ANN)
    path.chmod(0o644)
    path.with_name("tidings.json.journal").chmod(0o666)
    with Store(path) as store:
        put(store, BOB)
    assert mode(path) == 0o600
    assert mode(path.with_name("tidings.json.journal")) == 0o600


def test_a_link_to_the_store_is_followed_and_not_replaced(tmp_path: Path) -> None:
    real = tmp_path / "synced" / "people.json"
    link = tmp_path / "home" / "tidings.json"
    link.parent.mkdir()
    with Store(real) as store:
        put(store, ANN)
    link.symlink_to(real)
    with Store(link) as store:
        assert store.path == real
        put(store, BOB)
    assert link.is_symlink()
    assert people_in(Store(real)) == all_of(ANN, BOB)
    assert [one.name for one in link.parent.iterdir()] == ["tidings.json"]


def test_backups_and_drafts_stand_beside_the_file_that_a_link_leads_to(tmp_path: Path) -> None:
    real = tmp_path / "synced" / "people.json"
    link = tmp_path / "home" / "tidings.json"
    link.parent.mkdir()
    with Store(real) as store:
        put(store, ANN)
    link.symlink_to(real)
    with Store(link) as store:
        put(store, BOB)
        kept = store.back_up("import")
        assert kept is not None
        assert kept.parent == tmp_path / "synced" / "people.json.backups"
        real.write_bytes(real.read_bytes().replace(b"Ann", b"Eve"))
        store.refresh()
        aside = store.keep_own()
        assert aside is not None
        assert aside.parent == kept.parent
    assert link.is_symlink()
    assert people_in(Store(real)) == all_of(ANN, BOB)
    assert [one.name for one in link.parent.iterdir()] == ["tidings.json"]


def test_two_names_of_one_store_share_its_journal_and_lock(tmp_path: Path) -> None:
    real, link = tmp_path / "people.json", tmp_path / "link.json"
    with Store(real) as store:
        put(store, ZOE)
    link.symlink_to(real)
    mine, theirs = Store(real), Store(link)
    put(mine, ANN)
    put(theirs, BOB)
    mine.refresh()
    assert people_in(mine) == all_of(ANN, BOB, ZOE)


def test_a_link_to_a_folder_above_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with Store(tmp_path / "link" / "tidings.json") as store:
        put(store, ANN)
    assert (tmp_path / "real" / "tidings.json").is_file()


def test_a_relative_path_stays_where_it_was_when_the_folder_changes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    store = Store(Path("tidings.json"))
    put(store, ANN)
    monkeypatch.chdir("/")
    put(store, BOB)
    store.undo(NOW)
    store.close()
    assert people_in(Store(tmp_path / "tidings.json")) == all_of(ANN)


def test_a_strange_name_is_a_name_like_any_other(tmp_path: Path) -> None:
    path = tmp_path / "Ünï [x] %s\n" / "my people.json"
    with Store(path) as store:
        put(store, ANN)
    assert people_in(Store(path)) == all_of(ANN)


def test_nothing_is_left_behind_but_the_store_its_journal_and_its_lock(tmp_path: Path) -> None:
    path = tmp_path / "tidings.json"
    for _ in range(3):
        with Store(path) as store:
            put(store, ANN)
            store.undo(NOW)
    assert sorted(one.name for one in tmp_path.iterdir()) == [
        "tidings.json", "tidings.json.backups", "tidings.json.journal", "tidings.json.lock",
    ]  # fmt: skip


def test_a_file_that_another_tool_left_open_to_others_is_closed_when_opened(tmp_path: Path) -> None:
    path = tmp_path / "tidings.json"
    with Store(path) as store:
        put(store, ANN)
    path.chmod(0o644)
    Store(path)
    assert mode(path) == 0o600


def test_a_file_that_is_no_store_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("my shopping list")
    path.chmod(0o644)
    with pytest.raises(StoreError):
        Store(path)
    assert mode(path) == 0o644
