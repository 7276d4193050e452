"""The keys of every screen, and of every list and choice."""

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
LETTERS = Binding(
    "5", "go('letters')", "Letters", id="go.letters", show=False, tooltip="What is owed, and sent"
)
PLAN = Binding(
    "6",
    "go('plan')",
    "Plan",
    id="go.plan",
    show=False,
    tooltip="Today's blocks and daily work; the weeks ahead",
)
OPPORTUNITIES = Binding(
    "7",
    "go('opportunities')",
    "Works",
    id="go.opportunities",
    show=False,
    tooltip="Opportunities in the works",
)

GLOBAL: list[Binding] = [
    QUEUE,
    IDEAS,
    INTERVIEWS,
    CONTACTS,
    LETTERS,
    PLAN,
    OPPORTUNITIES,
    Binding("t", "jot", "Jot", id="jot", tooltip="Write down a piece of news; @ # ! say more"),
    Binding(
        "n", "new", "New", id="new", tooltip="New contact, tidbit or record: what the screen holds"
    ),
    Binding("e", "edit", "Edit", id="edit", show=False, tooltip="Edit what is highlighted"),
    Binding("u", "undo", "Undo", id="undo", tooltip="Take the last action back"),
    Binding("U", "redo", "Redo", id="redo", show=False, tooltip="Make again what was undone last"),
    Binding(
        "H",
        "history",
        "History",
        id="history",
        show=False,
        tooltip="What was done, to undo it; the trash; the backups",
    ),
    Binding("slash", "find", "Find", id="find", key_display="/", tooltip="Find a contact"),
    Binding("question_mark", "help", "Help", id="help", key_display="?", tooltip="Keys and ideas"),
    Binding(
        "i",
        "import_files",
        "Import",
        id="import",
        show=False,
        tooltip="Contacts from a file: LinkedIn, Google, Outlook, any phone",
    ),
    Binding("q", "quit", "Quit", id="quit", show=False, tooltip="Leave; everything is saved"),
]

JOT_ANYWHERE = Binding(
    "f5",
    "jot_anywhere",
    "Jot",
    id="jot.anywhere",
    show=False,
    priority=True,
    tooltip="Write down a piece of news from anywhere: a text field, a form, a window",
)
"""The app's own, and before all others: what is half typed stays as it is."""

LIST: list[Binding] = [
    Binding("down,j", "down", "Down", id="list.down", show=False, tooltip="Next one"),
    Binding("up,k", "up", "Up", id="list.up", show=False, tooltip="The one before"),
    Binding("home,g", "top", "Top", id="list.top", show=False, tooltip="To the first"),
    Binding("end,G", "bottom", "Bottom", id="list.bottom", show=False, tooltip="To the last"),
    Binding("pagedown,ctrl+d", "page_down", "Page down", id="list.page_down", show=False),
    Binding("pageup,ctrl+u", "page_up", "Page up", id="list.page_up", show=False),
]

CHOICE: list[Binding] = [
    Binding("right,space", "turn(1)", "Next choice", id="choice.next", show=False),
    Binding("left,backspace", "turn(-1)", "Choice before", id="choice.before", show=False),
]
