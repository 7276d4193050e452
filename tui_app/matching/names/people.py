"""The people of the network, by every form of their names."""

from collections.abc import Mapping

from tui_app.domain.contact import Contact
from tui_app.matching.names.nicknames import may_be_called
from tui_app.matching.names.person_names import PersonName, Role, name_of
from tui_app.matching.names.register import Register
from tui_app.matching.names.slips import Slips


class People:
    """Who may be called by which key."""

    def __init__(self) -> None:
        self._by_role = [Register() for _ in Role]
        self._slips = Slips()
        self._names: dict[str, PersonName] = {}

    def __contains__(self, key: str) -> bool:
        return any(key in register for register in self._by_role)

    def replace(self, contact_id: str, contact: Contact | None) -> None:
        """Take in a contact's names anew; None takes them out."""
        if old := self._names.pop(contact_id, None):
            for role, key, _ in old.called:
                if self._by_role[role].remove(key, contact_id) and role is Role.FAMILY:
                    self._slips.remove(key)
        if contact is None:
            return
        new = self._names[contact_id] = name_of(contact)
        for role, key, text in new.called:
            if self._by_role[role].add(key, contact_id, text) and role is Role.FAMILY:
                self._slips.add(key)

    def name(self, contact_id: str) -> PersonName:
        """What is known of a contact's name."""
        return self._names[contact_id]

    def called(self, role: Role, key: str) -> Mapping[str, str]:
        """Those who have that key in that role, each with the contact's own wording."""
        return self._by_role[role].of(key)

    def given(self, key: str) -> dict[str, tuple[str, float]]:
        """Those whose given name or nickname it is or may stand for, with how surely."""
        found: dict[str, tuple[str, float]] = {}
        for role, share in ((Role.GIVEN, 1.0), (Role.NICKNAME, 1.0), (Role.GIVEN_PART, 0.7)):
            for contact, text in self._by_role[role].of(key).items():
                found.setdefault(contact, (text, share))
        for other in may_be_called(key):
            for role in (Role.GIVEN, Role.GIVEN_PART):
                for contact, text in self._by_role[role].of(other).items():
                    found.setdefault(contact, (text, NICKNAME_SHARE))
        return found

    def is_given(self, key: str) -> bool:
        """Whether anybody has it for a given name or a nickname."""
        return any(key in self._by_role[role] for role in (Role.GIVEN, Role.NICKNAME))

    def is_family(self, key: str) -> bool:
        """Whether anybody has it for a family name."""
        return key in self._by_role[Role.FAMILY]

    def families_near(self, key: str) -> list[str]:
        """The family names that are a slip away."""
        return self._slips.near(key)


NICKNAME_SHARE = 0.6
"""How sure an everyday nickname is, next to one that the contact goes by."""
