"""The configuration: defaults without a file, and errors that name the file and the key."""

from datetime import time
from pathlib import Path

import pytest

from tui_app.config import (
    Config,
    ConfigError,
    Security,
    config_path,
    data_path,
    default_config_path,
    default_data_path,
    load_config,
)

FULL = """
zone = "Asia/Kathmandu"

[owner]
name = "Åsa Berg"
phones = ["+44 20 7946 0111"]
email = "asa@example.org"
region = "GB"

[mail]
host = "smtp.example.org"
security = "tls"
user = "asa"
password_command = ["pass", "show", "mail"]
timeout_seconds = 7.5

[rules]
cadence_days = 45
rest_days = 5
outside_window_share = 0.25

[rules.morning]
opens = 08:30:00
closes = 09:45:00
minutes = 30
days = [1, 2, 3, 4, 7]

[rules.half_lives]
gossip = 2.5

[rules.weights]
news = 80
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def test_without_a_file_everything_is_as_the_rulebook_has_it(path: Path) -> None:
    assert load_config(path) == Config()


def test_a_file_that_was_named_must_exist(path: Path) -> None:
    with pytest.raises(ConfigError, match=r"There is no configuration at .*--config"):
        load_config(path, must_exist=True)


def test_what_the_file_says_holds_and_the_rest_stays(path: Path) -> None:
    path.write_text(FULL, encoding="utf-8")
    config = load_config(path)
    assert config.zone == "Asia/Kathmandu"
    assert config.owner.name == "Åsa Berg"
    assert config.owner.phones == ("+44 20 7946 0111",)
    assert (config.mail.host, config.mail.security) == ("smtp.example.org", Security.TLS)
    assert (config.mail.user, config.mail.timeout_seconds) == ("asa", 7.5)
    assert config.mail.password_command == ("pass", "show", "mail")
    assert (config.rules.cadence_days, config.rules.rest_days) == (45, 5)
    assert (config.rules.morning.opens, config.rules.morning.days) == (time(8, 30), (1, 2, 3, 4, 7))
    assert config.rules.half_lives.gossip == 2.5
    assert (config.rules.weights.news, config.rules.weights.gap) == (80, 40)
    assert config.rules.evening == Config().rules.evening


def test_an_empty_file_changes_nothing(path: Path) -> None:
    path.write_text("# nothing yet\n", encoding="utf-8")
    assert load_config(path) == Config()


def test_a_file_from_an_editor_that_marks_its_beginning_is_read(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + FULL.encode())
    assert load_config(path).rules.cadence_days == 45


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("zone = 3", "zone"),
        ("colour = 'red'", "colour"),
        ("[owner]\nphones = '123'", "owner.phones"),
        ("[rules]\ncadence_dayz = 3", "cadence_dayz"),
        ("[rules]\ncadence_days = 'often'", "rules.cadence_days"),
        ("[rules]\ncadence_days = 0", "rules.cadence_days"),
        ("[rules]\nrest_days = 1e3", "rules.rest_days"),
        ("[rules]\nstale_below = nan", "rules.stale_below"),
        ("[rules.morning]\nopens = 08:00:00", "closes"),
        ("[rules.morning]\nopens = 10:00:00\ncloses = 09:00:00", "rules.morning"),
        ("[rules.evening]\nopens = 2026-11-23\ncloses = 18:00:00", "rules.evening.opens"),
        ("[rules.weights]\nnews = 1.5", "rules.weights.news"),
        ("[rules.half_lives]\nrumour = 3", "rumour"),
        ("rules = 3", "rules"),
        ("[mail]\nsecurity = 'ssl'", "mail.security"),
        ("[mail]\nport = 0", "mail.port"),
        ("[mail]\nport = 65536", "mail.port"),
        ("[mail]\ntimeout_seconds = 0", "mail.timeout_seconds"),
        ("[mail]\ntimeout_seconds = 1e9", "mail.timeout_seconds"),
        ("[mail]\npassword_command = 'pass show mail'", "mail.password_command"),
        ("[mail]\npassword = 'secret'", "password"),
    ],
)
def test_a_key_that_does_not_fit_is_named(path: Path, text: str, named: str) -> None:
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        load_config(path)
    told = str(refused.value)
    assert told.startswith(f"{path} cannot be used: ")
    assert named in told.removeprefix(str(path))
    assert "\n" not in told


@pytest.mark.parametrize(
    "content",
    [
        b"zone =",
        b"zone = 'a'\nzone = 'b'",
        b"[rules",
        b"\xff\xfe",
        b"name = 'M\xfcller'",
        b"\x00",
        b"a = " + b"[" * 100_000,
        b"[[[[",
        b"opens = 08:00",
        b"PK\x03\x04 a spreadsheet",
    ],
)
def test_what_is_no_toml_is_one_sentence_that_names_the_file(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(ConfigError) as refused:
        load_config(path)
    assert str(path) in str(refused.value)
    assert "TOML" in str(refused.value)
    assert path.read_bytes() == content


def test_a_folder_is_no_configuration(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load_config(tmp_path)


def test_paths_are_as_named_else_from_the_environment_else_the_platforms(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert data_path(None) == default_data_path()
    assert config_path(None) == default_config_path()
    assert default_data_path().name == "tidings.json"
    assert default_config_path().name == "config.toml"
    monkeypatch.setenv("TIDINGS_DATA", str(tmp_path / "d.json"))
    monkeypatch.setenv("TIDINGS_CONFIG", str(tmp_path / "c.toml"))
    assert data_path(None) == tmp_path / "d.json"
    assert config_path(None) == tmp_path / "c.toml"
    assert data_path("other.json") == Path("other.json")
    assert config_path("other.toml") == Path("other.toml")


def test_a_home_folder_is_understood(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert data_path("~/mine.json") == tmp_path / "mine.json"
    assert config_path("~/mine.toml") == tmp_path / "mine.toml"
