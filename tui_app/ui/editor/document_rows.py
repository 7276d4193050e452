"""Where a document is, and whether a copy of it is kept."""

from datetime import date
from typing import ClassVar

import msgspec
from textual.content import Content
from textual.widgets import Input

from tui_app.domain.interview import Document
from tui_app.domain.record import Part
from tui_app.ui.documents import shown_path
from tui_app.ui.editor.choices import ChoiceRow
from tui_app.ui.editor.row import SettledRow
from tui_app.ui.editor.sources import Sources
from tui_app.ui.opening import meant
from tui_app.ui.text import shown_line
from tui_app.ui.typed_paths import as_typed
from tui_app.ui.widgets.path_input import PathInput


class PathRow(SettledRow):
    """A path, completed as it is typed; a copy shows as its name. Or the drawer it lies in."""

    INPUT: ClassVar[type[Input]] = PathInput

    def __init__(self, document: Document, sources: Sources) -> None:
        self._copies = sources.copies
        self._asked: tuple[str, bool] = ("", False)
        super().__init__(
            "path",
            "Where it is",
            document.path,
            shown_path(document, sources.copies),
            hint="a file, or the drawer it lies in",
            suggester=sources.paths,
            notes=True,
        )

    def read(self, typed: str) -> str:
        """The path; of a file that was dropped on the terminal, without its quotes."""
        if "'" in typed or '"' in typed or "\\" in typed or typed.lower().startswith("file:"):
            found = meant(typed)
            return as_typed(found) if found is not None else typed
        return typed

    def settle(self, part: Part) -> None:
        """Take over what was saved: a copy, perhaps."""
        if isinstance(part, Document):
            self._settle_to(part.path, shown_path(part, self._copies))

    def note(self) -> Content:
        """Whether there is such a file."""
        if self.text == self._loaded_text and self._loaded_text != self._loaded:
            return shown_line("✓ its copy", "good")
        if not self.text.strip():
            return Content("")
        if self._asked[0] != self.text:
            self._asked = (self.text, meant(self.text) is not None)
        return shown_line("✓ there", "good") if self._asked[1] else shown_line("no file", "dim")


class CopyRow(ChoiceRow):
    """By reference, or as a copy that is made when the record is saved."""

    def __init__(self, document: Document) -> None:
        self._kept = document.copied
        options = [(False, "by reference"), (True, "as a copy beside the store")]
        super().__init__("copied", "Kept", document.copied, options, notes=True)

    async def type_again(self, typed: object, then: date) -> None:  # noqa: ARG002 - no date
        """Choose it again."""
        (self.choice.value,) = msgspec.convert(typed, tuple[bool])

    def settle(self, part: Part) -> None:
        """The copy was made, or could not be."""
        if isinstance(part, Document):
            self._kept = part.copied
            self.choice.value = part.copied
            self.look()

    def note(self) -> Content:
        """When the copy is made."""
        wanted = self.choice.value is True and not self._kept
        return shown_line("made when you save", "good") if wanted else Content("")
