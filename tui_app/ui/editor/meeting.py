"""The meeting itself: where, when, what for, and how it went."""

from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.fields import choice, day, line, minutes, number, text, zone
from tui_app.ui.editor.opportunity_row import OpportunityRow

MEETING: tuple[Field, ...] = (
    line("organisation", "Organisation", "whom you met with", completes="organisations"),
    line("position", "Position", "what the meeting was about"),
    line("target_area", "Target area", "where the record is filed", completes="target_areas"),
    choice("kind", "Kind"),
    day("held_on", "Held on", past=True),
    minutes("minutes", "Minutes"),
    number("people_seen", "People seen", "receptionists too"),
    zone("zone", "Zone"),
    Field(("opportunity",), OpportunityRow),
    text("how_it_went", "How it went"),
    text("they_said", "They said"),
    text("you_said", "You said"),
)
