"""The keys of the letters, and of their editor."""

from textual.binding import Binding

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
