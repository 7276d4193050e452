"""What each kind of letter is for, in a few words (rulebook E5)."""

from tui_app.domain.letter import LetterKind

WORDS: dict[LetterKind, str] = {
    LetterKind.THANK_YOU: "after a meeting, to each person met",
    LetterKind.AFTER_REJECTION: "positive; asks for names and for later",
    LetterKind.KEEP_IN_TOUCH: "a sign of life, and nothing asked",
    LetterKind.NEVER_TOO_LATE: "you met long ago and never wrote",
    LetterKind.STATUS_REPORT: "what became of you, every two months",
    LetterKind.CLIPPING_TAG: "a line with an article, no ask",
    LetterKind.PROPOSAL: "your solution to a problem of theirs",
    LetterKind.MEETING_REQUEST: "half an hour of their time",
    LetterKind.RECRUITER_FOLLOW_UP: "to a recruiter, after the interview",
    LetterKind.REFERENCE_ALERT: "before your reference is called",
    LetterKind.RESULT_FOLLOW_UP: "some days after, where none was heard",
    LetterKind.SUCCESS_ANNOUNCEMENT: "the job is yours: thanks to everyone",
    LetterKind.TO_CUSTOMER: "how it goes with what they bought",
    LetterKind.AFTER_EVENT: "to somebody met at an event",
    LetterKind.TO_BUYER: "what is new, to who bought before",
    LetterKind.REPLY: "to what they wrote",
}
