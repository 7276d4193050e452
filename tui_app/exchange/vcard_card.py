"""One vCard to one person."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import zip_longest

from tui_app.domain.contact import Email, Phone
from tui_app.domain.plain import one_line
from tui_app.exchange.incoming import Incoming, settle_name
from tui_app.exchange.labels import callable_first, label_of_text, label_of_types
from tui_app.exchange.person_names import full_name
from tui_app.exchange.postal_lines import postal_lines
from tui_app.exchange.report import Problem
from tui_app.exchange.vcard_lines import VcardLine
from tui_app.exchange.vcard_values import (
    birthday_value,
    email_value,
    list_value,
    parts_value,
    phone_value,
    text_value,
    zone_value,
)
from tui_app.exchange.written_dates import UnclearDateError

_NO_PERSON = frozenset({"group", "location", "application", "device"})
_NO_TOPIC = frozenset({"mycontacts", "my contacts", "starred", "other contacts"})
_LEAST_PREFERRED = 101


class CannotTakeError(Exception):
    """A card that holds no person. Its text says why."""


class Card:
    """The properties of one card, by name; the preferred ones of each name first.

    `complaints` gathers what of them could not be taken.
    """

    def __init__(self, begun: int, lines: Sequence[VcardLine]) -> None:
        self.begun = begun
        self._named: defaultdict[str, list[VcardLine]] = defaultdict(list)
        self._labels: dict[str, str] = {}
        self.complaints: list[Problem] = []
        for line in sorted(lines, key=_preference):
            if line.name == "X-ABLABEL" and line.group:
                self._labels[line.group] = label_of_text(text_value(line))
            elif not line.is_binary:
                self._named[line.name].append(line)

    def all(self, *names: str) -> Iterator[VcardLine]:
        """Every property of those names."""
        for name in names:
            yield from self._named.get(name, ())

    def text(self, *names: str) -> str:
        """The first text that is not blank under those names."""
        return next(filter(None, map(text_value, self.all(*names))), "")

    def texts(self, *names: str) -> tuple[str, ...]:
        """Every different text that is not blank under those names."""
        return tuple(dict.fromkeys(filter(None, map(text_value, self.all(*names)))))

    def items(self, *names: str) -> tuple[str, ...]:
        """Every different item of the lists of those names."""
        return tuple(dict.fromkeys(text for line in self.all(*names) for text in list_value(line)))

    def parts(self, name: str, count: int) -> list[str]:
        """`count` components of the first such property that is not blank."""
        for line in self.all(name):
            found = parts_value(line)
            if any(found):
                return [part or "" for part, _ in zip_longest(found[:count], range(count))]
        return [""] * count

    def complain(self, line: VcardLine, message: str) -> None:
        """Note that a property could not be taken."""
        self.complaints.append(Problem(line.number, message))

    def label(self, line: VcardLine) -> str:
        """What kind of number or address it is."""
        return self._labels.get(line.group) or label_of_types(line.types)


def person_of(card: Card) -> Incoming:
    """The person that a card tells of. Raises CannotTakeError where it tells of none."""
    kind = card.text("KIND", "X-ADDRESSBOOKSERVER-KIND").casefold()
    if kind in _NO_PERSON:
        raise CannotTakeError(f"This card is a {kind}, no person; it was skipped.")
    family, given, middle, _, suffix = card.parts("N", 5)
    names = [" ".join(text.split()) for text in card.texts("FN")]
    name, *others = [*filter(None, names), full_name(given, middle, family, suffix)]
    nicknames = card.items("NICKNAME")
    organisation = card.parts("ORG", 1)[0]
    emails = tuple(_emails(card))
    naming = settle_name(name, emails, organisation, nicknames)
    if naming is None:
        raise CannotTakeError("This card has no name, e-mail or organisation; it was skipped.")
    return Incoming(
        line=card.begun,
        name=naming.name,
        stand_in=naming.stand_in,
        given=given,
        family=family,
        nicknames=tuple(nick for nick in (*nicknames, *others[:-1]) if nick != naming.name),
        organisation=organisation,
        title=card.text("TITLE", "ROLE"),
        phones=callable_first(_phones(card)),
        emails=naming.emails,
        urls=tuple(dict.fromkeys((*card.texts("URL"), *_profiles(card)))),
        postal=_postal(card),
        zone=next(filter(None, map(zone_value, card.all("TZ"))), ""),
        topics=tuple(t for t in card.items("CATEGORIES") if t.casefold() not in _NO_TOPIC),
        note="\n\n".join(card.texts("NOTE")),
        birthday=_birthday(card),
        sources=tuple(f"vcard:{uid}" for uid in card.texts("UID")[:1]),
    )


def _birthday(card: Card) -> date | None:
    for line in card.all("BDAY"):
        try:
            return birthday_value(line)
        except UnclearDateError as error:
            card.complain(line, f"The birthday was left out: {one_line(str(error))}.")
    return None


def _phones(card: Card) -> Iterator[Phone]:
    seen: set[str] = set()
    for line in card.all("TEL"):
        number = phone_value(line)
        if number and number not in seen:
            seen.add(number)
            yield Phone(number=number, label=card.label(line))


def _emails(card: Card) -> Iterator[Email]:
    seen: set[str] = set()
    for line in card.all("EMAIL"):
        address = email_value(line)
        if address and "@" not in address:
            card.complain(line, f"“{one_line(address, 40)}” is no e-mail address; it was left out.")
        elif address and address.casefold() not in seen:
            seen.add(address.casefold())
            yield Email(address=address, label=card.label(line))


def _profiles(card: Card) -> Iterator[str]:
    yield from (text for text in card.texts("X-SOCIALPROFILE") if "://" in text)


def _postal(card: Card) -> str:
    # sorted() keeps the order of preference among those of one place.
    for line in sorted(card.all("ADR"), key=lambda line: "work" not in line.types):
        box, extended, street, city, region, code, country, *_ = (*parts_value(line), *[""] * 7)
        written = "".join(line.params.get("LABEL", ())).strip() or postal_lines(
            box=box,
            extended=extended,
            street=street,
            city=city,
            region=region,
            code=code,
            country=country,
        )
        if written:
            return written
    return card.text("LABEL")


def _preference(line: VcardLine) -> int:
    grade = "".join(line.params.get("PREF", ())[:1])
    if grade.isdecimal() and len(grade) <= 3:
        return int(grade)
    return 1 if "pref" in line.types else _LEAST_PREFERRED
