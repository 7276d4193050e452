"""A call block worked by keys alone; the store is read afterwards (rulebook A6, B4)."""

from datetime import date, timedelta
from pathlib import Path

import msgspec
import pytest
from textual.pilot import Pilot

from tests.ui.conftest import NOW, AppMaker
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview, NextStep, PersonMet
from tui_app.domain.promise import Promise, Side
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.touch import TouchKind
from tui_app.priority.queue import Factor
from tui_app.store import Store
from tui_app.ui.screens.queue import QueueScreen

NAMES = [
    "Ada Marsh", "Ben Okafor", "Chloé Roux", "Dan Ito", "Eva Novák", "Finn Boyle",
    "Gita Rao", "Hal Stone", "Ines Prado", "Jun Sato", "Kim Lund", "Leo Vance",
    "Mia Thorn", "Ned Quill",
]  # fmt: skip


def network() -> list[Contact]:
    """Fourteen people met in autumn, the first the longest ago."""
    return [
        Contact(
            id=new_id(NOW),
            name=name,
            organisation=f"Firm {n}",
            zone="Europe/London",
            phones=(Phone(number=f"+44 20 7946 00{n:02}"),),
            met_on=date(2025, 6, 1) + timedelta(days=n * 7),
        )
        for n, name in enumerate(NAMES)
    ]


