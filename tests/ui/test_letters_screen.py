"""The letters screen: what is owed and how late, what its keys do, and what stays in the store."""

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from tests.ui.conftest import NOW
from tests.ui.interview_records import contact, press
from tests.ui.letters_written import (
    ann,
    app_at,
    at_once,
    bo,
    card,
    edited,
    interview,
    listed,
    of_status,
    opened,
    painted,
    scene,
    shown,
    talks,
    the_letter,
    until,
    written,
)
from tui_app.domain.interview import Tone
from tui_app.domain.letter import LetterKind, LetterStatus, Medium
from tui_app.domain.letters import drop_letter
from tui_app.domain.touch import TouchKind
from tui_app.store import Store
from tui_app.ui.screens.choose_one import ChooseOneScreen
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.screens.contacts import ContactsScreen
from tui_app.ui.screens.find import FindScreen
from tui_app.ui.screens.letters import LettersScreen

__all__ = ["at_once"]  # it works by being here

SIZES = [(80, 24), (120, 36)]


@pytest.mark.parametrize("size", SIZES)
async def test_what_is_owed_is_listed_with_its_lateness_and_its_material(
    store_path: Path, size: tuple[int, int]
) -> None:
    one, other = ann(), bo()
    sent = written(
        one,
        "An older note.",
        subject="Of the door",
        status=LetterStatus.SENT,
        sent_at=NOW - timedelta(days=20),
    )
    draft = written(other, "Half a note.", subject="The forklift", due_on=date(2026, 3, 19))
    app = app_at(store_path, [one, other, interview(one, other), *talks(one, other), sent, draft])
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        rows = listed(app)
        assert rows[0] == "Owed 2 late 2"
        assert rows[1] == "Ann Lee 1 day late"
        assert rows[2].startswith("thank-you: met on ")
        assert rows[3] == "Bo Chen 1 day late"
        assert rows[5:8] == ["Drafts 1", "Bo Chen due Thu", "keep in touch: The forklift"]
        assert rows[8:11] == ["Sent 1", "Ann Lee 24 Feb", "keep in touch: Of the door"]
        assert "2 owed, 2 late, 1 draft, 1 sent" in painted(app)
        assert "the door that never closes" in card(app)
        assert "ran the Hull depot at night" in card(app)
        assert "enter drafts it from the record" in card(app)
        await press(pilot, "end")
        assert "An older note." in card(app)
        await press(pilot, "f")
        assert [row.split()[0] for row in listed(app)][:2] == ["Owed", "Ann"]
        await press(pilot, "f")
        assert listed(app)[0] == "Drafts 1"
        await press(pilot, "f", "f")
        assert listed(app) == rows


async def test_what_is_owed_to_everybody_buries_nothing(store_path: Path) -> None:
    one, other = ann(), bo()
    crowd = [
        contact(f"Guest {n:03}", met_on=date(2024, 1, 1) + timedelta(days=n)) for n in range(120)
    ]
    people = [one, other, interview(one, other), *talks(one, other), *crowd]
    app = app_at(store_path, people)
    async with app.run_test(size=(80, 50)) as pilot:
        await opened(pilot)
        rows = listed(app)
        assert rows[0] == "Owed 2 late 2"
        assert rows[5].split()[-4:] == ["116", "more", "with", "f"], rows
        assert "120" in rows[5]
        await press(pilot, "f")
        await press(pilot, "end")
        assert "Guest" in card(app)


async def test_marked_as_sent_it_leaves_a_touch_and_undo_takes_both_back(
    store_path: Path,
) -> None:
    app = app_at(store_path, scene())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "m")
        letter = the_letter(app)
        assert letter.status is LetterStatus.SENT
        assert letter.sent_at == NOW
        touch = app.desk.network.touches[letter.touch or ""]
        assert (touch.kind, touch.letter) == (TouchKind.NOTE, letter.id)
        assert listed(app)[0] == "Owed 1 late 1"
        await press(pilot, "u")
        assert not app.desk.network.letters
        assert listed(app)[0] == "Owed 2 late 2"


async def test_one_that_is_not_owed_is_dropped_without_a_question(store_path: Path) -> None:
    app = app_at(store_path, scene())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "x")
        assert the_letter(app).status is LetterStatus.DROPPED
        assert [row for row in listed(app) if row.startswith("Ann")] == []
        await press(pilot, "v", "end")
        assert "dropped" in painted(app)
        await press(pilot, "x")
        assert the_letter(app).status is LetterStatus.DRAFT
        await press(pilot, "u", "u")
        assert not app.desk.network.letters
        assert listed(app)[0] == "Owed 2 late 2"


async def test_deleting_asks_once_and_only_where_something_is_written(store_path: Path) -> None:
    one = ann()
    app = app_at(store_path, [one, *talks(one), written(one, "A note.")])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        await press(pilot, "d")
        assert "delete it" in painted(app)
        shown(pilot, ConfirmScreen)
        await press(pilot, "escape")
        assert the_letter(app)
        await press(pilot, "d", "d")
        assert not app.desk.network.letters
        await press(pilot, "u", "c")
        assert shown(pilot, ContactsScreen).highlighted == one


