"""What keeping, sending and dropping a letter changes (rulebook E, B6, C4, D)."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Email
from tui_app.domain.interview import Interview, NextStep, NextStepKind, PersonMet, Problem
from tui_app.domain.letter import Letter, LetterKind, LetterStatus, Medium
from tui_app.domain.letters import drop_letter, keep_letter, letter_sent, name_of
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity, Reference
from tui_app.domain.tidbit import MatchStatus, Tidbit
from tui_app.domain.touch import FavourKind, Touch, TouchKind

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
PARIS = ZoneInfo("Europe/Paris")
ANN = Contact(id="a", name="Ann Lee")
DRAFT = Letter(id="l", kind=LetterKind.THANK_YOU, contact="a", subject="The mill", body="Dear Ann")


def sent(network: Network, letter: Letter, medium: Medium = Medium.HANDWRITTEN) -> Changes:
    changes = letter_sent(network, letter, medium, NOW, PARIS)
    network.apply(changes)
    return changes


def test_a_sent_letter_is_a_touch() -> None:
    network = Network([ANN])
    changes = sent(network, DRAFT)
    letter = network.letters["l"]
    (touch,) = network.touches.values()
    assert (letter.status, letter.sent_at, letter.touch) == (LetterStatus.SENT, NOW, touch.id)
    assert (touch.kind, touch.letter, touch.zone) == (TouchKind.NOTE, "l", "Europe/Paris")
    assert changes.label == "thank-you to Ann Lee sent"


def test_written_down_later_it_went_on_its_day_and_is_changed_today() -> None:
    job = Opportunity(id="o", title="Buyer", references=(Reference(contact="a"),))
    alert = msgspec.structs.replace(DRAFT, kind=LetterKind.REFERENCE_ALERT)
    network, then = Network([ANN, job]), NOW - timedelta(days=5)
    network.apply(letter_sent(network, alert, Medium.TYPED, NOW, PARIS, at=then))
    letter = network.letters["l"]
    (touch,) = network.touches.values()
    assert (letter.sent_at, letter.created_at, letter.updated_at) == (then, NOW, NOW)
    assert touch.at == then
    assert network.opportunities["o"].references[0].alerted_at == then
    assert network.opportunities["o"].updated_at == NOW


def test_a_new_address_is_kept_on_the_contact_and_a_known_one_is_not_doubled() -> None:
    network = Network([ANN])
    for address in ("ann@example.org", "Ann@Example.org"):
        network.apply(letter_sent(network, DRAFT, Medium.EMAIL, NOW, PARIS, new_address=address))
    assert network.contacts["a"].emails == (Email(address="ann@example.org"),)
    assert network.contacts["a"].updated_at == NOW


def test_an_e_mail_is_a_touch_by_e_mail() -> None:
    network = Network([ANN])
    sent(network, DRAFT, Medium.EMAIL)
    assert [one.kind for one in network.touches.values()] == [TouchKind.EMAIL]
    assert network.letters["l"].medium is Medium.EMAIL


def test_a_letter_to_somebody_who_is_no_contact_leaves_no_touch() -> None:
    network = Network()
    sent(network, msgspec.structs.replace(DRAFT, contact="", name="The receptionist"))
    assert network.letters["l"].status is LetterStatus.SENT
    assert not network.touches


def test_c4_a_clipping_is_a_touch_its_news_is_passed_on_and_given() -> None:
    network = Network([ANN, Tidbit(id="n", text="A new dock", heard_at=NOW)])
    sent(
        network,
        msgspec.structs.replace(DRAFT, kind=LetterKind.CLIPPING_TAG, tidbit="n"),
    )
    (touch,) = network.touches.values()
    assert (touch.kind, touch.tidbits) == (TouchKind.CLIPPING, ("n",))
    assert [(one.kind, one.asked) for one in touch.favours] == [(FavourKind.CLIPPING, False)]
    match = network.tidbits["n"].match_for("a")
    assert match is not None
    assert (match.status, match.touch) == (MatchStatus.PASSED_ON, touch.id)


def test_e7_an_alert_marks_the_reference_as_alerted() -> None:
    job = Opportunity(id="o", title="Buyer", references=(Reference(contact="a"),))
    other = Opportunity(id="p", title="Planner", references=(Reference(contact="a"),))
    alert = msgspec.structs.replace(DRAFT, kind=LetterKind.REFERENCE_ALERT, opportunity="o")
    network = Network([ANN, job, other])
    sent(network, alert)
    assert network.opportunities["o"].references[0].alerted_at == NOW
    assert network.opportunities["p"].references[0].alerted_at is None


def test_d_a_proposal_answers_the_problem_and_the_step_that_promised_it() -> None:
    steps = (NextStep(id="s", kind=NextStepKind.PROPOSAL), NextStep(id="t"))
    ann = PersonMet(id="p", name="Ann Lee", contact="a", next_steps=steps)
    problems = (Problem(problem="No way in"), Problem(problem="Lost casks", solution="Tag them"))
    record = Interview(id="i", organisation="Mill", people=(ann,), problems=problems)
    network = Network([ANN, record])
    sent(network, msgspec.structs.replace(DRAFT, kind=LetterKind.PROPOSAL, interview="i"))
    kept = network.interviews["i"]
    assert [one.proposal for one in kept.problems] == [None, "l"]
    assert [one.done_at for one in kept.people[0].next_steps] == [NOW, None]


def test_keeping_an_owed_letter_makes_it_a_draft() -> None:
    network = Network([ANN])
    owed = msgspec.structs.replace(DRAFT, status=LetterStatus.OWED)
    network.apply(keep_letter(network, owed, NOW))
    kept = network.letters["l"]
    assert (kept.status, kept.created_at, kept.updated_at) == (LetterStatus.DRAFT, NOW, NOW)


def test_a_sent_letter_that_is_kept_again_stays_sent() -> None:
    network = Network([ANN])
    sent(network, DRAFT)
    network.apply(keep_letter(network, network.letters["l"], NOW))
    assert network.letters["l"].status is LetterStatus.SENT


def test_dropping_is_one_step_that_says_what_it_was() -> None:
    network = Network([ANN])
    changes = drop_letter(network, DRAFT, NOW)
    network.apply(changes)
    assert network.letters["l"].status is LetterStatus.DROPPED
    assert changes.label == "no thank-you to Ann Lee"
    assert not [one for one in changes.put if isinstance(one, Touch)]


def test_a_letter_is_named_after_whom_it_is_to() -> None:
    porter = PersonMet(id="p", name="The porter")
    record = Interview(id="i", organisation="Mill", people=(porter,))
    network = Network([ANN, record])
    assert name_of(DRAFT, network) == "thank-you to Ann Lee"
    met = Letter(id="m", kind=LetterKind.THANK_YOU, interview="i", person="p")
    assert name_of(met, network) == "thank-you to The porter"
    assert name_of(Letter(id="n", kind=LetterKind.REPLY), network) == "reply to somebody"
    business = msgspec.structs.replace(DRAFT, kind=LetterKind.TO_CUSTOMER)
    assert name_of(business, network) == "to a customer: Ann Lee"
