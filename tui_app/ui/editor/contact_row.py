"""Which contact a person met is: found by their name, chosen among namesakes, or new."""

from datetime import date
from difflib import SequenceMatcher

import msgspec
from textual import on
from textual.content import Content

from tui_app.domain.doubles import are_alike
from tui_app.domain.interview import PersonMet
from tui_app.domain.names import fold
from tui_app.domain.record import Part
from tui_app.ui.editor.choices import ChoiceRow
from tui_app.ui.editor.sources import Sources
from tui_app.ui.text import shown_line
from tui_app.ui.widgets.choice import Choice

NEW = "new"
"""Stands for a contact to be made when the record is saved; no contact has this id."""

_SPELT_ANEW = 0.75
"""How alike two names are, from 0 to 1, of which one mends the spelling of the other."""


class _Link(msgspec.Struct):
    value: str | None
    asked: tuple[str, str]
    chosen: bool


class ContactRow(ChoiceRow):
    """Follows the name while it is typed, until the user chooses for themselves.

    A link that was saved stays where only the spelling of the name is mended.
    """

    def __init__(self, person: PersonMet, sources: Sources) -> None:
        super().__init__("contact", "Contact", None, [(None, "")], notes=True)
        self._sources = sources
        self._asked = ("", "")
        self._chosen = False
        self._take(person)

    @property
    def wants_new(self) -> bool:
        """Whether they are to become a contact."""
        return bool(self.choice.value == NEW)

    def value(self) -> str | None:
        """The id of the contact; none while there is none, or it is yet to be made."""
        chosen = self.choice.value
        return chosen if isinstance(chosen, str) and chosen != NEW else None

    def follow(self, name: str) -> None:
        """The name, or the organisation that tells namesakes apart, is another now."""
        asked = (name, self._sources.organisation)
        if asked == self._asked:
            return
        renamed = name != self._asked[0]
        self._asked = asked
        the_one = self._sources.names.the_one(*asked)
        if renamed and self.wants_new:
            # Who turns out to be known is not added once more.
            self._chosen = the_one is None
            self._offer(NEW if the_one is None else the_one.id)
        elif renamed and not self._chosen:
            self._offer(the_one.id if the_one is not None else self._saved_link(name))
        else:
            self._offer(NEW if self.wants_new else self.value())
        self.look()

    def _saved_link(self, name: str) -> str | None:
        saved = self._saved
        alike = are_alike(saved.name, name) or (
            SequenceMatcher(None, fold(saved.name), fold(name)).ratio() >= _SPELT_ANEW
        )
        return saved.contact if alike else None

    def settle(self, part: Part) -> None:
        """They are saved, a new contact among them perhaps."""
        if isinstance(part, PersonMet):
            self._take(part)
            self.look()

    def typed(self) -> dict[str, object]:
        """The link, what it was looked up for, and whether the user chose it."""
        return {"value": self.choice.value, "asked": list(self._asked), "chosen": self._chosen}

    async def type_again(self, typed: object, then: date) -> None:  # noqa: ARG002 - no date
        """The link as it was, whoever is known by that name now."""
        link = msgspec.convert(typed, _Link)
        self._asked, self._chosen = link.asked, link.chosen
        self._offer(link.value)
        self.look()

    def note(self) -> Content:
        """What the link is, or how to make one."""
        name = self._asked[0].strip()
        if self.wants_new:
            return shown_line("added when you save", "good")
        if self.choice.value is not None:
            return shown_line("✓ linked", "good")
        fitting = len(self._sources.names.named(*self._asked)) if name else 0
        if fitting:
            return shown_line("space links them" if fitting == 1 else f"{fitting} so named", "warn")
        return shown_line("space adds them" if name else "", "dim")

    def _take(self, person: PersonMet) -> None:
        self._saved = person
        self._asked = (person.name, self._sources.organisation)
        the_one = self._sources.names.the_one(*self._asked) if person.contact else None
        # A link that the name does not explain was chosen by somebody: it stays.
        self._chosen = person.contact is not None and (
            the_one is None or the_one.id != person.contact
        )
        self._offer(person.contact)

    def _offer(self, value: str | None) -> None:
        contacts = self._sources.network.contacts
        fitting = [one.id for one in self._sources.names.named(*self._asked)]
        if value is not None and value != NEW and value not in fitting:
            fitting.append(value)
        options: list[tuple[str | None, str]] = [(None, "not a contact")]
        for key in fitting:
            known = contacts.get(key)
            where = f", {known.organisation}" if known and known.organisation else ""
            options.append((key, f"{known.name}{where}" if known else "a contact now gone"))
        # Offered before there is a name, too: whoever types fast is ahead of this.
        options.append((NEW, "add as a new contact"))
        self.choice.offer(options, value)

    @on(Choice.Turned)
    def _chose(self) -> None:
        self._chosen = True
