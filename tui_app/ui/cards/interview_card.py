"""The card of an interview record: all of it, what is still to be done first (rulebook D)."""

from collections.abc import Sequence

from textual.content import Content

from tui_app.domain.completeness import completeness, lacking
from tui_app.domain.interview import DecideWithin, Document, Interview, Problem, Purpose
from tui_app.domain.next_steps import steps_left
from tui_app.domain.promise import Side
from tui_app.letters.owing.letter_owed import LetterOwed
from tui_app.store.attachments import Attachments
from tui_app.ui.cards.clip import clipped
from tui_app.ui.cards.letters_to_person import RecordLetters
from tui_app.ui.cards.parts import bar, bullet, fact, heading, section, stacked
from tui_app.ui.cards.person_met_card import next_step, person_met
from tui_app.ui.desk import Desk
from tui_app.ui.documents import shown_path
from tui_app.ui.text import Span, shown, shown_line, spans
from tui_app.ui.when import day, due, place

_WANT_MOST = 10
_LACKS_SHOWN = 3


def interview_card(record: Interview, desk: Desk, owed: Sequence[LetterOwed] = ()) -> Content:
    """The whole record; `owed` are the letters owed, to whomever."""
    rows = _title(record, desk)
    rows += _still_to_do(record, desk)
    rows += _complete(record)
    rows += section("The meeting", _meeting(record))
    rows += _people(record, desk, RecordLetters(record, desk, owed))
    rows += section("Deciding", _deciding(record))
    rows += section("Competition", _competition(record))
    rows += section("Problems and solutions", _problems(record))
    rows += section("How you want it", _want(record))
    today = desk.clock.today()
    steps = [row for step in record.next_steps for row in next_step(step, today, desk)]
    rows += section("Further next steps", steps)
    rows += section("Documents", [_document(one, desk) for one in record.documents])
    rows += _assessment(record)
    rows += section("Note", [shown(clipped(record.note))] if record.note else [])
    return stacked(rows)


def _title(record: Interview, desk: Desk) -> list[Content]:
    rows = [shown_line(record.organisation, "accent")]
    if record.position:
        rows.append(shown_line(record.position))
    today = desk.clock.today()
    when = [day(record.held_on, today)] if record.held_on else ["no date"]
    if record.minutes is not None:
        when.append(f"{record.minutes} min")
    if record.zone and record.zone != desk.clock.zone.key:
        when.append(place(record.zone))
    rows.append(shown_line(f"{record.kind.value}, {', '.join(when)}", "dim"))
    filed = f"filed under {record.target_area}" if record.target_area else "no target area"
    rows.append(shown_line(filed, "dim"))
    opportunity = desk.network.opportunities.get(record.opportunity or "")
    if opportunity is not None:
        parts = (("For: ", "dim"), (opportunity.title, ""), (f"  {opportunity.status}", "dim"))
        rows.append(spans(*parts))
    return rows


def _still_to_do(record: Interview, desk: Desk) -> list[Content]:
    """The earliest step, how many are late, and the doubts without an answer: at a glance."""
    today = desk.clock.today()
    steps = [one for one in steps_left(record, desk.network) if one.step.due]
    words: list[Span] = []
    if steps:
        first = steps[0]
        when = due(first.step.due or today, today)
        name = first.person.name if first.person else ""
        who = "you" if first.step.owner is Side.ME else "they"
        style = "warn" if first.step.due and first.step.due <= today else "good"
        words += [("Next: ", "dim"), (f"{who}, ", ""), (when, style)]
        words.append((f", {name}" if name else "", ""))
    unanswered = sum(not one.answer.strip() for met in record.people for one in met.objections)
    rows = [spans(*words)] if words else []
    if unanswered:
        doubts = "1 objection has" if unanswered == 1 else f"{unanswered} objections have"
        rows.append(shown_line(f"{doubts} no answer yet", "warn"))
    return [Content(""), *rows] if rows else []


