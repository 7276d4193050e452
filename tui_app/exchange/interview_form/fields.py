"""What the form asks for, in the words and the order of the editor (rulebook D)."""

from enum import StrEnum

from tui_app.domain.interview import (
    DecideWithin,
    Document,
    DocumentKind,
    InterviewKind,
    KeyIssue,
    KeyIssueKind,
    NextStep,
    NextStepKind,
    Objection,
    ObjectionKind,
    Problem,
    Purpose,
    Tone,
)
from tui_app.domain.promise import Side
from tui_app.exchange.interview_form.asking import Choices, Field, Holds, Parts, Section


def _all(kind: type[StrEnum]) -> Choices:
    return tuple((one, one.value) for one in kind)


def _text(name: str, label: str, hint: str = "", *also: str) -> Field:
    return Field(name=name, label=label, holds=Holds.TEXT, hint=hint, also=also)


def _line(name: str, label: str, hint: str = "", *also: str) -> Field:
    return Field(name=name, label=label, hint=hint, also=also)


def _tick(name: str, label: str, *also: str) -> Field:
    return Field(name=name, label=label, holds=Holds.TICK, also=also)


def _kind(label: str, choices: Choices, words: str, *also: str) -> Field:
    return Field(
        name="kind", label=label, holds=Holds.KIND, choices=choices, words=words, also=also
    )


def _legend(title: str, choices: Choices, end: str) -> str:
    return f"{title}: {', '.join(words for _, words in choices[:-1])}, or {end}."


_OBJECTIONS = _all(ObjectionKind)
_KEY_ISSUES = _all(KeyIssueKind)
_NEXT_STEPS = _all(NextStepKind)
_DOCUMENTS = _all(DocumentKind)
OWNERS: Choices = ((Side.ME, "me"), (Side.THEM, "them"))

OBJECTIONS = Parts(
    name="objections",
    kind=Objection,
    titles=("objections", "doubts"),
    legend=_legend("An objection is", _OBJECTIONS, "what you call it"),
    spare=2,
    fields=(
        _kind("Objection", _OBJECTIONS, "text", "doubt"),
        _line("text", "In words", "as they put it, or as you sensed it"),
        _tick("spoken", "They said it aloud", "said aloud", "spoken", "aloud"),
        _text("answer", "Your answer", "", "answer", "my answer"),
    ),
)
KEY_ISSUES = Parts(
    name="key_issues",
    kind=KeyIssue,
    titles=("key issues", "issues"),
    legend=_legend("A key issue is", _KEY_ISSUES, "what you call it"),
    fields=(_kind("Key issue", _KEY_ISSUES, "text", "issue"), _line("text", "In words")),
)
NEXT_STEPS = Parts(
    name="next_steps",
    kind=NextStep,
    titles=("next steps", "steps"),
    legend=_legend("A next step is", _NEXT_STEPS, "what you call it"),
    fields=(
        _kind("Next step", _NEXT_STEPS, "text", "step"),
        _line("text", "In words", "call George if I have not heard", "what"),
        Field(
            name="owner",
            label="Taken by",
            holds=Holds.ONE,
            choices=OWNERS,
            also=("owner", "who", "whose"),
        ),
        Field(
            name="due",
            label="By",
            holds=Holds.DAY,
            hint="fri, +1w, 5 March",
            also=("due", "date", "when", "by when"),
        ),
        _tick(
            "unless_heard",
            "Only if I hear nothing",
            "unless heard",
            "unless i hear",
            "if not heard",
        ),
        _line("fallback", "Fallback", "what if nothing comes of it"),
        Field(name="done_at", label="Done on", holds=Holds.DONE, also=("done",), rare=True),
    ),
)
PROBLEMS = Parts(
    name="problems",
    kind=Problem,
    titles=("problems",),
    spare=2,
    fields=(
        _text("problem", "Problem", "what weighs on them"),
        _text("solution", "Your solution", "it may become a proposal", "solution", "my solution"),
        Field(name="proposal", label="Proposal letter", rare=True),
    ),
)
DOCUMENTS = Parts(
    name="documents",
    kind=Document,
    titles=("documents", "papers"),
    legend=_legend("A document is", _DOCUMENTS, "what you call it"),
    fields=(
        _kind("Document", _DOCUMENTS, "title"),
        _line("title", "Title"),
        _line("path", "Where it is", "a file, or the drawer it lies in", "path", "where", "file"),
        _tick("copied", "A copy is kept", "copy", "copied"),
        _line("note", "Note", "", "notes"),
        Field(name="released_at", label="Let go on", holds=Holds.DONE, rare=True),
    ),
)

