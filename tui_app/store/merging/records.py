"""The three-way merge of one record: there or not, and field by field."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import Any, NamedTuple

from tui_app.domain.changes import RECORD_TYPES
from tui_app.store.entries import Document
from tui_app.store.merging.settled import moment
from tui_app.store.merging.values import Difference, merge_fields


class Known(NamedTuple):
    """What is known of one record: its state in the base and on both sides, None where not there.

    `ours_before` and `theirs_before` are states that the side had since the base or, where no base
    is known, any time earlier, newest first: `is_guess` says so then. `ours_deleted` and
    `theirs_deleted` hold the state in which that side put it into its trash.
    """

    base: Document | None
    ours: Document | None
    theirs: Document | None
    ours_before: Sequence[Document] = ()
    theirs_before: Sequence[Document] = ()
    ours_deleted: Document | None = None
    theirs_deleted: Document | None = None
    is_guess: bool = False


def merge_record(table: str, known: Known, found: list[Difference]) -> Document | None:
    """The record that both sides come to; None where it is gone. Clashes are added to `found`.

    What one side had since the base has nothing that the other did not go on from. Without a base,
    theirs may merely be older than ours, or ours than theirs: then the newer one stands. Else the
    nearest earlier state serves as base, and with none all that either side holds is taken
    together. Deleted on one side and changed on the other, it is kept.
    """
    base, ours, theirs = known.base, known.ours, known.theirs
    if ours == theirs:
        return ours
    if base is not None and theirs == base:
        return ours
    if base is not None and ours == base:
        return theirs
    if ours is not None and theirs is not None:
        if _is_older(theirs, known.ours_before, known):
            return ours
        if _is_older(ours, known.theirs_before, known):
            return theirs
        if base is None:
            base = _nearest(known)
        return merge_fields(RECORD_TYPES.get(table), base or {}, ours, theirs, found)
    if ours is not None:
        fate = _fate(base, ours, known.theirs_deleted, known.theirs_before)
    elif theirs is not None:
        fate = _fate(base, theirs, known.ours_deleted, known.ours_before)
    else:
        return None
    if fate is _Fate.GONE:
        return None
    if fate is _Fate.OUTLIVES:
        found.append(Difference((), ours, theirs, "ours" if theirs is None else "theirs"))
    return ours if theirs is None else theirs


def _is_older(document: Document, before: Sequence[Document], known: Known) -> bool:
    """Whether the other side had this state, and went on from it.

    By a guess alone it may also be that this side went back to it, by a change of its own. That
    would have moved the moment of its last change, where it has one.
    """
    return document in before and not (known.is_guess and moment(document.get(_CHANGED)) is None)


_CHANGED = "updated_at"


class _Fate(Enum):
    """What becomes of a record that only one side has."""

    NEW = auto()
    GONE = auto()
    OUTLIVES = auto()
    """Deleted on the other side, and yet changed here."""


def _fate(
    base: Document | None, here: Document, deleted: Document | None, before: Sequence[Document]
) -> _Fate:
    """`deleted` and `before` are what the other side's trash and history hold of it."""
    if base is None and deleted is None and not before:
        return _Fate.NEW
    if base is None and (here == deleted or here in before):
        return _Fate.GONE
    return _Fate.OUTLIVES


def _nearest(known: Known) -> Document | None:
    """The earlier state from which both sides most likely went on; None where none is known.

    That is the newest state which both sides' histories hold. Else it is the earlier state of
    ours that differs least from theirs, or ours itself, where theirs clearly goes on from it; of
    two that differ as much the older one, so that rather a clash too many is told than a change
    lost. One from which a side differs by nothing but the moment of its change is none: it was
    changed back to that.
    """
    for state in known.ours_before:
        if state in known.theirs_before:
            return state
    if known.ours_before:
        return _gone_on_from((known.ours, *known.ours_before), known.theirs)
    if known.theirs_before:
        return _gone_on_from((known.theirs, *known.theirs_before), known.ours)
    return None


def _gone_on_from(states: Sequence[Document | None], other: Document | None) -> Document | None:
    found = _least_different(states, other)
    return None if found != states[0] and _timeless(found) == _timeless(other) else found


def _timeless(document: Document | None) -> Document:
    return {key: value for key, value in (document or {}).items() if key != _CHANGED}


def _least_different(states: Sequence[Document | None], other: Document | None) -> Document | None:
    best, least = states[0], _differences(states[0], other)
    for state in states[1:]:
        count = _differences(state, other)
        if count <= least:
            best, least = state, count
    return best


def _differences(one: Any, other: Any) -> int:  # noqa: ANN401 - JSON is untyped
    """How many values differ, counted down to the entries of lists; its cost is their size."""
    if one == other:
        return 0
    if isinstance(one, dict) and isinstance(other, dict):
        return sum(_differences(one.get(key), other.get(key)) for key in one.keys() | other.keys())
    if isinstance(one, list) and isinstance(other, list):
        lacking = sum(entry not in other for entry in one)
        return max(1, lacking + sum(entry not in one for entry in other))
    return 1
