"""--data, --config and --at: before the command, after it, or from the environment."""

import json
from pathlib import Path

import pytest

from tests.cli.running import Tidings


def paths(printed: str) -> dict[str, str]:
    found: dict[str, str] = json.loads(printed)
    return found


@pytest.mark.parametrize(
    ("args", "wins"),
    [
        (("where", "--json"), "env"),
        (("--data", "before.json", "where", "--json"), "before"),
        (("where", "--json", "--data", "after.json"), "after"),
        (("--data", "before.json", "where", "--data", "after.json", "--json"), "after"),
    ],
)
def test_the_store_is_the_one_named_nearest_to_the_command(
    tidings: Tidings,
    args: tuple[str, ...],
    wins: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIDINGS_DATA", "env.json")
    found = paths(tidings.done(*args))
    assert found["store"] == str(tmp_path / f"{wins}.json")
    assert found["journal"] == str(tmp_path / f"{wins}.json.journal")


@pytest.mark.parametrize(
    ("args", "wins"),
    [
        (("where", "--json"), "env"),
        (("--config", "before.toml", "where", "--json"), "before"),
        (("--config", "before.toml", "where", "--json", "--config", "after.toml"), "after"),
    ],
)
def test_the_configuration_is_the_one_named_nearest_to_the_command(
    tidings: Tidings,
    args: tuple[str, ...],
    wins: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("TIDINGS_CONFIG", "env.toml")
    assert paths(tidings.done(*args))["configuration"] == str(tmp_path / f"{wins}.toml")


@pytest.mark.parametrize(
    ("args", "at"),
    [
        (("queue", "--json"), "2026-03-16T08:10:00Z"),
        (("--at", "2026-03-17T09:00+00:00", "queue", "--json"), "2026-03-17T09:00:00Z"),
        (
            ("--at", "2026-03-17T09:00+00:00", "queue", "--json", "--at", "2026-03-18T10:00Z"),
            "2026-03-18T10:00:00Z",
        ),
        (("queue", "--json", "--at", "2026-06-18T10:00"), "2026-06-18T09:00:00Z"),
        (("queue", "--json", "--at", "2026-06-18"), "2026-06-17T23:00:00Z"),
    ],
)
def test_the_moment_is_the_one_named_nearest_to_the_command(
    tidings: Tidings, args: tuple[str, ...], at: str
) -> None:
    assert json.loads(tidings.done(*args))["at"] == at


def test_a_moment_without_an_offset_is_in_the_configured_zone(
    tidings: Tidings, tmp_path: Path
) -> None:
    config = tmp_path / "config.toml"
    config.write_text('zone = "America/New_York"\n', encoding="utf-8")
    args = ("queue", "--config", str(config), "--at", "2026-06-18T10:00")
    assert tidings.data(*args)["at"] == "2026-06-18T14:00:00Z"


def test_with_nothing_named_the_platforms_folders_are_used(
    tidings: Tidings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("TIDINGS_DATA")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    found = tidings.data("where")
    assert found["store"] == str(tmp_path / "data" / "tidings" / "tidings.json")
    assert found["configuration"] == str(tmp_path / "config" / "tidings" / "config.toml")


def test_where_makes_nothing_and_says_what_is_not_there(tidings: Tidings, tmp_path: Path) -> None:
    store, journal, backups, reading, configuration = tidings.done("where").splitlines()
    assert store == f"store          {tmp_path}/store/tidings.json  (not there yet)"
    assert journal.startswith("journal        ")
    assert backups.startswith("backups        ")
    assert reading.startswith("reading        ")
    assert configuration.endswith("config.toml  (not there yet)")
    assert list(tmp_path.iterdir()) == []
    tidings.done("add", "Ann Lee")
    assert tidings.done("where").splitlines()[0].endswith("tidings.json")


def test_where_follows_a_link_to_the_store_as_the_store_does(
    tidings: Tidings, tmp_path: Path
) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(tmp_path / "real" / "store.json")
    assert tidings.data("where", "--data", str(link))["store"] == str(
        tmp_path / "real" / "store.json"
    )


@pytest.mark.parametrize("option", ["--data", "--config", "--at"])
@pytest.mark.parametrize("before", [True, False])
def test_an_empty_value_is_wrong_usage(tidings: Tidings, option: str, before: bool) -> None:
    args = (option, "", "where") if before else ("where", option, "")
    assert tidings(*args).exit_code == 2
