"""The rulebook's sections D and E, walked entry by entry: nothing of them is missing.

Each entry of the lists is what the rulebook names, and where it is kept. It must be an attribute of
the record, a field of the editor, and come back from the filled form.
"""

from collections.abc import Iterable
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from tui_app.domain.contact import Contact
from tui_app.domain.ids import new_id
from tui_app.domain.interview import (
    DecideWithin,
    Document,
    DocumentKind,
    Interview,
    InterviewKind,
    KeyIssue,
    KeyIssueKind,
    NextStep,
    NextStepKind,
    Objection,
    ObjectionKind,
    PersonMet,
    Problem,
    Purpose,
    Tone,
)
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.network import Network
from tui_app.domain.owner import Owner
from tui_app.domain.promise import Side
from tui_app.domain.record import Part
from tui_app.exchange.interview_form.reading import read_form
from tui_app.exchange.interview_form.writing import filled_form
from tui_app.letters.drafting import drafted
from tui_app.ui.editor.declared import Field, names_of
from tui_app.ui.editor.documents import DOCUMENT
from tui_app.ui.editor.key_issues import KEY_ISSUE
from tui_app.ui.editor.next_steps import NEXT_STEP
from tui_app.ui.editor.objections import OBJECTION
from tui_app.ui.editor.person_met import PERSON_MET
from tui_app.ui.editor.problems import PROBLEM
from tui_app.ui.editor.sections import AFTER_PEOPLE, BEFORE_PEOPLE

NOW = datetime(2026, 3, 16, 8, 5, tzinfo=UTC)
TODAY = NOW.date()

WHOLE_RECORD = {
    "organisation": "organisation",
    "position": "position",
    "target area": "target_area",
    "date": "held_on",
    "minutes": "minutes",
    "kind": "kind",
    "how it went": "how_it_went",
    "what they said": "they_said",
    "what you said": "you_said",
    "how many people were seen": "people_seen",
    "who decides": "who_decides",
    "who influences most": "who_influences_most",
    "how quickly": "decide_within",
    "what they probably prefer": "they_prefer",
    "likely competitors": "competitors",
    "how you stack up": "how_you_stack_up",
    "what you offer that they do not": "what_only_you_offer",
    "the interviewer's problems": "problems",
    "how badly you want it": "want",
    "first to be interviewed": "first_to_be_interviewed",
    "ask to be seen again": "ask_to_be_seen_again",
    "each person met": "people",
    "next steps": "next_steps",
    "documents": "documents",
    "assessment": "purposes",
}
ONE_PERSON = {
    "who": "name",
    "role": "role",
    "minutes": "minutes",
    "important": "important",
    "decision maker": "decision_maker",
    "hiring manager": "hiring_manager",
    "influences most": "influences_most",
    "how influential": "influence",
    "tone": "tone",
    "positives": "positives",
    "objections": "objections",
    "key issues": "key_issues",
    "your feelings": "feelings",
    "next steps": "next_steps",
    "one highlight (E2)": "highlight",
    "advice (E2)": "advice",
    "which you will follow (E2)": "advice_followed",
    "what you appreciated (E2)": "appreciated",
}
ONE_OBJECTION = {"which": "kind", "words": "text", "spoken or not": "spoken", "answer": "answer"}
ONE_ISSUE = {"which": "kind", "words": "text"}
ONE_STEP = {
    "which": "kind",
    "words": "text",
    "owner": "owner",
    "date": "due",
    "fallback": "fallback",
}
ONE_PROBLEM = {"the problem": "problem", "your solution": "solution"}
ONE_DOCUMENT = {"which": "kind", "title": "title", "where": "path"}

CHOICES: list[tuple[type[StrEnum], tuple[str, ...]]] = [
    (InterviewKind, ("networking", "screening", "job interview")),
    (DecideWithin, ("next week", "a month", "a year")),
    (Tone, ("friendly", "formal", "family-like")),
    (
        ObjectionKind,
        (
            "different background",
            "missing experience",
            "past salary too high",
            "overqualified",
            "a threat to a peer",
            "will not fit in",
            "too old",
            "too young",
            "other",
        ),
    ),
    (
        KeyIssueKind,
        (
            "relations between departments",
            "overload",
            "politics with a vendor",
            "supporting other areas",
            "making their job easier",
            "what makes you different",
        ),
    ),
    (
        NextStepKind,
        (
            "another meeting on detail",
            "meeting others",
            "a meeting after the other candidates",
            "a review of documents",
            "discussing ideas",
            "a proposal",
        ),
    ),
    (
        Purpose,
        (
            "influence deciders and influencers",
            "move things along",
            "show interest and competence",
            "knock out competition",
            "reassure",
            "turn a losing situation",
            "make rejection hard",
            "set the tone for after",
        ),
    ),
    (DocumentKind, ("job description", "notes", "business card")),
    (Side, ("me", "them")),
    (
        LetterKind,
        (
            "thank-you",
            "after a rejection",
            "keep in touch",
            "never too late",
            "status report",
            "clipping tag",
            "proposal",
            "meeting request",
            "recruiter follow-up",
            "reference alert",
            "result follow-up",
            "success announcement",
            "to a customer",
            "after an event",
            "to an existing buyer",
        ),
    ),
]

