"""Merging by example: what is taken, what stays, what is told."""

from typing import Any

import pytest

from tui_app.store.merging import Merged, merge_tables

ANN, BEN = "1" + "0" * 36, "2" + "0" * 36
Doc = dict[str, Any]


def merged(base: Doc | None, ours: Doc, theirs: Doc, table: str = "contacts") -> Doc:
    """The one record that two states of it come to."""
    return outcome(base, ours, theirs, table).tables[table][ANN]


def outcome(base: Doc | None, ours: Doc | None, theirs: Doc | None, table: str) -> Merged:
    return merge_tables(*({table: {ANN: one} if one else {}} for one in (base, ours, theirs)))


def sentences(base: Doc | None, ours: Doc, theirs: Doc, table: str = "contacts") -> list[str]:
    return [clash.text for clash in outcome(base, ours, theirs, table).clashes]


def test_different_fields_of_one_contact_are_both_taken() -> None:
    base = {"name": "Ann Lee", "title": "Buyer", "zone": "Europe/London"}
    ours, theirs = base | {"title": "Head of buying"}, base | {"note": "met at the fair"}
    assert merged(base, ours, theirs) == ours | theirs | {"title": "Head of buying"}
    assert sentences(base, ours, theirs) == []


def test_a_field_that_one_side_emptied_is_empty() -> None:
    base = {"name": "Ann Lee", "title": "Buyer", "note": "old"}
    assert merged(base, {"name": "Ann Lee", "title": "Buyer"}, base | {"title": "Head"}) == {
        "name": "Ann Lee",
        "title": "Head",
    }


def test_where_both_changed_a_field_ours_stays_and_theirs_is_told() -> None:
    base = {"name": "Ann Lee", "title": "Buyer"}
    ours, theirs = base | {"title": "Head"}, base | {"title": "Director"}
    assert merged(base, ours, theirs) == ours
    assert sentences(base, ours, theirs) == [
        "Ann Lee, title: yours is “Head”, theirs “Director”; yours stays."
    ]
    assert sentences(base, {"name": "Ann Lee"}, theirs) == [
        "Ann Lee, title: yours is nothing, theirs “Director”; yours stays."
    ]


def test_phones_merge_by_their_digits() -> None:
    base = {"name": "Ann", "phones": [{"number": "+44 20 7946 0101"}]}
    ours = {"name": "Ann", "phones": [{"number": "+44 20 7946 0101", "label": "work"}]}
    theirs = {
        "name": "Ann",
        "phones": [{"number": "+442079460101", "wrong": True}, {"number": "+1 202-555-0101"}],
    }
    assert merged(base, ours, theirs)["phones"] == [
        {"number": "+442079460101", "label": "work", "wrong": True},
        {"number": "+1 202-555-0101"},
    ]


def test_a_phone_that_one_side_removed_is_gone_and_one_that_the_other_changed_stays() -> None:
    base = {"name": "Ann", "phones": [{"number": "+1 202-555-0101"}, {"number": "+1 202-555-0102"}]}
    ours = {"name": "Ann", "phones": []}
    theirs = {
        "name": "Ann",
        "phones": [{"number": "+1 202-555-0101"}, {"number": "+1 202-555-0102", "label": "home"}],
    }
    assert merged(base, ours, theirs)["phones"] == [{"number": "+1 202-555-0102", "label": "home"}]
    assert sentences(base, ours, theirs) == [
        "Ann, phone, +12025550102: removed here, changed there; kept as it is there."
    ]


def test_topics_are_an_ordered_set() -> None:
    base = {"name": "Ann", "topics": ["rail", "audit", "ports"]}
    ours = {"name": "Ann", "topics": ["rail", "ports", "cold chain"]}
    theirs = {"name": "Ann", "topics": ["ports", "rail", "audit", "robots"]}
    assert merged(base, ours, theirs)["topics"] == ["ports", "cold chain", "rail", "robots"]
    assert sentences(base, ours, theirs) == []


def test_both_arranging_anew_is_told() -> None:
    base = {"name": "Ann", "topics": ["a", "b", "c"]}
    ours, theirs = base | {"topics": ["b", "a", "c"]}, base | {"topics": ["c", "b", "a"]}
    assert merged(base, ours, theirs)["topics"] == ["b", "a", "c"]
    assert sentences(base, ours, theirs) == [
        "Ann, topics: arranged differently on both sides; kept as it is here."
    ]


