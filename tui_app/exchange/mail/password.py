"""The password of the mail server: from the environment, a command or the keyring."""

import re
from collections.abc import Mapping
from typing import final

from tui_app.config import Mail
from tui_app.domain.plain import one_line
from tui_app.exchange.mail.errors import MailError

COMMAND_SECONDS = 60.0
"""How long a password command may take; some ask the user for a passphrase of their own."""

SERVICE = "tidings"
"""The name under which the keyring keeps the password, with `mail.user` as the user."""


@final
class Password:
    """A password that shows itself to no log, no traceback and no repr."""

    __slots__ = ("_secret",)

    def __init__(self, secret: str) -> None:
        self._secret = secret

    def __repr__(self) -> str:
        return "Password(…)"

    def reveal(self) -> str:
        """The password itself, for the server only."""
        return self._secret


def password_for(
    mail: Mail, environ: Mapping[str, str], *, command_seconds: float = COMMAND_SECONDS
) -> Password:
    """The password of `mail.user`. Raises MailError naming the three ways to give it.

    The first that is set up decides: a command that fails does not lead on to the keyring, which
    may hold an older password.
    """
    given = environ.get(mail.password_variable, "") if mail.password_variable else ""
    if given:
        return _checked(given, f"The variable {mail.password_variable}")
    if mail.password_command:
        return _from_command(mail.password_command, command_seconds)
    if mail.keyring:
        return _from_keyring(mail.user)
    raise MailError(
        f"There is no password for {one_line(mail.user, 80)}. Put it in the environment variable "
        f"{mail.password_variable or 'named by password_variable'}, or set password_command, or "
        "keyring = true, under [mail] in the configuration."
    )


def _from_command(command: tuple[str, ...], seconds: float) -> Password:
    """What the command prints on its first line, as other mail programs take it.

    Its standard error is not shown: it may hold what nobody else should read.
    """
    import subprocess

    shown = f"The password command {one_line(command[0], 80)}"
    again = "Run it in a terminal to see why, and correct password_command."
    try:
        done = subprocess.run(  # noqa: S603 - the user's own argv, run without a shell
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=seconds,
            check=False,
            start_new_session=True,  # so that it cannot ask on the terminal that the app draws on
        )
    except subprocess.TimeoutExpired:
        raise MailError(f"{shown} did not end within {seconds:g} seconds. {again}") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or "its words cannot be run"
        raise MailError(f"{shown} cannot be run ({why}). Correct password_command.") from None
    if done.returncode:
        raise MailError(f"{shown} failed (exit status {done.returncode}). {again}")
    first = re.split(rb"\r?\n", done.stdout, maxsplit=1)[0]
    try:
        secret = first.decode("utf-8")
    except UnicodeDecodeError:
        raise MailError(f"{shown} printed what is no text. {again}") from None
    if not secret:
        raise MailError(f"{shown} printed no password. {again}")
    return _checked(secret, shown)


def _from_keyring(user: str) -> Password:
    shown = one_line(user, 80)
    try:
        import keyring
        from keyring.errors import KeyringError
    except ImportError:
        raise MailError(
            "The keyring cannot be asked, because its extra is not installed. Install "
            "tidings[keyring], or set password_command under [mail] in the configuration."
        ) from None
    try:
        secret = keyring.get_password(SERVICE, user)
    except (KeyringError, OSError, RuntimeError):
        raise MailError(
            "The keyring cannot be opened. Unlock it, or set password_command under [mail] in the "
            "configuration."
        ) from None
    if not secret:
        raise MailError(
            f"The keyring has no password for {shown}. Store it with: keyring set {SERVICE} {shown}"
        )
    return _checked(secret, "The keyring's entry")


def _checked(secret: str, source: str) -> Password:
    """The password, if it can be one: no server takes a line break or NUL, nor half characters."""
    if re.search("[\x00\r\n\ud800-\udfff]", secret):
        raise MailError(f"{source} holds characters that no password has. Store it again.")
    return Password(secret)
