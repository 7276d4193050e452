"""The letter editor: from the draft of the record to a text that could go to nobody else."""

from pathlib import Path

import msgspec
import pytest
from textual.pilot import Pilot
from textual.widgets import TextArea

from tests.ui.conftest import NOW
from tests.ui.crashes import as_typed, drafts_kept, gone_on, killed
from tests.ui.editors import editor_script
from tests.ui.interview_records import press
from tests.ui.letters_written import (
    ann,
    app_at,
    at_once,
    bo,
    comes,
    edited,
    interview,
    opened,
    painted,
    scene,
    shown,
    talks,
    the_letter,
    until,
    written,
)
from tui_app.domain.changes import Changes
from tui_app.domain.interview import Tone
from tui_app.domain.letter import LetterKind, LetterStatus, Medium
from tui_app.domain.removal import remove_letter
from tui_app.store import Store
from tui_app.ui.letters.beside import Beside
from tui_app.ui.screens.alike import AlikeScreen
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.screens.findings import FindingsScreen
from tui_app.ui.screens.letter_editor import LetterEditor
from tui_app.ui.screens.letters import LettersScreen
from tui_app.ui.screens.mark_sent import MarkSentScreen
from tui_app.ui.screens.send_letter import SendLetterScreen
from tui_app.ui.widgets.card import Card
from tui_app.ui.widgets.still import Still

__all__ = ["at_once"]  # it works by being here

ESCAPES = "[/] [@click=app.quit] \\"


def found(editor: LetterEditor) -> str:
    """What the checks say beside the text."""
    beside = editor.query_one(Beside)
    meter, findings = beside.query_one("#meter", Still), beside.query_one("#findings", Card)
    return f"{meter.content}\n{findings.content}"


def body(editor: LetterEditor) -> str:
    return editor.query_one("#body", TextArea).text


async def emptied(pilot: Pilot[None], text: str) -> None:
    """Another text in the place of what stands there."""
    area = pilot.app.screen.query_one("#body", TextArea)
    area.focus()
    area.select_all()
    await press(pilot, f"={text}")


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_from_what_is_owed_to_a_touch(store_path: Path, size: tuple[int, int]) -> None:
    app = app_at(store_path, scene())
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        editor = await edited(pilot, "enter")
        assert "Hull depot" in body(editor)
        assert "door that never closes" in body(editor)
        assert "Nora Whitfield" in body(editor)
        assert (editor.letter().medium, editor.letter().tone) == (Medium.TYPED, Tone.FRIENDLY)
        assert "drafted from the record" in painted(app)
        area = editor.query_one("#body", TextArea)
        area.move_cursor(area.document.end)
        await press(pilot, "enter", f"=P.S. {ESCAPES}")
        assert "● not saved" in painted(app)
        await press(pilot, "f6")
        await comes(pilot, SendLetterScreen)
        assert the_letter(app).status is LetterStatus.DRAFT  # saved before it is sent
        await press(pilot, "h", "=yesterday", "enter")
        shown(pilot, LettersScreen)
        sent = the_letter(app)
        assert sent.status is LetterStatus.SENT
        assert sent.body.endswith(f"P.S. {ESCAPES}")
        assert f"{sent.sent_at:%Y-%m-%d %H:%M}" == "2026-03-15 12:00"
        assert "Sent" in painted(app)
        assert drafts_kept(app) == 0
    app.desk.store.close()
    with Store(store_path) as again:
        (touch,) = [one for one in again.network.touches.values() if one.letter]
        assert again.network.letters[sent.id] == sent
        assert touch.interview == sent.interview


async def test_the_checks_follow_the_text_and_lead_back_into_it(store_path: Path) -> None:
    app = app_at(store_path, scene())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        editor = await edited(pilot, "enter")
        await until(pilot, lambda: "words" in found(editor))
        assert "objection" not in found(editor)
        await emptied(pilot, "Dear Anne, thank you.")
        await until(pilot, lambda: "objection" in found(editor))
        assert "4 words" in found(editor)
        await press(pilot, "f7")
        screen = await comes(pilot, FindingsScreen)
        assert "to look at" in str(screen.query_one(".dialog").border_title)
        await press(pilot, "enter")
        assert shown(pilot, LetterEditor).focused is editor.query_one("#body")
        assert "Ann" in editor.query_one("#body", TextArea).selected_text


