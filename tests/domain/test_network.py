"""The look-ups of a network agree with its records, whatever was put and removed."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Match, Tidbit
from tui_app.domain.touch import Touch, TouchKind

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)

_people = st.sampled_from(["a", "b", "c"])
_ids = st.sampled_from(["1", "2", "3", "4"])
_moments = st.builds(
    lambda hours, weeks: NOW + timedelta(hours=hours, weeks=weeks),
    st.integers(-3, 3),
    st.sampled_from([0, 0, -1, -2]),
)
_records: st.SearchStrategy[Record] = st.one_of(
    st.builds(Contact, id=_people, name=st.sampled_from(["Ann", "Bob"])),
    st.builds(Touch, id=_ids, contact=_people, kind=st.sampled_from(list(TouchKind)), at=_moments),
    st.builds(
        Tidbit,
        id=_ids,
        text=st.just("news"),
        heard_at=_moments,
        matches=st.lists(st.builds(Match, contact=_people), max_size=3).map(tuple),
    ),
    st.builds(
        Interview,
        id=_ids,
        organisation=st.just("Northwind"),
        people=st.lists(
            st.builds(PersonMet, id=_ids, name=st.just("X"), contact=_people | st.none()),
            max_size=3,
        ).map(tuple),
    ),
)
_removals = st.tuples(
    st.sampled_from(["contacts", "touches", "tidbits", "interviews", "letters"]), _ids | _people
)
_steps = st.lists(
    st.one_of(_records, _removals, st.lists(_records, max_size=6)), max_size=25
)  # a record put, a removal, or many loaded at once


@given(_steps)
def test_every_look_up_agrees_with_the_records(
    steps: list[Record | tuple[str, str] | list[Record]],
) -> None:
    network = Network()
    plainly: dict[tuple[str, str], Record] = {}
    for step in steps:
        if isinstance(step, Record):
            network.put(step)
            plainly[step.table, step.id] = step
        elif isinstance(step, tuple):
            network.remove(*step)
            plainly.pop(step, None)
        else:
            network.load(step)
            plainly |= {(record.table, record.id): record for record in step}
    for kind in (Contact, Touch, Tidbit, Interview):
        ours = {id_: record for (table, id_), record in plainly.items() if table == kind.table}
        assert dict(network.table(kind)) == ours
    for person in ("a", "b", "c", "nobody"):
        touches = [r for r in plainly.values() if isinstance(r, Touch) and r.contact == person]
        assert list(network.touches_of(person)) == sorted(touches, key=lambda t: (t.at, t.id))
        tidbits = [r for r in plainly.values() if isinstance(r, Tidbit) and r.match_for(person)]
        assert _ids_of(network.tidbits_for(person)) == _ids_of(tidbits)
        met = [
            r
            for r in plainly.values()
            if isinstance(r, Interview) and any(p.contact == person for p in r.people)
        ]
        assert _ids_of(network.interviews_with(person)) == _ids_of(met)


def _ids_of(records: list[Tidbit] | list[Interview]) -> list[str]:
    return sorted(record.id for record in records)


@given(st.lists(_records, max_size=12))
def test_loading_many_at_once_gives_what_putting_them_in_turn_gives(records: list[Record]) -> None:
    loaded, put = Network(records), Network()
    for record in records:
        put.put(record)
    for kind in (Contact, Touch, Tidbit, Interview):
        assert dict(loaded.table(kind)) == dict(put.table(kind))
    for person in ("a", "b", "c"):
        assert list(loaded.touches_of(person)) == list(put.touches_of(person))


def test_an_edited_touch_may_move_in_time_and_to_another_contact() -> None:
    first = Touch(id="1", contact="a", kind=TouchKind.TALKED, at=NOW)
    second = Touch(id="2", contact="a", kind=TouchKind.TALKED, at=NOW + timedelta(days=1))
    network = Network([first, second])
    later = Touch(id="1", contact="a", kind=TouchKind.TALKED, at=NOW + timedelta(days=2))
    network.put(later)
    assert list(network.touches_of("a")) == [second, later]
    network.put(Touch(id="1", contact="b", kind=TouchKind.TALKED, at=NOW))
    assert list(network.touches_of("a")) == [second]
    assert len(network.touches_of("b")) == 1


def test_what_is_not_there_can_be_removed_and_asked_for() -> None:
    network = Network()
    network.remove("touches", "7")
    assert list(network.touches_of("7")) == []
    assert network.tidbits_for("7") == []
    assert network.interviews_with("7") == []


def test_changes_are_applied_whole() -> None:
    ann, bob = Contact(id="1", name="Ann"), Contact(id="2", name="Bob")
    network = Network([ann])
    network.apply(Changes(label="swap", put=(bob,), removed=(("contacts", "1"),)))
    assert dict(network.contacts) == {"2": bob}


@given(_steps, st.lists(_moments, min_size=1, max_size=4))
def test_the_touches_since_a_moment_are_those_of_a_plain_look_through_all(
    steps: list[Record | tuple[str, str] | list[Record]], asked: list[datetime]
) -> None:
    network = Network()
    for place, step in enumerate(steps):
        if isinstance(step, Record):
            network.put(step)
        elif isinstance(step, tuple):
            network.remove(*step)
        else:
            network.load(step)
        # Now and then from further back, or from later on: weeks and an hour apart.
        moment = asked[place % len(asked)] - timedelta(weeks=place % 3)
        plainly = [touch for touch in network.touches.values() if touch.at >= moment]
        assert list(network.touches_since(moment)) == sorted(plainly, key=lambda t: (t.at, t.id))
    for moment in (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)):
        plainly = [touch for touch in network.touches.values() if touch.at >= moment]
        assert list(network.touches_since(moment)) == sorted(plainly, key=lambda t: (t.at, t.id))
