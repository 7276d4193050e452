"""The organisations of all contacts, by every form of their names."""

from collections.abc import Mapping

from tui_app.domain.contact import Contact
from tui_app.matching.names.organisation_names import Form, OrganisationName, as_compared, name_of
from tui_app.matching.names.register import Register
from tui_app.matching.names.slips import Slips


class Organisations:
    """Which contacts belong to what, looked up by the keys of a name."""

    def __init__(self) -> None:
        self._by_form = [Register() for _ in Form]
        self._stands_for = Register()
        self._slips = Slips()
        self._names: dict[str, OrganisationName] = {}
        self._firms: dict[tuple[Form, str], dict[str, int]] = {}

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, key: str) -> bool:
        return any(key in register for register in self._by_form)

    def replace(self, contact_id: str, contact: Contact | None) -> None:
        """Take in a contact's organisation anew; None takes it out."""
        if old := self._names.pop(contact_id, None):
            for form, key, _ in old.called:
                if self._by_form[form].remove(key, contact_id) and form is not Form.INITIALS:
                    self._slips.remove(key)
                self._count(form, key, old.firm, -1)
            for key, _ in old.stands_for:
                self._stands_for.remove(key, contact_id)
        if contact is None or not (contact.organisation or contact.organisation_aliases):
            return
        new = self._names[contact_id] = name_of(contact.organisation, contact.organisation_aliases)
        for form, key, text in new.called:
            if self._by_form[form].add(key, contact_id, text) and form is not Form.INITIALS:
                self._slips.add(key)
            self._count(form, key, new.firm, 1)
        for key, text in new.stands_for:
            self._stands_for.add(key, contact_id, text)

    def called(self, form: Form, key: str) -> Mapping[str, str]:
        """The contacts whose organisation has that key for that form, with its wording."""
        return self._by_form[form].of(key)

    def abbreviated(self, initials: str) -> Mapping[str, str]:
        """Those who have an abbreviation alone, which the initials spell."""
        return self._stands_for.of(initials)

    def firms(self, form: Form, key: str) -> int:
        """How many organisations have that key for that form, at least 1."""
        return max(1, len(self._firms.get((form, key), ())))

    def near(self, key: str) -> list[str]:
        """The keys that are a slip away."""
        return self._slips.near(key)

    def has_word(self, contact_id: str, word: str) -> bool:
        """Whether a contact's organisation has that word in its name."""
        return contact_id in self._by_form[Form.WORD].of(as_compared(word))

    def _count(self, form: Form, key: str, firm: str, more: int) -> None:
        firms = self._firms.setdefault((form, key), {})
        firms[firm] = firms.get(firm, 0) + more
        if not firms[firm]:
            del firms[firm]
        if not firms:
            del self._firms[form, key]
