"""The people of the network, by every form of their names."""

from collections.abc import Mapping

from tui_app.domain.contact import Contact
from tui_app.matching.names.nicknames import is_given_name, may_be_called
from tui_app.matching.names.person_names import PersonName, Role, name_of
from tui_app.matching.names.register import Register
from tui_app.matching.names.slips import Slips

NICKNAME_SHARE = 0.6
"""How sure an everyday nickname is, next to one that the contact goes by."""
_MOST_KEPT = 1000
"""Given names whose bearers are kept at hand."""


class People:
    """Who may be called by which key."""

    def __init__(self) -> None:
        self._register = Register()
        self._slips = Slips()
        self._names: dict[str, PersonName] = {}
        self._given: dict[str, dict[str, tuple[str, float]]] = {}

    def __contains__(self, key: object) -> bool:
        return key in self._register

    def replace(self, contact_id: str, contact: Contact | None) -> None:
        """Take in a contact's names anew; None takes them out."""
        self._given.clear()
        if old := self._names.pop(contact_id, None):
            for role, key, _ in old.called:
                if self._register.remove(key, role, contact_id) and role is Role.FAMILY:
                    self._slips.remove(key)
        if contact is None:
            return
        new = self._names[contact_id] = name_of(contact)
        for role, key, text in new.called:
            if self._register.add(key, role, contact_id, text) and role is Role.FAMILY:
                self._slips.add(key)

    def name(self, contact_id: str) -> PersonName:
        """What is known of a contact's name."""
        return self._names[contact_id]

    def called(self, role: Role, key: str) -> Mapping[str, str]:
        """Those who have that key in that role, each with the contact's own wording."""
        return self._register.of(key, role)

    def may_be(self, key: str) -> bool:
        """Whether it is a name of anybody's, or a nickname that everybody knows."""
        return key in self._register or is_given_name(key)

    def given(self, key: str) -> Mapping[str, tuple[str, float]]:
        """Those whose given name or nickname it is or may stand for, with how surely."""
        found = self._given.get(key)
        if found is None:
            if len(self._given) >= _MOST_KEPT:
                self._given.clear()
            found = self._given[key] = self._found_by_given(key)
        return found

    def _found_by_given(self, key: str) -> dict[str, tuple[str, float]]:
        found: dict[str, tuple[str, float]] = {}
        for role, share in ((Role.GIVEN, 1.0), (Role.NICKNAME, 1.0), (Role.GIVEN_PART, 0.7)):
            for contact, text in self._register.of(key, role).items():
                found.setdefault(contact, (text, share))
        for other in may_be_called(key):
            for role in (Role.GIVEN, Role.GIVEN_PART):
                for contact, text in self._register.of(other, role).items():
                    found.setdefault(contact, (text, NICKNAME_SHARE))
        return found

    def is_given(self, key: str) -> bool:
        """Whether anybody has it for a given name or a nickname."""
        return any(self._register.is_known(key, role) for role in (Role.GIVEN, Role.NICKNAME))

    def is_family(self, key: str) -> bool:
        """Whether anybody has it for a family name."""
        return self._register.is_known(key, Role.FAMILY)

    def families_near(self, key: str) -> list[str]:
        """The family names that are a slip away."""
        return self._slips.near(key)
