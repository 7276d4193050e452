"""The form filled in by hand: what is taken, what is told, and that nothing gets lost."""

from collections.abc import Callable
from datetime import date
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui_app.domain.interview import (
    DecideWithin,
    Document,
    Interview,
    InterviewKind,
    KeyIssue,
    KeyIssueKind,
    NextStepKind,
    Objection,
    ObjectionKind,
    Problem,
    Purpose,
    Tone,
)
from tui_app.domain.network import Network
from tui_app.domain.promise import Side
from tui_app.exchange.interview_form import (
    FormProblem,
    blank_form,
    filled_form,
    read_form,
    read_whole,
)

TODAY = date(2026, 3, 19)
MONDAY = date(2026, 3, 16)
ZONE = ZoneInfo("Europe/London")
MESSY = (Path(__file__).parent / "files" / "interview_form_messy.md").read_text(encoding="utf-8")


def ids() -> Callable[[], str]:
    numbers = count(1)
    return lambda: str(next(numbers))


def read(text: str) -> tuple[Interview, list[FormProblem]]:
    return read_form(text, TODAY, ZONE, ids())


def taken(text: str) -> Interview:
    """What the form says; it must have nothing to tell of."""
    record, problems = read(text)
    assert problems == []
    return record


def the_problem(text: str) -> FormProblem:
    """The one thing told of a form."""
    _, problems = read(text)
    (problem,) = problems
    return problem


def filling(label: str, value: str, people: int = 1) -> str:
    """The blank form with something written behind the first of a label."""
    lines = blank_form(people).split("\n")
    place = next(i for i, line in enumerate(lines) if line.startswith(label))
    lines[place] = f"{lines[place].split(':')[0]}: {value}"
    return "\n".join(lines)


class TestBlank:
    def test_a_blank_form_says_nothing_and_is_complained_of_by_nobody(self) -> None:
        record = taken(blank_form(3))
        assert record == Interview(id="1", organisation="", zone="Europe/London")

    @pytest.mark.parametrize("people", [0, 1, 6])
    def test_it_has_room_for_so_many_people(self, people: int) -> None:
        assert blank_form(people).count("## Person met") == people

    def test_no_line_is_wider_than_a_page_of_an_editor(self) -> None:
        assert max(map(len, blank_form().split("\n"))) <= 100

    def test_blocks_that_stay_empty_in_a_filled_form_are_not_read(self) -> None:
        record = taken(filling("Organisation", "Larkfield Press"))
        form = filled_form(record, Network(), people=4)
        assert form.count("## Person met") == 4
        assert taken(form).people == ()


class TestMessy:
    """A form written in a hurry, with most of its marks gone and its order upset."""

    @pytest.fixture
    def record(self) -> Interview:
        return read(MESSY.replace("\n", "\r\n"))[0]

    def test_the_meeting(self, record: Interview) -> None:
        assert record.organisation == "Larkfield Press"
        assert record.position == "Head of operations"
        assert record.target_area == "Publishing"
        assert record.kind is InterviewKind.JOB_INTERVIEW
        assert record.held_on == MONDAY
        assert record.minutes == 75
        assert record.people_seen == 4
        assert record.they_said == (
            "They need someone\nwho can calm the printers down.\n\n"
            "- staff leave\n- Name: none mentioned\n\nThey pay late."
        )
        assert record.you_said == "I did this at Hallam.\n  And twice."

    def test_the_rest_of_the_record(self, record: Interview) -> None:
        assert record.who_decides == "Ann"
        assert record.decide_within is DecideWithin.MONTH
        assert record.problems == (Problem(problem="late printers", solution="two printers"),)
        assert record.want == 8
        assert record.first_to_be_interviewed
        assert record.documents == (Document(title="the job ad", path=r"C:\new\ad.pdf"),)
        assert record.purposes == (Purpose.REASSURE, Purpose.MOVE_ALONG)

    def test_the_people_met(self, record: Interview) -> None:
        ann, bo = record.people
        assert (ann.name, ann.title, ann.tone) == ("Ann Lee", "COO", Tone.FORMAL)
        assert (ann.decision_maker, ann.hiring_manager, ann.important) == (True, True, False)
        assert ann.influence == 4
        assert ann.positives == "I know the trade"
        assert ann.objections == (
            Objection(
                kind=ObjectionKind.OVERQUALIFIED,
                text='"you\'d be bored"',
                spoken=True,
                answer="I want to stay\nten years.",
            ),
            Objection(text="she thinks I live too far out", answer="I would move"),
        )
        assert ann.key_issues == (KeyIssue(kind=KeyIssueKind.OVERLOAD, text="two people short"),)
        assert (bo.name, bo.role, bo.tone) == ("Bo Lund", "reception", Tone.FAMILY_LIKE)

    def test_next_steps_count_from_the_day_of_the_meeting(self, record: Interview) -> None:
        (mine,), (theirs,) = (person.next_steps for person in record.people)
        assert (mine.kind, mine.text, mine.owner) == (NextStepKind.CALL, "ring Ann", Side.ME)
        assert (mine.due, mine.unless_heard) == (date(2026, 3, 23), True)
        assert mine.fallback == "write to George"
        assert (theirs.owner, theirs.due) == (Side.THEM, date(2026, 3, 20))

    def test_what_stands_nowhere_goes_into_the_note_and_is_told(self, record: Interview) -> None:
        assert record.note == (
            "# My own thoughts\nThe lobby smelt of paint.\n\nStray words here.\n\n"
            "Part played: likes cats"
        )
        _, problems = read(MESSY)
        lines = MESSY.split("\n")
        assert not any(one.stops for one in problems)
        assert [lines[one.line - 1] for one in problems] == [
            "**Part played:** decides, hires; likes cats",
            "# My own thoughts",
            "Stray words here.",
        ]