def _complete(record: Interview) -> list[Content]:
    """How much of a good follow-up is written, and what it lacks first."""
    complete, lacks = completeness(record), lacking(record)
    figure = f" {complete.have} of {complete.of}"
    rows = [spans((bar(complete.share), "accent"), (figure, ""), (" written", "dim"))]
    rows += [spans(("? ", "warn"), (one.said, "")) for one in lacks[:_LACKS_SHOWN]]
    if (more := len(lacks) - _LACKS_SHOWN) > 0:
        rows.append(spans((f"  and {more} more", "dim")))
    return [Content(""), *rows]


def _meeting(record: Interview) -> list[Content]:
    rows = fact("How it went", clipped(record.how_it_went))
    rows += fact("They said", clipped(record.they_said))
    rows += fact("You said", clipped(record.you_said))
    if record.people_seen is not None:
        rows.append(shown_line(f"{record.people_seen} people seen", "dim"))
    return rows


def _people(record: Interview, desk: Desk, letters: RecordLetters) -> list[Content]:
    if not record.people:
        return []
    met = len(record.people)
    count = "1 person" if met == 1 else f"{met} people"
    rows = [Content(""), heading("People met", count)]
    for person in record.people:
        rows += person_met(person, desk, letters)
    return rows


def _deciding(record: Interview) -> list[Content]:
    rows = fact("Decides", clipped(record.who_decides))
    rows += fact("Sways most", clipped(record.who_influences_most))
    if record.decide_within is not DecideWithin.UNKNOWN:
        rows += fact("Within", record.decide_within.value)
    return rows + fact("They prefer", clipped(record.they_prefer))


def _competition(record: Interview) -> list[Content]:
    rows = fact("Competitors", clipped(record.competitors))
    rows += fact("You against them", clipped(record.how_you_stack_up))
    return rows + fact("Only you offer", clipped(record.what_only_you_offer))


def _problems(record: Interview) -> list[Content]:
    return [row for one in record.problems for row in _problem(one)]


def _problem(one: Problem) -> list[Content]:
    rows = [bullet(clipped(one.problem) or "a problem")]
    if one.solution.strip():
        proposal = "  in a proposal" if one.proposal else ""
        rows.append(spans(("  + ", "good"), (clipped(one.solution), ""), (proposal, "dim")))
    else:
        rows.append(shown("  ? no solution yet", "warn"))
    return rows


def _want(record: Interview) -> list[Content]:
    rows: list[Content] = []
    if record.want is not None:
        figure = f" {record.want} of {_WANT_MOST}"
        rows.append(spans((bar(record.want / _WANT_MOST), "good"), (figure, "")))
    if record.want_note:
        rows.append(shown(clipped(record.want_note)))
    if record.first_to_be_interviewed:
        seen = "asking" if record.ask_to_be_seen_again else "ask"
        style = "" if record.ask_to_be_seen_again else "warn"
        rows.append(shown_line(f"You were the first they saw: {seen} to be seen again", style))
    elif record.ask_to_be_seen_again:
        rows.append(shown_line("Asking to be seen again"))
    return rows


def _document(one: Document, desk: Desk) -> Content:
    kept = "a copy is kept" if one.copied else ""
    released = ""
    if one.released_at is not None:
        on = one.released_at.astimezone(desk.clock.zone).date()
        released = f"released {day(on, desk.clock.today())}"
    path = shown_path(one, Attachments(desk.store.path))
    beside = "; ".join(part for part in (path, one.note, kept, released) if part)
    return bullet(f"{one.kind.value}: {one.title}" if one.title else one.kind.value, beside=beside)


def _assessment(record: Interview) -> list[Content]:
    done = [purpose in record.purposes for purpose in Purpose]
    rows = [
        spans(("✓ " if ticked else "· ", "good"), (purpose.value, "" if ticked else "dim"))
        for purpose, ticked in zip(Purpose, done, strict=True)
    ]
    return section("Assessment", rows, f"follow up to: {sum(done)} of {len(done)}")
