"""How late a letter is, for the editor's upper line."""

from tui_app.domain.letter import Letter
from tui_app.letters.owed import LetterOwed
from tui_app.priority.wording import late
from tui_app.ui.desk import Desk


def lateness_of(letter: Letter, desk: Desk) -> str:
    """ "3 days late", "due today"; empty where it is not owed, or can wait."""
    owed = next((one for one in desk.letters_owed() if _is(one, letter)), None)
    if owed is None:
        return ""
    days = owed.days_late(desk.clock.today())
    if days:
        return late(days)
    return "due today" if owed.late_from <= desk.clock.today() else ""


def _is(owed: LetterOwed, letter: Letter) -> bool:
    if owed.letter is not None:
        return owed.letter == letter.id
    return (owed.kind, owed.contact, owed.interview, owed.person, owed.opportunity) == (
        letter.kind, letter.contact, letter.interview, letter.person, letter.opportunity
    )  # fmt: skip
