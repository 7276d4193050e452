"""Whom a typed NAME means."""

from tui_app.cli.the_only import the_only
from tui_app.domain.contact import Contact
from tui_app.domain.names import find_by_name
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line


def the_contact(network: Network, typed: str) -> Contact:
    """The one contact that a NAME or an id means.

    Raises CommandError where it fits nobody, or several, who are then listed with their ids.
    """
    found, name = find_by_name(network.contacts.values(), typed), one_line(typed, 60)
    return the_only(
        found,
        named,
        none=f"No contact fits “{name}”. “tidings list” shows them all.",
        several=f"“{name}” fits {len(found)} contacts. Type more of the name, or one of these ids:",
        beyond="type more of the name",
    )


def named(contact: Contact) -> str:
    """Their name and organisation on one line."""
    name, organisation = one_line(contact.name, 60), one_line(contact.organisation, 60)
    return f"{name} ({organisation})" if organisation else name
