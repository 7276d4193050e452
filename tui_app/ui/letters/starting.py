"""Beginning a letter: to whom, of which kind, about what, and the draft of it."""

from typing import TYPE_CHECKING

import msgspec

from tui_app.domain.clippings import begun_clipping, news_to_send
from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.interview import Interview
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.letters.drafting import drafted
from tui_app.letters.fitting import kinds_for
from tui_app.letters.owed import LetterOwed
from tui_app.priority.wording import late
from tui_app.ui.desk import Desk
from tui_app.ui.letters.kind_words import WORDS
from tui_app.ui.when import day

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp

_ABOUT_A_MEETING = frozenset(
    {
        LetterKind.THANK_YOU,
        LetterKind.AFTER_REJECTION,
        LetterKind.NEVER_TOO_LATE,
        LetterKind.PROPOSAL,
        LetterKind.RECRUITER_FOLLOW_UP,
        LetterKind.RESULT_FOLLOW_UP,
    }
)
_NO_NEWS = "none"
_NEWS_OFFERED = 15


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


async def write_to(tidings: "TidingsApp", contact: Contact) -> str | None:
    """Begin a letter to them and write it; gives the id of what was saved or sent."""
    from tui_app.ui.screens.letter_editor import LetterEditor

    letter = await letter_to(tidings, contact)
    return None if letter is None else await tidings.push_screen_wait(LetterEditor(letter))


async def letter_to(tidings: "TidingsApp", contact: Contact) -> Letter | None:
    """A letter to them of the kind that the user chooses; None where that was left.

    What is owed to them comes first, and what is begun of it is gone on with; then what fits.
    """
    from tui_app.ui.screens.choose_one import ChooseOneScreen, Offer

    desk = tidings.desk
    owed = owed_to(contact, desk)
    fitting = kinds_for(contact, desk.network, desk.clock.today())
    kinds = dict.fromkeys((*owed, *fitting, *LetterKind))
    offers = [Offer(one.value, one.value, _beside(one, owed.get(one), desk)) for one in kinds]
    name = one_line(contact.name, 30)
    chosen = await tidings.push_screen_wait(
        ChooseOneScreen(f"Which letter to {name}?", "enter drafts it", offers)
    )
    if chosen not in {one.value for one in LetterKind} or contact.id not in desk.network.contacts:
        return None
    kind, now = LetterKind(chosen), desk.now()
    if (one := owed.get(kind)) is not None:
        begun = desk.network.letters.get(one.letter or "")
        return begun if begun is not None else one.blank(new_id(now), now)
    letter = Letter(
        id=new_id(now),
        kind=kind,
        contact=contact.id,
        name=contact.name,
        created_at=now,
        updated_at=now,
    )
    if kind is LetterKind.CLIPPING_TAG:
        return await _with_news(tidings, letter)
    return about_the_last_meeting(letter, desk.network)


def owed_to(contact: Contact, desk: Desk) -> dict[LetterKind, LetterOwed]:
    """What is owed to them, the most pressing of each kind, in that order."""
    found: dict[LetterKind, LetterOwed] = {}
    for one in desk.letters_owed():
        if one.contact == contact.id:
            found.setdefault(one.kind, one)
    return found


def about_the_last_meeting(letter: Letter, network: Network) -> Letter:
    """The letter with the last record in which they were met, where its kind speaks of one."""
    records = network.interviews_with(letter.contact)
    if letter.kind not in _ABOUT_A_MEETING or not records:
        return letter
    last: Interview = max(records, key=lambda one: (one.held_on is not None, one.held_on, one.id))
    met = next((one.id for one in last.people if one.contact == letter.contact), None)
    return msgspec.structs.replace(
        letter, interview=last.id, person=met, opportunity=last.opportunity
    )


def drafted_now(letter: Letter, desk: Desk, *, as_chosen: bool = False) -> Letter:
    """The letter as it is drafted from the record today; `as_chosen` as for `drafted`."""
    owner, today = desk.config.owner, desk.clock.today()
    return drafted(letter, desk.network, owner, today, as_chosen=as_chosen)


async def _with_news(tidings: "TidingsApp", letter: Letter) -> Letter | None:
    """The letter about a piece of news that is filed with them; None where that was left."""
    from tui_app.ui.screens.choose_one import ChooseOneScreen, Offer

    desk = tidings.desk
    news = news_to_send(desk.network, letter.contact)
    if not news:
        return letter
    today, zone = desk.clock.today(), desk.clock.zone
    offers = [
        Offer(one.id, one_line(one.text, 80), day(one.heard_at.astimezone(zone).date(), today))
        for one in news[:_NEWS_OFFERED]
    ]
    offers.append(Offer(_NO_NEWS, "something else"))
    chosen = await tidings.push_screen_wait(
        ChooseOneScreen("Which piece of news?", "enter takes it", offers)
    )
    if chosen == _NO_NEWS:
        return letter
    if chosen is None or chosen not in desk.network.tidbits:
        return None
    begun = begun_clipping(desk.network, letter.contact, chosen)
    return begun or msgspec.structs.replace(letter, tidbit=chosen)


def _beside(kind: LetterKind, owed: LetterOwed | None, desk: Desk) -> str:
    if owed is None:
        return WORDS[kind]
    if owed.letter is not None:
        return "begun"
    days = owed.days_late(desk.clock.today())
    return f"owed, {late(days)}" if days else "owed"
