"""Letters leave by every way there is, and stay drafts where they do not."""

import stat
from pathlib import Path
from threading import Event

import msgspec
import pytest
from textual.pilot import Pilot

from tests.exchange.mail.servers import Inbox, Talk, closed_port, mail_server, scripted_server
from tests.ui.conftest import NOW
from tests.ui.interview_records import press
from tests.ui.letters_written import (
    ann,
    app_at,
    at_once,
    bo,
    comes,
    opened,
    painted,
    shown,
    talks,
    the_letter,
    until,
    written,
)
from tui_app.config import Mail, Security
from tui_app.domain.letter import Letter, LetterStatus, Medium
from tui_app.domain.record import Record
from tui_app.domain.touch import TouchKind
from tui_app.exchange.mail import outbox
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.letters.checked import Checks
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.screens.letters import LettersScreen
from tui_app.ui.screens.mark_sent import MarkSentScreen
from tui_app.ui.screens.save_letter import SaveLetterScreen
from tui_app.ui.screens.send_email import SendEmailScreen
from tui_app.ui.screens.send_letter import SendLetterScreen

__all__ = ["at_once"]  # it works by being here

TEXT = f"Liebe Ann,\n\nGrüße aus Łódź! {'long ' * 250}\n.\nNora"


def one_draft(**more: object) -> tuple[list[Record], Letter]:
    """Ann, and a letter to her."""
    one = ann()
    more = {"subject": "Drei Wörter", "medium": Medium.EMAIL} | more
    letter = written(one, TEXT, **more)
    return [one, *talks(one), letter], letter


def mail_to(port: int) -> Mail:
    """A server on this machine, to which no TLS is needed."""
    return Mail(host="127.0.0.1", port=port, security=Security.NONE, timeout_seconds=5)


async def at_the_ways(pilot: Pilot[None]) -> SendLetterScreen:
    await opened(pilot)
    await press(pilot, "s")
    return await comes(pilot, SendLetterScreen)


async def at_the_preview(pilot: Pilot[None]) -> SendEmailScreen:
    await at_the_ways(pilot)
    await press(pilot, "e")
    screen = shown(pilot, SendEmailScreen)
    await until(pilot, lambda: screen.outgoing is not None)
    return screen


async def test_what_was_previewed_is_what_the_server_gets(store_path: Path, tmp_path: Path) -> None:
    plan = tmp_path / "the plan.txt"
    plan.write_text("one, two, three", encoding="utf-8")
    records, letter = one_draft(attachments=(str(plan),))
    inbox = Inbox()
    with mail_server(inbox) as port:
        app = app_at(store_path, records, mail_to(port))
        async with app.run_test(size=(80, 24), notifications=True) as pilot:
            screen = await at_the_preview(pilot)
            assert "To: Ann Lee <ann@example.org>" in painted(app)
            assert "You may send it all the same." in painted(app)
            await press(pilot, "ctrl+t")
            await until(pilot, lambda: "ann.lee@example.com>" in painted(app))
            out = screen.outgoing
            assert out is not None
            assert "Attached: the plan.txt" in out.preview
            await press(pilot, "enter")
            await until(pilot, lambda: the_letter(app).status is LetterStatus.SENT)
            assert "took the letter to ann.lee@example.com. The touch is written." in told(app)
            shown(pilot, LettersScreen)
    (received,) = inbox.letters
    assert received.content == out.message
    assert received.recipients == ["ann.lee@example.com"]
    app.desk.store.close()
    with Store(store_path) as again:
        sent = again.network.letters[letter.id]
        assert (sent.status, sent.medium, sent.sent_at) == (LetterStatus.SENT, Medium.EMAIL, NOW)
        assert again.network.touches[sent.touch or ""].kind is TouchKind.EMAIL


async def test_a_server_that_is_not_there_leaves_a_draft_and_one_sentence(
    store_path: Path,
) -> None:
    records, _ = one_draft()
    app = app_at(store_path, records, mail_to(closed_port()))
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_preview(pilot)
        await press(pilot, "enter")
        await until(pilot, lambda: "It stays a draft." in painted(app))
        assert "takes no connection" in painted(app)
        assert the_letter(app).status is LetterStatus.DRAFT
        await press(pilot, "escape")
        shown(pilot, SendLetterScreen)
        await press(pilot, "escape")
        assert not [one for one in app.desk.network.touches.values() if one.letter]


