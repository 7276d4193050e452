"""A filled form taken apart: which lines were written behind which label, of which person."""

from collections.abc import Iterator
from dataclasses import dataclass
from dataclasses import field as made

from tui_app.exchange.interview_form.asking import Field, Holds, Parts
from tui_app.exchange.interview_form.boxes import has_box
from tui_app.exchange.interview_form.escapes import unescaped
from tui_app.exchange.interview_form.lines import Line

DEEPER = 4
"""Columns by which a text below its label is set off, so that nothing in it is a label."""


@dataclass(slots=True)
class Entry:
    """What was written behind one label: on its line, and on the lines below."""

    field: Field
    number: int
    indent: int
    beside: str
    below: list[Line] = made(default_factory=list)
    set_off: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing was written, not even an empty box."""
        return not self.beside and not self.below

    def takes_whole(self, line: Line) -> bool:
        """Whether the line is set off below an empty label, so that it is text whatever it says."""
        if self.field.holds is not Holds.TEXT or self.beside or line.indent < self.indent + DEEPER:
            return False
        return self.set_off or not self.below

    def takes(self, line: Line, *, apart: bool) -> bool:
        """Whether a line that is no label goes on with it; `apart` if empty lines came between."""
        holds = self.field.holds
        if holds is Holds.TEXT:
            return True
        if holds in (Holds.ONE, Holds.TICK, Holds.TICKS, Holds.PURPOSES) and has_box(line.body):
            return True
        return not apart and (holds in _WRAPPING or self.is_blank)

    def one_line(self) -> str:
        """All of it on one line."""
        written = (self.beside, *(line.body for line in self.below))
        between = ", " if self.field.holds in _SEVERAL else " "
        return unescaped(between.join(part for part in written if part))

    def text(self) -> str:
        """All of it, with its line breaks; of what is set off, with the indentation within."""
        set_off = (line for line in self.below if line.indent >= self.indent + DEEPER)
        margin = min((line.indent for line in (set_off if self.set_off else self.below)), default=0)
        lines = [self.beside] if self.beside else []
        last = self.number
        for line in self.below:
            if lines:
                lines += [""] * (line.number - last - 1)
            lines.append(" " * (line.indent - margin) + line.body)
            last = line.number
        return unescaped("\n".join(lines))


_SEVERAL = frozenset({Holds.TICKS, Holds.PURPOSES})
_WRAPPING = frozenset({Holds.LINE, Holds.KIND, Holds.OPPORTUNITY, *_SEVERAL})


@dataclass(slots=True)
class Node:
    """What was written of one thing: the record, a person met, or a part of either."""

    number: int
    entries: list[Entry] = made(default_factory=list)
    parts: dict[str, list["Node"]] = made(default_factory=dict)

    def written(self, name: str) -> Iterator[Entry]:
        """The entries of a field that are not blank."""
        return (one for one in self.entries if one.field.name == name and not one.is_blank)

    def begin_part(self, parts: Parts, number: int) -> "Node":
        """One more part."""
        node = Node(number)
        self.parts.setdefault(parts.name, []).append(node)
        return node


@dataclass(slots=True)
class Outline:
    """All that stands in a form. `aside` holds the lines that were asked for nowhere."""

    record: Node = made(default_factory=lambda: Node(1))
    people: list[Node] = made(default_factory=list)
    aside: list[Line] = made(default_factory=list)
    labels: int = 0
