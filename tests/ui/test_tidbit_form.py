"""Every field of a tidbit, edited by keys; the store is read afterwards (rulebook C1)."""

import re
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from textual import events
from textual.pilot import Pilot
from textual.widgets import TextArea

from tests.ui.conftest import NOW, AppMaker
from tests.ui.test_call_flow import press
from tests.ui.test_hostile_text import painted
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind
from tui_app.store import Store
from tui_app.ui.app import TidingsApp
from tui_app.ui.screens.ideas import IdeasScreen
from tui_app.ui.screens.tidbit_fields import BadFieldError, fields_of, tidbit_of
from tui_app.ui.screens.tidbit_form import TidbitForm

ADA, BEN = new_id(NOW), new_id(NOW)
PEOPLE = [
    Contact(id=ADA, name="Ada Marsh", organisation="Northwind"),
    Contact(id=BEN, name="Ben Okafor", organisation="Harbour Trust"),
]
NEWS = Tidbit(
    id=new_id(NOW),
    text="Northwind moves\x00\u2028to the [port]",
    heard_at=NOW - timedelta(hours=3, microseconds=7),
    zone="Asia/Tokyo",
    source="[/] a friend",
    topics=("ports", "moves"),
    matches=(Match(contact=ADA, score=0.6, why="organisation “Northwind”"),),
    extra={"of a later version": 1},
)


def of_news(app: TidingsApp) -> Tidbit:
    return app.desk.network.tidbits[NEWS.id]


async def fill(pilot: Pilot[None], **fields: str) -> None:
    """Put a text in the place of what stands in each field."""
    for name, text in fields.items():
        field = pilot.app.screen.query_one(f"#{name}")
        field.focus()
        await pilot.pause()
        if isinstance(field, TextArea):
            await pilot.press("f7")
        else:
            await pilot.press("end", "ctrl+u")
        pilot.app.post_message(events.Paste(text))
        await pilot.pause()


def shown(app: TidingsApp) -> str:
    return "\n".join(painted(app))


async def test_every_field_can_be_edited(app_with: AppMaker, store_path: Path) -> None:
    app = app_with([*PEOPLE, NEWS])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "e")
        await fill(
            pilot,
            text="Harbour Trust\nmoves",
            kind="eve",
            source="The Gazette",
            url="https://example.org/a",
            topics="trusts, , harbours,trusts",
            heard="2026-03-15 09:30",
            happens="fri",
            half_life="2,5",
            expires="+2w",
            body="All of it",
        )
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, IdeasScreen)
    app.desk.store.close()
    with Store(store_path) as again:
        stored = again.network.tidbits[NEWS.id]
    assert msgspec.structs.replace(stored, matches=()) == Tidbit(
        id=NEWS.id,
        text="Harbour Trust\nmoves",
        kind=TidbitKind.EVENT,
        heard_at=datetime(2026, 3, 15, 9, 30, tzinfo=UTC),
        zone="Asia/Tokyo",
        source="The Gazette",
        url="https://example.org/a",
        topics=("trusts", "harbours"),
        happens_on=date(2026, 3, 20),
        half_life_days=2.5,
        expires_on=date(2026, 3, 30),
        body="All of it",
        extra={"of a later version": 1},
    )
    assert [match.contact for match in stored.matches] == [BEN]


async def test_what_was_not_touched_stays_as_it_was_to_the_last_character(
    app_with: AppMaker,
) -> None:
    app = app_with([*PEOPLE, NEWS])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "e", "ctrl+s")
        assert isinstance(app.screen, IdeasScreen)
        assert of_news(app) is NEWS or of_news(app) == NEWS
        await press(pilot, "e")
        await fill(pilot, url="https://example.org")
        await press(pilot, "enter")
        assert of_news(app) == msgspec.structs.replace(NEWS, url="https://example.org")


async def test_a_new_text_is_matched_anew_and_decisions_stay(app_with: AppMaker) -> None:
    refused = Match(contact=ADA, status=MatchStatus.REFUSED, score=0.6)
    app = app_with([*PEOPLE, msgspec.structs.replace(NEWS, matches=(refused,))])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "e")
        await fill(pilot, text="Northwind buys Harbour Trust")
        await press(pilot, "ctrl+s")
        found = {match.contact: match.status for match in of_news(app).matches}
        assert found == {ADA: MatchStatus.REFUSED, BEN: MatchStatus.PROPOSED}
        await press(pilot, "u")
        assert of_news(app).matches == (refused,)