async def test_a_letter_like_another_is_shown_beside_it(store_path: Path) -> None:
    one, other = ann(), bo()
    same = "Dear {},\n\nOn Friday I saw how the night shift loads nine lorries in an hour."
    mine, theirs = (written(who, same.format(who.name)) for who in (one, other))
    app = app_at(store_path, [one, other, interview(one, other), *talks(one, other), mine, theirs])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        editor = await edited(pilot, "f", "f", "enter")
        await until(pilot, lambda: "100% like the note to" in found(editor))
        assert "likeness" in found(editor)
        await press(pilot, "f8")
        await comes(pilot, AlikeScreen)
        assert painted(app).count("‹I saw how the night shift") + painted(app).count("‹On") >= 2
        assert "Dear Bo Chen" in painted(app)
        assert "Dear Ann Lee" in painted(app)
        await press(pilot, "escape")
        await emptied(pilot, "Something altogether different about whales.")
        await until(pilot, lambda: "likeness" not in found(editor))


async def test_turning_the_tone_drafts_anew_what_nobody_touched(store_path: Path) -> None:
    app = app_at(store_path, scene())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        editor = await edited(pilot, "enter")
        friendly = body(editor)
        await press(pilot, "shift+tab", "shift+tab", "shift+tab", "space")
        assert editor.letter().tone is Tone.FORMAL
        assert body(editor) != friendly
        assert "Hull depot" in body(editor)
        formal = body(editor)
        await press(pilot, "tab", "tab", "tab", "=Hello. ")
        await press(pilot, "shift+tab", "shift+tab", "shift+tab", "space")
        shown(pilot, ConfirmScreen)
        await press(pilot, "escape")
        assert (editor.letter().tone, body(editor)) == (Tone.FORMAL, f"Hello. {formal}")
        await press(pilot, "space", "k")
        assert (editor.letter().tone, body(editor)) == (Tone.FAMILY_LIKE, f"Hello. {formal}")
        await press(pilot, "space", "a")
        assert (editor.letter().tone, body(editor)) == (Tone.FRIENDLY, friendly)
        await press(pilot, "tab", "tab", "tab", "ctrl+z")
        assert body(editor) == f"Hello. {formal}"
        await press(pilot, "ctrl+r", "a")
        assert body(editor) == friendly


async def test_what_is_typed_outlives_a_crash(store_path: Path) -> None:
    app = app_at(store_path, scene())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await edited(pilot, "enter", f"={ESCAPES}")
        await press(pilot, "shift+tab", "=no such file", "shift+tab", "=!")
        before = as_typed(app.screen)
        assert before is not None
        crashed = killed(app)
    started = app_at(crashed)
    async with started.run_test(size=(80, 24)) as pilot:
        editor = await gone_on(pilot, LetterEditor)
        assert as_typed(editor) == before
        assert body(editor).startswith(ESCAPES)
        await press(pilot, "ctrl+s")
        assert the_letter(started).body.startswith(ESCAPES)
        assert the_letter(started).attachments == ("no such file",)
        assert the_letter(started).interview in started.desk.network.interviews
        assert drafts_kept(started) == 0
        await until(pilot, lambda: "not there" in painted(started))


async def test_leaving_asks_once_and_nothing_unsaved_is_lost_in_silence(store_path: Path) -> None:
    app = app_at(store_path, scene())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "enter", "=x", "escape")
        shown(pilot, ConfirmScreen)
        await press(pilot, "escape")
        shown(pilot, LetterEditor)
        await press(pilot, "escape", "s")
        shown(pilot, LettersScreen)
        assert the_letter(app).body.startswith("x")
        assert the_letter(app).status is LetterStatus.DRAFT
        await press(pilot, "enter", "=y", "escape", "d")
        assert the_letter(app).body.startswith("x")


