"""The same person twice among the contacts."""

from collections.abc import Iterator

from tui_app.domain.checkup.finding import Finding, FindingKind
from tui_app.domain.checkup.wording import begun
from tui_app.domain.contact import Contact
from tui_app.domain.doubles import Double, Likeness, doubles
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.record_names import contact_name


def contacts_twice(network: Network) -> Iterator[Finding]:
    """One finding for each pair; whether they are one person, nobody but the user knows."""
    for double in doubles(network.contacts.values()):
        yield Finding(
            kind=FindingKind.DUPLICATE,
            table=Contact.table,
            id=double.one.id,
            text=_told(double),
            remedy="If they are one person, m on Contacts merges them; else leave them so.",
            is_note=double.likeness is Likeness.SHARED_MARK,
        )


def _told(double: Double) -> str:
    one, other = contact_name(double.one), contact_name(double.other)
    if fold(one) == fold(other):
        return begun(f"{one} is there twice: both {double.why}.")
    if double.likeness is Likeness.SHARED_MARK:
        return begun(f"{one} and {other} both {double.why}.")
    return begun(f"{one} and {other} are probably one person: both {double.why}.")
