"""The call card: all one needs before dialling, the opener first (rulebook B1 to B3)."""

from textual.content import Content

from tui_app.domain.briefing import agenda
from tui_app.priority.queue import Call, Held, Opener
from tui_app.ui.cards import contact_parts as about
from tui_app.ui.cards.parts import bar, section, stacked
from tui_app.ui.desk import Desk
from tui_app.ui.text import shown, shown_line, spans
from tui_app.ui.when import age


def call_card(call: Call, opener: Opener | None, desk: Desk, others: int = 0) -> Content:
    """The card of one call; `opener` is the tidbit chosen, `others` how many more there are."""
    contact = call.contact
    today = desk.today_of(contact)
    rows = about.title(contact, desk)
    rows += _open_with(opener, desk, others)
    rows += [Content(""), about.recall_gauge(call.recall)]
    rows += about.ledger_line(contact, desk)
    rows += about.promises(contact, desk)
    rows += about.memory(contact, desk)
    steps = agenda(contact, desk.network, opener.tidbit if opener else None, today)
    rows += section("Agenda", [spans((f"{n}. ", "dim"), (s, "")) for n, s in enumerate(steps, 1)])
    rows += section("Why here", _reasons(call), f"{call.score} points")
    rows += about.last_touches(contact, desk)
    return stacked(rows)


def held_card(held: Held, desk: Desk) -> Content:
    """Why somebody is held, and what is known of them."""
    contact = held.contact
    rows = about.title(contact, desk)
    rows += section("Held", [shown(held.why, "warn")])
    if held.overrulable:
        rows.append(shown_line("v sets this aside and puts them back in the queue", "dim"))
    rows += about.promises(contact, desk)
    rows += about.memory(contact, desk)
    rows += about.last_touches(contact, desk)
    return stacked(rows)


def _open_with(opener: Opener | None, desk: Desk, others: int) -> list[Content]:
    if opener is None:
        quiet = shown_line("No news for them yet: t jots what you hear.", "dim")
        return section("Open with", [quiet])
    tidbit = opener.tidbit
    source = f", {tidbit.source}" if tidbit.source else ""
    told = f"{tidbit.kind}{source}, {age(tidbit.heard_at, desk.now())} old"
    rows = [
        shown(f"“{tidbit.text}”", "accent"),
        spans(
            (f"{bar(opener.freshness, 5)} {opener.freshness:.0%} fresh", "good"),
            (f"  {told}", "dim"),
        ),
    ]
    if opener.match.why:
        rows.append(spans(("For them because of ", "dim"), (opener.match.why, "")))
    return section("Open with", rows, f"o: {others} more" if others else "")


def _reasons(call: Call) -> list[Content]:
    return [
        spans((f"{reason.points:+5} ", "good" if reason.points > 0 else "dim"), (reason.text, ""))
        for reason in call.reasons
    ]
