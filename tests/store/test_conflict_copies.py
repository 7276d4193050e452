"""The copies that sync tools leave beside a store: known by name, merged once, then put away."""

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put
from tui_app.store import Store, StoreError
from tui_app.store.backups import Backups
from tui_app.store.conflict_copies import conflict_copies, merge_copy, named_as_copy, put_away
from tui_app.store.lock import BusyError, StoreLock

NAMES = [
    ("tidings.sync-conflict-20260316-081000-ABCDEF7.json", "Syncthing", "ABCDEF7",
     "2026-03-16 08:10:00"),
    ("tidings.sync-conflict-20260316-081000.json", "Syncthing", "", "2026-03-16 08:10:00"),
    ("tidings (Nora's conflicted copy 2026-03-16).json", "Dropbox", "Nora", "2026-03-16"),
    ("tidings (Nora’s MacBook's conflicted copy 2026-03-16 (1)).json", "Dropbox",
     "Nora’s MacBook", "2026-03-16"),
    ("tidings (In Konflikt stehende Kopie von laptop 2026-03-16).json", "Dropbox", "laptop",
     "2026-03-16"),
    ("tidings (Copie en conflit de laptop 2026-03-16).json", "Dropbox", "laptop", "2026-03-16"),
    ("tidings (Copia en conflicto de laptop 2026-03-16).json", "Dropbox", "laptop", "2026-03-16"),
    ("tidings (Cópia em conflito de laptop 2026-03-16).json", "Dropbox", "laptop", "2026-03-16"),
    ("tidings (laptop の競合コピー 2026-03-16).json", "Dropbox", "laptop", "2026-03-16"),
    ("tidings (Case Conflict).json", "Dropbox", "", ""),
    ("tidings (conflicted copy 2026-03-16 081000).json", "Nextcloud", "", "2026-03-16 08:10:00"),
    ("tidings (conflicted copy nora 2026-03-16 081000).json", "Nextcloud", "nora",
     "2026-03-16 08:10:00"),
    ("tidings_conflict-20260316-081000.json", "ownCloud", "", "2026-03-16 08:10:00"),
    ("tidings_conflict-nora-20260316-081000.json", "ownCloud", "nora", "2026-03-16 08:10:00"),
    ("tidings (SFConflict nora@example.com 2026-03-16-08-10-00).json", "Seafile",
     "nora@example.com", "2026-03-16 08:10:00"),
    ("tidings.json (SFConflict nora@example.com 2026-03-16-08-10-00)", "Seafile",
     "nora@example.com", "2026-03-16 08:10:00"),
    ("tidings_diskstation_Mar-16-081000-2026_Conflict.json", "Synology Drive", "diskstation",
     "Mar-16"),
    ("tidings-DESKTOP-AB12CD3.json", "OneDrive", "DESKTOP-AB12CD3", ""),
    ("tidings-Noras-MacBook-2.json", "OneDrive", "Noras-MacBook", ""),
    ("tidings-laptop-safeBackup-0001.json", "OneDrive", "laptop", ""),
    ("tidings (1).json", "Google Drive", "", ""),
    ("tidings 2.json", "iCloud Drive", "", ""),
    ("tidings.Conflict.json", "Resilio Sync", "", ""),
    ("Tidings.Conflict1.Conflict.json", "Resilio Sync", "", ""),
    ("tidings [conflicted].json", "pCloud", "", ""),
]  # fmt: skip
OTHER_NAMES = [
    "tidings.json", "tidings.json.journal", "tidings.json.lock", "tidings.json.backups",
    "tidings.json.4711.tmp", "tidings.json.drafts", "tidings-old.json", "tidings.bak.json",
    "tidings (old).json", "tidings2.json", "my tidings (1).json", "tidings (1).txt",
    "tidings.sync-conflict-20260316-081000-ABCDEF7.json.journal", "contacts (1).json",
    ".syncthing.tidings.json.tmp", "tidings (2026).json",
]  # fmt: skip


@pytest.mark.parametrize(("name", "tool", "who", "when"), NAMES)
def test_a_copy_tells_by_its_name_where_it_comes_from(
    name: str, tool: str, who: str, when: str
) -> None:
    copy = named_as_copy(Path("/x") / name, Path("/x/tidings.json"))
    assert copy is not None
    assert (copy.tool, copy.who, copy.when) == (tool, who, when)
    assert copy.text.startswith(tool)


@pytest.mark.parametrize("name", OTHER_NAMES)
def test_other_names_are_no_copies(name: str) -> None:
    assert named_as_copy(Path("/x") / name, Path("/x/tidings.json")) is None


