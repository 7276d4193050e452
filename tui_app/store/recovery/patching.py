"""A broken file read document by document, and what it lacks taken from elsewhere: the last resort.

The file is as new as the last fold. What was changed after that is in the journal alone.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tui_app.domain.changes import RECORD_TYPES
from tui_app.store.entries import Mark
from tui_app.store.recovery.bases import Base
from tui_app.store.recovery.remains import Story, number_of
from tui_app.store.recovery.replay import State, replay
from tui_app.store.recovery.salvage import Salvaged
from tui_app.store.recovery.words import changes, records
from tui_app.store.recovery.wreck import Wreck


class Patched(NamedTuple):
    """The state, where it comes from, and what is missing, in words."""

    state: State
    source: str
    missing: tuple[str, ...]


def patched(wreck: Wreck, base: Base | None) -> Patched | None:
    """The broken file's documents on top of `base`, and the journal on top of both.

    None where not one record of it can be read.
    """
    found = wreck.salvaged
    if found is None or not any(found.tables.get(name) for name in RECORD_TYPES):
        return None
    stories = wreck.chronicle.stories
    number = found.number if found.number is not None else _last_fold(stories)
    below = _below(base, stories, number)
    _lay_over(below, found, number)
    state = State(below.tables, max(below.number, number), {**below.meta, **found.meta})
    state.proven = True  # the same story: past a gap each document is as its last entry left it
    replay(state, (), stories)
    source, rest = "what can be read of the broken file", "is lost"
    if base is not None:
        source += f", the rest from {base.source}"
        rest = "may be older"
    if state.taken:
        source += f", with {changes(state.taken)} from the journal"
    return Patched(state, source, tuple(_missing(found, rest)))


def _below(base: Base | None, stories: Sequence[Story], number: int) -> State:
    """The state of `base`, with the entries that the broken file should have."""
    read = base.read() if base is not None else None
    if read is None:
        return State({}, 0, {})
    state, hashes = read
    if state.number < number:
        replay(state, hashes, [_until(story, number) for story in stories])
    return state


def _lay_over(below: State, found: Salvaged, number: int) -> None:
    """Put the documents of the file in place, where those below are no newer and it is sound."""
    is_newer = below.number > number
    for table, documents in found.tables.items():
        here = below.tables.setdefault(table, {})
        for key, document in documents.items():
            if key not in here or not (is_newer or (table, key) in found.altered):
                here[key] = document


def _missing(found: Salvaged, rest: str) -> Iterator[str]:
    if found.unreadable:
        yield f"at least {records(found.unreadable)} of it cannot be read, and that {rest}"
    if found.altered:
        yield f"{records(len(found.altered))} of it held what cannot be read, and that {rest}"
    if found.cut:
        yield f"its end is cut off, and what stood there {rest}"
    if not (found.unreadable or found.altered or found.cut):
        yield f"what else stood in it {rest}"


def _last_fold(stories: Sequence[Story]) -> int:
    pieces = (piece for story in stories for piece in story.pieces)
    return max((piece.mark for piece in pieces if isinstance(piece, Mark)), default=0)


def _until(story: Story, number: int) -> Story:
    return Story(story.anew, tuple(one for one in story.pieces if number_of(one) <= number))
