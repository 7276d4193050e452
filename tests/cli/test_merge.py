"""`tidings merge`: what it prints, what it tells, and how it refuses."""

import json
import shutil
from pathlib import Path

import msgspec
import pytest

from tests.cli.running import Tidings, process
from tests.store.people import ANN, BOB, ZOE, all_of, people_in, put, renamed, take_out
from tui_app.domain.contact import Contact
from tui_app.store import Store


@pytest.fixture
def mine(tmp_path: Path, tidings: Tidings) -> Path:
    """The user's store: Ann, renamed since the other machine's copy was made, and Bob."""
    path = tmp_path / "store" / "tidings.json"
    with Store(path) as store:
        put(store, ANN, BOB)
    shutil.copytree(path.parent, tmp_path / "laptop")
    with Store(path) as store:
        put(store, renamed(ANN, "Ann Moss"))
    return path


@pytest.fixture
def laptop(mine: Path) -> Path:
    """The other machine's: Ann renamed to something else, Bob deleted, Zoë added."""
    path = mine.parents[1] / "laptop" / "tidings.json"
    with Store(path) as store:
        put(store, msgspec.structs.replace(renamed(ANN, "Ann Hill"), title="Head"), ZOE)
        take_out(store, BOB)
    return path


AFTER = msgspec.structs.replace(renamed(ANN, "Ann Moss"), title="Head")


def in_store(path: Path) -> dict[str, Contact]:
    with Store(path) as store:
        return people_in(store)


def test_what_the_other_machine_did_is_in_and_what_clashes_is_told(
    tidings: Tidings, mine: Path, laptop: Path
) -> None:
    result = tidings("merge", str(laptop))
    assert result.exit_code == 0
    assert result.stdout.split("\n")[:2] == [
        "records   added  changed  removed",
        "contacts      1        1        1",
    ]
    assert "Ann Moss, name: yours is “Ann Moss”, theirs “Ann Hill”; yours stays." in result.stderr
    assert "tidings.json.backups" in result.stderr
    assert in_store(mine) == all_of(AFTER, ZOE)
    assert "merge of tidings.json" in tidings.told("undo")
    assert in_store(mine) == all_of(renamed(ANN, "Ann Moss"), BOB)


def test_json_holds_counts_and_clashes(tidings: Tidings, mine: Path, laptop: Path) -> None:
    told = tidings.data("merge", str(laptop))
    backup = Path(told.pop("backup"))
    assert backup.is_file()
    assert told == {
        "path": str(laptop),
        "dry_run": False,
        "added": 1,
        "changed": 1,
        "removed": 1,
        "clashes": [
            {
                "table": "contacts",
                "id": ANN.id,
                "whose": "Ann Moss",
                "path": ["name"],
                "field": "name",
                "ours": "Ann Moss",
                "theirs": "Ann Hill",
                "kept": "ours",
                "text": "Ann Moss, name: yours is “Ann Moss”, theirs “Ann Hill”; yours stays.",
            }
        ],
        "set_aside": None,
    }


def test_a_dry_run_writes_nothing(tidings: Tidings, mine: Path, laptop: Path) -> None:
    before = in_store(mine)
    result = tidings("merge", str(laptop), "--dry-run")
    assert "contacts      1        1        1" in result.stdout
    assert "dry run" in result.stderr
    assert in_store(mine) == before


def test_merging_twice_changes_nothing_and_tells_what_still_clashes(
    tidings: Tidings, mine: Path, laptop: Path
) -> None:
    tidings.done("merge", str(laptop))
    result = tidings("merge", str(laptop))
    assert result.stdout == ""
    assert "Ann Moss, name" in result.stderr
    assert "Nothing of yours changes." in result.stderr


def test_what_is_here_already_is_said_to_be(tidings: Tidings, mine: Path, tmp_path: Path) -> None:
    older = tmp_path / "older.json"
    older.write_bytes(mine.read_bytes())
    tidings.done("add", "Bo Stone")
    assert "All that it holds is here already." in tidings.told("merge", str(older))


