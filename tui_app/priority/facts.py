"""What the touches say of a contact, worked out once and kept until a touch changes."""

from datetime import UTC, datetime, time, timedelta

from tui_app.domain.contact import Contact
from tui_app.domain.interview import NextStep
from tui_app.domain.network import Network
from tui_app.domain.next_steps import unsettled_with
from tui_app.domain.rules import Rules
from tui_app.domain.touch import ATTEMPTS, CONVERSATIONS, Direction, Touch, TouchKind
from tui_app.domain.zones import zone_or

DAY = 86_400.0
_NOON = time(12)
_HALF_A_DAY = timedelta(hours=12)
_OUT = Direction.OUT
_MESSAGE, _DECLINED = TouchKind.MESSAGE, TouchKind.DECLINED
# Tuples, because to look for an enum's member in a set of few takes longer.
_CONVERSATIONS, _ATTEMPTS = tuple(CONVERSATIONS), tuple(ATTEMPTS)
_WRITTEN = (TouchKind.EMAIL, TouchKind.NOTE, TouchKind.CLIPPING)


class Facts:
    """The history of one contact as numbers. Moments are seconds since 1970, in UTC.

    `last_contact` is the last touch that was no attempt; `last_conversation` the last time both
    spoke, a first meeting included; `last_reached` that, or a call that they declined;
    `last_heard` the last word from them; `attempt` the last attempt since then; `messages` how
    many were left with no reply since, `last_message` when the last of them. `counts_from` is the
    moment from which the gap counts, `steps` are the dated next steps that they are called for.
    """

    __slots__ = (
        *("last_contact", "last_conversation", "last_reached", "last_heard", "memory_half_days"),
        *("attempt", "messages", "last_message", "counts_from", "steps"),
        *("_contact", "_network", "_interviews"),
    )

    def __init__(self, contact: Contact, network: Network, rules: Rules) -> None:
        # All of a hundred thousand touches come by here: nothing is read that is not needed.
        met = talked = _noon(contact)
        last = reached = heard = message = None
        attempt: Touch | None = None
        messages = 0
        half_days, most = rules.memory_half_days, rules.memory_half_days_most
        growth, written_growth = rules.memory_growth, rules.memory_growth**0.5
        for touch in network.touches_of(contact.id):
            kind = touch.kind
            if kind in _CONVERSATIONS:
                last = reached = heard = at = touch.at
                if talked is None:
                    talked = at
                else:
                    if at - talked > _HALF_A_DAY:
                        half_days = min(half_days * growth, most)
                    if at > talked:
                        talked = at
            elif kind in _ATTEMPTS and touch.direction is _OUT:
                attempt = touch
                if kind is _MESSAGE:
                    messages += 1
                    message = touch.at
                continue
            elif kind in _WRITTEN and touch.direction is _OUT:
                last = touch.at
                half_days = min(half_days * written_growth, most)
                continue
            else:
                last = heard = touch.at
                if kind is _DECLINED:
                    reached = last
            attempt, messages, message = None, 0, None
        met_at, at_last = _seconds(met), _seconds(last)
        # Most often they are one and the same moment.
        at_reached = at_last if reached is last else _seconds(reached)
        self.last_contact = _later(at_last, met_at)
        self.last_reached = _later(at_reached, met_at)
        self.last_heard = met_at
        if heard is not None:
            self.last_heard = at_last if heard is last else _seconds(heard)
        self.last_conversation = at_last if talked is last else _seconds(talked)
        self.memory_half_days = half_days
        self.attempt = attempt
        self.messages = messages
        self.last_message = _seconds(message)
        self.counts_from = self.last_contact
        if self.counts_from is None:
            self.counts_from = _seconds(contact.created_at)
        self.steps = _steps_to_call_for(contact, network)
        self._contact = contact
        self._network = network
        self._interviews: list[float] | None = None

    def gap_days(self, now: float) -> float:
        """Days since the last contact; since they were met or added, where there was none (A4)."""
        since = self.counts_from
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
        return max((met for met in self._met() if met <= now), default=None)

    def next_interview(self, now: float) -> float | None:
        """When the user will next meet them, as far as it is written down."""
        return min((met for met in self._met() if met > now), default=None)

    def _met(self) -> list[float]:
        if self._interviews is None:
            met = [
                touch.at.timestamp()
                for touch in self._network.touches_of(self._contact.id)
                if touch.kind is TouchKind.MEETING
            ]
            self._interviews = met + [
                datetime.combine(record.held_on, _NOON, zone_or(record.zone, UTC)).timestamp()
                for record in self._network.interviews_with(self._contact.id)
                if record.held_on
            ]
        return self._interviews


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


def _seconds(moment: datetime | None) -> float | None:
    return moment.timestamp() if moment is not None else None


def _later(one: float | None, other: float | None) -> float | None:
    if one is None or other is None:
        return other if one is None else one
    return max(one, other)


def _noon(contact: Contact) -> datetime | None:
    day = contact.met_on
    return datetime(day.year, day.month, day.day, 12, tzinfo=UTC) if day is not None else None


def _steps_to_call_for(contact: Contact, network: Network) -> tuple[NextStep, ...]:
    """Dated next steps that this contact is called for, once their day has come (A8)."""
    if not network.interviews:
        return ()
    unsettled = unsettled_with(contact.id, network)
    return tuple(one.step for _, one in unsettled if one.step.due is not None)
