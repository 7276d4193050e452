"""The documents of a record are kept until an offer is accepted, and then released (D, E8)."""

from datetime import datetime

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.interview import Document, Interview
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line


class Kept(msgspec.Struct, frozen=True):
    """A document, and the record that it is kept with."""

    record: Interview
    document: Document


def documents_of(network: Network, opportunity_id: str) -> list[Kept]:
    """What is still kept with the records of an opportunity, the earliest record first."""
    return [
        Kept(record, document)
        for record in _records_of(network, opportunity_id)
        for document in record.documents
        if document.released_at is None
    ]


def release_documents(network: Network, opportunity_id: str, now: datetime) -> Changes:
    """Release at `now` (UTC) all that is kept with the records of an opportunity (rulebook E8).

    A release is a mark: the records go on naming the documents, and no file is touched. Nothing is
    changed where nothing is kept.
    """
    opportunity = network.opportunities.get(opportunity_id)
    name = one_line(opportunity.title, 40) if opportunity is not None else "an opportunity"
    put = tuple(
        released
        for record in _records_of(network, opportunity_id)
        if (released := _released(record, now)) is not record
    )
    return Changes(label=f"release the documents of {name}", put=put)


def with_release(record: Interview, place: int, now: datetime) -> Changes:
    """Release at `now` (UTC) the document of a record at that place, or keep it again."""
    documents = list(record.documents)
    one = documents[place]
    again = one.released_at is not None
    documents[place] = msgspec.structs.replace(one, released_at=None if again else now)
    after = msgspec.structs.replace(record, documents=tuple(documents), updated_at=now)
    name = one_line(one.title, 40) or one.kind.value
    return Changes(label=f"{'keep' if again else 'let go'}: {name}", put=(after,))


def _records_of(network: Network, opportunity_id: str) -> list[Interview]:
    records = (one for one in network.interviews.values() if one.opportunity == opportunity_id)
    return sorted(records, key=lambda one: one.id)


def _released(record: Interview, now: datetime) -> Interview:
    if all(one.released_at is not None for one in record.documents):
        return record
    documents = tuple(
        one if one.released_at is not None else msgspec.structs.replace(one, released_at=now)
        for one in record.documents
    )
    return msgspec.structs.replace(record, documents=documents, updated_at=now)
