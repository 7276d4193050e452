"""The three-way merge of a document's fields, down to the parts of its lists.

A field that one side left as it was takes the other side's value. Where both changed it: lists of
parts merge part by part, lists of plain values as ordered sets, a part field by field, and anything
else is a clash, of which ours stays. A key that this version does not know is a field like any
other.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from tui_app.domain.record import Part
from tui_app.domain.tidbit import Match
from tui_app.store.merging.clash import Side
from tui_app.store.merging.order import Key, in_order
from tui_app.store.merging.settled import is_proposal, settled
from tui_app.store.merging.shapes import (
    Shape,
    Texts,
    canonical,
    lone_parts_of,
    name_of,
    shapes_of,
    together_with,
)

Path = tuple[str, ...]
Fields = Mapping[str, Any]


class Difference(NamedTuple):
    """What both sides changed differently inside one document; None where there is nothing."""

    path: Path
    ours: Any
    theirs: Any
    kept: Side
    order: bool = False


def merge_fields(
    kind: type[Part] | None,
    base: Fields,
    ours: Fields,
    theirs: Fields,
    found: list[Difference],
    path: Path = (),
) -> dict[str, Any]:
    """The fields of both sides, merged; what clashes is added to `found`."""
    groups = together_with(kind)
    merged: dict[str, Any] = {}
    for name in dict.fromkeys((*ours, *theirs)):
        if name not in merged:
            group = groups.get(name, (name,))
            sides = [{one: side[one] for one in group if one in side} for side in (ours, theirs)]
            before = {one: base[one] for one in group if one in base}
            merged |= _merge_group(kind, group, before, sides[0], sides[1], found, path)
    return merged


def _merge_group(
    kind: type[Part] | None,
    group: tuple[str, ...],
    base: Fields,
    ours: Fields,
    theirs: Fields,
    found: list[Difference],
    path: Path,
) -> Fields:
    if ours == theirs or theirs == base:
        return ours
    if ours == base:
        return theirs
    shape = shapes_of(kind).get(group[0])
    if shape is not None and len(group) == 1:
        lists = [side.get(group[0], []) for side in (base, ours, theirs)]
        if isinstance(lists[1], list) and isinstance(lists[2], list):
            before = lists[0] if isinstance(lists[0], list) else []
            merged = _merge_list(shape, before, lists[1], lists[2], found, (*path, group[0]))
            return {group[0]: merged} if merged or group[0] in ours else {}
    part = lone_parts_of(kind).get(group[0])
    if part is not None and len(group) == 1:
        one, other = (side.get(group[0]) for side in (ours, theirs))
        if isinstance(one, dict) and isinstance(other, dict):
            known = base.get(group[0])
            part_before = known if isinstance(known, dict) else {}
            merged_part = merge_fields(part, part_before, one, other, found, (*path, group[0]))
            return {group[0]: merged_part}
    if (stands := settled(kind, ours, theirs)) is not None:
        return stands
    found += [
        Difference((*path, name), ours.get(name), theirs.get(name), "ours")
        for name in group
        if (name in ours, ours.get(name)) != (name in theirs, theirs.get(name))
    ]
    return ours


def _merge_list(
    shape: Shape,
    base: Sequence[Any],
    ours: Sequence[Any],
    theirs: Sequence[Any],
    found: list[Difference],
    path: Path,
) -> list[Any]:
    before, here, there = (_by_key(shape, side) for side in (base, ours, theirs))
    merged: dict[Key, Any] = {}
    for key in dict.fromkeys((*here, *there)):
        if key in here and key in there:
            merged[key] = _merge_part(
                shape, before.get(key), here[key], there[key], found, (*path, key[0])
            )
            continue
        part = here.get(key, there.get(key))
        if key in before:
            removed = part == before[key] or (shape is Match and is_proposal(part))
            if removed:
                continue
            kept: Side = "ours" if key in here else "theirs"
            found.append(Difference((*path, key[0]), here.get(key), there.get(key), kept))
        merged[key] = part
    keys, clash = in_order(list(before), list(here), list(there), merged)
    if clash:
        found.append(Difference(path, ours, theirs, "ours", order=True))
    return [merged[key] for key in keys]


def _merge_part(
    shape: Shape, base: object, ours: object, theirs: object, found: list[Difference], path: Path
) -> object:
    if ours == theirs or isinstance(shape, Texts):
        return ours
    if isinstance(ours, dict) and isinstance(theirs, dict):
        before = base if isinstance(base, dict) else {}
        return merge_fields(shape, before, ours, theirs, found, path)
    if theirs == base:
        return ours
    if ours != base:
        found.append(Difference(path, ours, theirs, "ours"))
        return ours
    return theirs


def _by_key(shape: Shape, entries: Iterable[Any]) -> dict[Key, Any]:
    """The entries of a list by what names them, and the how-manieth of that name they are."""
    keyed: dict[Key, Any] = {}
    times: dict[str, int] = {}
    for entry in entries:
        name = name_of(shape, entry) if isinstance(shape, type) else canonical(entry)
        times[name] = times.get(name, -1) + 1
        keyed[name, times[name]] = entry
    return keyed
