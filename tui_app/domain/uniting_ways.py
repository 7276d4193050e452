"""Lists of two contacts made one: nothing is in it twice, and nothing is lost."""

from collections.abc import Iterable

import msgspec

from tui_app.domain.contact import Email, Phone
from tui_app.domain.phone_keys import is_same_phone, phone_key


def plainly(text: str) -> str:
    """For comparing what was typed: case and spaces mean nothing."""
    return " ".join(text.split()).casefold()


def all_texts(kept: tuple[str, ...], other: Iterable[str]) -> tuple[str, ...]:
    """Those of the one, and of the other what is not among them."""
    known = set(map(plainly, kept)) | {""}
    found = list(kept)
    for text in other:
        if plainly(text) not in known:
            known.add(plainly(text))
            found.append(text)
    return tuple(found)


def all_phones(kept: tuple[Phone, ...], other: Iterable[Phone]) -> tuple[Phone, ...]:
    """Every number once, with its country code where one of them has it, unless it has two labels.

    Wrong for the one is wrong for both.
    """
    found = list(kept)
    for phone in other:
        key = phone_key(phone.number)
        same = [n for n, had in enumerate(found) if _is_same(had.number, phone.number, key)]
        wrong = phone.wrong or any(found[n].wrong for n in same)
        for n in same:
            found[n] = msgspec.structs.replace(found[n], wrong=wrong)
        place = next((n for n in same if _says_all(found[n], phone)), None)
        if place is None:
            found.append(msgspec.structs.replace(phone, wrong=wrong))
        else:
            international = key.startswith("+") and not phone_key(found[place].number).startswith(
                "+"
            )
            found[place] = msgspec.structs.replace(
                found[place],
                number=phone.number if international else found[place].number,
                label=found[place].label or phone.label,
                extra={**phone.extra, **found[place].extra},
            )
    return tuple(found)


def all_emails(kept: tuple[Email, ...], other: Iterable[Email]) -> tuple[Email, ...]:
    """Every address once, unless it has two labels."""
    found = list(kept)
    for email in other:
        same = [n for n, had in enumerate(found) if plainly(had.address) == plainly(email.address)]
        place = next((n for n in same if _says_all(found[n], email)), None)
        if place is None:
            found.append(email)
        else:
            found[place] = msgspec.structs.replace(
                found[place],
                label=found[place].label or email.label,
                extra={**email.extra, **found[place].extra},
            )
    return tuple(found)


def _is_same(one: str, other: str, key: str) -> bool:
    return plainly(one) == plainly(other) or is_same_phone(phone_key(one), key)


def _says_all(had: Phone | Email, new: Phone | Email) -> bool:
    """Whether nothing that the new one says is lost when it is left out."""
    labels = plainly(had.label) == plainly(new.label) or not (had.label and new.label)
    return labels and all(had.extra.get(key, value) == value for key, value in new.extra.items())
