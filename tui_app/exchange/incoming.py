"""A person as a file tells of them, before they are merged with the contacts at hand."""

import re
from datetime import date, datetime
from typing import NamedTuple

import msgspec

from tui_app.domain.contact import Contact, Email, Phone
from tui_app.domain.ids import new_id
from tui_app.exchange.report import Problem

_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+")


class Incoming(msgspec.Struct, frozen=True, kw_only=True):
    """A person read from a file; `line` is where their card or row begins.

    The other fields mean what they mean in `Contact`. `stand_in` marks a name that was none: an
    e-mail address or an organisation took its place.
    """

    line: int
    name: str
    stand_in: bool = False
    given: str = ""
    family: str = ""
    nicknames: tuple[str, ...] = ()
    organisation: str = ""
    title: str = ""
    phones: tuple[Phone, ...] = ()
    emails: tuple[Email, ...] = ()
    urls: tuple[str, ...] = ()
    postal: str = ""
    zone: str = ""
    topics: tuple[str, ...] = ()
    met_on: date | None = None
    met_where: str = ""
    note: str = ""
    birthday: date | None = None
    sources: tuple[str, ...] = ()

    def as_contact(self, now: datetime) -> Contact:
        """A new contact made at `now` of all that the file tells."""
        return Contact(
            id=new_id(now),
            name=self.name,
            given=self.given,
            family=self.family,
            nicknames=self.nicknames,
            organisation=self.organisation,
            title=self.title,
            phones=self.phones,
            emails=self.emails,
            urls=self.urls,
            postal=self.postal,
            zone=self.zone,
            topics=self.topics,
            met_on=self.met_on,
            met_where=self.met_where,
            note=self.note,
            birthday=self.birthday,
            sources=self.sources,
            created_at=now,
        )


class Naming(NamedTuple):
    """What a person is called, and their addresses with one that was written as the name."""

    name: str
    stand_in: bool
    emails: tuple[Email, ...]


def is_address(text: str) -> bool:
    """Whether a text is an e-mail address and nothing else."""
    return _ADDRESS.fullmatch(text) is not None


def settle_name(
    name: str, emails: tuple[Email, ...], organisation: str, nicknames: tuple[str, ...] = ()
) -> Naming | None:
    """The name to show: a name or nickname, else an e-mail address, else the organisation.

    An address that was written as the name joins the addresses. None where there is nothing of
    all that.
    """
    shown = [" ".join(text.split()) for text in (name, *nicknames)]
    found = next(filter(None, shown), "")
    if is_address(found):
        if found.casefold() not in (email.address.casefold() for email in emails):
            emails = (*emails, Email(address=found))
        return Naming(found, stand_in=True, emails=emails)
    if found:
        return Naming(found, stand_in=False, emails=emails)
    instead = [" ".join(text.split()) for text in (*(e.address for e in emails), organisation)]
    found = next(filter(None, instead), "")
    return Naming(found, stand_in=True, emails=emails) if found else None


class Reading(msgspec.Struct, kw_only=True):
    """All that one file tells: the people, and what could not be taken."""

    format: str
    people: list[Incoming] = msgspec.field(default_factory=list)
    skipped: int = 0
    problems: list[Problem] = msgspec.field(default_factory=list)

    def report(self, line: int, message: str) -> None:
        """Note that something could not be taken as it stands."""
        self.problems.append(Problem(line, message))

    def skip(self, line: int, message: str) -> None:
        """Note that a card or row was not taken, and why."""
        self.skipped += 1
        self.report(line, message)
