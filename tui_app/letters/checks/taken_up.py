"""What the note should take up of the talk: highlight, advice, objection, next step (E2)."""

from collections.abc import Iterator
from datetime import date

from tui_app.domain.interview import NextStep, NextStepKind, Objection, ObjectionKind
from tui_app.domain.letter import LetterKind, LetterStatus
from tui_app.domain.plain import one_line
from tui_app.letters.checks.examined import Examined
from tui_app.letters.finding import Concern, Finding
from tui_app.letters.letter_parts import MOST_CHARACTERS
from tui_app.letters.stems import Said, said_in, stems_of, takes_up

_WITH_HIGHLIGHT = (LetterKind.THANK_YOU, LetterKind.NEVER_TOO_LATE, LetterKind.RESULT_FOLLOW_UP)
_WITH_ADVICE = (LetterKind.THANK_YOU, LetterKind.NEVER_TOO_LATE)
_WITH_OBJECTION = (LetterKind.THANK_YOU, LetterKind.RESULT_FOLLOW_UP, LetterKind.PROPOSAL)
_WITH_NEXT_STEP = (
    LetterKind.THANK_YOU,
    LetterKind.RESULT_FOLLOW_UP,
    LetterKind.RECRUITER_FOLLOW_UP,
)
_WORDS_OF_A_STEP = {
    NextStepKind.DETAIL_MEETING: "meet visit detail again",
    NextStepKind.MEETING_OTHERS: "meet introduce introduction see",
    NextStepKind.AFTER_CANDIDATES: "candidates others meet",
    NextStepKind.DOCUMENT_REVIEW: "document enclosed attached send review",
    NextStepKind.DISCUSS_IDEAS: "discuss ideas",
    NextStepKind.PROPOSAL: "proposal propose enclosed attached page pages",
    NextStepKind.CALL: "call ring telephone phone voice",
}
_WORDS_OF_A_DOUBT = {
    ObjectionKind.DIFFERENT_BACKGROUND: "background industry",
    ObjectionKind.MISSING_EXPERIENCE: "experience",
    ObjectionKind.SALARY_TOO_HIGH: "salary paid pay expensive price",
    ObjectionKind.OVERQUALIFIED: "overqualified bored",
    ObjectionKind.THREAT_TO_PEER: "threat",
    ObjectionKind.WILL_NOT_FIT: "fit",
    ObjectionKind.TOO_OLD: "age old",
    ObjectionKind.TOO_YOUNG: "age young",
}


def of_highlights(about: Examined) -> Iterator[Finding]:
    """The highlight of the talk, and the advice, where the note is silent about them."""
    person, said = about.person, _said(about)
    if person is None:
        return
    if about.letter.kind in _WITH_HIGHLIGHT and not takes_up(said, person.highlight):
        text = (
            f"Is the highlight in it, “{one_line(person.highlight, 80)}”? None of its words are:"
            f" name it, so that {about.addressee} knows which talk this was, unless you have said"
            " it in other words."
        )
        yield Finding(concern=Concern.HIGHLIGHT, text=text)
    if about.letter.kind in _WITH_ADVICE and not takes_up(said, person.advice):
        text = (
            f"Is the advice played back, “{one_line(person.advice, 80)}”? None of its words are"
            " there: say what you make of it, unless you have said it in other words."
        )
        yield Finding(concern=Concern.HIGHLIGHT, text=text)


def of_objections(about: Examined) -> Iterator[Finding]:
    """Every doubt of the person's that the note leaves unanswered.

    In a later letter only those that no letter sent before took up.
    """
    person = about.person
    if person is None or about.letter.kind not in _WITH_OBJECTION:
        return
    said = _said(about)
    passed_over = [one for one in person.objections if not _is_answered(one, said)]
    if passed_over and about.letter.kind is not LetterKind.THANK_YOU:
        before = _said_before(about)
        passed_over = [one for one in passed_over if not _is_answered(one, before)]
    for objection in passed_over:
        doubt = one_line(objection.text, 80) or objection.kind.value
        if objection.answer.strip():
            text = (
                f"Is the doubt “{doubt}” answered? Bring in your answer,"
                f" “{one_line(objection.answer, 80)}”, unless you have said it in other words."
            )
        else:
            text = (
                f"The doubt “{doubt}” is not answered, and no answer is written down yet: find one,"
                " and put it into the record and the letter."
            )
        yield Finding(concern=Concern.OBJECTION, text=text)


def of_next_steps(about: Examined) -> Iterator[Finding]:
    """That the note states no next step, although one is open."""
    if about.letter.kind not in _WITH_NEXT_STEP:
        return
    still_open = [step for step in _steps(about) if step.done_at is None]
    said = _said(about)
    if not still_open or any(_is_stated(step, said) for step in still_open):
        return
    first = min(still_open, key=lambda step: (step.due is None, step.due or date.max, step.id))
    what = one_line(first.text, 80) or first.kind.value
    text = f"Is the next step in it, “{what}”? Say who does what, and when."
    yield Finding(concern=Concern.NEXT_STEP, text=text)


def _steps(about: Examined) -> tuple[NextStep, ...]:
    """The person's next steps; without any, of one who decides, those of the whole meeting."""
    person, record = about.person, about.record
    if person is None or record is None:
        return ()
    if person.next_steps or not (person.decision_maker or person.hiring_manager):
        return person.next_steps
    return tuple(step for step in record.next_steps if step.kind is not NextStepKind.CALL)


def _is_stated(step: NextStep, said: Said) -> bool:
    if step.text.strip() and takes_up(said, step.text):
        return True
    # What is only done for want of word is a call, whatever it is called.
    kind = NextStepKind.CALL if step.unless_heard else step.kind
    return bool(said.stems & stems_of(_WORDS_OF_A_STEP.get(kind, "")))


def _is_answered(objection: Objection, said: Said) -> bool:
    return any(takes_up(said, words) for words in _words_of(objection))


def _words_of(objection: Objection) -> list[str]:
    """What takes an objection up: its own words or its answer's, else those of its kind."""
    texts = [text for text in (objection.text, objection.answer) if text.strip()]
    return texts or _WORDS_OF_A_DOUBT.get(objection.kind, "").split() or [""]


def _said(about: Examined) -> Said:
    return said_in(f"{about.letter.subject[:500]}\n{about.parts.text}")


def _said_before(about: Examined) -> Said:
    letter = about.letter
    bodies = [
        other.body[:MOST_CHARACTERS]
        for other in tuple(about.network.letters.values())
        if other.id != letter.id
        and other.status is LetterStatus.SENT
        and other.interview == letter.interview
        and (
            (other.contact and other.contact == letter.contact)
            or (other.person and other.person == letter.person)
        )
    ]
    return said_in("\n".join(bodies))
