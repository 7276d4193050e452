"""Putting a recovered state in the place of a store that cannot be opened."""

from datetime import UTC, datetime
from glob import escape
from pathlib import Path
from typing import NamedTuple

from tui_app.store import content
from tui_app.store.backups import Backups
from tui_app.store.collecting import without_collecting
from tui_app.store.entries import Mark
from tui_app.store.errors import StoreError
from tui_app.store.files import Signature, fingerprint, make_folder, reason, write_atomically
from tui_app.store.journal import Journal
from tui_app.store.lock import StoreLock
from tui_app.store.recovery.diagnosis import trouble
from tui_app.store.recovery.offers import Offer, candidates
from tui_app.store.recovery.replay import State
from tui_app.store.recovery.wreck import Wreck


class Recovered(NamedTuple):
    """What was brought back, and where what stood in its place was set aside.

    It is `beyond_undo` where steps were made before: the journal begins anew.
    """

    offer: Offer
    set_aside: tuple[Path, ...]
    beyond_undo: bool

    @property
    def text(self) -> str:
        """What became of the rest, in sentences; empty where there is nothing to tell."""
        told = []
        if self.set_aside:
            told.append(f"What was there is kept as {' and '.join(map(str, self.set_aside))}.")
        if self.beyond_undo:
            told.append("What was done before can no longer be undone.")
        return " ".join(told)


def recover(path: Path, offer: Offer, at: datetime) -> Recovered:
    """Make the state of `offer` the store at `path`; what was there goes into the backups.

    `at` is the moment to note. A crash on the way leaves a store that cannot be opened and can be
    recovered as before, or the recovered one. Raises StoreError.
    """
    try:
        found = path.resolve()
    except (OSError, RuntimeError, ValueError):
        raise StoreError(f"{path} leads nowhere. Name another store with --data.") from None
    with StoreLock(found).held(), without_collecting():
        if not trouble(path):
            raise StoreError(f"{found} can be opened: there is nothing to bring back.")
        wreck = Wreck(found)
        chosen = next((one for one in candidates(wreck) if one.offer.digest == offer.digest), None)
        state = chosen.build() if chosen is not None else None
        if chosen is None or state is None:
            raise StoreError(
                f"What is beside {found} has changed since it was looked at. Look again with "
                "“tidings doctor”."
            )
        state.number = max(state.number, wreck.last)
        try:
            aside = _take_its_place(found, state, at.astimezone(UTC))
        except OSError as error:
            raise StoreError(
                f"{found} could not be brought back: {reason(error)}. The broken file is as it "
                "was; make room or mend the folder, then try again."
            ) from None
    return Recovered(chosen.offer, aside, beyond_undo=state.number > 0)


def _take_its_place(path: Path, state: State, at: datetime) -> tuple[Path, ...]:
    """Set aside what is there, then write journal and file anew. Raises OSError."""
    backups = Backups(path)
    journal = Journal(path, backups.folder)
    # A state that a mark tells of has the name of that fold already.
    meta = content.gone_on(state.meta, () if state.proven else (state.digest[:16],))
    fold = next(reversed(content.lineage(meta)), "")
    data = content.written(state.tables, state.number, meta)
    name = f"broken-{at:%Y-%m-%d}"
    make_folder(backups.folder)
    aside = tuple(
        _set_aside(backups, old, f"{old.name}-{name}")
        for old in (path, journal.path)
        if old.exists()
    )
    # A crash between journal and file must find this state again, and so must a later recovery:
    # the journal's mark tells of it.
    kept = backups.folder / f"{at:%Y-%m-%d}-{state.number:06}-recovered.json"
    if kept.exists() and kept.read_bytes() != data:
        backups.set_aside(kept, f"{kept.stem}-earlier.json")
    write_atomically(kept, data)

    def begin_anew(new: Signature) -> None:
        mark = Mark(mark=state.number, signature=new, hash=fingerprint(data), anew=True, fold=fold)
        journal.renew(mark)

    write_atomically(path, data, begin_anew)
    return aside


def _set_aside(backups: Backups, old: Path, name: str) -> Path:
    """Keep a file under a name that no other has; a folder in its place is moved there."""
    if old.is_dir():
        target = backups.folder / name
        again = 1
        while target.exists():
            again += 1
            target = backups.folder / f"{name}-{again}"
        return old.rename(target)
    content = old.read_bytes()
    for kept in sorted(backups.folder.glob(f"{escape(name)}*")):
        if kept.is_file() and kept.read_bytes() == content:  # as a crash on the way leaves it
            return kept
    return backups.set_aside(old, name)