def test_without_a_file_the_conflict_copies_are_listed_and_each_is_merged_once(
    tidings: Tidings, mine: Path, laptop: Path
) -> None:
    assert "No conflict copies" in tidings.told("merge")
    copy = mine.with_name("tidings (Nora's conflicted copy 2026-03-16).json")
    shutil.copyfile(laptop, copy)
    listed = tidings.done("merge")
    assert "Dropbox" in listed
    assert "2026-03-16" in listed
    assert tidings.data("merge") == {
        "copies": [{"path": str(copy), "tool": "Dropbox", "who": "Nora", "when": "2026-03-16"}]
    }
    aside = tidings.data("merge", str(copy))["set_aside"]
    assert Path(aside).parent.name == "tidings.json.backups"
    assert not copy.exists()
    assert tidings.data("merge") == {"copies": []}
    assert ZOE.id in in_store(mine)


def test_a_dry_run_leaves_the_copy_where_it_is(tidings: Tidings, mine: Path, laptop: Path) -> None:
    copy = mine.with_name("tidings (1).json")
    shutil.copyfile(laptop, copy)
    assert tidings.data("merge", str(copy), "--dry-run")["set_aside"] is None
    assert copy.is_file()


def test_what_is_no_store_is_refused_in_a_sentence(
    tidings: Tidings, mine: Path, laptop: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "bad\x1b[31m.json"
    bad.write_text("shopping list")
    assert "is no store" in tidings.refused("merge", str(bad))
    assert "\x1b" not in tidings.refused("merge", str(bad))
    assert "cannot be read" in tidings.refused("merge", str(tmp_path / "missing.json"))
    assert "this very store" in tidings.refused("merge", str(mine))
    assert "is no store" in tidings.refused("merge", str(laptop), "--base", str(bad))


@pytest.mark.parametrize(
    "args",
    [
        ("--ours", "a"),
        ("--theirs", "a"),
        ("x", "--ours", "a", "--theirs", "b"),
        ("--base", "a"),
    ],
)
def test_options_that_do_not_go_together_are_wrong_usage(
    tidings: Tidings, args: tuple[str, ...]
) -> None:
    assert tidings("merge", *args).exit_code == 2


def test_as_a_driver_it_needs_no_store_and_no_configuration(
    mine: Path, laptop: Path, tmp_path: Path
) -> None:
    work = tmp_path / "work"
    work.mkdir()
    ours, theirs, empty = work / ".merge_file_a", work / ".merge_file_b", work / ".merge_file_c"
    shutil.copyfile(mine, ours)
    shutil.copyfile(laptop, theirs)
    empty.touch()
    done = process(
        "merge", "--base", str(empty), "--ours", str(ours), "--theirs", str(theirs),
        TIDINGS_DATA=str(tmp_path / "bad\0"[:-1]), TIDINGS_CONFIG=str(tmp_path / "none.toml"),
        TIDINGS_NOW="never",
    )  # fmt: skip
    assert done.returncode == 1
    assert "Ann Moss, name" in done.stderr.decode()
    assert sorted(one.name for one in work.iterdir()) == sorted(
        one.name for one in (ours, theirs, empty)
    )
    assert in_store(ours) == all_of(AFTER, ZOE)


def test_as_a_driver_it_leaves_ours_as_it_was_where_theirs_cannot_be_read(
    tidings: Tidings, mine: Path, tmp_path: Path
) -> None:
    bad = tmp_path / "theirs"
    bad.write_text("<<<<<<< conflict")
    before = mine.read_bytes()
    told = tidings.refused("merge", "--ours", str(mine), "--theirs", str(bad))
    assert "is no store" in told
    assert mine.read_bytes() == before


def test_as_a_driver_json_names_the_clashes(tidings: Tidings, mine: Path, laptop: Path) -> None:
    result = tidings("merge", "--ours", str(mine), "--theirs", str(laptop), "--json")
    assert result.exit_code == 1
    assert [one["whose"] for one in json.loads(result.stdout)["clashes"]] == ["Ann Moss"]


def test_standard_input_is_merged_like_a_file(tidings: Tidings, mine: Path, laptop: Path) -> None:
    told = tidings.data("merge", "-", stdin=laptop.read_bytes())
    assert told["path"] == "-"
    assert told["added"] == 1
    assert ZOE.id in in_store(mine)
    assert "merge of standard input" in tidings.told("undo")
    assert ZOE.id not in in_store(mine)


@pytest.mark.parametrize("typed", [b"", b"{", b"\x00\xff"])
def test_what_standard_input_holds_and_is_no_store_is_refused(
    tidings: Tidings, mine: Path, typed: bytes
) -> None:
    before = in_store(mine)
    told = tidings.refused("merge", "-", stdin=typed)
    assert told.startswith("Error: Standard input is ")
    assert in_store(mine) == before
