"""What a form of a record is made of: how each field shows the record, and what is read back."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any, Generic, TypeVar

from tui_app.domain import entries
from tui_app.domain.record import Record
from tui_app.ui.day_typed import day_read_back, day_typed
from tui_app.ui.desk import Desk

R = TypeVar("R", bound=Record)

Texts = Mapping[str, str]
"""What stands in every field of a form, by its name."""


@dataclass(frozen=True)
class Beside:
    """A word beside a field, and what `right` would put into it."""

    text: str = ""
    offer: str = ""


@dataclass(frozen=True)
class RecordField(Generic[R]):
    """One field of a record, as a text.

    `write` gives the text of a record's field, `read` the field's value again (raises EntryError
    or BadTimeError); it is given the record as loaded, whose parts the text may not show whole.
    `is_past_date` tells of a date whether it looks back; None for what is no date. What is said
    `beside` it is worked out from its own text, and that of the field it `leans_on`.
    """

    name: str
    label: str
    write: Callable[[R, Desk], str]
    read: Callable[[str, R, Desk], Any]
    placeholder: str = ""
    beside: Callable[[Texts, R, Desk], Beside] | None = None
    leans_on: str = ""
    lines: bool = False
    is_past_date: bool | None = None
    options: tuple[str, ...] = ()


Groups = tuple[tuple[str, tuple[RecordField[R], ...]], ...]
"""Fields under their headings, in the order of a form; no heading where that is empty."""


def text_of(name: str, label: str, placeholder: str = "", *, lines: bool = False) -> RecordField[R]:
    """A text as it stands, on one line or on several."""
    return RecordField(
        name=name,
        label=label,
        write=lambda one, _: str(getattr(one, name)),
        read=lambda text, _, __: text.strip(),
        placeholder=placeholder,
        lines=lines,
    )


def several(name: str, label: str, placeholder: str = "one; another") -> RecordField[R]:
    """Short texts between semicolons."""
    return RecordField(
        name=name,
        label=label,
        write=lambda one, _: entries.joined(getattr(one, name)),
        read=lambda text, _, __: tuple(entries.parted(text)),
        placeholder=placeholder,
    )


def one_of(name: str, label: str, kinds: type[StrEnum]) -> RecordField[R]:
    """One of a few words."""
    return RecordField(
        name=name,
        label=label,
        write=lambda one, _: str(getattr(one, name).value),
        read=lambda text, _, __: kinds(text),
        options=tuple(kind.value for kind in kinds),
    )


def a_day(
    name: str, label: str, placeholder: str, *, past: bool, today: Callable[[R, Desk], date]
) -> RecordField[R]:
    """A day, in words, as seen from the date that `today` gives; or none."""

    def write(one: R, _: Desk) -> str:
        value: date | None = getattr(one, name)
        return value.isoformat() if value else ""

    return RecordField(
        name=name,
        label=label,
        write=write,
        read=lambda text, one, desk: day_typed(text, today(one, desk), past=past),
        placeholder=placeholder,
        beside=lambda texts, one, desk: Beside(
            day_read_back(texts[name], today(one, desk), past=past)
        ),
        is_past_date=past,
    )
