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
LETTERS = Binding(
    "5", "go('letters')", "Letters", id="go.letters", show=False, tooltip="What is owed, and sent"
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
    OPPORTUNITIES,
    Binding("t", "jot", "Jot", id="jot", tooltip="Write down a piece of news"),
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
    Binding(
        "space", "scroll_card", "Card", id="queue.card", show=False, tooltip="More of the card"
    ),
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
    Binding(
        "l", "log", "Log", id="queue.log", show=False, tooltip="They rang or wrote, or you met"
    ),
    Binding("f", "finish", "Finish", id="queue.finish", show=False, tooltip="Close the block"),
    *CALL,
]

IDEAS_SCREEN: list[Binding] = [
    Binding("a", "decide('accepted')", "Accept", id="ideas.accept", tooltip="It is for them"),
    Binding("r", "decide('refused')", "Refuse", id="ideas.refuse", tooltip="Not for them, ever"),
    Binding("p", "add_person", "Add", id="ideas.person", tooltip="Add somebody it is for"),
    Binding(
        "x",
        "archive",
        "Archive",
        id="ideas.archive",
        tooltip="Put it away, or bring it back",
    ),
    Binding(
        "d,delete",
        "delete",
        "Delete",
        id="ideas.delete",
        show=False,
        tooltip="Delete the news; asks",
    ),
    Binding(
        "m",
        "match_again",
        "Match again",
        id="ideas.match",
        show=False,
        tooltip="Look again whom it is for; what you decided stays",
    ),
    Binding(
        "s",
        "show_archive",
        "Old ones",
        id="ideas.old",
        show=False,
        tooltip="Show or hide what is stale or put away",
    ),
    Binding(
        "space", "read_on", "Read on", id="ideas.read_on", show=False, tooltip="More of a long text"
    ),
    Binding("enter", "open", "Open", id="ideas.open", show=False, tooltip="To the people; a card"),
    Binding(
        "right,l", "to_people", "People", id="ideas.people", show=False, tooltip="To the people"
    ),
    Binding(
        "left,h,escape,down",
        "to_ideas",
        "Ideas",
        id="ideas.list",
        show=False,
        tooltip="Back to the list of ideas",
    ),
]

INTERVIEWS_SCREEN: list[Binding] = [
    Binding("enter", "edit", "Edit", id="interviews.edit", tooltip="Write in the record"),
    Binding("c", "contact", "Contact", id="interviews.contact", tooltip="The card of a person met"),
    Binding(
        "d,delete",
        "delete",
        "Delete",
        id="interviews.delete",
        show=False,
        tooltip="Take the record out; asks",
    ),
    Binding(
        "space",
        "read_on",
        "Read on",
        id="interviews.read_on",
        show=False,
        tooltip="More of the card",
    ),
    Binding(
        "b",
        "read_back",
        "Back",
        id="interviews.read_back",
        show=False,
        tooltip="The card a page back",
    ),
    Binding(
        "a",
        "another",
        "Again",
        id="interviews.another",
        tooltip="A new record for the same opportunity, with its people if you like",
    ),
    Binding(
        "v",
        "compare",
        "Compare",
        id="interviews.compare",
        tooltip="The records of one opportunity side by side",
    ),
    Binding(
        "o",
        "documents",
        "Papers",
        id="interviews.documents",
        tooltip="The documents of the record: open one, let it go, delete its copy",
    ),
]

COMPARE_SCREEN: list[Binding] = [
    Binding("right,l", "turn(1)", "Right", id="compare.right", tooltip="To the next record"),
    Binding("left,h", "turn(-1)", "Left", id="compare.left", tooltip="To the record before"),
    Binding("enter,e", "edit", "Edit", id="compare.edit", tooltip="Write in the one marked"),
    Binding("down,j", "line(1)", "Down", id="compare.down", show=False, tooltip="A line down"),
    Binding("up,k", "line(-1)", "Up", id="compare.up", show=False, tooltip="A line up"),
    Binding(
        "space,pagedown,ctrl+d",
        "page(1)",
        "Read on",
        id="compare.page_down",
        tooltip="A page down",
    ),
    Binding(
        "b,pageup,ctrl+u", "page(-1)", "Back", id="compare.page_up", show=False, tooltip="A page up"
    ),
    Binding("home,g", "top", "Top", id="compare.top", show=False, tooltip="To the beginning"),
    Binding("end,G", "bottom", "Bottom", id="compare.bottom", show=False, tooltip="To the end"),
    Binding(
        "question_mark",
        "help",
        "Help",
        id="compare.help",
        key_display="?",
        tooltip="Keys and ideas",
    ),
    Binding("escape,v,q", "leave", "Leave", id="compare.leave", tooltip="Back to the binder"),
]

