"""The interviews screen: the binder, the card, and what its keys do."""

from datetime import date
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.ui.conftest import AppMaker
from tests.ui.interview_records import contact, everything, person, press, record
from tui_app.domain.interview import Interview, NextStep, Objection, ObjectionKind
from tui_app.domain.interviews import save_record
from tui_app.domain.promise import Side
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.cards.interview_card import interview_card
from tui_app.ui.screens.interview_editor import InterviewEditor
from tui_app.ui.screens.interviews import InterviewsScreen
from tui_app.ui.widgets.binder_list import BinderList
from tui_app.ui.widgets.card import Card

SIZES = [(80, 24), (120, 36)]


async def opened(pilot: Pilot[None]) -> InterviewsScreen:
    await pilot.pause()
    await press(pilot, "3")
    screen = pilot.app.screen
    assert isinstance(screen, InterviewsScreen)
    return screen


def painted(app: TidingsApp) -> list[str]:
    return [strip.text for strip in app.screen._compositor.render_strips()]


def card(screen: InterviewsScreen) -> str:
    return str(screen.query_one("#card", Card).content)


@pytest.mark.parametrize("size", SIZES)
async def test_the_binder_is_alphabetical_within_target_area(
    app_with: AppMaker, size: tuple[int, int]
) -> None:
    records = [
        record("Zeta Ports", target_area="Freight", people=(person("Al"), person("Bo"))),
        record("Oat Mill", target_area="Food"),
        record("Anchor Cold", target_area="freight", held_on=date(2025, 12, 9)),
        record("Nowhere Ltd"),
    ]
    app = app_with(records)
    async with app.run_test(size=size) as pilot:
        await opened(pilot)
        left = [line.split("│")[0].strip() for line in painted(app)[1:-1]]
        rows = [row.split("  ")[0].lstrip("▌") for row in left if row]
        assert rows[:11] == [
            "Food", "Oat Mill", "networking",
            "Freight", "Anchor Cold", "networking",
            "Zeta Ports", "networking",
            "No target area", "Nowhere Ltd", "networking",
        ]  # fmt: skip
        text = "\n".join(left)
        assert "2 records" in text
        assert "9 Dec 2025" in text
        assert "2 people" in text


async def test_the_cursor_steps_over_headings_both_ways(app_with: AppMaker) -> None:
    app = app_with([record("A", target_area="x"), record("B", target_area="y"), record("C")])
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        seen = []
        for key in ("", "j", "j", "j", "k", "k", "k", "G", "g"):
            if key:
                await press(pilot, key)
            assert screen.highlighted is not None
            seen.append(screen.highlighted.organisation)
        assert seen == ["A", "B", "C", "C", "B", "A", "A", "C", "A"]
        binder = screen.query_one(BinderList)
        assert binder.scroll_offset.y == 0


async def test_the_card_tells_the_whole_record(app_with: AppMaker) -> None:
    ann = contact("Ann Lee")
    whole = everything(ann)
    app = app_with([ann, whole])
    async with app.run_test(size=(80, 24)) as pilot:
        told = card(await opened(pilot))
    for text in (
        "[Harbour] Mills\\", "Buyer", "job interview, Tue 10 Mar, 90 min, Paris", "Food & drink",
        "enough", "red", "trailing space", "3 people seen", "Decides: Ann Lee", "the owner",
        "a month", "somebody local", "two insiders", "better with suppliers", "the ports",
        "late deliveries", "+ a second port", "in a proposal", "8 of 10", "near home",
        "asking to be seen again", "Ann Lee, Head of Buying",
        "[decides] [hiring manager] [sways most] [important] formal, 40 min", "█ 4 of 5"[1:],
        "knows the trade", "too old: “slow?”", "(spoken)", "ran a marathon",
        "overload: two jobs in one", "the cold store", "see Bo", "wrote to Bo", "the tour",
        "would like to", "✓ They: send the plan", "→ They: send the plan", "Fri 20 Mar",
        "if nothing comes: ring her", "job description: the advertisement", "~/papers/ad.pdf",
        "marked", "a copy is kept", "released yesterday", "✓ reassure", "✓ influence deciders",
        "· knock out competition", "2 of 8", "bring the samples",
    ):  # fmt: skip
        assert text in told, text