@pytest.mark.parametrize(("key", "status"), [("s", LetterStatus.SENT), ("d", LetterStatus.DRAFT)])
async def test_where_nobody_knows_whether_it_went_the_user_is_asked(
    store_path: Path, key: str, status: LetterStatus
) -> None:
    def takes_it_and_falls_silent(talk: Talk) -> None:
        talk.greet()
        talk.agree("250 OK", "250 OK", "354 go on")
        talk.hear_letter()

    records, _ = one_draft()
    with scripted_server(takes_it_and_falls_silent) as port:
        app = app_at(store_path, records, mail_to(port))
        async with app.run_test(size=(80, 24)) as pilot:
            await at_the_preview(pilot)
            await press(pilot, "enter")
            await comes(pilot, ConfirmScreen)
            assert "may have gone out" in painted(app)
            await press(pilot, key)
            await until(pilot, lambda: not isinstance(app.screen, ConfirmScreen))
            assert the_letter(app).status is status


async def test_without_a_server_it_says_which_keys_to_set(store_path: Path) -> None:
    records, _ = one_draft()
    app = app_at(store_path, records)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_ways(pilot)
        assert "no mail server is set up" in painted(app)
        await press(pilot, "e")
        words = " ".join(painted(app).split())
        assert "[mail]" in words
        assert "tidings where" in words
        assert "TIDINGS_SMTP_PASSWORD" in words
        await press(pilot, "enter")
        assert the_letter(app).status is LetterStatus.DRAFT


async def test_somebody_without_an_address_is_asked_for_one(store_path: Path) -> None:
    other = bo()
    inbox = Inbox()
    with mail_server(inbox) as port:
        app = app_at(store_path, [other, *talks(other), written(other, "Hello.")], mail_to(port))
        async with app.run_test(size=(80, 24)) as pilot:
            await at_the_ways(pilot)
            await press(pilot, "e")
            screen = shown(pilot, SendEmailScreen)
            await until(pilot, lambda: "Which address of Bo Chen?" in painted(app))
            await press(pilot, "=bo@@example", "enter")
            await until(pilot, lambda: "is not one address" in painted(app))
            await press(pilot, "ctrl+u", "=bo@example.org")
            await until(pilot, lambda: screen.outgoing is not None)
            assert "New: kept on the card once it went; ctrl+o: not" in painted(app)
            await press(pilot, "ctrl+o")
            assert "New: ctrl+o keeps it on the card" in painted(app)
            await press(pilot, "ctrl+o", "enter")
            await until(pilot, lambda: the_letter(app).status is LetterStatus.SENT)
    assert inbox.letters[0].recipients == ["bo@example.org"]
    assert [one.address for one in app.desk.network.contacts[other.id].emails] == ["bo@example.org"]


@pytest.mark.parametrize("after_the_letter", [False, True])
async def test_esc_calls_it_off_and_asks_only_where_it_may_have_gone(
    store_path: Path, after_the_letter: bool
) -> None:
    reached = Event()

    def keeps_one_waiting(talk: Talk) -> None:
        talk.greet()
        if after_the_letter:
            talk.agree("250 OK", "250 OK", "354 go on")
            talk.hear_letter()
        reached.set()
        while talk.hear():
            pass

    records, _ = one_draft()
    with scripted_server(keeps_one_waiting) as port:
        app = app_at(store_path, records, mail_to(port))
        async with app.run_test(size=(80, 24)) as pilot:
            screen = await at_the_preview(pilot)
            await press(pilot, "enter")
            await until(pilot, reached.is_set)
            assert screen.is_dirty
            await press(pilot, "ctrl+q")  # quitting is leaving the window first
            if after_the_letter:
                await comes(pilot, ConfirmScreen)
                assert "when you stopped waiting" in " ".join(painted(app).split())
                await press(pilot, "escape")
            else:
                await until(pilot, lambda: "nothing was sent. It stays a draft." in painted(app))
            assert app.screen is screen
            assert the_letter(app).status is LetterStatus.DRAFT
            await press(pilot, "escape")
            shown(pilot, SendLetterScreen)


