"""The letters to a person met, on the card of the record: what is owed, and what went out."""

from collections.abc import Iterable, Sequence
from typing import TypeVar

from textual.content import Content

from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.letter import Letter, LetterStatus
from tui_app.letters.owing.letter_owed import LetterOwed
from tui_app.priority.wording import late
from tui_app.ui.desk import Desk
from tui_app.ui.text import Span, spans
from tui_app.ui.when import day, due

L = TypeVar("L", Letter, LetterOwed)

_SHOWN = 4


class RecordLetters:
    """All letters of one record, written and owed; looked for once, asked for each person."""

    def __init__(self, record: Interview, desk: Desk, owed: Sequence[LetterOwed] = ()) -> None:
        self._desk = desk
        letters = desk.network.letters.values()
        self._written = [one for one in letters if one.interview == record.id]
        known = {one.id for one in self._written}
        self._owed = [one for one in owed if one.interview == record.id and one.letter not in known]

    def to(self, person: PersonMet) -> list[Content]:
        """One line: each letter with how it stands, what is still to go out first."""
        waiting = [self._owed_words(one) for one in _meant(self._owed, person)]
        written = sorted(
            _meant(self._written, person),
            key=lambda one: (one.status is LetterStatus.SENT, one.id),
        )
        parts = waiting + [self._words(one) for one in written]
        if not parts:
            return []
        more = len(parts) - _SHOWN
        row: list[Span] = [("Letters: " if len(parts) > 1 else "Letter: ", "dim")]
        for n, part in enumerate(parts[:_SHOWN]):
            row += [("; " if n else "", "dim"), *part]
        return [spans(*row, (f"; {more} more" if more > 0 else "", "dim"))]

    def _owed_words(self, one: LetterOwed) -> list[Span]:
        today = self._desk.clock.today()
        days = one.days_late(today)
        when = late(days) if days else due(one.due_on, today)
        return [(f"{one.kind.value} owed, ", ""), (when, "warn" if days else "dim")]

    def _words(self, one: Letter) -> list[Span]:
        today, zone = self._desk.clock.today(), self._desk.clock.zone
        kind = one.kind.value
        match one.status:
            case LetterStatus.SENT:
                at = one.sent_at
                when = day(at.astimezone(zone).date(), today) if at is not None else ""
                return [("✓ ", "good"), (f"{kind} sent {when}".rstrip(), "dim")]
            case LetterStatus.DRAFT:
                return [(f"{kind} begun", ""), (", not sent", "warn")]
            case LetterStatus.OWED:
                when = due(one.due_on, today) if one.due_on else "now"
                return [(f"{kind} owed, ", ""), (when, "dim")]
            case LetterStatus.DROPPED:
                return [(f"{kind} dropped", "dim")]


def _meant(letters: Iterable[L], person: PersonMet) -> list[L]:
    return [
        one
        for one in letters
        if one.person == person.id
        or (one.person is None and bool(one.contact) and one.contact == person.contact)
    ]
