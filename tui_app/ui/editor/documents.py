"""What is kept with the record until an offer is accepted."""

from tui_app.domain.interview import Document
from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.fields import choice, line, listed, ticks
from tui_app.ui.editor.part_list import Parts

DOCUMENT: tuple[Field, ...] = (
    choice("kind", "Document"),
    line("title", "Title"),
    line("path", "Where it is", "a file, or the drawer it lies in"),
    ticks(("copied", "a copy is kept")),
    line("note", "Note"),
)

DOCUMENTS: tuple[Field, ...] = (
    listed(Parts("documents", "document", DOCUMENT, lambda _: Document(title=""))),
)
