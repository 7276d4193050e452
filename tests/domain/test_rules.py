"""The rulebook's numbers: defaults as the articles have them, and no others that cannot work."""

from datetime import time

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.rules import Block, HalfLives, Rules, Weights
from tui_app.domain.tidbit import TidbitKind


def test_the_defaults_are_the_rulebooks() -> None:
    rules = Rules()
    assert (rules.morning.opens, rules.evening.opens) == (time(8), time(17))
    assert (rules.day_opens, rules.day_closes) == (time(7), time(20))
    assert rules.morning.days == rules.evening.days == (1, 2, 3, 4, 5)
    assert rules.outside_window_share == 0.5
    assert rules.cadence_days == 60
    assert rules.memory_half_days == 14
    assert rules.rest_days == 7
    assert (rules.recruiter_first_days, rules.recruiter_messages) == (7, 2)
    assert (rules.in_the_works_least, rules.in_the_works_most) == (6, 10)
    assert rules.thank_you_late_days == 2
    assert rules.call_minutes == 10
    assert rules.block("morning") == rules.morning
    assert rules.block("evening") == rules.evening


@pytest.mark.parametrize("kind", list(TidbitKind))
def test_every_kind_of_news_has_a_half_life(kind: TidbitKind) -> None:
    assert Rules().half_lives.of(kind) > 0


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("cadence_days", 0),
        ("cadence_days", -1),
        ("memory_half_days", 0),
        ("memory_half_days", float("nan")),
        ("memory_half_days", float("inf")),
        ("memory_growth", -1.0),
        ("memory_half_days_most", 0),
        ("outside_window_share", -0.1),
        ("outside_window_share", 1.5),
        ("outside_window_share", float("nan")),
        ("stale_below", 0),
        ("stale_below", 1),
        ("proposed_share", 2),
        ("urgent_freshness", -1),
        ("rest_days", -1),
        ("rest_days", 10**12),
        ("message_wait_days", -3),
        ("recruiter_first_days", 10**9),
        ("recruiter_messages", 0),
        ("call_minutes", 0),
        ("half_lives.gossip", 0),
        ("half_lives.press_release", float("nan")),
        ("half_lives.evergreen", 1e300),
        ("weights.gap", -1),
        ("weights.promise", 10**18),
        ("morning.opens", "10:00:00"),
        ("morning.minutes", 0),
        ("morning.days", [1, 8]),
        ("evening.days", [0]),
        ("evening.opens", "17:00:00+01:00"),
        ("day_opens", "21:00:00"),
        ("day_opens", "07:00:00Z"),
        ("in_the_works_least", 11),
        ("in_the_works_least", -1),
        ("ritual", ["the ads", ""]),
        ("ritual", ["  "]),
        ("ritual", ["the ads", "The Ads"]),
        ("ritual", ["two\nlines"]),
        ("ritual", ["\x1b[31mred"]),
        ("ritual", ["over\u202eturned"]),
        ("ritual", [" the ads"]),
        ("ritual", ["x" * 61]),
        ("ritual", ["x" * 1_000_000]),
        ("ritual", [str(number) for number in range(31)]),
        ("ritual", "the ads"),
        ("ritual", [7]),
    ],
)
def test_a_number_that_cannot_work_is_refused_by_its_name(key: str, value: object) -> None:
    section, _, name = key.rpartition(".")
    raw = {name: value}
    if section in ("morning", "evening"):
        raw = {"opens": "08:00:00", "closes": "09:30:00"} | raw
    with pytest.raises(msgspec.ValidationError) as refused:
        msgspec.convert({section: raw} if section else raw, Rules)
    told = str(refused.value)
    assert name in told
    assert section in told


def test_an_unknown_key_is_refused_by_its_name() -> None:
    with pytest.raises(msgspec.ValidationError, match="cadence_dayz"):
        msgspec.convert({"cadence_dayz": 3}, Rules)


@given(
    st.builds(
        Weights,
        news=st.integers(0, 1000),
        gap=st.integers(0, 1000),
        recall=st.integers(0, 1000),
    ),
    st.floats(0, 1),
    st.integers(1, 3650),
)
def test_what_a_person_may_want_is_accepted(weights: Weights, share: float, cadence: int) -> None:
    rules = Rules(weights=weights, outside_window_share=share, cadence_days=cadence)
    assert rules.weights == weights


def test_a_block_may_be_on_any_days_even_none() -> None:
    never = Block(opens=time(8), closes=time(9), days=())
    assert Rules(evening=never).evening.days == ()
    assert HalfLives(gossip=0.5).of(TidbitKind.GOSSIP) == 0.5


def test_the_daily_work_may_be_anything_that_fits_a_line_or_nothing() -> None:
    mine = ("die Anzeigen", "山田さんの新聞", "read [the] post")
    assert msgspec.convert({"ritual": list(mine)}, Rules).ritual == mine
    assert msgspec.convert({"ritual": []}, Rules).ritual == ()
    with pytest.raises(msgspec.ValidationError) as refused:
        msgspec.convert({"rules": {"ritual": ["the ads", "\x00"]}}, dict[str, Rules])
    assert str(refused.value) == (
        "`ritual` must have plain names on one line, without control characters or spaces to "
        "spare (entry 2) - at `$[...]`"
    )
