"""Laws of the order, over random networks."""

from collections.abc import Iterable
from datetime import UTC, datetime, time, timedelta
from math import ceil
from random import Random
from zoneinfo import ZoneInfo

import msgspec
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.priority.strategies import PEOPLE, Maker, Scene, scenes, seeds
from tui_app.domain.contact import Contact
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import MatchStatus, Tidbit
from tui_app.domain.touch import Touch
from tui_app.priority.facts import FactBook
from tui_app.priority.queue import Call, Factor, Held, Queue, WindowStatus
from tui_app.priority.rank import rank
from tui_app.priority.standing import standing

HOME = ZoneInfo("Europe/Paris")
RULES = Rules()

many = settings(max_examples=settings.default.max_examples * 5 if settings.default else 300)
blocks = st.sampled_from(["now", "all", "morning", "evening"])


def queue_of(
    records: Iterable[Record], now: datetime, block: str = "now", rules: Rules = RULES
) -> Queue:
    return rank(Network(records), now, rules, HOME, block=block)


def everybody(queue: Queue) -> tuple[Call | Held, ...]:
    return (*queue.calls, *queue.later, *queue.held)


def calls_of(queue: Queue) -> dict[str, Call]:
    return {call.contact.id: call for call in (*queue.calls, *queue.later)}


def holds_of(queue: Queue) -> dict[str, Held]:
    return {held.contact.id: held for held in queue.held}


def in_order(queue: Queue) -> list[list[tuple[str, object]]]:
    return [
        [(call.contact.id, call.score) for call in queue.calls],
        [(call.contact.id, call.score) for call in queue.later],
        [(held.contact.id, held.why) for held in queue.held],
    ]


@many
@given(scenes(), blocks)
def test_the_points_of_the_reasons_add_up_to_the_score(scene: Scene, block: str) -> None:
    for call in calls_of(queue_of(scene.records, scene.now, block)).values():
        assert sum(reason.points for reason in call.reasons) == call.score
        assert all(reason.text for reason in call.reasons)
        assert call.score >= 0
        assert 0 <= call.recall <= 1


@many
@given(scenes(), blocks)
def test_everybody_is_in_exactly_one_place(scene: Scene, block: str) -> None:
    queue = queue_of(scene.records, scene.now, block)
    found = [one.contact.id for one in everybody(queue)]
    assert sorted(found) == sorted(r.id for r in scene.records if isinstance(r, Contact))


@many
@given(scenes(), blocks, st.randoms(use_true_random=False))
def test_the_order_is_the_same_whatever_the_order_of_the_records(
    scene: Scene, block: str, random: Random
) -> None:
    shuffled = list(scene.records)
    random.shuffle(shuffled)
    first = queue_of(scene.records, scene.now, block)
    assert in_order(queue_of(shuffled, scene.now, block)) == in_order(first)
    assert queue_of(scene.records, scene.now, block) == first


@many
@given(scenes(), blocks)
def test_facts_kept_between_rankings_change_nothing(scene: Scene, block: str) -> None:
    network = Network(scene.records)
    book = FactBook(network, RULES)
    rank(network, scene.now - timedelta(days=40), RULES, HOME, facts=book)
    kept = rank(network, scene.now, RULES, HOME, block=block, facts=book)
    assert kept == rank(network, scene.now, RULES, HOME, block=block)


@many
@given(scenes())
def test_one_contact_stands_alone_as_among_the_others(scene: Scene) -> None:
    network = Network(scene.records)
    book = FactBook(network, RULES)
    queue = rank(network, scene.now, RULES, HOME)
    for found in everybody(queue):
        assert standing(found.contact, network, scene.now, RULES, HOME, book) == found


@many
@given(scenes(), blocks)
def test_who_is_held_has_a_reason_and_does_not_rank(scene: Scene, block: str) -> None:
    queue = queue_of(scene.records, scene.now, block)
    assert not calls_of(queue).keys() & holds_of(queue).keys()
    assert all(held.why for held in queue.held)
    for call in calls_of(queue).values():
        assert not call.contact.do_not_call
        assert not call.contact.phones or call.contact.usable_phones


@many
@given(scenes(), blocks)
def test_only_calls_with_fresh_news_remain_among_current_events(scene: Scene, block: str) -> None:
    network = Network(scene.records)
    whole = rank(network, scene.now, RULES, HOME, block=block)
    some = rank(network, scene.now, RULES, HOME, block=block, current_events=True)
    for chosen, among in ((some.calls, whole.calls), (some.later, whole.later)):
        assert list(chosen) == [call for call in among if call.opener is not None]


