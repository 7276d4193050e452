"""Document ids: unique, sorted by time, readable by stock TinyDB."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.ids import made_at, new_id

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

moments = st.datetimes(
    datetime(1997, 1, 1),  # noqa: DTZ001 - the bounds of aware moments are naive in hypothesis
    datetime(2231, 1, 1),  # noqa: DTZ001 - as above
    timezones=st.just(UTC),
)


def test_a_thousand_ids_of_one_moment_are_all_different() -> None:
    assert len({new_id(NOW) for _ in range(1000)}) == 1000


@given(moments)
def test_an_id_is_a_version_7_uuid_in_37_digits(moment: datetime) -> None:
    made = new_id(moment)
    uuid = UUID(int=int(made))
    assert len(made) == 37
    assert str(int(made)) == made
    assert (uuid.version, uuid.variant) == (7, "specified in RFC 4122")
    assert abs((uuid.int >> 80) - moment.timestamp() * 1000) <= 1


@given(moments, st.timedeltas(timedelta(milliseconds=2), timedelta(days=3650)))
def test_ids_sort_as_text_by_their_time(moment: datetime, later: timedelta) -> None:
    after = moment + later
    if after.year < 2231:
        assert new_id(moment) < new_id(after)


@given(moments)
def test_an_id_tells_when_it_was_made(moment: datetime) -> None:
    made = made_at(new_id(moment))
    assert made is not None
    assert abs(made - moment) <= timedelta(milliseconds=1)


def test_what_is_none_of_our_ids_tells_no_moment() -> None:
    after_9999 = (2**48 - 1) << 80 | 0x7 << 76
    for text in ("", "7", "s", "-1", "9" * 60, "٣", str(after_9999), str(1 << 127)):
        assert made_at(text) is None, text
