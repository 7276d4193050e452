"""The shelf of drafts: what is typed and not saved yet, kept beside the store till it is.

Every open app is a session of its own. It holds a lock that dies with its process, so that what
nobody holds is left over, and two windows never write over each other's drafts. The shelf wants
neither the store's lock nor its journal.
"""

import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid4

import msgspec

from tui_app.domain.record import Instant
from tui_app.store import lending
from tui_app.store.documents import is_within_calendar
from tui_app.store.errors import StoreError
from tui_app.store.files import PRIVATE_FOLDER, make_folder, reason, write_atomically
from tui_app.store.lock import LockFile

_VERSION = 1
_DRAFT = re.compile(r"(?P<session>[0-9a-f]{32})-\d+\.json")
_TRACE = re.compile(r"(?P<session>[0-9a-f]{32})(\.lock|-\d+\.json(\.\d+\.tmp)?|-\d+\.lent)")
"""What a session leaves in the folder: its lock, its drafts, half written too, lent texts."""
_PATIENCE_SECONDS = 0.5
_ASIDE_KEPT = 20


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """What is typed in one editor. `payload` is JSON that only the editor's kind understands.

    `title` tells the user which one it is, `record` is the id of what it edits (None where it
    begins one), `at` (UTC) when it was last typed in.
    """

    kind: str
    title: str
    at: Instant
    record: str | None = None
    payload: dict[str, Any] = {}


class LeftOver(NamedTuple):
    """A draft that no live process holds; `key` is its place on the shelf."""

    key: str
    draft: Draft


class _Stamp(msgspec.Struct, frozen=True, kw_only=True):
    version: int


class _File(_Stamp, frozen=True, kw_only=True):
    draft: Draft


