"""Files that go with a letter, and the sentence for each that cannot."""

import os
from pathlib import Path

import pytest

from tests.exchange.mail.post import CONTACT, NOW, OWNER, ZONE, a_letter
from tui_app.exchange.mail.attachments import MOST_BYTES, attached, attachment_name, media_type
from tui_app.exchange.mail.errors import MailError
from tui_app.exchange.mail.outbox import prepare


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("cv.pdf", "application/pdf"),
        ("CV.PDF", "application/pdf"),
        ("card.jpeg", "image/jpeg"),
        ("notes.txt", "text/plain"),
        ("notes.md", "text/markdown"),
        ("plan.odt", "application/vnd.oasis.opendocument.text"),
        ("cv.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("all.tar.gz", "application/octet-stream"),
        ("old.eml", "application/octet-stream"),
        ("unknown", "application/octet-stream"),
    ],
)
def test_the_type_is_guessed_from_the_name(name: str, expected: str) -> None:
    assert media_type(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lebenslauf – Zoë.pdf", "Lebenslauf – Zoë.pdf"),
        ("fdp\u202eexe.pdf", "fdpexe.pdf"),
        ("a\r\nContent-Type: x.pdf", "a Content-Type_ x.pdf"),
        ('"why?" <it>.pdf', "_why__ _it_.pdf"),
        ("..\\..\\evil.exe", ".._.._evil.exe"),
        ("\udcff.pdf", ".pdf"),
        ("\x00\x1b", "attachment"),
        ("...", "attachment"),
    ],
)
def test_a_name_keeps_what_can_be_read(name: str, expected: str) -> None:
    assert attachment_name(name) == expected


def test_relative_paths_are_in_the_folder_given(tmp_path: Path) -> None:
    (tmp_path / "cv.pdf").write_bytes(b"%PDF")
    (found,) = attached(["cv.pdf"], tmp_path)
    assert (found.name, found.content) == ("cv.pdf", b"%PDF")
    outgoing = prepare(
        a_letter(attachments=("cv.pdf",)), CONTACT, OWNER, NOW, ZONE, folder=tmp_path
    )
    assert "Attached: cv.pdf (application/pdf, 4 bytes)" in outgoing.preview


def test_an_empty_file_may_go_too(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    outgoing = prepare(
        a_letter(attachments=("empty.txt",)), CONTACT, OWNER, NOW, ZONE, folder=tmp_path
    )
    assert "Attached: empty.txt (text/plain, 0 bytes)" in outgoing.preview


def test_what_cannot_be_attached_is_named(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name, says in [
        ("gone.pdf", "is not there. Bring it back, or take it off the letter."),
        (".", "is a folder. Attach the files in it one by one."),
        ("pipe", "is no file. Take it off the letter."),
        ("nul\x00.pdf", "take it off the letter."),
        ("a" * 300, "take it off the letter."),
        ("", "is a folder."),
    ]:
        with pytest.raises(MailError) as refused:
            attached([name], tmp_path)
        told = str(refused.value)
        assert told.startswith("The attachment ")
        assert says in told
        assert told.isprintable()


def test_a_file_that_may_not_be_read_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def denied(self: Path, mode: str) -> None:
        raise PermissionError(13, "Permission denied")

    (tmp_path / "cv.pdf").touch()
    monkeypatch.setattr(Path, "open", denied)
    with pytest.raises(MailError, match=r"cv\.pdf cannot be read \(Permission denied\)\."):
        attached(["cv.pdf"], tmp_path)


def test_the_limit_holds_for_all_files_together(tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"x" * 600)
    (tmp_path / "b.bin").write_bytes(b"x" * 400)
    assert len(attached(["a.bin", "b.bin"], tmp_path, most_bytes=1000)) == 2
    with pytest.raises(MailError, match=r"b\.bin makes the attachments larger than 0\.000999 MB"):
        attached(["a.bin", "b.bin"], tmp_path, most_bytes=999)
    assert MOST_BYTES == 25_000_000
