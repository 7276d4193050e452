"""All records at hand, in memory, with the look-ups that the rules need."""

from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import TypeVar, cast

from tui_app.domain.changes import RECORD_TYPES, Changes
from tui_app.domain.contact import Contact
from tui_app.domain.day import Day
from tui_app.domain.interview import Interview
from tui_app.domain.letter import Letter
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.record import Record
from tui_app.domain.tidbit import MatchStatus, Tidbit
from tui_app.domain.touch import Touch
from tui_app.domain.touches_in_time import TouchesInTime

R = TypeVar("R", bound=Record)


_PROPOSED = MatchStatus.PROPOSED


class Network:
    """The records, by table and id. Readers use the mappings; only the store calls `put`, `remove`.

    Touches are also kept in order of time, all and by contact, tidbits and interviews by contact.
    Whose history has changed is noted until somebody takes the note. `version` grows with every
    change: what was worked out at one version holds until the next.
    """

    def __init__(self, records: Iterable[Record] = ()) -> None:
        self._tables: dict[str, dict[str, Record]] = {name: {} for name in RECORD_TYPES}
        self.contacts = self.table(Contact)
        self.touches = self.table(Touch)
        self.tidbits = self.table(Tidbit)
        self.interviews = self.table(Interview)
        self.letters = self.table(Letter)
        self.opportunities = self.table(Opportunity)
        self.days = self.table(Day)
        self._touches_of: dict[str, list[Touch]] = {}
        self._in_time = TouchesInTime(self.touches)
        self._tidbits_for: dict[str, dict[str, None]] = {}
        self._interviews_with: dict[str, dict[str, None]] = {}
        self._concerned: set[str] = set()
        self._told_anew: set[str] = set()
        self.version = 0
        self.load(records)

    def load(self, records: Iterable[Record]) -> None:
        """Put many records at once; of two with one id the later one stays."""
        unordered: set[str] = set()
        self._in_time.forget()
        self.version += 1
        for record in records:
            if isinstance(record, Touch) and record.id not in self._tables[Touch.table]:
                self._tables[Touch.table][record.id] = record
                self._touches_of.setdefault(record.contact, []).append(record)
                unordered.add(record.contact)
            else:
                self._put(record)
        for contact_id in unordered:
            self._touches_of[contact_id].sort(key=_touch_order)

    def table(self, kind: type[R]) -> Mapping[str, R]:
        """The records of one kind, by id."""
        return cast("Mapping[str, R]", MappingProxyType(self._tables[kind.table]))

    def every_record(self) -> Iterator[Record]:
        """All records of all tables."""
        for table in self._tables.values():
            yield from table.values()

    def touches_of(self, contact_id: str) -> Sequence[Touch]:
        """Every touch with that contact, oldest first."""
        return self._touches_of.get(contact_id, ())

    def touches_since(self, moment: datetime) -> Sequence[Touch]:
        """Every touch at `moment` (aware) or later, in order of time, whoever it is with."""
        return self._in_time.since(moment)

    def tidbits_for(self, contact_id: str) -> list[Tidbit]:
        """Every tidbit matched to that contact, whatever the match's status."""
        return [self.tidbits[key] for key in self._tidbits_for.get(contact_id, ())]

    def interviews_with(self, contact_id: str) -> list[Interview]:
        """Every interview record in which that contact was met."""
        return [self.interviews[key] for key in self._interviews_with.get(contact_id, ())]

    def put(self, record: Record) -> None:
        """Add or replace one record."""
        self._note(self._tables[record.table].get(record.id))
        self._note(record)
        self._put(record)
        self.version += 1

    def _put(self, record: Record) -> None:
        table = self._tables[record.table]
        old = table.get(record.id)
        if old is not None:
            self._unlink(old)
        table[record.id] = record
        if isinstance(record, Touch):
            touches = self._touches_of.setdefault(record.contact, [])
            insort(touches, record, key=_touch_order)
            self._in_time.add(record)
        elif isinstance(record, Tidbit):
            for match in record.matches:
                self._tidbits_for.setdefault(match.contact, {})[record.id] = None
        elif isinstance(record, Interview):
            for person in record.people:
                if person.contact:
                    self._interviews_with.setdefault(person.contact, {})[record.id] = None

    def remove(self, table: str, record_id: str) -> None:
        """Take one record out; no error if it is not there."""
        old = self._tables[table].pop(record_id, None)
        if old is not None:
            self._note(old)
            self._unlink(old)
            self.version += 1

    def take_concerned(self) -> set[str]:
        """The ids of the contacts who, or whose touches, interviews or decided matches, changed
        since last asked.

        What was worked out from them holds no longer. Loading counts as no change.
        """
        concerned, self._concerned = self._concerned, set()
        return concerned

    def take_told_anew(self) -> set[str]:
        """The ids of the contacts for whom a tidbit changed, came or went since last asked.

        Whatever their match is; what was worked out from their news holds no longer.
        """
        told_anew, self._told_anew = self._told_anew, set()
        return told_anew

    def _note(self, record: Record | None) -> None:
        if isinstance(record, Contact):
            self._concerned.add(record.id)
        elif isinstance(record, Touch):
            self._concerned.add(record.contact)
        elif isinstance(record, Interview):
            self._concerned |= {person.contact for person in record.people if person.contact}
        elif isinstance(record, Tidbit):
            decided = (match for match in record.matches if match.status is not _PROPOSED)
            self._concerned |= {match.contact for match in decided}
            self._told_anew |= {match.contact for match in record.matches}

    def apply(self, changes: Changes) -> None:
        """Put and remove all that an action changes."""
        for record in changes.put:
            self.put(record)
        for table, record_id in changes.removed:
            self.remove(table, record_id)

    def _unlink(self, record: Record) -> None:
        if isinstance(record, Touch):
            # Removed by identity of id: an edited touch may have moved in time.
            touches = self._touches_of[record.contact]
            touches[:] = [touch for touch in touches if touch.id != record.id]
            self._in_time.drop(record)
        elif isinstance(record, Tidbit):
            for match in record.matches:
                self._tidbits_for.get(match.contact, {}).pop(record.id, None)
        elif isinstance(record, Interview):
            for person in record.people:
                if person.contact:
                    self._interviews_with.get(person.contact, {}).pop(record.id, None)


def _touch_order(touch: Touch) -> tuple[datetime, str]:
    return (touch.at, touch.id)
