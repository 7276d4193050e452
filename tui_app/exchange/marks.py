"""What a person is recognised by, in a contact at hand and in one from a file alike."""

import re

from tui_app.domain.contact import Contact
from tui_app.exchange.incoming import Incoming
from tui_app.exchange.linkedin import profile_source
from tui_app.exchange.person_names import alike, full_name, name_words, organisation_key
from tui_app.exchange.phone_numbers import PhoneNumbers

Mark = tuple[str, ...]
"""Its sort ("source", "e-mail", "phone", "name"), then what it is."""

_SHARED_BOX = re.compile(
    r"(admin|billing|contact|enquiries|hello|help|hr|info|jobs|mail|office|post|reception|sales"
    r"|service|support|team)@.*",
    re.DOTALL,
)


class Marks:
    """The marks of one person: sources, e-mails, phones, names, organisation, birthday.

    `full_names` are the ways to write the whole name; `names` holds the nicknames as well, as
    words.
    """

    def __init__(self, person: Contact | Incoming, numbers: PhoneNumbers) -> None:
        profiles = filter(None, map(profile_source, person.urls))
        self.sources: set[Mark] = {("source", source) for source in (*person.sources, *profiles)}
        self.emails: set[Mark] = {email_mark(email.address) for email in person.emails}
        self.phones: set[Mark] = {phone_mark(phone.number, numbers) for phone in person.phones}
        self.words = name_words(person.name)
        self.name: Mark = ("name", *self.words)
        names = {self.words: None}
        if person.given and person.family:
            names[name_words(full_name(person.given, "", person.family))] = None
        self.full_names: dict[Mark, None] = {("name", *words): None for words in names}
        names.update((name_words(nickname), None) for nickname in person.nicknames)
        self.names = names
        self.organisation = organisation_key(person.organisation)
        self.birthday = person.birthday

    def all(self) -> set[Mark]:
        """The sources, e-mails and phones."""
        return self.sources | self.emails | self.phones

    def take_in(self, other: "Marks") -> None:
        """Add the marks, but not the names, of somebody found to be the same person."""
        self.sources |= other.sources
        self.emails |= other.emails
        self.phones |= other.phones
        self.organisation = self.organisation or other.organisation
        self.birthday = self.birthday or other.birthday

    def is_named_like(self, other: "Marks") -> bool:
        """Whether some name of the one may be a name of the other."""
        return any(alike(mine, theirs) for mine in self.names for theirs in other.names)

    def may_be_namesake(self, other: "Marks") -> bool:
        """Whether, the names being the same, the two may be one: by organisation, or by default."""
        if self.organisation and other.organisation:
            return self.organisation == other.organisation
        return not (
            _differ(self.emails, other.emails)
            or _differ(self.phones, other.phones)
            or (self.birthday and other.birthday and self.birthday != other.birthday)
        )


def email_mark(address: str) -> Mark:
    """The mark of an e-mail address: its case means nothing."""
    return ("e-mail", address.casefold())


def phone_mark(number: str, numbers: PhoneNumbers) -> Mark:
    """The mark of a phone number, however it is written."""
    return ("phone", numbers.key(number))


def is_shared_box(mark: Mark) -> bool:
    """Whether an address says itself that it is a firm's rather than a person's: info@, sales@."""
    return mark[0] == "e-mail" and _SHARED_BOX.fullmatch(mark[1]) is not None


def _differ(one: set[Mark], other: set[Mark]) -> bool:
    return bool(one) and bool(other) and one.isdisjoint(other)