async def test_n_writes_a_new_one_with_all_its_fields(app_with: AppMaker) -> None:
    app = app_with(PEOPLE)
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "n")
        await fill(pilot, text="Northwind at the fair", kind="event", happens="2026-03-25")
        await press(pilot, "enter")
        (tidbit,) = app.desk.network.tidbits.values()
        assert (tidbit.kind, tidbit.happens_on) == (TidbitKind.EVENT, date(2026, 3, 25))
        assert tidbit.heard_at == NOW
        assert [match.contact for match in tidbit.matches] == [ADA]
        assert "Northwind at the fair" in shown(app)


@pytest.mark.parametrize(
    ("field", "typed", "told"),
    [
        ("text", " ", "A tidbit needs its text"),
        ("kind", "rumour", "“rumour” is no kind of news. There are gossip, news"),
        ("heard", "2026-03-17", "“Heard” lies in the future"),
        ("heard", "whenever", "“whenever” is no date"),
        ("happens", "31 Feb", "is no date"),
        ("half_life", "0", "“0” is no half-life. Write days"),
        ("half_life", "nan", "“nan” is no half-life"),
        ("half_life", "1e999", "is no half-life"),
        ("expires", "[/]", "“[/]” is no date"),
    ],
)
def test_what_cannot_be_read_is_named_in_one_sentence(
    app_with: AppMaker, field: str, typed: str, told: str
) -> None:
    desk = app_with([]).desk
    loaded = fields_of(NEWS, desk.clock.zone)
    with pytest.raises(BadFieldError, match=re.escape(told)) as caught:
        tidbit_of(msgspec.structs.replace(loaded, **{field: typed}), loaded, NEWS, desk)
    assert "\n" not in str(caught.value)
    assert caught.value.field == field


async def test_what_cannot_be_read_is_said_and_nothing_is_lost(app_with: AppMaker) -> None:
    app = app_with([*PEOPLE, NEWS])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "e")
        await fill(pilot, half_life="[/] soon", source="me")
        await press(pilot, "enter")
        assert isinstance(app.screen, TidbitForm)
        assert "“[/] soon” is no half-life" in shown(app)
        assert app.focused is app.screen.query_one("#half_life")
        assert of_news(app) == NEWS
        await fill(pilot, half_life="0.5")
        await press(pilot, "enter")
        assert (of_news(app).half_life_days, of_news(app).source) == (0.5, "me")


async def test_what_is_typed_is_read_back(app_with: AppMaker) -> None:
    app = app_with([*PEOPLE, NEWS])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "e")
        assert "3 h ago" in shown(app)
        await fill(pilot, kind="pr", happens="tomorrow", heard="yesterday")
        for read in ("press release", "7 days for its kind", "20 h ago"):
            assert read in shown(app)


async def test_escape_asks_before_it_drops_what_was_typed(app_with: AppMaker) -> None:
    app = app_with([*PEOPLE, NEWS])
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "2", "e", "escape")
        assert isinstance(app.screen, IdeasScreen)
        await press(pilot, "e")
        await fill(pilot, source="me")
        await press(pilot, "escape")
        assert "Not saved yet" in shown(app)
        await press(pilot, "escape")
        assert isinstance(app.screen, IdeasScreen)
        assert of_news(app) == NEWS


async def test_what_was_typed_survives_a_change_made_elsewhere(
    app_with: AppMaker, store_path: Path
) -> None:
    app = app_with([*PEOPLE, NEWS])
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await press(pilot, "2", "e")
        await fill(pilot, source="me")
        with Store(store_path) as other:
            other.commit(
                Changes(label="elsewhere", put=(msgspec.structs.replace(NEWS, text="Other"),)), NOW
            )
        await press(pilot, "ctrl+s")
        assert isinstance(app.screen, TidbitForm)
        assert "was not saved" in shown(app).replace("\n", " ")
        assert of_news(app).text == "Other"
