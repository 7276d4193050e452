"""A form filled in by somebody who never read it: other marks and words, whole parts left out."""

import pytest

from tests.exchange.test_interview_form import read, taken
from tui_app.domain.interview import (
    DecideWithin,
    Document,
    DocumentKind,
    InterviewKind,
    KeyIssueKind,
    ObjectionKind,
    Problem,
    Purpose,
    Tone,
)


def test_a_line_that_asks_for_nothing_known_is_no_part_of_the_one_above() -> None:
    record, (problem,) = read(
        "Organisation: Acme\nPosition: Head of\n  ops\nSalary: 90\nMinutes: 5"
    )
    assert (record.position, record.minutes, record.note) == ("Head of ops", 5, "Salary: 90")
    assert (problem.line, problem.stops) == (4, False)


@pytest.mark.parametrize("mark", [" - ", " – ", " = ", "\t"])
def test_a_dash_does_for_a_colon(mark: str) -> None:
    record = taken(
        f"Organisation{mark}Acme\nName{mark}Ann Lee\nTitle{mark}COO - for now\n"
        f"Objection{mark}too dear\nYour answer{mark}cheap at the price\nAppreciated{mark}the tour"
    )
    (ann,) = record.people
    assert (record.organisation, ann.name, ann.title) == ("Acme", "Ann Lee", "COO - for now")
    assert (ann.objections[0].text, ann.objections[0].answer) == ("too dear", "cheap at the price")
    assert ann.appreciated == "the tour"


def test_a_dash_within_a_text_is_the_users_own() -> None:
    record = taken("They said: it is hard\nPosition - open since May\nMinutes: 20")
    assert record.they_said == "it is hard\nPosition - open since May"
    assert (record.position, record.minutes) == ("", 20)


@pytest.mark.parametrize("bullet", ["- ", "* ", "• ", "– ", "· ", "1. ", "2) "])
def test_a_list_below_one_heading(bullet: str) -> None:
    record = taken(
        f"Name: Ann\nFor you: my plan\nObjections:\n{bullet}too old\n{bullet}they fear I leave\n"
        f"Your answer: I stayed\n{bullet}eleven years\nKey issues: overload\n\nNext steps:\n"
        f"{bullet}She: sends the plan\nTaken by: them\n{bullet}I call\n\n"
        f"## Problems\n{bullet}Staff: they leave\n{bullet}late trucks\nSolution: two gates\n\n"
        f"## Documents\n\n{bullet}job description, in the blue folder\n"
    )
    (ann,) = record.people
    old, leaving = ann.objections
    assert (old.kind, leaving.text) == (ObjectionKind.TOO_OLD, "they fear I leave")
    assert leaving.answer == f"I stayed\n{bullet}eleven years"
    assert [one.kind for one in ann.key_issues] == [KeyIssueKind.OVERLOAD]
    assert [one.text for one in ann.next_steps] == ["She: sends the plan", "I call"]
    assert record.problems == (
        Problem(problem="Staff: they leave"),
        Problem(problem="late trucks", solution="two gates"),
    )
    assert record.documents == (
        Document(kind=DocumentKind.JOB_DESCRIPTION, title="in the blue folder"),
    )


def test_a_list_of_the_whole_may_stand_before_anybody_is_named() -> None:
    record = taken("Organisation: Acme\nNext steps\n- send the plan\nName: Ann\nTitle: COO")
    assert [one.text for one in record.next_steps] == ["send the plan"]
    assert record.people[0].title == "COO"


def test_other_words_do_where_their_section_was_left_out() -> None:
    record = taken(
        "Organisation: Acme\nType: screening\nHow did it go: well\n\nName: Ann\nTone: formal\n"
        "Decide within: month\nPurpose: reassure\nCompetition: an insider\nSolution: two gates"
    )
    assert record.kind is InterviewKind.SCREENING
    assert (record.how_it_went, record.decide_within) == ("well", DecideWithin.MONTH)
    assert record.competitors == "an insider\nSolution: two gates"
    assert record.purposes == (Purpose.REASSURE,)


def test_round_boxes_are_boxes() -> None:
    (ann,) = taken(
        "Name: Ann\nTone: ( ) friendly  (x) formal\nPart played: [x] important [X]decides (x) hires"
    ).people
    assert ann.tone is Tone.FORMAL
    assert (ann.important, ann.decision_maker, ann.hiring_manager) == (True, True, True)


def test_minutes_more_or_less() -> None:
    assert taken("Minutes: 30ish").minutes == 30
