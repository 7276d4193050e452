"""Documents of a record by keys: by reference or as a copy, opened, let go, a copy deleted."""

import threading
from pathlib import Path

import pytest

from tests.ui.conftest import NOW, AppMaker
from tests.ui.interview_records import burst, fill, press, record
from tests.ui.test_interview_editor import opened, painted
from tui_app.domain.interview import Document
from tui_app.store import Store
from tui_app.store.attachments import Attachments
from tui_app.ui.app import TidingsApp


@pytest.fixture
def papers(downloads: Path) -> Path:
    folder = downloads.parent / "papers"
    folder.mkdir()
    (folder / "job description.pdf").write_bytes(b"%PDF job")
    return folder


@pytest.fixture
def opened_files(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    calls: list[list[str]] = []
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("subprocess.Popen", lambda argv, **_: calls.append(argv))
    return calls


def told(app: TidingsApp) -> str:
    return " ".join(one.message for one in app._notifications)


async def test_a_copy_is_kept_beside_the_store_and_outlives_undo(
    app_with: AppMaker, store_path: Path, papers: Path, opened_files: list[list[str]]
) -> None:
    app = app_with([record("Mills")])
    copies = Attachments(store_path)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        editor = await opened(pilot)
        await press(pilot, "ctrl+b", "ctrl+b", "enter", "tab", "=pack", "tab", "=~/papers/jo")
        await press(pilot, "right")
        assert editor.record().documents[0].path == "~/papers/job description.pdf"
        assert "✓ there" in painted(app)
        await press(pilot, "tab", "space")
        assert "‹ as a copy beside the store ›" in painted(app)
        assert "made when you save" in painted(app)
        assert copies.files() == []
        await press(pilot, "ctrl+s")
        assert "Saved." in painted(app)
        assert not editor.is_dirty
        (kept,) = editor.record().documents
        place = copies.where(kept.path)
        assert kept.copied
        assert place is not None
        assert place.read_bytes() == b"%PDF job"
        assert "✓ its copy" in painted(app)
        await press(pilot, "f6")
        assert opened_files == [["/usr/bin/xdg-open", str(place)]]
        # Saved again it is the same copy; undone and made again it is there
        await press(pilot, "shift+tab", "shift+tab", "=!", "ctrl+s", "escape", "u", "u")
        assert app.desk.network.interviews[editor.record().id].documents == ()
        assert copies.files() == [place]
        await press(pilot, "U", "U")
        (again,) = app.desk.network.interviews[editor.record().id].documents
        assert (again.title, again.path, again.copied) == ("pack!", kept.path, True)
        # Let go, and its copy deleted when asked to
        await press(pilot, "o", "r")
        assert "pack! need not be kept any longer." in told(app)
        assert "let go today" in painted(app)
        await press(pilot, "x", "escape")
        assert copies.files() == [place]
        await press(pilot, "x", "d")
        assert copies.files() == []
        assert "no file" in painted(app)
        await press(pilot, "enter")
        assert "there is no file job description.pdf any more" in told(app)
    with Store(store_path) as store:
        (record_kept,) = store.network.interviews.values()
        (document,) = record_kept.documents
        assert (document.copied, document.path) == (False, "job description.pdf")
        assert document.released_at == NOW


async def test_what_cannot_be_copied_stays_a_reference_and_is_told(
    app_with: AppMaker, store_path: Path, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = str(papers / "gone.pdf")
    app = app_with([record("Mills", documents=(Document(title="ad", path=gone),))])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        editor = await opened(pilot)
        await press(pilot, "ctrl+b", "ctrl+b", "tab", "tab", "tab", "space", "ctrl+s")
        assert "Saved. ad is kept by reference only: there is no file" in told(app)
        assert "‹ by reference ›" in painted(app)
        assert not editor.is_dirty
        assert editor.record().documents == (Document(title="ad", path=gone),)
        monkeypatch.setattr("shutil.which", lambda _: None)
        await press(pilot, "f6")
        assert "ad: there is no file" in told(app)
        (papers / "gone.pdf").touch()
        await press(pilot, "f6")
        assert "There is no xdg-open here to open it with" in told(app)
        # A file dropped on the line, quoted as terminals do
        await burst(pilot, "tab", "tab", "enter", "tab")
        dropped = f"'{papers}/job description.pdf'"
        await fill(pilot, ["card", dropped])
        assert editor.record().documents[1].path == "~/papers/job description.pdf"
    assert Attachments(store_path).files() == []


async def test_a_disk_that_does_not_answer_holds_up_no_key(
    app_with: AppMaker, papers: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (papers / "ad.pdf").touch()
    ad = Document(title="ad", path=str(papers / "ad.pd"))
    asked: list[threading.Thread] = []
    is_there = Path.exists

    def exists(path: Path) -> bool:
        if papers in path.parents:
            asked.append(threading.current_thread())
        return is_there(path)

    monkeypatch.setattr(Path, "exists", exists)
    app = app_with([record("Mills", documents=(ad,))])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot)
        await press(pilot, "ctrl+b", "ctrl+b", "tab", "tab")
        assert "no file" in painted(app)
        await press(pilot, "=f")
        assert "✓ there" in painted(app)
        await press(pilot, "ctrl+u", f"='{papers}/gone.pdf'", "ctrl+s")
        assert editor.record().documents[0].path == "~/papers/gone.pdf"
        await press(pilot, "escape", "o")
        assert "no file" in painted(app)
    assert asked
    assert threading.main_thread() not in asked
