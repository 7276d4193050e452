"""Where things are, who the user is, and the rulebook's numbers as they changed them."""

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import msgspec
from msgspec import Meta

from tui_app.domain.owner import Owner
from tui_app.domain.rules import LocalTime, Rules


class ConfigError(Exception):
    """A configuration that cannot be used. Its text names the file, the key and the remedy."""


class Security(StrEnum):
    """How the way to the mail server is made safe."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"
    """Only to a server on this machine."""


class Mail(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The mail server that letters go out by; without a `host` none is sent.

    The password is never here: it is read from the environment variable `password_variable`, else
    printed by `password_command` (run without a shell), else kept by the keyring.
    """

    host: str = ""
    port: Annotated[int, Meta(ge=1, le=65535)] | None = None
    """By default 587, or 465 with `security = "tls"`."""
    security: Security = Security.STARTTLS
    user: str = ""
    """Empty means the server asks for no password."""
    password_variable: str = "TIDINGS_SMTP_PASSWORD"  # noqa: S105 - the name of a variable
    password_command: tuple[str, ...] = ()
    keyring: bool = False
    certificates: str = ""
    """A PEM file of further authorities to trust; empty means the machine's own."""
    timeout_seconds: Annotated[float, Meta(gt=0, le=600)] = 20


class Reading(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The reading list. Nothing is fetched but when asked for, or at `hour` of the user's day."""

    hour: LocalTime | None = None
    """When the open app fetches all feeds in the background; none means never by itself."""
    folder: str = ""
    """Files in it are candidates too; empty means no folder."""
    allow_private: bool = False
    """Whether feeds may be fetched from this machine and its own network."""


class Config(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The whole configuration file. `zone` is an IANA name; empty means the machine's."""

    zone: str = ""
    owner: Owner = Owner()
    mail: Mail = Mail()
    reading: Reading = Reading()
    rules: Rules = Rules()


def default_data_path() -> Path:
    """The store in the platform's user data folder."""
    from platformdirs import user_data_path

    return user_data_path("tidings", appauthor=False) / "tidings.json"


def default_config_path() -> Path:
    """The configuration in the platform's user configuration folder."""
    from platformdirs import user_config_path

    return user_config_path("tidings", appauthor=False) / "config.toml"


def data_path(named: str | None) -> Path:
    """The store's path: as named, else `TIDINGS_DATA`, else the default."""
    name = named or os.environ.get("TIDINGS_DATA")
    return Path(name).expanduser() if name else default_data_path()


def config_path(named: str | None) -> Path:
    """The configuration's path: as named, else `TIDINGS_CONFIG`, else the default."""
    name = named or os.environ.get("TIDINGS_CONFIG")
    return Path(name).expanduser() if name else default_config_path()


def load_config(path: Path, *, must_exist: bool = False) -> Config:
    """Read the configuration; a missing file means the defaults, unless it `must_exist`.

    Raises ConfigError where it cannot be read or holds what it should not.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        if must_exist:
            raise ConfigError(f"There is no configuration at {path}. Check --config.") from None
        return Config()
    except UnicodeDecodeError as error:
        raise ConfigError(f"{path} is no valid TOML: {error}. Correct that line.") from None
    except OSError as error:
        raise ConfigError(f"{path} cannot be read: {error.strerror}.") from None
    import tomllib

    try:
        raw: dict[str, Any] = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"{path} is no valid TOML: {error}. Correct that line.") from None
    try:
        return msgspec.convert(raw, Config)
    except msgspec.ValidationError as error:
        raise ConfigError(f"{path} cannot be used: {error}. Correct that key.") from None