DOCUMENTS: list[Binding] = [
    Binding("enter", "open", "Open", id="documents.open", tooltip="With the desktop's own program"),
    Binding(
        "r",
        "release",
        "Let go",
        id="documents.release",
        tooltip="It need not be kept any longer; or keep it again",
    ),
    Binding(
        "x",
        "delete_copy",
        "Delete copy",
        id="documents.delete_copy",
        tooltip="Delete the copy that is kept beside the store; asks",
    ),
]

EDITOR: list[Binding] = [
    Binding("ctrl+s", "save", "Save", id="editor.save", priority=True, tooltip="Save and stay"),
    Binding(
        "ctrl+n,ctrl+down",
        "section(1)",
        "Section",
        id="editor.next_section",
        priority=True,
        tooltip="To the next section or person; folds this one",
    ),
    Binding(
        "ctrl+b,ctrl+up",
        "section(-1)",
        "Section before",
        id="editor.section_before",
        show=False,
        priority=True,
        tooltip="To the section or person before",
    ),
    Binding(
        "ctrl+a",
        "add_person",
        "Person",
        id="editor.person",
        priority=True,
        tooltip="Somebody else was met: their name next",
    ),
    Binding(
        "ctrl+o",
        "add_to_person('objections')",
        "Objection",
        id="editor.objection",
        priority=True,
        tooltip="Another doubt of this person about you",
    ),
    Binding(
        "ctrl+k",
        "add_to_person('key_issues')",
        "Issue",
        id="editor.key_issue",
        priority=True,
        tooltip="Another key issue of this person",
    ),
    Binding(
        "ctrl+t",
        "add_step",
        "Step",
        id="editor.next_step",
        priority=True,
        tooltip="Another next step, of this person or of the whole",
    ),
    Binding(
        "ctrl+g",
        "go_to_lack",
        "Lacking",
        id="editor.lacking",
        show=False,
        priority=True,
        tooltip="To what a good follow-up still lacks, the most important first",
    ),
    Binding(
        "ctrl+e,f4",
        "external_editor",
        "Editor",
        id="editor.external_editor",
        show=False,
        priority=True,
        tooltip="Write this long text in your own editor ($EDITOR)",
    ),
    Binding(
        "f6",
        "open_document",
        "Open",
        id="editor.open_document",
        show=False,
        priority=True,
        tooltip="Open the document the cursor is in",
    ),
    Binding(
        "f8",
        "remove",
        "Remove",
        id="editor.remove",
        show=False,
        priority=True,
        tooltip="Take out the person, objection, issue or step the cursor is in",
    ),
    Binding(
        "f2",
        "fold",
        "Fold",
        id="editor.fold",
        show=False,
        priority=True,
        tooltip="Fold the section the cursor is in",
    ),
    Binding(
        "f5",
        "jot",
        "Jot",
        id="editor.jot",
        show=False,
        priority=True,
        tooltip="Write down a piece of news",
    ),
    Binding("f1", "help", "Help", id="editor.help", priority=True, tooltip="Keys and ideas"),
    Binding("escape", "leave", "Leave", id="editor.leave", tooltip="Back to the binder"),
    # These go before the field's own keys: what is typed ahead must land in the right field.
    Binding(
        "tab", "app.focus_next", "Next field", id="editor.next_field", show=False, priority=True
    ),
    Binding(
        "shift+tab",
        "app.focus_previous",
        "Field before",
        id="editor.field_before",
        show=False,
        priority=True,
    ),
    Binding(
        "enter",
        "enter",
        "Go on",
        id="editor.enter",
        show=False,
        priority=True,
        tooltip="Next field; opens a section, adds what a + offers; a new line in a long text",
    ),
]

