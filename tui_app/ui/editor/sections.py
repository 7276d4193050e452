"""The sections of an interview record, in the order in which they stand; people come in between."""

from typing import NamedTuple

from tui_app.ui.editor.assessment import ASSESSMENT
from tui_app.ui.editor.competition import COMPETITION
from tui_app.ui.editor.deciding import DECIDING
from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.documents import DOCUMENTS
from tui_app.ui.editor.meeting import MEETING
from tui_app.ui.editor.next_steps import NEXT_STEPS
from tui_app.ui.editor.problems import PROBLEMS
from tui_app.ui.editor.want import WANT


class Section(NamedTuple):
    """A titled group of fields over the record itself."""

    title: str
    fields: tuple[Field, ...]


BEFORE_PEOPLE: tuple[Section, ...] = (Section("The meeting", MEETING),)
AFTER_PEOPLE: tuple[Section, ...] = (
    Section("Deciding", DECIDING),
    Section("Competition", COMPETITION),
    Section("Problems and solutions", PROBLEMS),
    Section("How you want it", WANT),
    Section("Next steps of the whole", NEXT_STEPS),
    Section("Documents", DOCUMENTS),
    Section("Assessment", ASSESSMENT),
)
