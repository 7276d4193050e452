"""The keys of the ideas."""

from textual.binding import Binding

IDEAS_SCREEN: list[Binding] = [
    Binding("a", "decide('accepted')", "Accept", id="ideas.accept", tooltip="It is for them"),
    Binding("r", "decide('refused')", "Refuse", id="ideas.refuse", tooltip="Not for them, ever"),
    Binding("p", "add_person", "Add", id="ideas.person", tooltip="Add somebody it is for"),
    Binding(
        "c", "clip", "Clipping", id="ideas.clip", tooltip="Write it to them: a short tag, no ask"
    ),
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
        "R",
        "go('reading')",
        "Reading list",
        id="ideas.reading",
        show=False,
        tooltip="What the feeds brought, to be kept or dropped",
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