def test_stores_without_an_ending_or_with_odd_names_have_copies_too() -> None:
    for store, copy in (
        ("network", "network.sync-conflict-20260316-081000-ABCDEF7"),
        ("my (1) [x].net.json", "my (1) [x].net (Bo's conflicted copy 2026-03-16).json"),
    ):
        assert named_as_copy(Path("/x") / copy, Path("/x") / store) is not None


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """An open store of Ann, with a copy beside it that also has Zoë."""
    folder = tmp_path / "sync"
    with Store(tmp_path / "elsewhere" / "tidings.json") as other:
        put(other, ANN, ZOE)
    with Store(folder / "tidings.json") as made:
        put(made, ANN)
        copy_of(made).write_bytes(other.path.read_bytes())
        yield made


def copy_of(store: Store) -> Path:
    return store.path.with_name("tidings.sync-conflict-20260316-081000-ABCDEF7.json")


def test_only_readable_stores_count(store: Store) -> None:
    folder = store.path.parent
    (folder / "tidings (1).json").write_text("shopping list")
    (folder / "tidings (2).json").write_text('{"scripts": {}}')
    (folder / "tidings (3).json").mkdir()
    (folder / "tidings (4).json").symlink_to(copy_of(store))
    (folder / "tidings (5).json").write_text("")
    assert [one.path for one in conflict_copies(store.path)] == [copy_of(store)]


def test_no_folder_has_no_copies(tmp_path: Path) -> None:
    assert conflict_copies(tmp_path / "nowhere" / "tidings.json") == ()


def test_a_copy_is_merged_once_and_put_among_the_backups(store: Store) -> None:
    (copy,) = conflict_copies(store.path)
    held = copy.path.read_bytes()
    report = merge_copy(store, copy.path, NOW)
    assert people_in(store) == all_of(ANN, ZOE)
    assert conflict_copies(store.path) == ()
    assert not copy.path.exists()
    assert report.set_aside is not None
    assert report.set_aside.parent == store.path.with_name("tidings.json.backups")
    assert report.set_aside.read_bytes() == held
    assert stat.S_IMODE(report.set_aside.stat().st_mode) == 0o600
    store.undo(NOW)
    assert people_in(store) == all_of(ANN)


def test_two_copies_of_one_name_are_both_kept(store: Store) -> None:
    held = copy_of(store).read_bytes()
    first = merge_copy(store, copy_of(store), NOW)
    copy_of(store).write_bytes(held)
    second = merge_copy(store, copy_of(store), NOW)
    assert None not in (first.set_aside, second.set_aside)
    assert first.set_aside != second.set_aside


def test_a_copy_that_cannot_be_merged_stays(store: Store) -> None:
    copy_of(store).write_text('{"meta": {"1": {"schema": 99}}, "contacts": {}}')
    with pytest.raises(StoreError, match="newer Tidings"):
        merge_copy(store, copy_of(store), NOW)
    assert len(conflict_copies(store.path)) == 1


def test_what_changed_here_since_the_copy_was_made_stays(store: Store) -> None:
    put(store, BOB)
    merge_copy(store, copy_of(store), NOW)
    assert people_in(store) == all_of(ANN, BOB, ZOE)


def test_what_the_sync_tool_changes_meanwhile_is_not_put_away_unmerged(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store(tmp_path / "third" / "tidings.json") as third:
        put(third, ANN, BOB)
    newer = third.path.read_bytes()
    back_up = store.back_up

    def back_up_and_be_overtaken(why: str) -> Path | None:
        copy_of(store).write_bytes(newer)
        return back_up(why)

    monkeypatch.setattr(store, "back_up", back_up_and_be_overtaken)
    with pytest.raises(StoreError, match="changed meanwhile"):
        merge_copy(store, copy_of(store), NOW)
    assert people_in(store) == all_of(ANN, ZOE)
    assert copy_of(store).read_bytes() == newer
    assert newer not in [one.read_bytes() for one in Backups(store.path).folder.iterdir()]
    monkeypatch.undo()
    merge_copy(store, copy_of(store), NOW)
    assert people_in(store) == all_of(ANN, BOB, ZOE)


def test_no_other_process_comes_between_merging_and_putting_away(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    set_aside = Backups.set_aside
    alone: list[bool] = []

    def watched(backups: Backups, file: Path, name: str) -> Path:
        try:
            with StoreLock(store.path).held(0):
                alone.append(False)
        except BusyError:
            alone.append(True)
        return set_aside(backups, file, name)

    monkeypatch.setattr(Backups, "set_aside", watched)
    held = copy_of(store).read_bytes()
    merge_copy(store, copy_of(store), NOW)
    copy_of(store).write_bytes(held)
    put_away(store, copy_of(store))
    assert alone == [True, True]
    assert not copy_of(store).exists()
