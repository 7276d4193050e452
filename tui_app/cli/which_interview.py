"""Which interview record a typed NAME means."""

from tui_app.cli.the_only import the_only
from tui_app.domain.interview import Interview
from tui_app.domain.interviews import binder, name_of
from tui_app.domain.names import all_begin, fold
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line


def the_interview(network: Network, typed: str) -> Interview:
    """The one record that an id means, or the name of an organisation, a position or a person met.

    Raises CommandError where it fits none, or several, who are then listed with their ids.
    """
    found, name = _fitting(network, typed), one_line(typed, 60)
    return the_only(
        found,
        described,
        none=f"No interview record fits “{name}”. “tidings interview list” shows them all.",
        several=f"“{name}” fits {len(found)} interview records. Take one of these ids:",
        beyond="type more of the name",
    )


def described(record: Interview) -> str:
    """The organisation, the day and the position on one line."""
    position = one_line(record.position, 60)
    return f"{name_of(record)}: {position}" if position else name_of(record)


def _fitting(network: Network, typed: str) -> list[Interview]:
    """The records of that id or that whole name; else those with names that each word begins."""
    wanted = fold(typed)
    if typed.strip() in network.interviews:
        return [network.interviews[typed.strip()]]
    if not wanted:
        return []
    records = [one for shelf in binder(network.interviews.values()) for one in shelf.records]
    names = {one.id: _names(one, network) for one in records}
    whole = [one for one in records if wanted in names[one.id]]
    return whole or [one for one in records if _begins(wanted.split(), names[one.id])]


def _names(record: Interview, network: Network) -> list[str]:
    met = [person.name for person in record.people]
    known = (network.contacts.get(person.contact or "") for person in record.people)
    met += [contact.name for contact in known if contact is not None]
    own = (record.organisation, record.position, name_of(record), f"{record.held_on or ''}")
    return [fold(name) for name in (*own, *met)]


def _begins(wanted: list[str], names: list[str]) -> bool:
    return all_begin(wanted, " ".join(names).replace(",", " ").split())
