"""What an action wants to change. Domain functions return it; one place commits it."""

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.day import Day
from tui_app.domain.interview import Interview
from tui_app.domain.letter import Letter
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.touch import Touch

RECORD_TYPES: dict[str, type[Record]] = {
    kind.table: kind for kind in (Contact, Touch, Tidbit, Interview, Letter, Opportunity, Day)
}
"""Every table of the store and the record it holds."""


class Changes(msgspec.Struct, frozen=True, kw_only=True):
    """One user action: one transaction and one undo step.

    `label` names it for the user ("call with Ann Lee"); `removed` holds (table, id) pairs.
    """

    label: str
    put: tuple[Record, ...] = ()
    removed: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.put or self.removed)

    def and_also(self, other: "Changes") -> "Changes":
        """Both in turn as one action, under this one's label: `other` has the last word."""
        put_later = {(record.table, record.id) for record in other.put}
        put = tuple(
            record
            for record in self.put
            if (record.table, record.id) not in put_later | {*other.removed}
        )
        removed = tuple(key for key in self.removed if key not in put_later)
        return Changes(label=self.label, put=put + other.put, removed=removed + other.removed)
