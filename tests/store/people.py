"""People to put into a store, and the short ways to do it."""

from datetime import UTC, datetime

import msgspec

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Phone
from tui_app.store import Store

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
ANN = Contact(
    id="1" + "0" * 36,
    name="Ann Lee",
    phones=(Phone(number="+44 20 7946 0101"),),
    extra={"mood": {"good": True}},
)
BOB = Contact(id="2" + "0" * 36, name="Bob [/] Hill\n\x1b[31m\u202e")
ZOE = Contact(id="3" + "0" * 36, name="Zoë 山田")


def renamed(contact: Contact, name: str) -> Contact:
    return msgspec.structs.replace(contact, name=name)


def put(store: Store, *people: Contact, label: str = "add") -> None:
    """One action that puts these people."""
    store.commit(Changes(label=label, put=people), NOW)


def take_out(store: Store, *people: Contact, label: str = "delete") -> None:
    """One action that removes these people."""
    store.commit(Changes(label=label, removed=tuple((p.table, p.id) for p in people)), NOW)


def people_in(store: Store) -> dict[str, Contact]:
    """Everybody in a store, by id."""
    return dict(store.network.contacts)


def all_of(*people: Contact) -> dict[str, Contact]:
    return {contact.id: contact for contact in people}
