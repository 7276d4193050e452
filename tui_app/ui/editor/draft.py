"""What is typed in the editor and not saved, as JSON: fields as text, and the lists they are in.

Only what is not as loaded is here, beside the record as it was loaded.
"""

from typing import Any

import msgspec

from tui_app.domain.interview import Interview, PersonMet

Typed = dict[str, Any]
"""What is typed in the pieces of a form, by the first attribute that each edits."""


class PartDraft(msgspec.Struct, frozen=True, kw_only=True):
    """One of a list: its place among those loaded, or None and the part that it began with."""

    place: int | None
    part: dict[str, Any] = {}
    typed: Typed = {}


class PersonDraft(msgspec.Struct, frozen=True, kw_only=True):
    """One person met; nothing is `typed` where their section was never opened."""

    person: PersonMet
    added: bool
    typed: Typed | None = None


class SheetDraft(msgspec.Struct, frozen=True, kw_only=True):
    """The sections by title, the people, which of all folds are open, and where the cursor is.

    `at` is the fold and the field in it, both counted from 0.
    """

    sections: dict[str, Typed]
    people: tuple[PersonDraft, ...]
    open: frozenset[int]
    at: tuple[int, int] | None = None


class InterviewDraft(msgspec.Struct, frozen=True, kw_only=True):
    """The sheet, and the record as it was loaded; `is_new` if it was never saved."""

    base: Interview
    is_new: bool
    sheet: SheetDraft
