"""The ways out of the door: every one ends in a letter that counts as sent, or stays a draft."""

from collections.abc import Awaitable, Callable
from datetime import datetime
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from tui_app.domain.contact import Contact
from tui_app.domain.letter import Letter, LetterStatus, Medium
from tui_app.domain.letters import letter_sent
from tui_app.exchange.mail import outbox
from tui_app.ui.background import in_background
from tui_app.ui.letters.checked import Checked, Checks
from tui_app.ui.letters.naming import to_whom
from tui_app.ui.letters.ways import Way
from tui_app.ui.typed_paths import as_typed

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp


class After(Enum):
    """What a way out led to."""

    SENT = "sent"
    DONE = "done, and still a draft"
    BACK = "left, to choose another way"


def is_open(letter: Letter) -> bool:
    """Whether it is still to go out."""
    return letter.status in (LetterStatus.OWED, LetterStatus.DRAFT)


async def send_letter(tidings: "TidingsApp", letter: Letter, checks: Checks) -> bool:
    """Let the user choose a way and go it; whether the letter counts as sent now."""
    from tui_app.ui.screens.send_letter import SendLetterScreen

    if not is_open(letter):
        tidings.tell("It was sent already.")
        return False
    checked = await checks.look(letter)
    after = After.BACK
    while after is After.BACK:
        way = await tidings.push_screen_wait(SendLetterScreen(checked))
        if way is None:
            return False
        after = await _GO[way](tidings, checked)
    return after is After.SENT


def mark_as_sent(
    tidings: "TidingsApp",
    letter: Letter,
    medium: Medium,
    at: datetime,
    *,
    said: str = "",
    went: bool = False,
    new_address: str = "",
) -> bool:
    """Write down that it went out at that moment (UTC); whether that was saved.

    A letter that `went` through Tidings is written down as it went, whatever it was changed to
    elsewhere meanwhile. The `new_address` that it went to is kept on the card.
    """
    desk = tidings.desk
    network = desk.network
    contact = network.contacts.get(letter.contact)
    zone = desk.zone_of(contact) if contact is not None else desk.clock.zone
    kept = network.letters.get(letter.id)
    expected = kept if went else letter
    name = to_whom(letter, network)
    left = "The touch is written." if contact is not None else "They are no contact: no touch."
    return tidings.commit(
        letter_sent(network, letter, medium, desk.now(), zone, at=at, new_address=new_address),
        expecting=(expected,) if kept is not None and expected is not None else (),
        done=said or f"Sent to {name}. {left} u takes it back.",
    )


def folder_to_save_in() -> Path:
    """The downloads; where there are none, the folder that Tidings runs in."""
    downloads = Path.home() / "Downloads"
    return downloads if downloads.is_dir() else Path.cwd()


def contact_of(tidings: "TidingsApp", letter: Letter) -> Contact | None:
    """Whom it is to, where they are a contact."""
    return tidings.desk.network.contacts.get(letter.contact)


async def _by_hand(tidings: "TidingsApp", checked: Checked) -> After:
    from tui_app.ui.screens.mark_sent import MarkSentScreen

    letter = checked.letter
    marked = await tidings.push_screen_wait(MarkSentScreen(letter))
    if marked is None:
        return After.BACK
    saved = mark_as_sent(tidings, letter, marked.medium, marked.at)
    return After.SENT if saved else After.DONE


async def _by_email(tidings: "TidingsApp", checked: Checked) -> After:
    from tui_app.ui.screens.send_email import SendEmailScreen

    went = await tidings.push_screen_wait(SendEmailScreen(checked))
    if went is None:
        return After.BACK
    left = "The touch is written." if contact_of(tidings, checked.letter) else ""
    kept = "The address is on the card." if went.new_address else ""
    saved = mark_as_sent(
        tidings,
        checked.letter,
        Medium.EMAIL,
        tidings.desk.now(),
        said=" ".join(filter(None, (went.said, left, kept))),
        went=True,
        new_address=went.new_address,
    )
    return After.SENT if saved else After.DONE


async def _in_mail_program(tidings: "TidingsApp", checked: Checked) -> After:
    letter, desk = checked.letter, tidings.desk
    contact, folder = contact_of(tidings, letter), folder_to_save_in()
    owner, now, zone = desk.config.owner, desk.now(), desk.clock.zone

    def hand_over() -> Path | None:
        out = outbox.prepare(letter, contact, owner, now, zone)
        return outbox.open_mail_program(out, folder)

    tidings.tell("Opening your mail program …")
    try:
        saved = await in_background(hand_over)
    except outbox.MailError as error:
        tidings.tell(str(error), bad=True)
        return After.BACK
    where = f" It is also saved as {as_typed(saved)}." if saved is not None else ""
    question = "It is open in your mail program"
    if not await _went_out(tidings, question, f"Send it there.{where}"):
        return After.DONE
    marked = mark_as_sent(tidings, letter, Medium.EMAIL, desk.now())
    return After.SENT if marked else After.DONE


async def _copy(tidings: "TidingsApp", checked: Checked) -> After:
    tidings.copy_to_clipboard(outbox.as_plain_text(checked.letter))
    if not await _went_out(tidings, "Copied to the clipboard", "It is not marked as sent."):
        return After.DONE
    return await _by_hand(tidings, checked)


async def _went_out(tidings: "TidingsApp", question: str, detail: str) -> bool:
    from tui_app.ui.screens.confirm import ConfirmScreen

    screen = ConfirmScreen(
        question, detail, (("n", "not yet: it stays a draft"), ("s", "it is sent: mark it so"))
    )
    way = await tidings.push_screen_wait(screen)
    if way != "s":
        tidings.tell("It stays a draft. m marks it as sent.")
    return way == "s"


async def _save(tidings: "TidingsApp", checked: Checked) -> After:
    from tui_app.ui.screens.save_letter import SaveLetterScreen

    path = await tidings.push_screen_wait(SaveLetterScreen(checked.letter))
    if path is None:
        return After.BACK
    tidings.tell(f"Saved as {as_typed(path)}. It stays a draft: m marks it as sent.")
    return After.DONE


_GO: dict[Way, Callable[["TidingsApp", Checked], Awaitable[After]]] = {
    Way.BY_HAND: _by_hand,
    Way.BY_EMAIL: _by_email,
    Way.MAIL_PROGRAM: _in_mail_program,
    Way.COPY: _copy,
    Way.FILE: _save,
}
