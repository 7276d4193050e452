"""A clipping from a piece of news: to one person, or to several one after the other (C4)."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui_app.domain.clippings import NoClippingError, clipping
from tui_app.domain.contact import Contact
from tui_app.domain.letter import LetterStatus
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Tidbit

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp


async def clip(tidings: "TidingsApp", tidbit: Tidbit, people: Sequence[Contact]) -> str:
    """Write the news to each of them in turn; gives why not, or nothing.

    Each tag is drafted when it is its turn, so that it is unlike those kept and sent before. Who
    sends one or keeps it as a draft goes on to the next; who leaves one leaves the rest.
    """
    from tui_app.ui.screens.letter_editor import LetterEditor

    if tidings.refuses_changes():
        return ""
    for place, person in enumerate(people, 1):
        network = tidings.desk.network
        news, contact = network.tidbits.get(tidbit.id), network.contacts.get(person.id)
        if news is None or contact is None:
            continue
        try:
            letter = clipping(network, contact, news, tidings.desk.now())
        except NoClippingError as error:
            return str(error)
        if len(people) > 1:
            left = ", ".join(one_line(one.name, 30) for one in people[place:])
            tidings.tell(
                f"{place} of {len(people)}. " + (f"Then {left}: f6 or f9." if left else "")
            )
        editor = LetterEditor(letter)
        await tidings.push_screen_wait(editor)
        kept = tidings.desk.network.letters.get(letter.id)
        is_sent = kept is not None and kept.status is LetterStatus.SENT
        if not is_sent and not editor.goes_on:
            break
    return ""
