"""Who decides, who sways them, how soon, and whom they probably prefer."""

from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.fields import choice, line, text

DECIDING: tuple[Field, ...] = (
    line("who_decides", "Who decides"),
    line("who_influences_most", "Who sways most"),
    choice("decide_within", "Within"),
    text("they_prefer", "They prefer", "the sort of person they probably want"),
)
