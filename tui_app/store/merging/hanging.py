"""What hangs on a record comes back with it: a contact without their history would be half lost.

Deleting a contact takes their touches and letters along, deleting an interview record the meetings
it wrote into histories. So where one side deleted such a record and the other went on with it, all
of it stays.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from tui_app.domain.contact import Contact
from tui_app.domain.interview import Interview
from tui_app.domain.letter import Letter
from tui_app.domain.touch import Touch
from tui_app.store.entries import Key, Tables

_HANGS_ON = (
    (Touch.table, "contact", Contact.table),
    (Letter.table, "contact", Contact.table),
    (Touch.table, "interview", Interview.table),
)
"""The table of what hangs, the field that names what it hangs on, and the table of that."""


class Outlived(NamedTuple):
    """A record that one side deleted and that stays; `kept_by` has it, `gone_from` has it not."""

    key: Key
    kept_by: Tables
    gone_from: Tables


def still_needed(result: Tables, ours: Tables, theirs: Tables) -> Iterator[Outlived]:
    """Records that one side deleted unchanged, while the other added something that hangs on them.

    They are put back into the result.
    """
    for table, field, parents in _HANGS_ON:
        there = {*ours.get(parents, ()), *theirs.get(parents, ())}
        gone = there.difference(result.get(parents, ()))
        for key, document in result.get(table, {}).items() if gone else ():
            parent: Any = document.get(field)
            if not isinstance(parent, str) or parent not in gone:
                continue
            kept_by, gone_from = (
                (ours, theirs) if parent in ours.get(parents, ()) else (theirs, ours)
            )
            if parent in gone_from.get(parents, ()) or key in gone_from.get(table, ()):
                continue  # whoever deleted it knew of this and let it be
            gone.discard(parent)
            result[parents][parent] = kept_by[parents][parent]
            yield Outlived((parents, parent), kept_by, gone_from)


def bring_along(result: Tables, outlived: list[Outlived]) -> None:
    """Put back what hangs on records that stay, and went only because they were deleted.

    What was deleted by itself, as the trash tells, stays deleted.
    """
    for table, field, parents in _HANGS_ON:
        staying = {one.key[1]: one for one in outlived if one.key[0] == parents}
        sides = {id(one.kept_by): one.kept_by for one in staying.values()}
        for side in sides.values():
            for key, document in side.get(table, {}).items():
                parent: Any = document.get(field)
                one = staying.get(parent) if isinstance(parent, str) else None
                if (
                    one is not None
                    and one.kept_by is side
                    and key not in result[table]
                    and _went_together(one, key)
                ):
                    result[table][key] = document


def _went_together(one: Outlived, key: str) -> bool:
    """Whether a record was deleted in the same moment as the one it hangs on, or nobody knows."""
    trash = one.gone_from.get("trash", {})
    slip, other = trash.get(key), trash.get(one.key[1])
    return slip is None or other is None or slip.get("deleted_at") == other.get("deleted_at")
