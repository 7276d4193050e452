"""Beginning a letter: to whom, of which kind, and the draft of it."""

from typing import TYPE_CHECKING

from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.plain import one_line
from tui_app.letters.drafting import drafted
from tui_app.ui.desk import Desk
from tui_app.ui.letters.kind_words import WORDS

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp


async def choose_letter(tidings: "TidingsApp") -> Letter | None:
    """Whom it is to and of which kind; None where that was left."""
    from tui_app.ui.screens.find import FindScreen

    network = tidings.desk.network
    if not network.contacts:
        tidings.tell("You know nobody yet: 4 and then n adds a contact.")
        return None
    found = await tidings.push_screen_wait(FindScreen("Whom is it to?", "enter writes to them"))
    contact = network.contacts.get(found or "")
    return await letter_to(tidings, contact) if contact is not None else None


async def letter_to(tidings: "TidingsApp", contact: Contact) -> Letter | None:
    """A letter to them of the kind that the user chooses; None where that was left."""
    from tui_app.ui.screens.choose_one import ChooseOneScreen, Offer

    desk = tidings.desk
    offers = [Offer(one.value, one.value, WORDS[one]) for one in LetterKind]
    name = one_line(contact.name, 30)
    chosen = await tidings.push_screen_wait(
        ChooseOneScreen(f"Which letter to {name}?", "enter drafts it", offers)
    )
    if chosen not in {one.value for one in LetterKind} or contact.id not in desk.network.contacts:
        return None
    kind, now = LetterKind(chosen), desk.now()
    return Letter(
        id=new_id(now),
        kind=kind,
        contact=contact.id,
        name=contact.name,
        created_at=now,
        updated_at=now,
    )


def drafted_now(letter: Letter, desk: Desk) -> Letter:
    """The letter as it is drafted from the record today."""
    return drafted(letter, desk.network, desk.config.owner, desk.clock.today())