def _never_lower(before: Queue, after: Queue, contact_id: str) -> None:
    """Who could be called still can be, and counts for no less."""
    old = calls_of(before).get(contact_id)
    if old is not None:
        new = calls_of(after).get(contact_id)
        assert new is not None, holds_of(after)[contact_id].why
        assert new.score >= old.score


@many
@given(scenes(), st.integers(0, 90 * 1440), st.sampled_from(["now", "all"]))
def test_a_fresher_tidbit_never_lowers_a_call(scene: Scene, minutes: int, block: str) -> None:
    news = [record for record in scene.records if isinstance(record, Tidbit)]
    assume(news)
    stale = news[0]
    heard = min(scene.now, stale.heard_at + timedelta(minutes=minutes))
    fresher = msgspec.structs.replace(stale, heard_at=heard)
    others = [record for record in scene.records if record is not stale]
    before = queue_of([*others, stale], scene.now, block)
    after = queue_of([*others, fresher], scene.now, block)
    for contact_id in PEOPLE:
        _never_lower(before, after, contact_id)


@many
@given(scenes(), seeds, st.sampled_from(["now", "all"]))
def test_more_news_never_lowers_a_call(scene: Scene, seed: int, block: str) -> None:
    maker = Maker(seed)
    maker.now = scene.now
    more = msgspec.structs.replace(maker.tidbit("more"), text="news of its own")
    before = queue_of(scene.records, scene.now, block)
    after = queue_of([*scene.records, more], scene.now, block)
    for contact_id in PEOPLE:
        _never_lower(before, after, contact_id)


@many
@given(scenes(interviews=0), st.integers(1, 1000 * 1440), st.sampled_from(["now", "all"]))
def test_a_longer_gap_never_lowers_a_call(scene: Scene, minutes: int, block: str) -> None:
    ago = timedelta(minutes=minutes)
    longer = [
        msgspec.structs.replace(record, at=record.at - ago) if isinstance(record, Touch) else record
        for record in scene.records
    ]
    # At another hour of their day they may pick up otherwise.
    rules = msgspec.structs.replace(RULES, habit_share=0.0)
    before = queue_of(scene.records, scene.now, block, rules)
    after = queue_of(longer, scene.now, block, rules)
    for contact_id in PEOPLE:
        _never_lower(before, after, contact_id)


@many
@given(st.integers(1, 400), st.integers(0, 1500), st.integers(1, 1500))
def test_silence_counts_for_more_the_longer_it_lasts(cadence: int, days: int, more: int) -> None:
    now = datetime(2026, 11, 23, 7, 10, tzinfo=UTC)

    def score(gap: int) -> int:
        person = Contact(id="a", name="Ann", cadence_days=cadence, zone="Europe/Paris")
        added = msgspec.structs.replace(person, created_at=now - timedelta(days=gap))
        return queue_of([added], now).calls[0].score

    assert score(days) <= score(days + more)
    assert score(60) < score(365) < score(730) < score(1460)


@many
@given(scenes())
def test_every_hold_with_an_end_ends(scene: Scene) -> None:
    for held in queue_of(scene.records, scene.now).held:
        end = _moment(held)
        if end is None:
            continue
        assert end > scene.now
        after = queue_of(scene.records, end + timedelta(seconds=1))
        still = holds_of(after).get(held.contact.id)
        assert still is None or still.why != held.why


def _zone(contact: Contact) -> ZoneInfo:
    return HOME if contact.zone in ("", "Mars/Olympus") else ZoneInfo(contact.zone)


@many
@given(scenes())
def test_whoever_only_the_user_does_not_stop_comes_up_again(scene: Scene) -> None:
    """From hold to window to hold: after a few such waits everybody may be called."""
    for contact_id in [record.id for record in scene.records if isinstance(record, Contact)]:
        at = scene.now
        for _ in range(12):
            queue = queue_of(scene.records, at)
            held, call = holds_of(queue).get(contact_id), calls_of(queue).get(contact_id)
            if call in queue.calls or (held is not None and held.until is None):
                break
            ends = _moment(held) if held is not None else None
            if call is not None and call.due is not None:
                ends = call.due
            elif call is not None:
                ends = call.window.opens
                if ends is None:
                    assert set(call.contact.free_days) >= {1, 2, 3, 4, 5, 6, 7}
                    break
            assert ends is not None
            at = ends + timedelta(seconds=1)
        else:
            raise AssertionError(f"{contact_id} still waits at {at}")


