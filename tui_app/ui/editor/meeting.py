"""The meeting itself: where, when, what for, and how it went."""

from tui_app.domain.interview import Interview
from tui_app.ui.editor.choices import ChoiceRow
from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.fields import choice, day, line, number, text, zone
from tui_app.ui.editor.piece import Piece
from tui_app.ui.editor.sources import Sources


def _opportunity(record: Interview, sources: Sources) -> Piece:
    known = sources.network.opportunities
    options: list[tuple[str | None, str]] = [(None, "none")]
    options += [
        (one.id, f"{one.title}, {one.organisation}" if one.organisation else one.title)
        for one in sorted(known.values(), key=lambda one: (one.organisation, one.title))
    ]
    if record.opportunity and record.opportunity not in known:
        options.append((record.opportunity, "one that is no longer there"))
    return ChoiceRow("opportunity", "Opportunity", record.opportunity, options)


MEETING: tuple[Field, ...] = (
    line("organisation", "Organisation", "whom you met with", completes="organisations"),
    line("position", "Position", "what the meeting was about"),
    line("target_area", "Target area", "where the record is filed", completes="target_areas"),
    choice("kind", "Kind"),
    day("held_on", "Held on", past=True),
    number("minutes", "Minutes"),
    number("people_seen", "People seen", "receptionists too"),
    zone("zone", "Zone"),
    Field(("opportunity",), _opportunity),
    text("how_it_went", "How it went"),
    text("they_said", "They said"),
    text("you_said", "You said"),
)
