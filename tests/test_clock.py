"""Typed times become moments; whatever else is typed becomes one sentence."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.clock import BadTimeError, Clock, local_zone, parse_date, parse_moment, zone

MONDAY = date(2026, 11, 23)
NEW_YORK = ZoneInfo("America/New_York")
MOMENT = datetime(2026, 11, 23, 13, 5, tzinfo=UTC)


def short(typed: str) -> str:
    """A name for a case that may be a megabyte or no text at all."""
    return ascii(typed[:30])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-12-24", date(2026, 12, 24)),
        (" 2026-12-24 ", date(2026, 12, 24)),
        ("today", MONDAY),
        ("now", MONDAY),
        ("Tomorrow", date(2026, 11, 24)),
        ("yesterday", date(2026, 11, 22)),
        ("fri", date(2026, 11, 27)),
        ("Friday", date(2026, 11, 27)),
        ("tue", date(2026, 11, 24)),
        ("sun", date(2026, 11, 29)),
        ("3d", date(2026, 11, 26)),
        ("+2w", date(2026, 12, 7)),
        ("+ 2 weeks", date(2026, 12, 7)),
        ("3 months", date(2027, 2, 23)),
        ("1y", date(2027, 11, 23)),
        ("in 2 weeks", date(2026, 12, 7)),
        ("5 March", date(2027, 3, 5)),
        ("March 5", date(2027, 3, 5)),
        ("24/12/2026", date(2026, 12, 24)),
        ("24.12.2026", date(2026, 12, 24)),
        ("1 Feb 2028", date(2028, 2, 1)),
    ],
)
def test_a_typed_date_means_the_next_one(typed: str, meant: date) -> None:
    assert parse_date(typed, MONDAY) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("5 March", date(2026, 3, 5)),
        ("2w", date(2026, 11, 9)),
        ("3 months", date(2026, 8, 23)),
        ("fri", date(2026, 11, 20)),
        ("2026-12-24", date(2026, 12, 24)),
    ],
)
def test_a_past_date_means_the_last_one(typed: str, meant: date) -> None:
    assert parse_date(typed, MONDAY, past=True) == meant


def test_months_end_where_the_month_does() -> None:
    assert parse_date("1 month", date(2027, 1, 31)) == date(2027, 2, 28)
    assert parse_date("1y", date(2028, 2, 29)) == date(2029, 2, 28)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            " ",
            "10:00",
            "2026",
            "20",
            "P1Y",
            "whenever",
            "2026-02-30",
            "2026-13-01",
            "31/11/2026",
        ),
        *("9999y", "9999-12-31", "-5", "+", "d", "0/0", "./.", "[/]", "\x1b[31m", "\ud800", "१२"),
        *(
            "1" * 5000,
            "x" * 1_000_000,
            "5 March " * 1000,
            "12345678901 d",
            "0000-01-01",
            "0999-12-31",
        ),
    ],
    ids=short,
)
def test_what_is_no_date_is_one_sentence_that_names_it(typed: str) -> None:
    with pytest.raises(BadTimeError) as refused:
        parse_date(typed, MONDAY)
    told = str(refused.value)
    assert "is no date" in told
    assert "2026-12-24" in told
    assert len(told) < 200


@given(
    st.text(st.sampled_from("0123456789 -/.:+wdmy,TZafrimonju"), max_size=24) | st.text(max_size=12)
)
def test_nothing_typed_for_a_date_is_more_than_a_bad_date(typed: str) -> None:
    with suppress(BadTimeError):
        assert isinstance(parse_date(typed, MONDAY), date)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-11-23T08:05", MOMENT),
        ("2026-11-23 08:05", MOMENT),
        ("2026-11-23T14:05+01:00", MOMENT),
        ("2026-11-23T13:05Z", MOMENT),
        (" 2026-11-23T13:05:00Z\n", MOMENT),
        ("2026-07-01T08:00", datetime(2026, 7, 1, 12, 0, tzinfo=UTC)),
        ("2026-11-23", datetime(2026, 11, 23, 5, 0, tzinfo=UTC)),
        ("2026-03-08T02:30", datetime(2026, 3, 8, 7, 30, tzinfo=UTC)),  # skipped in spring
        ("2026-11-01T01:30", datetime(2026, 11, 1, 5, 30, tzinfo=UTC)),  # twice in autumn
    ],
)
def test_a_typed_moment_is_local_unless_it_says_otherwise(typed: str, meant: datetime) -> None:
    found = parse_moment(typed, NEW_YORK)
    assert found == meant
    assert found.tzinfo is UTC


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            "now",
            "tomorrow",
            "08:00",
            "2026",
            "2026-02-30T08:00",
            "2026-11-23T25:00",
            "x" * 10**6,
        ),
        *("2026-11-23T08:00 Europe/Paris", "\x00", "0001-01-01T00:00", "9999-12-31T23:59"),
        *("0001-01-01T00:00+14:00", "1200-01-01T00:00Z", "9900-01-01T00:00Z"),
    ],
    ids=short,
)
def test_what_is_no_time_is_one_sentence_that_names_it(typed: str) -> None:
    with pytest.raises(BadTimeError) as refused:
        parse_moment(typed, NEW_YORK)
    assert "is no time" in str(refused.value)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("Europe/Paris", "Europe/Paris"),
        (" europe/paris ", "Europe/Paris"),
        ("PACIFIC/KIRITIMATI", "Pacific/Kiritimati"),
        ("Asia/Kathmandu", "Asia/Kathmandu"),
        ("utc", "UTC"),
    ],
)
def test_a_zone_is_found_by_its_name_in_any_case(typed: str, key: str) -> None:
    assert zone(typed).key.casefold() == key.casefold()
    assert zone(typed).utcoffset(MOMENT) == ZoneInfo(key).utcoffset(MOMENT)


@pytest.mark.parametrize(
    "typed",
    [
        *(
            "",
            " ",
            "Mars/Olympus",
            "/etc/passwd",
            "../../etc/passwd",
            "Europe/../Europe/Paris",
            "\x00",
        ),
        *("America", "\ud800", "x" * 1_000_000, "Europe/Paris/", "zone.tab", "tzdata.zi"),
    ],
    ids=short,
)
def test_what_is_no_zone_is_one_sentence_with_a_remedy(typed: str) -> None:
    with pytest.raises(BadTimeError) as refused:
        zone(typed)
    told = str(refused.value)
    assert "is no time zone" in told
    assert "Write it like Europe/Paris" in told or "Did you mean" in told
    assert len(told) < 250


def test_a_city_alone_is_answered_with_the_zone_it_may_mean() -> None:
    with pytest.raises(BadTimeError, match="Did you mean Europe/Paris"):
        zone("paris")


def test_a_fixed_clock_stands_still() -> None:
    clock = Clock(datetime(2026, 11, 23, 8, 5, tzinfo=NEW_YORK), NEW_YORK)
    assert clock.now() == clock.now() == MOMENT
    assert clock.now().tzinfo is UTC
    assert clock.seconds() == 0
    assert clock.local().hour == 8


def test_today_is_the_users_own_day() -> None:
    late = datetime(2026, 11, 24, 3, 0, tzinfo=UTC)
    assert Clock(late, NEW_YORK).today() == MONDAY
    assert Clock(late, ZoneInfo("Pacific/Kiritimati")).today() == date(2026, 11, 24)


def test_a_running_clock_goes_on_from_its_moment() -> None:
    clock = Clock(MOMENT, NEW_YORK, runs=True)
    first, second = clock.now(), clock.now()
    assert MOMENT <= first <= second < MOMENT + timedelta(hours=1)
    assert clock.seconds() >= 0


def test_the_systems_clock_tells_utc_and_does_not_go_back() -> None:
    clock = Clock(zone=NEW_YORK)
    first = clock.now()
    assert first.tzinfo is UTC
    assert clock.now() >= first
    assert clock.zone is NEW_YORK


@pytest.mark.parametrize(
    ("set_to", "key"),
    [
        ("Europe/Paris", "Europe/Paris"),
        (":Europe/Paris", "Europe/Paris"),
        ("Nowhere/Land", "UTC"),
        ("/usr/share/zoneinfo/Europe/Paris", "Europe/Paris"),
        ("<+03>-3", "UTC"),
    ],
)
def test_the_machines_zone_is_the_one_it_is_set_to(
    monkeypatch: pytest.MonkeyPatch, set_to: str, key: str
) -> None:
    monkeypatch.setenv("TZ", set_to)
    assert local_zone().key == key
    assert Clock(MOMENT).zone.key == key


def test_a_machine_that_sets_no_zone_still_has_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TZ")
    monkeypatch.setattr(Path, "is_symlink", lambda _: False)
    monkeypatch.setattr(Path, "is_file", lambda _: False)
    assert local_zone().key == "UTC"
