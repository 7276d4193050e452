"""The organisations of all contacts, by every form of their names."""

from collections.abc import Iterable, Mapping

from tui_app.domain.contact import Contact
from tui_app.matching.names.organisation_names import Form, OrganisationName, as_compared, name_of
from tui_app.matching.names.register import Register
from tui_app.matching.names.slips import Slips

_STANDS_FOR = len(Form)
"""What an abbreviation is by itself, in the register."""


class Organisations:
    """Which contacts belong to what, looked up by the keys of a name."""

    def __init__(self) -> None:
        self._register = Register()
        self._slips = Slips()
        self._names: dict[str, OrganisationName] = {}

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, key: object) -> bool:
        return key in self._register

    def replace(self, contact_id: str, contact: Contact | None) -> None:
        """Take in a contact's organisation anew; None takes it out."""
        register, slips = self._register, self._slips
        if old := self._names.pop(contact_id, None):
            for form, key, _ in old.called:
                if register.remove(key, form, contact_id) and form < Form.WORD:
                    slips.remove(key)
            for key, _ in old.stands_for:
                register.remove(key, _STANDS_FOR, contact_id)
        if contact is None or not (contact.organisation or contact.organisation_aliases):
            return
        new = self._names[contact_id] = name_of(contact.organisation, contact.organisation_aliases)
        for form, key, text in new.called:
            if register.add(key, form, contact_id, text) and form < Form.WORD:
                slips.add(key)
        for key, text in new.stands_for:
            register.add(key, _STANDS_FOR, contact_id, text)

    def called(self, form: Form, key: str) -> Mapping[str, str]:
        """The contacts whose organisation has that key for that form, with its wording."""
        return self._register.of(key, form)

    def abbreviated(self, initials: str) -> Mapping[str, str]:
        """Those who have an abbreviation alone, which the initials spell."""
        return self._register.of(initials, _STANDS_FOR)

    def firms(self, contacts: Iterable[str]) -> int:
        """How many organisations these contacts belong to, at least 1."""
        return max(1, len({self._names[contact].firm for contact in contacts}))

    def near(self, key: str) -> list[str]:
        """The keys that are a slip away."""
        return self._slips.near(key)

    def has_word(self, contact_id: str, word: str) -> bool:
        """Whether a contact's organisation has that word in its name."""
        return contact_id in self._register.of(as_compared(word), Form.WORD)
