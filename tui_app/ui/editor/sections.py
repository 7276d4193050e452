"""The sections of an interview record, in the order in which they stand; people come in between."""

from collections.abc import Callable
from typing import NamedTuple

from tui_app.domain.interview import Interview
from tui_app.ui.editor.assessment import ASSESSMENT, purposes_count
from tui_app.ui.editor.competition import COMPETITION
from tui_app.ui.editor.deciding import DECIDING
from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.documents import DOCUMENTS
from tui_app.ui.editor.meeting import MEETING
from tui_app.ui.editor.next_steps import NEXT_STEPS
from tui_app.ui.editor.problems import PROBLEMS
from tui_app.ui.editor.want import WANT


class Section(NamedTuple):
    """A titled group of fields over the record itself; `filled` tells how much of it is filled."""

    title: str
    fields: tuple[Field, ...]
    filled: Callable[[Interview], str] | None = None


BEFORE_PEOPLE: tuple[Section, ...] = (Section("The meeting", MEETING),)
AFTER_PEOPLE: tuple[Section, ...] = (
    Section("Deciding", DECIDING),
    Section("Competition", COMPETITION),
    Section("Problems and solutions", PROBLEMS),
    Section("How you want it", WANT),
    Section("Further next steps", NEXT_STEPS),
    Section("Documents", DOCUMENTS),
    Section("Assessment", ASSESSMENT, purposes_count),
)
