"""The keys of the reading list, and of its feeds."""

from textual.binding import Binding

READING_SCREEN: list[Binding] = [
    Binding(
        "a",
        "keep",
        "Keep",
        id="reading.keep",
        tooltip="Keep it as a piece of news; among the people, for the one marked",
    ),
    Binding(
        "A",
        "keep_for_first",
        "For 1st",
        id="reading.keep_for_first",
        tooltip="Keep it and accept the first of the people at once",
    ),
    Binding("r,x", "drop", "Drop", id="reading.drop", tooltip="It never comes back"),
    Binding(
        "D",
        "drop_rest",
        "Drop rest",
        id="reading.drop_rest",
        show=False,
        tooltip="Drop all that interests nobody; asks",
    ),
    Binding("o", "open_address", "Open", id="reading.open", tooltip="Open its page in the browser"),
    Binding("f", "fetch", "Fetch", id="reading.fetch", tooltip="Ask every feed now"),
    Binding("n", "new", "Add", id="new", tooltip="Subscribe to a feed"),
    Binding(
        "s",
        "feeds",
        "Feeds",
        id="reading.feeds",
        tooltip="The feeds, and which of them fail",
    ),
    Binding(
        "space",
        "read_on",
        "Read on",
        id="reading.read_on",
        show=False,
        tooltip="More of a long text",
    ),
    Binding(
        "right,l,enter",
        "to_people",
        "People",
        id="reading.people",
        show=False,
        tooltip="To the people it may interest; from there to a card",
    ),
    Binding(
        "left,h",
        "to_list",
        "To the list",
        id="reading.list",
        show=False,
        tooltip="Back to the list",
    ),
    Binding(
        "escape",
        "back",
        "Back",
        id="reading.back",
        show=False,
        tooltip="Call the fetching off; to the list; to the ideas",
    ),
]

FEEDS: list[Binding] = [
    Binding("n", "add", "Add", id="feeds.add", tooltip="Subscribe to a feed"),
    Binding("f", "fetch", "Fetch", id="feeds.fetch", tooltip="Ask every feed now"),
    Binding("enter", "fetch_one", "Fetch it", id="feeds.fetch_one", tooltip="Ask this feed alone"),
    Binding(
        "d,delete",
        "remove",
        "Remove",
        id="feeds.remove",
        tooltip="Unsubscribe; asks. What you kept stays",
    ),
]
