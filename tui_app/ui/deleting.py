"""Deleting what is highlighted: one question that names what goes along."""

from typing import TYPE_CHECKING

from tui_app.domain.contact import Contact
from tui_app.domain.letter import Letter, LetterStatus
from tui_app.domain.letters import name_of
from tui_app.domain.plain import one_line
from tui_app.domain.record_names import contact_name
from tui_app.domain.removal import goes_along, remove_contact, remove_letter, remove_tidbit
from tui_app.domain.tidbit import MatchStatus, Tidbit

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp

COMES_BACK = "u or the trash brings it back."


async def delete_contact(app: "TidingsApp", contact: Contact) -> bool:
    """Delete a contact, if the user means it."""
    name = contact_name(contact)
    along = goes_along(remove_contact(app.desk.network, contact))
    whom = ", ".join(filter(None, (name, one_line(contact.organisation, 60))))
    detail = f"{whom}, {f'with {along}' if along else 'with no touch and no letter'}."
    if not await _means_it(app, "Delete this contact?", f"{detail} {COMES_BACK}", "delete them"):
        return False
    now = app.desk.network.contacts.get(contact.id)
    if now is None:
        return False
    changes = remove_contact(app.desk.network, now)
    return app.commit(changes, expecting=(now,), done=f"Deleted: {name}. {COMES_BACK}")


async def delete_tidbit(app: "TidingsApp", tidbit: Tidbit) -> bool:
    """Delete a piece of news, if the user means it."""
    told = sum(match.status is MatchStatus.PASSED_ON for match in tidbit.matches)
    people = "nobody heard it" if not told else "1 heard it" if told == 1 else f"{told} heard it"
    said = one_line(tidbit.text, 120)
    detail = f"“{said}”: {people}. The ledger still counts it. {COMES_BACK}"
    if not told:
        detail = f"“{said}”: {people} from you. x only puts it away. {COMES_BACK}"
    if not await _means_it(app, "Delete this piece of news?", detail, "delete it"):
        return False
    now = app.desk.network.tidbits.get(tidbit.id)
    return now is not None and app.commit(
        remove_tidbit(app.desk.network, now), expecting=(now,), done=f"Deleted. {COMES_BACK}"
    )


async def delete_letter(app: "TidingsApp", letter: Letter) -> bool:
    """Delete a letter, if the user means it."""
    name = name_of(letter, app.desk.network)
    detail = f"The {name}. What is owed is owed again. {COMES_BACK}"
    if letter.status is LetterStatus.SENT:
        detail = f"The {name}, which was sent. The contact's history keeps that. {COMES_BACK}"
    if not await _means_it(app, "Delete this letter?", detail, "delete it"):
        return False
    now = app.desk.network.letters.get(letter.id)
    if now is None:
        return False
    changes = remove_letter(app.desk.network, now)
    return app.commit(changes, expecting=(now,), done=f"Deleted: {name}. {COMES_BACK}")


async def _means_it(app: "TidingsApp", question: str, detail: str, way: str) -> bool:
    from tui_app.ui.screens.confirm import ConfirmScreen

    screen = ConfirmScreen(question, detail, (("d", way),))
    return await app.push_screen_wait(screen) == "d"
