"""The order of a merged list: each side's own order, as far as both can be had.

The result does not depend on which side is which, unless both arranged the same things anew and
differently; and it stays as it is when the same is merged once more.
"""

from collections.abc import Collection, Sequence

Key = tuple[str, int]
"""What names an entry: its name, and the how-manieth of that name it is."""


def in_order(
    base: Sequence[Key], ours: Sequence[Key], theirs: Sequence[Key], kept: Collection[Key]
) -> tuple[list[Key], bool]:
    """All that is `kept`, in order; and whether both sides arranged it anew, differently.

    Every key kept must be in `ours` or `theirs`.
    """
    ours = [key for key in ours if key in kept]
    theirs = [key for key in theirs if key in kept]
    common = set(ours) & set(theirs)
    ours_common = [key for key in ours if key in common]
    theirs_common = [key for key in theirs if key in common]
    backbone, clash = ours_common, False
    if ours_common != theirs_common:
        ours_moved, theirs_moved = _moved(base, ours), _moved(base, theirs)
        if ours_moved and theirs_moved:
            clash = True
        elif theirs_moved or (
            not ours_moved and _prefer_theirs(ours_common, theirs_common, ours, theirs, len(kept))
        ):
            backbone = theirs_common
    runs = (_runs(ours, common), _runs(theirs, common))
    ordered: list[Key] = []
    for anchor in (None, *backbone):
        if anchor is not None:
            ordered.append(anchor)
        for run in sorted(found for one in runs if (found := one.get(anchor))):
            ordered += run
    return ordered, clash


def _moved(base: Sequence[Key], side: Sequence[Key]) -> bool:
    """Whether a side arranged anew what it kept of the base."""
    known, here = set(base), set(side)
    return [key for key in base if key in here] != [key for key in side if key in known]


def _prefer_theirs(
    ours_common: list[Key],
    theirs_common: list[Key],
    ours: Sequence[Key],
    theirs: Sequence[Key],
    all_of_them: int,
) -> bool:
    """Which order to follow where neither moved what was there: the side that holds all, if one."""
    ours_full, theirs_full = len(ours) == all_of_them, len(theirs) == all_of_them
    if ours_full != theirs_full:
        return theirs_full
    return theirs_common < ours_common


def _runs(side: Sequence[Key], common: Collection[Key]) -> dict[Key | None, list[Key]]:
    """What only this side holds, by the common entry that it stands behind."""
    runs: dict[Key | None, list[Key]] = {}
    anchor: Key | None = None
    for key in side:
        if key in common:
            anchor = key
        else:
            runs.setdefault(anchor, []).append(key)
    return runs
