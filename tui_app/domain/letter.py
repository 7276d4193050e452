"""A letter: a note of any kind, from owed to sent (rulebook E)."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from tui_app.domain.interview import Tone
from tui_app.domain.record import Instant, Record


class LetterKind(StrEnum):
    """The kinds of rulebook E5, and the reply that E9 wants to go out fast."""

    THANK_YOU = "thank-you"
    AFTER_REJECTION = "after a rejection"
    KEEP_IN_TOUCH = "keep in touch"
    NEVER_TOO_LATE = "never too late"
    STATUS_REPORT = "status report"
    CLIPPING_TAG = "clipping tag"
    PROPOSAL = "proposal"
    MEETING_REQUEST = "meeting request"
    RECRUITER_FOLLOW_UP = "recruiter follow-up"
    REFERENCE_ALERT = "reference alert"
    RESULT_FOLLOW_UP = "result follow-up"
    SUCCESS_ANNOUNCEMENT = "success announcement"
    TO_CUSTOMER = "to a customer"
    AFTER_EVENT = "after an event"
    TO_BUYER = "to an existing buyer"
    REPLY = "reply"


class LetterStatus(StrEnum):
    """How far it has come."""

    OWED = "owed"
    DRAFT = "draft"
    SENT = "sent"
    DROPPED = "dropped"


class Medium(StrEnum):
    """How it goes out; hand-written mail beats e-mail (rulebook E1)."""

    HANDWRITTEN = "hand-written"
    TYPED = "typed"
    EMAIL = "e-mail"


class Letter(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A note to one contact. `person` is the person met (in `interview`) whom it thanks.

    `contact` is empty where the person met is no contact, `name` whom it is to in any case.
    `attachments` are paths of files.
    """

    table: ClassVar[str] = "letters"

    kind: LetterKind
    contact: str = ""
    name: str = ""
    status: LetterStatus = LetterStatus.DRAFT
    medium: Medium = Medium.HANDWRITTEN
    tone: Tone = Tone.FRIENDLY
    subject: str = ""
    body: str = ""
    interview: str | None = None
    person: str | None = None
    opportunity: str | None = None
    tidbit: str | None = None
    touch: str | None = None
    attachments: tuple[str, ...] = ()
    due_on: date | None = None
    sent_at: Instant | None = None
    created_at: Instant | None = None
    updated_at: Instant | None = None
