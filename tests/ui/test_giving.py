"""Clippings from the ideas, favours on a contact, and the nudge to give first (B6, C4, C5)."""

from datetime import timedelta
from typing import Any, TypeVar

from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input, Static

from tests.ui.conftest import NOW, AppMaker
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.ledger import ledger
from tui_app.domain.letter import LetterStatus
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.touch import Favour, FavourKind, Touch, TouchKind
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.favours import FavoursScreen
from tui_app.ui.screens.ideas import IdeasScreen
from tui_app.ui.screens.letter_editor import LetterEditor

S = TypeVar("S", bound=Screen[Any])

PEOPLE = [
    Contact(id=key, name=name, zone="Europe/London", phones=(Phone(number="+44 20 7946 0101"),))
    for key, name in (("a", "Ann Lee"), ("b", "Bob Reed"), ("c", "Cy Marr"))
]
FOR_THEM = (
    Match(contact="a", status=MatchStatus.ACCEPTED, score=0.9, why="topic “pallets”"),
    Match(contact="b", status=MatchStatus.ACCEPTED, score=0.8, why="topic “pallets”"),
    Match(contact="c", score=0.4, why="notes “pool”"),
)
POOL = Tidbit(id="n", text="A pallet pool opens in May", heard_at=NOW, matches=FOR_THEM)


async def press(pilot: Pilot[None], *keys: str) -> None:
    await pilot.press(*keys)
    await pilot.pause()


def shown(app: TidingsApp, kind: type[S]) -> S:
    """The screen that is up, which must be of that kind."""
    screen: object = app.screen
    assert isinstance(screen, kind)
    return screen


async def fill(pilot: Pilot[None], field: str, text: str) -> None:
    pilot.app.screen.query_one(f"#{field}", Input).value = text
    await pilot.pause()


def nudge(app: TidingsApp) -> str:
    """What is said of asking; nothing where it is hidden."""
    said = app.screen.query_one("#nudge", Static)
    return str(said.content) if said.display else ""


def status_of(app: TidingsApp, contact: str) -> MatchStatus:
    match = app.desk.network.tidbits["n"].match_for(contact)
    assert match is not None
    return match.status


async def test_one_article_goes_to_all_who_were_accepted_one_after_the_other(
    app_with: AppMaker,
) -> None:
    app = app_with([*PEOPLE, POOL])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "c")
        editor = shown(app, LetterEditor)
        assert editor.letter().contact == "a"
        assert "A pallet pool opens in May" in editor.letter().body
        await press(pilot, "f9")
        second = shown(app, LetterEditor)
        assert second.letter().contact == "b"
        assert second.letter().body.partition(",")[2] != editor.letter().body.partition(",")[2]
        # By hand, and now: the letter is kept, and then marked as sent.
        await press(pilot, "f6")
        await press(pilot, "enter")
        await press(pilot, "enter")
        shown(app, IdeasScreen)
        kept = {one.contact: one.status for one in app.desk.network.letters.values()}
        assert kept == {"a": LetterStatus.DRAFT, "b": LetterStatus.SENT}
        assert (status_of(app, "a"), status_of(app, "b")) == (
            MatchStatus.ACCEPTED,
            MatchStatus.PASSED_ON,
        )
        assert [one.kind for one in ledger("b", app.desk.network).entries] == [FavourKind.CLIPPING]
        await press(pilot, "u")
        assert status_of(app, "b") is MatchStatus.ACCEPTED
        assert ledger("b", app.desk.network).entries == ()
        # From among the people, to the marked one alone; the one begun is gone on with.
        await press(pilot, "right", "c")
        assert shown(app, LetterEditor).letter().contact == "b"
        await press(pilot, "escape")
        shown(app, IdeasScreen)
        assert len(app.desk.network.letters) == 2


async def test_a_referral_is_written_down_on_a_contact_with_what_came_of_it(
    app_with: AppMaker,
) -> None:
    asked = Favour(kind=FavourKind.HELP, text="a name", asked=True)
    talk = Touch(
        id="t",
        contact="a",
        kind=TouchKind.TALKED,
        at=NOW - timedelta(days=90),
        favours=(asked,),
    )
    app = app_with([*PEOPLE, talk, POOL])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "a")
        await fill(pilot, "asked", "her list")
        assert "With this you ask twice and gave once" in nudge(app)
        await fill(pilot, "gave", "referral: Bob Reed; a plan")
        assert nudge(app) == ""
        await press(pilot, "enter")
        book = ledger("a", app.desk.network)
        assert (book.given, book.asked) == (3, 2)
        assert [one.sent for one in book.entries if one.sent] == ["b"]

        await press(pilot, "4")
        await press(pilot, "f")
        await press(pilot, "n")
        await fill(pilot, "text", "Cy Marr for vans")
        await fill(pilot, "when", "yesterday")
        await press(pilot, "enter")
        shown(app, FavoursScreen)
        contact = app.desk.network.contacts["a"]
        (noted,) = contact.favours
        assert (noted.text, noted.sent, noted.kind) == (
            "Cy Marr for vans",
            "c",
            FavourKind.BUSINESS_REFERRAL,
        )
        # The newest stands first: the call's. Then the one just noted.
        places = [one.text for one in ledger("a", app.desk.network).entries]
        down = ["down"] * places.index("Cy Marr for vans")
        await press(pilot, *down, "enter")
        await fill(pilot, "line", "two vans sold")
        await press(pilot, "enter")
        assert app.desk.network.contacts["a"].favours[0].result == "two vans sold"
        await press(pilot, "escape")
        await press(pilot, "u")
        await press(pilot, "u")
        assert app.desk.network.contacts["a"].favours == ()
