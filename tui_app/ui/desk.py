"""What every screen works on: the store, the rules, the clock, and the one way to commit."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import cached_property
from zoneinfo import ZoneInfo

from tui_app.clock import BadTimeError, Clock, zone
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.domain.rules import Rules
from tui_app.domain.touch import Touch
from tui_app.matching.contact_index import ContactIndex
from tui_app.priority.facts import FactBook
from tui_app.priority.news import openers_for
from tui_app.priority.queue import Opener, Queue
from tui_app.priority.rank import rank
from tui_app.store import Store


class Desk:
    """The open store with all that is worked out from it. Raises StoreError as the store does."""

    def __init__(self, store: Store, config: Config, clock: Clock) -> None:
        self.store = store
        self.config = config
        self.clock = clock
        self.facts = FactBook(store.network, config.rules)

    @property
    def network(self) -> Network:
        """All records."""
        return self.store.network

    @property
    def rules(self) -> Rules:
        """The rulebook's numbers."""
        return self.config.rules

    @cached_property
    def index(self) -> ContactIndex:
        """The full-text index that proposes whom a tidbit is for; built when first asked for."""
        return ContactIndex(self.network)

    def now(self) -> datetime:
        """This moment, in UTC."""
        return self.clock.now()

    def zone_of(self, contact: Contact) -> ZoneInfo:
        """Their zone; the user's where theirs is unknown."""
        try:
            return zone(contact.zone) if contact.zone else self.clock.zone
        except BadTimeError:
            return self.clock.zone

    def today_of(self, contact: Contact) -> date:
        """Their date."""
        return self.now().astimezone(self.zone_of(contact)).date()

    def queue(self, *, block: str = "now", current_events: bool = False) -> Queue:
        """Whom to call now."""
        return rank(
            self.network,
            self.now(),
            self.rules,
            self.clock.zone,
            block=block,
            current_events=current_events,
            facts=self.facts,
        )

    def openers(self, contact: Contact) -> tuple[Opener, ...]:
        """Every fresh tidbit that waits for them, best first."""
        return openers_for(contact.id, self.network, self.now(), self.rules)

    def commit(self, changes: Changes, expecting: Iterable[Record] = ()) -> None:
        """Make one user action durable. Raises StoreError; nothing is changed then."""
        # A person taken out of a record is concerned, too: the record as it was knows them.
        before = [self.network.table(type(record)).get(record.id) for record in changes.put]
        self.store.commit(changes, self.now(), expecting)
        concerned = {key for one in (*before, *changes.put) if one for key in _concerned(one)}
        concerned |= {key for _, key in changes.removed}
        if changes.removed:
            self._forget_everything()
        self._forget(concerned)

    def undo(self) -> str:
        """Take the last action back; gives its name. Raises StoreError."""
        step = self.store.undo(self.now())
        self._forget_everything()
        return step.label

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Take in what other processes committed, and let none commit while this lasts.

        So that what is looked at is what is committed to. Raises StoreError.
        """
        with self.store.alone():
            self.refresh()
            yield

    def refresh(self) -> bool:
        """Take in what other processes committed; whether there was anything."""
        changed = bool(self.store.refresh())
        if changed:
            self._forget_everything()
        return changed

    def _forget(self, contact_ids: set[str]) -> None:
        self.facts.forget(contact_ids)
        if "index" in self.__dict__:
            self.index.refresh(contact_ids)

    def _forget_everything(self) -> None:
        # What was undone or came from elsewhere may concern anybody, the removed ones included.
        self.facts = FactBook(self.network, self.rules)
        self.__dict__.pop("index", None)


def _concerned(record: Record) -> set[str]:
    """The contacts whose history a record is part of."""
    if isinstance(record, Contact):
        return {record.id}
    if isinstance(record, Touch):
        return {record.contact}
    if isinstance(record, Interview):
        return {person.contact for person in record.people if person.contact}
    return set()
