"""Who else is in the running."""

from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.fields import text

COMPETITION: tuple[Field, ...] = (
    text("competitors", "Competitors", "who else they may be seeing"),
    text("how_you_stack_up", "You against them"),
    text("what_only_you_offer", "Only you offer"),
)
