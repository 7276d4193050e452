"""The laws of merging, over stores of any records that went two ways."""

from collections.abc import Iterator
from random import Random
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.store.diverging import Diverged, Documents, diverged, edited_twice, remembered
from tui_app.domain.changes import RECORD_TYPES
from tui_app.domain.record import Part
from tui_app.store.documents import to_record
from tui_app.store.merging import Merged, merge_tables
from tui_app.store.merging.settled import is_proposal
from tui_app.store.merging.shapes import canonical, lone_parts_of, name_of, shapes_of

SETTLED = {
    "updated_at", "created_at", "kept_at", "dropped_at", "done_at", "archived_at", "began_at",
    "ended_at",
}  # fmt: skip
"""Moments of which one stands by a rule, without a clash."""
DECIDED = {"status", "score", "why", "decided_at", "touch"}
"""What is decided of a match: a rule tells what stands where both sides did the like."""


@given(diverged())
def test_what_only_one_side_changed_is_taken(sides: Diverged) -> None:
    base, one, _ = sides
    for merged in (
        merge_tables(base, one, base),
        merge_tables(base, base, one),
        merge_tables(base, one, one),
        merge_tables(None, one, one),
    ):
        assert with_all_tables(merged.tables) == with_all_tables(one)
        assert merged.clashes == ()


@given(diverged(), st.booleans())
def test_it_does_not_matter_which_side_is_which_but_for_clashes(
    sides: Diverged, base_is_known: bool
) -> None:
    base = sides.base if base_is_known else None
    here = merge_tables(base, sides.ours, sides.theirs)
    there = merge_tables(base, sides.theirs, sides.ours)
    assert told(here) == told(there, turned_round=True)
    if not here.clashes:
        assert with_all_tables(here.tables) == with_all_tables(there.tables)
    clashing = {(clash.table, clash.id) for clash in here.clashes}
    for table, documents in here.tables.items():
        for key, document in documents.items():
            if (table, key) not in clashing:
                assert there.tables[table][key] == document


@given(diverged(), st.booleans())
def test_merging_the_same_once_more_changes_nothing(sides: Diverged, base_is_known: bool) -> None:
    base = sides.base if base_is_known else None
    once = merge_tables(base, sides.ours, sides.theirs)
    again = merge_tables(base, once.tables, sides.theirs)
    assert with_all_tables(again.tables) == with_all_tables(once.tables)
    assert not again


@given(diverged(), st.booleans())
def test_what_was_readable_stays_so_and_what_changed_of_ours_is_counted(
    sides: Diverged, base_is_known: bool
) -> None:
    merged = merge_tables(sides.base if base_is_known else None, sides.ours, sides.theirs)
    for table, documents in merged.tables.items():
        if table == "trash":
            continue
        for key, document in documents.items():
            to_record(table, key, document)
        ours = sides.ours.get(table, {})
        assert {key for name, key in merged.added if name == table} == documents.keys() - ours
        assert {key for name, key in merged.removed if name == table} == ours.keys() - documents
        assert {key for name, key in merged.changed if name == table} == {
            key for key in documents.keys() & ours.keys() if documents[key] != ours[key]
        }


@given(edited_twice(), st.booleans())
def test_no_value_is_lost_in_silence_and_each_clash_is_a_sentence(
    edits: tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]], base_is_known: bool
) -> None:
    table, base, ours, theirs = edits
    before: Documents | None = {table: {"1": base}} if base_is_known else None
    merged = merge_tables(before, {table: {"1": ours}}, {table: {"1": theirs}})
    for clash in merged.clashes:
        assert clash.text.endswith(".")
        assert clash.whose in clash.text
        assert "\n" not in clash.text
        assert len(clash.text) < 320
    assert_nothing_lost(table, base if base_is_known else None, ours, theirs, merged)


@given(remembered())
def test_a_copy_that_is_merely_older_changes_nothing(
    history: tuple[str, list[dict[str, Any]], int],
) -> None:
    table, states, older = history
    past = [state | {"updated_at": f"2026-01-0{9 - n}T08:00Z"} for n, state in enumerate(states)]
    known = {table: {"1": past[0]}}
    theirs = {table: {"1": past[older]}}
    merged = merge_tables(None, known, theirs, ours_before=lambda _table, _id: past)
    assert merged.tables == known
    assert merged.clashes == ()
    back = merge_tables(None, theirs, known, theirs_before=lambda _table, _id: past)
    assert back.tables == known
    assert back.clashes == ()


