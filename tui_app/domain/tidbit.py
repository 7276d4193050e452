"""A tidbit: a piece of news, and its matches to the contacts it is for (rulebook C)."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from tui_app.domain.record import Instant, Part, Record


class TidbitKind(StrEnum):
    """What sort of news it is; each has a half-life (rulebook A3, C1)."""

    GOSSIP = "gossip"
    NEWS = "news"
    ARTICLE = "article"
    PRESS_RELEASE = "press release"
    RESEARCH = "research"
    EVENT = "event"
    REFERRAL = "referral"
    EVERGREEN = "evergreen"


class MatchStatus(StrEnum):
    """Where a match stands. A refused pair stays refused; one passed on is never told twice."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    PASSED_ON = "passed on"


class Match(Part, frozen=True, kw_only=True, omit_defaults=True):
    """A tidbit tied to a contact: `score` is the relevance, 0 to 1; `why` what tied them."""

    contact: str
    status: MatchStatus = MatchStatus.PROPOSED
    score: float = 0.0
    why: str = ""
    decided_at: Instant | None = None
    touch: str | None = None

    @property
    def is_waiting(self) -> bool:
        """Still to be passed on."""
        return self.status in (MatchStatus.PROPOSED, MatchStatus.ACCEPTED)


class Tidbit(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A piece of news.

    `heard_at` is when it was heard or read (UTC), from which its age counts; `happens_on` is the
    day of an event; `half_life_days` overrides the half-life of its kind; `expires_on` ends it.
    """

    table: ClassVar[str] = "tidbits"

    text: str
    kind: TidbitKind = TidbitKind.NEWS
    heard_at: Instant
    zone: str = ""
    source: str = ""
    url: str = ""
    body: str = ""
    topics: tuple[str, ...] = ()
    happens_on: date | None = None
    half_life_days: float | None = None
    expires_on: date | None = None
    matches: tuple[Match, ...] = ()
    feed_item: str = ""
    archived_at: Instant | None = None

    def match_for(self, contact_id: str) -> Match | None:
        """The match to that contact, if there is one."""
        return next((match for match in self.matches if match.contact == contact_id), None)
