"""Copies of documents: whole, private, over no other, and deleted only when asked."""

import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.interview import Document, Interview
from tui_app.store import StoreError, attachments
from tui_app.store.attachments import Attachments
from tui_app.store.checkup.beside import open_to_others


@pytest.fixture
def copies(tmp_path: Path) -> Attachments:
    return Attachments(tmp_path / "tidings.json")


@pytest.fixture
def card(tmp_path: Path) -> Path:
    path = tmp_path / "card [1].pdf"
    path.write_bytes(b"%PDF" + bytes(range(256)) * 1000)
    path.chmod(0o644)
    return path


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_copy_is_whole_and_for_the_user_alone(copies: Attachments, card: Path) -> None:
    kept = copies.keep("21", card)
    assert kept == "21/card [1].pdf"
    place = copies.where(kept)
    assert place == copies.folder / kept
    assert place is not None
    assert place.read_bytes() == card.read_bytes()
    assert (mode(place), mode(place.parent), mode(copies.folder)) == (0o600, 0o700, 0o700)


def test_no_copy_ever_takes_the_place_of_another(copies: Attachments, card: Path) -> None:
    first = copies.keep("21", card)
    card.write_bytes(b"another")
    assert copies.keep("21", card) == "21/card [1]-2.pdf"
    assert copies.keep("22", card) == "22/card [1].pdf"
    place = copies.where(first)
    assert place is not None
    assert place.read_bytes() != b"another"
    assert len(copies.files()) == 3


def test_what_is_a_copy_already_is_not_copied_again(copies: Attachments, card: Path) -> None:
    kept = copies.keep("21", card)
    assert copies.keep("21", copies.folder / kept) == kept
    assert len(copies.files()) == 1


def test_a_copy_of_another_record_is_copied_so_that_each_goes_alone(
    copies: Attachments, card: Path
) -> None:
    first = copies.keep("21", card)
    assert copies.keep("21", copies.folder / first) == first
    second = copies.keep("22", copies.folder / first)
    copies.delete(first)
    assert copies.where(second) is not None


def test_what_is_no_file_is_refused_in_a_sentence(
    copies: Attachments, tmp_path: Path, card: Path
) -> None:
    for source, why in (
        (tmp_path / "gone", "is not there"),
        (tmp_path, "is no file"),
        (Path("/dev/null"), "is no file"),
        (Path("a\0b"), "no copy"),
    ):
        with pytest.raises(StoreError, match=why):
            copies.keep("21", source)
    assert copies.files() == []
    copies.folder.write_text("in the way")
    with pytest.raises(StoreError, match=r"cannot be made|No copy of .* can be kept"):
        copies.keep("21", card)


def test_a_copy_that_fails_leaves_nothing_behind(
    copies: Attachments, card: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("shutil.copyfileobj", full)
    with pytest.raises(StoreError, match="no space left"):
        copies.keep("21", card)
    assert list((copies.folder / "21").iterdir()) == []


@given(st.text(max_size=300).filter(lambda name: name not in (".", "..")))
def test_any_name_becomes_one_that_stays_in_its_folder(name: str) -> None:
    safe = attachments._safe(name)
    assert safe not in ("", ".", "..")
    assert not safe.startswith(".")
    assert "/" not in safe
    assert "\0" not in safe
    assert len(os.fsencode(safe)) <= 130


def test_a_path_of_somewhere_else_is_no_copy(
    copies: Attachments, card: Path, tmp_path: Path
) -> None:
    copies.keep("21", card)
    (tmp_path / "secret").write_text("x")
    (copies.folder / "21" / "link").symlink_to(tmp_path / "secret")
    for path in (
        "../secret", "21/../../secret", str(card), "card.pdf", "21/link", "21/gone", "", "a\0/b",
    ):  # fmt: skip
        assert copies.where(path) is None, path


def test_only_what_is_asked_for_is_deleted(copies: Attachments, card: Path) -> None:
    first, second = copies.keep("21", card), copies.keep("22", card)
    copies.delete("21/none")
    copies.delete(first)
    assert copies.where(first) is None
    assert copies.where(second) is not None
    assert not (copies.folder / "21").exists()
    assert card.exists()
    copies.delete(second)
    assert not copies.folder.exists()


def test_orphans_are_the_copies_that_no_record_names(copies: Attachments, card: Path) -> None:
    kept, orphan = copies.keep("21", card), copies.keep("21", card)
    document = Document(title="card", path=kept, copied=True)
    named_only = Document(title="card", path=orphan)
    record = Interview(id="21", organisation="Mills", documents=(document, named_only))
    assert copies.orphans((record,)) == [copies.folder / orphan]
    assert copies.orphans(()) == copies.files()


def test_a_copy_that_others_may_read_is_found_by_the_checkup(
    copies: Attachments, card: Path, tmp_path: Path
) -> None:
    (tmp_path / "tidings.json").write_text('{"meta": {"1": {"schema": 2}}}')
    (tmp_path / "tidings.json").chmod(0o600)
    place = copies.folder / copies.keep("21", card)
    place.chmod(0o644)
    assert [one.path for one in open_to_others(tmp_path / "tidings.json")] == [place]
