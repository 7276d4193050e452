"""A person met, on the card of a record: the part they play, their doubts, what comes next."""

from datetime import date

from textual.content import Content

from tui_app.domain.interview import KeyIssueKind, NextStep, Objection, ObjectionKind, PersonMet
from tui_app.domain.promise import Side
from tui_app.ui.cards.clip import clipped
from tui_app.ui.cards.letters_to_person import RecordLetters
from tui_app.ui.cards.parts import bar, bullet, fact
from tui_app.ui.desk import Desk
from tui_app.ui.text import Span, shown, shown_line, spans
from tui_app.ui.when import day, due

_INFLUENCE_MOST = 5


def person_met(person: PersonMet, desk: Desk, letters: RecordLetters) -> list[Content]:
    """All that was written down of one person, and what was written to them."""
    title = f", {person.title}" if person.title else ""
    rows = [
        Content(""),
        Content.assemble(shown_line(person.name or "somebody met", "accent"), shown_line(title)),
        spans(*_part_played(person)),
    ]
    if person.influence is not None:
        share = person.influence / _INFLUENCE_MOST
        figure = f" {person.influence} of {_INFLUENCE_MOST}"
        rows.append(spans(("Influence ", "dim"), (bar(share, 5), "good"), (figure, "")))
    rows += fact("Role", clipped(person.role))
    rows += _contact(person, desk)
    rows += fact("For you", clipped(person.positives))
    rows += _objections(person)
    rows += _key_issues(person)
    rows += fact("Highlight", clipped(person.highlight))
    rows += fact("Advice", clipped(person.advice))
    rows += fact("You follow", clipped(person.advice_followed))
    rows += fact("Appreciated", clipped(person.appreciated))
    rows += fact("You feel", clipped(person.feelings))
    today = desk.clock.today()
    rows += [row for step in person.next_steps for row in next_step(step, today, desk)]
    return rows + letters.to(person)


def next_step(step: NextStep, today: date, desk: Desk) -> list[Content]:
    """Who takes it, when, how late it is, and what if nothing comes of it."""
    who = "You" if step.owner is Side.ME else "They"
    said = step.text or step.kind.value
    if step.done_at is not None:
        when = day(step.done_at.astimezone(desk.clock.zone).date(), today)
        return [spans(("✓ ", "good"), (f"{who}: ", "dim"), (said, "dim"), (f"  {when}", "dim"))]
    late = step.due is not None and step.due < today
    now = step.due is not None and step.due <= today
    by = f"  {due(step.due, today)}" if step.due else "  no date"
    rows = [
        spans(
            ("→ ", "accent"),
            (f"{who}: ", "dim"),
            (clipped(said), "warn" if now else ""),
            (by, "warn" if now else "dim"),
            (" !" if late else "", "bad"),
        )
    ]
    if step.text and step.kind.value != "other":
        rows.append(shown_line(f"  {step.kind.value}", "dim"))
    if step.unless_heard:
        rows.append(spans(("  only if you have not heard from them by then", "dim")))
    elif step.waits_for_word and step.due:
        rows.append(spans(("  if nothing is heard, you call", "dim")))
    if step.fallback:
        rows.append(spans(("  if nothing comes: ", "dim"), (clipped(step.fallback), "")))
    return rows


def _part_played(person: PersonMet) -> list[Span]:
    marks = [
        word
        for word, holds in (
            ("decides", person.decision_maker),
            ("hiring manager", person.hiring_manager),
            ("sways most", person.influences_most),
            ("important", person.important),
        )
        if holds
    ]
    parts: list[Span] = [(f"[{mark}] ", "good") for mark in marks]
    minutes = f", {person.minutes} min" if person.minutes is not None else ""
    return [*parts, (f"{person.tone}{minutes}", "dim")]


def _contact(person: PersonMet, desk: Desk) -> list[Content]:
    if person.contact is None:
        return [shown_line("not a contact yet", "dim")]
    contact = desk.network.contacts.get(person.contact)
    if contact is None:
        return [shown_line("their contact is gone", "warn")]
    if contact.name == person.name:
        return []
    return fact("Contact", contact.name)


def _objections(person: PersonMet) -> list[Content]:
    return [row for one in person.objections for row in _objection(one)]


def _objection(one: Objection) -> list[Content]:
    said = " (spoken)" if one.spoken else " (not spoken)"
    if one.text and one.kind is not ObjectionKind.OTHER:
        doubt = f"{one.kind.value}: {clipped(one.text)}"
    else:
        doubt = clipped(one.text) or one.kind.value
    rows = [spans(("– ", "bad"), (doubt, ""), (said, "dim"))]
    if one.answer.strip():
        rows.append(spans(("  + ", "good"), (clipped(one.answer), "")))
    else:
        rows.append(shown("  ? no answer yet", "warn"))
    return rows


def _key_issues(person: PersonMet) -> list[Content]:
    rows = []
    for issue in person.key_issues:
        named = "" if issue.kind is KeyIssueKind.OTHER and issue.text else issue.kind.value
        words = ": ".join(part for part in (named, clipped(issue.text)) if part)
        rows.append(bullet(words))
    return [shown_line("Key issues", "dim"), *rows] if rows else []