async def test_a_new_letter_takes_a_name_and_a_kind_and_what_is_owed_comes_first(
    store_path: Path,
) -> None:
    app = app_at(store_path, scene())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "n")
        shown(pilot, FindScreen)
        await press(pilot, "=ann", "enter")
        shown(pilot, ChooseOneScreen)
        assert "owed, 1 day late" in painted(app)
        editor = await edited(pilot, "enter")
        letter = editor.letter()
        assert letter.kind is LetterKind.THANK_YOU
        assert letter.interview in app.desk.network.interviews
        assert "Hull depot" in letter.body
        await press(pilot, "escape")
        shown(pilot, LettersScreen)
        assert not app.desk.network.letters  # a draft nobody touched is made again any time


async def test_a_letter_is_begun_from_the_contact(store_path: Path) -> None:
    app = app_at(store_path, scene())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "4", "w", "down", "down", "down")
        editor = await edited(pilot, "enter")
        kind = editor.letter().kind
        assert kind is not LetterKind.THANK_YOU
        await press(pilot, "ctrl+s", "escape")
        shown(pilot, ContactsScreen)
        assert the_letter(app).kind is kind


async def test_a_draft_shows_what_speaks_against_it(store_path: Path) -> None:
    one, other = ann(), bo()
    same = "Dear {},\n\nThe door that never closes has stayed with me all the way home to Hull."
    notes = [written(who, same.format(who.name)) for who in (one, other)]
    app = app_at(store_path, [one, other, interview(one, other), *talks(one, other), *notes])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await press(pilot, "f", "f")
        await until(pilot, lambda: "likeness" in card(app))
        assert "100% alike" in card(app) or "Bo Chen" in card(app)
        await press(pilot, "o")
        await until(pilot, lambda: "100% alike" in painted(app))
        assert "‹The door that never closes" in painted(app)


async def test_what_speaks_against_it_is_looked_for_again_when_records_change(
    store_path: Path,
) -> None:
    one, other = ann(), bo()
    text = "Dear you,\n\nthe crane on the north quay stood still while we talked of winter.\n"
    mine, twin = written(one, text, subject="Mine"), written(other, text, subject="Twin")
    app = app_at(store_path, [one, other, mine, twin])
    async with app.run_test(size=(120, 36)) as pilot:
        await opened(pilot)
        await press(pilot, "f", "f")
        await until(pilot, lambda: "could go to" in card(app))
        other_one = twin if "Mine" in card(app) else mine
        app.commit(drop_letter(app.desk.network, other_one, NOW))
        await until(pilot, lambda: "could go to" not in card(app) and "Checks" in card(app))


async def test_where_there_is_nothing_no_key_does_harm(store_path: Path) -> None:
    app = app_at(store_path)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        assert "No letters yet." in painted(app)
        await press(pilot, "enter", "s", "m", "x", "d", "c", "o", "v", "space", "b", "g", "G", "e")
        await press(pilot, "f", "f", "f", "f", "n")
        assert "You know nobody yet" in painted(app)
        assert not [*app.desk.network.every_record()]


async def test_the_store_holds_what_the_screen_says(store_path: Path) -> None:
    app = app_at(store_path, scene())
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "m", "x")
    app.desk.store.close()
    with Store(store_path) as again:
        states = {one.name: one.status for one in again.network.letters.values()}
        assert states == {"Ann Lee": LetterStatus.SENT, "Bo Chen": LetterStatus.DROPPED}
        (sent,) = [one for one in again.network.letters.values() if one.touch]
        assert (sent.medium, sent.tone) == (Medium.HANDWRITTEN, Tone.FRIENDLY)
        assert of_status(app, LetterStatus.SENT)


async def test_hostile_text_is_shown_as_text(store_path: Path) -> None:
    hostile = "[/] [@click=app.quit]x[/] \x1b[31mred\x1b[0m \u202eleft nul\x00 $name \\"
    text = f"{hostile}\nDear {hostile},\r\n\n{'m' * 4_000}\n{hostile}"
    one = msgspec.structs.replace(ann(organisation=hostile), name=hostile)
    other = msgspec.structs.replace(bo(), name=f"{hostile} too")
    met = interview(one, other)
    people = [
        msgspec.structs.replace(
            who, name=hostile, highlight=hostile, advice=hostile, appreciated=hostile
        )
        for who in met.people
    ]
    met = msgspec.structs.replace(met, people=tuple(people), organisation=hostile)
    notes = [
        written(who, text, subject=hostile, name=hostile, attachments=(hostile, "/x y"))
        for who in (one, other)
    ]
    sent = written(one, text, subject=hostile, status=LetterStatus.SENT, sent_at=NOW)
    app = app_at(store_path, [one, other, met, *talks(one, other), *notes, sent])
    async with app.run_test(size=(120, 36), notifications=True) as pilot:
        await opened(pilot)
        assert "[/] [@click=app.quit]x[/]" in painted(app)
        await press(pilot, "end", "o")
        await until(pilot, lambda: "alike" in painted(app))
        await press(pilot, "escape", "home", "n", "enter", "escape", "f", "f", "enter")
        await press(pilot, "f7", "escape", "f8", "escape", "f6")
        await until(pilot, lambda: "by hand" in painted(app))
        await press(pilot, "h", "escape", "s", "escape", "e", "escape", "escape", "escape")
        assert shown(pilot, LettersScreen)
        for character in "\x1b\u202e\x00":
            assert character not in painted(app)
        assert app.is_running
