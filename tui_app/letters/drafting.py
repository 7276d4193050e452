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
from tui_app.letters.enclosed import enclosed_in, own_words
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
from tui_app.letters.pages import Pages
from tui_app.letters.phrases.closings import SIGN_OFF
from tui_app.letters.salutation import salutation
from tui_app.letters.signature import signature
from tui_app.letters.unlike import ENOUGH, gist, gists, most_like
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

_MOST_OTHERS = 40
_TURNS = 32
"""Drafts that are tried at the most for one that no letter to others resembles."""
_SUBJECT = 70


def drafted(
    letter: Letter, network: Network, owner: Owner, today: date, *, as_chosen: bool = False
) -> Letter:
    """The letter with subject and body written for its kind, its person and its tone.

    `today` is the user's date. What is not known is left out, never left blank. A letter that is
    still blank takes the tone of the talk, and the medium that suits its kind (E1); one that has
    a body already keeps both, and so does one whose are `as_chosen`. The same records make the
    same draft. A wording that stands in a letter to another person of the same record is passed
    over while there is another (E3).
    """
    material = Material(letter, network, owner, today)
    open_to_choice = not as_chosen and not letter.body.strip()
    tone = tone_for(letter, material) if open_to_choice else letter.tone
    subject, body = _whole(material, tone)
    medium = medium_for(material) if open_to_choice else letter.medium
    return msgspec.structs.replace(letter, tone=tone, medium=medium, subject=subject, body=body)


def _whole(material: Material, tone: Tone) -> tuple[str, str]:
    voice, written = _freshest(material, tone)
    contact = material.contact
    known_as = material.person.title if material.person else ""
    greeting = salutation(
        material.name,
        tone,
        contact=contact,
        title=known_as or (contact.title if contact else ""),
        organisation=material.organisation,
    )
    parts = [greeting, *written.paragraphs, voice.pick("sign-off", SIGN_OFF)]
    if signed := signature(material.owner):
        parts.append(signed)
    taken = {one.subject.casefold() for one in material.others_letters}
    return _subject(written, taken, material), "\n\n".join(parts)


def _freshest(material: Material, tone: Tone) -> tuple[Voice, Pages]:
    """Of several drafts the first of which little stands in letters to others (rulebook E3)."""
    write = _WRITERS[material.letter.kind]
    network = material.network
    others = gists(
        own_words(_without_ends(one.body), enclosed_in(one, network))
        for one in material.letters_of_its_kind
    )
    enclosed = enclosed_in(material.letter, network)
    best: tuple[float, Voice, Pages] | None = None
    for turn in range(_TURNS):
        voice = _voice(material, tone, turn)
        written = write(material, voice)
        least = best[0] if best is not None else 1.1
        own = own_words(" ".join(written.paragraphs), enclosed)
        like = most_like(gist(own), others, least)
        if like < least:
            best = (like, voice, written)
        if like <= ENOUGH:
            break
    if best is None:
        raise AssertionError("at least one draft is written")
    return best[1], best[2]


def _without_ends(body: str) -> str:
    """A letter without salutation, sign-off and signature, roughly."""
    return " ".join(body.split("\n\n")[1:-2]) or body


def _voice(material: Material, tone: Tone, turn: int) -> Voice:
    """The voice of the letter; each `turn` makes another choice of words."""
    letter = material.letter
    others = [one.body for one in material.others_letters[-_MOST_OTHERS:]]
    again = f" {turn}" if turn else ""
    if material.person is not None and material.record is not None:
        return Voice(
            tone, f"{material.record.id} {letter.kind.value}{again}", material.place, others
        )
    about = letter.opportunity or letter.tidbit or ""
    work = material.opportunity
    named = [one.contact for one in work.references] if work is not None else []
    ranks = [*(work.contacts if work is not None else ()), *named]
    if letter.kind is LetterKind.REFERENCE_ALERT:
        ranks = [*named, *ranks]
    if letter.contact in ranks and letter.kind is not LetterKind.SUCCESS_ANNOUNCEMENT:
        place = ranks.index(letter.contact)
        return Voice(tone, f"{about} {letter.kind.value}{again}", place, others)
    whom = letter.contact or letter.name
    seed = f"{about} {letter.kind.value} {whom}{again}"
    return Voice(tone, seed, stable(whom) % 101, others)


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
