"""The card of an opportunity: how it stands, who decides, its records, letters and references."""

from collections.abc import Sequence
from datetime import date, datetime

from textual.content import Content

from tui_app.domain.interview import Interview
from tui_app.domain.letter import Letter, LetterStatus
from tui_app.domain.named_references import caught_unawares
from tui_app.domain.opportunity import Opportunity, Reference, StatusChange
from tui_app.domain.record_names import whom
from tui_app.domain.works import (
    Involved,
    goes_on,
    is_due,
    is_late,
    letters_of,
    people_of,
    records_of,
)
from tui_app.letters.owed import LetterOwed
from tui_app.ui.cards.clip import clipped
from tui_app.ui.cards.opportunity_row import STATUS_STYLES, stage_steps
from tui_app.ui.cards.parts import bullet, section, stacked
from tui_app.ui.desk import Desk
from tui_app.ui.text import Span, shown, shown_line, spans
from tui_app.ui.when import day, due

_OWED_MOST = 6
_SENT_MOST = 8


def opportunity_card(opportunity: Opportunity, desk: Desk, owed: Sequence[LetterOwed]) -> Content:
    """The whole of it; `owed` are the letters owed about it, as `owed_about` gives them."""
    network, today = desk.network, desk.clock.today()
    rows = _title(opportunity, today)
    rows += _at_a_glance(opportunity, owed, today)
    people = [one for one in people_of(network, opportunity) if one.named or one.met]
    rows += section("People", map(_person, people))
    rows += section(
        "References", [_reference(one, desk) for one in opportunity.references], "alerted first"
    )
    records = records_of(network, opportunity.id)
    rows += section("Records", [row for one in records for row in _record(one, today)])
    rows += section("Letters", _letters(letters_of(network, opportunity.id), owed, desk))
    rows += section("How it went", _history(opportunity, today))
    rows += section("Note", [shown(clipped(opportunity.note))] if opportunity.note else [])
    return stacked(rows)


def _title(opportunity: Opportunity, today: date) -> list[Content]:
    rows = [shown_line(opportunity.title, "accent")]
    filed = filter(None, (opportunity.organisation, opportunity.target_area))
    if where := ", ".join(filed):
        rows.append(shown_line(where))
    status, stage = opportunity.status, opportunity.stage
    style = STATUS_STYLES[status] or "strong"
    marks = f"  {stage_steps(opportunity)} {stage.value}"
    rows.append(spans((status.value, style), (marks, "")))
    rows += _next_step(opportunity, today)
    if opportunity.opened_on:
        rows.append(shown_line(f"opened {day(opportunity.opened_on, today)}", "dim"))
    return rows


def _at_a_glance(
    opportunity: Opportunity, owed: Sequence[LetterOwed], today: date
) -> list[Content]:
    """What waits for the user further down the card."""
    words: list[str] = []
    if owed:
        late = sum(one.days_late(today) > 0 for one in owed)
        letters = "1 letter owed" if len(owed) == 1 else f"{len(owed)} letters owed"
        words.append(f"{letters}, {late} late" if late else letters)
    unaware = sum(one.alerted_at is None for one in opportunity.references)
    if unaware and opportunity.in_the_works:
        references = "1 reference" if unaware == 1 else f"{unaware} references"
        words.append(f"{references} not alerted")
    return [shown_line(f"{'; '.join(words)} !", "warn")] if words else []


def _next_step(opportunity: Opportunity, today: date) -> list[Content]:
    on = opportunity.next_step_on
    if not goes_on(opportunity) or (not opportunity.next_step and on is None):
        return [shown_line("No next step: o notes one", "warn")] if opportunity.in_the_works else []
    parts: list[Span] = [("→ ", "accent"), (clipped(opportunity.next_step) or "next step", "")]
    if on is not None:
        late = is_late(opportunity, today)
        words = due(on, today) if late else day(on, today)
        parts.append(
            (f"  {words}{' !' if late else ''}", "warn" if is_due(opportunity, today) else "dim")
        )
    return [spans(*parts)]


