"""Stores of every earlier version open as they were, after a backup of what they were."""

import json
import shutil
from pathlib import Path
from stat import S_IMODE

import pytest
from tinydb import TinyDB

from tests.store.people import NOW, ZOE, put
from tui_app.domain.changes import RECORD_TYPES
from tui_app.store import NothingToUndoError, Store
from tui_app.store.documents import to_document
from tui_app.store.migrations import MIGRATIONS, SCHEMA

GOLDEN = Path(__file__).parent / "golden"
OLD = sorted(GOLDEN.iterdir())


def test_every_version_has_a_golden_store_and_a_way_on() -> None:
    assert [one.name for one in OLD] == [f"schema-{number}" for number in range(1, SCHEMA + 1)]
    assert sorted(MIGRATIONS) == list(range(1, SCHEMA))


@pytest.fixture(params=OLD, ids=lambda folder: folder.name)
def golden(request: pytest.FixtureRequest) -> Path:
    folder: Path = request.param
    return folder


@pytest.fixture
def path(golden: Path, tmp_path: Path) -> Path:
    shutil.copytree(golden, tmp_path / "home")
    return tmp_path / "home" / "tidings.json"


def documents(store: Store) -> dict[str, dict[str, object]]:
    return {
        table: {key: to_document(one) for key, one in store.network.table(kind).items()}
        for table, kind in RECORD_TYPES.items()
    }


def test_it_opens_with_every_record_that_its_version_had(golden: Path, path: Path) -> None:
    expected = json.loads((golden / "expected.json").read_text(encoding="utf-8"))
    with Store(path) as store:
        # Tables that its version did not know are empty.
        assert documents(store) == {table: {} for table in RECORD_TYPES} | expected
        assert store.problems == []
        put(store, ZOE)
    with Store(path) as again:
        assert again.notices == []
        assert ZOE.id in again.network.contacts
    with TinyDB(path) as stock:
        assert len(stock.table("touches")) == len(expected["touches"])


def test_what_it_was_is_kept_whole_beside_it(golden: Path, path: Path) -> None:
    before = path.read_bytes(), path.with_name("tidings.json.journal").read_bytes()
    with Store(path) as store:
        told = store.notices
    kept = path.with_name("tidings.json.backups")
    contents = [one.read_bytes() for one in kept.iterdir()] if kept.exists() else []
    old = int(golden.name.rpartition("-")[2]) < SCHEMA
    assert bool(told) == old
    assert all(content in contents for content in before) == old
    if old:
        assert "upgraded" in told[0]
        assert {S_IMODE(one.stat().st_mode) for one in kept.iterdir()} == {0o600}


def test_undo_does_not_reach_behind_the_upgrade(golden: Path, path: Path) -> None:
    if int(golden.name.rpartition("-")[2]) == SCHEMA:
        return
    with Store(path) as store, pytest.raises(NothingToUndoError):
        store.undo(NOW)
