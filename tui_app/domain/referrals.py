"""Who sent the user to whom, and whom the user sent to whom (rulebook B4, C5)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tui_app.domain.contact import Contact
from tui_app.domain.ledger import Entry, introductions
from tui_app.domain.names import by_name
from tui_app.domain.network import Network


class Referrals:
    """The referrals of a whole network, worked out once; stale when the records change.

    A contact was sent by whom the user met them through, else by whoever named them first in a
    call.
    """

    def __init__(self, network: Network) -> None:
        self._contacts = network.contacts
        self._introduced = introductions(network)
        self._by: dict[str, str] = {}
        self._to: defaultdict[str, dict[str, None]] = defaultdict(dict)
        for contact in network.contacts.values():
            if contact.met_through:
                self._by[contact.id] = contact.met_through
                self._to[contact.met_through][contact.id] = None
        named = [touch for touch in network.touches.values() if touch.referrals]
        for touch in sorted(named, key=lambda touch: (touch.at, touch.id)):
            for contact_id in touch.referrals:
                self._by.setdefault(contact_id, touch.contact)
                self._to[touch.contact][contact_id] = None

    def sent_by(self, contact_id: str) -> list[Contact]:
        """Who sent the user to them, then who sent the user there, and so on to the first."""
        chain: dict[str, Contact] = {}
        above = self._contacts.get(self._by.get(contact_id, ""))
        while above is not None and above.id not in chain and above.id != contact_id:
            chain[above.id] = above
            above = self._contacts.get(self._by.get(above.id, ""))
        return list(chain.values())

    def introduced(self, contact_id: str) -> Sequence[tuple[str, Entry]]:
        """To whom the user sent them, as (id of that contact, entry), newest first."""
        return self._introduced.get(contact_id, ())

    def sent_to(self, contact_id: str) -> list[Contact]:
        """Whom they sent the user to, by name."""
        found = [
            self._contacts[key] for key in self._to.get(contact_id, ()) if key in self._contacts
        ]
        return sorted(found, key=by_name)

    def tree(self, contact_id: str) -> Iterator[tuple[int, Contact]]:
        """Everybody whom the user owes to them: (depth from 0, contact), each once, tops first."""
        seen = {contact_id}
        waiting = [(0, contact) for contact in reversed(self.sent_to(contact_id))]
        while waiting:
            depth, contact = waiting.pop()
            if contact.id in seen:
                continue
            seen.add(contact.id)
            yield depth, contact
            waiting += [(depth + 1, below) for below in reversed(self.sent_to(contact.id))]