MEETING = Section(
    "The meeting",
    (
        _line("organisation", "Organisation", "whom you met with", "organization", "company"),
        _line("position", "Position", "what the meeting was about", "job"),
        _line("target_area", "Target area", "where the record is filed", "area"),
        Field(
            name="kind",
            label="Kind",
            holds=Holds.ONE,
            choices=_all(InterviewKind),
            also=("type", "kind of meeting"),
        ),
        Field(
            name="held_on",
            label="Held on",
            holds=Holds.PAST_DAY,
            hint="today, mon, 5 March",
            also=("held", "date"),
        ),
        Field(name="minutes", label="Minutes", holds=Holds.MINUTES, also=("duration", "length")),
        Field(
            name="people_seen", label="People seen", holds=Holds.NUMBER, hint="receptionists too"
        ),
        Field(
            name="zone",
            label="Zone",
            holds=Holds.ZONE,
            hint="like Europe/Paris",
            also=("time zone",),
        ),
        Field(
            name="opportunity",
            label="Opportunity",
            holds=Holds.OPPORTUNITY,
            hint="if it is in the works",
        ),
        _text("how_it_went", "How it went", "", "how did it go"),
        _text("they_said", "They said"),
        _text("you_said", "You said", "", "i said"),
    ),
    ("meeting", "the interview", "interview"),
)
PERSON = Section(
    "Person met",
    (
        _line("name", "Name", "or what they are, like the receptionist"),
        _line("title", "Title", "what their card says", "job title"),
        _line("role", "Role", "what part they play in this"),
        Field(
            name="minutes",
            label="Minutes",
            holds=Holds.MINUTES,
            hint="that you spoke with them",
            also=("duration", "length"),
        ),
        Field(
            name="part",
            label="Part played",
            holds=Holds.TICKS,
            choices=(
                ("important", "important"),
                ("decision_maker", "decides"),
                ("hiring_manager", "hires"),
                ("influences_most", "sways most"),
            ),
        ),
        Field(
            name="influence",
            label="Influence",
            holds=Holds.NUMBER,
            hint="0 none, 5 decides alone",
            most=5,
        ),
        Field(name="tone", label="Tone", holds=Holds.ONE, choices=_all(Tone)),
        _text("positives", "For you", "why this person would want you there", "positives"),
        OBJECTIONS,
        KEY_ISSUES,
        _text("highlight", "Highlight", "the moment that they will remember, too"),
        _text("advice", "Advice", "what they told you to do"),
        _text("advice_followed", "You follow", "which of it, and how", "i follow", "followed"),
        _text("appreciated", "Appreciated", "what you thank them for"),
        _text("feelings", "You feel", "about working with them", "feelings", "i feel"),
        NEXT_STEPS,
    ),
    ("person", "people met", "people"),
)
DECIDING = Section(
    "Deciding",
    (
        _line("who_decides", "Who decides"),
        _line("who_influences_most", "Who sways most", "", "who influences most"),
        Field(
            name="decide_within",
            label="Within",
            holds=Holds.ONE,
            choices=_all(DecideWithin)[1:],
            also=("decide within", "how quickly"),
        ),
        _text("they_prefer", "They prefer", "the sort of person they probably want"),
    ),
)
COMPETITION = Section(
    "Competition",
    (
        _text("competitors", "Competitors", "who else they may be seeing", "competition"),
        _text("how_you_stack_up", "You against them", "", "how you stack up"),
        _text("what_only_you_offer", "Only you offer", "", "what only you offer"),
    ),
)
SOLVING = Section("Problems and solutions", (PROBLEMS,), ("problems",))
WANT = Section(
    "How you want it",
    (
        Field(
            name="want",
            label="How badly",
            holds=Holds.NUMBER,
            hint="0 not at all, 10 more than anything",
            most=10,
            also=("want",),
        ),
        _text("want_note", "Why"),
        _tick(
            "first_to_be_interviewed",
            "You were the first they saw",
            "first",
            "first to be interviewed",
        ),
        _tick("ask_to_be_seen_again", "Ask to be seen again"),
    ),
    ("want",),
)
FURTHER = Section(
    "Further next steps", (NEXT_STEPS,), ("next steps", "next steps of the whole", "further steps")
)
PAPERS = Section("Documents", (DOCUMENTS,), ("papers",))
ASSESSMENT = Section(
    "Assessment",
    (
        Field(
            name="purposes",
            label="This follow-up is to",
            holds=Holds.PURPOSES,
            choices=_all(Purpose),
            also=("purposes", "purpose"),
        ),
        _text("note", "Note", "", "notes"),
    ),
)

SECTIONS = (
    MEETING,
    PERSON,
    DECIDING,
    COMPETITION,
    SOLVING,
    WANT,
    FURTHER,
    PAPERS,
    ASSESSMENT,
)
"""Every section in order; `PERSON` stands once for each person met."""
