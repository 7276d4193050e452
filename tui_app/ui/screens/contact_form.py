"""Adding or editing a contact: the whole record in one scrolling form."""

from collections.abc import Mapping
from datetime import date

from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.contacts import NamelessError, blank, namesakes, save
from tui_app.domain.names import fold
from tui_app.domain.plain import one_line
from tui_app.ui.contact_fields import GROUPS
from tui_app.ui.desk import Desk
from tui_app.ui.record_fields import Groups
from tui_app.ui.screens.fields_form import BadFieldsError, FieldsDraft, FieldsForm

ContactDraft = FieldsDraft[Contact]
"""The fields that were typed in, and the contact as it was then."""


class ContactForm(FieldsForm[Contact]):
    """Gives the id of the contact that was saved."""

    KIND = "contact"
    GONE = "They were removed elsewhere meanwhile. Save again to add them anew."

    def __init__(self, contact: Contact | None) -> None:
        super().__init__(contact)
        self._warned_of = ""

    @classmethod
    def groups(cls) -> Groups[Contact]:
        """Every field, under its heading."""
        return GROUPS

    @classmethod
    def kept_in(cls, desk: Desk) -> Mapping[str, Contact]:
        """All contacts by their ids."""
        return desk.network.contacts

    @classmethod
    def today_for(cls, record: Contact, desk: Desk) -> date:
        """Their date."""
        return desk.today_of(record)

    def blank(self) -> Contact:
        """Somebody of whom nothing is known yet."""
        return blank(self.desk.now())

    def title_of(self, record: Contact) -> str:
        """Their name."""
        return one_line(record.name, 50) or "Somebody new"

    def saving(self, record: Contact, old: Contact | None) -> Changes:
        """What saves them. Raises BadFieldsError."""
        try:
            return save(record, old, self.desk.now())
        except NamelessError as error:
            raise BadFieldsError({"name": str(error)}) from None

    def is_to_be_asked(self, record: Contact) -> bool:
        """Whether somebody else has the name, which the user has not been told yet."""
        name, old = fold(record.name), self._old
        others = namesakes(record, self.desk.network.contacts.values())
        if not others or self._warned_of == name or (old and fold(old.name) == name):
            return False
        self._warned_of = name
        first = others[0]
        who = f"{first.name}, {first.organisation}" if first.organisation else first.name
        self.complain({"name": f"There is {one_line(who, 80)} already. Save again to keep both."})
        return True
