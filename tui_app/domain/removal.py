"""Deleting records, and bringing back what was deleted.

What hangs on a record goes with it: a contact's touches and letters, the meetings that an interview
record wrote into histories. What only points to it stays as it is, and points to nobody for a
while: every reader passes over such a reference, and once the record is back from the trash all is
as it was. `tidings doctor` takes out what points to a record that is in no trash any more.
"""

from collections.abc import Iterable

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview
from tui_app.domain.letter import Letter
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.record import Record
from tui_app.domain.record_names import called, contact_name
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.touch import Touch, TouchKind


def remove_contact(network: Network, contact: Contact) -> Changes:
    """Delete a contact, with every touch and every letter of theirs."""
    letters = [one.id for one in network.letters.values() if one.contact == contact.id]
    return Changes(
        label=f"delete {contact_name(contact)}",
        removed=(
            (Contact.table, contact.id),
            *((Touch.table, touch.id) for touch in network.touches_of(contact.id)),
            *((Letter.table, letter_id) for letter_id in letters),
        ),
    )


def remove_tidbit(network: Network, tidbit: Tidbit) -> Changes:
    """Delete a piece of news. The ledger still counts it where it was passed on."""
    return _alone(network, tidbit)


def remove_letter(network: Network, letter: Letter) -> Changes:
    """Delete one letter, sent or not."""
    return _alone(network, letter)


def remove_opportunity(network: Network, opportunity: Opportunity) -> Changes:
    """Delete a job or deal. What ended is better marked so: it still tells its story (A11)."""
    return _alone(network, opportunity)


def goes_along(changes: Changes) -> str:
    """What a deletion takes besides the record itself: "12 touches and 1 letter", or nothing."""
    tables = [table for table, _ in changes.removed[1:]]
    counts = [
        (tables.count(Touch.table), "touch", "touches"),
        (tables.count(Letter.table), "letter", "letters"),
    ]
    return " and ".join(
        f"{count} {one if count == 1 else many}" for count, one, many in counts if count
    )


def bring_back(record: Record, trashed: Iterable[Record], network: Network) -> Changes:
    """Take a record out of the trash, with what hangs on it and what it hangs on.

    `trashed` are the other records that were deleted in the same action: of them come along the
    touches and letters of a contact, and the meetings of an interview record. A touch or a letter
    brings back its contact, where they are among them and not in `network`.
    """
    others = [one for one in trashed if (one.table, one.id) != (record.table, record.id)]
    along = [one for one in others if _hangs_on(one, record)]
    if isinstance(record, Touch | Letter) and record.contact not in network.contacts:
        along += [one for one in others if isinstance(one, Contact) and one.id == record.contact]
    return Changes(label=f"bring back {called(record, network)}", put=(record, *along))


def _hangs_on(one: Record, record: Record) -> bool:
    if isinstance(record, Contact):
        return isinstance(one, Touch | Letter) and one.contact == record.id
    if isinstance(record, Interview):
        meeting = isinstance(one, Touch) and one.kind is TouchKind.MEETING
        return meeting and isinstance(one, Touch) and one.interview == record.id
    return False


def _alone(network: Network, record: Record) -> Changes:
    return Changes(label=f"delete {called(record, network)}", removed=((record.table, record.id),))
