"""What ranking gives: the calls in order, who waits for their window, who is held, and why."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.tidbit import Match, Tidbit


class Factor(StrEnum):
    """What can move a contact up or down."""

    NEWS = "news"
    GAP = "gap"
    RECALL = "recall"
    PLANNED = "planned"
    PROMISE = "promise"
    RECRUITER = "recruiter"
    PINNED = "pinned"
    HABIT = "habit"
    WINDOW = "window"


class Reason(msgspec.Struct, frozen=True):
    """One pressure on a call: the points add up to the score, the text says why in words."""

    factor: Factor
    points: int
    text: str


class Pressure(msgspec.Struct, frozen=True):
    """A reason before it is worded. `value`, `detail` and `said` are what its wording needs."""

    factor: Factor
    points: int
    value: float = 0.0
    detail: str = ""
    said: str = ""


class WindowStatus(StrEnum):
    """Where the callee's day stands (rulebook A2)."""

    OPEN = "open"
    OUTSIDE = "outside"
    LATER = "later"


class Window(msgspec.Struct, frozen=True):
    """The callee's window: open `until`, or it `opens` next (both UTC); `zone` is theirs."""

    status: WindowStatus
    zone: str
    until: datetime | None = None
    opens: datetime | None = None


class Opener(msgspec.Struct, frozen=True):
    """A waiting tidbit for this contact. `freshness` is 0 to 1; `worth` is it times relevance."""

    tidbit: Tidbit
    match: Match
    freshness: float
    worth: float


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """A contact who may be called. `recall` is 0 to 1; `gap_days` counts from the last contact.

    `due` is when (UTC) a routine call falls due that need not be made yet: nothing is new.
    """

    contact: Contact
    score: int
    pressures: tuple[Pressure, ...]
    opener: Opener | None
    recall: float
    gap_days: float
    window: Window
    due: datetime | None = None

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why they stand here, in words; the points add up to the score."""
        from tui_app.priority.wording import worded

        return tuple(worded(pressure) for pressure in self.pressures)

    @property
    def due_on(self) -> date | None:
        """The date, in their zone, from which a call is due that is not due yet."""
        return self.due.astimezone(ZoneInfo(self.window.zone)).date() if self.due else None

    @property
    def is_owed(self) -> bool:
        """Whether a promise to them is due (A8)."""
        return any(pressure.factor is Factor.PROMISE for pressure in self.pressures)

    @property
    def headline(self) -> Factor | None:
        """The factor that weighs most for them."""
        strongest = max(self.pressures, key=lambda p: p.points, default=None)
        return strongest.factor if strongest and strongest.points > 0 else None


class Held(msgspec.Struct, frozen=True, kw_only=True):
    """A contact who must not be called now: `why` in words, and `until` when, if it ends."""

    contact: Contact
    why: str
    until: date | datetime | None = None
    overrulable: bool = False


class Queue(msgspec.Struct, frozen=True, kw_only=True):
    """The ranked answer to "whom do I call now?" at the moment `at` (UTC).

    `without_news` are the calls that were left out because only current events were asked for
    (C3), `owed_without_news` of how many of them keep a promise that is due (A8). The last
    `not_due` of those who come `later` wait for no hour: their routine calls are not due yet.
    """

    at: datetime
    block: str
    calls: Sequence[Call]
    later: Sequence[Call]
    held: Sequence[Held]
    without_news: Sequence[Call] = ()
    owed_without_news: int = 0
    not_due: int = 0

    @property
    def waiting(self) -> int:
        """How many wait for their hours: the first of those who come later."""
        return len(self.later) - self.not_due

    @property
    def next_due(self) -> Call | None:
        """Who is due next of those who are not due yet."""
        return self.later[self.waiting] if self.not_due else None
