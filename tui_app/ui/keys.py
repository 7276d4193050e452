"""Every key, declared once: footer, help, palette and README read them from here."""

from textual.binding import Binding

QUEUE = Binding("1", "go('queue')", "Queue", id="go.queue", show=False, tooltip="Whom to call now")
IDEAS = Binding(
    "2", "go('ideas')", "Ideas", id="go.ideas", show=False, tooltip="News, and whom it is for"
)
INTERVIEWS = Binding(
    "3", "go('interviews')", "Interviews", id="go.interviews", show=False, tooltip="The binder"
)
CONTACTS = Binding(
    "4", "go('contacts')", "Contacts", id="go.contacts", show=False, tooltip="Everyone you know"
)

GLOBAL: list[Binding] = [
    QUEUE,
    IDEAS,
    INTERVIEWS,
    CONTACTS,
    Binding("t", "jot", "Jot", id="jot", tooltip="Write down a piece of news"),
    Binding(
        "n", "new", "New", id="new", tooltip="New contact, tidbit or record: what the screen holds"
    ),
    Binding("e", "edit", "Edit", id="edit", show=False, tooltip="Edit what is highlighted"),
    Binding("u", "undo", "Undo", id="undo", tooltip="Take the last action back"),
    Binding("slash", "find", "Find", id="find", key_display="/", tooltip="Find a contact"),
    Binding("question_mark", "help", "Help", id="help", key_display="?", tooltip="Keys and ideas"),
    Binding("q", "quit", "Quit", id="quit", show=False, tooltip="Leave; everything is saved"),
]

LIST: list[Binding] = [
    Binding("down,j", "down", "Down", id="list.down", show=False, tooltip="Next one"),
    Binding("up,k", "up", "Up", id="list.up", show=False, tooltip="The one before"),
    Binding("home,g", "top", "Top", id="list.top", show=False, tooltip="To the first"),
    Binding("end,G", "bottom", "Bottom", id="list.bottom", show=False, tooltip="To the last"),
    Binding("pagedown,ctrl+d", "page_down", "Page down", id="list.page_down", show=False),
    Binding("pageup,ctrl+u", "page_up", "Page up", id="list.page_up", show=False),
]

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
    Binding("o", "next_opener", "Opener", id="queue.opener", show=False, tooltip="Another opener"),
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
    Binding("f", "finish", "Finish", id="queue.finish", show=False, tooltip="Close the block"),
    *CALL,
]
