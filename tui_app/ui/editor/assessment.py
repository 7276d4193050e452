"""What the follow-up is for, and what else there is to say."""

from tui_app.domain.interview import Interview, Purpose
from tui_app.ui.editor.choices import PurposesRow
from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.fields import text
from tui_app.ui.editor.piece import Piece
from tui_app.ui.editor.sources import Sources


def _purposes(record: Interview, _: Sources) -> Piece:
    return PurposesRow(record.purposes)


def purposes_count(record: Interview) -> str:
    """How many of the purposes are ticked."""
    return f"{len(record.purposes)} of {len(Purpose)}{', a note' if record.note else ''}"


ASSESSMENT: tuple[Field, ...] = (Field(("purposes",), _purposes), text("note", "Note"))
