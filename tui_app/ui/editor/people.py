"""The people met, one section each, filled one after the other."""

from datetime import date

from textual.app import ComposeResult
from textual.widget import Widget

from tui_app.domain.ids import new_id
from tui_app.domain.interview import PersonMet
from tui_app.ui.editor.add_line import AddLine
from tui_app.ui.editor.draft import PersonDraft
from tui_app.ui.editor.fold import FoldTitle
from tui_app.ui.editor.person_met import PersonFold
from tui_app.ui.editor.piece import Complaint, Edited
from tui_app.ui.editor.sources import Sources


class People(Widget):
    """The sections of everybody met, and the line that adds one."""

    def __init__(self, people: tuple[PersonMet, ...], sources: Sources) -> None:
        super().__init__()
        self._sources = sources
        self.folds = [PersonFold(person, sources) for person in people]

    def compose(self) -> ComposeResult:
        """Everybody, folded."""
        yield from self.folds
        yield AddLine("person met", "ctrl+a")

    def people(self, complaints: list[Complaint]) -> tuple[PersonMet, ...]:
        """Everybody as they stand, who was added and left empty left out."""
        return tuple(
            fold.part(complaints) for fold in self.folds if not (fold.added and fold.is_blank)
        )

    def wanting_contacts(self) -> frozenset[str]:
        """The ids of those who are to become contacts."""
        return frozenset(fold.person_id for fold in self.folds if fold.wants_contact)

    def typed(self) -> tuple[PersonDraft, ...]:
        """Everybody in order, those that are to go left out."""
        return tuple(
            PersonDraft(person=fold.loaded, added=fold.added, typed=fold.typed())
            for fold in self.folds
        )

    async def type_again(self, people: tuple[PersonDraft, ...], then: date) -> None:
        """Everybody as they were, those added and those removed as well."""
        loaded, self.folds = {fold.person_id: fold for fold in self.folds}, []
        for draft in people:
            fold = loaded.pop(draft.person.id, None)
            if fold is None:
                fold = PersonFold(draft.person, self._sources, added=draft.added)
                await self.mount(fold, before=self.query_children(AddLine).first())
            self.folds.append(fold)
            await fold.type_again(draft.typed, then)
        for fold in loaded.values():
            await fold.remove()

    def settle(self, people: tuple[PersonMet, ...]) -> None:
        """They were saved."""
        saved = {person.id: person for person in people}
        for fold in self.folds:
            if fold.person_id in saved:
                fold.settle(saved[fold.person_id])
                fold.added = False

    async def add(self) -> PersonFold:
        """One more; the last one again while nothing is known of them."""
        last = self.folds[-1] if self.folds else None
        if last is None or not last.is_blank:
            person = PersonMet(id=new_id(self._sources.now()), name="")
            last = PersonFold(person, self._sources, added=True)
            self.folds.append(last)
            await self.mount(last, before=self.query_children(AddLine).first())
            self.post_message(Edited())
        return last

    async def remove_one(self, fold: PersonFold) -> None:
        """Take one out; the cursor goes to who is next to them."""
        place = self.folds.index(fold)
        self.folds.remove(fold)
        await fold.remove()
        if self.folds:
            neighbour = self.folds[min(place, len(self.folds) - 1)]
            self.screen.set_focus(neighbour.query_one(FoldTitle))
        else:
            self.screen.set_focus(self.query_one(AddLine))
        self.post_message(Edited())
