"""What the editor does for the follow-up: the meter, the own editor, the opportunity, the steps."""

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest

from tests.ui.conftest import NOW, AppMaker
from tests.ui.editors import editor_script
from tests.ui.interview_records import contact, everything, fill, person, press, record
from tests.ui.test_interview_editor import opened, painted
from tui_app.domain.interview import Interview, Objection
from tui_app.domain.letter import Letter, LetterKind, LetterStatus
from tui_app.domain.opportunity import Opportunity, Stage
from tui_app.domain.promise import Side
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.editor.draft import InterviewDraft
from tui_app.ui.editor.meter import WHOLE
from tui_app.ui.editor.outline import Outline
from tui_app.ui.screens.interview_editor import InterviewEditor
from tui_app.ui.screens.interviews import InterviewsScreen
from tui_app.ui.widgets.card import Card


def toast(app: TidingsApp) -> str:
    """What the app said last."""
    return " ".join(one.message for one in app._notifications)


def label_here(app: TidingsApp) -> str:
    """The first word of the field that the cursor is in."""
    assert app.screen.focused is not None
    parent = app.screen.focused.parent
    names: tuple[str, ...] = getattr(parent, "names", ())
    return names[0] if names else type(app.screen.focused).__name__


# The meter


async def test_the_meter_says_what_is_lacking_and_one_key_goes_there(
    app_with: AppMaker,
) -> None:
    doubts = (Objection(text="slow", answer="no"), Objection(text="too young"))
    met = (person("Ann", objections=doubts, highlight="the port"), person("Bo"))
    app = app_with([record("Mills", people=met, who_decides="Ann", people_seen=3)])
    async with app.run_test(size=(120, 36)) as pilot:
        editor = await opened(pilot)
        assert " 5 of 14  Bo: no highlight yet" in painted(app)
        assert "+9  ^g goes there" in painted(app)
        assert "Bo  lacks 2" in str(editor.query_one(Outline).content)
        await press(pilot, "ctrl+g", "=the tour")
        assert editor.record().people[1].highlight == "the tour"
        assert " 6 of 14  Ann: no answer to “too young”" in painted(app)
        await press(pilot, "ctrl+g", "=ran a port")
        assert [one.answer for one in editor.record().people[0].objections] == ["no", "ran a port"]
        assert "No next step has a date" in painted(app)
        # Nothing is typed: the next one all the same, and the first again in the end
        seen = []
        for _ in range(7):
            await press(pilot, "ctrl+g")
            seen.append(label_here(app))
            assert app.screen.focused is not None
            assert app.screen.focused.region.y in range(2, 35)
        assert seen == [
            "next_steps", "appreciated", "appreciated", "name", "they_said", "problems",
            "target_area",
        ]  # fmt: skip
        await press(pilot, "ctrl+g", "space", "ctrl+g")
        assert [one.value for one in editor.record().purposes] != []
        assert label_here(app) == "next_steps"


async def test_a_whole_record_lacks_nothing(app_with: AppMaker) -> None:
    ann = contact("Ann Lee")
    whole = msgspec.structs.replace(everything(ann), people_seen=1)
    app = app_with([ann, whole])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        assert "19 of 19  All that a good follow-up rests on is written." in painted(app)
        await press(pilot, "ctrl+g")
        assert toast(app) == WHOLE


# The user's own editor


