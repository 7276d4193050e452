"""The card of a tidbit: the news whole, what it is worth and how long, and where it comes from."""

from datetime import datetime

from textual.content import Content

from tui_app.domain.plain import one_line, plain
from tui_app.domain.tidbit import Tidbit
from tui_app.priority.inbox import Idea
from tui_app.priority.news import goes_stale, half_life
from tui_app.ui.cards.idea_row import UNREADABLE, heard_ago
from tui_app.ui.cards.match_row import Person
from tui_app.ui.cards.parts import bar, fact, stacked
from tui_app.ui.desk import Desk
from tui_app.ui.text import shown, shown_line, spans
from tui_app.ui.when import age, clock_time, day

_MOST_SHOWN = 4_000
"""Characters of a text or body on the card; the editor shows it all."""


def tidbit_card(idea: Idea, desk: Desk) -> Content:
    """All that is known of a tidbit but its people."""
    tidbit = idea.tidbit
    rows = [_long(tidbit.text, "accent"), _worth(idea, desk), _heard(tidbit, desk)]
    if tidbit.url.strip():
        rows.append(shown_line(tidbit.url, "dim"))
    rows += fact("Topics", one_line(", ".join(tidbit.topics)))
    if tidbit.body.strip():
        rows += [Content(""), _long(tidbit.body)]
    return stacked(rows)


def people_heading(idea: Idea, *, more_above: bool) -> Content:
    """The line above the people: for whom, how many to decide, and whether the card goes on."""
    waiting = len(idea.undecided)
    beside = f"  {waiting} to decide" if waiting else ("  all decided" if idea.matches else "")
    more = "  space reads on" if more_above else ""
    return spans(("For whom", "heading"), (beside, "dim"), (more, "accent"))


def tied_by(person: Person) -> Content:
    """The whole of what tied the highlighted person, and who they are."""
    match, contact, _ = person
    work = ", ".join(part for part in (contact.title, contact.organisation) if part)
    rows = [shown_line(match.why)] if match.why else []
    return stacked([*rows, shown_line(work or contact.kind, "dim")])


def _long(text: str, style: str = "") -> Content:
    if len(text) <= _MOST_SHOWN:
        return shown(text if plain(text).strip() else UNREADABLE, style)
    more = f" … {len(text) - _MOST_SHOWN:,} more characters: e shows them all"
    return Content.assemble(shown(text[:_MOST_SHOWN], style), shown(more, "dim"))


def _worth(idea: Idea, desk: Desk) -> Content:
    tidbit, now = idea.tidbit, desk.now()
    if tidbit.archived_at is not None:
        return spans(
            (f"Archived {age(tidbit.archived_at, now)} ago", "warn"), ("  x brings it back", "dim")
        )
    stale = goes_stale(tidbit, desk.rules)
    if idea.is_put_away:
        return spans(
            (f"Stale for {age(stale, now)}", "warn"), ("  e gives it another half-life", "dim")
        )
    return spans(
        (f"{bar(idea.freshness, 5)} {idea.freshness:.0%} fresh", "good"),
        (f", stale in {_until(stale, now)}", ""),
        (f"; half gone every {half_life(tidbit, desk.rules):.3g} days", "dim"),
    )


def _heard(tidbit: Tidbit, desk: Desk) -> Content:
    zone, today = desk.clock.zone, desk.clock.today()
    heard = day(tidbit.heard_at.astimezone(zone).date(), today)
    source = f", from {one_line(tidbit.source, 160)}" if tidbit.source.strip() else ""
    told = (
        f"{tidbit.kind.capitalize()}, heard {heard_ago(tidbit, desk.now())} "
        f"({heard} {clock_time(tidbit.heard_at, zone)}){source}"
    )
    parts = [(told, "dim")]
    if tidbit.happens_on is not None:
        parts.append((f"\nHappens {day(tidbit.happens_on, today)}", "strong"))
    if tidbit.expires_on is not None:
        parts.append((f"\nWorth nothing after {day(tidbit.expires_on, today)}", "dim"))
    return spans(*parts)


def _until(moment: datetime, now: datetime) -> str:
    """How long from now: the age that now will have then."""
    return age(now, moment)
