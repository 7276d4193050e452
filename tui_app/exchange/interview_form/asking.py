"""The shapes of what a form asks for: a label and what it holds, parts of one kind, a section."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tui_app.domain.record import Part

Choices = tuple[tuple[object, str], ...]


class Holds(StrEnum):
    """What sort of thing is written behind a label."""

    LINE = "a line"
    TEXT = "a text"
    NUMBER = "a number"
    MINUTES = "minutes"
    DAY = "a day to come"
    PAST_DAY = "a day past"
    DONE = "the day something was done"
    ZONE = "a zone"
    ONE = "one of a few"
    KIND = "one of a list, or own words"
    TICK = "a yes or nothing"
    TICKS = "several yes or nothing"
    PURPOSES = "any of the purposes"
    OPPORTUNITY = "an opportunity by its title"


@dataclass(frozen=True, kw_only=True, slots=True)
class Field:
    """A label and what it holds for the attribute `name`.

    `choices` are the values with their words; for TICKS the values are attributes. A KIND in own
    words becomes the attribute `words`. `most` bounds a number; `also` are other labels that
    people use for it. A `rare` one stands only where it holds something.
    """

    name: str
    label: str
    holds: Holds = Holds.LINE
    hint: str = ""
    choices: Choices = ()
    words: str = ""
    most: int = 100_000
    also: tuple[str, ...] = ()
    rare: bool = False


@dataclass(frozen=True, kw_only=True, slots=True)
class Parts:
    """Parts of one kind, as many as there are. The first of the fields begins each of them.

    `titles` are headings under which people list them; `legend` names the choices above them;
    `spare` is how many a blank form has room for.
    """

    name: str
    kind: type[Part]
    fields: tuple[Field, ...]
    titles: tuple[str, ...]
    legend: str = ""
    spare: int = 1

    @property
    def lead(self) -> Field:
        """The field that begins each part."""
        return self.fields[0]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, and what stands under it. `also` are other headings that people use."""

    title: str
    asks: tuple[Field | Parts, ...]
    also: tuple[str, ...] = ()

    def fields(self) -> Iterator[Field]:
        """The fields that are in no part."""
        return (one for one in self.asks if isinstance(one, Field))

    def lists(self) -> Iterator[Parts]:
        """The parts."""
        return (one for one in self.asks if isinstance(one, Parts))
