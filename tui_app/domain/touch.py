"""A touch: one exchange with a contact, or an attempt at one."""

from enum import StrEnum
from typing import ClassVar

from tui_app.domain.record import Instant, Part, Record


class TouchKind(StrEnum):
    """How the exchange went. The first six are the outcomes of a call."""

    TALKED = "talked"
    MESSAGE = "message"
    NO_ANSWER = "no-answer"
    CALLBACK = "callback"
    WRONG_NUMBER = "wrong-number"
    DECLINED = "declined"
    NOTE = "note"
    EMAIL = "e-mail"
    MEETING = "meeting"
    CLIPPING = "clipping"

    @property
    def words(self) -> str:
        """As it is said in a sentence."""
        return self.value if self is TouchKind.EMAIL else self.value.replace("-", " ")


OUTCOMES: tuple[TouchKind, ...] = (
    TouchKind.TALKED,
    TouchKind.MESSAGE,
    TouchKind.NO_ANSWER,
    TouchKind.CALLBACK,
    TouchKind.WRONG_NUMBER,
    TouchKind.DECLINED,
)
"""The ways in which a call can end."""

ATTEMPTS = frozenset(
    {TouchKind.MESSAGE, TouchKind.NO_ANSWER, TouchKind.CALLBACK, TouchKind.WRONG_NUMBER}
)
"""Nobody was reached: these never reset the clock (rulebook A6)."""

CONVERSATIONS = frozenset({TouchKind.TALKED, TouchKind.MEETING})
"""Both sides spoke: these make the memory last longer (rulebook A5)."""


class Direction(StrEnum):
    """Who reached out."""

    OUT = "out"
    IN = "in"


class FavourKind(StrEnum):
    """What was given or asked (rulebook B6)."""

    TIDBIT = "tidbit"
    CLIPPING = "clipping"
    BUSINESS_REFERRAL = "business referral"
    HELP = "help"


class Favour(Part, frozen=True, kw_only=True, omit_defaults=True):
    """One line of the give and ask ledger; `asked` is true where the user asked for it.

    `result` is what came of it. Of a business referral `sent` is the contact whom the user sent to
    them; `tidbit` is the news that the favour consists of. Noted apart from any exchange, it has
    its own moment `at` (UTC).
    """

    kind: FavourKind
    text: str
    asked: bool = False
    result: str = ""
    sent: str | None = None
    tidbit: str | None = None
    at: Instant | None = None


class Touch(Record, frozen=True, kw_only=True, omit_defaults=True):
    """One exchange. `at` is UTC and `zone` the contact's zone then; `seconds` is how long it took.

    `tidbits` were passed on in it; `referrals` are the contacts they sent the user to.
    """

    table: ClassVar[str] = "touches"

    contact: str
    kind: TouchKind
    at: Instant
    zone: str = ""
    direction: Direction = Direction.OUT
    seconds: int | None = None
    note: str = ""
    learned: str = ""
    tidbits: tuple[str, ...] = ()
    favours: tuple[Favour, ...] = ()
    referrals: tuple[str, ...] = ()
    interview: str | None = None
    letter: str | None = None
    opportunity: str | None = None

    @property
    def is_attempt(self) -> bool:
        """Nobody was reached. What comes in from them is never an attempt."""
        return self.kind in ATTEMPTS and self.direction is Direction.OUT

    @property
    def is_conversation(self) -> bool:
        """Both sides spoke."""
        return self.kind in CONVERSATIONS
