"""The password: three ways to give it, and no way to see it."""

import sys
import traceback
from pathlib import Path
from types import ModuleType

import msgspec
import pytest
from keyring import errors

from tests.exchange.mail.servers import SECRET
from tui_app.config import Mail
from tui_app.exchange.mail.errors import MailError
from tui_app.exchange.mail.password import Password, password_for

MAIL = Mail(host="smtp.example.org", user="nora@whitfield.example")


def printing(python: str) -> Mail:
    """Settings whose command runs a line of Python."""
    command = (sys.executable, "-S", "-E", "-c", python)
    return msgspec.structs.replace(MAIL, password_command=command)


def failing(mail: Mail, environ: dict[str, str] | None = None, seconds: float = 5) -> str:
    with pytest.raises(MailError) as failed:
        password_for(mail, environ or {}, command_seconds=seconds)
    assert failed.value.__cause__ is None
    assert failed.value.__suppress_context__ or failed.value.__context__ is None
    told = str(failed.value)
    assert told.isprintable()
    return told


def keyring_saying(password: str | Exception | None, asked: list[tuple[str, str]]) -> ModuleType:
    module = ModuleType("keyring")

    def get_password(service: str, user: str) -> str | None:
        asked.append((service, user))
        if isinstance(password, Exception):
            raise password
        return password

    module.__dict__["get_password"] = get_password
    module.__dict__["errors"] = errors
    return module


def test_the_environment_comes_first() -> None:
    mail = msgspec.structs.replace(printing("print('other')"), keyring=True)
    assert password_for(mail, {"TIDINGS_SMTP_PASSWORD": SECRET}).reveal() == SECRET
    variable = "EGGS"
    named = msgspec.structs.replace(MAIL, password_variable=variable)
    assert password_for(named, {variable: " with blanks "}).reveal() == " with blanks "


@pytest.mark.parametrize("end", ["", "\\n", "\\r\\n", "\\nlogin: nora\\n"])
def test_else_the_first_line_that_the_command_prints(end: str) -> None:
    code = f"import sys; sys.stdout.buffer.write('{SECRET}{end}'.encode())"
    assert password_for(printing(code), {"TIDINGS_SMTP_PASSWORD": ""}).reveal() == SECRET


def test_the_command_is_run_without_a_shell(tmp_path: Path) -> None:
    trap = tmp_path / "trap"
    command = (sys.executable, "-S", "-c", "import sys; print(sys.argv[1])", f"$(touch {trap}); x")
    mail = msgspec.structs.replace(MAIL, password_command=command)
    assert password_for(mail, {}).reveal() == f"$(touch {trap}); x"
    assert not trap.exists()


@pytest.mark.parametrize(
    ("python", "says"),
    [
        ("raise SystemExit(3)", "failed (exit status 3). Run it in a terminal to see why"),
        ("pass", "printed no password"),
        ("print(); print('x')", "printed no password"),
        ("import sys; sys.stdout.buffer.write(b'\\xff\\xfe')", "printed what is no text"),
        ("import sys; sys.stdout.write('a\\0b')", "holds characters that no password has"),
        (f"import sys; print('{SECRET}', file=sys.stderr); raise SystemExit(1)", "exit status 1"),
    ],
)
def test_a_command_that_gives_none_is_told_without_its_words(python: str, says: str) -> None:
    told = failing(printing(python))
    assert says in told
    assert SECRET not in told


def test_a_command_that_does_not_end_is_ended() -> None:
    told = failing(printing("import threading; threading.Event().wait()"), seconds=0.3)
    assert "did not end within 0.3 seconds." in told


@pytest.mark.parametrize("command", ["no-such-program-anywhere", "nul\x00inside", ""])
def test_a_command_that_is_none_is_told(command: str) -> None:
    told = failing(msgspec.structs.replace(MAIL, password_command=(command,)))
    assert "cannot be run" in told
    assert "Correct password_command." in told


def test_else_the_keyring_is_asked_for_the_user(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, str]] = []
    monkeypatch.setitem(sys.modules, "keyring", keyring_saying(SECRET, asked))
    mail = msgspec.structs.replace(MAIL, keyring=True)
    assert password_for(mail, {}).reveal() == SECRET
    assert asked == [("tidings", "nora@whitfield.example")]


@pytest.mark.parametrize(
    ("password", "says"),
    [
        (None, "has no password for nora@whitfield.example. Store it with: keyring set tidings no"),
        ("", "has no password for"),
        (errors.KeyringLocked(SECRET), "cannot be opened. Unlock it, or set password_command"),
        (errors.NoKeyringError(SECRET), "cannot be opened."),
        (OSError(SECRET), "cannot be opened."),
    ],
)
def test_a_keyring_that_gives_none_is_told(
    password: str | Exception | None, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "keyring", keyring_saying(password, []))
    told = failing(msgspec.structs.replace(MAIL, keyring=True))
    assert says in told
    assert SECRET not in told


def test_without_the_extra_the_keyring_is_said_to_be_missing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    told = failing(msgspec.structs.replace(MAIL, keyring=True))
    assert "its extra is not installed. Install tidings[keyring]" in told


def test_without_any_way_all_three_are_named() -> None:
    told = failing(MAIL)
    for way in ("TIDINGS_SMTP_PASSWORD", "password_command", "keyring = true"):
        assert way in told


def test_a_password_of_two_lines_is_none() -> None:
    told = failing(MAIL, {"TIDINGS_SMTP_PASSWORD": f"{SECRET}\r\nQUIT"})
    assert told.startswith("The variable TIDINGS_SMTP_PASSWORD holds characters")
    assert SECRET not in told


def test_a_password_shows_itself_nowhere() -> None:
    password = Password(SECRET)
    shown = [repr(password), str(password), f"{password}", repr([password]), repr({"p": password})]

    def fail(given: Password) -> None:
        raise ValueError(given)

    try:
        fail(password)
    except ValueError as error:
        told = traceback.TracebackException.from_exception(error, capture_locals=True)
        shown += told.format()
    assert not any(SECRET in text for text in shown)
    assert not hasattr(password, "__dict__")