async def test_what_nobody_foresaw_is_told_and_the_window_is_still_usable(
    store_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breaks(*arguments: object, **_: object) -> None:
        for one in arguments:
            if isinstance(one, outbox.Delivery) and handed_over:
                one.hand_over()
        raise RuntimeError("[/] broken")

    handed_over: list[bool] = []
    records, _ = one_draft()
    app = app_at(store_path, records, mail_to(1))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        with monkeypatch.context() as broken:
            broken.setattr(Checks, "look", breaks)
            await opened(pilot)
            await until(pilot, lambda: bool(app._notifications))
            assert "not foreseen: RuntimeError, [/] broken." in told(app)
        await press(pilot, "s", "e")
        screen = shown(pilot, SendEmailScreen)
        await until(pilot, lambda: screen.outgoing is not None)
        monkeypatch.setattr(outbox, "deliver", breaks)
        await press(pilot, "enter")
        await until(pilot, lambda: "RuntimeError" in str(painted(app)))
        assert not screen.is_dirty
        handed_over.append(True)
        await press(pilot, "enter")
        await comes(pilot, ConfirmScreen)
        await press(pilot, "d")
        assert the_letter(app).status is LetterStatus.DRAFT
        monkeypatch.setattr(outbox, "prepare", breaks)
        await press(pilot, "=x")
        await until(pilot, lambda: "not foreseen" in str(painted(app)))
        await press(pilot, "escape", "s", "enter")
        shown(pilot, SaveLetterScreen)
        await until(pilot, lambda: "not foreseen" in str(painted(app)))
        await press(pilot, "escape")
        shown(pilot, SendLetterScreen)


def files(folder: Path) -> list[tuple[str, int]]:
    """How their names end, and who may read them."""
    return sorted((path.suffix, stat.S_IMODE(path.stat().st_mode)) for path in folder.iterdir())


def written_in(folder: Path) -> list[bytes]:
    return [path.read_bytes() for path in folder.iterdir()]


def told(app: TidingsApp) -> str:
    """What the last toast says."""
    return str([*app._notifications][-1].message)


async def test_saved_as_any_kind_of_file_it_stays_a_draft(
    store_path: Path, downloads: Path
) -> None:
    records, _ = one_draft(medium=Medium.TYPED)
    app = app_at(store_path, records)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await at_the_ways(pilot)
        for keys in ((), ("space",), ("space", "space")):
            await press(pilot, "s")
            shown(pilot, SaveLetterScreen)
            assert "~/Downloads" in painted(app)
            await press(pilot, *keys, "enter")
            await comes(pilot, LettersScreen)
            assert "Saved as ~/Downloads/" in told(app)
            await press(pilot, "s")
            await comes(pilot, SendLetterScreen)
        assert the_letter(app).status is LetterStatus.DRAFT
        assert files(downloads) == [(".eml", 0o600), (".html", 0o600), (".md", 0o600)]
        await press(pilot, "s", "tab", "=/no such folder", "enter")
        await until(pilot, lambda: "no such folder" in str(painted(app)))
        shown(pilot, SaveLetterScreen)


async def test_an_e_mail_to_somebody_whose_card_has_no_address_is_saved_to_the_one_typed(
    store_path: Path, downloads: Path
) -> None:
    (one, *others), _ = one_draft(medium=Medium.EMAIL)
    app = app_at(store_path, [msgspec.structs.replace(one, emails=()), *others])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await at_the_ways(pilot)
        await press(pilot, "s", "enter")
        await until(pilot, lambda: "no e-mail address of" in str(painted(app)))
        await press(pilot, "tab", "=other@example.org", "enter")
        await comes(pilot, LettersScreen)
    (text,) = written_in(downloads)
    assert b"other@example.org" in text


async def test_copied_it_is_sent_only_if_one_says_so(store_path: Path) -> None:
    records, _ = one_draft()
    app = app_at(store_path, records)
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_ways(pilot)
        await press(pilot, "c")
        assert "Grüße aus Łódź!" in app.clipboard
        shown(pilot, ConfirmScreen)
        await press(pilot, "n")
        assert the_letter(app).status is LetterStatus.DRAFT
        await press(pilot, "s")
        await comes(pilot, SendLetterScreen)
        await press(pilot, "c", "s")
        shown(pilot, MarkSentScreen)
        await press(pilot, "enter")
        assert (the_letter(app).status, the_letter(app).medium) == (
            LetterStatus.SENT,
            Medium.EMAIL,
        )


async def test_the_mail_program_gets_it_and_the_user_says_whether_it_went(
    store_path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = tmp_path / "programs/xdg-open"
    opener.parent.mkdir()
    opener.write_text(f'#!/bin/sh\nprintf %s "$1" > "{tmp_path}/opened"\n', encoding="utf-8")
    opener.chmod(0o700)
    monkeypatch.setenv("PATH", str(opener.parent), prepend=":")
    monkeypatch.setattr("sys.platform", "linux")
    one = ann()
    app = app_at(store_path, [one, *talks(one), written(one, "Hello, [b]Ann[/b].", subject="Hi")])
    async with app.run_test(size=(80, 24)) as pilot:
        await at_the_ways(pilot)
        await press(pilot, "p")
        await comes(pilot, ConfirmScreen)
        opened_with = (tmp_path / "opened").read_text(encoding="utf-8")
        assert opened_with.startswith("mailto:ann@example.org?subject=Hi&body=Hello%2C%20%5Bb%5D")
        await press(pilot, "s")
        assert the_letter(app).status is LetterStatus.SENT