async def test_a_letter_changed_elsewhere_is_asked_about(store_path: Path) -> None:
    one = ann()
    note = written(one, "As it was.")
    app = app_at(store_path, [one, *talks(one), note])
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await edited(pilot, "enter", "=Mine. ")
        theirs = msgspec.structs.replace(note, body="Theirs.")
        app.desk.commit(Changes(label="elsewhere", put=(theirs,)))
        await press(pilot, "ctrl+s")
        shown(pilot, ConfirmScreen)
        await press(pilot, "escape")
        assert the_letter(app).body == "Theirs."
        app.desk.commit(remove_letter(app.desk.network, theirs))
        await press(pilot, "ctrl+s", "s")
        assert the_letter(app).body == "Mine. As it was."


async def test_the_own_editor_and_the_record_are_a_key_away(
    store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor_script(tmp_path, monkeypatch, "printf 'Written elsewhere.\\n' > \"$1\"")
    app = app_at(store_path, scene())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        editor = await edited(pilot, "enter")
        assert "From the record" not in painted(app)
        await press(pilot, "f3")
        assert "Highlight: the door that never closes" in painted(app)
        await press(pilot, *["f3"] * 3)
        assert "From the record" not in painted(app)
        await press(pilot, "f4")
        assert body(editor) == "Written elsewhere."
        await press(pilot, "ctrl+z")
        assert "Hull depot" in body(editor)
        await press(pilot, "shift+tab", "ctrl+e")  # in a line it goes to the end
        assert "Hull depot" in body(editor)


async def test_a_text_too_long_to_edit_stays_whole(store_path: Path) -> None:
    one = ann()
    long = written(one, "m" * 150_000, kind=LetterKind.STATUS_REPORT, created_at=NOW)
    app = app_at(store_path, [one, *talks(one), long])
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await edited(pilot, "f", "f", "enter", "=x")
        await press(pilot, "shift+tab", "shift+tab", "=S", "ctrl+s")
        assert the_letter(app).subject == "S"
        assert the_letter(app).body == long.body


async def test_a_sent_letter_can_be_read_and_mended_but_not_sent_twice(store_path: Path) -> None:
    one = ann()
    sent = written(one, "Gone.", status=LetterStatus.SENT, sent_at=NOW)
    app = app_at(store_path, [one, *talks(one), sent])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        await edited(pilot, "enter", "=Well. ", "ctrl+s", "f6")
        assert "It was sent already." in painted(app)
        assert the_letter(app).body == "Well. Gone."
        assert the_letter(app).status is LetterStatus.SENT


async def test_a_day_still_to_come_is_no_day_of_sending(store_path: Path) -> None:
    one = ann()
    app = app_at(store_path, [one, *talks(one), written(one, "A note.")])
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "s")
        await comes(pilot, SendLetterScreen)
        await press(pilot, "h", "=2026-03-20", "enter")
        assert "still to come" in painted(app)
        shown(pilot, MarkSentScreen)
        await press(pilot, "escape")
        shown(pilot, SendLetterScreen)
        await press(pilot, "escape")
        assert the_letter(app).status is LetterStatus.DRAFT


async def test_f9_goes_on_to_the_next_of_the_list_and_keeps_what_was_drafted(
    store_path: Path,
) -> None:
    app = app_at(store_path, scene())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        first = await edited(pilot, "enter")
        assert "1 day late" in painted(app)
        await press(pilot, "f9")
        await until(pilot, lambda: isinstance(app.screen, LetterEditor) and app.screen != first)
        second = shown(pilot, LetterEditor)
        assert {one.name for one in app.desk.network.letters.values()} == {"Ann Lee"}
        assert second.letter().name == "Bo Chen"
        await press(pilot, "f9")
        shown(pilot, LettersScreen)
        kept = app.desk.network.letters.values()
        assert [one.status for one in kept] == [LetterStatus.DRAFT, LetterStatus.DRAFT]
