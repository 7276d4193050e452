"""What was done, newest first; any of it can be undone or made again, step by step."""

from collections.abc import Collection, Sequence
from typing import ClassVar

from textual.content import Content

from tui_app.domain.plain import one_line
from tui_app.store import Step
from tui_app.ui import stepping
from tui_app.ui.history.part import WHEN_WIDTH, HistoryPart
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.text import lines, shown, shown_line
from tui_app.ui.widgets.record_list import Line


class DonePart(HistoryPart[Step]):
    """`enter` undoes down to the highlighted step, or redoes up to it; both ask where it is more
    than one, or one of another start.
    """

    NAME: ClassVar[str] = "Done"
    EMPTY: ClassVar[str] = "Nothing was done yet."
    KEYS: ClassVar[str] = "u undoes down to here, U redoes up to here, esc leaves"
    ACTIONS: ClassVar[Collection[str]] = ("undo", "redo")

    def found(self) -> Sequence[Step]:
        """Every action still known."""
        return self.desk.store.history()

    def key(self, item: Step) -> str:
        """Its number."""
        return str(item.number)

    def row(self, item: Step) -> list[Line]:
        """When, what, and whether it stands."""
        when = stepping.moment_told(item.at, self.desk.clock).ljust(WHEN_WIDTH)
        state = "undone" if item.undone else ""
        whose = "" if item.mine else "earlier" if item.earlier else "elsewhere"
        said = ", ".join(part for part in (state, whose) if part)
        style = "dim" if item.undone else ""
        return [Line(((when, "dim"), (item.label, style)), ((said, "dim"),) if said else ())]

    def told(self, item: Step) -> Content:
        """The whole label, when and where it was done, and what enter does."""
        when = stepping.moment_told(item.at, self.desk.clock)
        done = f"Done {when}, {stepping.who_told(item)}."
        return lines(
            [
                shown_line(item.label, "strong", most=200),
                shown(f"{done} {self._what_enter_does(item)}", "dim"),
            ]
        )

    def take(self) -> None:
        """Undo or redo up to here, whichever there is."""
        item = self.highlighted
        if item is not None and item.undone:
            self.redo()
        else:
            self.undo()

    def undo(self) -> None:
        """Undo every step down to the highlighted one."""
        steps = self._down_to(self.highlighted)
        if not steps:
            self.tidings.tell("This step is undone already. U makes it again.")
            return
        question = f"Undo {_steps(len(steps))}?"
        self._ask(steps, question, "undo", lambda: stepping.undo_all(self.tidings, steps))

    def redo(self) -> None:
        """Make again every step up to the highlighted one."""
        steps = self._up_to(self.highlighted)
        if not steps:
            self.tidings.tell(_cannot_redo(self.highlighted))
            return
        question = f"Redo {_steps(len(steps))}?"
        self._ask(steps, question, "redo", lambda: stepping.redo_all(self.tidings, steps))

    def _ask(self, steps: Sequence[Step], question: str, verb: str, go: stepping.Go) -> None:
        if len(steps) == 1 and steps[0].mine:
            go()
            return
        first, last = steps[0], steps[-1]
        detail = f"{one_line(first.label, 200)}\n{stepping.moment_told(first.at, self.desk.clock)}"
        if len(steps) > 1:
            when = stepping.moment_told(last.at, self.desk.clock)
            detail += f"\n\nto\n\n{one_line(last.label, 200)}\n{when}"
        elsewhere = sum(not step.mine for step in steps)
        if elsewhere:
            detail += f"\n\n{_elsewhere(elsewhere, len(steps))}"
        key = "u" if verb == "undo" else "U"
        self.app.push_screen(
            ConfirmScreen(question, detail, ((key, f"{verb} {_steps(len(steps))}"),)),
            lambda way: go() if way is not None else None,
        )

    def _down_to(self, item: Step | None) -> list[Step]:
        """What it takes to undo a step, in that order; nothing where it is undone."""
        if item is None or item.undone:
            return []
        return [one for one in self.listed.items if not one.undone and one.number >= item.number]

    def _up_to(self, item: Step | None) -> list[Step]:
        """What it takes to redo a step, in that order; nothing where that cannot be."""
        if item is None or not item.redoable:
            return []
        again = [one for one in self.listed.items if one.redoable and one.number <= item.number]
        return again[::-1]

    def _what_enter_does(self, item: Step) -> str:
        if not item.undone:
            return f"enter undoes {_steps(len(self._down_to(item)))}."
        if item.redoable:
            return f"Undone; enter redoes {_steps(len(self._up_to(item)))}."
        return _cannot_redo(item)


def _steps(count: int) -> str:
    return "this step" if count == 1 else f"{count} steps"


def _elsewhere(count: int, of: int) -> str:
    if of == 1:
        return "It was done before this start, or by another Tidings."
    which = "All of them were" if count == of else f"{count} of them were"
    if count == 1:
        which = "One of them was"
    return f"{which} done before this start, or by another Tidings."


def _cannot_redo(step: Step | None) -> str:
    if step is None or not step.undone:
        return "There is nothing to redo here."
    return "It was undone, and something new was done since: it cannot be made again."
