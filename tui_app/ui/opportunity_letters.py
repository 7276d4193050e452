"""Which letter to write about an opportunity: one that is owed, or another to one of its people."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.works import people_of, title_of
from tui_app.letters.about_opportunity import owed_about
from tui_app.letters.owed import LetterOwed
from tui_app.priority.wording import late
from tui_app.ui.desk import Desk
from tui_app.ui.screens.choose_one import ChooseOneScreen, Offer

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp


async def choose_letter(
    tidings: "TidingsApp", opportunity: Opportunity, owed: Sequence[LetterOwed]
) -> Letter | None:
    """The letter, begun or not; None where that was left, or where there is nobody to write to.

    `owed` are the letters owed about it, which are offered first.
    """
    from tui_app.ui.letters.starting import letter_to

    desk = tidings.desk
    today, network = desk.clock.today(), desk.network
    offers = [
        Offer(f"owed {n}", f"{one.kind.value}: {one.name}", _stands(one.days_late(today)))
        for n, one in enumerate(owed)
    ]
    offers += [
        Offer(person.contact.id, person.name, "another letter")
        for person in people_of(network, opportunity)
        if person.contact is not None
    ]
    if not offers:
        tidings.tell("Nobody is named for it: p names who.")
        return None
    question = f"Which letter about {title_of(opportunity)}?"
    chosen = await tidings.push_screen_wait(ChooseOneScreen(question, "enter writes it", offers))
    for n, one in enumerate(owed):
        if chosen == f"owed {n}":
            now = desk.now()
            return network.letters.get(one.letter or "") or one.blank(new_id(now), now)
    contact = network.contacts.get(chosen or "")
    letter = await letter_to(tidings, contact) if contact is not None else None
    if letter is None or letter.opportunity is not None:
        return letter  # one that is begun, perhaps about another opportunity
    return msgspec.structs.replace(letter, opportunity=opportunity.id)


def alert_letter(
    desk: Desk, opportunity: Opportunity, contact: Contact, owed: Sequence[LetterOwed]
) -> Letter:
    """The letter that alerts a reference for it (rulebook E7): begun, owed, or a new one."""
    kind, now = LetterKind.REFERENCE_ALERT, desk.now()
    for one in owed_about(opportunity, owed, desk.network):
        if (one.kind, one.contact) == (kind, contact.id):
            return desk.network.letters.get(one.letter or "") or one.blank(new_id(now), now)
    return Letter(
        id=new_id(now),
        kind=kind,
        contact=contact.id,
        name=contact.name,
        opportunity=opportunity.id,
    )


def _stands(days_late: int) -> str:
    return late(days_late) if days_late else "owed"
