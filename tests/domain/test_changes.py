"""Changes say what one action wants; two joined are one action."""

from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.changes import RECORD_TYPES, Changes
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network

ANN = Contact(id="1", name="Ann Lee")
RENAMED = Contact(id="1", name="Ann Lee-Moss")
BOB = Contact(id="2", name="Bob Hill")


def test_changes_that_change_nothing_are_false() -> None:
    assert not Changes(label="nothing")
    assert Changes(label="put", put=(ANN,))
    assert Changes(label="remove", removed=(("contacts", "1"),))


def test_every_record_type_has_a_table_of_its_own() -> None:
    assert sorted(RECORD_TYPES) == [
        "contacts", "days", "interviews", "letters", "opportunities", "tidbits", "touches",
    ]  # fmt: skip
    assert all(kind.table == table for table, kind in RECORD_TYPES.items())


def test_of_two_joined_the_first_gives_the_label_and_the_later_record_wins() -> None:
    both = Changes(label="add", put=(ANN, BOB)).and_also(Changes(label="x", put=(RENAMED,)))
    assert both.label == "add"
    assert both.put == (BOB, RENAMED)


def test_what_the_second_removes_is_not_put_by_the_first() -> None:
    both = Changes(label="add", put=(ANN, BOB)).and_also(
        Changes(label="x", removed=(("contacts", "1"),))
    )
    assert both.put == (BOB,)
    assert both.removed == (("contacts", "1"),)


def test_what_the_second_puts_back_is_not_removed_by_the_first() -> None:
    both = Changes(label="remove", removed=(("contacts", "1"),)).and_also(
        Changes(label="x", put=(ANN,))
    )
    assert both.put == (ANN,)
    assert both.removed == ()


_puts = st.sampled_from([ANN, RENAMED, BOB])
_removals = st.sampled_from([("contacts", "1"), ("contacts", "2")])
_changes = st.builds(
    Changes,
    label=st.just("x"),
    put=st.lists(_puts, max_size=2, unique_by=lambda one: one.id).map(tuple),
) | st.builds(Changes, label=st.just("x"), removed=st.lists(_removals, max_size=2).map(tuple))


@given(_changes, _changes)
def test_joined_changes_do_what_both_do_in_turn(one: Changes, two: Changes) -> None:
    in_turn, at_once = Network([BOB]), Network([BOB])
    in_turn.apply(one)
    in_turn.apply(two)
    at_once.apply(one.and_also(two))
    assert dict(at_once.contacts) == dict(in_turn.contacts)