class TestProblems:
    @pytest.mark.parametrize(
        ("label", "value", "told"),
        [
            ("Held on", "someday", "“someday” is no date. Write it like 2026-03-19"),
            ("Minutes", "ages", "“ages” is no number here. Write it like 45 or 1h30"),
            ("People seen", "-3", "“-3” is no number here. Write it in digits, like 6"),
            ("Influence", "9", "“9” is no number here. Write it from 0 to 5"),
            ("How badly", "7 of 8", "“7 of 8” is no number here. Write it from 0 to 10"),
            ("Kind", "a chat", "“a chat” is none of the choices. Take one of: networking,"),
            ("Kind", "[x] networking [x] screening", "several are ticked"),
            ("Zone", "Atlantis", "“Atlantis” is no time zone"),
            ("They said it aloud", "perhaps", "“perhaps” is no yes or no"),
            ("By", "soonish", "“soonish” is no date"),
            ("Taken by", "George", "“George” is none of the choices. Take one of: me, them."),
        ],
    )
    def test_what_cannot_be_taken_is_told_with_its_line(
        self, label: str, value: str, told: str
    ) -> None:
        form = filling(label, value)
        form = form.replace("Name (or what they are, like the receptionist):", "Name: Ann")
        problem = the_problem(form)
        assert problem.stops
        assert problem.message.startswith(told)
        assert form.split("\n")[problem.line - 1].endswith(value)
        assert f"{label}: {value}" in read(form)[0].note

    def test_who_is_told_of_must_have_a_name(self) -> None:
        problem = the_problem("## Person met\n\nTitle: COO\n")
        assert str(problem).startswith("line 1: this person has no name.")

    def test_a_field_filled_in_twice_must_say_the_same(self) -> None:
        assert taken("Position: editor\nPosition: editor").position == "editor"
        record, (problem,) = read("Position: editor\nPosition: printer")
        assert str(problem).startswith("line 2: “Position” was filled in before")
        assert (record.position, record.note) == ("editor", "Position: printer")

    def test_a_text_with_not_one_label_is_no_form(self) -> None:
        record, problems = read("Dear Ann,\n\nit was good to see you.\n")
        assert problems[0].stops
        assert "This is no filled form" in str(problems[0])
        assert "it was good to see you." in record.note


