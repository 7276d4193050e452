"""A contact: a person to keep warm."""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from tui_app.domain.promise import Promise
from tui_app.domain.record import Instant, Part, Record
from tui_app.domain.touch import Favour


class ContactKind(StrEnum):
    """What they are to you; a recruiter has rules of their own (rulebook A7)."""

    NETWORKING = "networking"
    RECRUITER = "recruiter"
    HIRING_MANAGER = "hiring manager"
    REFERENCE = "reference"
    COLLEAGUE = "colleague"
    CUSTOMER = "customer"
    PROSPECT = "prospect"
    FRIEND = "friend"
    OTHER = "other"


class Phone(Part, frozen=True, kw_only=True, omit_defaults=True):
    """A number as it was given. `wrong` is set when a call reached somebody else."""

    number: str
    label: str = ""
    wrong: bool = False


class Email(Part, frozen=True, kw_only=True, omit_defaults=True):
    """An address as it was given."""

    address: str
    label: str = ""


class Contact(Record, frozen=True, kw_only=True, omit_defaults=True):
    """A person.

    `zone` is an IANA name; empty means unknown, and the user's own zone is taken.
    `cadence_days` is the days between contacts; none means the configured default (rulebook A4).
    `next_call` is a planned date in their zone; till
    `snoozed_until` they wait outside the queue.
    `free_days` are ISO weekdays (1 Monday to 7 Sunday) on which they are not called (rulebook A2).
    `stop_overruled_at` is when the user set aside a stop rule (rulebook A7).
    `favours` were given or asked apart from any exchange: those of a call stand in its touch.
    """

    table: ClassVar[str] = "contacts"

    name: str
    given: str = ""
    family: str = ""
    nicknames: tuple[str, ...] = ()
    organisation: str = ""
    organisation_aliases: tuple[str, ...] = ()
    title: str = ""
    kind: ContactKind = ContactKind.NETWORKING
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    urls: tuple[str, ...] = ()
    postal: str = ""
    zone: str = ""
    free_days: tuple[int, ...] = ()
    target_area: str = ""
    topics: tuple[str, ...] = ()
    asked_for: tuple[str, ...] = ()
    cadence_days: int | None = None
    met_on: date | None = None
    met_where: str = ""
    met_through: str | None = None
    discussed: str = ""
    note: str = ""
    birthday: date | None = None
    promises: tuple[Promise, ...] = ()
    favours: tuple[Favour, ...] = ()
    next_call: date | None = None
    next_call_about: str = ""
    snoozed_until: date | None = None
    pinned: bool = False
    do_not_call: str = ""
    stop_overruled_at: Instant | None = None
    sources: tuple[str, ...] = ()
    created_at: Instant | None = None
    updated_at: Instant | None = None

    @property
    def open_promises(self) -> tuple[Promise, ...]:
        """Promises of both sides that are neither kept nor dropped."""
        return tuple(promise for promise in self.promises if promise.is_open)

    @property
    def usable_phones(self) -> tuple[Phone, ...]:
        """The numbers to call: not those known to be wrong, and no fax."""
        return tuple(
            phone
            for phone in self.phones
            if not phone.wrong and "fax" not in phone.label.casefold()
        )