def test_promises_of_both_machines_stay_and_one_is_kept_once() -> None:
    made = {"id": "5", "by": "me", "text": "send the list"}
    base = {"name": "Ann", "promises": [made]}
    ours = base | {"promises": [made | {"kept_at": "2026-03-01T10:00:00Z"}]}
    theirs = base | {
        "promises": [
            made | {"kept_at": "2026-03-01T09:00:00Z"},
            {"id": "6", "by": "them", "text": "ask the board"},
        ]
    }
    assert merged(base, ours, theirs)["promises"] == theirs["promises"]
    assert sentences(base, ours, theirs) == []


def test_kept_here_and_dropped_there_is_told() -> None:
    made = {"id": "5" * 37, "by": "me", "text": "send the list"}
    base = {"name": "Ann", "promises": [made]}
    ours = base | {"promises": [made | {"kept_at": "2026-03-01T10:00:00Z"}]}
    theirs = base | {"promises": [made | {"dropped_at": "2026-03-01T09:00:00Z"}]}
    assert merged(base, ours, theirs) == ours
    assert sentences(base, ours, theirs)[0] == (
        "Ann, promise, kept at: yours is “2026-03-01T10:00:00Z”, theirs nothing; yours stays."
    )


def test_the_next_call_and_what_it_is_about_are_never_mixed() -> None:
    base = {"name": "Ann", "next_call": "2026-03-01", "next_call_about": "the fair"}
    ours = base | {"next_call": "2026-03-05"}
    theirs = base | {"next_call": "2026-03-09", "next_call_about": "the offer"}
    assert merged(base, ours, theirs) == ours
    assert len(sentences(base, ours, theirs)) == 2


def test_the_later_change_is_the_last_and_no_clash() -> None:
    base = {"name": "Ann", "updated_at": "2026-03-01T10:00:00Z"}
    ours = base | {"updated_at": "2026-03-02T10:00:00Z"}
    theirs = base | {"updated_at": "2026-03-02T12:00:00+01:00"}
    assert merged(base, ours, theirs)["updated_at"] == "2026-03-02T12:00:00+01:00"
    assert sentences(base, ours, theirs) == []


@pytest.mark.parametrize(
    ("ours", "theirs", "stands", "told"),
    [
        ({"score": 0.4}, {"score": 0.6}, {"score": 0.6}, False),
        ({"score": 0.9}, {"status": "refused"}, {"status": "refused"}, False),
        ({"status": "accepted"}, {"status": "passed on"}, {"status": "passed on"}, False),
        ({"status": "accepted"}, {"status": "refused"}, {"status": "accepted"}, True),
        ({"status": "refused"}, {"status": "passed on"}, {"status": "refused"}, True),
    ],
)
def test_what_was_decided_of_news_outdoes_what_was_proposed(
    ours: Doc, theirs: Doc, stands: Doc, told: bool
) -> None:
    def news(match: Doc) -> Doc:
        return {"text": "A merger", "matches": [{"contact": BEN} | match]}

    sides = (news({"score": 0.5}), news(ours), news(theirs))
    assert merged(*sides, table="tidbits") == news(stands)
    assert bool(sentences(*sides, table="tidbits")) is told


def test_people_met_merge_down_to_their_objections() -> None:
    def record(**person: object) -> Doc:
        return {"organisation": "Northwind", "people": [{"id": "7", "name": "Di Marsh"} | person]}

    old = {"kind": "too old", "text": "nearly said it"}
    base = record(objections=[old])
    ours = record(objections=[old | {"answer": "experience"}], advice="write soon")
    theirs = record(objections=[old, {"text": "no driver"}], tone="formal")
    assert merged(base, ours, theirs, "interviews") == record(
        objections=[old | {"answer": "experience"}, {"text": "no driver"}],
        advice="write soon",
        tone="formal",
    )


def test_keys_of_a_later_version_merge_like_fields() -> None:
    base = {"name": "Ann", "mood": {"good": True}, "shoe": 41}
    ours, theirs = base | {"mood": {"good": False}}, base | {"shoe": 42, "hat": [1]}
    assert merged(base, ours, theirs) == {
        "name": "Ann", "mood": {"good": False}, "shoe": 42, "hat": [1],
    }  # fmt: skip


def test_a_key_that_says_nothing_is_still_another_than_none() -> None:
    base = {"name": "Ann", "hat": [1]}
    assert len(sentences(base, {"name": "Ann"}, base | {"hat": None})) == 1


def test_deleted_here_and_unchanged_there_is_gone() -> None:
    result = outcome({"name": "Ann"}, {"name": "Ann"}, None, "contacts")
    assert result.removed == (("contacts", ANN),)
    assert result.clashes == ()


