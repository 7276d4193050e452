"""Going on with the drafts that a former start left over."""

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview
from tui_app.domain.letter import Letter
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Tidbit
from tui_app.store import StoreError
from tui_app.store.drafts import Draft, LeftOver
from tui_app.ui.drafts import GoneError
from tui_app.ui.jotting import JOT

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp


class Kind(NamedTuple):
    """What a kind of draft is called, on which screen it goes on, and the record it edits."""

    words: str
    mode: str
    record: type[Record] | None = None


KINDS = {
    "interview": Kind("interview record", "interviews", Interview),
    "letter": Kind("letter", "letters", Letter),
    "contact": Kind("contact", "contacts", Contact),
    "opportunity": Kind("opportunity", "opportunities", Opportunity),
    "tidbit": Kind("tidbit", "ideas", Tidbit),
    "outcome": Kind("after a call", "queue"),
    "touch": Kind("to be logged", "contacts"),
    JOT: Kind("half jotted", ""),
}


class _JotDraft(msgspec.Struct):
    text: str


async def offer(tidings: "TidingsApp") -> None:
    """Offer what is left over till everything is decided on, or put off."""
    from tui_app.ui.screens.left_over import LeftOverScreen, Offered

    while tidings.left_over:
        offered = [
            Offered(left, _words(left.draft), _warning(left.draft, tidings))
            for left in tidings.left_over
        ]
        decision = await tidings.push_screen_wait(LeftOverScreen(offered))
        for left in decision.dropped:
            _set_aside(left, tidings)
        if decision.go_on is None:
            return
        tidings.left_over.remove(decision.go_on)
        await _go_on(decision.go_on, tidings)


def _set_aside(left: LeftOver, tidings: "TidingsApp") -> None:
    try:
        tidings.drafts.shelf.set_aside(left.key)
    except StoreError as error:
        tidings.tell(str(error), bad=True)
    else:
        tidings.left_over.remove(left)


async def _go_on(left: LeftOver, tidings: "TidingsApp") -> None:
    """Open the editor on it; returns when it is saved or left."""
    from tui_app.ui.screens.base import MainScreen

    kind = KINDS.get(left.draft.kind)
    stays = f"The draft stays in {tidings.drafts.shelf.folder}."
    try:
        if kind is None:
            tidings.tell(f"Only a later version can go on with it. {stays}", bad=True)
        elif left.draft.kind == JOT:
            await _jot_on(left, tidings)
        else:
            await tidings.switch_mode(kind.mode)
            if isinstance(tidings.screen, MainScreen):
                await tidings.screen.run_draft(left)
    except GoneError:
        tidings.tell(f"Whom or what it is about was removed meanwhile. {stays}", bad=True)
    except msgspec.ValidationError:
        tidings.tell(f"It cannot be gone on with: a part of it is missing. {stays}", bad=True)


async def _jot_on(left: LeftOver, tidings: "TidingsApp") -> None:
    from tui_app.ui.screens.jot import JotScreen

    text = msgspec.convert(left.draft.payload, _JotDraft).text
    tidings.half_jotted = f"{text} {tidings.half_jotted}" if tidings.half_jotted else text
    tidings.drafts.adopt(JOT, left.key)
    await tidings.push_screen_wait(JotScreen())


def _words(draft: Draft) -> str:
    kind = KINDS.get(draft.kind)
    return kind.words if kind is not None else "of a later version"


def _warning(draft: Draft, tidings: "TidingsApp") -> str:
    """What became of its record since the draft was begun, where anything did."""
    kind = KINDS.get(draft.kind)
    if kind is None or draft.record is None:
        return ""
    if kind.record is None:
        return "" if draft.record in tidings.desk.network.contacts else "removed since"
    base, is_new = draft.payload.get("base"), draft.payload.get("is_new", False)
    now = tidings.desk.network.table(kind.record).get(draft.record)
    if now is None:
        return "" if is_new else "removed since"
    try:
        return "" if msgspec.convert(base, kind.record) == now else "changed since"
    except msgspec.ValidationError:
        return ""
