"""A candidate of the reading list whole: title, where it comes from, address, text."""

from textual.content import Content

from tui_app.domain.candidates import came_at
from tui_app.domain.plain import one_line, plain
from tui_app.ui.cards.candidate_row import title_of
from tui_app.ui.cards.parts import stacked
from tui_app.ui.desk import Desk
from tui_app.ui.reading.entries import Entry
from tui_app.ui.text import shown, shown_line, spans
from tui_app.ui.when import age, clock_time, day

_MOST_SHOWN = 8_000
"""Characters of a text on the card."""


def candidate_card(entry: Entry, desk: Desk) -> Content:
    """All that the feed says of it."""
    item = entry.candidate.item
    rows = [shown(title_of(entry.candidate), "accent"), shown(_from(entry, desk), "dim")]
    if item.url.strip():
        rows.append(shown_line(item.url, "dim"))
    text = plain(item.text[: _MOST_SHOWN + 1]).strip()
    if text and text != title_of(entry.candidate):
        rows += [Content(""), shown(text[:_MOST_SHOWN])]
    if len(item.text) > _MOST_SHOWN:
        more = f"… {len(item.text) - _MOST_SHOWN:,} more characters: a keeps it all"
        rows.append(shown(more, "dim"))
    return stacked(rows)


def interest_heading(entry: Entry, *, more_above: bool) -> Content:
    """The line above the people: how many, and whether the text above goes on."""
    more = "  space reads on" if more_above else ""
    if entry.matches is None:
        who, beside = "For whom?", "  being looked up"
    elif entry.matches:
        count = len(entry.matches)
        who, beside = "May interest", "  1 person" if count == 1 else f"  {count} people"
    else:
        who, beside = "For nobody you know", "" if more else "  r drops it"
    return spans((who, "heading"), (beside, "dim"), (more, "accent"))


def _from(entry: Entry, desk: Desk) -> str:
    """Its source, and when it was published; or when it came, where that is not told."""
    candidate, zone, now = entry.candidate, desk.clock.zone, desk.now()
    at = came_at(candidate)
    when = day(at.astimezone(zone).date(), desk.clock.today())
    came = "" if candidate.item.published_at is not None else "found "
    source = one_line(candidate.item.source, 160)
    told = f"{came}{when} {clock_time(at, zone)}, {age(at, now)} ago"
    return f"{source}, {told}" if source else f"{told[0].upper()}{told[1:]}"