EDITOR_FIELDS: list[Binding] = [
    Binding("down", "app.focus_next", "Next field", id="editor.down", show=False),
    Binding("up", "app.focus_previous", "Field before", id="editor.up", show=False),
]
"""What the fields of the editor leave to it; a long text keeps these keys to itself."""

EDITOR_LINE: list[Binding] = [
    Binding("enter,space", "press", "Open or add", id="editor.press", show=False)
]
"""On the title of a section, which folds, and on the line that adds another one."""

HISTORY: list[Binding] = [
    Binding("right,tab", "turn(1)", "Next part", id="history.next", tooltip="To the next part"),
    Binding("left,shift+tab", "turn(-1)", "Part before", id="history.before", show=False),
    Binding("1", "part(0)", "Done", id="history.done", tooltip="What was done"),
    Binding("2", "part(1)", "Trash", id="history.trash", tooltip="What was deleted"),
    Binding("3", "part(2)", "Backups", id="history.backups", tooltip="The backups"),
    Binding(
        "enter",
        "take",
        "Go there",
        id="history.take",
        tooltip="Undo or redo up to this step; bring a deleted record or a backup back",
    ),
    Binding("u", "undo", "Undo", id="history.undo", tooltip="Undo down to this step"),
    Binding("U", "redo", "Redo", id="history.redo", tooltip="Redo up to this step"),
    Binding("r", "bring_back", "Bring back", id="history.bring_back", tooltip="Bring it back"),
    Binding("x", "empty", "Empty", id="history.empty", tooltip="Empty the trash; asks first"),
    Binding(
        "question_mark",
        "help",
        "Help",
        id="history.help",
        key_display="?",
        show=False,
        tooltip="Keys and ideas",
    ),
]

CHOICE: list[Binding] = [
    Binding("right,space", "turn(1)", "Next choice", id="choice.next", show=False),
    Binding("left,backspace", "turn(-1)", "Choice before", id="choice.before", show=False),
]

CONTACTS_SCREEN: list[Binding] = [
    Binding("slash", "seek", "Find", id="find", key_display="/", tooltip="Find as you type"),
    Binding("l", "log", "Log", id="contacts.log", tooltip="They rang or wrote, or you met"),
    Binding("o", "keep", "Kept", id="contacts.keep", tooltip="Tick a promise as kept"),
    Binding("w", "write", "Write", id="contacts.write", tooltip="Write a letter to them"),
    Binding("p", "pin", "Pin", id="contacts.pin", show=False, tooltip="Keep near the top, or not"),
    Binding("z", "snooze", "Snooze", id="contacts.snooze", show=False, tooltip="Not before a date"),
    Binding(
        "x",
        "do_not_call",
        "No calls",
        id="contacts.do_not_call",
        show=False,
        tooltip="Never call them, and why; or again",
    ),
    Binding(
        "m",
        "merge",
        "Merge",
        id="contacts.merge",
        show=False,
        tooltip="Make one of two who are the same person",
    ),
    Binding(
        "d,delete",
        "delete",
        "Delete",
        id="contacts.delete",
        show=False,
        tooltip="Delete them, with touches and letters; asks",
    ),
    Binding(
        "enter", "open", "Card", id="contacts.open", show=False, tooltip="To the card, to read it"
    ),
    Binding(
        "space", "read_on", "Read on", id="contacts.read_on", show=False, tooltip="Scroll the card"
    ),
    Binding("b", "read_back", "Back", id="contacts.read_back", show=False, tooltip="A page back"),
    Binding(
        "escape",
        "back",
        "To the list",
        id="contacts.back",
        show=False,
        tooltip="To the list; from the list, everyone again",
    ),
    Binding(
        "down,up",
        "to_list",
        "To the list",
        id="contacts.to_list",
        show=False,
        tooltip="To the list",
    ),
]

