"""Where a document is, and whether a copy of it is kept."""

from datetime import date
from functools import partial
from typing import ClassVar

import msgspec
from textual import work
from textual.content import Content
from textual.widgets import Input

from tui_app.domain.interview import Document
from tui_app.domain.record import Part
from tui_app.ui.background import in_background
from tui_app.ui.documents import shown_path
from tui_app.ui.editor.choices import ChoiceRow
from tui_app.ui.editor.row import SettledRow
from tui_app.ui.editor.sources import Sources
from tui_app.ui.opening import meant
from tui_app.ui.text import shown_line
from tui_app.ui.typed_paths import as_typed, dropped
from tui_app.ui.widgets.path_input import PathInput


class PathRow(SettledRow):
    """A path, completed as it is typed; a copy shows as its name. Or the drawer it lies in."""

    INPUT: ClassVar[type[Input]] = PathInput

    def __init__(self, document: Document, sources: Sources) -> None:
        self._copies = sources.copies
        self._found: tuple[str, bool] = ("", False)
        self._is_asking = False
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
        path = dropped(typed)
        return as_typed(path) if path is not None else typed

    def settle(self, part: Part) -> None:
        """Take over what was saved: a copy, perhaps."""
        if isinstance(part, Document):
            self._settle_to(part.path, shown_path(part, self._copies))

    def on_mount(self) -> None:
        """Ask for the file that was loaded."""
        self.look()

    def look(self) -> None:
        """Ask whether there is such a file; the keys go on meanwhile."""
        super().look()
        if self.is_mounted and not self._is_asking and self._is_to_be_asked:
            self._is_asking = True
            self._ask()

    @work(exit_on_error=False)
    async def _ask(self) -> None:
        # One at a time: of a folder on a server that is gone, nobody ever tells.
        try:
            while self._is_to_be_asked:
                text = self.text
                found = await in_background(partial(meant, text))
                self._found = (text, found is not None)
        finally:
            self._is_asking = False
        self.refresh()

    @property
    def _is_copy(self) -> bool:
        return self.text == self._loaded_text and self._loaded_text != self._loaded

    @property
    def _is_to_be_asked(self) -> bool:
        return bool(self.text.strip()) and not self._is_copy and self._found[0] != self.text

    def note(self) -> Content:
        """Whether there is such a file, once that is known."""
        if self._is_copy:
            return shown_line("✓ its copy", "good")
        if not self.text.strip() or self._is_to_be_asked:
            return Content("")
        return shown_line("✓ there", "good") if self._found[1] else shown_line("no file", "dim")


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
