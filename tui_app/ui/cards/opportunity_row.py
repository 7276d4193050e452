"""One row of the works: what and where, how far it has come, the next step and its day."""

from datetime import date

from tui_app.domain.opportunity import Opportunity, OpportunityStatus
from tui_app.domain.works import STAGES, ended_on, goes_on, is_due, is_late
from tui_app.ui.desk import Desk
from tui_app.ui.text import Span
from tui_app.ui.when import day, due
from tui_app.ui.widgets.record_list import Line

STATUS_STYLES = {
    OpportunityStatus.ALIVE: "",
    OpportunityStatus.OFFER: "good",
    OpportunityStatus.ACCEPTED: "good",
    OpportunityStatus.FROZEN: "warn",
    OpportunityStatus.REORGANISED: "warn",
    OpportunityStatus.VANISHED: "dim",
    OpportunityStatus.REJECTED: "dim",
}


def stage_steps(opportunity: Opportunity) -> str:
    """How far it has come, a mark for each stage: "▰▰▰▱▱"."""
    reached = STAGES.index(opportunity.stage) + 1
    return "▰" * reached + "▱" * (len(STAGES) - reached)


def opportunity_row(opportunity: Opportunity, desk: Desk) -> list[Line]:
    """Three lines, whatever the width."""
    today = desk.clock.today()
    status = opportunity.status
    lives = opportunity.in_the_works
    told = "" if lives and status is OpportunityStatus.ALIVE else status.value
    if not lives and (ended := ended_on(opportunity)):
        told = f"{told} {_short(ended, today)}"
    stage: Span = (f"{stage_steps(opportunity)} {opportunity.stage.value} ", "" if lives else "dim")
    return [
        Line(
            ((opportunity.title, "strong" if lives else "dim"),),
            ((f"{told} " if told else "", STATUS_STYLES[status]),),
        ),
        Line(((opportunity.organisation, "dim"),), (stage,)),
        _step(opportunity, desk),
    ]


def _step(opportunity: Opportunity, desk: Desk) -> Line:
    today, on = desk.clock.today(), opportunity.next_step_on
    if not goes_on(opportunity) or (not opportunity.next_step and on is None):
        return Line(((("  no next step" if opportunity.in_the_works else ""), "warn"),))
    when: tuple[Span, ...] = ()
    if on is not None:
        late = is_late(opportunity, today)
        words = due(on, today) if late else day(on, today)
        when = ((f"{words} ", "warn" if is_due(opportunity, today) else "dim"),)
    style = "" if opportunity.in_the_works else "dim"
    return Line(((f"→ {opportunity.next_step or 'next step'}", style),), when)


def _short(when: date, today: date) -> str:
    """The day without its weekday: there is little room beside a title."""
    if when == today:
        return "today"
    year = "" if when.year == today.year else f" {when.year}"
    return f"{when.day} {when:%b}{year}"
