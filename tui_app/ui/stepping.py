"""Undo and redo as the user meets them: asked before what somebody else did, each step named."""

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from tui_app.clock import Clock
from tui_app.domain.plain import one_line
from tui_app.store import NothingToUndoError, Step, StoreError
from tui_app.ui.when import clock_time, day

if TYPE_CHECKING:
    from tui_app.ui.app import TidingsApp

Go = Callable[[], None]

_MOST_POINTED_AT = 2
"""Records of a kind: the two who were merged."""


def undo(app: "TidingsApp") -> None:
    """Take the last action back and say which; one that was not made here is asked about first."""
    try:
        step = app.desk.store.next_undo()
    except StoreError as error:
        app.tell(str(error), bad=True)
        return
    if step is None or step.mine:
        _take(app, lambda: app.desk.undo(step), "Undid", "U makes it again.")
    else:
        _ask(app, step)


def redo(app: "TidingsApp") -> None:
    """Make the action again that was undone last, and say which."""
    _take(app, app.desk.redo, "Redid", "u takes it back.")


def undo_all(app: "TidingsApp", steps: Sequence[Step]) -> None:
    """Take these actions back, the newest first; says how many, and which was the last."""
    _take_all(app, steps, app.desk.undo, "Undid")


def redo_all(app: "TidingsApp", steps: Sequence[Step]) -> None:
    """Make these actions again, the oldest first; says how many, and which was the last."""
    _take_all(app, steps, app.desk.redo, "Redid")


def moment_told(at: datetime, clock: Clock) -> str:
    """A moment on the user's own clock: "yesterday 17:20"."""
    local = at.astimezone(clock.zone)
    return f"{day(local.date(), clock.local().date())} {clock_time(at, clock.zone)}"


def who_told(step: Step) -> str:
    """Where a step was made, as seen from here."""
    if step.mine:
        return "since this start"
    return "before this start" if step.earlier else "by another Tidings"


def _ask(app: "TidingsApp", step: Step) -> None:
    """The question stands before the next key is read: `u` pressed again goes on."""
    from tui_app.ui.screens.confirm import ConfirmScreen

    def answered(way: str | None) -> None:
        if way is not None:
            _take(app, lambda: app.desk.undo(step), "Undid", "U makes it again.")

    app.push_screen(
        ConfirmScreen(
            "Undo this?",
            f"{one_line(step.label, 300)}\n\n"
            f"Done {moment_told(step.at, app.desk.clock)}, {who_told(step)}.",
            (("u", "undo it (enter does, too)"),),
        ),
        answered,
    )


def _take_all(
    app: "TidingsApp", steps: Sequence[Step], go: Callable[[Step], Step], verb: str
) -> None:
    """One after the other, as far as it goes."""
    taken: list[Step] = []
    problem = ""
    try:
        for step in steps:
            taken.append(go(step))  # noqa: PERF401 - what was done before an error is told, too
    except StoreError as error:
        problem = str(error)
    counted = f"{len(taken)} steps, the last “{one_line(taken[-1].label, 120)}”" if taken else ""
    if len(taken) == 1:
        counted = one_line(taken[0].label, 200)
    told = f"{verb}: {counted}." if taken else ""
    app.tell(f"{told} {problem}".strip(), bad=bool(problem))
    app.records_changed.publish(None)


def _take(app: "TidingsApp", step: Callable[[], Step], verb: str, back: str) -> None:
    taken = None
    try:
        taken = step()
    except NothingToUndoError as error:
        app.tell(str(error))
    except StoreError as error:
        app.tell(str(error), bad=True)
    else:
        app.tell(f"{verb}: {one_line(taken.label, 200)}. {back}")
    app.records_changed.publish(None)
    if taken is not None:
        app.point_to(_pointed_at(taken))


def _pointed_at(step: Step) -> set[str]:
    """What the step was about; nothing where it was about many, as an import is."""
    tables = Counter(table for table, _ in step.changed)
    if any(count > _MOST_POINTED_AT for count in tables.values()):
        return set()
    return {key for _, key in step.changed}
