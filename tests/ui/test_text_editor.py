"""A long text in the user's own editor: it comes back whole, or stays as it was."""

import stat
from pathlib import Path

import pytest

from tests.ui.conftest import AppMaker
from tests.ui.editors import editor_script
from tui_app.store.drafts import DraftShelf
from tui_app.ui.app import TidingsApp
from tui_app.ui.text_editor import NotEditedError, edit_text


@pytest.fixture
def app(app_with: AppMaker) -> TidingsApp:
    return app_with([])


def folder_of(app: TidingsApp) -> Path:
    return app.drafts.shelf.folder


def refused(app: TidingsApp, text: str = "as it was") -> str:
    with pytest.raises(NotEditedError) as error:
        edit_text(app, text, "note")
    return str(error.value)


def nothing_lent(app: TidingsApp) -> bool:
    return not list(folder_of(app).glob("*.lent"))


TEXTS = [
    "",
    "one",
    "two\nlines",
    "ends\n",
    "\n\n",
    "ünïcode 山田 👩‍🚀",
    "half \ud800 a character",
    "a\ttab ",
]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_that_is_only_looked_at_is_the_same_to_the_last_character(
    app: TidingsApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    editor_script(tmp_path, monkeypatch, "exit 0")
    assert edit_text(app, text, "note") == text
    assert nothing_lent(app)


def test_what_was_written_comes_back_whole(
    app: TidingsApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor_script(tmp_path, monkeypatch, 'printf "second\\r\\nthird ✓\\n\\n" >> "$1"; touch "$1~"')
    assert edit_text(app, "first", "They said: [b]/../x") == "first\nsecond\nthird ✓\n"
    assert nothing_lent(app)


def test_nobody_else_can_read_it_meanwhile(
    app: TidingsApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = tmp_path / "seen"
    body = f'stat -c "%a %n" "$1" > {seen}; stat -c %a "$(dirname "$1")" >> {seen}; echo x > "$1"'
    editor_script(tmp_path, monkeypatch, body)
    assert edit_text(app, "mine", "Note of Ann [b]") == "x"
    file, folder = seen.read_text().splitlines()
    assert file.startswith("600 ")
    assert file.endswith("/Note-of-Ann-b.txt")
    assert str(folder_of(app)) in file
    assert folder == "700"
    assert stat.S_IMODE(folder_of(app).stat().st_mode) == 0o700


def test_an_editor_that_fails_leaves_the_text_and_keeps_what_was_saved(
    app: TidingsApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor_script(tmp_path, monkeypatch, "exit 3")
    assert refused(app).endswith("an editor.sh ended with 3, so the text is as it was.")
    editor_script(tmp_path, monkeypatch, 'echo half > "$1"; exit 1')
    said = refused(app)
    (kept,) = folder_of(app).glob("*.dropped")
    assert said.endswith(f"What was saved there is kept as {kept}.")
    assert kept.read_text() == "half\n"
    assert nothing_lent(app)


def test_a_file_that_is_gone_or_no_text_leaves_the_text(
    app: TidingsApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor_script(tmp_path, monkeypatch, 'rm "$1"')
    assert "left no text behind" in refused(app)
    editor_script(tmp_path, monkeypatch, 'rm "$1"; ln -s /etc/hostname "$1"')
    assert "left no text behind" in refused(app)
    editor_script(tmp_path, monkeypatch, 'printf "\\377\\376x" > "$1"')
    assert "saved no UTF-8 text" in refused(app)
    assert nothing_lent(app)


def test_without_an_editor_it_says_how_to_name_one(
    app: TidingsApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", " ")
    assert "Set VISUAL or EDITOR" in refused(app)
    monkeypatch.setenv("EDITOR", "'unclosed")
    assert "Close its quotes" in refused(app)


def test_an_editor_that_is_not_there_is_named(
    app: TidingsApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor_script(tmp_path, monkeypatch, "")
    monkeypatch.setenv("VISUAL", "no-such-editor --wait; rm -rf /")
    assert refused(app).startswith("no-such-editor cannot be started: no such file or directory.")


async def test_where_the_screen_cannot_be_left_it_says_so(
    app: TidingsApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("VISUAL", "true")
    async with app.run_test():
        assert "cannot take over the screen here" in refused(app)


def test_a_text_that_was_open_when_the_app_died_is_kept_if_anybody_wrote_to_it(
    store_path: Path,
) -> None:
    dead = DraftShelf(store_path)
    untouched = dead.lend("one", b"as it was")
    written = dead.lend("two", b"as it was")
    written.write_text("more")
    dead.close()
    shelf = DraftShelf(store_path)
    assert shelf.left_over() == ()
    (kept,) = shelf.folder.glob("*.dropped")
    assert kept.read_text() == "more"
    assert not untouched.parent.exists()
    assert not written.parent.exists()
    assert [str(kept) in notice for notice in shelf.notices] == [True]
    living = shelf.lend("three", b"")
    DraftShelf(store_path).left_over()
    assert living.exists()
