"""The reading list, kept beside the store: it is no record of the user's network.

A file of its own, so that a fetch neither fills the history nor waits for the store's lock.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec

from tui_app.domain.candidates import settled
from tui_app.domain.network import Network
from tui_app.domain.reading import Candidate, Feed, FeedItem, ReadingList
from tui_app.domain.record import Record
from tui_app.domain.subscriptions import TakenIn, with_outcome
from tui_app.store.documents import is_within_calendar
from tui_app.store.errors import StoreError
from tui_app.store.files import make_folder, reason, sweep, write_atomically
from tui_app.store.lock import LockFile

_VERSION = 1
_PATIENCE_SECONDS = 10.0
_ENDING = ".reading.json"

_Raw = dict[str, Any]


class ReadingShelf:
    """`<store>.reading.json`, read and changed under a lock of its own, whole or not at all.

    A file that is no reading list is set aside before anything is written; `notices` are sentences
    to tell the user once. Keys of a later version stay in the file. Any thread may call it.
    """

    def __init__(self, store: Path) -> None:
        self.path = store.with_name(store.name + _ENDING)
        self.lock_path = self.path.with_name(self.path.name + ".lock")
        self.notices: list[str] = []

    def read(self) -> ReadingList:
        """What is kept; empty where there is none. Raises StoreError.

        Nothing is written, but that a damaged file is set aside.
        """
        try:
            raw = self._raw()
            return _from_raw(raw) if raw else ReadingList()
        except _DamagedError:
            pass
        with self._locked():
            return self._usable()[0]

    def change(self, how: Callable[[ReadingList], ReadingList]) -> ReadingList:
        """Change it, whatever another process did meanwhile; gives the list as it is then.

        `how` gets the list as it is now; others wait meanwhile, so it must not take long. Where it
        gives the same list, nothing is written. Raises StoreError, and what `how` raises.
        """
        with self._locked():
            before, raw = self._usable()
            after = how(before)
            if after != before:
                self._write(after, raw)
        return after

    def take_in(
        self,
        feed: Feed | None,
        items: Sequence[FeedItem],
        now: datetime,
        *,
        problems: Sequence[str] = (),
    ) -> TakenIn:
        """Take in one outcome of a fetch (`subscriptions.with_outcome`). Raises StoreError."""
        taken = TakenIn(reading=ReadingList())

        def how(reading: ReadingList) -> ReadingList:
            nonlocal taken
            taken = with_outcome(reading, feed, items, now, problems=problems)
            return taken.reading

        self.change(how)
        return taken

    def settle(self, network: Network, trashed: Iterable[Record]) -> None:
        """Drop for good the candidates whose tidbit was deleted. Raises StoreError.

        To be done before the trash is emptied, and before a round of fetching: `trashed` are the
        records in it.
        """
        records = tuple(trashed)
        if records and self.read().candidates:
            self.change(lambda reading: settled(reading, network, records))

    def _usable(self) -> tuple[ReadingList, _Raw]:
        """What is kept, and how it is written; a damaged file is set aside. Wants the lock held."""
        try:
            raw = self._raw()
            return (_from_raw(raw) if raw else ReadingList()), raw
        except _DamagedError as damage:
            aside = self._set_aside()
            self.notices.append(
                f"The reading list {self.path} cannot be read ({damage}). It was set aside as "
                f"{aside}; a new one begins."
            )
            return ReadingList(), {}

    def _raw(self) -> _Raw:
        """The file as JSON, empty where there is none. Raises _DamagedError, StoreError."""
        try:
            if self.path.exists() and not self.path.is_file():
                raise StoreError(
                    f"{self.path} is no file. Move it away: the reading list is kept there."
                )
            content = self.path.read_bytes()
        except FileNotFoundError:
            return {}
        except OSError as error:
            raise StoreError(
                f"The reading list {self.path} cannot be read: {reason(error)}."
            ) from None
        try:
            raw = json.loads(content)
        except (ValueError, RecursionError):
            raise _DamagedError("it does not parse") from None
        if not isinstance(raw, dict):
            raise _DamagedError("it holds something else")
        version = raw.get("version")
        if isinstance(version, int) and version > _VERSION:
            raise StoreError(
                f"The reading list {self.path} is of a later version of Tidings. Update Tidings; "
                "it is left as it is."
            )
        return raw

    def _write(self, reading: ReadingList, raw: _Raw) -> None:
        fields = _with_unknown(msgspec.to_builtins(reading), raw)
        kept = {**fields, "version": _VERSION}
        # Only ASCII: half a character, as a careless feed may send it, survives as well.
        content = json.dumps(kept, ensure_ascii=True).encode("ascii")
        try:
            sweep(self.path)
            write_atomically(self.path, content)
        except OSError as error:
            raise StoreError(
                f"The reading list {self.path} cannot be written: {reason(error)}. "
                "It stays as it was; make room, or its folder writable."
            ) from None

    @contextmanager
    def _locked(self) -> Iterator[None]:
        """Hold the lock, which is new for every holder: two threads wait for each other, too."""
        lock = LockFile(self.lock_path)
        try:
            make_folder(self.path.parent)
            held = lock.acquire(_PATIENCE_SECONDS)
        except OSError as error:
            raise StoreError(
                f"The reading list {self.path} cannot be locked: {reason(error)}. "
                "Make its folder writable, or name another store with --data."
            ) from None
        if not held:
            raise StoreError(
                f"Another process has kept the reading list {self.path} locked for "
                f"{_PATIENCE_SECONDS:.0f} seconds. Let it finish, then try again."
            )
        try:
            yield
        finally:
            lock.release()

    def _set_aside(self) -> Path:
        """Rename the damaged file, over none that was set aside before. Raises StoreError."""
        number = 1
        aside = self.path.with_name(self.path.name + ".unreadable")
        try:
            while aside.exists():
                number += 1
                aside = self.path.with_name(f"{self.path.name}.unreadable-{number}")
            self.path.rename(aside)
        except OSError as error:
            raise StoreError(
                f"The reading list {self.path} is damaged, and cannot be set aside: "
                f"{reason(error)}. Move it away by hand."
            ) from None
        return aside


class _DamagedError(ValueError):
    """The file is no reading list; the text says why."""


def _from_raw(raw: _Raw) -> ReadingList:
    """The list as it is written. Raises _DamagedError."""
    try:
        reading = msgspec.convert(raw, ReadingList)
    except (msgspec.ValidationError, RecursionError) as error:
        raise _DamagedError(str(error)) from None
    if not all(is_within_calendar(at) for at in _moments(reading)):
        raise _DamagedError("a day in it is none")
    return reading


def _moments(reading: ReadingList) -> Iterator[datetime]:
    found: list[datetime | None] = [reading.fetched_at, reading.begun_at]
    for feed in reading.feeds:
        found += (feed.added_at, feed.fetched_at)
    for one in reading.candidates:
        found += (one.found_at, one.item.published_at)
    yield from (at for at in found if at is not None)


def _with_unknown(new: _Raw, old: _Raw) -> _Raw:
    """What is to be written, with the keys of `old` that this version does not know."""
    _carry(new, old, ReadingList)
    for feed, before in _paired(new, old, "feeds", lambda one: one.get("known_as", one.get("url"))):
        _carry(feed, before, Feed)
    for one, before in _paired(new, old, "candidates", lambda one: one["item"].get("key")):
        _carry(one, before, Candidate)
        _carry(one["item"], before["item"], FeedItem)
    return new


def _paired(
    new: _Raw, old: _Raw, name: str, key: Callable[[_Raw], object]
) -> Iterable[tuple[_Raw, _Raw]]:
    before = {key(one): one for one in old.get(name, ())}
    return [(one, before[key(one)]) for one in new.get(name, ()) if key(one) in before]


def _carry(new: _Raw, old: _Raw, kind: type[msgspec.Struct]) -> None:
    known = {field.encode_name for field in msgspec.structs.fields(kind)}
    new |= {key: value for key, value in old.items() if key not in known}
