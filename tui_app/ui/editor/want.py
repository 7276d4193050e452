"""How badly the job is wanted, and being the first to be seen."""

from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.fields import scale, text, ticks

WANT: tuple[Field, ...] = (
    scale("want", "How badly", 10, "0 not at all, 10 more than anything"),
    text("want_note", "Why"),
    ticks(
        ("first_to_be_interviewed", "you were the first they saw"),
        ("ask_to_be_seen_again", "ask to be seen again"),
    ),
)
