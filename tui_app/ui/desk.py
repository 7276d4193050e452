"""What every screen works on: the store, the rules, the clock, and the one way to commit."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import date, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from tui_app.clock import BadTimeError, Clock, zone
from tui_app.config import Config
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.jot_known import JotKnown
from tui_app.domain.names import NameFinder
from tui_app.domain.network import Network
from tui_app.domain.record import Record
from tui_app.domain.rules import Rules
from tui_app.letters.owed import LetterOwed, OwedLetters
from tui_app.matching.contact_index import ContactIndex, with_meaning
from tui_app.priority.facts import FactBook
from tui_app.priority.news import openers_for
from tui_app.priority.queue import Opener, Queue
from tui_app.priority.ranking import Ranking
from tui_app.store import ConflictError, Step, Store, StoreError

if TYPE_CHECKING:
    from tui_app.store.backups import Backup
    from tui_app.store.entries import Tables
    from tui_app.store.restoring import Restored


class Desk:
    """The open store with all that is worked out from it. Raises StoreError as the store does."""

    def __init__(self, store: Store, config: Config, clock: Clock) -> None:
        self.store = store
        self.config = config
        self.clock = clock
        self.facts = FactBook(store.network, config.rules)
        self._ranking = Ranking(store.network, config.rules, clock.zone, self.facts)
        self.known = 0
        """Grows whenever something else is known of a contact: proposals may be others then."""
        self._finder = NameFinder()

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
        return with_meaning(self.network, self.store.path)

    @cached_property
    def jot_known(self) -> JotKnown:
        """The people and topics that a jotted line may name."""
        return JotKnown(self.network)

    def now(self) -> datetime:
        """This moment, in UTC."""
        return self.clock.now()

    def find_contacts(self, typed: str) -> list[Contact]:
        """Whom a typed name may mean, in order of name; made to be asked at every key."""
        return self._finder.find(self.network.contacts.values(), typed)

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
        return self._ranking.queue(self.now(), block=block, current_events=current_events)

    @cached_property
    def _owed(self) -> OwedLetters:
        return OwedLetters(self.network, self.rules)

    def letters_owed(self) -> list[LetterOwed]:
        """Every letter owed now, the most urgent first; worked out once until records change."""
        return self._owed.at(self.now(), self.clock.zone)

    def openers(self, contact: Contact) -> tuple[Opener, ...]:
        """Every fresh tidbit that waits for them, best first."""
        return openers_for(contact.id, self.network, self.now(), self.rules)

    def commit(self, changes: Changes, expecting: Iterable[Record] = ()) -> None:
        """Make one user action durable. Raises StoreError; nothing is changed then."""
        with self.followed():
            self.store.commit(changes, self.now(), expecting)

    def undo(self, step: Step | None = None) -> Step:
        """Take the last action back, if it is `step` where one is named; gives which it was.

        Raises StoreError as the store does.
        """
        with self.followed():
            if step is None:
                return self.store.undo(self.now())
            with self.store.alone():
                return self._unless_overtaken(step, self.store.next_undo(), self.store.undo)

    def redo(self, step: Step | None = None) -> Step:
        """Make the action again that was undone last; all else is as with `undo`."""
        with self.followed():
            if step is None:
                return self.store.redo(self.now())
            with self.store.alone():
                return self._unless_overtaken(step, self.store.next_redo(), self.store.redo)

    def _unless_overtaken(
        self, meant: Step, found: Step | None, go: Callable[[datetime], Step]
    ) -> Step:
        if found is None or found.number != meant.number:
            raise ConflictError(f"“{meant.label}” was left: something else was done meanwhile.")
        return go(self.now())

    def back_up(self, why: str) -> Path | None:
        """Keep a whole copy before `why`; None while there is no store. Raises StoreError."""
        with self.followed():
            return self.store.back_up(why)

    def empty_trash(self) -> int:
        """Let go of what lies in the trash, after a backup; gives how much. Raises StoreError."""
        from tui_app.store.reading_shelf import ReadingShelf

        with self.alone():
            self.store.back_up("emptying")
            with suppress(StoreError):  # of the reading list, which waits for nothing here
                trashed = [one.record for one in self.store.trash()]
                ReadingShelf(self.store.path).settle(self.network, trashed)
            return self.store.empty_trash(self.now())

    def restore(self, backup: "Backup", tables: "Tables") -> "Restored":
        """Make all as it was in the backup, which was read already. Raises StoreError."""
        from tui_app.store.restoring import restore

        with self.followed():
            return restore(self.store, backup, self.now(), tables)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Take in what other processes committed, and let none commit while this lasts.

        So that what is looked at is what is committed to. Raises StoreError.
        """
        with self.store.alone():
            self.refresh()
            yield

    def refresh(self, patience: float | None = None) -> bool:
        """Take in what other processes committed; whether there was anything.

        With `patience`, in seconds, it is put off where somebody is writing for longer.
        """
        with self.followed():
            return bool(self.store.refresh(patience))

    @contextmanager
    def followed(self) -> Iterator[None]:
        """Whatever the store does meanwhile, what is worked out here is true again afterwards."""
        try:
            yield
        finally:
            concerned = self.network.take_concerned()
            self.known += bool(concerned)
            self._ranking.forget(concerned | self.network.take_told_anew())
            if "index" in self.__dict__:
                self.index.refresh(concerned)
