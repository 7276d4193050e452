"""Every number of the rulebook, each a default that the configuration may change."""

from datetime import time

import msgspec

from tui_app.domain.tidbit import TidbitKind


class Block(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A call block: a window in the callee's zone, and the user's own sitting (rulebook A1, A2).

    `opens` and `closes` bound when the callee picks up their own phone; `minutes` is how long the
    user calls from `opens` of their own day; `days` are ISO weekdays, 1 Monday to 7 Sunday.
    """

    opens: time
    closes: time
    minutes: int = 45
    days: tuple[int, ...] = (1, 2, 3, 4, 5)


class HalfLives(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Days in which a tidbit of each kind loses half its worth (rulebook A3, C1)."""

    gossip: float = 3
    news: float = 4
    article: float = 10
    press_release: float = 7
    research: float = 21
    event: float = 7
    referral: float = 14
    evergreen: float = 180

    def of(self, kind: TidbitKind) -> float:
        """The half-life of one kind, in days."""
        value: float = getattr(self, kind.value.replace(" ", "_"))
        return value


class Weights(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Points that each pressure is worth (rulebook A3 to A8)."""

    news: int = 60
    gap: int = 20
    recall: int = 15
    planned: int = 40
    recruiter: int = 100
    promise: int = 200
    promise_per_day_late: int = 2
    pinned: int = 50


class Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The rulebook's numbers. Days and minutes are in the unit that the name says."""

    morning: Block = Block(opens=time(8, 0), closes=time(9, 30))
    evening: Block = Block(opens=time(17, 0), closes=time(18, 30))
    day_opens: time = time(7, 0)
    """Before this hour of their day a contact waits under "later" (A2)."""
    day_closes: time = time(20, 0)
    """After this hour of their day a contact waits under "later" (A2)."""
    outside_window_share: float = 0.5
    """What a call counts for outside the callee's window (A2)."""
    half_lives: HalfLives = HalfLives()
    stale_below: float = 0.05
    """A tidbit worth less than this is stale (A3)."""
    proposed_share: float = 0.6
    """What news counts for while its match is only proposed, times the match's score (A3)."""
    cadence_days: int = 60
    """Days between contacts, where the contact has no cadence of their own (A4)."""
    memory_half_days: float = 14
    """Days in which a person met once half-forgets (A5)."""
    memory_growth: float = 1.6
    """How much longer each conversation makes the memory last (A5)."""
    memory_half_days_most: float = 365
    """The longest half-memory that conversations can reach, in days (A5)."""
    rest_days: int = 7
    """Nobody is talked to twice within this without a promise, a request or urgent news (A6)."""
    urgent_half_life_days: float = 4
    """Accepted news that spoils as fast as this may break the rest (A6)."""
    urgent_freshness: float = 0.5
    """And only while it is at least this fresh (A6)."""
    message_wait_days: int = 3
    """Days before the next attempt after a message left (A6)."""
    recruiter_first_days: int = 7
    """A recruiter is called from this many days after the interview (A7)."""
    recruiter_second_days: int = 7
    """And once more this many days after an unanswered message (A7)."""
    recruiter_messages: int = 2
    """Messages without a reply after which no more follow (A7)."""
    call_minutes: int = 10
    """Minutes that one follow-up takes, for the workload (A10)."""
    in_the_works_least: int = 6
    in_the_works_most: int = 10
    """Opportunities to keep in the works (A12)."""
    thank_you_late_days: int = 2
    """Days after which an owed thank-you is late (E1)."""
    weights: Weights = Weights()

    def __post_init__(self) -> None:
        for name, value in (
            ("cadence_days", self.cadence_days),
            ("memory_half_days", self.memory_half_days),
            ("memory_growth", self.memory_growth),
            ("memory_half_days_most", self.memory_half_days_most),
            *((f"half_lives.{kind.name.lower()}", self.half_lives.of(kind)) for kind in TidbitKind),
        ):
            if value <= 0:
                raise ValueError(f"{name} must be above zero")
        for name, block in (("morning", self.morning), ("evening", self.evening)):
            if block.opens >= block.closes:
                raise ValueError(f"{name} must open before it closes")

    def block(self, part: str) -> Block:
        """The block named "morning" or "evening"."""
        return self.morning if part == "morning" else self.evening
