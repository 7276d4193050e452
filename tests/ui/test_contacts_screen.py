"""The contacts screen by keys: finding, the card, and what one does from here."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
from textual.widgets import Input

from tests.ui.conftest import NOW, AppMaker
from tests.ui.test_call_flow import press
from tests.ui.test_hostile_text import painted
from tui_app.domain.contact import Contact, Email, Phone
from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview, NextStep, PersonMet
from tui_app.domain.letter import Letter, LetterKind, LetterStatus
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.promise import Promise, Side
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.tidings import CHOSEN
from tui_app.domain.touch import Direction, Favour, FavourKind, Touch, TouchKind
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.contact_form import ContactForm
from tui_app.ui.screens.contacts import ContactsScreen
from tui_app.ui.screens.keep_promise import KeepPromiseScreen
from tui_app.ui.screens.log_touch import LogTouchScreen
from tui_app.ui.widgets.readable_card import ReadableCard
from tui_app.ui.widgets.record_list import RecordList

BO = Contact(id=new_id(NOW), name="Bo Rask", organisation="Northwind", zone="Europe/London")
ANN = Contact(
    id=new_id(NOW),
    name="Ann Lee",
    nicknames=("Annie",),
    organisation="Harbour & Co",
    title="Head of ports",
    phones=(Phone(number="+44 20 7946 0001", label="work"),),
    emails=(Email(address="ann@example.org"),),
    urls=("https://ann.example",),
    postal="1 Quay Road",
    zone="Asia/Tokyo",
    target_area="Ports and rail",
    topics=("cold chain",),
    asked_for=("a good tenor",),
    cadence_days=30,
    met_on=date(2025, 5, 14),
    met_where="the fair",
    met_through=BO.id,
    discussed="sheds [and] roofs",
    note="note " * 400 + "end of the note",
    promises=(
        Promise(id=new_id(NOW), by=Side.ME, text="send the study", due=date(2026, 3, 14)),
        Promise(id=new_id(NOW), by=Side.THEM, text="an intro"),
    ),
    next_call=date(2026, 3, 20),
    next_call_about="the lease",
)
CLEO = Contact(id=new_id(NOW), name="Cléo Østby", met_through=ANN.id)
DEV = Contact(id=new_id(NOW), name="Dev Malik", met_through=CLEO.id)
PORT = Tidbit(
    id=new_id(NOW),
    text="The port buys the cannery",
    heard_at=NOW - timedelta(hours=2),
    matches=(Match(contact=ANN.id, status=MatchStatus.ACCEPTED, why="topic “ports”"),),
)
TOLD = Tidbit(id=new_id(NOW), text="Old news told", heard_at=NOW - timedelta(days=90))
TOUCHES = (
    Touch(
        id=new_id(NOW),
        contact=ANN.id,
        kind=TouchKind.TALKED,
        at=datetime(2026, 1, 20, 0, 30, tzinfo=UTC),
        zone="Asia/Tokyo",
        seconds=187,
        note="asked after the shed",
        learned="she moves to rail",
        tidbits=(TOLD.id,),
        favours=(Favour(kind=FavourKind.HELP, text="a look at my letter", asked=True),),
        referrals=(CLEO.id,),
    ),
    Touch(
        id=new_id(NOW),
        contact=ANN.id,
        kind=TouchKind.EMAIL,
        at=datetime(2026, 1, 10, 9, 0, tzinfo=UTC),
        direction=Direction.IN,
        note="wrote first",
    ),
)
MET = Interview(
    id=new_id(NOW),
    organisation="Harbour & Co",
    position="Port planner",
    held_on=date(2026, 2, 2),
    people=(PersonMet(id="p", name="Ann Lee", contact=ANN.id, role="the boss"),),
)
LETTER = Letter(
    id=new_id(NOW),
    kind=LetterKind.THANK_YOU,
    contact=ANN.id,
    status=LetterStatus.OWED,
    due_on=date(2026, 3, 10),
)
JOB = Opportunity(id=new_id(NOW), title="Planner of berths", contacts=(ANN.id,))
EVERYTHING: tuple[Record, ...] = (
    BO, ANN, CLEO, DEV, PORT, TOLD, *TOUCHES, MET, LETTER, JOB,
)  # fmt: skip


def screen_of(app: TidingsApp) -> ContactsScreen:
    assert isinstance(app.screen, ContactsScreen)
    return app.screen


def listed(app: TidingsApp) -> list[str]:
    return [one.name for one in screen_of(app).query_one(RecordList).items]


def highlighted(app: TidingsApp) -> str:
    contact = screen_of(app).highlighted
    return contact.name if contact else ""


def card(app: TidingsApp) -> str:
    """The whole card, what is scrolled out of view too."""
    return str(screen_of(app).query_one("#card", ReadableCard).content)


def contact_in(path: Path, who: Contact) -> Contact:
    with Store(path) as store:
        return store.network.contacts[who.id]


async def test_the_list_narrows_as_one_types_and_enter_takes_the_first(
    app_with: AppMaker,
) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4")
        assert listed(app) == ["Ann Lee", "Bo Rask", "Cléo Østby", "Dev Malik"]
        await press(pilot, "slash", *"ost")
        assert listed(app) == ["Cléo Østby"]
        assert "1 of 4 contacts" in "\n".join(painted(app))
        await press(pilot, "enter")
        assert isinstance(app.focused, RecordList)
        assert highlighted(app) == "Cléo Østby"
        assert card(app).startswith("Cléo Østby")
        # Escape shows everybody again, and the highlight stays on whom it is.
        await press(pilot, "escape")
        assert len(listed(app)) == 4
        assert highlighted(app) == "Cléo Østby"


async def test_everything_said_of_their_work_finds_them(app_with: AppMaker) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "slash")
        sought = app.screen.query_one("#sought", Input)
        for typed in ("annie", "harb", "head of", "cold", "rail", "7946 0001"):
            sought.value = typed
            await pilot.pause()
            assert listed(app) == ["Ann Lee"], typed
        sought.value = "nobody"
        await pilot.pause()
        assert listed(app) == []
        assert "Nobody fits." in "\n".join(painted(app))
        await press(pilot, "enter", "l", "o", "p", "z", "x", "e", "space")
        assert card(app) == ""
        await press(pilot, "escape")
        assert len(listed(app)) == 4


async def test_down_and_escape_lead_from_the_line_to_the_list(app_with: AppMaker) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "slash", "b", "down")
        assert isinstance(app.focused, RecordList)
        assert listed(app) == ["Bo Rask"]
        await press(pilot, "slash", "escape")
        assert isinstance(app.focused, RecordList)
        assert listed(app) == ["Bo Rask"]


async def test_the_card_tells_everything(app_with: AppMaker) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4")
        text = card(app)
    for part in (
        "Ann Lee", "“Annie”", "Head of ports, Harbour & Co", "networking, 17:05 in Tokyo",
        "+44 20 7946 0001", "ann@example.org", "https://ann.example", "1 Quay Road",
        "Last contact 8 weeks ago", "every 30 days", "Planned call Fri 20 Mar: the lease",
        "Recall", "Gave 1, asked 1",
        "You owe: send the study", "2 days late", "They owe: an intro",
        "“The port buys the cannery”", "99% fresh", "2 h old", "because of topic “ports”",
        "the fair, 14 May 2025, through Bo Rask", "sheds [and] roofs", "a good tenor",
        "cold chain", "Ports and rail", "end of the note",
        "through Bo Rask", "led you to 1", "Cléo Østby", "Dev Malik",
        "+ news: Old news told", "− help: a look at my letter",
        "Mon 2 Feb  Harbour & Co, Port planner", "as the boss",
        "thank-you", "owed, due 6 days late", "Planner of berths",
        "Tue 20 Jan 09:30  talked 3:07", "asked after the shed", "learned: she moves to rail",
        "told: Old news told", "sent you to: Cléo Østby", "e-mail from them", "wrote first",
        "In the queue", "points", "Zone: Asia/Tokyo", ANN.id,
    ):  # fmt: skip
        assert part in text, part
    # The newest touch stands above the older one, the chain above and below them in its place.
    assert text.index("asked after the shed") < text.index("wrote first")
    tree = text[text.index("Referrals") :]
    steps = ["Bo Rask\n", "└ Ann Lee", "  └ Cléo Østby", "    └ Dev Malik"]
    places = [tree.index(step[:14]) for step in steps]
    assert places == sorted(places)


async def test_news_that_the_user_chose_for_them_reads_as_a_sentence(app_with: AppMaker) -> None:
    chosen = Match(contact=ANN.id, status=MatchStatus.ACCEPTED, why=CHOSEN)
    app = app_with([ANN, msgspec.structs.replace(PORT, matches=(chosen,))])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4")
        text = card(app)
    assert "For them, chosen by you" in text
    assert "because" not in text


async def test_enter_goes_to_the_card_which_scrolls_and_escape_comes_back(
    app_with: AppMaker,
) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "space")
        scrolled = app.screen.query_one("#card").scroll_offset.y
        assert scrolled > 0
        await press(pilot, "b")
        assert app.screen.query_one("#card").scroll_offset.y == 0
        await press(pilot, "enter", "j", "j")
        await pilot.wait_for_scheduled_animations()
        assert app.screen.query_one("#card").scroll_offset.y == 2
        assert highlighted(app) == "Ann Lee"
        await press(pilot, "escape", "j")
        assert highlighted(app) == "Bo Rask"
        assert app.screen.query_one("#card").scroll_offset.y == 0


async def test_a_long_history_is_whole_for_who_reads_the_card(app_with: AppMaker) -> None:
    touches = [
        Touch(
            id=new_id(NOW),
            contact=BO.id,
            kind=TouchKind.TALKED,
            at=NOW - timedelta(days=n),
            note=f"talk {n:03}",
        )
        for n in range(100)
    ]
    app = app_with([BO, *touches])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4")
        assert "talk 000" in card(app)
        assert "talk 099" not in card(app)
        assert "and 70 older, enter shows them" in card(app)
        await press(pilot, "enter")
        assert "talk 099" in card(app)


async def test_a_contact_found_elsewhere_is_shown_here_whatever_was_filtered(
    app_with: AppMaker,
) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "slash", "b", "o", "enter", "1")
        await press(pilot, "slash", *"dev", "enter")
        assert highlighted(app) == "Dev Malik"
        assert len(listed(app)) == 4
        assert app.screen.query_one("#sought", Input).value == ""
        assert card(app).startswith("Dev Malik")


async def test_a_pin_is_set_and_taken_back(app_with: AppMaker, store_path: Path) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "p")
        assert "pinned" in painted(app)[3]
        assert "Pinned by you" in card(app)
        await press(pilot, "p")
        assert not contact_in(store_path, ANN).pinned
        await press(pilot, "u")
    assert contact_in(store_path, ANN).pinned


async def test_a_snooze_holds_and_today_ends_it(app_with: AppMaker, store_path: Path) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "j", "z", "enter")
        assert contact_in(store_path, BO).snoozed_until == date(2026, 3, 30)
        assert "Held: snoozed until 30 Mar" in card(app)
        assert highlighted(app) == "Bo Rask"
        await press(pilot, "z", *"today", "enter")
    assert contact_in(store_path, BO).snoozed_until is None


async def test_do_not_call_asks_why_and_can_be_lifted(app_with: AppMaker, store_path: Path) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "j", "x", *"[asked] not", "enter")
        assert contact_in(store_path, BO).do_not_call == "[asked] not"
        assert "Held: do not call: [asked] not" in card(app)
        assert any("no calls" in line for line in painted(app))
        await press(pilot, "x", "escape")
        assert contact_in(store_path, BO).do_not_call == "[asked] not"
        await press(pilot, "x", "ctrl+u", "enter")
    assert contact_in(store_path, BO).do_not_call == ""


async def test_of_several_promises_the_one_chosen_is_kept_or_dropped(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "o")
        assert isinstance(app.screen, KeepPromiseScreen)
        assert any("send the study" in line for line in painted(app))
        await press(pilot, "j", "d")
        mine, theirs = contact_in(store_path, ANN).promises
        assert (mine.is_open, theirs.dropped_at) == (True, NOW)
        # The last one is ticked without a question.
        await press(pilot, "o")
        assert contact_in(store_path, ANN).promises[0].kept_at == NOW
        await press(pilot, "o")
        assert highlighted(app) == "Ann Lee"


async def test_a_next_step_from_an_interview_is_ticked_and_never_dropped(
    app_with: AppMaker, store_path: Path
) -> None:
    step = NextStep(id=new_id(NOW), text="send the plan", due=date(2026, 3, 18))
    theirs = NextStep(id=new_id(NOW), owner=Side.THEM, text="an answer")
    person = msgspec.structs.replace(MET.people[0], next_steps=(step, theirs))
    met = msgspec.structs.replace(MET, people=(person,))
    app = app_with([ANN, met])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4")
        assert "You owe: send the plan  Wed 18 Mar" in card(app)
        assert "They owe: an answer" in card(app)
        await press(pilot, "o", "j", "d")
        assert isinstance(app.screen, KeepPromiseScreen)
        await press(pilot, "enter")
    with Store(store_path) as store:
        (after, _) = store.network.interviews[MET.id].people[0].next_steps
    assert after.done_at == NOW


async def test_what_was_no_call_from_the_queue_is_logged(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        # They rang today: nothing to choose but the note.
        await press(pilot, "4", "j", "l", "down", "down", "down", *"rang", "enter")
        assert "they called, talked" in card(app)
        # A note of the user's own, some days ago.
        await press(pilot, "l", "n", "down", "i", "down", *"last fri", "enter")
        assert isinstance(app.screen, ContactsScreen)
    with Store(store_path) as store:
        older, newer = store.network.touches_of(BO.id)
    assert (newer.kind, newer.direction, newer.note) == (TouchKind.TALKED, Direction.IN, "rang")
    assert (newer.at, newer.zone) == (NOW, "Europe/London")
    assert (older.kind, older.direction) == (TouchKind.NOTE, Direction.OUT)
    assert older.at == datetime(2026, 3, 13, 12, tzinfo=UTC)


async def test_a_touch_is_never_logged_for_a_day_to_come_or_none(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([BO])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "l", "down", "down", *"2026-03-17", "enter")
        assert isinstance(app.screen, LogTouchScreen)
        assert any("still to come" in line for line in painted(app))
        await press(pilot, "end", "ctrl+u", *"blursday", "enter")
        assert isinstance(app.screen, LogTouchScreen)
        assert any("“blursday” is no date" in line for line in painted(app))
        await press(pilot, "escape")
    with Store(store_path) as store:
        assert not store.network.touches


async def test_edit_opens_the_form_from_the_list_and_from_the_card(app_with: AppMaker) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        for keys in (("4", "e"), ("enter", "e")):
            await press(pilot, *keys)
            assert isinstance(app.screen, ContactForm)
            assert app.screen.base == ANN
            await press(pilot, "escape")


async def test_a_new_contact_is_shown_and_undone(app_with: AppMaker, store_path: Path) -> None:
    app = app_with(EVERYTHING)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "slash", "d", "enter", "n", *"Zed", "enter")
        assert highlighted(app) == "Zed"
        assert len(listed(app)) == 5
        await press(pilot, "u")
        assert len(listed(app)) == 4
    with Store(store_path) as store:
        assert len(store.network.contacts) == 4


async def test_nobody_yet_is_told_how_to_begin(app_with: AppMaker) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "e", "l", "o", "p", "z", "x", "enter", "space")
        text = "\n".join(painted(app))
        assert "Nobody here yet." in text
        assert "0 contacts" in text
        await press(pilot, "slash", "enter", "n", "A", "enter")
        assert highlighted(app) == "A"


async def test_rows_tell_what_marks_them_in_words(app_with: AppMaker) -> None:
    held = Contact(id=new_id(NOW), name="Held", snoozed_until=date(2026, 5, 1))
    gone = Contact(id=new_id(NOW), name="No", do_not_call="asked")
    due = Contact(id=new_id(NOW), name="Old", met_on=date(2025, 1, 2), pinned=True)
    fine = Contact(id=new_id(NOW), name="Pat", met_on=date(2026, 3, 1), next_call=date(2026, 4, 1))
    app = app_with([held, gone, due, fine])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4")
        rows = [line[:37] for line in painted(app)[2:10]]
    assert "never" in rows[0]
    assert "held" in rows[1]
    assert "no calls" in rows[3]
    assert "14 months" in rows[4]
    assert "pinned due" in rows[5]
    assert rows[7].strip() == ""
