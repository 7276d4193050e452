"""What the record holds for a letter: the stuff it is written from (rulebook E2)."""

from textual.content import Content

from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview, NextStep, Objection, PersonMet
from tui_app.domain.letter import Letter
from tui_app.domain.letters import person_met
from tui_app.domain.network import Network
from tui_app.domain.promise import Side
from tui_app.ui.cards.clip import clipped
from tui_app.ui.cards.parts import fact, stacked
from tui_app.ui.desk import Desk
from tui_app.ui.text import shown, shown_line, spans
from tui_app.ui.when import day

_MOST = 600
_TOUCHES = 3


def material(about: Letter, desk: Desk) -> list[Content]:
    """Every row that is known; none where nothing is."""
    network = desk.network
    record = network.interviews.get(about.interview or "")
    rows: list[Content] = []
    if record is not None:
        rows += _meeting(record, desk)
        met = person_met(about, network)
        if met is not None:
            rows += _person(met, desk)
        rows += [row for step in record.next_steps for row in _step(step, desk)]
    rows += _opportunity(about, network)
    rows += _tidbit(about, network)
    contact = network.contacts.get(about.contact)
    if contact is not None:
        rows += _contact(contact, desk, short=record is not None)
    return rows


def material_card(about: Letter, desk: Desk) -> Content:
    """The same as one card; a word where nothing is known."""
    rows = material(about, desk)
    return stacked(rows or [shown_line("The records hold nothing for it.", "dim")])


def _meeting(record: Interview, desk: Desk) -> list[Content]:
    held = day(record.held_on, desk.clock.today()) if record.held_on else "no date"
    words = f"{record.kind.value}, {held}, {record.organisation}"
    return [shown_line(words, "dim")]


def _person(met: PersonMet, desk: Desk) -> list[Content]:
    rows = [spans(("Tone of the talk: ", "dim"), (met.tone.value, ""))]
    rows += fact("Highlight", clipped(met.highlight, _MOST))
    rows += fact("Advice", clipped(met.advice, _MOST))
    rows += fact("You follow", clipped(met.advice_followed, _MOST))
    rows += fact("Appreciated", clipped(met.appreciated, _MOST))
    rows += fact("For you", clipped(met.positives, _MOST))
    rows += [row for one in met.objections for row in _objection(one)]
    for issue in met.key_issues:
        rows += fact("Key issue", clipped(issue.text or issue.kind.value, _MOST))
    rows += [row for step in met.next_steps for row in _step(step, desk)]
    return rows


def _objection(one: Objection) -> list[Content]:
    said = clipped(one.text, _MOST) or one.kind.value
    if one.answer.strip():
        answer = spans(("  + ", "good"), (clipped(one.answer, _MOST), ""))
    else:
        answer = shown("  ? no answer yet", "warn")
    return [spans(("– ", "bad"), (said, "")), answer]


def _step(step: NextStep, desk: Desk) -> list[Content]:
    if step.done_at is not None:
        return []
    who = "you" if step.owner is Side.ME else "they"
    by = f"  {day(step.due, desk.clock.today())}" if step.due is not None else ""
    said = clipped(step.text, _MOST) or step.kind.value
    return [spans(("→ ", "accent"), (f"{who}: ", "dim"), (said, ""), (by, "dim"))]


def _opportunity(about: Letter, network: Network) -> list[Content]:
    one = network.opportunities.get(about.opportunity or "")
    if one is None:
        return []
    place = f", {one.organisation}" if one.organisation else ""
    return [spans(("For: ", "dim"), (f"{one.title}{place}", ""), (f"  {one.status}", "dim"))]


def _tidbit(about: Letter, network: Network) -> list[Content]:
    one = network.tidbits.get(about.tidbit or "")
    if one is None:
        return []
    return [*fact("News", clipped(one.text, _MOST)), *fact("Link", clipped(one.url, _MOST))]


def _contact(contact: Contact, desk: Desk, *, short: bool) -> list[Content]:
    """Where you met and what was said; beside a record, only what the last touches left."""
    rows: list[Content] = []
    if not short:
        met = ", ".join(
            part
            for part in (
                contact.met_where,
                day(contact.met_on, desk.clock.today()) if contact.met_on else "",
            )
            if part
        )
        rows += fact("Met", clipped(met, _MOST))
        rows += fact("Discussed", clipped(contact.discussed, _MOST))
        rows += fact("Topics", clipped(", ".join(contact.topics), _MOST))
    said = [one for one in desk.network.touches_of(contact.id) if one.note or one.learned]
    zone = desk.zone_of(contact)
    for touch in reversed(said[-_TOUCHES:]):
        on = day(touch.at.astimezone(zone).date(), desk.clock.today())
        text = " ".join(part for part in (touch.note, touch.learned) if part)
        rows += fact(f"{on}, {touch.kind.value}", clipped(text, _MOST))
    return rows
