"""What the last blocks achieved: each call in one block, the newest block first (A1, A9, A15)."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.blocks import BlockTally, is_call, tally_of
from tui_app.domain.day import BatchDay, Day
from tui_app.domain.network import Network
from tui_app.domain.rules import Block, Rules
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.priority.block_history import BlockWorked, blocks_worked, calls_of_block

PARIS = ZoneInfo("Europe/Paris")
MONDAY = date(2026, 11, 23)
NOW = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
RULES = Rules()


def call(wall: str, day: date = MONDAY, kind: TouchKind = TouchKind.NO_ANSWER) -> Touch:
    """A call at that time of the user's day in Paris."""
    at = datetime.combine(day, time.fromisoformat(wall), PARIS).astimezone(UTC)
    return Touch(id=f"{day} {wall} {kind}", contact=f"who {wall}", kind=kind, at=at)


def worked(*touches: Touch, days: tuple[Day, ...] = (), rules: Rules = RULES) -> list[BlockWorked]:
    return list(blocks_worked(Network([*touches, *days]), NOW, rules, PARIS))


def named(found: list[BlockWorked]) -> list[tuple[str, int]]:
    return [(block.part, block.tally.calls) for block in found]


@pytest.mark.parametrize(
    ("wall", "part"),
    [
        ("07:59", "between"),
        ("08:00", "morning"),
        ("08:44", "morning"),
        ("08:59", "morning"),  # begun within the 45 minutes, noted at its end
        ("09:00", "between"),
        ("16:59", "between"),
        ("17:00", "evening"),
        ("17:59", "evening"),
        ("18:00", "between"),
    ],
)
def test_a_call_belongs_to_a_sitting_until_a_quarter_of_an_hour_after_its_minutes(
    wall: str, part: str
) -> None:
    assert named(worked(call(wall))) == [(part, 1)]


def test_on_a_day_without_blocks_all_calls_are_between() -> None:
    sunday = MONDAY - timedelta(days=1)
    assert named(worked(call("08:10", sunday), call("17:10", sunday))) == [("between", 2)]


def test_a_sitting_ends_where_the_next_one_begins_and_may_go_on_past_midnight() -> None:
    rules = Rules(
        morning=Block(opens=time(8), closes=time(9), minutes=600),
        evening=Block(opens=time(17), closes=time(18), minutes=480),
    )
    tuesday = MONDAY + timedelta(days=1)
    calls = (call("16:59"), call("17:01"), call("01:05", tuesday), call("01:20", tuesday))
    assert [(block.day, *one) for block, one in zip(
        worked(*calls, rules=rules), named(worked(*calls, rules=rules)), strict=True
    )] == [(tuesday, "between", 1), (MONDAY, "evening", 2), (MONDAY, "morning", 1)]  # fmt: skip


def test_a9_on_a_batch_day_the_calls_under_way_are_the_batch() -> None:
    batch = BatchDay(contacts=("1",), began_at=call("08:30").at, ended_at=call("16:00").at)
    day = Day(id="d", date=MONDAY, zone="Europe/Paris", batch=batch)
    calls = [call(wall) for wall in ("08:10", "08:40", "12:00", "16:00", "16:30", "17:30")]
    assert named(worked(*calls, days=(day,))) == [
        ("evening", 1), ("between", 1), ("batch", 3), ("morning", 1),
    ]  # fmt: skip
    open_end = Day(id="d", date=MONDAY, batch=BatchDay(contacts=(), began_at=batch.began_at))
    calls.append(call("00:10", MONDAY + timedelta(days=1)))
    assert named(worked(*calls, days=(open_end,))) == [
        ("between", 1), ("batch", 5), ("morning", 1),
    ]  # fmt: skip


