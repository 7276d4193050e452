"""How one contact stands: as the ranking of all says, and when their call falls due."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.promise import Promise, Side
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import Match, Tidbit
from tui_app.domain.touch import Touch, TouchKind
from tui_app.priority.due import due_on
from tui_app.priority.facts import FactBook
from tui_app.priority.queue import Call, Held
from tui_app.priority.rank import rank
from tui_app.priority.standing import standing

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
RULES = Rules()

TOUCHES = st.lists(
    st.tuples(st.integers(0, 3), st.sampled_from(TouchKind), st.integers(0, 200)), max_size=12
)


@given(TOUCHES)
def test_a_contact_alone_stands_as_among_all_others(
    touches: list[tuple[int, TouchKind, int]],
) -> None:
    zones = ("Europe/London", "Asia/Tokyo", "", "America/New_York")
    people = [Contact(id=str(n), name=f"P{n}", zone=zone) for n, zone in enumerate(zones)]
    news = Tidbit(id="t", text="news", heard_at=NOW, matches=(Match(contact="1", score=0.8),))
    network = Network(
        [
            *people,
            news,
            *(
                Touch(id=f"t{n}", contact=str(who), kind=kind, at=NOW - timedelta(days=days))
                for n, (who, kind, days) in enumerate(touches)
            ),
        ]
    )
    facts = FactBook(network, RULES)
    queue = rank(network, NOW, RULES, LONDON, facts=facts)
    everybody: list[Call | Held] = [*queue.calls, *queue.later, *queue.held]
    for one in everybody:
        assert standing(one.contact, network, NOW, RULES, LONDON, facts) == one


def due(contact: Contact, *touches: Touch) -> date | None:
    facts = FactBook(Network([contact, *touches]), RULES).of(contact)
    return due_on(contact, facts, RULES, LONDON)


def test_a_call_falls_due_by_the_plan_else_by_the_cadence_since_the_last_contact() -> None:
    talk = Touch(id="t", contact="1", kind=TouchKind.TALKED, at=NOW)
    attempt = Touch(id="u", contact="1", kind=TouchKind.NO_ANSWER, at=NOW + timedelta(days=3))
    assert due(Contact(id="1", name="A"), talk, attempt) == date(2026, 5, 15)
    assert due(Contact(id="1", name="A", cadence_days=7), talk) == date(2026, 3, 23)
    assert due(Contact(id="1", name="A", next_call=date(2026, 4, 1)), talk) == date(2026, 4, 1)
    assert due(Contact(id="1", name="A")) is None
    assert due(Contact(id="1", name="A", cadence_days=10**9), talk) == date.max


def test_what_was_promised_for_an_earlier_day_comes_before_the_cadence() -> None:
    talk = Touch(id="t", contact="1", kind=TouchKind.TALKED, at=NOW)
    mine = Promise(id="p", by=Side.ME, text="send it", due=date(2026, 3, 23))
    theirs = Promise(id="q", by=Side.THEM, text="an intro", due=date(2026, 3, 20))
    ann = Contact(id="1", name="A", promises=(mine, theirs))
    assert due(ann, talk) == date(2026, 3, 23)
    assert due(msgspec.structs.replace(ann, next_call=date(2026, 3, 21)), talk) == date(2026, 3, 21)
