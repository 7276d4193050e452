"""Lists of short texts written in one line, as a form shows them and reads them back."""

from collections.abc import Iterable, Sequence

import msgspec

from tui_app.domain.contact import Email, Phone
from tui_app.domain.plain import one_line

_WRONG = "(wrong)"
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORTEST_WEEKDAY = 2


class EntryError(ValueError):
    """Something typed that cannot be taken. Its text names it and the remedy."""


def joined(entries: Iterable[str]) -> str:
    r"""The entries in one line, between semicolons; one that holds a semicolon has it as `\;`."""
    return "; ".join(entry.replace("\\", "\\\\").replace(";", "\\;") for entry in entries)


def parted(text: str) -> list[str]:
    """What `joined` put together, or a person typed; blanks and repetitions are left out."""
    return _each_once(_split(text))


def being_typed(text: str) -> tuple[list[str], str]:
    """The entries before the last one, and the last, which may be blank."""
    *before, last = _split(text)
    return _each_once(before), last.strip()


def _each_once(entries: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(entry.strip() for entry in entries if entry.strip()))


def _split(text: str) -> list[str]:
    entries = [""]
    characters = iter(text)
    for character in characters:
        if character == "\\":
            escaped = next(characters, "")
            entries[-1] += escaped if escaped in (";", "\\") else f"\\{escaped}"
        elif character == ";":
            entries.append("")
        else:
            entries[-1] += character
    return entries


def phones_text(phones: Iterable[Phone]) -> str:
    """Numbers in one line: "work: +44 20 7946 0001; +1 202-555-0123 (wrong)"."""
    return joined(_phone_text(phone) for phone in phones)


def read_phones(text: str, known: Sequence[Phone]) -> tuple[Phone, ...]:
    """The numbers of a line. Those among the `known` keep what the line does not show.

    Raises EntryError for an entry without a digit.
    """
    return tuple(_phone(entry, known) for entry in parted(text))


def emails_text(emails: Iterable[Email]) -> str:
    """Addresses in one line: "work: ann@example.org; ann@example.com"."""
    return joined(_labelled(email.label, email.address) for email in emails)


def read_emails(text: str, known: Sequence[Email]) -> tuple[Email, ...]:
    """The addresses of a line. Those among the `known` keep what the line does not show.

    Raises EntryError for an entry that is no address.
    """
    return tuple(_email(entry, known) for entry in parted(text))


def weekdays_text(days: Iterable[int]) -> str:
    """ISO weekdays as words: "fri, sat"."""
    return ", ".join(_WEEKDAYS[day - 1][:3] if 1 <= day <= 7 else str(day) for day in days)


def read_weekdays(text: str) -> tuple[int, ...]:
    """The ISO weekdays that a line names, Monday first. Raises EntryError for what is none."""
    found = set()
    for word in text.replace(",", " ").replace(";", " ").split():
        name = word.casefold().rstrip(".")
        places = [n for n, day in enumerate(_WEEKDAYS, 1) if day.startswith(name)]
        if len(name) < _SHORTEST_WEEKDAY or not places:
            raise EntryError(f"“{one_line(word, 30)}” is no weekday. Write them like fri, sat.")
        found.add(places[0])
    return tuple(sorted(found))


def _labelled(label: str, value: str) -> str:
    return f"{label}: {value}" if label else value


def _phone_text(phone: Phone) -> str:
    shown = _labelled(phone.label, phone.number)
    return f"{shown} {_WRONG}" if phone.wrong else shown


def _phone(entry: str, known: Sequence[Phone]) -> Phone:
    for phone in known:
        if entry == _phone_text(phone).strip():
            return phone
    wrong = entry.casefold().endswith(_WRONG)
    label, number = _apart(entry[: -len(_WRONG)].rstrip() if wrong else entry)
    if not any(character.isdigit() for character in number):
        raise EntryError(
            f"“{one_line(entry, 40)}” is no phone number. Write it like work: +1 202-555-0123."
        )
    old = next((phone for phone in known if phone.number == number), Phone(number=number))
    return msgspec.structs.replace(old, label=label, wrong=wrong)


def _email(entry: str, known: Sequence[Email]) -> Email:
    for email in known:
        if entry == _labelled(email.label, email.address).strip():
            return email
    label, address = _apart(entry)
    before, at, after = address.rpartition("@")
    if not (before and at and after) or address.split() != [address]:
        raise EntryError(
            f"“{one_line(entry, 40)}” is no e-mail address. Write it like ann@example.com."
        )
    old = next((email for email in known if email.address == address), Email(address=address))
    return msgspec.structs.replace(old, label=label)


def _apart(entry: str) -> tuple[str, str]:
    """Label and value of "label: value"; a value alone has no label."""
    label, colon, value = entry.rpartition(": ")
    return (label.strip(), value.strip()) if colon and value.strip() else ("", entry.strip())
