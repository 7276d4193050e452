"""The ideas by keys alone; the store is read afterwards (rulebook C1, C2, A3)."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest

from tests.ui.conftest import NOW, AppMaker
from tests.ui.interview_records import burst
from tests.ui.test_call_flow import press
from tests.ui.test_hostile_text import painted
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind
from tui_app.matching.contact_index import Proposals
from tui_app.priority.queue import Factor
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.contacts import ContactsScreen
from tui_app.ui.screens.ideas import IdeasScreen
from tui_app.ui.screens.jot import JotScreen
from tui_app.ui.widgets.jot_line import LOOK_UP
from tui_app.ui.widgets.record_list import RecordList

ADA, BEN, CHLOE, DAN = (new_id(NOW) for _ in range(4))
PEOPLE = [
    Contact(id=ADA, name="Ada Marsh", organisation="Northwind", topics=("cold chain",)),
    Contact(id=BEN, name="Ben Okafor", organisation="Harbour Trust", topics=("cold chain",)),
    Contact(id=CHLOE, name="Chloé Roux", organisation="Lumière", title="Buyer"),
    Contact(id=DAN, name="Dan Ito", organisation="Kestrel Rail"),
]


def heard(
    text: str,
    hours: float,
    *matches: Match,
    kind: TidbitKind = TidbitKind.NEWS,
    source: str = "",
    url: str = "",
) -> Tidbit:
    return Tidbit(
        id=new_id(NOW),
        text=text,
        kind=kind,
        heard_at=NOW - timedelta(hours=hours),
        source=source,
        url=url,
        matches=matches,
    )


def proposed(contact: str, score: float = 0.5) -> Match:
    return Match(contact=contact, score=score, why="topic “cold chain”")


PORT = heard("The port cold store burnt down", 1, proposed(ADA, 0.9), proposed(BEN, 0.6))
RAIL = heard("Kestrel Rail buys forty wagons", 2, proposed(DAN, 0.8))
LULL = heard("Nobody buys coats this spring", 3)


def statuses(app: TidingsApp, tidbit: Tidbit) -> dict[str, str]:
    """How the matches of a tidbit stand in the store, by contact."""
    found = app.desk.network.tidbits[tidbit.id].matches
    return {match.contact: match.status.value for match in found}


def highlighted(app: TidingsApp) -> str:
    """The text of the idea under the cursor."""
    item = app.screen.query_one("#ideas", RecordList).highlighted
    return item.tidbit.text if item is not None else ""


def person(app: TidingsApp) -> str:
    """The name of the person under the cursor."""
    item = app.screen.query_one("#people", RecordList).highlighted
    return item.contact.name if item is not None else ""


def texts(app: TidingsApp) -> list[str]:
    """The texts of all ideas listed, from the top."""
    return [idea.tidbit.text for idea in app.screen.query_one("#ideas", RecordList).items]


def screen_text(app: TidingsApp) -> str:
    return "\n".join(painted(app))


def put(*records: Record) -> Changes:
    return Changes(label="elsewhere", put=records)


def network(*more: Record) -> Iterable[Record]:
    return [*PEOPLE, PORT, RAIL, LULL, *more]


async def test_a_jot_from_the_queue_is_found_among_the_ideas_with_its_people(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "t")
        await pilot.press(*"Northwind moves")
        await press(pilot, "enter")
        assert not isinstance(app.screen, JotScreen)
        await press(pilot, "2")
        assert isinstance(app.screen, IdeasScreen)
        assert highlighted(app) == "Northwind moves"
        assert person(app) == "Ada Marsh"
        shown = screen_text(app)
        assert "Ada Marsh" in shown
        assert "organisation “Northwind”" in shown
    app.desk.store.close()
    with Store(store_path) as again:
        (tidbit,) = again.network.tidbits.values()
        assert tidbit.heard_at == NOW
        assert tidbit.zone == "Europe/London"
        match = tidbit.match_for(ADA)
        assert match is not None
        assert match.status is MatchStatus.PROPOSED


async def test_accepted_news_gives_the_contact_more_points_and_is_the_opener(
    app_with: AppMaker,
) -> None:
    app = app_with(network())

    def points() -> int:
        call = next(call for call in app.desk.queue().calls if call.contact.id == ADA)
        return sum(one.points for one in call.reasons if one.factor is Factor.NEWS)

    async with app.run_test(size=(80, 24)) as pilot:
        before = points()
        await press(pilot, "2", "a")
        assert points() > before > 0
        call = next(call for call in app.desk.queue().calls if call.contact.id == ADA)
        assert call.opener is not None
        assert call.opener.tidbit.id == PORT.id


async def test_keys_pressed_ahead_decide_on_one_person_each(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "2")
        await burst(pilot, "a", "r", "a", "x", "x")
        assert statuses(app, PORT) == {ADA: "accepted", BEN: "refused"}
        assert statuses(app, RAIL) == {DAN: "accepted"}
        kept = [one for one in (PORT, RAIL, LULL) if one.text in texts(app)]
        assert kept == [PORT]
        assert "elsewhere" not in screen_text(app)


async def test_three_keys_clear_the_inbox(app_with: AppMaker, store_path: Path) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2")
        assert (highlighted(app), person(app)) == (PORT.text, "Ada Marsh")
        await press(pilot, "a")
        assert (highlighted(app), person(app)) == (PORT.text, "Ben Okafor")
        await press(pilot, "a")
        assert (highlighted(app), person(app)) == (RAIL.text, "Dan Ito")
        await press(pilot, "r")
        assert "0 to decide" in screen_text(app)
        await press(pilot, "a")
        assert "Nobody waits for a decision here" in screen_text(app)
    app.desk.store.close()
    with Store(store_path) as again:
        stored = again.network.tidbits
        assert {m.status for m in stored[PORT.id].matches} == {MatchStatus.ACCEPTED}
        assert {m.status for m in stored[RAIL.id].matches} == {MatchStatus.REFUSED}
        assert all(m.decided_at == NOW for m in stored[PORT.id].matches)


async def test_a_refused_pair_is_not_proposed_again(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "r", "a")
        assert statuses(app, PORT) == {ADA: "refused", BEN: "accepted"}
        await press(pilot, "g", "m")
        found = statuses(app, PORT)
        assert found[ADA] == "refused"
        assert found[BEN] == "accepted"


async def test_matching_again_finds_who_has_come_since_and_drops_who_no_longer_fits(
    app_with: AppMaker,
) -> None:
    app = app_with([*PEOPLE[:2], PORT, heard("Lumière closes its Lyon shop", 5, proposed(BEN))])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "G")
        assert person(app) == "Ben Okafor"
        await press(pilot, "1")
        app.desk.commit(put(PEOPLE[2]))
        await press(pilot, "2", "m")
        assert person(app) == "Chloé Roux"
        assert len(app.screen.query_one("#people", RecordList).items) == 1
        await press(pilot, "m")
        assert "the same people as before" in screen_text(app)


async def test_a_person_is_added_by_name(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "G")
        assert highlighted(app) == LULL.text
        assert "It brings nobody to mind" in screen_text(app)
        await press(pilot, "p")
        assert "Whom is it for?" in screen_text(app)
        await pilot.press(*"chl")
        await press(pilot, "enter")
        assert statuses(app, LULL) == {CHLOE: "accepted"}
        assert person(app) == "Chloé Roux"
        assert "chosen by you" in screen_text(app)
        await press(pilot, "p", "escape")
        assert statuses(app, LULL) == {CHLOE: "accepted"}


async def test_whom_it_may_be_for_comes_first_with_what_speaks_for_it(app_with: AppMaker) -> None:
    little = Proposals((), (Match(contact=DAN, score=0.1, why=f"topic “coats”{', “hats”' * 30}"),))
    app = app_with(network())
    app.desk.__dict__["index"] = SimpleNamespace(look=lambda _: little, refresh=lambda _: None)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "G", "p")
        (first,) = [line for line in painted(app) if "Dan Ito" in line]
        assert "topic “coats”, “hats”" in first
        assert "Kestrel Rail" not in first
        await press(pilot, "down")
        second = app.screen.query_one(RecordList).highlighted
        assert isinstance(second, Contact)
        assert second.name == "Ada Marsh"
        await press(pilot, "up", "enter")
        assert statuses(app, LULL) == {DAN: "accepted"}


async def test_somebody_refused_can_be_added_after_all_but_not_who_heard_it(
    app_with: AppMaker,
) -> None:
    refused = Match(contact=ADA, status=MatchStatus.REFUSED, why="topic “cold chain”")
    told = Match(contact=BEN, status=MatchStatus.PASSED_ON, decided_at=NOW)
    news = heard("A cold winter is forecast", 1, refused, told)
    app = app_with([*PEOPLE, news])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "p")
        await pilot.press(*"ada")
        await press(pilot, "enter")
        assert statuses(app, news)[ADA] == "accepted"
        await press(pilot, "p")
        await pilot.press(*"ben")
        await press(pilot, "enter")
        assert statuses(app, news)[BEN] == "passed on"
        assert "heard it from you already" in screen_text(app)
        await press(pilot, "l", "j", "r")
        assert statuses(app, news)[BEN] == "passed on"


async def test_among_the_people_the_cursor_goes_to_the_next_to_decide_and_stays_at_the_last(
    app_with: AppMaker,
) -> None:
    news = heard("All of it", 0, proposed(ADA, 0.9), proposed(BEN, 0.8), proposed(DAN, 0.7))
    app = app_with([*PEOPLE, news, RAIL])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "l", "j")
        assert person(app) == "Ben Okafor"
        await press(pilot, "r")
        assert person(app) == "Dan Ito"
        await press(pilot, "a")
        assert person(app) == "Ada Marsh"
        await press(pilot, "a")
        assert (highlighted(app), person(app)) == (news.text, "Ada Marsh")
        # a change of mind, on the person itself
        await press(pilot, "r")
        assert statuses(app, news) == {ADA: "refused", BEN: "refused", DAN: "accepted"}
        await press(pilot, "h")
        assert app.focused is app.screen.query_one("#ideas")


@pytest.mark.parametrize(
    ("there", "back"), [("l", "h"), ("right", "left"), ("tab", "shift+tab"), ("enter", "escape")]
)
async def test_keys_go_to_the_people_and_back(app_with: AppMaker, there: str, back: str) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", there)
        assert app.focused is app.screen.query_one("#people")
        await press(pilot, back)
        assert app.focused is app.screen.query_one("#ideas")


async def test_enter_on_a_person_opens_their_card(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "l", "j", "enter")
        assert isinstance(app.screen, ContactsScreen)


async def test_an_archived_idea_leaves_the_next_one_comes_up_and_it_can_come_back(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "j", "x")
        assert texts(app) == [PORT.text, LULL.text]
        assert highlighted(app) == LULL.text
        await press(pilot, "x")
        assert highlighted(app) == PORT.text
        assert app.desk.network.tidbits[RAIL.id].archived_at == NOW
        assert not [c for c in app.desk.queue().calls if c.contact.id == DAN and c.opener]
        await press(pilot, "s")
        assert texts(app) == [PORT.text, RAIL.text, LULL.text]
        await press(pilot, "j", "x")
        assert app.desk.network.tidbits[RAIL.id].archived_at is None
        assert highlighted(app) == RAIL.text
        await press(pilot, "s")
        assert texts(app) == [PORT.text, RAIL.text]
    app.desk.store.close()
    with Store(store_path) as again:
        assert again.network.tidbits[LULL.id].archived_at == NOW


async def test_the_stale_wait_in_the_archive_and_say_so(app_with: AppMaker) -> None:
    stale = heard("Old talk", 24 * 40, kind=TidbitKind.GOSSIP)
    app = app_with([*PEOPLE, stale])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2")
        assert texts(app) == []
        assert "Nothing fresh." in screen_text(app)
        await press(pilot, "s")
        assert texts(app) == ["Old talk"]
        assert "Stale for 4 weeks" in screen_text(app)


async def test_each_step_is_taken_back_by_one_key_and_its_idea_comes_up(
    app_with: AppMaker,
) -> None:
    app = app_with(network())
    before = dict(app.desk.network.tidbits)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "a", "r", "x", "t")
        await pilot.press(*"more")
        await press(pilot, "enter", "escape")
        assert texts(app)[0] == "more"
        await press(pilot, "u")
        assert "more" not in texts(app)
        await press(pilot, "u")
        assert app.desk.network.tidbits[RAIL.id] == RAIL
        assert highlighted(app) == RAIL.text
        await press(pilot, "u")
        assert (highlighted(app), person(app)) == (PORT.text, "Ben Okafor")
        assert statuses(app, PORT) == {ADA: "accepted", BEN: "proposed"}
        await press(pilot, "u")
        assert person(app) == "Ada Marsh"
        assert dict(app.desk.network.tidbits) == before


async def test_jotting_on_the_ideas_keeps_the_line_open_and_shows_what_was_kept(
    app_with: AppMaker,
) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "t")
        await pilot.press(*"Kestrel sold")
        await press(pilot, "enter")
        assert app.focused is app.screen.query_one("#jot")
        assert highlighted(app) == "Kestrel sold"
        assert person(app) == "Dan Ito"
        await pilot.press(*"Or")
        await press(pilot, "enter", "down")
        assert app.focused is app.screen.query_one("#ideas")
        assert {*texts(app)[:2]} == {"Or", "Kestrel sold"}


async def test_what_is_kept_before_anything_was_looked_up_is_not_looked_up_any_more(
    app_with: AppMaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui_app.ui.widgets.jot_line.PAUSE_SECONDS", 0.02)
    app = app_with(network())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "2", "t")
        await burst(pilot, "=cranes", "enter")
        while found := [worker for worker in app.workers if worker.group == LOOK_UP]:
            await app.workers.wait_for_complete(found)
        await pilot.pause()
        assert "cranes" in texts(app)
        assert "went wrong" not in screen_text(app)


async def test_half_a_line_stays_when_the_screen_is_left(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "t")
        await pilot.press(*"half ")
        await press(pilot, "escape", "1", "2", "t")
        await pilot.press(*"line")
        await press(pilot, "enter")
        assert highlighted(app) == "half line"


async def test_enter_on_an_empty_line_goes_back_to_the_list(app_with: AppMaker) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "t", "space", "enter")
        assert app.focused is app.screen.query_one("#ideas")
        assert len(app.desk.network.tidbits) == 3


async def test_an_empty_inbox_says_how_to_begin(app_with: AppMaker) -> None:
    app = app_with([])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "a", "r", "x", "m", "p", "e", "l", "space", "enter", "s")
        shown = screen_text(app)
        assert "No ideas yet." in shown
        assert "1. t and a line" in shown
        assert "a accepts, r refuses" in shown


@pytest.mark.parametrize("size", [(80, 24), (120, 36)])
async def test_a_long_text_and_reason_can_be_read_to_the_end(
    app_with: AppMaker, size: tuple[int, int]
) -> None:
    words = " ".join(f"word{n}" for n in range(75))[:490] + " OMEGA"
    why = "topic " + ", ".join(f"“reason {n}”" for n in range(8))
    match = Match(contact=ADA, score=0.9, why=why)
    news = heard(words, 1, match, source="The Harbour Gazette", url="https://example.org/a")
    app = app_with([*PEOPLE, news])
    async with app.run_test(size=size) as pilot:
        await press(pilot, "2")
        pages = [screen_text(app)]
        for _ in range(4):
            await press(pilot, "space")
            pages.append(screen_text(app))
        whole = "\n".join(pages)
        for sought in (
            "word0",
            "OMEGA",
            "The Harbour Gazette",
            "example.org",
            "stale in 17 days",
        ):
            assert sought in whole
        assert "Ada Marsh" in pages[0]
        assert "“reason 7”" in pages[0].replace("\n", " ")


async def test_what_another_process_jots_shows_and_a_conflict_is_told(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with(network())
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "2")
        with Store(store_path) as other:
            changed = msgspec.structs.replace(PORT, matches=(proposed(ADA),))
            other.commit(put(changed), NOW)
        await press(pilot, "a")
        assert "was not saved" in screen_text(app).replace("\n", " ")
        assert statuses(app, PORT) == {ADA: "proposed"}
        await press(pilot, "a")
        assert statuses(app, PORT) == {ADA: "accepted"}