def _person(one: Involved) -> Content:
    marks = [
        word
        for word, holds in (
            ("decides", one.decides),
            ("hires", one.hires),
            ("sways most", one.influences_most),
        )
        if holds
    ]
    told = [f"[{word}]" for word in marks]
    beside = [one.title] if one.title else []
    if one.met:
        beside.append("met once" if len(one.met) == 1 else f"met {len(one.met)} times")
    if one.reference:
        beside.append("a reference")
    if one.contact is None:
        beside.append("no contact yet")
    elif one.contact.do_not_call:
        beside.append("not to be called")
    return spans(
        ("• ", "dim"),
        (one.name, ""),
        (f"  {' '.join(told)}" if told else "", "good"),
        (f"  {', '.join(beside)}" if beside else "", "dim"),
    )


def _reference(one: Reference, desk: Desk) -> Content:
    today = desk.clock.today()
    told: Span = ("not alerted yet !", "warn")
    if one.alerted_at is not None:
        told = (f"alerted {_on(one.alerted_at, desk, today)}", "good")
    parts: list[Span] = [("• ", "dim"), (whom(one.contact, desk.network), ""), ("  ", ""), told]
    if one.called_at is not None:
        unawares = caught_unawares(one)
        words = f", called {_on(one.called_at, desk, today)}"
        parts.append((words, "warn" if unawares else ""))
        parts.append((" before they knew !" if unawares else "", "warn"))
    return spans(*parts)


def _record(record: Interview, today: date) -> list[Content]:
    held = day(record.held_on, today) if record.held_on else "no date"
    met = len(record.people)
    people = "nobody met" if not met else "1 person" if met == 1 else f"{met} people"
    rows = [spans(("• ", "dim"), (held, ""), (f"  {record.kind.value}, {people}", "dim"))]
    went = clipped(record.how_it_went).strip()
    return [*rows, *([shown(f"  {went}")] if went else [])]


def _letters(letters: Sequence[Letter], owed: Sequence[LetterOwed], desk: Desk) -> list[Content]:
    today, network = desk.clock.today(), desk.network
    rows: list[Content] = []
    for one in owed[:_OWED_MOST]:
        late = one.days_late(today)
        word = "begun" if one.letter else "owed"
        style = "warn" if late or not one.letter else ""
        when = f", {due(one.late_from, today)}" if late else ""
        rows.append(
            spans(
                ("→ ", "accent"), (f"{word}{when}", style), (f"  {one.kind.value}: {one.name}", "")
            )
        )
    if (more := len(owed) - _OWED_MOST) > 0:
        rows.append(shown_line(f"  and {more} more: 5 shows them", "dim"))
    begun = {one.letter for one in owed}
    rows += [
        _letter("draft", letter, whom(letter.contact, network))
        for letter in letters
        if letter.status is LetterStatus.DRAFT and letter.id not in begun
    ]
    sent = [one for one in letters if one.status is LetterStatus.SENT]
    for letter in sent[-_SENT_MOST:]:
        on = _on(letter.sent_at, desk, today) if letter.sent_at else ""
        to = whom(letter.contact, network) if letter.contact else letter.name
        rows.append(_letter(f"✓ sent {on}".rstrip(), letter, to))
    return rows


def _letter(word: str, letter: Letter, to: str) -> Content:
    return bullet(f"{word}  {letter.kind.value}: {to or letter.name}")


def _history(opportunity: Opportunity, today: date) -> list[Content]:
    return [row for line in reversed(opportunity.history) for row in _line(line, today)]


def _line(line: StatusChange, today: date) -> list[Content]:
    told = spans(
        (f"{day(line.on, today)}  ", "dim"), (line.status.value, STATUS_STYLES[line.status])
    )
    note = clipped(line.note).strip()
    return [Content.assemble(told, shown(f"  {note}", "dim"))] if note else [told]


def _on(moment: datetime, desk: Desk, today: date) -> str:
    return day(moment.astimezone(desk.clock.zone).date(), today)
