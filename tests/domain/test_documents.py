"""The documents of a record are kept until an offer is accepted (rulebook D, E8)."""

from datetime import UTC, datetime, timedelta

import msgspec

from tui_app.domain.documents import documents_of, release_documents, with_release
from tui_app.domain.interview import Document, Interview
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
EARLIER = NOW - timedelta(days=3)
WORK = Opportunity(id="work", title="Buyer")
FIRST = Interview(
    id="1",
    organisation="Mills",
    opportunity="work",
    documents=(Document(title="card"), Document(title="notes", released_at=EARLIER)),
)
SECOND = Interview(
    id="2", organisation="Mills", opportunity="work", documents=(Document(title="pack"),)
)
OTHER = Interview(id="3", organisation="Mills", documents=(Document(title="elsewhere"),))
BARE = Interview(id="4", organisation="Mills", opportunity="work")


def test_what_is_kept_for_an_opportunity_is_what_was_not_released() -> None:
    network = Network((SECOND, FIRST, OTHER, BARE, WORK))
    kept = documents_of(network, "work")
    assert [(one.record.id, one.document.title) for one in kept] == [("1", "card"), ("2", "pack")]
    assert documents_of(network, "none of these") == []


def test_a_release_marks_all_of_them_once_and_touches_nothing_else() -> None:
    network = Network((SECOND, FIRST, OTHER, BARE, WORK))
    changes = release_documents(network, "work", NOW)
    assert changes.label == "release the documents of Buyer"
    assert {one.id for one in changes.put} == {"1", "2"}
    network.apply(changes)
    assert documents_of(network, "work") == []
    card, notes = network.interviews["1"].documents
    assert (card.released_at, notes.released_at) == (NOW, EARLIER)
    assert network.interviews["3"] == OTHER
    assert not release_documents(network, "work", NOW)


def test_the_record_is_otherwise_as_it_was() -> None:
    network = Network((SECOND, WORK))
    (released,) = release_documents(network, "work", NOW).put
    pack = msgspec.structs.replace(SECOND.documents[0], released_at=NOW)
    assert released == msgspec.structs.replace(SECOND, documents=(pack,), updated_at=NOW)


def test_one_document_is_let_go_or_kept_again() -> None:
    (after,) = with_release(FIRST, 0, NOW).put
    assert isinstance(after, Interview)
    assert [one.released_at for one in after.documents] == [NOW, EARLIER]
    (again,) = with_release(after, 0, NOW).put
    assert isinstance(again, Interview)
    assert again.documents == FIRST.documents
