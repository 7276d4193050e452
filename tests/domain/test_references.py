"""Every reference of every record: found, and led elsewhere."""

from datetime import UTC, datetime
from typing import Any, get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.networks import networks
from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.matches import together
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity, Reference
from tui_app.domain.record import Part
from tui_app.domain.references import pointers, repointed
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.touch import Touch, TouchKind

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
EARLIER = datetime(2026, 3, 1, tzinfo=UTC)

POINTING = {
    "contact", "referrals", "tidbits", "interview", "letter", "opportunity", "met_through",
    "touch", "proposal", "tidbit", "contacts", "sent",
}  # fmt: skip
"""Fields that hold the id of another record. `person` and `id` name a part of one."""


def fields_of(kind: type[Part]) -> set[str]:
    """The names of a record's fields, and of those of its parts."""
    names = set()
    for field in msgspec.structs.fields(kind):
        inner = [one for one in get_args(field.type) if isinstance(one, type)]
        parts = [one for one in inner if issubclass(one, Part)]
        names |= {name for part in parts for name in fields_of(part)} if parts else {field.name}
    return names


@pytest.mark.parametrize("table", sorted(RECORD_TYPES))
def test_no_field_that_points_to_a_record_is_forgotten(table: str) -> None:
    kind = RECORD_TYPES[table]
    pointing = fields_of(kind) & POINTING
    documents: dict[str, dict[str, Any]] = {
        "contacts": {
            "name": "n", "met_through": "m",
            "promises": [{"id": "p", "by": "me", "text": "t", "touch": "t"}],
            "favours": [{"kind": "help", "text": "t", "sent": "s", "tidbit": "t"}],
        },
        "touches": {
            "contact": "c", "kind": "talked", "at": "2026-03-16T08:05:00Z", "referrals": ["r"],
            "tidbits": ["t"], "interview": "i", "letter": "l", "opportunity": "o",
            "favours": [{"kind": "help", "text": "t", "sent": "s", "tidbit": "t"}],
        },
        "tidbits": {
            "text": "t", "heard_at": "2026-03-16T08:05:00Z",
            "matches": [{"contact": "c", "touch": "t"}],
        },
        "interviews": {
            "organisation": "o", "people": [{"id": "p", "name": "n", "contact": "c"}],
            "problems": [{"problem": "p", "proposal": "l"}], "opportunity": "o",
        },
        "letters": {
            "kind": "proposal", "contact": "c", "interview": "i", "opportunity": "o",
            "tidbit": "t", "touch": "t",
        },
        "opportunities": {"title": "t", "contacts": ["c"], "references": [{"contact": "r"}]},
        "days": {
            "date": "2026-03-16",
            "batch": {"contacts": ["c"], "began_at": "2026-03-16T08:05:00Z"},
        },
    }  # fmt: skip
    record = msgspec.convert(documents[table] | {"id": "1"}, kind)
    assert len(list(pointers(record))) == len(pointing)


@given(networks(), st.sampled_from(["10", "11", "99"]))
def test_a_record_led_elsewhere_points_to_the_old_one_no_more(network: Network, old: str) -> None:
    for record in network.every_record():
        after = repointed(record, "contacts", old, "77")
        found = {(one.table, one.id) for one in pointers(record)}
        led = {(one.table, one.id) for one in pointers(after)}
        moved = {("contacts", "77") if one == ("contacts", old) else one for one in found}
        # Two matches to one contact become one, which was passed on in one touch at most.
        assert {one for one in moved if one[0] != "touches"} <= led <= moved


@given(networks())
def test_what_is_taken_out_leaves_only_what_owns_the_record(network: Network) -> None:
    for record in network.every_record():
        after = record
        for one in list(pointers(record)):
            after = repointed(after, one.table, one.id, None)
        assert set(pointers(after)) == {one for one in pointers(record) if one.owns}


def test_a_reference_named_twice_keeps_what_was_noted_first() -> None:
    job = Opportunity(
        id="1",
        title="Planner",
        contacts=("a", "b", "c"),
        references=(
            Reference(contact="a", alerted_at=NOW),
            Reference(contact="c"),
            Reference(contact="b", alerted_at=EARLIER, called_at=NOW),
        ),
    )
    after = repointed(job, "contacts", "b", "a")
    assert after.contacts == ("a", "c")
    assert after.references == (
        Reference(contact="a", alerted_at=EARLIER, called_at=NOW),
        Reference(contact="c"),
    )


def test_a_person_met_without_a_contact_keeps_their_name() -> None:
    record = Interview(
        id="1", organisation="x", people=(PersonMet(id="p", name="Ann", contact="a"),)
    )
    assert repointed(record, "contacts", "a", None).people == (PersonMet(id="p", name="Ann"),)


@pytest.mark.parametrize(
    ("one", "other", "stands"),
    [
        (MatchStatus.PROPOSED, MatchStatus.ACCEPTED, MatchStatus.ACCEPTED),
        (MatchStatus.REFUSED, MatchStatus.PASSED_ON, MatchStatus.PASSED_ON),
        (MatchStatus.REFUSED, MatchStatus.ACCEPTED, MatchStatus.REFUSED),
    ],
)
def test_told_outweighs_decided_and_decided_outweighs_proposed(
    one: MatchStatus, other: MatchStatus, stands: MatchStatus
) -> None:
    first = Match(contact="a", status=one, score=0.2, why="topic “ports”")
    second = Match(contact="a", status=other, score=0.9, why="their firm")
    for both in (together(first, second), together(second, first)):
        assert both.status is stands
        assert both.score == 0.9
        assert "topic “ports”" in both.why
        assert "their firm" in both.why


def test_of_two_decisions_the_later_one_stands() -> None:
    old = Match(contact="a", status=MatchStatus.REFUSED, decided_at=EARLIER)
    new = Match(contact="a", status=MatchStatus.ACCEPTED, decided_at=NOW)
    assert together(old, new).status is MatchStatus.ACCEPTED
    tidbit = Tidbit(id="1", text="t", heard_at=NOW, matches=(old, _for("b", new)))
    assert repointed(tidbit, "contacts", "b", "a").matches == (new,)


def _for(contact: str, match: Match) -> Match:
    return msgspec.structs.replace(match, contact=contact)


def test_a_touch_keeps_its_contact_when_the_contact_is_taken_out() -> None:
    touch = Touch(id="1", contact="a", kind=TouchKind.TALKED, at=NOW, referrals=("a", "b"))
    after = repointed(touch, "contacts", "a", None)
    assert (after.contact, after.referrals) == ("a", ("b",))
