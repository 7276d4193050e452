"""Handing a letter to the user's own mail program."""

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from urllib.parse import quote

from tui_app.domain.letter import Letter
from tui_app.domain.plain import one_line
from tui_app.exchange.letter_pages.body import as_plain_text
from tui_app.exchange.mail.errors import MailError
from tui_app.exchange.mail.headers import LONGEST_TEXT

LONGEST_LINK = 1_900
"""Characters; longer links are cut by some systems, which would lose the letter's end."""

START_SECONDS = 10.0
"""How long an opener is watched; one that runs on is the mail program itself."""

Runner = Callable[[Sequence[str]], int]
"""Starts a command without a shell; its exit status, or 0 where it runs on. Raises OSError."""

_OPENERS: dict[str, tuple[str, ...]] = {
    "darwin": ("open",),
    # `start` is a word of the Windows shell, which would read the link's `&` and `%` as its own
    "win32": ("rundll32", "url.dll,FileProtocolHandler"),
}
_SAVE_INSTEAD = "Save the letter as .eml or copy it instead."


def mailto_uri(letter: Letter, recipient: str) -> str | None:
    """The letter as a link to write it (RFC 6068); None where it is too long or has attachments.

    `recipient` is a checked address. All but letters and digits is percent-encoded, so that
    neither subject nor body can add a field; lines end with %0D%0A.
    """
    if letter.attachments:
        return None
    subject = quote(one_line(letter.subject, LONGEST_TEXT), safe="")
    body = quote(as_plain_text(letter).replace("\n", "\r\n"), safe="")
    link = f"mailto:{quote(recipient, safe='@')}?subject={subject}&body={body}"
    return link if len(link) <= LONGEST_LINK else None


def as_draft(message: bytes) -> bytes:
    """The message marked as not sent yet, so that mail programs that know the mark let it be sent.

    Only for handing over: a letter saved for keeping has the bytes that would be sent, unmarked.
    """
    return b"X-Unsent: 1\r\n" + message


def open_in_mail_program(
    what: str | Path, *, runner: Runner | None = None, platform: str = sys.platform
) -> None:
    """Open a `mailto:` link or a `.eml` file with what the system has for it.

    Nothing else is opened. Raises MailError where nothing is there to open it.
    """
    if isinstance(what, Path):
        if what.suffix != ".eml" or not what.is_file():
            raise MailError(f"{one_line(str(what), 200)} is no letter that was saved as .eml.")
        target = str(what.resolve())
    else:
        target = what
        if not target.startswith("mailto:") or not target.isascii() or not target.isprintable():
            raise MailError(f"The mail program is given letters only. {_SAVE_INSTEAD}")
    opener = _OPENERS.get(platform, ("xdg-open",))
    try:
        status = (runner or run)((*opener, target))
    except (OSError, ValueError):
        raise MailError(
            f"There is no {opener[0]} to open a mail program with. {_SAVE_INSTEAD}"
        ) from None
    if status:
        raise MailError(f"No mail program took the letter. {_SAVE_INSTEAD}")


def run(command: Sequence[str]) -> int:
    """Start a command away from the terminal, without a shell. Raises OSError."""
    import subprocess

    started = subprocess.Popen(  # noqa: S603 - an argv of ours, run without a shell
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        return started.wait(START_SECONDS)
    except subprocess.TimeoutExpired:
        return 0
