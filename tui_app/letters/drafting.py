"""A draft of a letter, made from what is known: plain sentences to go on from (rulebook E2).

What may be quoted and what never leaves the store stands in `tui_app.letters.material`.
"""

from collections.abc import Callable
from datetime import date

import msgspec

from tui_app.domain.interview import Tone
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.network import Network
from tui_app.domain.owner import Owner
from tui_app.domain.plain import one_line
from tui_app.letters.kinds import (
    announcement,
    business,
    clipping,
    keeping_in_touch,
    meeting_request,
    proposal,
    recruiter,
    reference,
    rejection,
    reply,
    result,
    status_report,
    thank_you,
)
from tui_app.letters.material import Material, tone_for
from tui_app.letters.medium import medium_for
from tui_app.letters.nearness import nearness, runs
from tui_app.letters.pages import Pages
from tui_app.letters.phrases.closings import SIGN_OFF
from tui_app.letters.salutation import salutation
from tui_app.letters.signature import signature
from tui_app.letters.voice import Voice, stable

_WRITERS: dict[LetterKind, Callable[[Material, Voice], Pages]] = {
    LetterKind.THANK_YOU: thank_you.written,
    LetterKind.AFTER_REJECTION: rejection.written,
    LetterKind.KEEP_IN_TOUCH: keeping_in_touch.written,
    LetterKind.NEVER_TOO_LATE: keeping_in_touch.never_too_late,
    LetterKind.STATUS_REPORT: status_report.written,
    LetterKind.CLIPPING_TAG: clipping.written,
    LetterKind.PROPOSAL: proposal.written,
    LetterKind.MEETING_REQUEST: meeting_request.written,
    LetterKind.RECRUITER_FOLLOW_UP: recruiter.written,
    LetterKind.REFERENCE_ALERT: reference.written,
    LetterKind.RESULT_FOLLOW_UP: result.written,
    LetterKind.SUCCESS_ANNOUNCEMENT: announcement.written,
    LetterKind.TO_CUSTOMER: business.to_customer,
    LetterKind.AFTER_EVENT: business.after_event,
    LetterKind.TO_BUYER: business.to_buyer,
    LetterKind.REPLY: reply.written,
}

_TURNS = 6
_NEAR = 0.2
_SUBJECT = 70


def drafted(letter: Letter, network: Network, owner: Owner, today: date) -> Letter:
    """The letter with subject and body written for its kind, its person and its tone.

    `today` is the user's date. What is not known is left out, never left blank. A letter that is
    still blank takes the tone of the talk, and the medium that suits its kind (E1); one that has
    a body already keeps both. The same records make the same draft. Of several wordings it takes
    the one least like what others of the same record were written (E3).
    """
    material = Material(letter, network, owner, today)
    blank = not letter.body.strip()
    tone = tone_for(letter, material) if blank else letter.tone
    subject, body = _least_alike(material, tone)
    medium = medium_for(material) if blank else letter.medium
    return msgspec.structs.replace(letter, tone=tone, medium=medium, subject=subject, body=body)


def _least_alike(material: Material, tone: Tone) -> tuple[str, str]:
    others = [runs(one.body) for one in material.others_letters[-40:]]
    taken = {one.subject.casefold() for one in material.others_letters}
    best: tuple[str, str] | None = None
    least = 2.0
    for turn in range(_TURNS if others else 1):
        subject, body = _whole(material, tone, turn, taken)
        mine = runs(body)
        alike = max((nearness(mine, other) for other in others), default=0.0)
        if alike < least:
            least, best = alike, (subject, body)
        if alike < _NEAR:
            break
    assert best is not None  # noqa: S101
    return best


def _whole(material: Material, tone: Tone, turn: int, taken: set[str]) -> tuple[str, str]:
    voice = _voice(material, tone, turn)
    written = _WRITERS[material.letter.kind](material, voice)
    contact = material.contact
    greeting = salutation(
        material.name,
        tone,
        contact=contact,
        title=(material.person.title if material.person else "")
        or (contact.title if contact else ""),
        organisation=material.organisation,
    )
    parts = [greeting, *written.paragraphs, voice.pick("sign-off", SIGN_OFF)]
    if signed := signature(material.owner):
        parts.append(signed)
    return _subject(written, taken, material), "\n\n".join(parts)


def _voice(material: Material, tone: Tone, turn: int) -> Voice:
    letter = material.letter
    if material.person is not None and material.record is not None:
        return Voice(tone, f"{material.record.id} {letter.kind.value}", material.place, turn)
    about = letter.opportunity or letter.tidbit or ""
    if material.opportunity is not None and letter.contact in material.opportunity.contacts:
        place = material.opportunity.contacts.index(letter.contact)
        return Voice(tone, f"{about} {letter.kind.value}", place, turn)
    whom = letter.contact or letter.name
    return Voice(tone, f"{about} {letter.kind.value} {whom}", stable(whom) % 101, turn)


def _subject(written: Pages, taken: set[str], material: Material) -> str:
    """The first that fits on a line and that nobody else has."""
    fitting = [line for one in written.subjects if (line := _one_subject(one))]
    free = [line for line in fitting if line.casefold() not in taken]
    if free or fitting:
        return (free or fitting)[0]
    return _one_subject(f"From {material.own_name}") or "A short note"


def _one_subject(text: str) -> str:
    """On one line, cut at a word; empty where too little would be left."""
    line = one_line(text, 300).strip(" .,;:-–—…")
    if len(line) > _SUBJECT:
        line = line[:_SUBJECT].rsplit(" ", 1)[0].rstrip(" .,;:-–—…")
    if len(line) < 2 or len(line) > _SUBJECT:
        return ""
    return line[:1].upper() + line[1:]
