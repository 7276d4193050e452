"""Saved letters: names safe anywhere, nothing overwritten, whole or not there."""

import os
import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.mail.post import CONTACT, OWNER, a_letter, ready
from tui_app.domain.letter import LetterKind
from tui_app.exchange.mail import files
from tui_app.exchange.mail.errors import MailError
from tui_app.exchange.mail.files import file_name, save_new
from tui_app.exchange.mail.outbox import save_eml, save_markdown, save_page

ON = date(2026, 11, 23)


def test_the_saved_letter_has_the_bytes_that_would_be_sent(tmp_path: Path) -> None:
    outgoing = ready()
    path = save_eml(outgoing, tmp_path)
    assert path == tmp_path / "never-too-late-tuck-brannigan-2026-11-23.eml"
    assert path.read_bytes() == outgoing.message
    assert path.stat().st_mode & 0o777 == 0o600


def test_markdown_and_page_are_saved_beside_it(tmp_path: Path) -> None:
    markdown = save_markdown(a_letter(name=""), CONTACT, OWNER, ON, tmp_path)
    page = save_page(a_letter(name=""), None, OWNER, ON, tmp_path)
    assert markdown.name == "never-too-late-tuck-brannigan-2026-11-23.md"
    assert page.name == "never-too-late-2026-11-23.html"
    assert "Not one was cracked" in markdown.read_text(encoding="utf-8")
    assert "Not one was cracked" in page.read_text(encoding="utf-8")


def test_no_letter_overwrites_another(tmp_path: Path) -> None:
    paths = [save_eml(ready(a_letter(f"Number {number}")), tmp_path) for number in range(3)]
    assert [path.name[-7:] for path in paths] == ["-23.eml", "3-2.eml", "3-3.eml"]
    assert [b"Number %d" % number in path.read_bytes() for number, path in enumerate(paths)] == [
        True
    ] * 3
    assert sorted(tmp_path.iterdir()) == sorted(paths)


def test_a_link_that_waits_under_the_name_is_not_followed(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (tmp_path / "never-too-late-tuck-brannigan-2026-11-23.eml").symlink_to(elsewhere)
    assert save_eml(ready(), tmp_path).name.endswith("-2.eml")
    assert not elsewhere.exists()


@given(st.text(st.characters(exclude_categories=()), max_size=300), st.sampled_from(LetterKind))
def test_a_name_is_safe_on_any_system(name: str, kind: LetterKind) -> None:
    stem = file_name(a_letter(kind=kind), name, ON)
    assert re.fullmatch(r"[\w-]*", re.sub(r"[^\x00-\x7f]", "x", stem))
    assert "_" not in stem
    assert stem.endswith("2026-11-23")
    assert stem.split("-")[0] == kind.value.split("-")[0].split()[0]
    assert len(stem.encode()) < 230


def test_a_failure_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(MailError, match=r"cannot be saved in .* \(No space left on device\)"):
        save_eml(ready(), tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "gone", tmp_path / "file", tmp_path / "nul\x00"):
        with pytest.raises(MailError, match=r"There is no folder|cannot be saved in"):
            save_eml(ready(), folder)


def test_names_do_not_run_on_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "_MOST_NAMESAKES", 2)
    for _ in range(2):
        save_new(tmp_path, "a", ".md", b"")
    with pytest.raises(MailError, match="File exists"):
        save_new(tmp_path, "a", ".md", b"")
