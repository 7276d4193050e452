"""What the touches say of a contact, worked out once and kept until a touch changes."""

from datetime import UTC, datetime, time
from functools import cached_property

from tui_app.domain.contact import Contact
from tui_app.domain.interview import NextStep
from tui_app.domain.network import Network
from tui_app.domain.next_steps import unsettled_with
from tui_app.domain.rules import Rules
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.domain.zones import zone_or

DAY = 86_400.0
_NOON = time(12)
_WRITTEN = frozenset({TouchKind.NOTE, TouchKind.EMAIL, TouchKind.CLIPPING})


class Facts:
    """The history of one contact as numbers. Moments are seconds since 1970, in UTC.

    `known_since` is when they were met or added; `last_contact` the last touch that was no
    attempt; `last_conversation` the last time both spoke, a first meeting included;
    `last_reached` that, or a call that they declined; `attempt` the last attempt since then;
    `messages` how many were left with no reply since, `last_message` when the last of them.
    """

    def __init__(self, contact: Contact, network: Network, rules: Rules) -> None:
        met = _noon(contact)
        created = contact.created_at.timestamp() if contact.created_at else None
        self.last_contact: float | None = met
        self.last_conversation: float | None = met
        self.last_reached: float | None = met
        self.last_heard: float | None = met
        self.memory_half_days = rules.memory_half_days
        self.attempt: Touch | None = None
        self.messages = 0
        self.last_message: float | None = None
        written_growth = rules.memory_growth**0.5
        for touch in network.touches_of(contact.id):
            at = touch.at.timestamp()
            if touch.is_attempt:
                self.attempt = touch
                if touch.kind is TouchKind.MESSAGE:
                    self.messages += 1
                    self.last_message = at
                continue
            self.last_contact = max(at, self.last_contact or at)
            if touch.is_conversation:
                if self.last_conversation is not None and at - self.last_conversation > DAY / 2:
                    self._strengthen(rules.memory_growth, rules)
                self.last_conversation = max(at, self.last_conversation or at)
            elif touch.kind in _WRITTEN and touch.direction is Direction.OUT:
                self._strengthen(written_growth, rules)
            reached = touch.is_conversation or touch.kind is TouchKind.DECLINED
            if reached:
                self.last_reached = max(at, self.last_reached or at)
            if reached or touch.direction is Direction.IN:
                self.attempt, self.messages, self.last_message = None, 0, None
                self.last_heard = at
        self.known_since: float | None = min(
            (moment for moment in (met, created, self.last_contact) if moment is not None),
            default=None,
        )
        self.steps = _steps_to_call_for(contact, network)
        self._contact = contact
        self._network = network

    def _strengthen(self, growth: float, rules: Rules) -> None:
        self.memory_half_days = min(self.memory_half_days * growth, rules.memory_half_days_most)

    def gap_days(self, now: float) -> float:
        """Days since the last contact; since they were met or added, where there was none (A4)."""
        since = self.last_contact if self.last_contact is not None else self.known_since
        return max(0.0, (now - since) / DAY) if since is not None else 0.0

    def recall(self, now: float) -> float:
        """How well they remember the user, 1 to 0 (A5).

        Half after `memory_half_days`, a sixteenth after twice that: forgetting speeds up at first.
        """
        if self.last_conversation is None:
            return 0.0
        days = max(0.0, (now - self.last_conversation) / DAY)
        ratio = days / self.memory_half_days
        return 0.5 ** (ratio * ratio) if ratio < 30 else 0.0

    def last_interview(self, now: float) -> float | None:
        """When the user last met them in person or for an interview; none still to come."""
        return max((met for met in self._interviews if met <= now), default=None)

    @cached_property
    def _interviews(self) -> list[float]:
        met = [
            touch.at.timestamp()
            for touch in self._network.touches_of(self._contact.id)
            if touch.kind is TouchKind.MEETING
        ]
        return met + [
            datetime.combine(record.held_on, _NOON, zone_or(record.zone, UTC)).timestamp()
            for record in self._network.interviews_with(self._contact.id)
            if record.held_on
        ]


class FactBook:
    """The facts of a whole network, each contact's worked out when first asked for."""

    def __init__(self, network: Network, rules: Rules) -> None:
        self._network = network
        self._rules = rules
        self._facts: dict[str, Facts] = {}

    def of(self, contact: Contact) -> Facts:
        """The facts of one contact."""
        facts = self._facts.get(contact.id)
        if facts is None:
            facts = self._facts[contact.id] = Facts(contact, self._network, self._rules)
        return facts

    def forget(self, contact_ids: set[str]) -> None:
        """Work these out anew when they are next asked for, because their records changed."""
        for contact_id in contact_ids:
            self._facts.pop(contact_id, None)


def _noon(contact: Contact) -> float | None:
    if contact.met_on is None:
        return None
    day = contact.met_on
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC).timestamp()


def _steps_to_call_for(contact: Contact, network: Network) -> tuple[NextStep, ...]:
    """Dated next steps that this contact is called for, once their day has come (A8)."""
    unsettled = unsettled_with(contact.id, network)
    return tuple(one.step for _, one in unsettled if one.step.due is not None)
