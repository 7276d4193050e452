"""Parts of one kind under each other, as many as there are: objections, problems, documents."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

import msgspec
from textual.app import ComposeResult
from textual.widget import Widget

from tui_app.domain.record import Part
from tui_app.ui.editor.add_line import AddLine
from tui_app.ui.editor.declared import Field, names_of
from tui_app.ui.editor.draft import PartDraft
from tui_app.ui.editor.form import Form
from tui_app.ui.editor.piece import Complaint, Edited, Piece
from tui_app.ui.editor.sources import Sources


@dataclass(frozen=True)
class Parts:
    """What a list holds: the attribute, what one is called, its fields, and how one begins."""

    name: str
    one: str
    fields: Sequence[Field]
    begin: Callable[[Sources], Part]
    key: str = ""


class PartList(Piece):
    """Edits a tuple of parts. One added here and left empty is not kept."""

    def __init__(self, parts: Parts, loaded: tuple[Part, ...], sources: Sources) -> None:
        super().__init__(classes="parts")
        self.names = (parts.name,)
        self._parts = parts
        self._sources = sources
        self._blank = parts.begin(sources)
        self.forms = [self._form(part) for part in loaded]
        self._loaded = {id(form): place for place, form in enumerate(self.forms)}

    def compose(self) -> ComposeResult:
        """The forms, and the line that adds another."""
        yield from self.forms
        yield AddLine(self._parts.one, self._parts.key)

    def give(self, complaints: list[Complaint]) -> dict[str, Any]:
        """The parts in order, those begun and left empty left out."""
        read = [(form, form.part(complaints)) for form in self.forms]
        kept = [part for form, part in read if id(form) in self._loaded or not self._empty(part)]
        return {self._parts.name: tuple(kept)}

    def settle(self, part: Part) -> None:
        """The forms that were saved are those that are not empty, in order."""
        saved_parts = getattr(part, self._parts.name)
        for place, (form, saved) in enumerate(zip(self.kept(), saved_parts, strict=True)):
            form.settle(saved)
            self._loaded[id(form)] = place

    def typed(self) -> Any:  # noqa: ANN401 - JSON is untyped
        """Every part in order, those that are to go left out."""
        return msgspec.to_builtins(
            [
                PartDraft(
                    place=self._loaded.get(id(form)),
                    part={} if id(form) in self._loaded else msgspec.to_builtins(form.loaded),
                    typed=form.typed(),
                )
                for form in self.forms
            ]
        )

    async def type_again(self, typed: object, then: date) -> None:
        """The parts as they were, those added and those removed as well."""
        drafts = msgspec.convert(typed, list[PartDraft])
        loaded, self.forms = dict(enumerate(self.forms)), []
        for draft in drafts:
            form = loaded.pop(draft.place, None) if draft.place is not None else None
            if form is None:
                form = self._form(msgspec.convert(draft.part, type(self._blank)))
                await self.mount(form, before=self.query_one(AddLine))
            self.forms.append(form)
            await form.type_again(draft.typed, then)
        for form in loaded.values():
            self._loaded.pop(id(form))
            await form.remove()

    def kept(self) -> list[Form[Part]]:
        """The forms of the parts that `give` gives, in order."""
        return [
            form
            for form in self.forms
            if id(form) in self._loaded or not self._empty(form.part([]))
        ]

    def target(self, name: str) -> Widget:  # noqa: ARG002 - it has but one
        """The line that adds another."""
        return self.query_one(AddLine)

    async def add(self) -> None:
        """Another one, with the cursor in it; the last one again while that is empty."""
        last = self.forms[-1] if self.forms else None
        if last is None or not self._empty(last.part([])):
            last = self._form(self._parts.begin(self._sources))
            self.forms.append(last)
            await self.mount(last, before=self.query_one(AddLine))
            self.post_message(Edited())
        last.start()
        self.call_after_refresh(last.scroll_visible, animate=False)

    async def remove_one(self, form: Form[Part]) -> None:
        """Take one out; the cursor goes to the one after it."""
        place = self.forms.index(form)
        self.forms.remove(form)
        self._loaded.pop(id(form), None)
        await form.remove()
        if self.forms:
            self.forms[min(place, len(self.forms) - 1)].start()
        else:
            self.screen.set_focus(self.query_one(AddLine))
        self.post_message(Edited())

    def holds_nothing(self, form: Form[Part]) -> bool:
        """Whether nothing would be lost with it."""
        return self._empty(form.part([]))

    @property
    def one(self) -> str:
        """What one of them is called."""
        return self._parts.one

    async def on_add_line_pressed(self, event: AddLine.Pressed) -> None:
        """The line at the end was pressed."""
        event.stop()
        await self.add()

    def _empty(self, part: Part) -> bool:
        names = names_of(self._parts.fields)
        return all(getattr(part, name) == getattr(self._blank, name) for name in names)

    def _form(self, part: Part) -> Form[Part]:
        return Form(self._parts.fields, part, self._sources, classes="one")
