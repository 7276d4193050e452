"""Every number of the rulebook, each a default that the configuration may change."""

from datetime import time
from typing import Annotated

import msgspec
from msgspec import Meta

from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import TidbitKind

LocalTime = Annotated[time, Meta(tz=False)]
Weekday = Annotated[int, Meta(ge=1, le=7)]
Minutes = Annotated[int, Meta(ge=1, le=1440)]
Days = Annotated[int, Meta(ge=0, le=36_500)]
SomeDays = Annotated[int, Meta(ge=1, le=36_500)]
HalfLife = Annotated[float, Meta(gt=0, le=36_500)]
Share = Annotated[float, Meta(ge=0, le=1)]
Points = Annotated[int, Meta(ge=0, le=100_000)]
Count = Annotated[int, Meta(ge=0, le=1000)]


class Block(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A call block: a window in the callee's zone, and the user's own sitting (rulebook A1, A2).

    `opens` and `closes` bound when the callee picks up their own phone; `minutes` is how long the
    user calls from `opens` of their own day; `days` are ISO weekdays, 1 Monday to 7 Sunday.
    """

    opens: LocalTime
    closes: LocalTime
    minutes: Minutes = 45
    days: tuple[Weekday, ...] = (1, 2, 3, 4, 5)

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError("`opens` must come before `closes`")


class Slot(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A time of the user's own day that is set aside; `days` are ISO weekdays (rulebook C3)."""

    opens: LocalTime
    closes: LocalTime
    days: tuple[Weekday, ...] = (1, 2, 3, 4, 5)

    def __post_init__(self) -> None:
        if self.opens >= self.closes:
            raise ValueError("`opens` must come before `closes`")


class HalfLives(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Days in which a tidbit of each kind loses half its worth (rulebook A3, C1)."""

    gossip: HalfLife = 3
    news: HalfLife = 4
    article: HalfLife = 10
    press_release: HalfLife = 7
    research: HalfLife = 21
    event: HalfLife = 7
    referral: HalfLife = 14
    evergreen: HalfLife = 180

    def of(self, kind: TidbitKind) -> float:
        """The half-life of one kind, in days."""
        value: float = getattr(self, kind.value.replace(" ", "_"))
        return value


class Weights(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Points that each pressure is worth (rulebook A3 to A8).

    `promise` is more than news, recall, a plan and a lifetime's silence come to together.
    """

    news: Points = 60
    gap: Points = 40
    """At the cadence; sooner next to nothing, and beyond it without end (A4)."""
    recall: Points = 10
    planned: Points = 40
    recruiter: Points = 100
    promise: Points = 500
    promise_per_day_late: Points = 2
    pinned: Points = 50


class Rules(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The rulebook's numbers. Days and minutes are in the unit that the name says."""

    morning: Block = Block(opens=time(8, 0), closes=time(9, 30))
    evening: Block = Block(opens=time(17, 0), closes=time(18, 30))
    day_opens: LocalTime = time(7, 0)
    """Before this hour of their day a contact waits under "later" (A2)."""
    day_closes: LocalTime = time(20, 0)
    """After this hour of their day a contact waits under "later" (A2)."""
    outside_window_share: Share = 0.5
    """What a call counts for outside the callee's window (A2)."""
    habit_share: Share = 0.15
    """The most that a call loses in the half of their day in which they rather do not pick up; the
    more, the less they do (A2)."""
    habit_tries: Annotated[int, Meta(ge=1, le=1000)] = 3
    """After so many calls in vain one after the other, in that half of their day (A2)."""
    habit_calls: Count = 12
    """Of so many of the last calls it is learnt: habits change (A2)."""
    usual_pick_up: Share = 0.4
    """How often people pick up who were never tried (A2)."""
    usual_tries: Annotated[float, Meta(ge=0, le=1000)] = 2
    """That usual rate counts like so many tries of their own (A2)."""
    current_events: Slot | None = None
    """When the queue shows the calls that carry fresh news, by itself; none means never (C3)."""
    half_lives: HalfLives = HalfLives()
    stale_below: Annotated[float, Meta(gt=0, lt=1)] = 0.05
    """A tidbit worth less than this is stale (A3)."""
    proposed_share: Share = 0.6
    """What news counts for while its match is only proposed, times the match's score (A3)."""
    accepted_least: Share = 0.5
    """What accepted news counts for however low its match scores; whole where it has no score."""
    lead_days: Days = 20
    """A routine call is due so many days before the cadence ends, to be reached in time (A4)."""
    lead_share: Share = 0.3
    """Or before the last share of a long cadence, where that is more (A4)."""
    recall_least: Annotated[float, Meta(gt=0, lt=1)] = 0.0625
    """It is due, too, once they remember no more of the user than this: of somebody met once after
    four weeks (A5)."""
    cadence_days: SomeDays = 60
    """Days between contacts, where the contact has no cadence of their own (A4)."""
    memory_half_days: HalfLife = 14
    """Days in which a person met once half-forgets (A5)."""
    memory_growth: Annotated[float, Meta(ge=1, le=100)] = 1.6
    """How much longer each conversation makes the memory last (A5)."""
    memory_half_days_most: HalfLife = 365
    """The longest half-memory that conversations can reach, in days (A5)."""
    rest_days: Days = 7
    """Nobody is talked to twice within this without a promise, a request or urgent news (A6)."""
    urgent_half_life_days: Annotated[float, Meta(ge=0)] = 0
    """Accepted news that spoils as fast as this may break the rest even if it would outlast it;
    what would be stale before they have rested always may (A6)."""
    urgent_freshness: Share = 0.5
    """And only while it is at least this fresh (A6)."""
    message_wait_days: Days = 3
    """Days before the next attempt after a message left (A6)."""
    recruiter_first_days: Days = 7
    """A recruiter is called from this many days after the interview (A7)."""
    recruiter_second_days: Days = 7
    """And once more this many days after an unanswered message (A7)."""
    recruiter_messages: Annotated[int, Meta(ge=1, le=1000)] = 2
    """Messages without a reply after which no more follow (A7)."""
    call_minutes: Minutes = 10
    """Minutes that one follow-up takes, for the workload (A10)."""
    spread_from: Annotated[int, Meta(ge=1, le=1_000_000)] = 12
    """People added together from whom on their first calls are spread over days (A10)."""
    batch_names: Annotated[int, Meta(ge=1, le=100)] = 30
    """Names in a batch day (A9)."""
    batch_break_after: Annotated[int, Meta(ge=10, le=15)] = 12
    """Calls in a row, in a batch day, after which a break is proposed (A9)."""
    batch_break_minutes: Minutes = 15
    """How long that break is; a pause as long is one too (A9)."""
    in_the_works_least: Count = 6
    in_the_works_most: Count = 10
    """Opportunities to keep in the works (A12)."""
    thank_you_late_days: Days = 2
    """Days after which an owed thank-you is late (E1)."""
    thank_you_until_days: SomeDays = 28
    """Days after which a thank-you never sent is a never-too-late letter instead (E5)."""
    letter_until_days: SomeDays = 60
    """Days after which a letter that was not written for its cause is owed no longer (E)."""
    result_follow_up_days: SomeDays = 4
    """Days after a job interview with no word when its result is asked for (E5)."""
    status_report_days: SomeDays = 60
    """Days without any contact after which a status report is owed (E5)."""
    reply_late_days: Days = 1
    """Days after which an unanswered message of theirs is late (E9)."""
    announcement_late_days: Days = 14
    """Days after an accepted offer when its announcement is late (E8)."""
    ritual: tuple[str, ...] = (
        "the ads",
        "the newspapers and magazines",
        "the library and databases",
        "the master list",
        "the order of new contacts",
        "letters and calls for meetings",
        "appointments",
    )
    """The other daily work, beside the blocks; an empty list means none (A14)."""
    likeness_most: Share = 0.6
    """Letters that are more alike than this are warned of (E3)."""
    weights: Weights = Weights()

    def __post_init__(self) -> None:
        if self.day_opens >= self.day_closes:
            raise ValueError("`day_opens` must come before `day_closes`")
        if self.in_the_works_least > self.in_the_works_most:
            raise ValueError("`in_the_works_least` must not be above `in_the_works_most`")
        _check_ritual(self.ritual)

    def block(self, part: str) -> Block:
        """The block named "morning" or "evening"."""
        return self.morning if part == "morning" else self.evening


_RITUAL_MOST = 30
_NAME_MOST = 60


def _check_ritual(names: tuple[str, ...]) -> None:
    """Raise ValueError, with one clear sentence, for a list that cannot be shown and ticked."""
    if len(names) > _RITUAL_MOST:
        raise ValueError(f"`ritual` must not have more than {_RITUAL_MOST} entries")
    for place, name in enumerate(names, 1):
        if not name.strip():
            raise ValueError(f"`ritual` must not have an empty name (entry {place})")
        if len(name) > _NAME_MOST:
            raise ValueError(
                f"`ritual` must have names of at most {_NAME_MOST} characters (entry {place})"
            )
        if one_line(name) != name:
            raise ValueError(
                f"`ritual` must have plain names on one line, without control characters or "
                f"spaces to spare (entry {place})"
            )
    if len({name.casefold() for name in names}) < len(names):
        raise ValueError("`ritual` must not have one name twice")
