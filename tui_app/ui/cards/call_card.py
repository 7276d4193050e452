"""The call card: all one needs before dialling, the opener first (rulebook B1 to B3)."""

from textual.content import Content

from tui_app.domain.briefing import agenda
from tui_app.domain.contact import Contact
from tui_app.openers.asking import question_for
from tui_app.openers.wording import worded
from tui_app.priority.news import each_once
from tui_app.priority.queue import Call, Held, Opener
from tui_app.ui.cards import contact_parts as about
from tui_app.ui.cards.clip import clipped
from tui_app.ui.cards.ledger_entries import ledger_entries
from tui_app.ui.cards.parts import bar, section, stacked
from tui_app.ui.desk import Desk
from tui_app.ui.text import shown, shown_line, spans
from tui_app.ui.when import age

_GIVEN_AND_ASKED = 4
"""Entries of the ledger that are told before a call."""

_MOST_JOTTED = 600
"""Characters of a jot that stand under its wording; Ideas shows it all."""


def call_card(call: Call, opener: Opener | None, desk: Desk, others: int = 0) -> Content:
    """The card of one call; `opener` is the tidbit chosen, `others` how many more ways to open.

    Without an opener it is opened with a question, where there is one to ask.
    """
    contact = call.contact
    today = desk.today_of(contact)
    rows = about.title(contact, desk)
    body = _ask(call) if opener is None else _tell(opener, contact, desk)
    rows += section("Open with", body, f"o: {others} more" if others > 0 else "")
    rows += [Content(""), about.recall_gauge(call.recall)]
    rows += about.ledger_line(contact, desk)
    rows += about.promises(contact, desk)
    rows += about.memory(contact, desk)
    steps = agenda(contact, desk.network, opener.tidbit if opener else None, today)
    rows += section("Agenda", [spans((f"{n}. ", "dim"), (s, "")) for n, s in enumerate(steps, 1)])
    rows += ledger_entries(contact, desk, _GIVEN_AND_ASKED)
    rows += section("Why here", _reasons(call), f"{call.score} points")
    rows += about.last_touches(contact, desk)
    return stacked(rows)


def ways_to_open(contact: Contact, desk: Desk) -> tuple[Opener | None, ...]:
    """What `o` goes through: every piece of news once, best first; None for asking them instead."""
    news = each_once(desk.openers(contact), desk.network)
    return (*news, None) if question_for(contact) else news


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


def _tell(opener: Opener, contact: Contact, desk: Desk) -> list[Content]:
    """The news in words for them; as it was jotted, where that is not all in the words."""
    tidbit = opener.tidbit
    said = worded(opener, contact, desk.network, desk.now(), desk.clock.zone)
    rows = [shown_line(said.text, "accent", most=2_000)]
    if not said.is_whole:
        rows.append(shown(f"Jotted: “{clipped(tidbit.text, _MOST_JOTTED)}”", "dim"))
    source = f", {tidbit.source}" if tidbit.source else ""
    told = f"{tidbit.kind}{source}, {age(tidbit.heard_at, desk.now())} old"
    rows.append(
        spans(
            (f"{bar(opener.freshness, 5)} {opener.freshness:.0%} fresh", "good"),
            (f"  {told}", "dim"),
        )
    )
    if opener.match.why:
        rows.append(spans(("For them because of ", "dim"), (opener.match.why, "")))
    return rows


def _ask(call: Call) -> list[Content]:
    question = question_for(call.contact)
    rows = [shown_line(question.text, "accent")] if question else []
    if call.opener is None:
        rows.append(shown_line("No news for them yet: t jots what you hear.", "dim"))
    return rows


def _reasons(call: Call) -> list[Content]:
    return [
        spans((f"{reason.points:+5} ", "good" if reason.points > 0 else "dim"), (reason.text, ""))
        for reason in call.reasons
    ]
