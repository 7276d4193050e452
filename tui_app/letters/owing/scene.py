"""What every reason for a letter looks at: the network, the user's date, and letters by person."""

from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview, PersonMet
from tui_app.domain.letter import Letter, LetterKind, LetterStatus
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.rules import Rules
from tui_app.domain.touch import Direction, Touch, TouchKind

_SETTLED = frozenset({LetterStatus.SENT, LetterStatus.DROPPED})
WRITTEN = frozenset({TouchKind.NOTE, TouchKind.EMAIL, TouchKind.CLIPPING})
"""Touches on paper or on a screen."""


class Scene:
    """The network at one moment. Dates are the user's."""

    def __init__(self, network: Network, now: datetime, rules: Rules, own_zone: ZoneInfo) -> None:
        self.network = network
        self.rules = rules
        self.zone = own_zone
        self.today = self.day_of(now)

    def day_of(self, moment: datetime) -> date:
        """The user's date at a moment."""
        return moment.astimezone(self.zone).date()

    def ago(self, day: date) -> int:
        """Days since; negative for a day to come."""
        return (self.today - day).days

    @cached_property
    def _letters(self) -> dict[str, list[Letter]]:
        """Letters by contact, by person met, and by nothing (the empty text)."""
        found: dict[str, list[Letter]] = {}
        for letter in self.network.letters.values():
            for key in {letter.contact, letter.person or ""}:
                found.setdefault(key, []).append(letter)
        return found

    def letters_to(self, contact_id: str, person_id: str | None = None) -> list[Letter]:
        """Every letter to a contact, or to a person met."""
        found = self._letters.get(contact_id, []) if contact_id else []
        if person_id:
            known = {letter.id for letter in found}
            found = found + [one for one in self._letters.get(person_id, ()) if one.id not in known]
        return found

    def settled_on(self, letter: Letter) -> date | None:
        """The day it was sent, or dropped; None where it is neither."""
        if letter.status not in _SETTLED:
            return None
        moment = letter.sent_at or letter.updated_at or letter.created_at
        return self.day_of(moment) if moment is not None else date.min

    def begun(self, letters: Iterable[Letter], *kinds: LetterKind) -> Letter | None:
        """The newest of those kinds that is neither sent nor dropped."""
        open_ones = [one for one in letters if one.kind in kinds and one.status not in _SETTLED]
        return max(open_ones, key=lambda one: one.id, default=None)

    def was_written(self, letters: Iterable[Letter], since: date, *kinds: LetterKind) -> bool:
        """Whether one of those kinds was sent, or dropped, on that day or after it."""
        return any(
            one.kind in kinds and (settled := self.settled_on(one)) is not None and settled >= since
            for one in letters
        )

    def last_contact(self, contact: Contact) -> date | None:
        """The day of the last touch that was no attempt, or else of the first meeting."""
        met = contact.met_on if contact.met_on and contact.met_on <= self.today else None
        # The newest come first: those before the first that counts need no look.
        for touch in reversed(self.network.touches_of(contact.id)):
            if not touch.is_attempt and (day := self.day_of(touch.at)) <= self.today:
                return day if met is None or day > met else met
        return met

    def touches_since(self, contact_id: str, day: date) -> list[Touch]:
        """Their touches after that day, attempts left out."""
        return [
            touch
            for touch in self.network.touches_of(contact_id)
            if not touch.is_attempt and self.day_of(touch.at) > day
        ]

    def was_heard(self, contact_id: str, day: date) -> bool:
        """Whether they spoke or wrote after that day."""
        return any(
            touch.is_conversation or touch.direction is Direction.IN
            for touch in self.touches_since(contact_id, day)
        )

    def contact_of(self, person: PersonMet) -> Contact | None:
        """The contact that a person met is, where they are one still."""
        return self.network.contacts.get(person.contact or "")

    def opportunity_of(self, record: Interview) -> Opportunity | None:
        """The opportunity that a record belongs to."""
        return self.network.opportunities.get(record.opportunity or "")


def after(day: date, days: int) -> date:
    """The day so many days on; the last there is, where a calendar ends."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
