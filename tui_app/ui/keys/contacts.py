"""The keys of the contacts."""

from textual.binding import Binding

CONTACTS_SCREEN: list[Binding] = [
    Binding("slash", "seek", "Find", id="find", key_display="/", tooltip="Find as you type"),
    Binding("l", "log", "Log", id="contacts.log", tooltip="They rang or wrote, or you met"),
    Binding("o", "keep", "Kept", id="contacts.keep", tooltip="Tick a promise as kept"),
    Binding("w", "write", "Write", id="contacts.write", tooltip="Write a letter to them"),
    Binding(
        "f",
        "favours",
        "Favours",
        id="contacts.favours",
        show=False,
        tooltip="What you gave them and asked: add to it, or what came of it",
    ),
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
