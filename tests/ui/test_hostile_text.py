"""What a user or a file may hold is shown as text, on every screen and in every dialog."""

import unicodedata
from datetime import date, timedelta

import pytest
from textual.pilot import Pilot

from tests.ui.conftest import NOW, AppMaker
from tui_app.domain.contact import Contact, Email, Phone
from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview, Objection, PersonMet, Problem
from tui_app.domain.promise import Promise, Side
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.touch import Touch, TouchKind
from tui_app.ui.app import TidingsApp

HOSTILE = [
    "re [urgent] call",
    "[/]",
    "[@click=app.quit]press[/]",
    "[bold red]x[/bold red] $name {0} %s",
    "trailing \\",
    "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b2J",
    "right\u202eto left\u2066",
    "e\u0301 " + "z" + "\u0300" * 60,
    "nul\x00 bell\x07 tab\t line\nbreak\r\n",
    "שלום عالم 山田 👩‍👩‍👧 ﷽",
    "m" * 20_000,
]

SCREENS = {
    "queue": (),
    "on the phone": ("enter",),
    "after a talk": ("enter", "a"),
    "held": ("end",),
    "snooze": ("z",),
    "help": ("question_mark",),
    "find": ("slash",),
    "jot": ("t", *"urgent"),
    "ideas": ("2",),
    "ideas, the people": ("2", "l"),
    "ideas, edit": ("2", "e"),
    "interviews": ("3",),
    "interviews, edit": ("3", "e"),
    "contacts": ("4",),
    "contacts, edit": ("4", "tab", "e"),
    "palette": ("ctrl+p",),
}


def network(text: str) -> list[Record]:
    """One contact with everything, all of it saying `text`."""
    key = new_id(NOW)
    owed = Promise(id=new_id(NOW), by=Side.ME, text=text, due=date(2026, 3, 16))
    contact = Contact(
        id=key,
        name=text,
        nicknames=(text,),
        organisation=text,
        title=text,
        topics=(text,),
        asked_for=(text,),
        zone="Europe/London",
        phones=(Phone(number=text, label=text),),
        emails=(Email(address=text),),
        met_on=date(2025, 9, 1),
        met_where=text,
        discussed=text,
        note=text,
        promises=(owed,),
    )
    held = Contact(id=new_id(NOW), name=text, do_not_call=text)
    touch = Touch(
        id=new_id(NOW),
        contact=key,
        kind=TouchKind.TALKED,
        at=NOW - timedelta(days=40),
        note=text,
        learned=text,
    )
    tidbit = Tidbit(
        id=new_id(NOW),
        text=text,
        heard_at=NOW,
        source=text,
        url=text,
        matches=(Match(contact=key, status=MatchStatus.PROPOSED, score=0.8, why=text),),
    )
    person = PersonMet(
        id=new_id(NOW),
        name=text,
        contact=key,
        positives=text,
        objections=(Objection(text=text, answer=text),),
    )
    record = Interview(
        id=new_id(NOW),
        organisation=text,
        target_area=text,
        they_said=text,
        problems=(Problem(problem=text, solution=text),),
        people=(person,),
    )
    return [contact, held, touch, tidbit, record]


def painted(app: TidingsApp) -> list[str]:
    """The lines that leave for the terminal, as they pass the last guard."""
    strips = app.screen._compositor.render_strips()
    background = app.screen.background_colors[1]
    filters = app.get_line_filters()
    return [strip.apply_filter(filters[-1], background).text for strip in strips]


def clickable(app: TidingsApp) -> set[str]:
    """Every action that a click on some text would run."""
    strips = app.screen._compositor.render_strips()
    metas = [segment.style.meta for strip in strips for segment in strip if segment.style]
    return {str(meta["@click"]) for meta in metas if "@click" in meta}


async def play(pilot: Pilot[None], keys: tuple[str, ...]) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    await pilot.pause()


@pytest.mark.parametrize("screen", SCREENS)
async def test_hostile_text_is_shown_as_text(app_with: AppMaker, screen: str) -> None:
    app = app_with([record for text in HOSTILE for record in network(text)])
    async with app.run_test(size=(120, 36), notifications=True, tooltips=True) as pilot:
        await pilot.pause()
        await play(pilot, SCREENS[screen])
        assert app.is_running
        lines = painted(app)
        acting = {
            hex(ord(character))
            for line in lines
            for character in line
            if unicodedata.category(character) in ("Cc", "Cs")
            or character in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"
        }
        assert not acting
        assert not clickable(app)


@pytest.mark.parametrize("screen", ["queue", "find", "ideas", "interviews", "contacts"])
async def test_brackets_are_not_lost(app_with: AppMaker, screen: str) -> None:
    app = app_with(network("re [urgent] call"))
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        await play(pilot, SCREENS[screen])
        assert any("re [urgent] call" in line for line in painted(app))


async def test_a_toast_shows_brackets_too(app_with: AppMaker) -> None:
    app = app_with(network("re [urgent] call"))
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await play(pilot, ("enter", "x"))
        assert any("[urgent]" in line for line in painted(app))


async def test_what_was_typed_is_stored_whole(app_with: AppMaker) -> None:
    app = app_with(())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("t", *"[/] is [b]not[/b] markup \\", "enter")
        await pilot.pause()
        [tidbit] = app.desk.network.tidbits.values()
        assert tidbit.text == "[/] is [b]not[/b] markup \\"
