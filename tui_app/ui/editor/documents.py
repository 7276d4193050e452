"""What is kept with the record until an offer is accepted."""

from tui_app.domain.interview import Document
from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.document_rows import CopyRow, PathRow
from tui_app.ui.editor.fields import choice, line, listed
from tui_app.ui.editor.part_list import Parts

DOCUMENT: tuple[Field, ...] = (
    choice("kind", "Document", words="title"),
    line("title", "Title"),
    Field(("path",), PathRow),
    Field(("copied",), lambda part, _: CopyRow(part)),
    line("note", "Note"),
)

DOCUMENTS: tuple[Field, ...] = (
    listed(Parts("documents", "document", DOCUMENT, lambda _: Document(title=""))),
)
