"""Everything at hand for one letter: who, which meeting, which job, what was said, what is new.

**What a letter may quote** of the user's notes: of the person met `highlight`, `advice`,
`advice_followed`, `appreciated`, `positives`, the *answers* to objections, the texts of key issues
(never those about a vendor or about competition), open next steps and their fallbacks; of the
record organisation, position, day, problems with their solutions, `what_only_you_offer`; of the
contact `met_through`, `met_where`, topics, what they asked for; of an opportunity its title and
organisation; of touches referrals, favours and incoming notes.

**What never leaves the store**: `feelings`, `want_note`, `they_prefer`, `competitors`,
`how_you_stack_up`, `how_it_went`, `who_decides`, `who_influences_most`, roles, marks and figures of
influence, `note` of anything, an objection's own words (a spoken one is named by its kind, one
unspoken not at all), and all that was noted of other people.
"""

import re
from datetime import date
from functools import cached_property

from tui_app.domain.contact import Contact, ContactKind
from tui_app.domain.interview import Interview, InterviewKind, PersonMet, Tone
from tui_app.domain.letter import Letter, LetterKind, LetterStatus
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.owner import Owner
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.touch import Touch
from tui_app.letters.addressed import (
    advised,
    begins_with_third_person,
    has_third_person,
    is_unsure,
    to_you,
)
from tui_app.letters.capitals import Capitals
from tui_app.letters.days import on_day
from tui_app.letters.fragments import Fragment, fragment
from tui_app.letters.salutation import clean_name
from tui_app.letters.shapes import is_about_another, is_shorthand
from tui_app.letters.voice import stable

_ROLE = re.compile(
    r"\b(?:head|director|manager|officer|president|lead|leader|chief|engineer|partner|analyst"
    r"|assistant|secretary|consultant|controller|planner|developer|designer|editor|teacher"
    r"|nurse|buyer|accountant|supervisor|coordinator|administrator|specialist|executive|advis[eo]r"
    r"|principal|associate|architect|scientist|clerk|agent|representative|vp|c[efio]o|cto"
    r"|superintendent|trainer|technician|operator|driver|librarian|curator|fellow|professor)\b",
    re.IGNORECASE,
)


_MOST_COMPARED = 60
_WORDS_FOR_POST = ("post", "position", "role")


