"""Deleting takes what hangs on a record along; from the trash it all comes back."""

from datetime import UTC, datetime

import pytest
from hypothesis import given

from tests.domain.networks import networks
from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview
from tui_app.domain.interviews import remove_record
from tui_app.domain.ledger import ledger
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.record import Record
from tui_app.domain.references import pointers
from tui_app.domain.removal import (
    bring_back,
    goes_along,
    remove_contact,
    remove_letter,
    remove_opportunity,
    remove_tidbit,
)
from tui_app.domain.tidbit import Match, Tidbit
from tui_app.domain.touch import Touch, TouchKind

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
ANN = Contact(id="1", name="Ann Lee")
BO = Contact(id="2", name="Bo Rask", met_through="1")
TALK = Touch(id="t", contact="1", kind=TouchKind.TALKED, at=NOW, tidbits=("n",))
NOTE = Letter(id="l", kind=LetterKind.THANK_YOU, contact="1", subject="Thank you")
NEWS = Tidbit(id="n", text="The port buys the cannery", heard_at=NOW, matches=(Match(contact="1"),))
JOB = Opportunity(id="o", title="Planner", contacts=("1",))
ALL = (ANN, BO, TALK, NOTE, NEWS, JOB)


def content(network: Network) -> dict[tuple[str, str], Record]:
    return {(one.table, one.id): one for one in network.every_record()}


def test_a_contact_goes_with_touches_and_letters_and_nothing_else() -> None:
    network = Network(ALL)
    changes = remove_contact(network, ANN)
    assert changes.label == "delete Ann Lee"
    assert changes.put == ()
    assert goes_along(changes) == "1 touch and 1 letter"
    network.apply(changes)
    assert list(content(network).values()) == [BO, NEWS, JOB]


def test_what_goes_along_is_counted_in_words() -> None:
    alone = Contact(id="9", name="Cleo")
    assert goes_along(remove_contact(Network([alone]), alone)) == ""
    more = Touch(id="u", contact="1", kind=TouchKind.TALKED, at=NOW)
    assert goes_along(remove_contact(Network([*ALL, more]), ANN)) == "2 touches and 1 letter"


@pytest.mark.parametrize("contact_id", ["10", "11"])
@given(network=networks(least_contacts=2))
def test_back_from_the_trash_all_is_as_it_was(contact_id: str, network: Network) -> None:
    before = content(network)
    contact = network.contacts[contact_id]
    changes = remove_contact(network, contact)
    trashed = [before[key] for key in changes.removed]
    network.apply(changes)
    for record in network.every_record():
        owners = [one for one in pointers(record) if one.owns]
        assert ("contacts", contact_id) not in {(one.table, one.id) for one in owners}
    network.apply(bring_back(contact, trashed, network))
    assert content(network) == before


@given(network=networks())
def test_an_interview_record_comes_back_with_its_meetings(network: Network) -> None:
    before = content(network)
    for record in list(network.interviews.values()):
        changes = remove_record(network, record)
        trashed = [before[key] for key in changes.removed]
        network.apply(changes)
        network.apply(bring_back(record, trashed, network))
    assert content(network) == before


def test_a_touch_brings_its_contact_back_where_both_were_deleted_together() -> None:
    network = Network(ALL)
    network.apply(remove_contact(network, ANN))
    changes = bring_back(TALK, (ANN, TALK, NOTE), network)
    assert changes.put == (TALK, ANN)
    assert bring_back(TALK, (TALK,), Network([ANN])).put == (TALK,)


def test_each_deletion_names_what_it_deletes() -> None:
    network = Network(ALL)
    labels = [
        remove_tidbit(network, NEWS).label,
        remove_letter(network, NOTE).label,
        remove_opportunity(network, JOB).label,
    ]
    assert labels == [
        "delete the news “The port buys the cannery”",
        "delete the thank-you letter to Ann Lee",
        "delete the opportunity “Planner”",
    ]
    assert bring_back(NEWS, (), network).label == "bring back the news “The port buys the cannery”"
    assert bring_back(Interview(id="i", organisation="x"), (), network).label == (
        "bring back the interview record of x"
    )


def test_the_ledger_counts_news_that_was_deleted() -> None:
    network = Network(ALL)
    before = ledger("1", network).given
    network.apply(remove_tidbit(network, NEWS))
    assert ledger("1", network).given == before == 1
