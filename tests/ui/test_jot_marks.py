"""The line to jot in says at once what it understands, and completes what is begun (C1, C2)."""

from textual.widgets import Input

from tests.ui.conftest import AppMaker
from tests.ui.interview_records import burst, contact, press
from tests.ui.test_hostile_text import HOSTILE, painted
from tests.ui.test_jot import looked_up, paste
from tui_app.domain.tidbit import MatchStatus, TidbitKind
from tui_app.ui.screens.ideas import IdeasScreen
from tui_app.ui.widgets.record_list import RecordList

ADA = contact("Ada Marsh", organisation="Northwind", topics=("cold chain",))
BEN = contact("Ben Okafor", organisation="Harbour Trust", topics=("e-commerce",))
BO = contact("Ben Lund", organisation="Kestrel", topics=("e-commerce",))
PEOPLE = [ADA, BEN, BO]


async def test_what_is_understood_shows_and_is_kept(app_with: AppMaker) -> None:
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "t")
        await paste(pilot, "gossip: stores close !2d #ecommerce @ada https://x.example/1 ")
        shown = "\n".join(painted(app))
        assert "gossip · keeps until Wed 18 Mar · about e-commerce · x.example/1" in shown
        assert "✓ Ada Marsh  chosen by you" in shown
        await looked_up(pilot)
        shown = "\n".join(painted(app))
        assert "? Ben Lund  topic “e-commerce”" in shown
        await press(pilot, "enter")
        shown = "\n".join(painted(app))
        assert "Kept for Ada Marsh. Also for Ben " in shown
        (tidbit,) = app.desk.network.tidbits.values()
        assert (tidbit.text, tidbit.kind) == ("stores close", TidbitKind.GOSSIP)
        match = tidbit.match_for(ADA.id)
        assert match is not None
        assert match.status is MatchStatus.ACCEPTED
        await press(pilot, "t")
        await paste(pilot, "lunch with @ben and @nobody")
        shown = "\n".join(painted(app))
        assert "“@nobody” is nobody you know." in shown
        assert "? Ben Lund  name “ben”" in shown
        assert "? Ben Okafor  name “ben”" in shown
        await press(pilot, "enter")
        assert "For Ben Lund, Ben Okafor? “@nobody” is nobody you" in "\n".join(painted(app))


async def test_tab_or_right_takes_what_is_offered_and_typing_narrows(app_with: AppMaker) -> None:
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t", "=@be")
        shown = "\n".join(painted(app))
        assert "tab Ben Lund  Kestrel" in shown
        assert "    Ben Okafor  Harbour Trust" in shown
        await press(pilot, "=n o")
        assert "tab Ben Okafor" in "\n".join(painted(app))
        await press(pilot, "tab", "=and #e", "right", "=sell !pr", "tab", "=now")
        line = app.screen.query_one(Input)
        assert line.value == "@Ben Okafor and #e-commerce sell !press-release now"
        await press(pilot, "right", "left", "left", "right", "=X", "tab", "=Y")
        assert line.value == "@Ben Okafor and #e-commerce sell !press-release noXYw"
        assert line.has_focus


async def test_keys_typed_ahead_take_what_was_offered_for_what_stood_there(
    app_with: AppMaker,
) -> None:
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await burst(pilot, "t")
        await burst(
            pilot, "=@ben o", "tab", "=met @ad", "tab", "backspace", "=, #c", "right", "enter"
        )
        (tidbit,) = app.desk.network.tidbits.values()
        assert tidbit.text == "Ben Okafor met Ada Marsh"
        assert [one.contact for one in tidbit.matches[:2]] == [BEN.id, ADA.id]
        assert tidbit.topics == ("e-commerce",)


async def test_the_ideas_line_completes_too_and_tab_leaves_it_where_nothing_is_offered(
    app_with: AppMaker,
) -> None:
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "t", "=stores close @b")
        assert "tab Ben Lund  Ben Okafor" in "\n".join(painted(app))
        await press(pilot, "tab", "=!g")
        assert "tab gossip" in "\n".join(painted(app))
        await press(pilot, "tab")
        assert "gossip  For Ben Lund" in "\n".join(painted(app))
        await press(pilot, "enter")
        assert "Kept for Ben Lund. down goes to it." in "\n".join(painted(app))
        assert isinstance(app.screen, IdeasScreen)
        await press(pilot, "tab")
        assert isinstance(app.screen.focused, RecordList)


async def test_what_shows_as_nothing_is_not_kept(app_with: AppMaker) -> None:
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24)) as pilot:
        for text in ("\u200f\x00\x1b[31m", " "):
            await press(pilot, "2", "t", "ctrl+u")
            await paste(pilot, text)
            await looked_up(pilot)
            await press(pilot, "enter", "1", "t", "enter")
        assert not app.desk.network.tidbits


async def test_hostile_names_and_topics_are_offered_as_text(app_with: AppMaker) -> None:
    odd = [contact(f"Zoe {text[:40]}", topics=(f"zinc {text[:40]}",)) for text in HOSTILE]
    app = app_with([*PEOPLE, *odd])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t", "=@zoe")
        assert "Zoe " in "\n".join(painted(app))
        await press(pilot, "tab", "=moves #zin", "tab", "enter")
        (tidbit,) = app.desk.network.tidbits.values()
        assert tidbit.matches[0].contact in {one.id for one in odd}
