"""What goes wrong ends in one sentence and the right status, never in a traceback."""

from pathlib import Path

import pytest

from tests.cli.running import Tidings, process


@pytest.mark.parametrize("typed", ["tomorrowish", "2026-13-45T99:99", "P1Y", "\x1b[31m", "9" * 500])
@pytest.mark.parametrize("where", ["before", "after", "env"])
def test_a_moment_that_is_none(
    tidings: Tidings, typed: str, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    args = {"before": ("--at", typed, "list"), "after": ("list", "--at", typed), "env": ("list",)}
    if where == "env":
        monkeypatch.setenv("TIDINGS_NOW", typed)
    # `list` needs no moment; `queue` does.
    queue = tuple("queue" if arg == "list" else arg for arg in args[where])
    told = tidings.refused(*queue)
    assert "is no time. Write it like" in told
    assert "\x1b" not in told
    assert len(told) < 200


def test_a_configuration_that_is_not_there(tidings: Tidings, tmp_path: Path) -> None:
    path = tmp_path / "none.toml"
    assert str(path) in tidings.refused("queue", "--config", str(path))


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("zone = ", "is no valid TOML"),
        ("x = " + "[" * 20_000, "is no valid TOML"),
        ('zone = "Mars/Base"', "“Mars/Base” is no time zone"),
        ("colour = 1", "colour"),
        ("[rules]\ncadence_days = 0", "cadence_days"),
        ("[rules]\ncadence_days = 'x'", "cadence_days"),
    ],
)
def test_a_configuration_that_cannot_be_used(
    tidings: Tidings, text: str, named: str, tmp_path: Path
) -> None:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    told = tidings.refused("queue", "--config", str(path))
    assert str(path) in told
    assert named in told


def test_a_store_that_does_not_parse_is_left_as_it_is(tidings: Tidings, tmp_path: Path) -> None:
    path = tmp_path / "bad.json"
    path.write_text('{"contacts": [', encoding="utf-8")
    for command in (("queue",), ("add", "Ann Lee"), ("jot", "x"), ("undo",), ("list",)):
        assert str(path) in tidings.refused(*command, "--data", str(path))
    assert path.read_text(encoding="utf-8") == '{"contacts": ['


def test_a_record_that_cannot_be_read_is_told_of_and_the_rest_is_shown(
    tidings: Tidings, tmp_path: Path
) -> None:
    path = tmp_path / "some.json"
    bad = ", ".join(f'"{number}": {{"nom": "x"}}' for number in range(2, 8))
    path.write_text(f'{{"contacts": {{"1": {{"name": "Ann Lee"}}, {bad}}}}}', encoding="utf-8")
    result = tidings("list", "--data", str(path))
    assert result.exit_code == 0
    assert "Ann Lee" in result.stdout
    assert "contacts/2" in result.stderr
    assert "3 more" in result.stderr


def test_a_newer_store_is_read_but_not_changed(tidings: Tidings, tmp_path: Path) -> None:
    path = tmp_path / "newer.json"
    path.write_text('{"meta": {"1": {"schema": 99}}}', encoding="utf-8")
    tidings.done("list", "--data", str(path))
    assert "newer Tidings" in tidings.refused("add", "Ann Lee", "--data", str(path))


def test_a_folder_that_cannot_be_made_or_written(tidings: Tidings, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", encoding="utf-8")
    for path in (
        in_the_way / "store.json",
        in_the_way / "below" / "store.json",
        Path("/proc/nowhere/store.json"),
        Path("/dev/null/store.json"),
        tmp_path,
        tmp_path / ("x" * 300),
    ):
        told = tidings.refused("add", "Ann Lee", "--data", str(path))
        assert told.count("\n") == 1
        assert str(path.name) in told or str(path.parent) in told


@pytest.mark.parametrize("path", ["~nobody-of-that-name/store.json", "loop.json"])
def test_a_path_that_leads_nowhere(
    tidings: Tidings, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "loop.json").symlink_to("loop.json")
    assert "leads nowhere" in tidings.refused("queue", "--data", path)
    assert "leads nowhere" in tidings.refused("where", "--data", path)


@pytest.mark.parametrize(
    "args",
    [
        ("nope",),
        ("queue", "--nope"),
        ("queue", "--block", "noon"),
        ("queue", "--limit", "0"),
        ("queue", "--limit", "many"),
        ("queue", "surplus"),
        ("jot",),
        ("log", "Ann"),
        ("add",),
        ("show",),
        ("import",),
        ("list", "--at"),
    ],
)
def test_wrong_usage_is_status_two(tidings: Tidings, args: tuple[str, ...]) -> None:
    result = tidings(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert "Error: " in result.stderr


def test_status_and_streams_are_the_same_in_a_process_of_its_own(tmp_path: Path) -> None:
    store = str(tmp_path / "store.json")
    added = process("add", "Ann Lee", "--data", store)
    assert (added.returncode, added.stderr) == (0, b"Added Ann Lee.\n")
    assert added.stdout.strip().isdigit()
    refused = process("show", "Bob", "--data", store)
    assert (refused.returncode, refused.stdout) == (1, b"")
    assert refused.stderr.startswith("Error: No contact fits “Bob”.".encode())
    assert process("show", "--data", store).returncode == 2


def test_a_terminal_that_cannot_show_a_letter_gets_an_escape(tmp_path: Path) -> None:
    store = str(tmp_path / "store.json")
    process("add", "山本 由美子", "--data", store)
    listed = process("list", "--data", store, PYTHONIOENCODING="iso-8859-1", PYTHONUTF8="0")
    assert listed.returncode == 0
    assert b"Traceback" not in listed.stderr


def test_arguments_that_are_no_utf8_are_kept_as_far_as_they_are(tmp_path: Path) -> None:
    store = str(tmp_path / "store.json")
    bad = b"caf\xe9".decode("utf-8", "surrogateescape")
    for args in (("add", bad), ("jot", bad, "--for", bad), ("list",), ("where",)):
        result = process(*args, "--data", store)
        assert result.returncode == 0, result.stderr
        assert b"Traceback" not in result.stderr
    assert "caf\ufffd".encode() in process("list", "--data", store, "--json").stdout
