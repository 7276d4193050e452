"""The interview record: one per meeting, kept until an offer is accepted (rulebook D)."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from tui_app.domain.promise import Side
from tui_app.domain.record import Instant, Part, Record


class InterviewKind(StrEnum):
    """What sort of meeting it was."""

    NETWORKING = "networking"
    SCREENING = "screening"
    JOB_INTERVIEW = "job interview"


class DecideWithin(StrEnum):
    """How quickly they want to decide."""

    UNKNOWN = "unknown"
    WEEK = "next week"
    MONTH = "a month"
    QUARTER = "a quarter"
    YEAR = "a year"


class Tone(StrEnum):
    """The tone of the talk, which the note takes up."""

    FRIENDLY = "friendly"
    FORMAL = "formal"
    FAMILY_LIKE = "family-like"


class ObjectionKind(StrEnum):
    """Why they may not want you there."""

    DIFFERENT_BACKGROUND = "different background"
    MISSING_EXPERIENCE = "missing experience"
    SALARY_TOO_HIGH = "past salary too high"
    OVERQUALIFIED = "overqualified"
    THREAT_TO_PEER = "a threat to a peer"
    WILL_NOT_FIT = "will not fit in"
    TOO_OLD = "too old"
    TOO_YOUNG = "too young"
    OTHER = "other"


class KeyIssueKind(StrEnum):
    """What matters most to the person met."""

    DEPARTMENTS = "relations between departments"
    OVERLOAD = "overload"
    VENDOR_POLITICS = "politics with a vendor"
    SUPPORTING_OTHERS = "supporting other areas"
    EASIER_JOB = "making their job easier"
    DIFFERENCE = "what makes you different"
    OTHER = "other"


class NextStepKind(StrEnum):
    """What could move things along."""

    DETAIL_MEETING = "another meeting on detail"
    MEETING_OTHERS = "meeting others"
    AFTER_CANDIDATES = "a meeting after the other candidates"
    DOCUMENT_REVIEW = "a review of documents"
    DISCUSS_IDEAS = "discussing ideas"
    PROPOSAL = "a proposal"
    CALL = "a call"
    OTHER = "other"


class Purpose(StrEnum):
    """The eight purposes of following up: the assessment's checklist."""

    INFLUENCE = "influence deciders and influencers"
    MOVE_ALONG = "move things along"
    SHOW_INTEREST = "show interest and competence"
    KNOCK_OUT_COMPETITION = "knock out competition"
    REASSURE = "reassure"
    TURN_A_LOSS = "turn a losing situation"
    MAKE_REJECTION_HARD = "make rejection hard"
    TONE_FOR_AFTER = "set the tone for after"


class DocumentKind(StrEnum):
    """What is kept with a record."""

    JOB_DESCRIPTION = "job description"
    NOTES = "notes"
    BUSINESS_CARD = "business card"
    OTHER = "other"


class Objection(Part, frozen=True, kw_only=True, omit_defaults=True):
    """A doubt about the user, spoken or not, with the answer to it."""

    kind: ObjectionKind = ObjectionKind.OTHER
    text: str = ""
    spoken: bool = False
    answer: str = ""


class KeyIssue(Part, frozen=True, kw_only=True, omit_defaults=True):
    """A key issue of the person met."""

    kind: KeyIssueKind = KeyIssueKind.OTHER
    text: str = ""


class NextStep(Part, frozen=True, kw_only=True, omit_defaults=True):
    """What comes next, whoever takes it; `fallback` is what to do without an answer.

    With a `due` date it becomes a queued call to the person met (rulebook A8): their own step
    where nothing was heard of them by then, the user's in any case, but one that is to be taken
    only `unless_heard` from them. `dated_at` is when its date was last put off, or first set after
    it was written down: word from before then does not count.
    """

    id: str
    kind: NextStepKind = NextStepKind.OTHER
    text: str = ""
    owner: Side = Side.ME
    due: date | None = None
    fallback: str = ""
    unless_heard: bool = False
    dated_at: Instant | None = None
    done_at: Instant | None = None

    @property
    def waits_for_word(self) -> bool:
        """Whether hearing from them settles it: it is theirs, or the user's own unless heard."""
        return self.owner is Side.THEM or self.unless_heard


class Problem(Part, frozen=True, kw_only=True, omit_defaults=True):
    """A problem of the interviewer's, the user's solution, and the proposal letter made of it."""

    problem: str
    solution: str = ""
    proposal: str | None = None


class Document(Part, frozen=True, kw_only=True, omit_defaults=True):
    """Something kept with the record, by reference or as a copy beside the store."""

    title: str
    kind: DocumentKind = DocumentKind.OTHER
    path: str = ""
    copied: bool = False
    note: str = ""
    released_at: Instant | None = None


class PersonMet(Part, frozen=True, kw_only=True, omit_defaults=True):
    """Somebody met, from the boss to the receptionist.

    `influence` is 0 (none) to 5 (decides alone); `minutes` is how long they were seen.
    """

    id: str
    name: str
    contact: str | None = None
    title: str = ""
    role: str = ""
    minutes: int | None = None
    important: bool = False
    decision_maker: bool = False
    hiring_manager: bool = False
    influences_most: bool = False
    influence: int | None = None
    tone: Tone = Tone.FRIENDLY
    positives: str = ""
    objections: tuple[Objection, ...] = ()
    key_issues: tuple[KeyIssue, ...] = ()
    highlight: str = ""
    advice: str = ""
    advice_followed: str = ""
    appreciated: str = ""
    feelings: str = ""
    next_steps: tuple[NextStep, ...] = ()


class Interview(Record, frozen=True, kw_only=True, omit_defaults=True):
    """The record of one meeting. `want` is how badly the job is wanted, 0 to 10."""

    table: ClassVar[str] = "interviews"

    organisation: str
    position: str = ""
    target_area: str = ""
    held_on: date | None = None
    zone: str = ""
    minutes: int | None = None
    kind: InterviewKind = InterviewKind.NETWORKING
    how_it_went: str = ""
    they_said: str = ""
    you_said: str = ""
    people_seen: int | None = None
    who_decides: str = ""
    who_influences_most: str = ""
    decide_within: DecideWithin = DecideWithin.UNKNOWN
    they_prefer: str = ""
    competitors: str = ""
    how_you_stack_up: str = ""
    what_only_you_offer: str = ""
    problems: tuple[Problem, ...] = ()
    want: int | None = None
    want_note: str = ""
    first_to_be_interviewed: bool = False
    ask_to_be_seen_again: bool = False
    people: tuple[PersonMet, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
    documents: tuple[Document, ...] = ()
    purposes: tuple[Purpose, ...] = ()
    opportunity: str | None = None
    note: str = ""
    created_at: Instant | None = None
    updated_at: Instant | None = None