async def test_a_long_text_is_written_in_the_users_own_editor(
    app_with: AppMaker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor_script(tmp_path, monkeypatch, 'printf "%s\\n\\nsecond ✓\\n" "$(cat "$1")" > "$1"')
    app = app_with([record("Mills", how_it_went="first")])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        editor = await opened(pilot)
        await press(pilot, "ctrl+e")
        assert not editor.is_dirty
        await press(pilot, *["tab"] * 9, "ctrl+e")
        assert editor.record().how_it_went == "first\n\nsecond ✓"
        await press(pilot, "=!", "tab", "f4")
        assert editor.record().how_it_went == "first\n\nsecond ✓!"
        assert editor.record().they_said == "second ✓"
        editor_script(tmp_path, monkeypatch, "exit 1")
        await press(pilot, "f4")
        assert "ended with 1, so the text is as it was" in toast(app)
        assert editor.record().they_said == "second ✓"


# The opportunity


async def test_the_opportunity_is_made_with_the_record_as_one_action(
    app_with: AppMaker, store_path: Path
) -> None:
    old = Opportunity(id="9", title="Driver", organisation="mills")
    other = Opportunity(id="8", title="Clerk", organisation="Elsewhere")
    app = app_with([contact("Ann Lee"), old, other])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        editor = await opened(pilot, "n")
        await fill(pilot, ["Mills", "Buyer", "", "j"])
        await press(pilot, "tab", "tab", "tab", "tab", "space")
        assert "‹ new: Buyer at Mills ›" in painted(app)
        await press(pilot, "space")
        assert "‹ Driver, mills ›" in painted(app)
        await press(pilot, "left")
        await press(pilot, "shift+tab", *["shift+tab"] * 6, "=, senior")
        await press(pilot, "ctrl+a", "=Ann Lee", "ctrl+s")
        assert "Buyer, senior is in the works." in painted(app)
        assert not editor.is_dirty
        await press(pilot, "ctrl+b")
        assert "‹ Buyer, senior, Mills ›" in painted(app)
        await press(pilot, "=x", "ctrl+s", "escape")
        assert len(app.desk.network.opportunities) == 3
        await press(pilot, "u", "u")
        assert set(app.desk.network.opportunities) == {"8", "9"}
        assert not app.desk.network.interviews
        await press(pilot, "U")
    with Store(store_path) as store:
        (kept,) = store.network.interviews.values()
        made = store.network.opportunities[kept.opportunity or ""]
        assert (made.title, made.organisation) == ("Buyer, senior", "Mills")
        assert made.stage is Stage.INTERVIEWS
        assert made.contacts == (kept.people[0].contact,)


async def test_a_draft_goes_on_with_what_was_chosen_and_attached(app_with: AppMaker) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24)) as pilot:
        editor = await opened(pilot, "n")
        await fill(pilot, ["Mills", "Buyer", "", "", "", "", "", "", " "])
        await press(pilot, "ctrl+b", "ctrl+b", "enter")
        await fill(pilot, ["", "pack", "~/pack.pdf", " "])
        drafted = editor.typed()
        assert drafted is not None
        draft = msgspec.convert(drafted.payload, InterviewDraft)
        again = InterviewEditor(None, draft=draft, typed_at=NOW)
        app.push_screen(again)
        await pilot.pause()
        assert again.typed() == drafted
        assert again.is_dirty
        (document,) = again.record().documents
        assert (document.path, document.copied) == ("~/pack.pdf", True)
        await press(pilot, "ctrl+s")
        (made,) = app.desk.network.opportunities.values()
        assert again.record().opportunity == made.id


# Next steps


async def test_steps_that_wait_for_word_are_ticked_told_and_shown(app_with: AppMaker) -> None:
    ann = contact("Ann Lee", zone="Europe/London")
    app = app_with([ann, record("Mills", people=(person("Ann Lee", contact=ann.id),))])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        editor = await opened(pilot)
        await press(pilot, "ctrl+n", "ctrl+t")
        await fill(pilot, ["", "ring her", "", "fri", " "])
        await press(pilot, "ctrl+t")
        await fill(pilot, ["", "decide", " ", "+1w"])
        await press(pilot, "ctrl+s")
        told = toast(app)
        assert "Ann Lee is in the queue on Fri 20 Mar unless you hear from them." in told
        assert "Ann Lee is in the queue on Mon 23 Mar unless you hear from them." in told
        first, second = editor.record().people[0].next_steps
        assert (first.unless_heard, first.due) == (True, date(2026, 3, 20))
        assert (second.unless_heard, second.owner) == (False, Side.THEM)
        await press(pilot, "escape")
        assert isinstance(app.screen, InterviewsScreen)
        card = str(app.screen.query_one("#card", Card).content)
        assert "→ You: ring her  Fri 20 Mar\n  only if you have not heard from them by then" in card
        assert "→ They: decide  Mon 23 Mar\n  if nothing is heard, you call" in card


# The card


async def test_the_card_tells_what_is_lacking_and_the_letters_to_each_person(
    app_with: AppMaker,
) -> None:
    ann, bo = person("Ann"), person("Bo")
    met: Interview = record("Mills", people=(ann, bo), held_on=date(2026, 3, 12))
    sent = Letter(
        id="1",
        kind=LetterKind.THANK_YOU,
        name="Ann",
        status=LetterStatus.SENT,
        interview=met.id,
        person=ann.id,
        sent_at=NOW - timedelta(days=3),
    )
    begun = msgspec.structs.replace(
        sent, id="2", kind=LetterKind.PROPOSAL, status=LetterStatus.DRAFT, sent_at=None
    )
    app = app_with([met, sent, begun])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await press(pilot, "3")
        assert isinstance(app.screen, InterviewsScreen)
        card = str(app.screen.query_one("#card", Card).content)
        assert " 6 of 14 written\n? Nobody is named who decides\n? Ann: no highlight yet" in card
        assert "  and 7 more" in card
        assert "Letters: proposal begun, not sent; ✓ thank-you sent Fri 13 Mar" in card
        assert "Letter: thank-you owed, 2 days late" in card
