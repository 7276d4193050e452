"""What the touches say of a contact, worked out once and kept until a touch changes."""

from datetime import UTC, date, datetime, time, timedelta
from math import inf
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.interview import NextStep
from tui_app.domain.network import Network
from tui_app.domain.next_steps import unsettled_with
from tui_app.domain.rules import Rules
from tui_app.domain.touch import Direction, Touch, TouchKind
from tui_app.domain.zones import zone_or
from tui_app.priority.picking_up import PickUps, picked_up, share_lost

DAY = 86_400.0
_NOON = time(12)
_HALF_A_DAY = timedelta(hours=12)
_FIRST_NOON = date(1970, 1, 1).toordinal() - 0.5
_OUT = Direction.OUT
_TALKED, _MEETING = TouchKind.TALKED, TouchKind.MEETING
_MESSAGE, _NO_ANSWER = TouchKind.MESSAGE, TouchKind.NO_ANSWER
_CALLBACK, _WRONG_NUMBER = TouchKind.CALLBACK, TouchKind.WRONG_NUMBER
_DECLINED = TouchKind.DECLINED


class Facts(msgspec.Struct, eq=False, gc=False):
    """The history of one contact as numbers. Moments are seconds since 1970, in UTC.

    `last_contact` is the last touch that was no attempt; `last_conversation` the last time both
    spoke, a first meeting included; `last_reached` that, or a call that they declined;
    `last_heard` the last word from them; `attempt` the last attempt since then; `messages` how
    many were left with no reply since, `last_message` when the last of them. `last_touch` is the
    last contact or the attempt since. `counts_from` is the moment from which the gap counts;
    `steps` are the dated next steps that they are called for.
    """

    contact: Contact
    network: Network
    last_contact: float | None
    last_conversation: float | None
    last_reached: float | None
    last_heard: float | None
    memory_half_days: float
    attempt: Touch | None
    messages: int
    last_message: float | None
    last_touch: float
    counts_from: float | None
    steps: tuple[NextStep, ...]
    _interviews: list[float] | None = None
    _lost_mornings: float = -1.0
    _lost_evenings: float = -1.0

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

    def habit_share(self, zone: ZoneInfo, rules: Rules, *, is_morning: bool) -> float:
        """What share a call loses in this half of their day; `zone` is theirs."""
        share = self._lost_mornings if is_morning else self._lost_evenings
        if share < 0:
            touches = self.network.touches_of(self.contact.id)
            share = share_lost(touches, zone, rules, is_morning=is_morning)
            if is_morning:
                self._lost_mornings = share
            else:
                self._lost_evenings = share
        return share

    def picks_up(self, zone: ZoneInfo, rules: Rules) -> PickUps:
        """When they picked up, by the halves of their day; `zone` is theirs."""
        return picked_up(self.network.touches_of(self.contact.id), zone, rules.habit_calls)

    def _met(self) -> list[float]:
        if self._interviews is None:
            met = [
                touch.at.timestamp()
                for touch in self.network.touches_of(self.contact.id)
                if touch.kind is _MEETING
            ]
            self._interviews = met + [
                datetime.combine(record.held_on, _NOON, zone_or(record.zone, UTC)).timestamp()
                for record in self.network.interviews_with(self.contact.id)
                if record.held_on
            ]
        return self._interviews


def facts_of(contact: Contact, network: Network, rules: Rules) -> Facts:
    """The facts of one contact, in one pass over their touches."""
    # A hundred thousand touches come by here: nothing is read of them that is not needed.
    half_days, most = rules.memory_half_days, rules.memory_half_days_most
    growth, written_growth = rules.memory_growth, rules.memory_growth**0.5
    met = _noon_met(contact)
    last = spoke = reached = heard = message = None
    attempt: Touch | None = None
    messages = 0
    touches = network.touches_of(contact.id)
    for touch in touches:
        kind = touch.kind
        if kind is _TALKED or kind is _MEETING:
            last = reached = heard = at = touch.at
            if spoke is not None:
                if at - spoke > _HALF_A_DAY:
                    half_days *= growth
                if at > spoke:
                    spoke = at
            else:
                spoke = at
                if met is not None:
                    # The first time counts from when they were met.
                    since = at.timestamp() - met
                    if since > DAY / 2:
                        half_days *= growth
                    elif since < 0:
                        spoke = datetime.fromtimestamp(met, UTC)
        elif kind is _NO_ANSWER or kind is _MESSAGE or kind is _CALLBACK or kind is _WRONG_NUMBER:
            if touch.direction is _OUT:
                attempt = touch
                if kind is _MESSAGE:
                    messages += 1
                    message = touch.at
                continue
            last = heard = touch.at
        elif kind is _DECLINED:
            last = heard = reached = touch.at
        elif touch.direction is _OUT:
            last = touch.at
            half_days *= written_growth
            continue
        else:
            last = heard = touch.at
        if half_days > most:
            half_days = most
        attempt, messages, message = None, 0, None
    # Most often these are few moments.
    at_last = _seconds(last)
    at_spoke = at_last if spoke is last else _seconds(spoke)
    at_reached = at_spoke if reached is spoke else _seconds(reached)
    at_heard = at_reached if heard is reached else _seconds(heard)
    last_contact = _later(at_last, met)
    last_touch, at_message = last_contact, None
    if attempt is not None:
        at_attempt = attempt.at.timestamp()
        last_touch = _later(at_attempt, last_contact)
        at_message = at_attempt if attempt.kind is _MESSAGE else _seconds(message)
    return Facts(
        contact,
        network,
        last_contact,
        _later(at_spoke, met),
        _later(at_reached, met),
        at_heard if heard is not None else met,
        half_days,
        attempt,
        messages,
        at_message,
        last_touch if last_touch is not None else -inf,
        last_contact if last_contact is not None else _seconds(contact.created_at),
        _steps_to_call_for(contact, network),
    )


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
            facts = self._facts[contact.id] = facts_of(contact, self._network, self._rules)
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


def _noon_met(contact: Contact) -> float | None:
    day = contact.met_on
    return (day.toordinal() - _FIRST_NOON) * DAY if day is not None else None


def _steps_to_call_for(contact: Contact, network: Network) -> tuple[NextStep, ...]:
    """Dated next steps that this contact is called for, once their day has come (A8)."""
    if not network.interviews:
        return ()
    unsettled = unsettled_with(contact.id, network)
    return tuple(one.step for _, one in unsettled if one.step.due is not None)
