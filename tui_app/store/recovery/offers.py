"""The states that can be brought back for a store that cannot be opened, best first."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

import msgspec

from tui_app.store.collecting import without_collecting
from tui_app.store.recovery.bases import Base, Beginning
from tui_app.store.recovery.patching import patched
from tui_app.store.recovery.replay import State, replay
from tui_app.store.recovery.words import changes, held, were
from tui_app.store.recovery.wreck import Wreck


class Offer(msgspec.Struct, frozen=True, kw_only=True):
    """One state that can be brought back.

    `source` tells in words where it comes from, `day` (UTC) of when it is; `counts` holds how many
    documents each table has; `missing` tells in words what is known to be missing, and is empty
    where it is all that was ever saved. `number` is its last entry, `lost` counts the changes known
    to be missing, `digest` tells the state from any other. It is `proven` where the journal holds a
    mark of just this state, or of the one that its entries were taken in on.
    """

    source: str
    day: date | None
    number: int
    counts: dict[str, int]
    missing: tuple[str, ...]
    lost: int
    proven: bool
    digest: str

    @property
    def complete(self) -> bool:
        """Whether nothing is missing, as far as can be known."""
        return not self.missing

    @property
    def text(self) -> str:
        """All of it on one line."""
        when = f", of {self.day}" if self.day and str(self.day) not in self.source else ""
        what = "; ".join(self.missing) or "nothing is missing"
        return f"{self.source}{when}: {held(self.counts)}; {what}"


class Candidate(NamedTuple):
    """An offer, and how to build its state: one at a time, as stores are large and backups many."""

    offer: Offer
    build: Callable[[], State | None]


def offers(path: Path) -> tuple[Offer, ...]:
    """What can be brought back for the store at `path`, links followed; the best comes first.

    Nothing is written.
    """
    with without_collecting():
        return tuple(candidate.offer for candidate in candidates(Wreck(path)))


def candidates(wreck: Wreck) -> list[Candidate]:
    """Every state that can be brought back once, the best first.

    That is what misses nothing; then the broken file read document by document, as nothing is as
    new; then what misses least.
    """
    if wreck.is_hopeless:
        return []
    built: list[tuple[Base, Candidate]] = []
    for base in _bases(wreck):
        candidate = _built_on(wreck, base)
        if candidate is not None:
            built.append((base, candidate))
            if candidate.offer.complete and candidate.offer.proven:
                break  # what else there is leads to the same state, or not as far
    built.sort(key=lambda one: _rank(one[1].offer))
    found = [candidate for _, candidate in built]
    piecemeal = _piecemeal(wreck, built[0][0] if built else None)
    if piecemeal is not None:
        whole = bool(found) and found[0].offer.complete
        found.insert(len(found) if whole else 0, piecemeal)
    if not found and wreck.data is not None:
        found.append(_nothing(wreck))
    once: dict[str, Candidate] = {}
    for candidate in found:
        once.setdefault(candidate.offer.digest, candidate)
    return list(once.values())


def _bases(wreck: Wreck) -> Iterator[Base]:
    yield from wreck.bases
    if wreck.chronicle.begins_empty:
        yield Beginning(wreck.path)


def _built_on(wreck: Wreck, base: Base) -> Candidate | None:
    state = _state(wreck, base)
    if state is None:
        return None
    source = base.source
    if state.taken:
        source += f" with {changes(state.taken)} from the journal"
    day = state.at.date() if state.at is not None else base.day
    after = max(0, wreck.last - state.number)
    missing = tuple(_missing(wreck, base, state, after))
    offer = _offer(source, day, state, missing, state.lost + state.unfit + after)
    return Candidate(offer, lambda: _state(wreck, base))


def _state(wreck: Wreck, base: Base) -> State | None:
    read = base.read()
    if read is None:
        return None
    state, hashes = read
    replay(state, hashes, wreck.chronicle.stories)
    return state


def _missing(wreck: Wreck, base: Base, state: State, after: int) -> Iterator[str]:
    if state.lost:
        yield f"{changes(state.lost)} before its last one {were(state.lost)} lost"
    if state.unfit:
        yield f"{changes(state.unfit)} did not fit it and {were(state.unfit)} left out"
    if state.replaced and not state.unfit:
        yield "what came with a file from outside was lost"
    if after:
        yield f"{changes(after)} after it {were(after)} lost"
    elif not wreck.chronicle.stories and base.path != wreck.path:
        yield "what was changed after it, if anything was, was lost"
    if wreck.chronicle.current.ends_damaged and not state.proven:
        yield "the journal's last line is damaged and may have held a change more"


def _piecemeal(wreck: Wreck, base: Base | None) -> Candidate | None:
    result = patched(wreck, base)
    if result is None:
        return None
    day = result.state.at.date() if result.state.at is not None else wreck.day
    offer = _offer(result.source, day, result.state, result.missing, 0)

    def again() -> State | None:
        result = patched(wreck, base)
        return result and result.state

    return Candidate(offer, again)


def _nothing(wreck: Wreck) -> Candidate:
    state = State({}, wreck.last, {})
    missing = ("whatever was in it is lost",)
    return Candidate(_offer("an empty store", None, state, missing, wreck.last), lambda: state)


def _offer(
    source: str, day: date | None, state: State, missing: tuple[str, ...], lost: int
) -> Offer:
    return Offer(
        source=source,
        day=day,
        number=state.number,
        counts={name: len(documents) for name, documents in state.tables.items()},
        missing=missing,
        lost=lost,
        proven=state.proven,
        digest=state.digest,
    )


def _rank(offer: Offer) -> tuple[bool, int, bool, int, int]:
    return (
        not offer.complete,
        offer.lost,
        not offer.proven,
        len(offer.missing),
        -offer.number,
    )
