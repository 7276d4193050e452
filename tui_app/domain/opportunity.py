"""An opportunity: a job or deal in the works (rulebook A11, A12)."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from tui_app.domain.record import Instant, Part, Record


class OpportunityStatus(StrEnum):
    """Whether it still lives, and how it ended if not."""

    ALIVE = "alive"
    FROZEN = "frozen"
    REORGANISED = "reorganised"
    VANISHED = "vanished"
    REJECTED = "rejected"
    OFFER = "offer"
    ACCEPTED = "accepted"


IN_THE_WORKS = frozenset({OpportunityStatus.ALIVE, OpportunityStatus.OFFER})
"""What counts towards the six to ten (rulebook A12)."""


class Stage(StrEnum):
    """How far it has come."""

    LEAD = "lead"
    APPROACHED = "approached"
    SCREENING = "screening"
    INTERVIEWS = "interviews"
    FINAL = "final"


class StatusChange(Part, frozen=True, kw_only=True, omit_defaults=True):
    """One line of the history."""

    status: OpportunityStatus
    on: date
    note: str = ""


class Reference(Part, frozen=True, kw_only=True, omit_defaults=True):
    """A reference named for this opportunity; alerted before they are called (rulebook E7)."""

    contact: str
    named_at: Instant | None = None
    alerted_at: Instant | None = None
    called_at: Instant | None = None


class Opportunity(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A job or deal in the works."""

    table: ClassVar[str] = "opportunities"

    title: str
    organisation: str = ""
    target_area: str = ""
    status: OpportunityStatus = OpportunityStatus.ALIVE
    stage: Stage = Stage.LEAD
    contacts: tuple[str, ...] = ()
    next_step: str = ""
    next_step_on: date | None = None
    opened_on: date | None = None
    history: tuple[StatusChange, ...] = ()
    references: tuple[Reference, ...] = ()
    note: str = ""
    created_at: Instant | None = None
    updated_at: Instant | None = None

    @property
    def in_the_works(self) -> bool:
        """Counts towards the six to ten (rulebook A12)."""
        return self.status in IN_THE_WORKS
