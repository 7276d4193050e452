"""A1, A2: the callee's own day decides, in their zone, on their working days."""

from datetime import date, timedelta
from zoneinfo import ZoneInfo

import msgspec
import pytest

from tests.priority.people import ANN, MONDAY, NOW, PARIS, RULES, at, call, queue
from tui_app.domain.contact import Contact
from tui_app.priority.queue import Factor, WindowStatus
from tui_app.priority.window import Windows, next_sitting, sitting

OPEN, OUTSIDE, LATER = WindowStatus.OPEN, WindowStatus.OUTSIDE, WindowStatus.LATER


def living_in(zone: str, free_days: tuple[int, ...] = ()) -> Contact:
    return msgspec.structs.replace(ANN, zone=zone, free_days=free_days)


@pytest.mark.parametrize(
    ("clock", "status"),
    [
        ("06:59", LATER),
        ("07:00", OUTSIDE),
        ("07:59", OUTSIDE),
        ("08:00", OPEN),
        ("09:29", OPEN),
        ("09:30", OUTSIDE),
        ("16:59", OUTSIDE),
        ("17:00", OPEN),
        ("18:29", OPEN),
        ("18:30", OUTSIDE),
        ("19:59", OUTSIDE),
        ("20:00", LATER),
        ("23:30", LATER),
        ("00:00", LATER),
    ],
)
@pytest.mark.parametrize(
    "zone",
    ["Europe/Paris", "Pacific/Kiritimati", "Asia/Kathmandu", "America/New_York", "Asia/Tokyo"],
)
def test_a2_the_window_is_open_by_the_callees_own_clock(
    clock: str, status: WindowStatus, zone: str
) -> None:
    person = living_in(zone)
    found = call(person, now=at(clock, zone=ZoneInfo(zone)))
    assert found.window.status is status
    assert found.window.zone == zone


def test_a2_at_one_moment_each_contact_has_their_own_hour() -> None:
    # 08:10 in Paris is 21:10 the same day in Kiritimati, 12:55 in Kathmandu, 02:10 in New York.
    zones = ["Europe/Paris", "Pacific/Kiritimati", "Asia/Kathmandu", "America/New_York"]
    people = [Contact(id=zone, name=zone, zone=zone, met_on=ANN.met_on) for zone in zones]
    found = queue(*people)
    assert [one.contact.id for one in found.calls] == ["Europe/Paris", "Asia/Kathmandu"]
    assert [one.contact.id for one in found.later] == ["America/New_York", "Pacific/Kiritimati"]
    assert [one.window.opens for one in found.later] == [
        at("08:00", zone=ZoneInfo("America/New_York")),
        at("08:00", MONDAY + timedelta(days=1), ZoneInfo("Pacific/Kiritimati")),
    ]


def test_a2_outside_their_window_a_call_counts_for_half_and_says_when_it_opens() -> None:
    inside, outside = call(ANN), call(ANN, now=at("09:45"))
    assert outside.score == -(-inside.score // 2)
    (reason,) = [one for one in outside.reasons if one.factor is Factor.WINDOW]
    assert "opens Mon 17:00" in reason.text
    assert (outside.window.opens, outside.window.until) == (at("17:00"), None)
    assert (inside.window.opens, inside.window.until) == (None, at("09:30"))


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Europe/Paris", date(2026, 3, 29)),
        ("Europe/Paris", date(2026, 10, 25)),
        ("America/New_York", date(2026, 3, 8)),
        ("America/New_York", date(2026, 11, 1)),
        ("Australia/Lord_Howe", date(2026, 4, 5)),
    ],
)
def test_a2_on_the_day_the_clocks_change_the_window_keeps_to_the_wall_clock(
    zone: str, day: date
) -> None:
    person, there = living_in(zone, free_days=(1,)), ZoneInfo(zone)  # those days are Sundays
    assert call(person, now=at("07:59", day, there)).window.status is OUTSIDE
    found = call(person, now=at("08:00", day, there)).window
    assert (found.status, found.until) == (OPEN, at("09:30", day, there))
    before = call(person, now=at("20:30", day - timedelta(days=1), there)).window
    assert before.opens == at("08:00", day, there)


