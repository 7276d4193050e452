"""Every key, declared once: footer, help, palette and README read them from here."""

from textual.binding import Binding

from tui_app.ui.keys.contacts import CONTACTS_SCREEN
from tui_app.ui.keys.everywhere import (
    CHOICE,
    CONTACTS,
    GLOBAL,
    IDEAS,
    INTERVIEWS,
    JOT_ANYWHERE,
    LETTERS,
    LIST,
    OPPORTUNITIES,
    PLAN,
    QUEUE,
)
from tui_app.ui.keys.history import HISTORY
from tui_app.ui.keys.ideas import IDEAS_SCREEN
from tui_app.ui.keys.interview_editor import EDITOR, EDITOR_FIELDS, EDITOR_LINE
from tui_app.ui.keys.interviews import COMPARE_SCREEN, DOCUMENTS, INTERVIEWS_SCREEN
from tui_app.ui.keys.jot import JOT_LINE
from tui_app.ui.keys.letters import LETTER_EDITOR, LETTERS_SCREEN
from tui_app.ui.keys.opportunities import (
    ACCEPTED,
    OPPORTUNITIES_SCREEN,
    OPPORTUNITY_STATUS,
    REFERENCES,
)
from tui_app.ui.keys.plan import PLAN_SCREEN
from tui_app.ui.keys.queue import CALL, QUEUE_SCREEN
from tui_app.ui.keys.reading import FEEDS, READING_SCREEN

__all__ = [
    "ACCEPTED",
    "CALL",
    "CHOICE",
    "COMPARE_SCREEN",
    "CONTACTS",
    "CONTACTS_SCREEN",
    "DOCUMENTS",
    "EDITOR",
    "EDITOR_FIELDS",
    "EDITOR_LINE",
    "FEEDS",
    "GLOBAL",
    "GROUPS",
    "HISTORY",
    "IDEAS",
    "IDEAS_SCREEN",
    "INTERVIEWS",
    "INTERVIEWS_SCREEN",
    "JOT_ANYWHERE",
    "JOT_LINE",
    "LETTERS",
    "LETTERS_SCREEN",
    "LETTER_EDITOR",
    "LIST",
    "OPPORTUNITIES",
    "OPPORTUNITIES_SCREEN",
    "OPPORTUNITY_STATUS",
    "PLAN",
    "PLAN_SCREEN",
    "QUEUE",
    "QUEUE_SCREEN",
    "READING_SCREEN",
    "REFERENCES",
]

GROUPS: tuple[tuple[str, list[Binding]], ...] = (
    ("Anywhere outside a text field", GLOBAL),
    ("Anywhere", [JOT_ANYWHERE]),
    ("In the line to jot in", JOT_LINE),
    ("In a list", LIST),
    ("On the phone", CALL),
    ("Queue", QUEUE_SCREEN),
    ("Ideas", IDEAS_SCREEN),
    ("Reading list", READING_SCREEN),
    ("Feeds", FEEDS),
    ("Interviews", INTERVIEWS_SCREEN),
    ("Compare", COMPARE_SCREEN),
    ("Documents", DOCUMENTS),
    ("Editor", EDITOR),
    ("Editor fields", EDITOR_FIELDS),
    ("Editor line", EDITOR_LINE),
    ("History", HISTORY),
    ("Choice", CHOICE),
    ("Contacts", CONTACTS_SCREEN),
    ("Letters", LETTERS_SCREEN),
    ("Letter editor", LETTER_EDITOR),
    ("Plan", PLAN_SCREEN),
    ("Opportunities", OPPORTUNITIES_SCREEN),
    ("Opportunity status", OPPORTUNITY_STATUS),
    ("Accepted", ACCEPTED),
    ("References", REFERENCES),
)
"""All of them, by where they are heard, in the order in which the README tells them."""
