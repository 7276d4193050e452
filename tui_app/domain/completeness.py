"""What a good follow-up still lacks in a record, the most important first (rulebook D, E2)."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import msgspec

from tui_app.domain.interview import DecideWithin, Interview, InterviewKind, PersonMet
from tui_app.domain.plain import one_line


class Lack(msgspec.Struct, frozen=True):
    """Something that is not written down yet, said in a sentence without its full stop.

    `field` is the attribute of the record where it belongs, or of the person met of that id.
    Where that holds several parts, `place` is which of them (none: another one is wanted) and
    `within` the attribute of the part.
    """

    said: str
    field: str
    person: str | None = None
    place: int | None = None
    within: str = ""


class Completeness(msgspec.Struct, frozen=True):
    """How many of the points that a good follow-up rests on are written down."""

    have: int
    of: int

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.have / self.of


def lacking(record: Interview) -> list[Lack]:
    """Everything that a good follow-up still lacks, in order of importance."""
    return [lack for point in _points(record) for lack in point.lacks(record)]


def completeness(record: Interview) -> Completeness:
    """How complete a record is. A talk that was no interview rests on fewer points.

    What is to be known of each person met is known of nobody while nobody is written down.
    """
    points = _points(record)
    have = sum(
        not any(point.lacks(record)) and (bool(record.people) or not point.of_people)
        for point in points
    )
    return Completeness(have, len(points))


Lacks = Iterator[Lack]


def _people(record: Interview) -> Lacks:
    if not record.people:
        yield Lack("Nobody is written down as met", "people")


def _decider(record: Interview) -> Lacks:
    if not record.who_decides.strip() and not any(one.decision_maker for one in record.people):
        yield Lack("Nobody is named who decides", "who_decides")


def _highlights(record: Interview) -> Lacks:
    for one in record.people:
        if not one.highlight.strip():
            yield Lack(f"{_name(one)}: no highlight yet", "highlight", one.id)


def _answers(record: Interview) -> Lacks:
    for one in record.people:
        for place, objection in enumerate(one.objections):
            if not objection.answer.strip():
                doubt = one_line(objection.text, 30) or objection.kind.value
                said = f"{_name(one)}: no answer to “{doubt}”"
                yield Lack(said, "objections", one.id, place, "answer")


def _dated_step(record: Interview) -> Lacks:
    holders = [(one.id, one.next_steps) for one in record.people]
    holders.append(("", record.next_steps))
    steps = [step for _, held in holders for step in held]
    if any(step.due is not None or step.done_at is not None for step in steps):
        return
    said = "No next step has a date"
    for holder, held in holders:
        if held:
            yield Lack(said, "next_steps", holder or None, 0, "due")
            return
    first = next((one for one in record.people if one.decision_maker), None)
    first = first or next(iter(record.people), None)
    yield Lack(said, "next_steps", first.id if first else None)


def _appreciated(record: Interview) -> Lacks:
    for one in record.people:
        if not one.appreciated.strip():
            yield Lack(f"{_name(one)}: what you thank them for", "appreciated", one.id)


def _advice(record: Interview) -> Lacks:
    for one in record.people:
        if one.advice.strip() and not one.advice_followed.strip():
            yield Lack(f"{_name(one)}: which advice you follow", "advice_followed", one.id)


def _everybody_seen(record: Interview) -> Lacks:
    missing = (record.people_seen or 0) - len(record.people)
    if missing > 0 and record.people:
        seen = "1 person" if missing == 1 else f"{missing} people"
        yield Lack(f"{seen} you saw {'is' if missing == 1 else 'are'} not written down", "people")


def _talk(record: Interview) -> Lacks:
    if not record.they_said.strip():
        yield Lack("What they said is missing", "they_said")


def _influence(record: Interview) -> Lacks:
    known = record.who_influences_most.strip()
    if not known and not any(one.influences_most for one in record.people):
        yield Lack("Nobody is named who sways most", "who_influences_most")


def _how_soon(record: Interview) -> Lacks:
    if record.decide_within is DecideWithin.UNKNOWN:
        yield Lack("How quickly they decide is unknown", "decide_within")


def _solutions(record: Interview) -> Lacks:
    if not record.problems:
        yield Lack("None of their problems is written down", "problems")
    for place, one in enumerate(record.problems):
        if not one.solution.strip():
            problem = one_line(one.problem, 30) or "a problem of theirs"
            yield Lack(f"No solution yet: {problem}", "problems", None, place, "solution")


def _competition(record: Interview) -> Lacks:
    if not record.competitors.strip():
        yield Lack("Nothing on the competition", "competitors")
    elif not (record.how_you_stack_up.strip() or record.what_only_you_offer.strip()):
        yield Lack("What only you offer is missing", "what_only_you_offer")


def _seen_again(record: Interview) -> Lacks:
    if record.first_to_be_interviewed and not record.ask_to_be_seen_again:
        said = "They saw you first: ask to be seen again"
        yield Lack(said, "ask_to_be_seen_again")


def _area(record: Interview) -> Lacks:
    if not record.target_area.strip():
        yield Lack("The target area is missing", "target_area")


def _day(record: Interview) -> Lacks:
    if record.held_on is None:
        yield Lack("The day of the meeting is missing", "held_on")


def _organisation(record: Interview) -> Lacks:
    if not record.organisation.strip():
        yield Lack("The organisation is missing", "organisation")


def _want(record: Interview) -> Lacks:
    if record.want is None:
        yield Lack("How badly you want it is missing", "want")


def _purposes(record: Interview) -> Lacks:
    if not record.purposes:
        yield Lack("No purpose of the follow-up is ticked", "purposes")


class _Point(NamedTuple):
    """One point; `of_people` if it is about each person met, `of_a_job` if a job is at stake."""

    lacks: Callable[[Interview], Lacks]
    of_people: bool = False
    of_a_job: bool = False


_POINTS = (
    _Point(_organisation),
    _Point(_people),
    _Point(_decider),
    _Point(_highlights, of_people=True),
    _Point(_answers, of_people=True),
    _Point(_dated_step),
    _Point(_appreciated, of_people=True),
    _Point(_advice, of_people=True),
    _Point(_everybody_seen, of_people=True),
    _Point(_talk),
    _Point(_influence, of_a_job=True),
    _Point(_how_soon, of_a_job=True),
    _Point(_solutions),
    _Point(_competition, of_a_job=True),
    _Point(_seen_again, of_a_job=True),
    _Point(_day),
    _Point(_area),
    _Point(_want, of_a_job=True),
    _Point(_purposes),
)


def _points(record: Interview) -> list[_Point]:
    is_job = record.kind is not InterviewKind.NETWORKING
    return [point for point in _POINTS if is_job or not point.of_a_job]


def _name(person: PersonMet) -> str:
    return one_line(person.name, 24) or "somebody met"
