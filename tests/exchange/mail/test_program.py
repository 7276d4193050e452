"""Handing a letter to the mail program: a link or a draft, never a command line."""

import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.mail.post import a_letter, ready
from tui_app.domain.plain import one_line
from tui_app.exchange.letter_pages.body import as_plain_text
from tui_app.exchange.mail.errors import MailError
from tui_app.exchange.mail.outbox import open_mail_program
from tui_app.exchange.mail.program import (
    LONGEST_LINK,
    mailto_uri,
    open_in_mail_program,
    run,
)

LINK = "mailto:tuck@example.org?subject=Eggs&body=x"


class Starts:
    """Keeps what it is asked to start."""

    def __init__(self, status: int = 0) -> None:
        self.commands: list[tuple[str, ...]] = []
        self._status = status

    def __call__(self, command: Sequence[str]) -> int:
        self.commands.append(tuple(command))
        return self._status


def test_a_short_letter_goes_as_a_link(tmp_path: Path) -> None:
    starts = Starts()
    assert (
        open_mail_program(ready(a_letter("Dear Tuck,\n\n& so?")), tmp_path, runner=starts) is None
    )
    (command,) = starts.commands
    assert command[-1] == (
        "mailto:tuck@eggs.example.org?subject=The%20egg%20lady%20writes"
        "&body=Dear%20Tuck%2C%0D%0A%0D%0A%26%20so%3F"
    )
    assert list(tmp_path.iterdir()) == []


def test_a_long_letter_goes_as_a_draft(tmp_path: Path) -> None:
    starts, outgoing = Starts(), ready(a_letter("Dear Tuck, " * 400))
    draft = open_mail_program(outgoing, tmp_path, runner=starts)
    assert draft == tmp_path / "never-too-late-tuck-brannigan-2026-11-23-draft.eml"
    assert draft.read_bytes() == b"X-Unsent: 1\r\n" + outgoing.message
    assert starts.commands[0][-1] == str(draft)


def test_a_letter_with_attachments_goes_as_a_draft(tmp_path: Path) -> None:
    (tmp_path / "cv.pdf").write_bytes(b"%PDF")
    starts, letter = Starts(), a_letter(attachments=(str(tmp_path / "cv.pdf"),))
    assert mailto_uri(letter, "tuck@example.org") is None
    draft = open_mail_program(ready(letter), tmp_path, runner=starts)
    assert draft is not None
    assert b'filename="cv.pdf"' in draft.read_bytes()


@given(
    subject=st.text(st.characters(exclude_categories=()), max_size=60),
    body=st.text(st.characters(exclude_categories=()), max_size=100),
)
def test_neither_subject_nor_body_adds_a_field_to_the_link(subject: str, body: str) -> None:
    letter = a_letter(body, subject=subject)
    link = mailto_uri(letter, "o'neil+x&y@example.org")
    if link is None:
        return
    assert len(link) <= LONGEST_LINK
    assert link.isascii()
    assert link.isprintable()
    assert not set(link) & set(" \"<>\\^`{|}'#")
    parts = urlsplit(link)
    assert unquote(parts.path) == "o'neil+x&y@example.org"
    fields = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=True))
    assert fields == {
        "subject": one_line(subject, 400),
        "body": as_plain_text(letter).replace("\n", "\r\n"),
    }


@pytest.mark.parametrize(
    ("platform", "command"),
    [
        ("linux", ("xdg-open", LINK)),
        ("freebsd14", ("xdg-open", LINK)),
        ("darwin", ("open", LINK)),
        ("win32", ("rundll32", "url.dll,FileProtocolHandler", LINK)),
    ],
)
def test_each_system_has_its_opener(platform: str, command: tuple[str, ...]) -> None:
    starts = Starts()
    open_in_mail_program(LINK, runner=starts, platform=platform)
    assert starts.commands == [command]


@pytest.mark.parametrize(
    "what",
    [
        "https://example.org",
        "file:///etc/passwd",
        "-h",
        "",
        "mailto:x\n-y",
        "mailto:\u202e",
        "MAILTO",
    ],
)
def test_nothing_but_a_letter_is_opened(what: str) -> None:
    starts = Starts()
    with pytest.raises(MailError, match="The mail program is given letters only"):
        open_in_mail_program(what, runner=starts)
    assert starts.commands == []


def test_no_other_file_is_opened(tmp_path: Path) -> None:
    starts, script = Starts(), tmp_path / "run.sh"
    script.touch()
    for path in (script, tmp_path / "gone.eml", tmp_path):
        with pytest.raises(MailError, match=r"is no letter that was saved as \.eml"):
            open_in_mail_program(path, runner=starts)
    assert starts.commands == []


def test_without_an_opener_the_other_ways_are_named() -> None:
    def nothing(command: Sequence[str]) -> int:
        raise FileNotFoundError(2, "No such file or directory")

    with pytest.raises(MailError, match=r"no xdg-open to open .* Save the letter as \.eml or copy"):
        open_in_mail_program(LINK, runner=nothing, platform="linux")
    with pytest.raises(MailError, match=r"No mail program took the letter\. Save the letter as"):
        open_in_mail_program(LINK, runner=Starts(status=4), platform="linux")


def test_a_command_is_run_away_from_the_terminal() -> None:
    assert (
        run([sys.executable, "-S", "-c", "import sys; sys.exit(4 if sys.stdin.read() else 3)"]) == 3
    )
    with pytest.raises(FileNotFoundError):
        run(["no-such-program-anywhere"])
