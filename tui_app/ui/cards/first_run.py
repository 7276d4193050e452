"""What the queue says while it knows nobody: three steps to a first ranked call."""

from textual.content import Content

from tui_app.ui.cards.parts import stacked
from tui_app.ui.text import Span, spans

_LINES: tuple[tuple[Span, ...], ...] = (
    (("Three steps to your first call", "heading"),),
    (),
    (("1   ", "accent"), ("Bring in whom you know", "strong")),
    (("    i ", "accent"), ("  imports a file: LinkedIn's Connections.csv, contacts of", "")),
    (("        Google or Outlook, the vCards of your phone;", ""),),
    (("        or drop the file on this window", ""),),
    (("    n ", "accent"), ("  adds one person by hand", "")),
    (),
    (("2   ", "accent"), ("See who comes first, and why", "strong")),
    (("        the queue ranks them at once: silence, what they forget", ""),),
    (("    t ", "accent"), ("  jots a piece of news, and says whom it is for", "")),
    (),
    (("3   ", "accent"), ("Call", "strong")),
    (("enter ", "accent"), ("  starts the call, one key ends it, the next one is up", "")),
    (),
    (
        ("Only looking? ", "dim"),
        ("q", "accent"),
        (" leaves; ", "dim"),
        ("tidings demo", "strong"),
        (" in the shell opens a sample.", "dim"),
    ),
)


def first_run() -> Content:
    """How to begin; it fits 68 columns and 16 lines."""
    return stacked(spans(*line) for line in _LINES)
