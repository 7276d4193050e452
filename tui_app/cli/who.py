"""Whom a typed NAME means."""

from tui_app.cli.failures import CommandError
from tui_app.domain.contact import Contact
from tui_app.domain.names import find_by_name
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line

_LISTED_MOST = 20


def the_contact(network: Network, typed: str) -> Contact:
    """The one contact that a NAME or an id means.

    Raises CommandError where it fits nobody, or several, who are then listed with their ids.
    """
    found = find_by_name(network.contacts.values(), typed)
    if len(found) == 1:
        return found[0]
    name = one_line(typed, 60)
    if not found:
        raise CommandError(f"No contact fits “{name}”. “tidings list” shows them all.")
    listing = [f"{one.id}  {named(one)}" for one in found[:_LISTED_MOST]]
    if len(found) > _LISTED_MOST:
        listing.append(f"and {len(found) - _LISTED_MOST} more; type more of the name")
    raise CommandError(
        f"“{name}” fits {len(found)} contacts. Type more of the name, or one of these ids:",
        tuple(listing),
    )


def named(contact: Contact) -> str:
    """Their name and organisation on one line."""
    name, organisation = one_line(contact.name, 60), one_line(contact.organisation, 60)
    return f"{name} ({organisation})" if organisation else name