def test_a15_whoever_was_talked_to_is_refreshed_once() -> None:
    talks = [call(wall, kind=TouchKind.TALKED) for wall in ("08:01", "08:05", "08:09")]
    twice = Touch(id="t", contact=talks[0].contact, kind=TouchKind.TALKED, at=talks[2].at)
    told_in = Touch(
        id="i", contact="x", kind=TouchKind.TALKED, at=talks[0].at, direction=Direction.IN
    )
    letter = Touch(id="l", contact="y", kind=TouchKind.NOTE, at=talks[0].at)
    left = call("08:12", kind=TouchKind.MESSAGE)
    (found,) = worked(*talks, twice, told_in, letter, left)
    assert found == BlockWorked(
        MONDAY,
        "morning",
        BlockTally(calls=5, talks=4, messages=1, tidbits=0, referrals=0, refreshed=3),
    )


_DAYS = st.integers(0, 500).map(lambda back: MONDAY - timedelta(days=back))
_touches = st.builds(
    lambda at, kind, who, direction: Touch(
        id=f"{at} {kind} {who}", contact=who, kind=kind, at=at, direction=direction
    ),
    st.builds(
        lambda day, minute: datetime.combine(day, time(), UTC) + timedelta(minutes=minute),
        st.sampled_from([MONDAY, MONDAY - timedelta(days=1), MONDAY - timedelta(days=400)]) | _DAYS,
        st.integers(0, 24 * 60 - 1),
    ),
    st.sampled_from(list(TouchKind)),
    st.sampled_from(["a", "b"]),
    st.sampled_from([Direction.OUT, Direction.OUT, Direction.IN]),
)
_batch_days = st.builds(
    lambda day, begins, hours: Day(
        id=f"{day} {begins}",
        date=day,
        zone="Asia/Tokyo",
        batch=BatchDay(
            contacts=(),
            began_at=begins,
            ended_at=None if hours is None else begins + timedelta(hours=hours),
        ),
    ),
    _DAYS,
    st.datetimes(datetime(2025, 6, 1), datetime(2026, 11, 24), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds are naive in hypothesis
    st.none() | st.integers(-5, 2000),
)
_minutes = st.sampled_from([1, 45, 600, 1440])
_rules = st.builds(
    lambda one, other: Rules(
        morning=Block(opens=time(8), closes=time(9), minutes=one),
        evening=Block(opens=time(17), closes=time(18), minutes=other, days=(1, 2, 3, 4, 5, 6, 7)),
    ),
    _minutes,
    _minutes,
)


@given(st.lists(_touches, max_size=30), st.lists(_batch_days, max_size=3), _rules)
def test_the_calls_of_all_blocks_are_all_calls_and_the_last_blocks_are_the_first_of_all(
    touches: list[Touch], days: list[Day], rules: Rules
) -> None:
    network = Network([*touches, *days])
    calls = [touch for touch in network.touches.values() if is_call(touch)]
    every = blocks_worked(network, NOW, rules, PARIS, len(calls) + 1)
    assert sum(block.tally.calls for block in every) == len(calls)
    assert sum(block.tally.talks for block in every) == tally_of(calls).talks
    assert all(block.tally.calls for block in every)
    for most in (0, 1, 3):
        assert blocks_worked(network, NOW, rules, PARIS, most) == every[:most]
    for block in every:
        if block.part in ("morning", "evening"):
            made = calls_of_block(network, block.day, block.part, NOW, rules, PARIS)
            assert tally_of(made) == block.tally


def test_the_calls_of_a_block_are_neither_those_between_nor_those_of_a_batch() -> None:
    batch = BatchDay(contacts=("1",), began_at=call("08:20").at, ended_at=call("08:35").at)
    day = Day(id="d", date=MONDAY, zone="Europe/Paris", batch=batch)
    calls = [call(wall) for wall in ("08:10", "08:30", "08:40", "08:50", "13:00")]
    network = Network([*calls, day])
    made = calls_of_block(network, MONDAY, "morning", NOW, RULES, PARIS)
    assert made == [calls[0], calls[2], calls[3]]
    assert calls_of_block(network, MONDAY, "morning", calls[0].at, RULES, PARIS) == [calls[0]]
    assert calls_of_block(network, MONDAY, "evening", NOW, RULES, PARIS) == []


def test_what_has_not_happened_yet_is_no_block() -> None:
    assert worked(call("08:05", MONDAY + timedelta(days=9))) == []
