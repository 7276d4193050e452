"""The keys of the queue, and of the call that is on."""

from textual.binding import Binding

CALL: list[Binding] = [
    Binding("a", "outcome('talked')", "Talked", id="call.talked", tooltip="You spoke with them"),
    Binding("m", "outcome('message')", "Message", id="call.message", tooltip="You left a message"),
    Binding(
        "x", "outcome('no-answer')", "No answer", id="call.no_answer", tooltip="Nobody picked up"
    ),
    Binding(
        "b",
        "outcome('callback')",
        "Call back",
        id="call.callback",
        tooltip="They asked for another time",
    ),
    Binding(
        "w",
        "outcome('wrong-number')",
        "Wrong no.",
        id="call.wrong",
        tooltip="Somebody else answered",
    ),
    Binding(
        "d", "outcome('declined')", "Declined", id="call.declined", tooltip="They would not talk"
    ),
    Binding(
        "escape", "hang_up", "Hang up", id="call.hang_up", show=False, tooltip="Forget this call"
    ),
]

QUEUE_SCREEN: list[Binding] = [
    Binding("enter", "start_call", "Call", id="queue.call", tooltip="Start the call; a timer runs"),
    Binding(
        "space", "scroll_card", "Card", id="queue.card", show=False, tooltip="More of the card"
    ),
    Binding(
        "o", "next_opener", "Opener", id="queue.opener", show=False, tooltip="Another way to open"
    ),
    Binding("z", "snooze", "Snooze", id="queue.snooze", show=False, tooltip="Not before a date"),
    Binding("p", "pin", "Pin", id="queue.pin", show=False, tooltip="Keep near the top, or let go"),
    Binding(
        "c",
        "current_events",
        "News only",
        id="queue.events",
        show=False,
        tooltip="Only calls that carry fresh news",
    ),
    Binding(
        "v",
        "overrule",
        "Overrule",
        id="queue.overrule",
        show=False,
        tooltip="Set a stop rule aside for this contact",
    ),
    Binding(
        "l", "log", "Log", id="queue.log", show=False, tooltip="They rang or wrote, or you met"
    ),
    Binding(
        "f",
        "finish",
        "Finish",
        id="queue.finish",
        show=False,
        tooltip="Close the block: what it gave",
    ),
    Binding(
        "B",
        "batch",
        "Batch day",
        id="queue.batch",
        show=False,
        tooltip="Begin a batch day of the best, or end it",
    ),
    *CALL,
]

IN_CALL = frozenset({"outcome", "hang_up"})
"""Actions that there are only during a call."""
_RECORDS = ("new", "edit", "undo", "redo", "history", "import_files")
BETWEEN_CALLS = frozenset(
    {"start_call", "snooze", "pin", "current_events", "overrule", "finish", "batch", "log", "quit"}
).union(_RECORDS)
"""Actions that wait till the call is over."""
