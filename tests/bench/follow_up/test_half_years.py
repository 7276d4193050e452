"""The half-years are fair, their measures count right, and the order keeps its rules in them."""

from collections.abc import Sequence

import numpy as np
import pytest

from tests.bench.follow_up.bound import foresight
from tests.bench.follow_up.measures import Measures, measure
from tests.bench.follow_up.play import Attempt, Order, Played, State, play
from tests.bench.follow_up.report import Results, aims, front, table
from tests.bench.follow_up.rivals import ByScore, alphabetical, rivals
from tests.bench.follow_up.tidings import Tidings
from tests.bench.follow_up.world import DAY, SETTINGS, Setting, World, is_free

SMALL = Setting(people=25, days=56, arriving_days=20, block_minutes=15, news_a_day=1.0)


@pytest.fixture(scope="module")
def world() -> World:
    return World(SMALL, 3)


@pytest.fixture(scope="module")
def ours(world: World) -> Played:
    return play(world, Tidings(world))


def test_a_world_is_the_same_for_the_same_seed_and_another_for_another() -> None:
    one, same, other = World(SMALL, 3), World(SMALL, 3), World(SMALL, 4)
    assert (one.people, one.news, one.sittings) == (same.people, same.news, same.sittings)
    assert (one.luck == same.luck).all()
    assert one.news != other.news


def test_nothing_is_known_before_it_happens(ours: Played) -> None:
    for one in ours.attempts:
        assert one.moment >= ours.world.met[one.person]
        assert all(ours.world.news[number].heard <= one.moment for number, _ in one.told)
        assert all(one.person in ours.world.news[number].whom for number, _ in one.told)


def test_calls_fill_the_blocks_and_no_two_overlap(ours: Played) -> None:
    for before, after in zip(ours.attempts, ours.attempts[1:], strict=False):
        assert after.moment >= before.moment + before.seconds - 1e-6
    for one in ours.attempts:
        assert one.sitting.start <= one.moment < one.sitting.end
        assert one.seconds == 60 if not one.picked_up else 120 <= one.seconds <= 600


def test_who_picks_up_does_not_depend_on_the_order(world: World, ours: Played) -> None:
    rival = play(world, ByScore("A to Z", alphabetical))
    mine = {(one.person, one.sitting.number): one for one in ours.attempts}
    for one in rival.attempts:
        same = mine.get((one.person, one.sitting.number))
        if same is not None and same.picked_up != one.picked_up:
            luck = world.luck[one.person, one.sitting.number]
            chances = [world.pick_up(x.sitting, x.moment)[one.person] for x in (one, same)]
            assert min(chances) <= luck < max(chances)  # the hour had changed, not the mood


def test_a_piece_of_news_is_told_to_nobody_twice(ours: Played) -> None:
    told = [(one.person, number) for one in ours.attempts for number, _ in one.told]
    assert len(told) == len(set(told))


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_the_order_keeps_the_rules(setting: Setting) -> None:
    small = setting._replace(people=40, days=70, arriving_days=20)
    world = World(small, 11)
    found = measure(play(world, Tidings(world)))
    assert (found.too_soon, found.beyond_stop, found.at_night) == (0, 0, 0)
    assert found.promises_in_time > 0.95
    assert found.recruiters_in_time > 0.9


@pytest.mark.parametrize("seed", [3, 4])
def test_nobody_delivers_more_than_foresight_could(seed: int) -> None:
    world = World(SMALL, seed)
    bound, resting = foresight(world), foresight(world, with_rest=True)
    assert resting <= bound * 1.001
    assert bound <= sum(sum(one.relevance) for one in world.news)
    orders: list[Order] = [*rivals(seed, holds=False), *rivals(seed, holds=True), Tidings(world)]
    for order in orders:
        found = measure(play(world, order))
        assert found.freshness <= bound
        if found.too_soon == 0 and order.name != "random":
            assert found.freshness <= resting * 1.1  # a promise may break the rest


def test_news_told_later_or_to_whom_it_matters_less_counts_for_less(world: World) -> None:
    state = State(world)
    state.sitting = world.sittings[-1]
    rows = []
    for moment in (world.news[0].heard, world.news[0].heard + world.news[0].half_life * DAY):
        state.moment = moment
        rows.append(state.freshness[state.tidbit == 0])
    assert rows[0] == pytest.approx(1.0)
    assert rows[1] == pytest.approx(0.5)


def attempts(world: World, *calls: tuple[int, bool, int | None]) -> tuple[Attempt, ...]:
    """Calls to the first person who is there from the start: the sitting, who picks up, promise."""
    found = []
    for number, picked_up, promised in calls:
        sitting = world.sittings[number]
        found.append(Attempt(0, sitting, sitting.start, picked_up, 60.0, (), promised))
    return tuple(found)


def measured(calls: Sequence[Attempt], world: World, ours: Played) -> Measures:
    return measure(Played("by hand", world, tuple(calls), ours.days))


def test_talks_within_a_week_are_counted_unless_a_promise_was_due(
    world: World, ours: Played
) -> None:
    day = int((world.sittings[4].start + world.offset[0, 4]) // DAY)
    soon = attempts(world, (0, True, None), (4, True, None))
    owed = attempts(world, (0, True, day), (4, True, None))
    missed = attempts(world, (0, True, None), (4, False, None))
    late = attempts(world, (0, True, None), (10, True, None))
    found = [measured(calls, world, ours).too_soon for calls in (soon, owed, missed, late)]
    assert found == [1, 0, 0, 0]


def test_a_promise_is_in_time_if_tried_on_its_day(world: World, ours: Played) -> None:
    day = int((world.sittings[4].start + world.offset[0, 4]) // DAY)
    on_it = attempts(world, (0, True, day), (4, False, None), (6, True, None))
    after = attempts(world, (0, True, day), (6, True, None))
    never = attempts(world, (0, True, day))
    assert measured(on_it, world, ours).promises_in_time == 1
    assert measured(on_it, world, ours).promises_late == 1
    assert measured(after, world, ours).promises_in_time == 0
    assert measured(never, world, ours).promises_in_time == 0


def test_weekends_are_free() -> None:
    days = np.arange(0.0, 7.0)  # 1970 began on a Thursday
    assert [bool(one) for one in is_free(days)] == [False, False, True, True, False, False, False]


def test_the_report_tells_the_front_and_the_aims(world: World, ours: Played) -> None:
    names = ("freshest first", "overdue ratio")
    orders = {
        name: np.array([measure(ours)], dtype=float)
        for name in [*names, *(f"{name}, our holds" for name in names), "Tidings"]
    }
    orders["freshest first"] = orders["freshest first"] * 0.5
    found = Results(SMALL, orders, np.array([1000.0]), np.array([900.0]))
    assert any(line.startswith("Tidings: by nobody") for line in front(found))
    assert len(table(found)) == len(orders) + 2
    reached = {aim.says: aim.reached for aim in aims(found)}
    assert not reached["freshness / foresight (at least 0.85)"]
    assert reached["calls beyond the stop rule (at most 0)"]