async def press(pilot: Pilot[None], *keys: str) -> int:
    """Press keys one after the other; gives how many, words typed not counted."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()
    return len(keys)


async def test_a_whole_block_of_twelve_calls_is_worked_by_keys_alone(
    app_with: AppMaker, store_path: Path
) -> None:
    people = network()
    news = Tidbit(
        id=new_id(NOW),
        text="The port buys the old cannery",
        heard_at=NOW - timedelta(hours=2),
        matches=(Match(contact=people[0].id, status=MatchStatus.ACCEPTED),),
    )
    app = app_with([*people, news])
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        strokes = {}
        # 1: Ada, who has news waiting; note typed, the proposed date taken
        count = await press(pilot, "enter", "a")
        await pilot.press(*"warm")
        strokes["talked"] = count + await press(pilot, "enter")
        # 2: nobody answers
        strokes["no-answer"] = await press(pilot, "enter", "x")
        # 3: a message
        strokes["message"] = await press(pilot, "enter", "m", "enter")
        # 4: call back, the proposed date taken
        await press(pilot, "enter", "b", "enter")
        # 5: a wrong number
        await press(pilot, "enter", "w")
        # 6: declined
        await press(pilot, "enter", "d", "enter")
        # 7: a talk with a referral, promises of both sides, and a date in words
        await press(pilot, "enter", "a")
        await pilot.press(*"note", "tab", *"learned", "tab", *"Zoe Hart", *["tab"] * 3)
        await pilot.press(*"the study", "tab", *"fri", "tab", *"an intro", "tab", *"+2w", "tab")
        await pilot.press("ctrl+u", *"+4w")
        await press(pilot, "enter")
        # 8 to 12: no answers
        for _ in range(5):
            await press(pilot, "enter", "x")
    with Store(store_path) as store:
        kept = store.network
    touches = [t for name in NAMES for t in kept.touches_of(_id(people, name))]
    assert [touch.kind for touch in touches] == [
        TouchKind.TALKED,
        TouchKind.NO_ANSWER,
        TouchKind.MESSAGE,
        TouchKind.CALLBACK,
        TouchKind.WRONG_NUMBER,
        TouchKind.DECLINED,
        TouchKind.TALKED,
        *[TouchKind.NO_ANSWER] * 5,
    ]
    assert strokes["no-answer"] <= 3
    assert strokes["talked"] <= 5
    ada = kept.contacts[people[0].id]
    assert touches[0].note == "warm"
    assert touches[0].tidbits == (news.id,)
    assert kept.tidbits[news.id].matches[0].status is MatchStatus.PASSED_ON
    assert ada.next_call == date(2026, 5, 15)
    dan = kept.contacts[people[3].id]
    assert [(p.by, p.requested, p.due) for p in dan.promises] == [
        (Side.ME, True, date(2026, 3, 17))
    ]
    assert kept.contacts[people[4].id].phones[0].wrong
    gita = kept.contacts[people[6].id]
    assert [(p.by, p.text, p.due) for p in gita.promises] == [
        (Side.ME, "the study", date(2026, 3, 20)),
        (Side.THEM, "an intro", date(2026, 3, 30)),
    ]
    assert gita.next_call == date(2026, 4, 13)
    zoe = next(c for c in kept.contacts.values() if c.name == "Zoe Hart")
    assert zoe.met_through == gita.id
    assert touches[6].referrals == (zoe.id,)
    assert touches[6].learned == "learned"


def _id(people: list[Contact], name: str) -> str:
    return next(person.id for person in people if person.name == name)


async def test_undo_takes_a_whole_call_back(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        first = _up(app.screen)
        await press(pilot, "enter", "a", "enter")
        assert len(app.desk.network.touches) == 1
        assert _up(app.screen) != first
        await press(pilot, "u")
        assert len(app.desk.network.touches) == 0
        assert app.desk.network.contacts[first].next_call is None
        await press(pilot, "home")
        assert _up(app.screen) == first


def _up(screen: object) -> str:
    assert isinstance(screen, QueueScreen)
    assert screen.highlighted is not None
    return screen.highlighted.contact.id


async def test_hanging_up_writes_nothing_down(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "escape")
        assert not app.desk.network.touches
        await press(pilot, "x")
        assert not app.desk.network.touches, "an outcome needs a call"
        await press(pilot, "enter", "a", "escape", "escape")
        assert not app.desk.network.touches


async def test_a_date_that_is_none_is_refused_and_nothing_typed_is_lost(
    app_with: AppMaker,
) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "d")
        await pilot.press(*"busy", "tab", "ctrl+u", *"2026-02-30")
        await press(pilot, "enter")
        assert not app.desk.network.touches
        error = app.screen.query_one("#error")
        assert "2026-02-30" in str(error.render())
        await pilot.press("ctrl+u", *"+1w")
        await press(pilot, "enter")
        [touch] = app.desk.network.touches.values()
        assert touch.note == "busy"


async def test_a_kept_promise_can_be_unticked(app_with: AppMaker) -> None:
    owed = Promise(id="p1", by=Side.ME, text="send the study", due=date(2026, 3, 10))
    ada = Contact(id=new_id(NOW), name="Ada", zone="Europe/London", promises=(owed,))
    app = app_with([ada])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "a")
        await pilot.press(*["tab"] * 10, "space", "enter")
        await pilot.pause()
        assert len(app.desk.network.touches) == 1
        assert app.desk.network.contacts[ada.id].promises[0].is_open


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_opener_phone_recall_and_what_is_due_are_in_view_without_scrolling(
    app_with: AppMaker, size: tuple[int, int]
) -> None:
    owed = Promise(id=new_id(NOW), by=Side.ME, text="Send the list", due=NOW.date())
    people = [msgspec.structs.replace(network()[0], promises=(owed,))]
    news = Tidbit(
        id=new_id(NOW),
        text=f"{'The port sells all that it has, from the quay to the crane. ' * 3}"
        "It buys the old cannery",
        heard_at=NOW,
        matches=(Match(contact=people[0].id, status=MatchStatus.ACCEPTED),),
    )
    app = app_with([*people, news])
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        screen = app.export_screenshot().replace("&#160;", " ")
        assert "+44 20 7946 0000" in screen
        assert "cannery." in screen  # the last word of it
        # What a long opener must not push out of sight.
        assert "Recall" in screen
        assert "1 owed" in screen


async def test_a_key_that_bounces_ends_the_call_once(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter")
        screen = app.screen
        assert isinstance(screen, QueueScreen)
        screen.action_outcome("talked")
        screen.action_outcome("talked")
        await pilot.pause()
        await press(pilot, "enter")
        assert app.screen is screen
        assert len(app.desk.network.touches) == 1


async def test_a_call_is_not_lost_by_leaving(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "enter", "q", "x")
        assert len(app.desk.network.touches) == 1


async def test_overruling_lifts_only_what_holds(app_with: AppMaker) -> None:
    ada = Contact(
        id=new_id(NOW),
        name="Ada",
        zone="Europe/London",
        do_not_call="asked not to",
        snoozed_until=date(2026, 5, 1),
    )
    app = app_with([ada])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "v")
        after = app.desk.network.contacts[ada.id]
        assert (after.do_not_call, after.snoozed_until) == ("", date(2026, 5, 1))
        await press(pilot, "v")
        after = app.desk.network.contacts[ada.id]
        assert after.snoozed_until is None
        assert after.stop_overruled_at is None


async def test_who_wrote_is_logged_where_they_stand_and_called_no_more_for_want_of_word(
    app_with: AppMaker,
) -> None:
    ada, today = network()[0], NOW.date()
    step = NextStep(id="1", text="call Ada", due=today, unless_heard=True)
    met = PersonMet(id="2", name=ada.name, contact=ada.id, next_steps=(step,))
    held = Interview(
        id="3", organisation="Firm", held_on=today - timedelta(days=7), zone="UTC", people=(met,)
    )
    app = app_with([ada, held])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "l", "e")
        await press(pilot, "enter")
        (said,) = [one.message for one in app._notifications]
        assert "there is no call for “call Ada”." in said
        (call,) = app.desk.queue().calls
        assert Factor.PROMISE not in {reason.factor for reason in call.reasons}
        # In a call it waits until the call is over.
        await press(pilot, "enter", "l")
        assert isinstance(app.screen, QueueScreen)
