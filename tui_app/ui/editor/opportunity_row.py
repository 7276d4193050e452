"""Which opportunity a record belongs to: one that is known, or a new one made with the save."""

from datetime import date

import msgspec

from tui_app.domain.interview import Interview
from tui_app.domain.names import fold
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.plain import one_line
from tui_app.domain.record import Part
from tui_app.ui.editor.choices import ChoiceRow
from tui_app.ui.editor.sources import Sources

NEW = "new"
"""Stands for an opportunity to be made when the record is saved; none has this id."""


class OpportunityRow(ChoiceRow):
    """A new one for the position that is typed; those known, of the same organisation first."""

    def __init__(self, record: Interview, sources: Sources) -> None:
        super().__init__("opportunity", "Opportunity", None, [(None, "none")])
        self._sources = sources
        self._about = (record.position, record.organisation)
        self._offer(record.opportunity)

    @property
    def wants_new(self) -> bool:
        """Whether one is to be made."""
        return bool(self.choice.value == NEW)

    def value(self) -> str | None:
        """The id; none while there is none, or it is yet to be made."""
        chosen = self.choice.value
        return chosen if isinstance(chosen, str) and chosen != NEW else None

    def follow(self, position: str, organisation: str) -> None:
        """What the meeting was about is another now."""
        if (position, organisation) != self._about:
            self._about = (position, organisation)
            self._offer(self.choice.value)

    def settle(self, part: Part) -> None:
        """The record is saved, a new opportunity with it perhaps."""
        if isinstance(part, Interview):
            self._about = (part.position, part.organisation)
            self._offer(part.opportunity)

    async def type_again(self, typed: object, then: date) -> None:  # noqa: ARG002 - no date
        """Choose it again, if it is still there to be chosen."""
        (value,) = msgspec.convert(typed, tuple[str | None])
        self._offer(value)

    def _offer(self, value: object) -> None:
        known = self._sources.network.opportunities
        here = fold(self._about[1])
        inside: list[tuple[object, str]] = []
        outside: list[tuple[object, str]] = []
        for one in sorted(known.values(), key=_order):
            same = bool(here) and fold(one.organisation) == here
            (inside if same else outside).append((one.id, _words(one)))
        # The new one stands in one place whatever is typed: a key typed ahead means the same.
        options: list[tuple[object, str]] = [(None, "none"), (NEW, self._new()), *inside, *outside]
        if value is not None and value not in [one for one, _ in options]:
            options.append((value, "one that is no longer there"))
        self.choice.offer(options, value)

    def _new(self) -> str:
        position, organisation = (one_line(words, 40) for words in self._about)
        at = f" at {organisation}" if position and organisation else organisation
        return f"new: {position}{at}" if position or organisation else "a new one"


def _order(one: Opportunity) -> tuple[bool, str, str, str]:
    return (not one.in_the_works, fold(one.organisation), fold(one.title), one.id)


def _words(one: Opportunity) -> str:
    where = f", {one_line(one.organisation, 40)}" if one.organisation else ""
    over = "" if one.in_the_works else f" ({one.status.value})"
    return f"{one_line(one.title, 40) or 'without a title'}{where}{over}"
