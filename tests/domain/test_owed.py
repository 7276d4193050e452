"""What either side owes, and its settling (rulebook A8, B2)."""

from datetime import UTC, date, datetime

from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview, NextStep, PersonMet
from tui_app.domain.network import Network
from tui_app.domain.owed import drop, keep, owed
from tui_app.domain.promise import Promise, Side

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
ANN = Contact(
    id="1",
    name="Ann",
    promises=(
        Promise(id="a", by=Side.THEM, text="an intro", due=date(2026, 3, 1)),
        Promise(id="b", by=Side.ME, text="the study"),
        Promise(id="c", by=Side.ME, text="the list", due=date(2026, 3, 20)),
        Promise(id="d", by=Side.ME, text="done", kept_at=NOW),
    ),
)
MET = Interview(
    id="i",
    organisation="Northwind",
    people=(
        PersonMet(
            id="p",
            name="Ann",
            contact="1",
            next_steps=(
                NextStep(id="s", text="send the plan", due=date(2026, 3, 18)),
                NextStep(id="t", text="past", done_at=NOW),
            ),
        ),
        PersonMet(id="q", name="Bo", contact="2", next_steps=(NextStep(id="u", text="other"),)),
    ),
)
NETWORK = Network([ANN, MET])


def test_the_users_own_come_first_by_their_dates() -> None:
    assert [one.id for one in owed(ANN, NETWORK)] == ["s", "c", "b", "a"]


def test_a_kept_promise_is_no_longer_owed() -> None:
    changes = keep(ANN, owed(ANN, NETWORK)[1], NETWORK, NOW)
    (after,) = changes.put
    assert isinstance(after, Contact)
    assert changes.label == "kept: the list"
    assert [one.id for one in owed(after, NETWORK)] == ["s", "b", "a"]
    assert after.promises[2].kept_at == NOW


def test_a_kept_next_step_is_done_in_its_interview_record() -> None:
    (after,) = keep(ANN, owed(ANN, NETWORK)[0], NETWORK, NOW).put
    assert isinstance(after, Interview)
    assert [step.done_at for step in after.people[0].next_steps] == [NOW, NOW]
    assert after.people[1] == MET.people[1]


def test_a_dropped_promise_is_not_kept() -> None:
    (after,) = drop(ANN, owed(ANN, NETWORK)[3], NOW).put
    assert isinstance(after, Contact)
    assert (after.promises[0].dropped_at, after.promises[0].kept_at) == (NOW, None)


def test_what_is_settled_already_is_left_alone() -> None:
    one = owed(ANN, NETWORK)[1]
    (after,) = keep(ANN, one, NETWORK, NOW).put
    assert isinstance(after, Contact)
    assert not keep(after, one, NETWORK, NOW)
    assert not drop(after, one, NOW)
    step = owed(ANN, NETWORK)[0]
    assert not keep(ANN, step, Network([ANN]), NOW)