@given(remembered())
def test_what_goes_back_by_a_guess_alone_is_told_of(
    history: tuple[str, list[dict[str, Any]], int],
) -> None:
    table, states, older = history
    past = [{**state, "note": str(n)} for n, state in enumerate(states)]
    for back in past[older:]:
        back.pop("updated_at", None)
    again = past[older] | {"updated_at": "2026-02-01T08:00Z"}
    for theirs in (past[older], again):
        merged = merge_tables(
            None,
            {table: {"1": past[0]}},
            {table: {"1": theirs}},
            ours_before=lambda _table, _id: past,
        )
        assert merged.tables[table]["1"]["note"] == past[0]["note"]
        assert (("note",) in {clash.path for clash in merged.clashes}) is (older > 0)


@given(edited_twice(), st.randoms(use_true_random=False))
def test_the_order_of_fields_does_not_matter(
    edits: tuple[str, dict[str, Any], dict[str, Any], dict[str, Any]], chance: Random
) -> None:
    table, *sides = edits
    merged = merge_tables(*({table: {"1": side}} for side in sides))
    shuffled = [dict(chance.sample(list(side.items()), len(side))) for side in sides]
    again = merge_tables(*({table: {"1": side}} for side in shuffled))
    assert again.tables == merged.tables
    assert told(again) == told(merged)


_ABSENT = object()
_AGAIN = "\0again"


def assert_nothing_lost(
    table: str,
    base: dict[str, Any] | None,
    ours: dict[str, Any],
    theirs: dict[str, Any],
    merged: Merged,
) -> None:
    """Every value that a side changed is in the result, or named in a clash."""
    kind = RECORD_TYPES[table]
    known = dict(leaves(kind, base)) if base is not None else {}
    result: dict[tuple[str, ...], list[Any]] = {}
    for path, value in leaves(kind, merged.tables[table]["1"]):
        result.setdefault(whichever(path), []).append(value)
    for side in (ours, theirs):
        for path, value in leaves(kind, side):
            if known.get(path, _ABSENT) == value or value in result.get(whichever(path), ()):
                continue
            if path[-1] in SETTLED or (path[0], path[-1]) == ("ritual", "at"):
                continue
            if path[0] == "matches" and path[-1] in DECIDED:
                continue
            where = whichever(path)
            named = [clash for clash in merged.clashes if clash.path == where[: len(clash.path)]]
            assert named, (path, value)
            told_of = " ".join(canonical(one.ours) + canonical(one.theirs) for one in named)
            assert canonical(value) in told_of


def whichever(path: tuple[str, ...]) -> tuple[str, ...]:
    """A path without the how-manieth of one name an entry is: that may differ after a merge."""
    return tuple(step for step in path if step != _AGAIN)


def with_all_tables(tables: Documents) -> Documents:
    """The tables that hold something: an empty one is as good as none."""
    return {name: documents for name, documents in tables.items() if documents}


def told(merged: Merged, *, turned_round: bool = False) -> set[tuple[Any, ...]]:
    """What clashes, whichever side was kept."""
    return {
        (
            one.table,
            one.id,
            one.path,
            *map(canonical, (one.theirs, one.ours)[:: 1 if turned_round else -1]),
        )
        for one in merged.clashes
        if not one.order
    }


def leaves(
    kind: type[Part] | None, document: dict[str, Any], path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Every value of a document and where it stands; entries of lists by their name."""
    for name, value in document.items():
        shape = shapes_of(kind).get(name)
        lone = lone_parts_of(kind).get(name)
        if lone is not None and isinstance(value, dict):
            yield from leaves(lone, value, (*path, name))
            continue
        if shape is None or not isinstance(value, list):
            yield (*path, name), value
            continue
        times: dict[str, int] = {}
        for entry in value:
            is_part = isinstance(shape, type)
            key = name_of(shape, entry) if isinstance(shape, type) else canonical(entry)
            times[key] = times.get(key, -1) + 1
            where = (*path, name, key, *([_AGAIN] * times[key]))
            if is_part and isinstance(entry, dict):
                if name == "matches" and is_proposal(entry):
                    continue  # the program may make it anew
                yield from leaves(shape if isinstance(shape, type) else None, entry, where)
            else:
                yield where, entry
