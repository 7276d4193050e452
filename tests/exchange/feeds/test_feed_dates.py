"""Moments in the many ways that feeds write them."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.exchange.feeds.feed_dates import feed_moment

EIGHT = datetime(2026, 11, 23, 8, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "Mon, 23 Nov 2026 08:00:00 GMT",
        "Mon, 23 Nov 2026 08:00 UT",
        "23 Nov 26 09:00:00 +0100",
        "Monday, 23-Nov-26 08:00:00 GMT",
        "Mon, 23 November 2026 03:00:00 EST",
        "Mon,23 Nov 2026 10:00:00 EET",
        "Mon, 23 Nov 2026 00:00:00 PST",
        "Mon, 23 Nov 2026 01:00:00 PDT",
        "Sun, 22 Nov 2026 23:00:00 AKST",
        "Mon, 23 Nov 2026 18:00:00 AEST",
        "Mon, 23 Nov 2026 08:00:00 GMT+0000 (Coordinated Universal Time)",
        "Mon, 23 Nov 2026 10:00:00 GMT+2",
        "Mon Nov 23 08:00:00 2026",
        "Mon Nov 23 08:00:00 UTC 2026",
        "November 23, 2026 8:00 AM",
        "Nov 23rd, 2026 08:00",
        "23rd Nov 2026, 8:00 a.m.",
        "Nov 22, 2026 11:00:00 p.m. AKST",
        "2026-11-23T08:00:00Z",
        "2026-11-23T08:00:00.123456789Z",
        "2026-11-23T13:30:00+05:30",
        "2026-11-22T23:00:00-09",
        "20261123T08:00:00",
        "2026-11-23 08:00:00",
        "2026/11/23 08:00",
        "2026.11.23 08:00",
        "  2026-11-23T08:00\nZ ",
    ],
)
def test_they_all_mean_the_same(text: str) -> None:
    assert feed_moment(text) == EIGHT


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2026-11-23", datetime(2026, 11, 23, tzinfo=UTC)),
        ("2026-11", datetime(2026, 11, 1, tzinfo=UTC)),
        ("23 Nov 2026", datetime(2026, 11, 23, tzinfo=UTC)),
        ("Mon, 23 Nov 2026 23:59:60 +0000", datetime(2026, 11, 23, 23, 59, 59, tzinfo=UTC)),
        ("12:30 PM, 23 Nov 2026 12:30 pm", datetime(2026, 11, 23, 12, 30, tzinfo=UTC)),
    ],
)
def test_dates_alone_and_odd_hours(text: str, meant: datetime) -> None:
    assert feed_moment(text) == meant


@pytest.mark.parametrize(
    "text",
    [
        *("", "yesterday", "0000-00-00T00:00:00", "1601-01-01", "31 Feb 2026", "9999-12-31"),
        *("2026", "Mon, 32 Nov 2026", "2026-11-23T25:00:00Z", "1 Foo 2026", "1" * 10_000),
        "0001-01-01T00:00+23",
    ],
)
def test_what_makes_no_sense_is_none(text: str) -> None:
    assert feed_moment(text) is None


def test_what_is_ahead_counts_as_now() -> None:
    assert feed_moment("2027-01-01", EIGHT) == EIGHT
    assert feed_moment("2026-11-22", EIGHT) == EIGHT - timedelta(days=1, hours=8)


@given(st.text(max_size=60) | st.from_regex(r"[0-9A-Za-z :,+/.-]{0,60}", fullmatch=True))
def test_whatever_is_written_gives_a_moment_or_none(text: str) -> None:
    at = feed_moment(text, EIGHT)
    assert at is None or (at <= EIGHT and at.year >= 1990)


@given(st.datetimes(datetime(1990, 1, 2), datetime(2026, 11, 22)))  # noqa: DTZ001 - hypothesis wants it so
def test_both_standards_come_back(moment: datetime) -> None:
    at = moment.replace(microsecond=0, tzinfo=UTC)
    assert feed_moment(at.strftime("%a, %d %b %Y %H:%M:%S +0000")) == at
    assert feed_moment(at.isoformat()) == at