class TestForgiving:
    @pytest.mark.parametrize(
        ("written", "minutes"),
        [
            ("45", 45), ("45 min.", 45), ("about 45 minutes", 45), ("1h30", 90), ("1 h 30 min", 90),
            ("1:30", 90), ("1.5 hours", 90), ("an hour", 60), ("half an hour", 30),
            ("an hour and a half", 90), ("two hours", 120), ("forty", 40), ("45m", 45),
        ],
    )  # fmt: skip
    def test_minutes(self, written: str, minutes: int) -> None:
        assert taken(f"Minutes: {written}").minutes == minutes

    @pytest.mark.parametrize(
        "written",
        [
            "formal", "Formal.", "FORMAL", "form", "[ ] friendly  [x] formal  [ ] family-like",
            "[] friendly [X] formal", "☐ friendly ☒ formal ☐ family-like",
            "[ ] friendly [yes] formal", "friendly [ ]  formal [x]  family-like [ ]",
        ],
    )  # fmt: skip
    def test_one_of_a_few(self, written: str) -> None:
        assert taken(f"Name: Ann\nTone: {written}").people[0].tone is Tone.FORMAL

    @pytest.mark.parametrize(
        "written", ["[x]", "[X]", "x", "yes", "Y", "[ ] yes", "✓", "☑", "[ x ]"]
    )
    def test_a_yes(self, written: str) -> None:
        assert taken(f"Ask to be seen again: {written}").ask_to_be_seen_again

    @pytest.mark.parametrize("written", ["", "[ ]", "[]", "no", "N", "[ ] no", "☐", "[-]"])
    def test_a_no(self, written: str) -> None:
        assert not taken(f"Ask to be seen again: {written}").ask_to_be_seen_again

    @pytest.mark.parametrize(
        "written",
        [
            "overqualified: I would be bored", "Overqualified - I would be bored",
            "overqualified (I would be bored)", "overqualified\nIn words: I would be bored",
        ],
    )  # fmt: skip
    def test_a_kind_with_words_beside_it(self, written: str) -> None:
        (objection,) = taken(f"Name: Ann\nObjection: {written}").people[0].objections
        assert objection == Objection(kind=ObjectionKind.OVERQUALIFIED, text="I would be bored")

    def test_headings_of_any_sort(self) -> None:
        record = taken(
            "INTERVIEW RECORD\n=====\n\nThe Meeting\n-----------\nOrganisation: Acme\n\n"
            "### 2. PERSON MET: Ann Lee\nMinutes: 20\n\n**Deciding**\nWithin: week\n"
        )
        assert (record.organisation, record.minutes) == ("Acme", None)
        assert [(one.name, one.minutes) for one in record.people] == [("Ann Lee", 20)]
        assert record.decide_within is DecideWithin.WEEK

    def test_a_form_without_any_heading(self) -> None:
        record = taken(
            "organisation: Acme\nNAME: Ann\nTitle: COO\nNext step: a call\nBy: +1w\n"
            "name: Bo\nTitle: clerk\nWho decides: Ann\nnote: call soon\n"
        )
        assert [(one.name, one.title) for one in record.people] == [("Ann", "COO"), ("Bo", "clerk")]
        assert record.people[0].next_steps[0].due == date(2026, 3, 26)
        assert (record.who_decides, record.note) == ("Ann", "call soon")

    def test_labels_in_bold_in_lists_and_set_in(self) -> None:
        record = taken(
            "- **Organisation:** Acme\n* Position : editor\n\tTarget area:\tPublishing\n"
            "Name: Ann\n  Objection: too old\n    In words: grey hair\n    Your answer: wise\n"
        )
        assert (record.organisation, record.position) == ("Acme", "editor")
        assert record.target_area == "Publishing"
        assert record.people[0].objections[0].answer == "wise"

    def test_a_label_whose_colon_was_forgotten(self) -> None:
        assert taken("Organisation: Acme\n\nPosition\neditor\n").position == "editor"

    def test_more_steps_of_the_whole_and_of_a_person_stay_apart(self) -> None:
        record = taken(
            "## Person met\nName: Ann\n### Next steps\nNext step: a call\nNext step: a proposal\n"
            "## Next steps\nNext step: meeting others\nFallback: ask Bo\n"
        )
        assert [one.kind for one in record.people[0].next_steps] == [
            NextStepKind.CALL,
            NextStepKind.PROPOSAL,
        ]
        assert [one.fallback for one in record.next_steps] == ["ask Bo"]

    def test_words_in_brackets_that_are_not_the_forms_own_are_kept(self) -> None:
        record, (problem,) = read(
            "Organisation (whom you met with): A\nPosition (part-time): editor"
        )
        assert record.position == "editor"
        assert record.note == "Position: part-time"
        assert problem.line == 2
        assert not problem.stops

    def test_a_hint_that_an_editor_wrapped_anew_is_still_none_of_the_users(self) -> None:
        form = blank_form(1).replace("\n> know", " know").replace(", too old, ", ",\n> too old, ")
        assert taken(form).note == ""

    def test_a_date_counts_from_today_where_no_day_is_named(self) -> None:
        (person,) = taken("Name: Ann\nNext step: a call\nBy: by tomorrow.").people
        assert person.next_steps[0].due == date(2026, 3, 20)


LABELS = st.sampled_from(
    ("", "Name", "Held on", "Minutes", "Tone", "Objection", "They said", "By", "Done on", "Note",
     "Part played", "Only if I hear nothing", "This follow-up is to", "Zone", "Document", "Kind",
     "Opportunity", "# Person met", "## Deciding", "###", "> ", "- [x]", "[x] formal", "Problem")
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(("", "    ", "- ", "\t")), LABELS, st.booleans())))
def test_no_word_is_lost(lines: list[tuple[str, str, bool]]) -> None:
    words = [f"zq{number}w" for number in range(len(lines))]
    form = "\n".join(
        f"{indent}{label}{':' if colon else ''} {word}"
        for (indent, label, colon), word in zip(lines, words, strict=True)
    )
    reading = read_form_whole(form)
    assert [word for word in words if word not in reading] == []


def read_form_whole(form: str) -> str:
    reading = read_whole(form, TODAY, ZONE, ids())
    return msgspec.json.encode((reading.record, reading.opportunity)).decode()


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=300), st.lists(st.integers(0, 10_000), max_size=6))
def test_no_text_is_too_odd_to_be_read(text: str, places: list[int]) -> None:
    read(text)
    form = blank_form(1)
    for place in places:
        at = place % len(form)
        form = form[:at] + text + form[at + place % 7 :]
    read(form)


def test_a_long_text_takes_no_long_time() -> None:
    for text in ("[" + " " * 300_000, "(" * 300_000, " " * 300_000 + "x", "x:" * 150_000):
        for label in ("Tone: ", "They said: ", "", "Minutes: ", "Kind: ", "# ", "By: "):
            read(f"Name: Ann\n{label}{text}")
