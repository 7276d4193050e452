"""Who sent the user to whom (rulebook B4)."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.referrals import Referrals
from tui_app.domain.touch import Touch, TouchKind

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)


def talk(contact: str, *named: str, days: int = 0) -> Touch:
    return Touch(
        id=f"{contact}{days}",
        contact=contact,
        kind=TouchKind.TALKED,
        at=NOW + timedelta(days=days),
        referrals=named,
    )


def person(key: str, through: str | None = None) -> Contact:
    return Contact(id=key, name=f"P {key}", met_through=through)


def test_the_chain_leads_from_the_nearest_to_the_first() -> None:
    referrals = Referrals(Network([person("a"), person("b", "a"), person("c", "b")]))
    assert [one.id for one in referrals.sent_by("c")] == ["b", "a"]
    assert referrals.sent_by("a") == []


def test_whoever_named_them_first_in_a_call_sent_the_user() -> None:
    people = [person("a"), person("b"), person("c")]
    later, first = talk("a", "c", days=2), talk("b", "c", "gone", days=1)
    referrals = Referrals(Network([*people, later, first]))
    assert [one.id for one in referrals.sent_by("c")] == ["b"]
    assert [one.id for one in referrals.sent_to("a")] == ["c"]
    assert [one.id for one in referrals.sent_to("b")] == ["c"]


def test_the_tree_names_everybody_below_with_their_depth() -> None:
    people = [person("a"), person("b", "a"), person("c", "b"), person("d", "a")]
    tree = [(depth, one.id) for depth, one in Referrals(Network(people)).tree("a")]
    assert tree == [(0, "b"), (1, "c"), (0, "d")]


def test_a_sender_who_is_gone_is_passed_over() -> None:
    assert Referrals(Network([person("a", "gone")])).sent_by("a") == []


@given(st.lists(st.integers(0, 7), min_size=8, max_size=8))
def test_no_circle_of_referrals_is_walked_twice(through: list[int]) -> None:
    people = [person(str(n), str(by)) for n, by in enumerate(through)]
    referrals = Referrals(Network(people))
    for one in people:
        chain = [above.id for above in referrals.sent_by(one.id)]
        below = [found.id for _, found in referrals.tree(one.id)]
        for walked in (chain, below):
            assert len(walked) == len(set(walked))
            assert one.id not in walked
