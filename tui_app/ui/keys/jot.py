"""The keys of the line to jot in."""

from textual.binding import Binding

JOT_LINE: list[Binding] = [
    Binding(
        "tab",
        "take_offer",
        "Take",
        id="jot.take",
        show=False,
        tooltip="Take the first that is offered for @, # or !; right does so, too",
    ),
]
