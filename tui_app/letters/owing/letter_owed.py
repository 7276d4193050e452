"""A letter that ought to go out."""

from datetime import date, datetime

import msgspec

from tui_app.domain.letter import Letter, LetterKind


class LetterOwed(msgspec.Struct, frozen=True, kw_only=True):
    """To whom, what sort, why, and by when.

    `contact` is an id, empty where the person met is no contact; `interview`, `person`,
    `opportunity` and `tidbit` are the ids of what it is about, `touch` that of the exchange it
    answers. `due_on` is a date of the user's; after `late_from` it is late. `letter` is the id of
    one that is begun. `weight` is how much they count for what was talked of.
    """

    kind: LetterKind
    name: str
    why: str
    due_on: date
    late_from: date
    contact: str = ""
    interview: str | None = None
    person: str | None = None
    opportunity: str | None = None
    tidbit: str | None = None
    touch: str | None = None
    letter: str | None = None
    weight: int = 0

    def days_late(self, today: date) -> int:
        """Days since it was late; 0 where it is not."""
        return max(0, (today - self.late_from).days)

    def blank(self, letter_id: str, now: datetime) -> Letter:
        """A letter for it, with nothing written yet. `now` is UTC."""
        return Letter(
            id=letter_id,
            kind=self.kind,
            contact=self.contact,
            name=self.name,
            interview=self.interview,
            person=self.person,
            opportunity=self.opportunity,
            tidbit=self.tidbit,
            due_on=self.due_on,
            created_at=now,
            updated_at=now,
        )
