"""Copies of the store that a sync tool left beside it, because two machines had changed it.

They are known by their names: every tool adds something of its own to the name of the store, before
its ending or behind it. Merging one takes in what it holds, and puts it away.
"""

import os
import re
from contextlib import suppress
from datetime import datetime
from pathlib import Path

import msgspec

from tui_app.domain.plain import one_line
from tui_app.store.backups import Backups
from tui_app.store.errors import StoreError
from tui_app.store.files import Signature, reason, signature
from tui_app.store.merging.into_store import MergeReport, merge_file
from tui_app.store.merging.reading import looks_like_store
from tui_app.store.store import Store


class ConflictCopy(msgspec.Struct, frozen=True, kw_only=True):
    """One copy, the `tool` that made it, and what its name says of where it comes from.

    `who` is the machine or person; `when` a date, or date and time, of that machine's own day.
    Both are empty where the name does not say.
    """

    path: Path
    tool: str
    who: str = ""
    when: str = ""

    @property
    def text(self) -> str:
        """Where it comes from, in a few words that may hold user text."""
        parts = [self.tool, f"from {one_line(self.who, 40)}" if self.who else "", self.when]
        return ", ".join(filter(None, parts))


_DAY = r"(?P<day>\d{4}-?\d\d-?\d\d)"
_TIME = r"(?P<time>\d\d-?\d\d-?\d\d)"
_MARKS = tuple(
    (tool, re.compile(pattern, flags))
    for tool, pattern, flags in (
        ("Syncthing", rf"\.sync-conflict-{_DAY}-{_TIME}(-(?P<who>[A-Z0-9]{{7}}))?", 0),
        ("Seafile", rf" \(SFConflict ((?P<who>[^()]+) )?{_DAY}-{_TIME}\)", 0),
        ("Nextcloud", rf" \(conflicted copy ((?P<who>[^()]+) )?{_DAY} {_TIME}\)", re.IGNORECASE),
        ("ownCloud", rf"_conflict(-(?P<who>.+))?-{_DAY}-{_TIME}", 0),
        ("Synology Drive", r"_(?P<who>.+)_(?P<day>[A-Z][a-z]{2}-\d\d)-\d{6}-\d{4}_Conflict", 0),
        # Dropbox writes these words in the user's language; their place and the date tell them.
        ("Dropbox", rf" \((?P<words>[^()]*[^\W\d][^()]*?) {_DAY}( \(\d+\))?\)", 0),
        ("Dropbox", r" \((Case|Selective Sync|Unicode Encoding|White\s?space) Conflict[^()]*\)", 0),
        ("pCloud", r" [\[(]conflicted( \d+)?[\])]", re.IGNORECASE),
        ("Resilio Sync", r"(\.Conflict\d*)+", re.IGNORECASE),
        ("OneDrive", r"-(?P<who>[\w-]+?)-safeBackup-\d{4}", 0),
        ("OneDrive", r"-(?P<who>(?=[\w-]*[A-Z])[A-Za-z0-9][\w-]{0,62}?)(-\d+)?", 0),
        ("Google Drive", r" \(\d{1,3}\)", 0),
        ("iCloud Drive", r" \d{1,3}", 0),
    )
)
_AGAIN = re.compile(r"(?<=[)\]]) ?\(\d{1,3}\)$")
"""A copy of that name was there already."""
_OWNERS = (
    re.compile(r"(?P<who>.+)['’]s\b.*", re.DOTALL),
    re.compile(r".*\b(?:von|de|di|van|av|af|от)\b (?P<who>.+)", re.DOTALL | re.IGNORECASE),
    re.compile(r"(?P<who>.+?) ?[の的의].*", re.DOTALL),
)