class DraftShelf:
    """The drafts of one store, in `<store>.drafts/`. Nothing is made there before a draft is kept.

    `notices` are sentences to tell the user once.
    """

    def __init__(self, store: Path) -> None:
        self.folder = store.with_name(store.name + ".drafts")
        self.notices: list[str] = []
        self._session = uuid4().hex
        self._held: dict[str, LockFile] = {}
        self._count = 0

    def new_key(self) -> str:
        """A place on the shelf that is this session's own."""
        self._count += 1
        return f"{self._session}-{self._count}"

    def keep(self, key: str, draft: Draft) -> None:
        """Put a draft in its place, for the one before it. Raises StoreError; that one stays."""
        file = _File(version=_VERSION, draft=draft)
        # Only ASCII: half a character, as a terminal may send it, survives as well.
        content = json.dumps(msgspec.to_builtins(file), ensure_ascii=True).encode("ascii")
        try:
            self._hold(key.partition("-")[0])
            write_atomically(self._place(key), content)
        except OSError as error:
            raise StoreError(
                f"What you type cannot be kept in {self.folder}: {reason(error)}. "
                "Save it soon, or make room; it is tried again every second."
            ) from None

    def drop(self, key: str) -> None:
        """Take a draft off the shelf. Raises StoreError."""
        try:
            self._place(key).unlink(missing_ok=True)
        except OSError as error:
            raise StoreError(f"A draft cannot be removed: {reason(error)}.") from None

    def set_aside(self, key: str) -> None:
        """Take a draft out of those on offer, and keep its file: the last 20 of them stay.

        Raises StoreError.
        """
        place = self._place(key)
        try:
            place.replace(place.with_name(place.name + ".dropped"))
        except FileNotFoundError:
            return
        except OSError as error:
            raise StoreError(f"A draft cannot be set aside: {reason(error)}.") from None
        self._tidy_aside()

    def lend(self, name: str, content: bytes) -> Path:
        """Lend a text to another program, as a file called about like `name`. Raises StoreError."""
        key = self.new_key()
        try:
            self._hold(self._session)
            return lending.lend(self.folder / (key + lending.LENT), name, content)
        except OSError as error:
            raise StoreError(
                f"The text cannot be lent to another program: {self.folder}: {reason(error)}."
            ) from None

    def take_back(self, lent: Path, *, put_aside: bool = False) -> Path | None:
        """The program is done with it. Gives where its text was put aside, if it was to be.

        What nobody wrote to is never put aside; the last 20 texts and drafts are kept so.
        """
        if not put_aside:
            lending.remove(lent.parent)
            return None
        try:
            aside = lending.give_up(lent.parent)
        except OSError:
            return lent
        self._tidy_aside()
        return aside

    def left_over(self) -> tuple[LeftOver, ...]:
        """Every draft that no live process holds, newest first.

        They are this session's from now on: while it lives, nobody else is offered them. A file
        that is no draft is renamed, never deleted; `notices` tells of it.
        """
        found = []
        for session in self._sessions():
            if session == self._session or not self._take_over(session):
                continue
            drafts = [one for name in self._names(session) if (one := self._read(name))]
            found += drafts
            if not drafts:
                self._let_go(session)
        return tuple(sorted(found, key=lambda one: (one.draft.at, one.key), reverse=True))

    def close(self) -> None:
        """Let go of everything. What is still there is left over for the next start."""
        for session in list(self._held):
            self._let_go(session)

    def _tidy_aside(self) -> None:
        with suppress(OSError):
            aside = sorted(self.folder.glob("*.dropped"), key=lambda one: one.stat().st_mtime)
            for old in aside[:-_ASIDE_KEPT]:
                old.unlink()

    def _place(self, key: str) -> Path:
        return self.folder / f"{key}.json"

    def _lock_of(self, session: str) -> LockFile:
        return LockFile(self.folder / f"{session}.lock")

    def _hold(self, session: str) -> None:
        """Hold the session's lock, again where somebody emptied the folder. Raises OSError."""
        held = self._held.get(session)
        if held is not None and held.is_held():
            return
        make_folder(self.folder)
        with suppress(OSError):
            self.folder.chmod(PRIVATE_FOLDER)
        lock = held or self._lock_of(session)
        if not lock.acquire(_PATIENCE_SECONDS):
            raise OSError("another process holds the place of this draft")
        self._held[session] = lock

    def _take_over(self, session: str) -> bool:
        """Whether the session is dead, and is ours now."""
        if session in self._held:
            return True
        lock = self._lock_of(session)
        try:
            if not lock.acquire():
                return False
        except FileNotFoundError:
            return False  # another start has swept the folder meanwhile
        except OSError as error:
            self.notices.append(f"Drafts in {self.folder} cannot be taken up: {reason(error)}.")
            return False
        self._held[session] = lock
        # Whoever was writing this one is gone.
        for half in self.folder.glob(f"{session}-*.tmp"):
            with suppress(OSError):
                half.unlink()
        for lent in self.folder.glob(f"{session}-*{lending.LENT}"):
            with suppress(OSError):
                if (aside := lending.give_up(lent)) is not None:
                    self.notices.append(
                        "A text was open in another program when Tidings ended. What was saved "
                        f"there is kept as {aside}."
                    )
        return True

    def _let_go(self, session: str) -> None:
        """Release the lock; its file goes where there is no draft that it guards."""
        lock = self._held.pop(session)
        with suppress(OSError):
            if lock.is_held() and not self._names(session):
                lock.path.unlink()
        lock.release()
        with suppress(OSError):
            self.folder.rmdir()  # refused unless it is empty

    def _sessions(self) -> list[str]:
        names = self._all_names()
        return sorted({found["session"] for name in names if (found := _TRACE.fullmatch(name))})

    def _names(self, session: str) -> list[str]:
        names = self._all_names()
        return sorted(
            name
            for name in names
            if (found := _DRAFT.fullmatch(name)) and found["session"] == session
        )

    def _all_names(self) -> list[str]:
        try:
            return [one.name for one in self.folder.iterdir()]
        except FileNotFoundError:
            return []
        except OSError as error:
            self.notices.append(f"Drafts in {self.folder} cannot be read: {reason(error)}.")
            return []

    def _read(self, name: str) -> LeftOver | None:
        path = self.folder / name
        try:
            if not path.is_file():
                return None
            raw = json.loads(path.read_bytes())
            if msgspec.convert(raw, _Stamp).version > _VERSION:
                self.notices.append(f"{path} is a draft of a later version. It was left there.")
                return None
            draft = msgspec.convert(raw, _File).draft
            if not is_within_calendar(draft.at):
                raise ValueError(draft.at)
        except OSError as error:
            self.notices.append(f"The draft {path} cannot be read: {reason(error)}.")
        except (ValueError, RecursionError, msgspec.ValidationError):
            self._unreadable(path)
        else:
            return LeftOver(name.removesuffix(".json"), draft)
        return None

    def _unreadable(self, path: Path) -> None:
        aside = path.with_name(path.name + ".unreadable")
        try:
            path.replace(aside)
        except OSError:
            aside = path
        self.notices.append(f"A draft cannot be read. It was set aside as {aside}.")