LETTERS_SCREEN: list[Binding] = [
    Binding(
        "enter,w", "edit", "Write", id="letters.write", tooltip="Write it; an owed one is drafted"
    ),
    Binding("s", "send", "Send", id="letters.send", tooltip="Send it: by hand, by e-mail, a file"),
    Binding(
        "m", "mark_sent", "Sent", id="letters.mark_sent", tooltip="It went out by hand: mark it so"
    ),
    Binding("x", "drop", "Drop", id="letters.drop", tooltip="It is not owed; or is, after all"),
    Binding("f", "filter", "Filter", id="letters.filter", tooltip="All, owed, drafts or sent"),
    Binding("c", "contact", "Contact", id="letters.contact", tooltip="To the contact's card"),
    Binding(
        "o",
        "compare",
        "Other",
        id="letters.compare",
        show=False,
        tooltip="The letter it is most like, and what both say",
    ),
    Binding(
        "v",
        "show_dropped",
        "Dropped",
        id="letters.show_dropped",
        show=False,
        tooltip="Show or hide what was dropped",
    ),
    Binding(
        "d,delete",
        "delete",
        "Delete",
        id="letters.delete",
        show=False,
        tooltip="Delete the letter; asks",
    ),
    Binding(
        "space", "read_on", "Read on", id="letters.read_on", show=False, tooltip="More of the card"
    ),
    Binding(
        "b", "read_back", "Back", id="letters.read_back", show=False, tooltip="The card a page back"
    ),
]

LETTER_EDITOR: list[Binding] = [
    Binding("ctrl+s", "save", "Save", id="letter.save", priority=True, tooltip="Save the draft"),
    Binding(
        "f6",
        "send",
        "Send",
        id="letter.send",
        priority=True,
        tooltip="Save it and send it: by hand, by e-mail, a file",
    ),
    Binding(
        "f9",
        "next",
        "Next",
        id="letter.next",
        show=False,
        priority=True,
        tooltip="Keep it as a draft and go on to the next of the list",
    ),
    Binding(
        "f7",
        "checks",
        "Check",
        id="letter.checks",
        priority=True,
        tooltip="Every finding in full; enter goes to it",
    ),
    Binding(
        "f8",
        "compare",
        "Other",
        id="letter.compare",
        priority=True,
        tooltip="The letter it is most like, and what both say",
    ),
    Binding(
        "f3",
        "material",
        "Record",
        id="letter.material",
        priority=True,
        tooltip="What the record holds for this letter",
    ),
    Binding(
        "ctrl+r",
        "draft_anew",
        "Anew",
        id="letter.draft_anew",
        priority=True,
        tooltip="Draft it anew from the record; asks where it is edited",
    ),
    Binding(
        "f4",
        "external_editor",
        "Editor",
        id="letter.external_editor",
        priority=True,
        tooltip="Write the text in your own editor ($EDITOR)",
    ),
    Binding(
        "ctrl+e",
        "text_in_editor",
        "Editor",
        id="letter.text_in_editor",
        show=False,
        priority=True,
        tooltip="From the text: write it in your own editor ($EDITOR)",
    ),
    Binding("f1", "help", "Help", id="letter.help", priority=True, tooltip="Keys and ideas"),
    Binding("escape", "leave", "Leave", id="letter.leave", tooltip="Back to the letters"),
]