def conflict_copies(store: Path) -> tuple[ConflictCopy, ...]:
    """The copies beside the store at `store`, in order of name.

    Its cost is one look at the folder, and at what is named like a copy. Only files with the tables
    of a store count, and no links. A folder that cannot be read holds none.
    """
    found = []
    with suppress(OSError), os.scandir(store.parent) as beside:
        for one in beside:
            copy = named_as_copy(Path(one.path), store)
            if (
                copy is not None
                and one.is_file(follow_symlinks=False)
                and looks_like_store(copy.path)
            ):
                found.append(copy)
    return tuple(sorted(found, key=lambda copy: copy.path.name))


def named_as_copy(path: Path, store: Path) -> ConflictCopy | None:
    """What a file name says of a copy of `store`; None where it is no name of one."""
    for mark in _added(path.name, store):
        if not mark:
            continue
        for tool, pattern in _MARKS:
            match = pattern.fullmatch(_AGAIN.sub("", mark)) or pattern.fullmatch(mark)
            if match is not None:
                said = match.groupdict()
                who = said.get("who") or _owner(said.get("words") or "")
                when = _when(said.get("day") or "", said.get("time") or "")
                return ConflictCopy(path=path, tool=tool, who=who, when=when)
    return None


def merge_copy(store: Store, copy: Path, at: datetime) -> MergeReport:
    """Merge a conflict copy into the open store, and put it among the backups.

    There it is not offered again. Raises StoreError: where the merge is refused, nothing is
    changed and the copy stays; it stays, too, where it was changed meanwhile.
    """
    with store.alone():
        report = merge_file(store, copy, at)
        try:
            kept = _put_away(store, copy, report.signature)
        except OSError as error:
            raise StoreError(
                f"{one_line(str(copy))} was merged, but could not be put away: {reason(error)}. "
                "Remove it by hand, or it is offered again."
            ) from None
    if kept is None:
        raise StoreError(
            f"{one_line(str(copy))} was merged, but was changed meanwhile. It stays where it is; "
            "merge it again."
        )
    return msgspec.structs.replace(report, set_aside=kept)


def put_away(store: Store, copy: Path) -> Path:
    """Put a conflict copy among the backups as it is, where it is not offered again.

    Gives where it is now. Raises StoreError; it then stays.
    """
    try:
        with store.alone():
            kept = _put_away(store, copy, signature(copy))
    except OSError as error:
        raise StoreError(
            f"{one_line(str(copy))} could not be put away: {reason(error)}. It stays where it is."
        ) from None
    if kept is None:
        raise StoreError(
            f"{one_line(str(copy))} could not be put away: it was changed just now. It stays "
            "where it is; try again."
        )
    return kept


def _put_away(store: Store, copy: Path, as_known: Signature | None) -> Path | None:
    """Where it is now; None where it is not as it was known any more, and stays. Raises OSError."""
    if signature(copy) != as_known:
        return None
    kept = Backups(store.path).set_aside(copy, copy.name)
    if signature(copy) != as_known:
        kept.unlink()
        return None
    copy.unlink()
    return kept


def _added(name: str, store: Path) -> tuple[str, ...]:
    """What a name adds to the store's own, before its ending or behind it; capitals aside."""
    whole, stem, suffix = store.name, store.stem, store.suffix
    added = []
    if name.casefold().startswith(whole.casefold()):
        added.append(name[len(whole) :])
    if name[: len(stem)].casefold() == stem.casefold() and name.casefold().endswith(
        suffix.casefold()
    ):
        added.append(name[len(stem) : len(name) - len(suffix)])
    return tuple(added)


def _owner(words: str) -> str:
    """The machine or person in a tool's words for "Ann's conflicted copy", in several languages."""
    for pattern in _OWNERS:
        match = pattern.fullmatch(words)
        if match is not None:
            return match["who"].strip()
    return ""


def _when(day: str, time: str) -> str:
    if re.fullmatch(r"\d{8}", day):
        day = f"{day[:4]}-{day[4:6]}-{day[6:]}"
    digits = time.replace("-", "")
    clock = f" {digits[:2]}:{digits[2:4]}:{digits[4:]}" if digits else ""
    return day + clock