PARTS: list[tuple[type[Part], dict[str, str], tuple[Field, ...]]] = [
    (
        Interview,
        WHOLE_RECORD,
        tuple(field for section in (*BEFORE_PEOPLE, *AFTER_PEOPLE) for field in section.fields),
    ),
    (PersonMet, ONE_PERSON, PERSON_MET),
    (Objection, ONE_OBJECTION, OBJECTION),
    (KeyIssue, ONE_ISSUE, KEY_ISSUE),
    (NextStep, ONE_STEP, NEXT_STEP),
    (Problem, ONE_PROBLEM, PROBLEM),
    (Document, ONE_DOCUMENT, DOCUMENT),
]


@pytest.mark.parametrize(("kind", "rulebook", "fields"), PARTS, ids=lambda one: str(one)[:30])
def test_every_entry_of_d_is_kept_and_edited(
    kind: type[Part], rulebook: dict[str, str], fields: tuple[Field, ...]
) -> None:
    kept = set(kind.__struct_fields__)
    # The people have a place of their own on the sheet, between the sections.
    edited = set(names_of(fields)) | ({"people"} if kind is Interview else set())
    for words, name in rulebook.items():
        assert name in kept, words
        assert name in edited, words


@pytest.mark.parametrize(("choices", "rulebook"), CHOICES, ids=lambda one: str(one)[:30])
def test_every_choice_that_the_rulebook_lists_can_be_made(
    choices: type[StrEnum], rulebook: tuple[str, ...]
) -> None:
    offered = {one.value for one in choices}
    assert set(rulebook) <= offered
    # What there is besides is no more than an "unknown", an "other", or a word of ours.
    assert len(offered - set(rulebook)) <= 2


def _full(kind: type[Any], names: Iterable[str], turn: int) -> dict[str, Any]:
    """A value for each attribute that is none of its defaults, and another at each turn."""
    hints = {field.name: field for field in msgspec.structs.fields(kind)}
    return {name: _value(hints[name].type, name, turn) for name in names}


def _value(kind: object, name: str, turn: int) -> object:
    text = str(kind)
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        members = list(kind)
        return members[turn % len(members)]
    if kind is bool:
        return True
    if "date" in text:
        return date(2026, 3, 1 + turn)
    if "int" in text:
        return turn % 5
    return f"{name.replace('_', ' ')} number {turn}"


def _whole() -> Interview:
    """A record with every entry of D, and every choice of each list somewhere in it."""

    def parts(kind: type[Any], rulebook: dict[str, str], count: int) -> tuple[Any, ...]:
        more = {"id": ""} if "id" in kind.__struct_fields__ else {}
        return tuple(kind(**more, **_full(kind, rulebook.values(), turn)) for turn in range(count))

    plain = [name for name in ONE_PERSON.values() if not name.endswith(("ons", "ues", "steps"))]
    people = tuple(
        PersonMet(
            id="",
            objections=parts(Objection, ONE_OBJECTION, len(ObjectionKind)),
            key_issues=parts(KeyIssue, ONE_ISSUE, len(KeyIssueKind)),
            next_steps=parts(NextStep, ONE_STEP, len(NextStepKind)),
            **_full(PersonMet, plain, turn),
        )
        for turn in range(len(Tone))
    )
    lists = {"problems", "people", "next_steps", "documents", "purposes"}
    return Interview(
        id="",
        people=people,
        problems=parts(Problem, ONE_PROBLEM, 2),
        next_steps=parts(NextStep, ONE_STEP, 2),
        documents=parts(Document, ONE_DOCUMENT, len(DocumentKind)),
        purposes=tuple(Purpose),
        **_full(Interview, [name for name in WHOLE_RECORD.values() if name not in lists], 1),
    )


def test_every_entry_of_d_comes_back_from_the_filled_form() -> None:
    record = _whole()
    read, problems = read_form(filled_form(record, Network()), TODAY, ZoneInfo("UTC"), lambda: "")
    assert not problems
    for (_, rulebook, _), (before, after) in zip(
        PARTS[:2], [(record, read), (record.people[-1], read.people[-1])], strict=True
    ):
        for words, name in rulebook.items():
            assert getattr(after, name) == getattr(before, name), words


@pytest.mark.parametrize("kind", LetterKind)
def test_every_kind_of_letter_of_e5_has_a_draft_of_its_own(kind: LetterKind) -> None:
    ann = Contact(id="a", name="Ann Lee", organisation="Harbour Mills", met_on=date(2026, 1, 9))
    owner = Owner(
        name="Nora Whitfield",
        phones=("+44 20 7946 0018",),
        email="nora@whitfield.example",
        address="14 Calder Row, London N1",
    )
    record = msgspec.structs.replace(
        _whole(),
        id="i",
        held_on=date(2026, 3, 12),
        people=(msgspec.structs.replace(_whole().people[0], id="p", name="Ann Lee", contact="a"),),
    )
    network = Network([ann, record])
    letter = Letter(id=new_id(NOW), kind=kind, contact="a", interview="i", person="p")
    draft = drafted(letter, network, owner, TODAY)
    assert draft.kind is kind
    assert draft.subject
    assert "\n" not in draft.subject
    for own in (owner.name, owner.phones[0], owner.email, owner.address):
        if kind is not LetterKind.CLIPPING_TAG:
            assert own in draft.body
    others = {
        other: drafted(msgspec.structs.replace(letter, kind=other), network, owner, TODAY).body
        for other in LetterKind
        if other is not kind
    }
    assert draft.body not in others.values()
