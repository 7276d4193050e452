"""How any record is called in a sentence, with the person it is about."""

from datetime import date, datetime

from tui_app.domain.contact import Contact
from tui_app.domain.day import Day
from tui_app.domain.interview import Interview
from tui_app.domain.interviews import name_of
from tui_app.domain.letter import Letter
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity
from tui_app.domain.plain import one_line
from tui_app.domain.record import Record
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.touch import Touch, TouchKind
from tui_app.domain.zones import known_zone

_TOUCHES = {
    TouchKind.TALKED: "the talk with",
    TouchKind.MESSAGE: "the message for",
    TouchKind.NO_ANSWER: "the call not answered by",
    TouchKind.CALLBACK: "the call back asked for by",
    TouchKind.WRONG_NUMBER: "the wrong number of",
    TouchKind.DECLINED: "the declined call with",
    TouchKind.NOTE: "the note to",
    TouchKind.EMAIL: "the e-mail with",
    TouchKind.MEETING: "the meeting with",
    TouchKind.CLIPPING: "the clipping for",
}


def called(record: Record, network: Network) -> str:
    """A contact's name; "the talk with Ann Lee on 3 March 2026"; "the news “…”"."""
    if isinstance(record, Contact):
        return contact_name(record)
    if isinstance(record, Touch):
        return f"{_TOUCHES[record.kind]} {whom(record.contact, network)} on {_day_of(record)}"
    if isinstance(record, Tidbit):
        return f"the news “{one_line(record.text, 50)}”"
    if isinstance(record, Interview):
        return f"the interview record of {name_of(record)}"
    if isinstance(record, Letter):
        return f"the {record.kind.value} letter to {whom(record.contact, network)}"
    if isinstance(record, Opportunity):
        return f"the opportunity “{one_line(record.title, 50)}”"
    if isinstance(record, Day):
        return f"the day {written(record.date)}"
    raise TypeError(f"{type(record).__name__} has no name")


def contact_name(contact: Contact) -> str:
    """Their name; of one who has none, what else tells them apart."""
    name = one_line(contact.name, 60)
    if name:
        return name
    known = (contact.organisation, *(email.address for email in contact.emails))
    told = next((one_line(text, 60) for text in known if one_line(text)), "")
    return f"a contact without a name ({told})" if told else "a contact without a name"


def whom(contact_id: str, network: Network) -> str:
    """The name of the contact with that id, or that there is none."""
    contact = network.contacts.get(contact_id)
    return contact_name(contact) if contact else "somebody who is not there"


def written(day: date) -> str:
    """A date in words: "3 March 2026"."""
    return f"{day.day} {day:%B} {day.year}"


def _day_of(touch: Touch) -> str:
    at: datetime = touch.at
    zone = known_zone(touch.zone)
    return written((at.astimezone(zone) if zone else at).date())