OPPORTUNITIES_SCREEN: list[Binding] = [
    Binding("s", "status", "Status", id="works.status", tooltip="How it stands, or how it ended"),
    Binding(
        "greater_than_sign,right",
        "stage(1)",
        "Stage on",
        id="works.stage",
        tooltip="A stage further",
    ),
    Binding(
        "left,less_than_sign",
        "stage(-1)",
        "Stage back",
        id="works.stage_back",
        show=False,
        tooltip="A stage back",
    ),
    Binding(
        "o", "next_step", "Step", id="works.next_step", tooltip="What comes next, and on which day"
    ),
    Binding(
        "r",
        "references",
        "Refs",
        id="works.references",
        tooltip="Its references: name them, alert them, note who was called",
    ),
    Binding("p", "add_person", "Person", id="works.person", tooltip="Add somebody it depends on"),
    Binding("c", "contact", "Contact", id="works.contact", tooltip="The card of one of its people"),
    Binding(
        "w",
        "write",
        "Write",
        id="works.write",
        show=False,
        tooltip="A letter about it: one that is owed, or another",
    ),
    Binding(
        "b",
        "record",
        "Record",
        id="works.record",
        show=False,
        tooltip="To its interview record in the binder",
    ),
    Binding(
        "f",
        "show_ended",
        "Ended",
        id="works.ended",
        show=False,
        tooltip="Show or hide what has ended",
    ),
    Binding(
        "d,delete",
        "delete",
        "Delete",
        id="works.delete",
        show=False,
        tooltip="Delete it; asks. What ended is better marked so",
    ),
    Binding(
        "enter", "open", "Card", id="works.open", show=False, tooltip="To the card, to read it"
    ),
    Binding(
        "space", "read_on", "Read on", id="works.read_on", show=False, tooltip="More of the card"
    ),
    Binding("escape", "back", "To the list", id="works.back", show=False, tooltip="To the list"),
]

OPPORTUNITY_STATUS: list[Binding] = [
    Binding("a", "choose('alive')", "Alive", id="status.alive", show=False, tooltip="It lives"),
    Binding(
        "o",
        "choose('offer')",
        "Offer",
        id="status.offer",
        show=False,
        tooltip="They offer it; it counts as in the works",
    ),
    Binding(
        "y",
        "choose('accepted')",
        "Accepted",
        id="status.accepted",
        show=False,
        tooltip="You said yes",
    ),
    Binding("f", "choose('frozen')", "Frozen", id="status.frozen", show=False, tooltip="It rests"),
    Binding(
        "g",
        "choose('reorganised')",
        "Reorganised",
        id="status.reorganised",
        show=False,
        tooltip="They turn everything round",
    ),
    Binding(
        "v",
        "choose('vanished')",
        "Vanished",
        id="status.vanished",
        show=False,
        tooltip="There is nothing there any more",
    ),
    Binding(
        "r",
        "choose('rejected')",
        "Rejected",
        id="status.rejected",
        show=False,
        tooltip="They said no",
    ),
    Binding(
        "down,tab", "note", "Note", id="status.note", show=False, tooltip="To the line for a note"
    ),
    Binding(
        "up,shift+tab",
        "anew",
        "Choose",
        id="status.anew",
        show=False,
        tooltip="From the note: choose anew",
    ),
    Binding("enter", "save", "Save", id="status.save", show=False),
]
"""How an opportunity stands: a key for each status, then a line for the note."""

ACCEPTED: list[Binding] = [
    Binding(
        "5", "letters", "Letters", id="accepted.letters", show=False, tooltip="To the announcements"
    ),
    Binding(
        "r",
        "release",
        "Release",
        id="accepted.release",
        show=False,
        tooltip="The documents kept with it may go",
    ),
    Binding(
        "w",
        "withdraw",
        "Withdraw",
        id="accepted.withdraw",
        show=False,
        tooltip="Step back from all else in the works",
    ),
    Binding("enter", "leave", "Done", id="accepted.done", show=False),
]
"""After an acceptance: what is to be done now."""

REFERENCES: list[Binding] = [
    Binding("n", "name", "Name", id="references.name", show=False, tooltip="Name one more"),
    Binding(
        "enter,w",
        "write",
        "Write",
        id="references.write",
        show=False,
        tooltip="Write to them that somebody may ring",
    ),
    Binding(
        "a",
        "alerted",
        "Alerted",
        id="references.alerted",
        show=False,
        tooltip="They know that somebody may ring, or not yet",
    ),
    Binding(
        "c",
        "called",
        "Called",
        id="references.called",
        show=False,
        tooltip="They were called, or not yet",
    ),
    Binding(
        "d,delete",
        "remove",
        "Remove",
        id="references.remove",
        show=False,
        tooltip="Name them no longer",
    ),
]
"""The references of an opportunity; the same key again takes a mark back."""