def _moment(held: Held) -> datetime | None:
    if held.until is None or isinstance(held.until, datetime):
        return held.until
    return datetime.combine(held.until, time(), _zone(held.contact)).astimezone(UTC)


@many
@given(scenes(), st.sampled_from(["now", "morning", "evening"]))
def test_outside_their_window_a_call_counts_for_half(scene: Scene, block: str) -> None:
    queue = queue_of(scene.records, scene.now, block)
    whole = calls_of(queue_of(scene.records, queue.at, "all"))
    for contact_id, call in calls_of(queue).items():
        lost = sum(reason.points for reason in call.reasons if reason.factor is Factor.HABIT)
        full = whole[contact_id].score + lost
        is_open = call.window.status is WindowStatus.OPEN
        assert call.score == (full if is_open else ceil(full / 2))
        assert (call.window.until is not None) == is_open


@many
@given(scenes())
def test_all_leaves_the_window_out_of_account(scene: Scene) -> None:
    queue = queue_of(scene.records, scene.now, "all")
    assert queue.later == ()
    assert all(
        reason.factor not in (Factor.HABIT, Factor.WINDOW)
        for call in queue.calls
        for reason in call.reasons
    )


_ROUTINE = {Factor.NEWS, Factor.GAP, Factor.RECALL, Factor.PLANNED}


@many
@given(scenes(), blocks)
def test_a_due_promise_outranks_every_routine_call_in_the_same_window(
    scene: Scene, block: str
) -> None:
    queue = queue_of(scene.records, scene.now, block)
    for status in WindowStatus:
        calls = [call for call in queue.calls if call.window.status is status or block == "all"]
        factors = [
            {reason.factor for reason in call.reasons} - {Factor.HABIT, Factor.WINDOW}
            for call in calls
        ]
        routine = [n for n, found in enumerate(factors) if found <= _ROUTINE]
        promised = [n for n, found in enumerate(factors) if Factor.PROMISE in found]
        assert not routine or not promised or max(promised) < min(routine)


@many
@given(scenes())
def test_what_was_told_refused_archived_or_expired_never_opens_a_call(scene: Scene) -> None:
    for call in calls_of(queue_of(scene.records, scene.now)).values():
        if call.opener is None:
            continue
        tidbit, match = call.opener.tidbit, call.opener.match
        assert match.contact == call.contact.id
        assert match.status in (MatchStatus.PROPOSED, MatchStatus.ACCEPTED)
        assert tidbit.archived_at is None
        assert 0 < call.opener.worth <= call.opener.freshness <= 1


@many
@given(scenes())
def test_the_order_is_by_score_then_gap_then_name(scene: Scene) -> None:
    queue = queue_of(scene.records, scene.now, "all")
    keys = [(-call.score, -call.gap_days) for call in queue.calls]
    assert keys == sorted(keys)
    now = queue_of(scene.records, scene.now)
    not_due = now.later[len(now.later) - now.not_due :]
    due = [call.due for call in not_due if call.due is not None]
    assert due == sorted(due)
    assert len(due) == now.not_due
    opens = [call.window.opens for call in now.later[: len(now.later) - now.not_due]]
    known = [moment for moment in opens if moment is not None]
    assert opens == [*sorted(known), *[None] * (len(opens) - len(known))]


@many
@given(
    st.lists(st.tuples(st.sampled_from([0, 1, 400]), st.sampled_from(["Ann", "bo", "Ánn"]))),
    st.randoms(use_true_random=False),
)
def test_who_counts_for_the_same_stands_in_one_order(
    people: list[tuple[int, str]], random: Random
) -> None:
    now = datetime(2026, 11, 23, 7, 10, tzinfo=UTC)
    contacts = [
        Contact(id=str(n), name=name, created_at=now - timedelta(days=days, minutes=n % 2))
        for n, (days, name) in enumerate(people)
    ]
    first = [call.contact.id for call in queue_of(contacts, now).calls]
    random.shuffle(contacts)
    found = queue_of(contacts, now).calls
    assert [call.contact.id for call in found] == first
    keys = [(-one.score, -one.gap_days, fold(one.contact.name), one.contact.id) for one in found]
    assert keys == sorted(keys)