def test_deleted_on_one_side_and_changed_on_the_other_stays_and_is_told() -> None:
    base, changed = {"name": "Ann Lee"}, {"name": "Ann Moss"}
    here = outcome(base, None, changed, "contacts")
    assert here.tables["contacts"] == {ANN: changed}
    assert [one.text for one in here.clashes] == [
        "Ann Moss: removed here, changed there; kept as it is there."
    ]
    there = outcome(base, changed, None, "contacts")
    assert there.tables["contacts"] == {ANN: changed}
    assert [one.text for one in there.clashes] == [
        "Ann Moss: removed there, changed here; kept as it is here."
    ]


def slip(document: Doc, at: str = "2026-03-01T10:00:00Z") -> Doc:
    return {"table": "contacts", "document": document, "deleted_at": at, "label": "delete Ann"}


def test_without_a_base_the_trash_tells_what_was_deleted() -> None:
    ann = {"name": "Ann"}
    ours = {"contacts": {ANN: ann}, "trash": {}}
    theirs: Doc = {"contacts": {}, "trash": {ANN: slip(ann)}}
    result = merge_tables(None, ours, theirs)
    assert result.tables == {"contacts": {}, "trash": {ANN: slip(ann)}}
    assert result.removed == (("contacts", ANN),)
    back = merge_tables(None, theirs, ours)
    assert back.tables == result.tables
    assert not back


def test_what_was_changed_after_it_was_deleted_elsewhere_comes_back() -> None:
    ours: Doc = {"contacts": {}, "trash": {ANN: slip({"name": "Ann"})}}
    theirs = {"contacts": {ANN: {"name": "Ann Moss"}}}
    result = merge_tables(None, ours, theirs)
    assert result.tables == {"contacts": {ANN: {"name": "Ann Moss"}}, "trash": {}}
    assert len(result.clashes) == 1


def test_without_base_or_past_all_that_either_side_holds_is_taken() -> None:
    ours = {"name": "Ann", "title": "Buyer", "topics": ["rail"]}
    theirs = {"name": "Ann", "note": "tall", "title": "Head", "topics": ["ports"]}
    result = merge_tables(None, {"contacts": {ANN: ours}}, {"contacts": {ANN: theirs}})
    assert result.tables["contacts"][ANN] == {
        "name": "Ann", "title": "Buyer", "note": "tall", "topics": ["ports", "rail"],
    }  # fmt: skip
    assert [one.path for one in result.clashes] == [("title",)]


def with_past(ours: Doc | None, theirs: Doc | None, *past: Doc) -> Merged:
    """Merge one contact without a base, where these states of ours are known, newest first."""
    return merge_tables(
        None,
        {"contacts": {ANN: ours} if ours else {}},
        {"contacts": {ANN: theirs} if theirs else {}},
        ours_before=lambda _table, _id: past,
    )


OLD = {"name": "Ann Lee", "title": "Buyer", "note": "met at the fair"}


def changed(document: Doc, day: int, **fields: object) -> Doc:
    return document | fields | {"updated_at": f"2026-03-0{day}T10:00:00Z"}


def test_theirs_may_merely_be_older() -> None:
    old = changed(OLD, 1)
    ours = changed(old, 2, title="Head")
    result = with_past(ours, old, ours, old)
    assert not result
    assert result.clashes == ()


def test_theirs_may_have_gone_back_to_an_older_value_by_a_change_of_its_own() -> None:
    old = changed(OLD, 1)
    ours = changed(old, 2, title="Head")
    for theirs, past in ((changed(old, 3), (ours, old)), (OLD, (OLD | {"title": "Head"}, OLD))):
        result = with_past(past[0], theirs, *past)
        assert result.tables["contacts"][ANN]["title"] == "Head"
        assert [one.path for one in result.clashes] == [("title",)]


def test_with_a_base_what_ours_had_since_is_in_it() -> None:
    ours, theirs = OLD | {"title": "Director"}, OLD | {"title": "Head"}
    sides = ({"contacts": {ANN: one}} for one in (OLD, ours, theirs))
    result = merge_tables(*sides, ours_before=lambda _table, _id: (ours, theirs, OLD))
    assert not result
    assert result.clashes == ()
    back = merge_tables(
        *({"contacts": {ANN: one}} for one in (theirs, theirs, OLD)),
        ours_before=lambda _table, _id: (),
    )
    assert back.tables["contacts"][ANN] == OLD


def test_what_was_deleted_here_does_not_come_back_with_an_older_copy() -> None:
    assert not with_past(None, OLD, OLD)
    changed = with_past(None, OLD | {"title": "Head"}, OLD)
    assert changed.added == (("contacts", ANN),)
    assert len(changed.clashes) == 1


