"""The works: how many opportunities are alive, in what order, and who and what belongs to each."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview
from tui_app.domain.letter import Letter
from tui_app.domain.names import all_begin, fold
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity, OpportunityStatus, Stage
from tui_app.domain.plain import one_line
from tui_app.domain.record_names import contact_name
from tui_app.domain.rules import Rules

STAGES: tuple[Stage, ...] = tuple(Stage)
_MAY_COME_BACK = frozenset({OpportunityStatus.FROZEN, OpportunityStatus.REORGANISED})
_SMALL = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class Safety(StrEnum):
    """Where the count stands against the six to ten (rulebook A12)."""

    TOO_FEW = "too few"
    SAFE = "safe"
    MANY = "many"


class Gauge(msgspec.Struct, frozen=True, kw_only=True):
    """How many are in the works, and how many there should be (rulebook A12).

    `alive` and `offers` make the `count`; `ended` is how many there are besides.
    """

    alive: int
    offers: int
    ended: int
    least: int
    most: int

    @property
    def count(self) -> int:
        """How many are in the works."""
        return self.alive + self.offers

    @property
    def safety(self) -> Safety:
        """Under, within or over the band."""
        if self.count < self.least:
            return Safety.TOO_FEW
        return Safety.MANY if self.count > self.most else Safety.SAFE

    @property
    def words(self) -> str:
        """The gauge as a sentence: "4 in the works: two more to be safe"."""
        count = "None" if not self.count else str(self.count)
        match self.safety:
            case Safety.TOO_FEW:
                missing = in_words(self.least - self.count)
                return f"{count} in the works: {missing}{' more' * bool(self.count)} to be safe"
            case Safety.MANY:
                return f"{count} in the works: more than {in_words(self.most)}"
            case Safety.SAFE:
                return f"{count} in the works: safe"


class Involved(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who has to do with an opportunity, and how.

    `contact` is None where they were met and are no contact. `met` holds the ids of the
    opportunity's records in which they were met.
    """

    name: str
    contact: Contact | None = None
    title: str = ""
    named: bool = False
    decides: bool = False
    hires: bool = False
    influences_most: bool = False
    reference: bool = False
    met: tuple[str, ...] = ()


def gauge(network: Network, rules: Rules) -> Gauge:
    """How many opportunities are in the works; an offer not yet answered counts (A12)."""
    all_of_them = network.opportunities.values()
    alive = sum(one.status is OpportunityStatus.ALIVE for one in all_of_them)
    offers = sum(one.status is OpportunityStatus.OFFER for one in all_of_them)
    return Gauge(
        alive=alive,
        offers=offers,
        ended=len(all_of_them) - alive - offers,
        least=rules.in_the_works_least,
        most=rules.in_the_works_most,
    )


def in_words(number: int) -> str:
    """A small number as a word, a greater one in figures."""
    return _SMALL[number] if 0 <= number < len(_SMALL) else str(number)


def title_of(opportunity: Opportunity) -> str:
    """How it is called in a line: its title, else its organisation."""
    named = one_line(opportunity.title, 60) or one_line(opportunity.organisation, 60)
    return named or "an opportunity"


def in_order(opportunities: Iterable[Opportunity]) -> list[Opportunity]:
    """Those in the works first: the furthest on first, then the earliest next step.

    Of the others those that may come back go before those that are over, the latest first.
    """
    return sorted(opportunities, key=_order)


def ended_on(opportunity: Opportunity) -> date | None:
    """The day of its last change of status; None where the history is empty."""
    return max((line.on for line in opportunity.history), default=None)


def goes_on(opportunity: Opportunity) -> bool:
    """Whether its next step can still be taken: it is in the works, or may come back."""
    return opportunity.in_the_works or opportunity.status in _MAY_COME_BACK


def is_due(opportunity: Opportunity, today: date) -> bool:
    """Whether its next step is for `today` or earlier, and can still be taken."""
    return (
        goes_on(opportunity)
        and opportunity.next_step_on is not None
        and opportunity.next_step_on <= today
    )


def is_late(opportunity: Opportunity, today: date) -> bool:
    """Whether its next step should have been taken before `today`, and still can be."""
    return is_due(opportunity, today) and opportunity.next_step_on != today


def records_of(network: Network, opportunity_id: str) -> list[Interview]:
    """Its interview records, the earliest meeting first; those without a day last."""
    records = (one for one in network.interviews.values() if one.opportunity == opportunity_id)
    return sorted(records, key=lambda one: (one.held_on or date.max, one.id))


def letters_of(network: Network, opportunity_id: str) -> list[Letter]:
    """The letters about it or about a meeting of it, the oldest first."""
    records = {one.id for one in records_of(network, opportunity_id)}
    return [
        letter
        for _, letter in sorted(network.letters.items())
        if letter.opportunity == opportunity_id or letter.interview in records
    ]


def people_of(network: Network, opportunity: Opportunity) -> list[Involved]:
    """Everybody who has to do with it: who decides or hires first, the references last.

    These are its contacts, the people met in its records and its references; nobody twice. Who is
    not there any more is left out.
    """
    found: dict[str, Involved] = {}
    for contact_id in opportunity.contacts:
        if contact := network.contacts.get(contact_id):
            found[contact_id] = _of_contact(contact, named=True)
    for record in records_of(network, opportunity.id):
        for person in record.people:
            contact = network.contacts.get(person.contact or "")
            key = contact.id if contact else f"no contact: {fold(person.name)}"
            known = found.get(key) or (
                _of_contact(contact)
                if contact
                else Involved(name=one_line(person.name, 60) or "somebody met")
            )
            found[key] = msgspec.structs.replace(
                known,
                title=known.title or person.title,
                decides=known.decides or person.decision_maker,
                hires=known.hires or person.hiring_manager,
                influences_most=known.influences_most or person.influences_most,
                met=(*known.met, record.id),
            )
    for reference in opportunity.references:
        if contact := network.contacts.get(reference.contact):
            known = found.get(contact.id) or _of_contact(contact)
            found[contact.id] = msgspec.structs.replace(known, reference=True)
    return sorted(found.values(), key=_weight)


def find_opportunities(network: Network, typed: str) -> list[Opportunity]:
    """The opportunities that a typed NAME may mean, those in the works first.

    An id or a whole title or organisation wins over parts; otherwise each typed word must begin a
    word of the title or the organisation.
    """
    wanted = fold(typed)
    if not wanted:
        return []
    known = in_order(network.opportunities.values())
    exact = [
        one
        for one in known
        if one.id == typed.strip() or wanted in (fold(one.title), fold(one.organisation))
    ]
    return exact or [one for one in known if _begins(wanted.split(), one)]


def _begins(words: list[str], one: Opportunity) -> bool:
    return all_begin(words, fold(f"{one.title} {one.organisation}").split())


def _order(one: Opportunity) -> tuple[int, int, date, str, str]:
    if one.in_the_works:
        furthest = -STAGES.index(one.stage)
        return (0, furthest, one.next_step_on or date.max, fold(one.title), one.id)
    ended = ended_on(one) or date.min
    over = 1 if one.status in _MAY_COME_BACK else 2
    return (over, -ended.toordinal(), date.max, fold(one.title), one.id)


def _of_contact(contact: Contact, *, named: bool = False) -> Involved:
    return Involved(name=contact_name(contact), contact=contact, title=contact.title, named=named)


def _weight(one: Involved) -> tuple[bool, bool, bool, bool, str, str]:
    return (
        one.reference and not (one.named or one.met),
        not one.decides,
        not one.hires,
        not one.influences_most,
        fold(one.name),
        one.contact.id if one.contact else "",
    )
