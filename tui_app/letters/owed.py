"""The letters owed, and how late they are (rulebook E1, E5 to E9, A11, B5).

Thanks are notes and nothing else: none of this ever enters the call queue (rulebook A13).
"""

from collections.abc import Iterator
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tui_app.domain.letter import LetterKind, LetterStatus
from tui_app.domain.network import Network
from tui_app.domain.rules import Rules
from tui_app.letters.owing.contacts import from_contacts
from tui_app.letters.owing.interviews import from_interviews
from tui_app.letters.owing.letter_owed import LetterOwed
from tui_app.letters.owing.opportunities import from_opportunities
from tui_app.letters.owing.scene import Scene, after

__all__ = ["LetterOwed", "OwedLetters", "letters_owed"]

_CAN_WAIT = {
    LetterKind.RESULT_FOLLOW_UP: 1,
    LetterKind.RECRUITER_FOLLOW_UP: 1,
    LetterKind.KEEP_IN_TOUCH: 1,
    LetterKind.MEETING_REQUEST: 1,
    LetterKind.NEVER_TOO_LATE: 2,
    LetterKind.STATUS_REPORT: 3,
    LetterKind.SUCCESS_ANNOUNCEMENT: 3,
}
"""What spoils slowly stands below what spoils fast, however late it is."""
_SPOILS_SLOWLY = 2
_ONE_A_PERSON = frozenset({LetterKind.STATUS_REPORT, LetterKind.NEVER_TOO_LATE})
"""Not to somebody to whom any other letter is owed: that one ends the silence, too."""


def letters_owed(
    network: Network, now: datetime, rules: Rules, own_zone: ZoneInfo
) -> list[LetterOwed]:
    """Every letter owed at `now` (UTC); those begun and not sent among them.

    What spoils fast first (thanks, replies, alerts), of that the newest, of a day who counts most:
    a note of last Thursday can still be saved, one of last month hardly. Of the rest the latest
    first. What falls due on a day to come stands below all that is due. The note after a rejection
    is the thanks for the meeting as well.
    """
    scene = Scene(network, now, rules, own_zone)
    found = [*from_interviews(scene), *from_opportunities(scene), *from_contacts(scene)]
    found += _begun(scene, {one.letter for one in found})
    others = {one.contact for one in found if one.kind not in _ONE_A_PERSON}
    refused = {one.person for one in found if one.kind is LetterKind.AFTER_REJECTION and one.person}
    shown = [
        one
        for one in found
        if not (one.kind in _ONE_A_PERSON and one.contact in others)
        and not (one.kind is LetterKind.THANK_YOU and one.person in refused)
    ]
    shown.sort(key=lambda one: (one.due_on > scene.today, *_urgency(one, scene.today)))
    return shown


class OwedLetters:
    """The letters owed, kept until a record or the user's date is another."""

    def __init__(self, network: Network, rules: Rules) -> None:
        self._network = network
        self._rules = rules
        self._known: tuple[int, date, str] | None = None
        self._owed: list[LetterOwed] = []

    def at(self, now: datetime, own_zone: ZoneInfo) -> list[LetterOwed]:
        """Every letter owed at `now` (UTC), as `letters_owed` has them."""
        as_of = (self._network.version, now.astimezone(own_zone).date(), own_zone.key)
        if as_of != self._known:
            self._owed = letters_owed(self._network, now, self._rules, own_zone)
            self._known = as_of
        return list(self._owed)


def _urgency(owed: LetterOwed, today: date) -> tuple[int, int, int, str, str, str]:
    rank = _CAN_WAIT.get(owed.kind, 0)
    day = owed.due_on.toordinal()
    whom = (owed.name.casefold(), owed.contact, owed.person or "")
    newest_first = rank < _SPOILS_SLOWLY and owed.due_on <= today
    return (rank, -day if newest_first else day, -owed.weight, *whom)


def _begun(scene: Scene, known: set[str | None]) -> Iterator[LetterOwed]:
    """Letters that are kept as owed or as a draft, for no reason that is seen here."""
    for letter in scene.network.letters.values():
        if letter.status not in (LetterStatus.OWED, LetterStatus.DRAFT) or letter.id in known:
            continue
        contact = scene.network.contacts.get(letter.contact)
        made = letter.created_at or letter.updated_at
        due = letter.due_on or (scene.day_of(made) if made is not None else scene.today)
        yield LetterOwed(
            kind=letter.kind,
            name=contact.name if contact else letter.name or _person(scene, letter.person),
            why="begun, not sent" if letter.status is LetterStatus.DRAFT else "you noted it",
            due_on=due,
            late_from=after(due, scene.rules.thank_you_late_days),
            contact=letter.contact,
            interview=letter.interview,
            person=letter.person,
            opportunity=letter.opportunity,
            tidbit=letter.tidbit,
            letter=letter.id,
        )


def _person(scene: Scene, person_id: str | None) -> str:
    """The name of a person met, whom no contact names."""
    names = (
        person.name
        for record in scene.network.interviews.values()
        for person in record.people
        if person.id == person_id
    )
    return next(names, "")