def test_the_nearest_earlier_state_serves_as_base() -> None:
    older = OLD | {"note": "first words", "title": "Clerk"}
    ours = OLD | {"title": "Head"}
    theirs = OLD | {"note": "met at the fair; tall"}
    result = with_past(ours, theirs, ours, OLD, older)
    assert result.tables["contacts"][ANN] == {
        "name": "Ann Lee", "title": "Head", "note": "met at the fair; tall",
    }  # fmt: skip
    assert result.clashes == ()


def test_theirs_may_go_on_from_ours() -> None:
    ours = OLD | {"title": "Head", "zone": "Europe/London"}
    theirs = ours | {"title": "Director"}
    result = with_past(ours, theirs, ours, OLD)
    assert result.tables["contacts"][ANN] == theirs
    assert result.clashes == ()


def test_where_it_cannot_be_told_who_went_on_from_whom_it_clashes() -> None:
    ours, theirs = OLD | {"title": "Head"}, OLD | {"title": "Director"}
    result = with_past(ours, theirs, ours, OLD)
    assert result.tables["contacts"][ANN] == ours
    assert len(result.clashes) == 1


def test_touches_are_told_of_by_who_and_when() -> None:
    tables = {"contacts": {ANN: {"name": "Ann Lee"}}}
    touch = {"contact": ANN, "kind": "talked", "at": "2026-03-01T10:00:00Z", "note": "x"}
    result = merge_tables(
        tables | {"touches": {BEN: touch}},
        tables | {"touches": {BEN: touch | {"note": "y"}}},
        tables | {"touches": {BEN: touch | {"note": "z"}}},
    )
    assert [one.text for one in result.clashes] == [
        "talked with Ann Lee on 2026-03-01, note: yours is “y”, theirs “z”; yours stays."
    ]


def test_hostile_text_is_told_on_one_short_line() -> None:
    base = {"name": "Ann\n\x1b[31m[/]" + "x" * 1_000_000, "note": ""}
    ours, theirs = base | {"note": "a\u202eb"}, base | {"note": "\x00" * 1_000_000}
    (told,) = sentences(base, ours, theirs)
    assert len(told) < 320
    assert told.isprintable()


def touch(note: str) -> Doc:
    return {"contact": ANN, "kind": "talked", "at": "2026-03-01T10:00:00Z", "note": note}


HISTORY = {"touches": {"31": touch("one"), "32": touch("two")}}
DELETED: Doc = {"contacts": {}, "touches": {}}


def test_a_contact_that_outlives_their_deletion_keeps_their_history() -> None:
    base = {"contacts": {ANN: {"name": "Ann"}}, **HISTORY}
    changed = {"contacts": {ANN: {"name": "Ann Moss"}}, **HISTORY}
    for sides in ((DELETED, changed), (changed, DELETED)):
        result = merge_tables(base, *sides)
        assert result.tables == changed
        assert len(result.clashes) == 1
        assert merge_tables(base, result.tables, sides[1]).tables == changed


def test_a_contact_deleted_here_and_called_there_stays() -> None:
    base = {"contacts": {ANN: {"name": "Ann"}}, **HISTORY}
    called = {"contacts": base["contacts"], "touches": {**HISTORY["touches"], "33": touch("new")}}
    for sides in ((DELETED, called), (called, DELETED)):
        result = merge_tables(base, *sides)
        assert result.tables == called
        assert [one.whose for one in result.clashes] == ["Ann"]
        assert merge_tables(base, result.tables, sides[1]).tables == called


def test_a_touch_that_was_deleted_by_itself_does_not_come_back_with_the_contact() -> None:
    base = {"contacts": {ANN: {"name": "Ann"}}, **HISTORY}
    changed = {"contacts": {ANN: {"name": "Ann Moss"}}, **HISTORY}
    trash = {
        ANN: slip({"name": "Ann"}),
        "31": slip(touch("one")) | {"table": "touches"},
        "32": slip(touch("two"), "2026-02-01T10:00:00Z") | {"table": "touches"},
    }
    result = merge_tables(base, DELETED | {"trash": trash}, changed)
    assert list(result.tables["touches"]) == ["31"]
    assert list(result.tables["trash"]) == ["32"]


def test_what_hangs_on_nobody_stays_as_it_is() -> None:
    base = {"contacts": {ANN: {"name": "Ann"}}, **HISTORY}
    left = {"contacts": {}, **HISTORY}
    assert merge_tables(base, base, left).tables == left
    assert merge_tables(base, left, base).tables == left