class Material:
    """What is known for `letter`, looked up once; all of it may be missing."""

    def __init__(self, letter: Letter, network: Network, owner: Owner, today: date) -> None:
        self.letter = letter
        self.network = network
        self.owner = owner
        self.today = today

    @cached_property
    def contact(self) -> Contact | None:
        """The contact whom it is to."""
        return self.network.contacts.get(self.letter.contact)

    @cached_property
    def record(self) -> Interview | None:
        """The meeting it is about: the one named, else the last one with them."""
        if self.letter.interview is not None:
            return self.network.interviews.get(self.letter.interview)
        with_them = self.network.interviews_with(self.letter.contact)
        if self.letter.opportunity is not None:
            about = [one for one in with_them if one.opportunity == self.letter.opportunity]
            with_them = about or with_them
        return max(
            (one for one in with_them if one.held_on is None or one.held_on <= self.today),
            key=lambda one: (one.held_on or date.min, one.id),
            default=None,
        )

    @cached_property
    def person(self) -> PersonMet | None:
        """What the record holds of them."""
        people = self.record.people if self.record else ()
        wanted = fold(self.letter.name)
        for fits in (
            lambda one: one.id == self.letter.person,
            lambda one: bool(one.contact) and one.contact == self.letter.contact,
            lambda one: bool(wanted) and fold(one.name) == wanted,
        ):
            found = next(filter(fits, people), None)
            if found is not None:
                return found
        return None

    @cached_property
    def place(self) -> int:
        """Their place among the people of the record."""
        people = self.record.people if self.record else ()
        return next((place for place, one in enumerate(people) if one is self.person), 0)

    @cached_property
    def opportunity(self) -> Opportunity | None:
        """The job or deal it is about."""
        key = self.letter.opportunity or (self.record.opportunity if self.record else None)
        return self.network.opportunities.get(key or "")

    @cached_property
    def in_the_works(self) -> tuple[Opportunity, ...]:
        """What is in the works with them."""
        return tuple(
            one
            for one in self.network.opportunities.values()
            if one.in_the_works and self.letter.contact in one.contacts
        )

    @cached_property
    def tidbit(self) -> Tidbit | None:
        """The news that it passes on."""
        return self.network.tidbits.get(self.letter.tidbit or "")

    @cached_property
    def touches(self) -> tuple[Touch, ...]:
        """Every exchange with them up to today, oldest first."""
        return tuple(
            touch
            for touch in self.network.touches_of(self.letter.contact)
            if touch.at.date() <= self.today
        )

    @cached_property
    def name(self) -> str:
        """Whose letter it is, as written."""
        for name in (
            self.person.name if self.person else "",
            self.letter.name,
            self.contact.name if self.contact else "",
        ):
            if clean_name(name):
                return name
        return ""

    @cached_property
    def own_name(self) -> str:
        """The user's name; empty where it is not configured."""
        return clean_name(self.owner.name)

    @cached_property
    def organisation(self) -> str:
        """Where they are, or where the job is."""
        for source in (self.record, self.opportunity, self.contact):
            found = self.short(source.organisation, 60) if source else ""
            if found:
                return found
        return ""

    @cached_property
    def post(self) -> str:
        """The position as it stands after "about"; empty where there is none."""
        for text in (
            self.record.position if self.record else "",
            self.opportunity.title if self.opportunity else "",
        ):
            if said := self.as_post(text):
                return said
        return ""

    @cached_property
    def for_a_job(self) -> bool:
        """Whether the meeting was about a position rather than a talk."""
        return (
            bool(self.record)
            and self.record is not None
            and (self.record.kind is not InterviewKind.NETWORKING)
        )

    @cached_property
    def when(self) -> str:
        """ " on Tuesday", with its space; empty where the day is unknown or still to come."""
        held = self.record.held_on if self.record else self._last_talk
        return f" {on_day(held, self.today)}" if held and held <= self.today else ""

    @cached_property
    def _last_talk(self) -> date | None:
        return next((one.at.date() for one in reversed(self.touches) if one.is_conversation), None)

    @cached_property
    def days_since_meeting(self) -> int | None:
        """Days since the meeting, if it has been held."""
        held = self.record.held_on if self.record else None
        return (self.today - held).days if held and held <= self.today else None

    @cached_property
    def at(self) -> str:
        """ " at Oatmoor Foods", with its space; empty where unknown."""
        here = self.short(self.record.organisation, 60) if self.record else ""
        return f" at {here}" if here else ""

    @cached_property
    def is_recruiter(self) -> bool:
        """Whether they place people for others."""
        return self.contact is not None and self.contact.kind is ContactKind.RECRUITER

    @cached_property
    def others_letters(self) -> tuple[Letter, ...]:
        """Letters to others that they may lay side by side with this one (rulebook E3)."""
        same = (self.letter.interview, self.letter.opportunity)
        return tuple(
            one
            for one in self._to_others
            if (same[0] is not None and one.interview == same[0])
            or (same[1] is not None and one.opportunity == same[1])
            or (same == (None, None) and one.kind is self.letter.kind)
        )

    @cached_property
    def letters_of_its_kind(self) -> tuple[Letter, ...]:
        """The newest letters of the kind to anybody else, whatever they are about."""
        found = [one for one in self._to_others if one.kind is self.letter.kind]
        found.sort(key=lambda one: one.id)
        return tuple(found[-_MOST_COMPARED:])

    @cached_property
    def _to_others(self) -> tuple[Letter, ...]:
        """Every letter to anybody else that says something and was not dropped."""
        mine = self.letter
        return tuple(
            one
            for one in self.network.letters.values()
            if one.id != mine.id
            and one.body
            and one.status is not LetterStatus.DROPPED
            and not (one.contact == mine.contact and one.person == mine.person)
        )

    @cached_property
    def ranked_people(self) -> tuple[PersonMet, ...]:
        """The people of the record, those first whom the work concerns most."""
        people = self.record.people if self.record else ()
        return tuple(
            sorted(
                people,
                key=lambda one: (
                    not (one.decision_maker or one.hiring_manager),
                    not (one.important or one.influences_most),
                    -(one.influence or 0),
                ),
            )
        )

    @cached_property
    def rank(self) -> int:
        """Their place in `ranked_people`; what belongs to all of a record goes out once."""
        return next((n for n, one in enumerate(self.ranked_people) if one is self.person), 99)

    @cached_property
    def concerned(self) -> bool:
        """Whether the work itself belongs in a letter to them: those who decide, or matter to it.

        Where nobody of the record is marked so, it is the first of them.
        """
        return self.person is None or _counts(self.person) or self.rank == 0

    def note(self, text: str, most: int = 240) -> Fragment | None:
        """A note of the user's, fit for a sentence."""
        return fragment(text, self.is_name, most)

    def as_written(self, text: str, most: int = 120) -> Fragment | None:
        """A note that keeps its capital: where it was, what it is called."""
        return fragment(text, lambda _: True, most)

    def about_them(self, text: str, most: int = 240) -> Fragment | None:
        """A note in which "he" or "she" is the person written to, turned to "you".

        None where it cannot be told in a letter to them without a risk: where that may be somebody
        else, where it names them, or where it is written in shorthand.
        """
        found = self.note(text, most)
        if found is None or is_unsure(found.text):
            return None
        turned = self.note(to_you(found.text + found.end), most)
        return turned if turned is not None and self._may_be_told(turned.text) else None

    def tactful(self, text: str, most: int = 160) -> Fragment | None:
        """A note that speaks of no third person; None where it does, or may."""
        found = self.note(text, most)
        if found is None or has_third_person(found.text) or not self._may_be_told(found.text):
            return None
        return found

    def advice(self, text: str) -> Fragment | None:
        """What they advised, to be played back in quotation marks; None where it names them."""
        found = self.note(advised(text), 160)
        if found is None or is_shorthand(found.text) or self._names_them(found.text):
            return None
        return None if begins_with_third_person(found.text) else found

    def _may_be_told(self, text: str) -> bool:
        return not (
            has_third_person(text)
            or is_shorthand(text)
            or is_about_another(text)
            or self._names_them(text)
        )

    def _names_them(self, text: str) -> bool:
        words = set(re.findall(r"\w{3,}", fold(text)))
        return any(part in words for part in fold(clean_name(self.name)).split() if len(part) > 2)

    def short(self, text: str, most: int = 70) -> str:
        """A name of a firm, a title: as it is written, on one line, not too long."""
        found = fragment(text.partition("\n")[0], lambda _: True, most)
        return found.text if found else ""

    def as_post(self, text: str) -> str:
        """A position as it stands after "about": "the post of Head of Transport"."""
        found = self.short(re.sub(r"\([^)]*\)", " ", text), 90)
        head = re.split(r"[;:]\s", found, maxsplit=1)[0].strip()
        if not _ROLE.search(head) or len(head) > 50:
            head = head.partition(", ")[0]
        if not head:
            return ""
        if head.split(" ", 1)[0].lower() in ("the", "a", "an", "our", "your"):
            return head[0].lower() + head[1:]
        if head.lower() == "interim":
            return "the interim post"
        if _ROLE.search(head):
            return f"the {self._word_for_post} of {head}"
        made = fragment(head, self.is_name)
        return f"the {made.lowered}" if made else ""

    @cached_property
    def _word_for_post(self) -> str:
        about = self.record.id if self.record else self.letter.contact
        return _WORDS_FOR_POST[(stable(about) + self.place) % len(_WORDS_FOR_POST)]

    def is_name(self, word: str) -> bool:
        """Whether a capitalised word is a name here, and so keeps its capital."""
        return self._capitals.keeps(word)

    @cached_property
    def _capitals(self) -> Capitals:
        firms = [
            source.organisation
            for source in (self.record, self.opportunity, self.contact)
            if source is not None
        ]
        names = [self.letter.name, self.owner.name]
        names += [one.name for one in self.record.people] if self.record else []
        return Capitals(self.network, names, firms)


def tone_for(letter: Letter, material: Material) -> Tone:
    """The tone of a letter that has none yet: of the talk, of the last letter, of the occasion."""
    if letter.tone is not Tone.FRIENDLY:
        return letter.tone
    if material.person is not None:
        return material.person.tone
    sent = [
        one
        for one in material.network.letters.values()
        if letter.contact and one.contact == letter.contact and one.body and one.id != letter.id
    ]
    if sent:
        return max(sent, key=lambda one: (one.sent_at is not None, one.id)).tone
    strangers = not any(touch.is_conversation for touch in material.touches)
    return Tone.FORMAL if letter.kind is LetterKind.MEETING_REQUEST and strangers else Tone.FRIENDLY


def _counts(person: PersonMet) -> bool:
    return (
        person.decision_maker or person.hiring_manager or person.important or person.influences_most
    )
