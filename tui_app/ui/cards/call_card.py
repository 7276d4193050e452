"""The call card: all one needs before dialling, the opener first (rulebook B1 to B3)."""

from datetime import date

from textual.content import Content

from tui_app.domain.briefing import agenda
from tui_app.domain.contact import Contact
from tui_app.domain.owed import owed
from tui_app.domain.plain import one_line
from tui_app.openers.asking import question_for
from tui_app.openers.wording import worded
from tui_app.priority.not_due import when_due, why_not_due
from tui_app.priority.queue import Call, Factor, Held, Opener
from tui_app.ui.cards import contact_parts as about
from tui_app.ui.cards.clip import clipped
from tui_app.ui.cards.ledger_entries import ledger_entries
from tui_app.ui.cards.parts import bar, section, stacked
from tui_app.ui.desk import Desk
from tui_app.ui.text import shown, shown_line, spans
from tui_app.ui.when import age, day

_GIVEN_AND_ASKED = 4
"""Entries of the ledger that are told before a call."""

_SHORT_BAR = 5
_MOST_JOTTED = 600
"""Characters of a jot that stand under its wording; Ideas shows it all."""


def call_card(call: Call, opener: Opener | None, desk: Desk, others: int = 0) -> Content:
    """The card of one call; `opener` is the tidbit chosen, `others` how many more ways to open.

    Without an opener it is opened with a question, where there is one to ask.
    """
    contact = call.contact
    today = desk.today_of(contact)
    rows = [*about.title(contact, desk), _at_a_glance(call, today, desk)]
    rows += _not_due(call, today, desk)
    body = _ask(call) if opener is None else _tell(opener, contact, desk)
    rows += section("Open with", body, f"o: {others} more" if others > 0 else "")
    if told := about.ledger_line(contact, desk):
        rows += [Content(""), *told]
    rows += about.promises(contact, desk)
    rows += about.memory(contact, desk)
    steps = agenda(contact, desk.network, opener.tidbit if opener else None, today)
    rows += section("Agenda", [spans((f"{n}. ", "dim"), (s, "")) for n, s in enumerate(steps, 1)])
    rows += ledger_entries(contact, desk, _GIVEN_AND_ASKED)
    why = [*_reasons(call), *_picks_up(call, desk), *_set_aside(call, desk)]
    rows += section("Why here", why, f"{call.score} points")
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


def _at_a_glance(call: Call, today: date, desk: Desk) -> Content:
    """What must not be pushed out of sight by a long opener: recall, and how much is due."""
    due = sum(one.due is not None and one.due <= today for one in owed(call.contact, desk.network))
    gauge = about.recall_gauge(call.recall, _SHORT_BAR)
    return Content.assemble(gauge, spans((f"  {due} owed", "warn"))) if due else gauge


def _not_due(call: Call, today: date, desk: Desk) -> list[Content]:
    """That they need no call yet, and may have one all the same."""
    if call.due is None:
        return []
    words = [shown_line(why_not_due(call, desk.network)), shown_line(when_due(call, today))]
    return section("Not due yet", [*words, shown_line("enter rings them all the same.", "dim")])


def _tell(opener: Opener, contact: Contact, desk: Desk) -> list[Content]:
    """The news in words for them; as it was jotted, where that is not all in the words."""
    tidbit = opener.tidbit
    said = worded(opener, contact, desk.network, desk.now(), desk.clock.zone)
    rows = [shown_line(said.text, "accent", most=2_000)]
    if not said.is_whole:
        rows.append(shown(f"Jotted: “{clipped(tidbit.text, _MOST_JOTTED)}”", "dim"))
    is_named = not tidbit.source or one_line(tidbit.source) in said.text
    source = "" if is_named else f", {tidbit.source}"
    rows.append(
        spans(
            (f"{bar(opener.freshness, _SHORT_BAR)} {opener.freshness:.0%} fresh", "good"),
            (f"  {age(tidbit.heard_at, desk.now())} old{source}", "dim"),
        )
    )
    if opener.match.why:
        rows.append(spans(("Why them: ", "dim"), (opener.match.why, "")))
    return rows


def _ask(call: Call) -> list[Content]:
    question = question_for(call.contact)
    rows = [shown_line(question.text, "accent")] if question else []
    if call.opener is None:
        rows.append(shown_line("No news for them yet: t jots what you hear.", "dim"))
    return rows


def _set_aside(call: Call, desk: Desk) -> list[Content]:
    """That the user set a stop rule aside, till they are heard (A7)."""
    at = call.contact.stop_overruled_at
    heard = desk.facts.of(call.contact).last_heard
    if at is None or (heard is not None and heard > at.timestamp()):
        return []
    on = day(at.astimezone(desk.zone_of(call.contact)).date(), desk.today_of(call.contact))
    return [shown_line(f"The stop rule: set aside by you {on}.", "dim")]


def _picks_up(call: Call, desk: Desk) -> list[Content]:
    """In which half of their day they pick up, where no reason says it: it has no points."""
    if any(pressure.factor is Factor.HABIT for pressure in call.pressures):
        return []
    contact, rules = call.contact, desk.rules
    fact = desk.facts.of(contact).picks_up(desk.zone_of(contact), rules).fact(rules)
    return [spans(("      ", ""), (fact, "dim"))] if fact else []


def _reasons(call: Call) -> list[Content]:
    return [
        spans((f"{reason.points:+5} ", "good" if reason.points > 0 else "dim"), (reason.text, ""))
        for reason in call.reasons
    ]
