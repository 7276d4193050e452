"""The keys of the binder, of records side by side, and of their documents."""

from textual.binding import Binding

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
