"""Adding or editing a contact."""

from tui_app.domain.contact import Contact
from tui_app.ui.screens.dialog import Dialog


class ContactForm(Dialog[str]):
    """Gives the id of the contact that was saved."""

    def __init__(self, contact: Contact | None) -> None:
        super().__init__()
        self._contact = contact
