"""The user's days: two records of one date read as one; the daily work is ticked (A14)."""

from datetime import UTC, date, datetime, timedelta

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.changes import Changes
from tui_app.domain.day import BatchDay, Day, Tick
from tui_app.domain.days import batch_days, day_of, day_or_new, keep_day, unite
from tui_app.domain.network import Network
from tui_app.domain.ritual import RitualItem, ritual, tick
from tui_app.domain.rules import Rules

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
ZONE = "Europe/London"
ADS, NEWS = "the ads", "the newspapers and magazines"

_moments = st.integers(0, 3).map(lambda minutes: NOW + timedelta(minutes=minutes))
_extras = st.dictionaries(st.sampled_from(["mood", "later"]), st.integers(0, 2), max_size=2)
_ticks = st.builds(Tick, what=st.sampled_from([ADS, NEWS]), at=_moments, extra=_extras)
_batches = st.builds(
    BatchDay,
    contacts=st.lists(st.sampled_from(["1", "2", "3"]), max_size=4).map(tuple),
    began_at=_moments,
    breaks=st.lists(_moments, max_size=2).map(tuple),
    ended_at=st.none() | _moments,
    extra=_extras,
)
_days = st.builds(
    Day,
    id=st.sampled_from(["1", "2", "3"]),
    date=st.just(TODAY),
    zone=st.sampled_from(["", ZONE, "Asia/Tokyo"]),
    ritual=st.lists(_ticks, max_size=3).map(tuple),
    batch=st.none() | _batches,
    extra=_extras,
)


@given(_days, _days)
def test_uniting_two_records_of_a_day_is_the_same_either_way_and_once_more(
    one: Day, other: Day
) -> None:
    both = unite(one, other)
    assert both == unite(other, one)
    assert both == unite(both, one) == unite(both, other) == unite(both, both)
    assert {tick.what for tick in both.ritual} == {
        tick.what for tick in (*one.ritual, *other.ritual)
    }
    assert len({tick.what for tick in both.ritual}) == len(both.ritual)


@given(st.lists(_days, max_size=3, unique_by=lambda day: day.id), _days)
def test_what_is_kept_of_a_day_is_what_is_read_of_it_whatever_was_there(
    known: list[Day], after: Day
) -> None:
    network = Network([*known, Day(id="9", date=TODAY + timedelta(days=1), zone=ZONE)])
    day = day_or_new(network, TODAY, ZONE, NOW)
    wanted = msgspec.structs.replace(unite(after, after), id=day.id)
    network.apply(keep_day(network, wanted, "change"))
    assert day_of(network, TODAY) == msgspec.structs.replace(
        wanted,
        zone=wanted.zone or day_of_others(known, day),
        extra=unite(wanted, emptied(known, wanted)).extra,
    )
    assert not keep_day(network, wanted, "change")


def day_of_others(known: list[Day], day: Day) -> str:
    """The zone that the other records of a date name, the first by id."""
    others = sorted((one for one in known if one.id != day.id), key=lambda one: one.id)
    return next((one.zone for one in others if one.zone), "")


def emptied(known: list[Day], day: Day) -> Day:
    """The other records united, without what was done."""
    bare = [
        msgspec.structs.replace(one, ritual=(), batch=None) for one in known if one.id != day.id
    ]
    found = Network(bare)
    return day_of(found, TODAY) or msgspec.structs.replace(day, ritual=(), batch=None, extra={})


@given(
    st.lists(_days, max_size=3, unique_by=lambda day: day.id), st.sampled_from([ADS, NEWS, "odd"])
)
def test_ticked_twice_is_as_it_was_and_each_tick_is_one_step(known: list[Day], name: str) -> None:
    network = Network(known)
    before = ritual(network, TODAY, Rules())
    was_done = name in {item.name for item in before if item.done_at}
    for again in range(2):
        now = NOW + timedelta(hours=1 + again)
        changes = tick(network, TODAY, ZONE, name, now)
        assert not changes.removed
        network.apply(changes)
        done = {item.name: item.done_at for item in ritual(network, TODAY, Rules())}
        if name in done:
            assert (done[name] is not None) is (was_done if again else not was_done)
    after = ritual(network, TODAY, Rules())
    assert [item for item in after if item.name != name] == [
        item for item in before if item.name != name
    ]


def test_a14_the_daily_work_has_seven_pieces_that_are_ticked_by_name() -> None:
    network = Network()
    rules = Rules()
    assert ritual(network, TODAY, rules) == tuple(RitualItem(name, None) for name in rules.ritual)
    assert len(rules.ritual) == 7
    assert max(map(len, rules.ritual)) <= 30
    changes = tick(network, TODAY, ZONE, NEWS, NOW)
    assert changes.label == "ticked: the newspapers and magazines"
    network.apply(changes)
    assert [item for item in ritual(network, TODAY, rules) if item.done_at] == [
        RitualItem(NEWS, NOW)
    ]
    assert all(item.done_at is None for item in ritual(network, date(2026, 11, 24), rules))
    undone = tick(network, TODAY, ZONE, NEWS, NOW + timedelta(minutes=1))
    assert undone.label == "not done after all: the newspapers and magazines"
    network.apply(undone)
    assert ritual(network, TODAY, rules) == ritual(Network(), TODAY, rules)
    (day,) = network.days.values()
    assert (day.date, day.zone) == (TODAY, ZONE)


def test_a_tick_of_two_machines_is_one_and_can_be_taken_back() -> None:
    later = NOW + timedelta(hours=1)
    here = Day(id="1", date=TODAY, zone=ZONE, ritual=(Tick(what=ADS, at=later),))
    there = Day(id="2", date=TODAY, zone=ZONE, ritual=(Tick(what=ADS, at=NOW),))
    network = Network([there, here])
    assert day_of(network, TODAY) == msgspec.structs.replace(here, ritual=there.ritual)
    network.apply(tick(network, TODAY, ZONE, ADS, later))
    assert all(item.done_at is None for item in ritual(network, TODAY, Rules()))


def test_the_batches_of_two_machines_are_one_until_both_have_ended() -> None:
    names = ("1", "2"), ("2", "3")
    later = NOW + timedelta(hours=1)
    here = BatchDay(contacts=names[0], began_at=NOW, ended_at=later)
    there = BatchDay(contacts=names[1], began_at=later, breaks=(later,))
    one = Day(id="1", date=TODAY, batch=here)
    network = Network([one, Day(id="2", date=TODAY, batch=there)])
    day = day_or_new(network, TODAY, ZONE, NOW)
    assert batch_days(network) == [day]
    assert day.batch == BatchDay(contacts=("1", "2", "3"), began_at=NOW, breaks=(later,))
    ended = msgspec.structs.replace(day.batch, ended_at=later)
    network.apply(keep_day(network, msgspec.structs.replace(day, batch=ended), "end"))
    assert day_or_new(network, TODAY, ZONE, NOW).batch == ended


def test_a_day_kept_as_it_is_changes_nothing() -> None:
    day = Day(id="1", date=TODAY, ritual=(Tick(what=ADS, at=NOW),))
    assert not keep_day(Network([day]), day, "nothing")
    assert keep_day(Network(), day, "new") == Changes(label="new", put=(day,))
