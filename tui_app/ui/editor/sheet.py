"""The sheet: every section of one record under each other. It holds what is written."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, ClassVar, TypeVar

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.widget import Widget

from tui_app.domain.interview import Document, Interview
from tui_app.ui import keys
from tui_app.ui.editor.add_line import AddLine
from tui_app.ui.editor.declared import names_of
from tui_app.ui.editor.draft import SheetDraft
from tui_app.ui.editor.fold import Fold, FoldTitle
from tui_app.ui.editor.form import Form
from tui_app.ui.editor.opportunity_row import OpportunityRow
from tui_app.ui.editor.part_list import PartList
from tui_app.ui.editor.people import People
from tui_app.ui.editor.person_met import PersonFold, PersonForm
from tui_app.ui.editor.piece import Complaint
from tui_app.ui.editor.sections import AFTER_PEOPLE, BEFORE_PEOPLE, Section
from tui_app.ui.editor.sources import Sources

W = TypeVar("W", bound=Widget)


class Sheet(VerticalScroll, inherit_bindings=False, can_focus=False):
    """The form of a whole record. The arrows go from field to field."""

    BINDINGS: ClassVar[list[BindingType]] = [*keys.EDITOR_FIELDS]

    def __init__(self, record: Interview, sources: Sources) -> None:
        super().__init__()
        self.loaded = record
        self.people = People(record.people, sources)
        self._sources = sources
        self._before = [self._fold(section, opened=True) for section in BEFORE_PEOPLE]
        self._after = [self._fold(section) for section in AFTER_PEOPLE]

    def compose(self) -> ComposeResult:
        """The meeting, the people, and all the rest."""
        yield from self._before
        yield self.people
        yield from self._after

    def record(self, complaints: list[Complaint]) -> Interview:
        """The record as it stands. What cannot be kept is complained of, and left as loaded."""
        written: dict[str, Any] = {"people": self.people.people(complaints)}
        for fold in (*self._before, *self._after):
            part = fold.part(complaints)
            written.update({name: getattr(part, name) for name in names_of(fold.fields)})
        return msgspec.structs.replace(self.loaded, **written)

    def typed(self) -> SheetDraft:
        """All that is typed and not as loaded, and where it stood."""
        folds = self.folds()
        sections = {
            fold.title: typed
            for fold in (*self._before, *self._after)
            if (typed := fold.typed()) is not None
        }
        here = self.current()
        focused = self.screen.focused
        at = None
        if here is not None and focused is not None:
            at = (folds.index(here), _fields_of(here).index(focused))
        opened = frozenset(n for n, fold in enumerate(folds) if fold.is_open)
        return SheetDraft(sections=sections, people=self.people.typed(), open=opened, at=at)

    async def type_again(self, draft: SheetDraft, then: date) -> None:
        """Fill in what was typed on the user's date `then`, and go to where it stood.

        Raises msgspec.ValidationError where it does not fit.
        """
        self._sources.organisation = _organisation(draft, self.loaded)
        for fold in (*self._before, *self._after):
            await fold.type_again(draft.sections.get(fold.title), then)
        await self.people.type_again(draft.people, then)
        folds = self.folds()
        fold_at, field_at = draft.at or (0, 0)
        here = folds[fold_at] if 0 <= fold_at < len(folds) else folds[0]
        await (await here.open()).whole()
        fields = _fields_of(here)
        self.screen.set_focus(fields[field_at] if 0 <= field_at < len(fields) else fields[0])
        for n, fold in enumerate(folds):
            if fold is not here and n not in draft.open:
                fold.fold()
        if self.screen.focused is not None:
            self.call_after_refresh(self.screen.focused.scroll_visible, animate=False)

    def settle(self, record: Interview) -> None:
        """`record` was saved: all is read from it from now on."""
        self.loaded = record
        self._sources.forget_names()
        for fold in (*self._before, *self._after):
            fold.settle(record)
        self.people.settle(record.people)

    def folds(self) -> list[Fold[Any]]:
        """Every section in order, the people's among them."""
        return [*self._before, *self.people.folds, *self._after]

    def current(self) -> Fold[Any] | None:
        """The section in which the cursor is."""
        return self._around(Fold)

    async def go(self, by: int) -> None:
        """To the section so many on, which opens; the one left behind folds.

        From the title of one that is folded, forward is into that one.
        """
        folds, here = self.folds(), self.current()
        if here is None:
            # The cursor is on the line that adds a person: after the last, before the rest.
            at = len(self._before) + len(self.people.folds) - (1 if by > 0 else 0)
        else:
            at = folds.index(here) - (1 if by > 0 and not here.is_open else 0)
        await self.go_to(folds[(at + by) % len(folds)], [here] if here is not None else [])

    async def go_to(self, fold: Fold[Any], leaving: Iterable[Fold[Any]]) -> None:
        """Open a section and put the cursor into it, its title at the top; those left fold."""
        await fold.enter()
        # Only now: folding what holds the cursor would send the cursor anywhere.
        for left in leaving:
            if left is not fold:
                left.fold()
        self.call_after_refresh(self._to_top, fold)

    async def _to_top(self, fold: Fold[Any]) -> None:
        self.scroll_to_widget(fold, top=True, animate=False)
        if fold.form is not None:
            await fold.form.whole()
            self.call_after_refresh(self.scroll_to_widget, fold, top=True, animate=False)

    def bring_into_view(self, fold: Fold[Any], field: Widget) -> None:
        """Scroll so far that the field shows, and its section's title as well where both can."""

        def scroll() -> None:
            self.scroll_to_widget(fold, top=True, animate=False)
            self.call_after_refresh(field.scroll_visible, animate=False)

        self.call_after_refresh(scroll)

    async def start(self) -> None:
        """The cursor goes into the first field."""
        await self.folds()[0].enter()

    async def add_person(self) -> None:
        """Somebody else was met: their form opens, the one left behind folds."""
        here = self.current()
        await self.go_to(await self.people.add(), [here] if here is not None else [])

    async def add_to_person(self, name: str) -> bool:
        """Another objection, key issue or next step of the person the cursor is in.

        Elsewhere, of the one who was open last; False where nobody was met yet.
        """
        fold = self._around(PersonFold) or next(
            (one for one in reversed(self.people.folds) if one.is_open),
            self.people.folds[-1] if self.people.folds else None,
        )
        if fold is None:
            return False
        form = await fold.open()
        await form.whole()
        if isinstance(form, PersonForm):
            await form.parts(name).add()
        return True

    async def add_step(self) -> None:
        """Another next step: of the person the cursor is in, else of the whole."""
        if self._around(PersonFold) is not None:
            await self.add_to_person("next_steps")
            return
        fold = next(one for one in self._after if names_of(one.fields) == ("next_steps",))
        form = await fold.open()
        await form.whole()
        await form.query_one(PartList).add()

    def fold_current(self) -> None:
        """Fold the section the cursor is in; the cursor stays on its title."""
        fold = self.current()
        if fold is not None:
            self.screen.set_focus(fold.query_one(FoldTitle))
            fold.fold()

    def removable(self) -> tuple[str, bool] | None:
        """What would be removed: its name, and whether anything is written in it."""
        found = self._part_here()
        if found is not None:
            return found[0].one, not found[0].holds_nothing(found[1])
        person = self._around(PersonFold)
        if person is not None:
            return person.part([]).name or "this person", not person.is_blank
        return None

    async def remove_here(self) -> None:
        """Take out the part, or else the person, that the cursor is in."""
        found = self._part_here()
        person = self._around(PersonFold)
        if found is not None:
            await found[0].remove_one(found[1])
        elif person is not None:
            await self.people.remove_one(person)

    async def show_complaints(self, complaints: list[Complaint]) -> None:
        """Show each beside its field; the cursor goes to the first."""
        for complaint in reversed(complaints):
            fold = next(one for one in complaint.piece.ancestors if isinstance(one, Fold))
            await fold.open()
            complaint.piece.complain(complaint.text)

    def follow(self, record: Interview) -> None:
        """The organisation tells namesakes apart; an opportunity is called by what it is about."""
        for fold in self._before:
            row = fold.form.piece("opportunity") if fold.form is not None else None
            if isinstance(row, OpportunityRow):
                row.follow(record.position, record.organisation)
        if self._sources.organisation != record.organisation:
            self._sources.organisation = record.organisation
            for person in self.people.folds:
                person.follow_name()

    @property
    def wants_opportunity(self) -> bool:
        """Whether an opportunity is to be made with the record."""
        forms = [fold.form for fold in self._before if fold.form is not None]
        rows = [piece for form in forms for piece in form.pieces]
        return any(row.wants_new for row in rows if isinstance(row, OpportunityRow))

    @property
    def document(self) -> Document | None:
        """The document that the cursor is in, as it stands."""
        found = self._part_here()
        part = found[1].part([]) if found is not None else None
        return part if isinstance(part, Document) else None

    async def press_line(self) -> bool:
        """Open or fold the section on whose title the cursor is, or add what its line offers.

        False where the cursor is on neither.
        """
        line = self.screen.focused
        if isinstance(line, FoldTitle) and isinstance(line.parent, Fold):
            await line.parent.turn()
        elif isinstance(line, AddLine) and isinstance(line.parent, PartList):
            await line.parent.add()
        elif isinstance(line, AddLine):
            await self.go_to(await self.people.add(), self.people.folds)
        else:
            return False
        return True

    @on(AddLine.Pressed)
    async def _person_wanted(self, event: AddLine.Pressed) -> None:
        # The lists within a form see to their own.
        event.stop()
        await self.go_to(await self.people.add(), self.people.folds)

    def _fold(self, section: Section, *, opened: bool = False) -> Fold[Interview]:
        title, fields, count = section
        return Fold(title, fields, self.loaded, self._sources, opened=opened, count=count)

    def _part_here(self) -> tuple[PartList, Form[Any]] | None:
        parts = self._around(PartList)
        form = self._around(Form)
        if parts is None or form is None or form not in parts.forms:
            return None
        return parts, form

    def _around(self, kind: type[W]) -> W | None:
        """The innermost widget of a kind around the cursor."""
        return next(self._all_around(kind), None)

    def _all_around(self, kind: type[W]) -> Iterator[W]:
        focused = self.screen.focused
        if focused is not None:
            yield from (one for one in focused.ancestors_with_self if isinstance(one, kind))


def _fields_of(fold: Fold[Any]) -> list[Widget]:
    """Its title and every field in it, in order."""
    return [widget for widget in fold.query("*") if widget.can_focus]


def _organisation(draft: SheetDraft, loaded: Interview) -> str:
    typed = draft.sections.get(BEFORE_PEOPLE[0].title, {}).get("organisation")
    return typed.strip() if isinstance(typed, str) else loaded.organisation
