"""The table of days in the store: kept, undone, merged, checked up and told as others are."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from tinydb import TinyDB

from tui_app.domain.changes import Changes
from tui_app.domain.checkup.check import check
from tui_app.domain.checkup.mending import mended
from tui_app.domain.contact import Contact
from tui_app.domain.day import BatchDay, Day, Tick
from tui_app.domain.days import day_of
from tui_app.domain.joining import join
from tui_app.domain.network import Network
from tui_app.domain.ritual import tick
from tui_app.domain.touch import Touch, TouchKind
from tui_app.store import Store
from tui_app.store.checkup.wording import called
from tui_app.store.documents import BadDocumentError, to_record
from tui_app.store.merging import merge_tables
from tui_app.store.recovery.salvage import salvaged
from tui_app.store.recovery.words import held

NOW = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
ADS, NEWS = "the ads", "the newspapers and magazines"
ANN, BOB = Contact(id="1", name="Ann Lee"), Contact(id="2", name="Bob Hill")


def test_a_tick_is_one_step_that_undo_takes_back(tmp_path: Path) -> None:
    path = tmp_path / "tidings.json"
    with Store(path) as store:
        for name in (ADS, NEWS):
            store.commit(tick(store.network, TODAY, "Europe/London", name, NOW), NOW)
    with Store(path) as store:
        assert [step.label for step in store.history()] == [f"ticked: {NEWS}", f"ticked: {ADS}"]
        assert store.undo(NOW).label == f"ticked: {NEWS}"
        day = day_of(store.network, TODAY)
        assert day is not None
        assert [one.what for one in day.ritual] == [ADS]
        assert store.redo(NOW).label == f"ticked: {NEWS}"
        store.commit(tick(store.network, TODAY, "Europe/London", ADS, NOW), NOW)
        assert store.trash() == ()
    with TinyDB(path) as stock:
        (read,) = stock.table("days").all()
        assert read == {
            "date": "2026-11-23",
            "zone": "Europe/London",
            "ritual": [{"what": NEWS, "at": "2026-11-23T08:00:00Z"}],
        }


def day(*ticks: tuple[str, str], **batch: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON is untyped
    """The document of a day, its ticks at times of it."""
    found: dict[str, Any] = {"date": "2026-11-23"}
    if ticks:
        found["ritual"] = [{"what": what, "at": f"2026-11-23T{at}Z"} for what, at in ticks]
    return found | ({"batch": batch} if batch else {})


def merged(base: dict[str, Any], ours: dict[str, Any], theirs: dict[str, Any]) -> dict[str, Any]:
    """What the record comes to, whichever side is which; nothing clashes."""
    sides = [{"days": {"7": one}} for one in (base, ours, theirs)]
    here, there = merge_tables(*sides), merge_tables(sides[0], sides[2], sides[1])
    assert here.clashes == there.clashes == ()
    found, other = here.tables["days"]["7"], there.tables["days"]["7"]
    assert to_record("days", "7", found) == to_record("days", "7", other)
    return found


def test_a_tick_on_either_side_is_a_tick_from_when_it_was_made_first() -> None:
    ours = day((ADS, "08:05:00"))
    assert merged(day(), ours, day((ADS, "07:00:00"))) == day((ADS, "07:00:00"))
    assert not merged(ours, day(), ours).get("ritual"), "one side took it back"
    both = merged(ours, day((ADS, "08:05:00"), ("x", "08:06:00")), day((ADS, "08:05:00")))
    assert [one["what"] for one in both["ritual"]] == [ADS, "x"]


def test_a_batch_day_merges_field_by_field() -> None:
    began = {"contacts": ["1", "2"], "began_at": "2026-11-23T08:00:00Z"}
    rested = {**began, "breaks": ["2026-11-23T09:00:00Z"], "mood": "fine"}
    ended = {**began, "ended_at": "2026-11-23T12:00:00Z", "later": 1}
    found = merged(day(**began), day(**rested), day(**ended))
    assert found["batch"] == {**rested, **ended}
    assert to_record("days", "7", found).table == "days"


def test_two_batches_of_one_record_are_one() -> None:
    ours = {"contacts": ["1", "2"], "began_at": "2026-11-23T08:00:00Z"}
    theirs = {"contacts": ["2", "3"], "began_at": "2026-11-23T07:00:00Z"}
    found = merged(day(), day(**ours), day(**theirs))["batch"]
    assert set(found["contacts"]) == {"1", "2", "3"}
    assert found["began_at"] == theirs["began_at"]


def test_a_clash_inside_a_day_says_where() -> None:
    began = {"contacts": ["1"], "began_at": "2026-11-23T08:00:00Z"}
    told = merge_tables(
        {"days": {"7": day(**began)}},
        {"days": {"7": day(**began, mood="fine")}},
        {"days": {"7": day(**began, mood="bad")}},
    )
    (clash,) = told.clashes
    assert clash.text == (
        "the day 2026-11-23, batch day, mood: yours is “fine”, theirs “bad”; yours stays."
    )


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"date": "today"},
        {"date": "0001-01-01"},
        {"date": "2026-11-23", "ritual": [{"what": "x"}]},
        {"date": "2026-11-23", "ritual": [{"what": "x", "at": "9999-12-31T23:00:00Z"}]},
        {"date": "2026-11-23", "batch": {"contacts": []}},
        {"date": "2026-11-23", "batch": []},
        {"date": "2026-11-23", "batch": {"contacts": [], "began_at": "0001-01-01T00:00:00Z"}},
    ],
)
def test_what_is_no_day_is_told_by_its_name(wrong: dict[str, Any]) -> None:
    with pytest.raises(BadDocumentError, match="days/7"):
        to_record("days", "7", wrong)


def test_days_are_counted_named_and_salvaged() -> None:
    assert held({"days": 1}) == "1 day"
    assert held({"contacts": 2, "days": 3}) == "2 contacts, 3 days"
    assert called("days", "7", {"days": {"7": day()}}) == "The day 2026-11-23"
    broken = b'{"letters": {"7": {"date": "2026-11-23"}}'
    assert salvaged(broken).tables == {"days": {"7": {"date": "2026-11-23"}}}


def batch(*contacts: str) -> Day:
    return Day(id="7", date=TODAY, batch=BatchDay(contacts=contacts, began_at=NOW))


def test_the_names_of_a_batch_follow_who_is_joined_and_are_checked() -> None:
    network = Network([ANN, BOB, batch("2", "1")])
    network.apply(join(network, ANN, BOB, NOW))
    assert network.days["7"] == batch("1")
    lost = Network([ANN, batch("1", "9")])
    (finding,) = check(lost, NOW)
    assert finding.text == (
        "The day 23 November 2026: a name of its batch is not in the store any more."
    )
    lost.apply(mended(lost, NOW).changes)
    assert lost.days["7"] == batch("1")


def test_a_checkup_tells_of_a_zone_and_a_date_that_cannot_be() -> None:
    far = Day(id="7", date=TODAY + timedelta(days=9), zone="Mars/Olympus")
    network = Network([far])
    told = [finding.text for finding in check(network, NOW)]
    assert told == [
        "The day 2 December 2026 is still to come, and yet something was done on it.",
        "The day 2 December 2026 has an unknown zone, “Mars/Olympus”.",
    ]
    network.apply(mended(network, NOW).changes)
    assert network.days["7"] == msgspec.structs.replace(far, zone="")


def test_what_an_older_version_would_not_know_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "tidings.json"
    talk = Touch(id="5", contact="1", kind=TouchKind.TALKED, at=NOW)
    kept = Day(
        id="7", date=TODAY, ritual=(Tick(what=ADS, at=NOW, extra={"mood": 1}),), extra={"x": [1]}
    )
    with Store(path) as store:
        store.commit(Changes(label="add", put=(ANN, talk, kept)), NOW)
    with Store(path) as store:
        assert dict(store.network.days) == {"7": kept}
