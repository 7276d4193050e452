"""Tidings itself at the telephone: real records, the real queue, its first call each time."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.bench.follow_up.play import Attempt, State
from tests.bench.follow_up.world import World
from tui_app.domain.calls import CallResult, PromiseMade, log_call, propose_next
from tui_app.domain.contact import Contact, ContactKind, Phone
from tui_app.domain.network import Network
from tui_app.domain.promise import Side
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.touch import Touch, TouchKind
from tui_app.priority.ranking import Ranking

_FIRST_DAY = date(1970, 1, 1)


class Tidings:
    """Calls whoever stands first; nobody where the queue is empty.

    With `takes_next_date` the date that is proposed after a talk is always taken, as by enter.
    """

    def __init__(
        self,
        world: World,
        rules: Rules | None = None,
        name: str = "Tidings",
        *,
        takes_next_date: bool = False,
    ) -> None:
        self.name = name
        self._world = world
        self._rules = rules or Rules()
        self._takes_next_date = takes_next_date
        self._network = Network()
        self._ranking = Ranking(self._network, self._rules, world.home)
        self._people = sorted(range(len(world.people)), key=lambda n: world.met[n], reverse=True)
        self._news = list(reversed(range(len(world.news))))

    def choose(self, state: State) -> int | None:
        """The first of the queue."""
        self._take_in(state.moment)
        calls = self._ranking.queue(_utc(state.moment)).calls
        return int(calls[0].contact.id) if calls else None

    def learn(self, _: State, attempt: Attempt) -> None:
        """Log the call as the app does."""
        contact = self._network.contacts[str(attempt.person)]
        zone, ended = ZoneInfo(contact.zone), _utc(attempt.moment + attempt.seconds)
        result = CallResult(kind=_kind(contact, attempt), seconds=round(attempt.seconds))
        if attempt.picked_up:
            today = ended.astimezone(zone).date()
            due = attempt.promised
            promised = (
                ()
                if due is None
                else (PromiseMade(by=Side.ME, text="call again", due=_FIRST_DAY + timedelta(due)),)
            )
            following = propose_next(contact, result.kind, today, self._rules)
            result = CallResult(
                kind=result.kind,
                seconds=result.seconds,
                passed_on=tuple(str(number) for number, _ in attempt.told),
                promises=promised,
                next_call=following if self._takes_next_date else None,
            )
        changes = log_call(self._network, contact, result, ended, zone)
        for record in changes.put:
            self._network.put(record)

    def _take_in(self, moment: float) -> None:
        world = self._world
        while self._people and world.met[self._people[-1]] <= moment:
            contact = self._contact(self._people.pop())
            self._network.put(contact)
            if contact.kind is ContactKind.RECRUITER and contact.created_at:
                self._network.put(_interview(contact, contact.created_at))
        while self._news and world.news[self._news[-1]].heard <= moment:
            self._network.put(self._tidbit(self._news.pop()))
        self._ranking.forget(self._network.take_concerned())

    def _contact(self, number: int) -> Contact:
        person, met = self._world.people[number], _utc(self._world.met[number])
        return Contact(
            id=str(number),
            name=person.name,
            zone=person.zone,
            kind=ContactKind.RECRUITER if person.is_recruiter else ContactKind.NETWORKING,
            phones=(Phone(number="+44 20 7946 0000"),),
            cadence_days=person.cadence,
            met_on=met.astimezone(self._world.home).date(),
            created_at=met,
        )

    def _tidbit(self, number: int) -> Tidbit:
        news = self._world.news[number]
        return Tidbit(
            id=str(number),
            text=f"piece of news {number}",
            heard_at=_utc(news.heard),
            half_life_days=news.half_life,
            matches=tuple(
                Match(contact=str(whom), status=MatchStatus.ACCEPTED, score=relevance)
                for whom, relevance in zip(news.whom, news.relevance, strict=True)
            ),
        )


def _interview(contact: Contact, met: datetime) -> Touch:
    """The meeting from which a recruiter's weeks count."""
    return Touch(id=f"met {contact.id}", contact=contact.id, kind=TouchKind.MEETING, at=met)


def _kind(contact: Contact, attempt: Attempt) -> TouchKind:
    """A recruiter who does not pick up is left a message."""
    if attempt.picked_up:
        return TouchKind.TALKED
    is_recruiter = contact.kind is ContactKind.RECRUITER
    return TouchKind.MESSAGE if is_recruiter else TouchKind.NO_ANSWER


def _utc(moment: float) -> datetime:
    return datetime.fromtimestamp(moment, UTC)