async def test_what_is_missing_or_late_is_marked_in_words(app_with: AppMaker) -> None:
    late = NextStep(id="1", text="ring her", due=date(2026, 3, 12))
    theirs = NextStep(id="2", text="decide", owner=Side.THEM, due=date(2026, 3, 17))
    doubts = (
        Objection(kind=ObjectionKind.OVERQUALIFIED),
        Objection(text="too loud", answer="no"),
    )
    met = person("Ann Lee", objections=doubts, next_steps=(late, theirs))
    app = app_with([record("Mills", people=(met,), first_to_be_interviewed=True)])
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        told = card(screen)
        assert "overqualified (not spoken)\n  ? no answer yet" in told
        assert "too loud (not spoken)\n  + no" in told
        assert "1 objection has no answer yet" in told
        assert "→ You: ring her  4 days late !" in told
        assert "→ They: decide  tomorrow" in told
        assert "Next: you, 4 days late, Ann Lee" in told
        assert "You were the first they saw: ask to be seen again" in told
        assert "1 late" in "\n".join(painted(app))


async def test_space_reads_on_to_the_end_and_begins_again(app_with: AppMaker) -> None:
    ann = contact("Ann Lee")
    app = app_with([ann, everything(ann)])
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        scroll = screen.query_one("#card", Card)
        await press(pilot, "space")
        assert scroll.scroll_offset.y > 0
        await press(pilot, "b")
        assert scroll.scroll_offset.y == 0
        for _ in range(20):
            await press(pilot, "space")
            if scroll.scroll_offset.y == scroll.max_scroll_y:
                break
        await press(pilot, "space")
        assert scroll.scroll_offset.y == 0


@pytest.mark.parametrize("key", ["e", "enter"])
async def test_the_highlighted_record_is_edited(app_with: AppMaker, key: str) -> None:
    app = app_with([record("A"), record("B")])
    async with app.run_test(size=(80, 24)) as pilot:
        await opened(pilot)
        await press(pilot, "j", key)
        editor = app.screen
        assert isinstance(editor, InterviewEditor)
        assert editor.record().organisation == "B"
        await press(pilot, "escape")
        assert isinstance(app.screen, InterviewsScreen)


async def test_deleting_asks_once_and_can_be_undone(app_with: AppMaker, store_path: Path) -> None:
    ann = contact("Ann Lee")
    whole = everything(ann)
    app = app_with([ann, whole])
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        await press(pilot, "d", "escape")
        assert app.desk.network.interviews
        await press(pilot, "d")
        assert "1 person met" in "\n".join(painted(app))
        await press(pilot, "d")
        assert not app.desk.network.interviews
        assert "No records yet" in "\n".join(painted(app))
        await press(pilot, "u")
        assert screen.highlighted == whole
        await press(pilot, "d", "enter")
    with Store(store_path) as store:
        assert not store.network.interviews
        assert store.network.contacts


async def test_c_goes_to_the_contact_of_a_person_met(app_with: AppMaker) -> None:
    ann, bo = contact("Ann Lee"), contact("Bo Dahl")
    people = (person("Nobody"), person("Ann Lee", contact=ann.id), person("Bo D", contact=bo.id))
    app = app_with([ann, bo, record("Mills", people=people), record("Zed")])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await opened(pilot)
        await press(pilot, "c", "enter")
        assert "no contact yet" in "\n".join(painted(app))
        assert app.current_mode == "interviews"
        await press(pilot, "down", "down", "enter")
        assert app.current_mode == "contacts"
        await press(pilot, "3", "j", "c")
        assert isinstance(app.screen, InterviewsScreen)


async def test_an_empty_binder_says_what_to_do_and_its_keys_do_no_harm(app_with: AppMaker) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        assert "n begins one" in "\n".join(painted(app))
        await press(pilot, "e", "enter", "d", "c", "space", "b", "j", "k", "g", "G")
        assert app.screen is screen


async def test_what_another_process_saves_shows_at_once(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([record("A")])
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        with Store(store_path) as other:
            other.commit(save_record(other.network, record("B"), app.desk.now()), app.desk.now())
        app._look_for_news()
        await pilot.pause()
        shown = [one for one in screen.query_one(BinderList).items if isinstance(one, Interview)]
        assert [one.organisation for one in shown] == ["A", "B"]


async def test_a_megabyte_in_a_record_is_cut_on_the_card_and_said(app_with: AppMaker) -> None:
    app = app_with([record("Mills", they_said="m" * 1_000_000)])
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await opened(pilot)
        assert "996,000 more characters" in card(screen)
        assert len(str(interview_card(record("A"), app.desk))) < 1_000
