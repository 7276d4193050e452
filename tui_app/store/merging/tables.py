"""The three-way merge of whole stores: every record of every table, and the trash."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from tui_app.store.entries import Document, Key, Tables
from tui_app.store.merging.clash import Clash, Side
from tui_app.store.merging.hanging import Outlived, bring_along, still_needed
from tui_app.store.merging.records import Known, merge_record
from tui_app.store.merging.settled import moment
from tui_app.store.merging.shapes import canonical
from tui_app.store.merging.values import Difference
from tui_app.store.merging.words import whose

Before = Callable[[str, str], Sequence[Document]]
"""Earlier states of a record by table and id, newest first."""

META, TRASH = "meta", "trash"


class Merged(msgspec.Struct, frozen=True, kw_only=True):
    """What both sides come to, and how that differs from ours.

    `tables` holds everything but the table of the store's own numbers (`meta`), which is no
    record. `added`, `changed` and `removed` are the (table, id) of records, the trash not counted.
    """

    tables: Tables
    clashes: tuple[Clash, ...]
    added: tuple[Key, ...]
    changed: tuple[Key, ...]
    removed: tuple[Key, ...]

    def __bool__(self) -> bool:
        """Whether any record of ours changes."""
        return bool(self.added or self.changed or self.removed)


def _nothing(_table: str, _id: str) -> Sequence[Document]:
    return ()


def merge_tables(
    base: Tables | None,
    ours: Tables,
    theirs: Tables,
    *,
    ours_before: Before = _nothing,
    theirs_before: Before = _nothing,
) -> Merged:
    """Merge two states of a store that went on from `base`.

    `ours_before` and `theirs_before` tell the states of a record since then. Where the base is not
    known, they tell any earlier ones, and the trash of either side what was deleted. All must be of
    the same schema. Nothing given is changed; documents that did not change are taken over, not
    copied.
    """
    known_base: Tables = base or {}
    trashes = [_trash(side, known_base) for side in (ours, theirs)]
    result: Tables = {}
    clashing: list[tuple[Key, Difference]] = []
    outlived: list[Outlived] = []
    differ: list[Key] = []
    for table in _tables_of(ours, theirs):
        here, there = ours.get(table, {}), theirs.get(table, {})
        before = known_base.get(table, {})
        merged = result[table] = dict(here)
        for key in differing(here, there):
            differ.append((table, key))
            known = Known(
                before.get(key),
                here.get(key),
                there.get(key),
                ours_before(table, key),
                theirs_before(table, key),
                trashes[0].get((table, key)),
                trashes[1].get((table, key)),
                is_guess=base is None,
            )
            found: list[Difference] = []
            outcome = merge_record(table, known, found)
            if outcome is None:
                merged.pop(key, None)
            else:
                merged[key] = outcome
            clashing += [((table, key), one) for one in found]
            if any(not one.path for one in found):
                sides = (ours, theirs) if key in here else (theirs, ours)
                outlived.append(Outlived((table, key), *sides))
    for one in still_needed(result, ours, theirs):
        mine, other = _at(ours, one.key), _at(theirs, one.key)
        kept: Side = "theirs" if mine is None else "ours"
        clashing.append((one.key, Difference((), mine, other, kept)))
        outlived.append(one)
    bring_along(result, outlived)
    if TRASH in ours or TRASH in theirs:
        result[TRASH] = _merge_trash(known_base.get(TRASH, {}), ours, theirs, result)
    return Merged(
        tables=result,
        clashes=tuple(_told(clashing, result, ours, theirs)),
        added=tuple(
            key for key in differ if _at(ours, key) is None and _at(result, key) is not None
        ),
        changed=tuple(
            key
            for key in differ
            if (mine := _at(ours, key)) is not None
            and (now := _at(result, key)) is not None
            and mine != now
        ),
        removed=tuple(
            key for key in differ if _at(ours, key) is not None and _at(result, key) is None
        ),
    )


def _at(tables: Tables, key: Key) -> Document | None:
    return tables.get(key[0], {}).get(key[1])


def differing(here: Mapping[str, Document], there: Mapping[str, Document]) -> list[str]:
    """The ids of what is not the same on both sides, the oldest first."""
    keys = here.keys() | there.keys()
    return sorted(key for key in keys if here.get(key) != there.get(key))


def _tables_of(ours: Tables, theirs: Tables) -> list[str]:
    names = dict.fromkeys((*ours, *theirs))
    return [name for name in names if name not in (META, TRASH)]


def _trash(side: Tables, base: Tables) -> dict[Key, Document]:
    """What a side deleted since the base: the last state of each record in its trash."""
    held = {}
    before = base.get(TRASH, {})
    for key, trashed in side.get(TRASH, {}).items():
        if trashed == before.get(key):
            continue
        table, document = trashed.get("table"), trashed.get("document")
        if isinstance(table, str) and isinstance(document, dict):
            held[table, key] = document
    return held


def _merge_trash(
    base: Mapping[str, Document], ours: Tables, theirs: Tables, result: Tables
) -> dict[str, Document]:
    """Both trashes; without what is alive again, and what one side emptied away.

    Of a record that both sides deleted the later deletion stands.
    """
    here, there = ours.get(TRASH, {}), theirs.get(TRASH, {})
    merged = {}
    for key in dict.fromkeys((*here, *there)):
        mine, other = here.get(key), there.get(key)
        if mine == other or other == base.get(key):
            trashed = mine
        elif mine == base.get(key) or mine is None:
            trashed = other
        elif other is None:
            trashed = mine
        else:
            trashed = max(mine, other, key=_deletion)
        if trashed is not None and key not in result.get(str(trashed.get("table")), {}):
            merged[key] = trashed
    return merged


def _deletion(trashed: Document) -> tuple[float, str]:
    deleted_at = moment(trashed.get("deleted_at"))
    return (deleted_at.timestamp() if deleted_at else 0.0, canonical(trashed))


def _told(
    clashing: list[tuple[Key, Difference]], result: Tables, ours: Tables, theirs: Tables
) -> Iterator[Clash]:
    def name(contact_id: str) -> str:
        for side in (result, ours, theirs):
            found: Any = side.get("contacts", {}).get(contact_id, {}).get("name")
            if isinstance(found, str):
                return found
        return ""

    for (table, key), one in clashing:
        document = result[table].get(key, {})
        yield Clash(
            table=table,
            id=key,
            whose=whose(table, key, document, name),
            path=one.path,
            ours=one.ours,
            theirs=one.theirs,
            kept=one.kept,
            order=one.order,
        )
