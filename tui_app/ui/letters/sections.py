"""The letters as the screen lists them: owed, begun, sent, each under its heading."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from enum import StrEnum

import msgspec

from tui_app.domain.letter import Letter, LetterKind, LetterStatus
from tui_app.letters.owed import LetterOwed

BROAD_AT_FIRST = 4
"""How many owed letters of a broad kind are listed beside others; the filter shows all of them."""

_BROAD = {
    LetterKind.SUCCESS_ANNOUNCEMENT: "Announcements owed",
    LetterKind.STATUS_REPORT: "Status reports owed",
    LetterKind.NEVER_TOO_LATE: "Never too late",
}
"""Kinds that may be owed to everybody at once: they must not bury the others."""


class Shown(StrEnum):
    """What the screen shows; the key goes from one to the next."""

    ALL = "all"
    OWED = "owed"
    DRAFTS = "drafts"
    SENT = "sent"

    @property
    def onward(self) -> "Shown":
        """What comes next."""
        every = list(Shown)
        return every[(every.index(self) + 1) % len(every)]


class Heading(msgspec.Struct, frozen=True):
    """The name of a section, how many it holds, and how many of these are not listed here."""

    title: str
    count: int
    late: int = 0
    hidden: int = 0


class Entry(msgspec.Struct, frozen=True):
    """One letter: what is begun or sent of it, and why it is owed, where it is."""

    letter: Letter | None = None
    owed: LetterOwed | None = None

    @property
    def key(self) -> str:
        """The letter's id; of one that is not begun, what it is about."""
        if self.letter is not None:
            return self.letter.id
        one = self.owed
        if one is None:
            return ""
        about = (one.interview, one.person, one.opportunity, one.tidbit, one.touch)
        return "/".join((one.kind, one.contact, one.name, *(part or "" for part in about)))

    @property
    def kind(self) -> LetterKind:
        """What sort of letter it is."""
        if self.letter is not None:
            return self.letter.kind
        return self.owed.kind if self.owed is not None else LetterKind.KEEP_IN_TOUCH

    @property
    def status(self) -> LetterStatus:
        """How far it has come."""
        return self.letter.status if self.letter is not None else LetterStatus.OWED

    @property
    def contact(self) -> str:
        """The id of the contact; empty where they are none."""
        one = self.letter or self.owed
        return one.contact if one is not None else ""

    @property
    def due_on(self) -> date | None:
        """The user's date on which it ought to go out."""
        if self.owed is not None:
            return self.owed.due_on
        return self.letter.due_on if self.letter is not None else None

    def days_late(self, today: date) -> int:
        """Days since it was late; 0 where it is not, or is owed no longer."""
        if self.status not in (LetterStatus.OWED, LetterStatus.DRAFT):
            return 0
        if self.owed is not None:
            return self.owed.days_late(today)
        return max(0, (today - self.due_on).days) if self.due_on is not None else 0

    def begun(self, letter_id: str, now: datetime) -> Letter:
        """The letter itself; nothing is written yet in one that was only owed. `now` is UTC."""
        if self.letter is not None:
            return self.letter
        if self.owed is None:
            raise ValueError("neither begun nor owed")
        return self.owed.blank(letter_id, now)


Item = Heading | Entry


def key_of(item: Item) -> str:
    """What tells one row from another."""
    return f"heading {item.title}" if isinstance(item, Heading) else item.key


class Binder(msgspec.Struct, frozen=True):
    """All letters, sorted: those owed most urgent first, drafts the latest, others the newest."""

    owed: tuple[Entry, ...] = ()
    broad: tuple[Entry, ...] = ()
    drafts: tuple[Entry, ...] = ()
    sent: tuple[Entry, ...] = ()
    dropped: tuple[Entry, ...] = ()

    def count_late(self, today: date) -> int:
        """How many of those owed or begun are late."""
        return _late((*self.owed, *self.broad, *self.drafts), today)


def binder(letters: Iterable[Letter], owed: Iterable[LetterOwed], today: date) -> Binder:
    """Sort what there is of letters; what is owed stays in its order, the most urgent first."""

    def lateness(entry: Entry) -> tuple[int, date, str]:
        return -entry.days_late(today), entry.due_on or date.max, entry.key

    by_id = {one.id: one for one in letters}
    entries = {entry.key: entry for entry in _entries(by_id, owed)}
    named: dict[LetterStatus, list[Entry]] = {status: [] for status in LetterStatus}
    for entry in entries.values():
        named[entry.status].append(entry)

    waiting = named[LetterStatus.OWED]
    return Binder(
        owed=tuple(one for one in waiting if one.kind not in _BROAD),
        broad=tuple(one for one in waiting if one.kind in _BROAD),
        drafts=tuple(sorted(named[LetterStatus.DRAFT], key=lateness)),
        sent=tuple(sorted(named[LetterStatus.SENT], key=_went, reverse=True)),
        dropped=tuple(sorted(named[LetterStatus.DROPPED], key=_written, reverse=True)),
    )


def items(letters: Binder, shown: Shown, today: date, *, with_dropped: bool = False) -> list[Item]:
    """The rows of the screen, each section under its heading; empty sections are left out."""
    listed: list[Item] = []
    is_all = shown is Shown.ALL
    if shown in (Shown.ALL, Shown.OWED):
        listed += _section("Owed", letters.owed, today)
    if shown in (Shown.ALL, Shown.DRAFTS):
        listed += _section("Drafts", letters.drafts, today)
    if shown in (Shown.ALL, Shown.OWED):
        for kind, title in _BROAD.items():
            of_kind = [one for one in letters.broad if one.kind is kind]
            listed += _section(title, of_kind, today, BROAD_AT_FIRST if is_all else None)
    if shown in (Shown.ALL, Shown.SENT):
        listed += _section("Sent", letters.sent, today)
    if with_dropped:
        listed += _section("Dropped", letters.dropped, today)
    return listed


def _section(
    title: str, entries: Iterable[Entry], today: date, most: int | None = None
) -> list[Item]:
    held = list(entries)
    if not held:
        return []
    # One more row takes no more room than the word that it is hidden.
    listed = held if most is None or len(held) <= most + 1 else held[:most]
    return [Heading(title, len(held), _late(held, today), len(held) - len(listed)), *listed]


def _late(entries: Iterable[Entry], today: date) -> int:
    return sum(entry.days_late(today) > 0 for entry in entries)


def _entries(letters: dict[str, Letter], owed: Iterable[LetterOwed]) -> Iterator[Entry]:
    begun: set[str] = set()
    for one in owed:
        letter = letters.get(one.letter or "")
        if letter is not None:
            begun.add(letter.id)
        yield Entry(letter, one)
    for letter in letters.values():
        if letter.id not in begun:
            yield Entry(letter)


def _written(entry: Entry) -> tuple[float, str]:
    letter = entry.letter
    at = (letter.updated_at or letter.created_at) if letter is not None else None
    return at.timestamp() if at is not None else 0.0, entry.key


def _went(entry: Entry) -> tuple[float, str]:
    letter = entry.letter
    at = letter.sent_at if letter is not None else None
    return at.timestamp() if at is not None else 0.0, entry.key