def test_a2_the_hours_between_europes_and_the_us_change_of_clocks_shift_by_one() -> None:
    new_york = living_in("America/New_York")
    between, after = date(2026, 10, 28), date(2026, 11, 4)
    assert call(new_york, now=at("13:10", between)).window.status is OPEN
    assert call(new_york, now=at("13:10", after)).window.status is OUTSIDE
    assert call(new_york, now=at("14:10", after)).window.status is OPEN


def test_a2_free_days_are_for_later_and_the_others_are_working_days() -> None:
    cairo = ZoneInfo("Africa/Cairo")
    person = living_in("Africa/Cairo", free_days=(5, 6))
    friday, sunday = date(2026, 11, 27), date(2026, 11, 29)
    on_friday = call(person, now=at("08:10", friday, cairo)).window
    assert (on_friday.status, on_friday.opens) == (LATER, at("08:00", sunday, cairo))
    assert call(person, now=at("08:10", sunday, cairo)).window.status is OPEN
    assert call(ANN, now=at("08:10", sunday)).window.status is LATER
    assert call(ANN, now=at("08:10", sunday)).window.opens == at("08:00", date(2026, 11, 30))


def test_a2_somebody_with_no_working_day_stays_in_sight_at_the_end_of_later() -> None:
    never = Contact(id="n", name="Never", zone="Europe/Paris", free_days=(1, 2, 3, 4, 5, 6, 7))
    sleeping = Contact(id="s", name="Sleeping", zone="America/New_York")
    found = queue(never, sleeping)
    assert [one.contact.id for one in found.later] == ["s", "n"]
    assert "never opens" in found.later[1].reasons[-1].text


@pytest.mark.parametrize("zone", ["", "Mars/Olympus", "/etc/passwd", "\x00"])
def test_a2_without_a_zone_of_theirs_the_users_own_counts(zone: str) -> None:
    assert call(living_in(zone)).window.status is OPEN
    assert call(living_in(zone)).window.zone == "Europe/Paris"


def test_a1_the_blocks_are_the_users_to_move() -> None:
    early = msgspec.convert({"morning": {"opens": "06:00:00", "closes": "07:00:00"}}, type(RULES))
    assert call(ANN, now=at("06:30"), rules=early).window.status is OPEN
    assert call(ANN, now=at("08:10"), rules=early).window.status is OUTSIDE


def test_a1_the_next_sitting_is_todays_or_that_of_the_next_working_day() -> None:
    friday, monday = date(2026, 11, 27), date(2026, 11, 30)
    assert next_sitting(at("06:00"), "morning", RULES, PARIS) == at("08:00")
    assert next_sitting(at("08:20"), "morning", RULES, PARIS) == at("08:20")
    assert next_sitting(at("08:45", friday), "morning", RULES, PARIS) == at("08:00", monday)
    assert next_sitting(at("12:00"), "evening", RULES, PARIS) == at("17:00")
    assert next_sitting(at("18:00", friday), "evening", RULES, PARIS) == at("17:00", monday)


def test_a1_the_block_under_way_has_an_end() -> None:
    assert sitting(at("08:10"), RULES, PARIS) == ("morning", at("08:45"))
    assert sitting(at("17:00"), RULES, PARIS) == ("evening", at("17:45"))
    assert sitting(at("08:45"), RULES, PARIS) is None
    assert sitting(at("08:10", date(2026, 11, 28)), RULES, PARIS) is None


def test_a1_without_any_block_day_the_moment_itself_is_looked_at() -> None:
    never = msgspec.convert(
        {"evening": {"opens": "17:00:00", "closes": "18:00:00", "days": []}}, type(RULES)
    )
    assert next_sitting(NOW, "evening", never, PARIS) == NOW


def test_the_windows_of_one_zone_are_one() -> None:
    windows = Windows(NOW, RULES, PARIS)
    one, other = living_in("Asia/Tokyo"), msgspec.structs.replace(living_in("Asia/Tokyo"), id="b")
    assert windows.of(one) is windows.of(other)
