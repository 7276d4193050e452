"""The keys of the opportunities, and of their windows."""

from textual.binding import Binding

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
