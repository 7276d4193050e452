"""What a store should hold and remember, in plain dictionaries: no files, no journal."""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

from tui_app.domain.changes import RECORD_TYPES

Key = tuple[str, str]
"""A table (the trash is one) and an id."""
Document = Mapping[str, Any]
State = dict[Key, Document]
Change = dict[Key, tuple[Document | None, Document | None]]
"""What was there and what is there now, of each document that is different."""

TRASH = "trash"
TOOK_IN = "merge with what was changed outside"
MERGED = "what was changed outside"


class Step(NamedTuple):
    """An action in the history; `by` is empty where it does not matter who did it."""

    number: int
    label: str
    by: str
    change: Change


class Outside(NamedTuple):
    """The file as it came from outside, and the last state of ours that it knows."""

    base: State
    theirs: State


class Model:
    """The state, everything that led to it, and what undo and redo come to next."""

    def __init__(self) -> None:
        self.state: State = {}
        self.log: list[tuple[State, frozenset[Key]]] = []
        """The state before each change, and what was touched."""
        self.steps: list[Step] = []
        self.done: list[Step] = []
        self.undone: list[Step] = []
        self.outside: Outside | None = None
        self.may_forget = False
        self.has_just_acted = False

    def do(self, label: str, by: str, wanted: Mapping[Key, Document | None]) -> None:
        """One action: documents put, or taken out where None."""
        change = {
            key: (self.state.get(key), document)
            for key, document in wanted.items()
            if self.state.get(key) != document
        }
        if change:
            step = Step(len(self.log), label, by, change)
            self._apply({key: after for key, (_, after) in change.items()})
            self.steps.append(step)
            self.done.append(step)
            self.undone.clear()
            self.has_just_acted = True

    def undo(self) -> Step | None:
        """Take back what was done last."""
        if not self.done:
            return None
        step = self.done.pop()
        self.undone.append(step)
        self._apply({key: before for key, (before, _) in step.change.items()})
        return step

    def redo(self) -> Step | None:
        """Make again what was undone last."""
        if not self.undone:
            return None
        step = self.undone.pop()
        self.done.append(step)
        self._apply({key: after for key, (_, after) in step.change.items()})
        return step

    def merge_outside(self, by: str) -> None:
        """What was changed outside comes in as one more action, while the store is open."""
        if self.outside is not None:
            base, theirs = self.outside
            self.outside = None
            merged = three_way(base, self.state, theirs)
            self.do(MERGED, by, {key: merged.get(key) for key in {**self.state, **merged}})

    def take_in(self) -> None:
        """Whoever opens the store builds on the file from outside.

        Ours is merged into it, as the one action that is known.
        """
        if self.outside is None:
            return
        theirs = self.outside.theirs
        merged = three_way(self.outside.base, self.state, theirs)
        change = difference(theirs, merged)
        self._apply({key: after for key, (_, after) in difference(self.state, merged).items()})
        self.outside = None
        self.steps = [Step(len(self.log), TOOK_IN, "", change)] if change else []
        self.done = list(self.steps)
        self.undone = []

    def taken_in(self) -> "Model":
        """What somebody who opens the store now makes of it."""
        model = Model()
        model.state = dict(self.state)
        model.steps, model.done, model.undone = list(self.steps), [*self.done], [*self.undone]
        model.outside, model.may_forget = self.outside, self.may_forget
        model.has_just_acted = self.has_just_acted
        model.take_in()
        return model

    def forget_all_but(self, latest: int) -> None:
        """The history goes back no further than these steps."""
        self.steps = self.steps[len(self.steps) - latest :]
        known = {id(step) for step in self.steps}
        self.done = [step for step in self.done if id(step) in known]
        if any(id(step) not in known for step in self.undone):
            self.undone = []  # what was undone first followed on what was undone last

    def state_at(self, moment: int) -> State:
        """The state when the log was that long."""
        return self.log[moment][0] if moment < len(self.log) else self.state

    def touched_since(self, moment: int) -> frozenset[Key]:
        """Every record changed since the log was that long, if only for a while."""
        return frozenset(key for _, touched in self.log[moment:] for key in touched)

    def differs_since(self, moment: int) -> frozenset[Key]:
        """Every record that is now another than when the log was that long."""
        return frozenset(difference(self.state_at(moment), self.state))

    def records(self) -> State:
        """What is not in the trash."""
        return {key: document for key, document in self.state.items() if key[0] in RECORD_TYPES}

    def _apply(self, documents: Mapping[Key, Document | None]) -> None:
        self.log.append((self.state, frozenset(documents)))
        self.has_just_acted = False
        self.state = edited(self.state, documents)


def edited(state: State, documents: Mapping[Key, Document | None]) -> State:
    """The state with these documents in it, or without those that are None."""
    whole: dict[Key, Document | None] = {**state, **documents}
    return {key: document for key, document in whole.items() if document is not None}


def difference(before: State, after: State) -> Change:
    """What it takes to get from one to the other."""
    return {
        key: (before.get(key), after.get(key))
        for key in {**before, **after}
        if before.get(key) != after.get(key)
    }


def three_way(
    base: State, ours: State, theirs: State, removed: Callable[[Key], Document] | None = None
) -> State:
    """Both sides' changes; what one deleted and the other changed stays.

    No field is changed by both. `removed` makes what lies in the trash of a record of ours that
    they deleted; without it, it is gone.
    """
    merged: dict[Key, Document | None] = {
        key: _met(base.get(key), ours.get(key), theirs.get(key))
        for key in {**base, **ours, **theirs}
    }
    for key in ours:
        if key[0] != TRASH and merged[key] is None and removed is not None:
            merged[TRASH, key[1]] = removed(key)
    alive = {key[1] for key, one in merged.items() if key[0] != TRASH and one is not None}
    return {
        key: one
        for key, one in merged.items()
        if one is not None and not (key[0] == TRASH and key[1] in alive)
    }


def _met(base: Document | None, ours: Document | None, theirs: Document | None) -> Document | None:
    if ours == base:
        return theirs
    if theirs in (base, ours):
        return ours
    if ours is None or theirs is None:
        return theirs if ours is None else ours
    before = base or {}
    merged = dict(ours)
    for name in {**before, **theirs}:
        if theirs.get(name) != before.get(name):
            merged[name] = theirs.get(name)
    return {name: value for name, value in merged.items() if value is not None}
