"""Two machines, a sync tool that puts one's file in the other's place, and a copy to merge.

Nothing that either machine did may be lost in silence, whatever is still known of the past.
"""

import shutil
from pathlib import Path

import msgspec
import pytest

from tests.store.people import ANN, BOB, NOW, ZOE, all_of, people_in, put, take_out
from tui_app.domain.contact import Contact
from tui_app.store import Store
from tui_app.store.conflict_copies import merge_copy
from tui_app.store.migrations import META_ID

EVE = Contact(id="4" + "0" * 36, name="Eve Marsh")


class Machines:
    """Two machines that share a store with Ann and Bob, and what a sync tool does with it."""

    def __init__(self, folder: Path, *, with_lineage: bool) -> None:
        self.here = folder / "here" / "tidings.json"
        self.there = folder / "there" / "tidings.json"
        self._with_lineage = with_lineage
        with Store(self.here) as store:
            put(store, ANN, BOB)
        self.there.parent.mkdir()
        self._carry(self.here, self.there)

    def at(self, path: Path, *people: Contact, without: tuple[Contact, ...] = ()) -> None:
        """One machine is used: these people put, those removed for good."""
        with Store(path) as store:
            if people:
                put(store, *people)
            if without:
                take_out(store, *without)
                store.empty_trash(NOW)

    def meet(self, path: Path, other: Path) -> Path:
        """The sync tool puts the other's file in the place of this one's, and keeps a copy."""
        copy = path.with_name("tidings.sync-conflict-20260506-120000-ABCDEFG.json")
        path.rename(copy)
        self._carry(other, path)
        self._forget(copy)
        return copy

    def copied(self) -> Path:
        """The sync tool puts the other machine's file beside this one's, as a copy."""
        copy = self.here.with_name("tidings (1).json")
        self._carry(self.there, copy)
        return copy

    def _carry(self, source: Path, target: Path) -> None:
        shutil.copy(source, target)
        self._forget(target)

    def _forget(self, path: Path) -> None:
        """As a version wrote it that did not tell from which folds a file went on."""
        if not self._with_lineage:
            tables = msgspec.json.decode(path.read_bytes())
            tables["meta"][META_ID].pop("lineage", None)
            path.write_bytes(msgspec.json.encode(tables))


@pytest.fixture(params=[True, False], ids=["told", "untold"])
def machines(tmp_path: Path, request: pytest.FixtureRequest) -> Machines:
    return Machines(tmp_path, with_lineage=request.param)


def titled(contact: Contact, title: str) -> Contact:
    return msgspec.structs.replace(contact, title=title)


def noted(contact: Contact, note: str) -> Contact:
    return msgspec.structs.replace(contact, note=note)


def test_what_was_added_on_either_machine_is_there(machines: Machines) -> None:
    machines.at(machines.here, ZOE)
    machines.at(machines.there, EVE)
    copy = machines.meet(machines.here, machines.there)
    with Store(machines.here) as store:
        report = merge_copy(store, copy, NOW)
        assert people_in(store) == all_of(ANN, BOB, ZOE, EVE)
        assert report.merged.clashes == ()


def test_what_was_changed_on_either_machine_is_there(machines: Machines) -> None:
    machines.at(machines.here, titled(ANN, "Head"))
    machines.at(machines.there, noted(ANN, "tall"))
    copy = machines.meet(machines.here, machines.there)
    with Store(machines.here) as store:
        report = merge_copy(store, copy, NOW)
        assert people_in(store) == all_of(titled(noted(ANN, "tall"), "Head"), BOB)
        assert report.merged.clashes == ()


def test_so_it_is_where_the_copy_is_the_other_machines(machines: Machines) -> None:
    machines.at(machines.here, titled(ANN, "Head"), ZOE)
    machines.at(machines.there, noted(ANN, "tall"), EVE)
    copy = machines.copied()
    with Store(machines.here) as store:
        report = merge_copy(store, copy, NOW)
        assert people_in(store) == all_of(titled(noted(ANN, "tall"), "Head"), BOB, ZOE, EVE)
        assert report.merged.clashes == ()


def test_nothing_is_lost_where_the_journal_was_set_aside_before_the_file_was_replaced(
    machines: Machines,
) -> None:
    machines.at(machines.here, titled(ANN, "Head"), ZOE)
    machines.at(machines.there, noted(ANN, "tall"), EVE)
    copy = machines.meet(machines.here, machines.there)
    machines.here.with_name("tidings.json.journal").unlink()
    with Store(machines.here) as store:
        report = merge_copy(store, copy, NOW)
        assert people_in(store) == all_of(titled(noted(ANN, "tall"), "Head"), BOB, ZOE, EVE)
        assert report.merged.clashes == ()


def test_what_both_changed_differently_is_told(machines: Machines) -> None:
    machines.at(machines.here, titled(ANN, "Head"))
    machines.at(machines.there, titled(ANN, "Director"))
    copy = machines.meet(machines.here, machines.there)
    with Store(machines.here) as store:
        told = "\n".join((*store.notices, *_clashes(store, copy)))
        assert "“Head”" in told
        assert "“Director”" in told


def test_what_was_deleted_for_good_on_one_machine_does_not_come_back(tmp_path: Path) -> None:
    machines = Machines(tmp_path, with_lineage=True)
    machines.at(machines.here, ZOE, without=(BOB,))
    machines.at(machines.there, EVE)
    copy = machines.meet(machines.here, machines.there)
    with Store(machines.here) as store:
        merge_copy(store, copy, NOW)
        assert people_in(store) == all_of(ANN, ZOE, EVE)


def _clashes(store: Store, copy: Path) -> tuple[str, ...]:
    return tuple(clash.text for clash in merge_copy(store, copy, NOW).merged.clashes)


def test_a_copy_that_went_back_to_an_older_value_is_followed(tmp_path: Path) -> None:
    machines = Machines(tmp_path, with_lineage=True)
    machines.at(machines.here, titled(ANN, "Head"))
    shutil.copy(machines.here, machines.there)
    machines.at(machines.there, ANN)
    copy = machines.copied()
    with Store(machines.here) as store:
        assert merge_copy(store, copy, NOW).merged.clashes == ()
        assert people_in(store) == all_of(ANN, BOB)


def test_where_only_a_guess_is_possible_an_older_value_is_told_of(tmp_path: Path) -> None:
    machines = Machines(tmp_path, with_lineage=False)
    machines.at(machines.here, titled(ANN, "Head"))
    machines.at(machines.here, titled(ANN, "Director"))
    machines.at(machines.there, titled(ANN, "Head"), EVE)
    copy = machines.copied()
    with Store(machines.here) as store:
        (told,) = _clashes(store, copy)
        assert "“Head”" in told
        assert people_in(store) == all_of(titled(ANN, "Director"), BOB, EVE)


def test_a_copy_that_is_an_older_state_of_ours_as_a_whole_changes_nothing(tmp_path: Path) -> None:
    machines = Machines(tmp_path, with_lineage=True)
    copy = machines.here.with_name("tidings (1).json")
    shutil.copy(machines.here, copy)
    machines.at(machines.here, titled(ANN, "Head"), ZOE, without=(BOB,))
    with Store(machines.here) as store:
        report = merge_copy(store, copy, NOW)
        assert not report.merged
        assert report.merged.clashes == ()


def test_many_changes_here_since_the_machines_parted_are_no_clashes(tmp_path: Path) -> None:
    machines = Machines(tmp_path, with_lineage=True)
    for title in ("Clerk", "Buyer", "Head"):
        machines.at(machines.here, titled(ANN, title), titled(BOB, title))
    machines.at(machines.there, EVE)
    copy = machines.copied()
    with Store(machines.here) as store:
        assert merge_copy(store, copy, NOW).merged.clashes == ()
        assert people_in(store) == all_of(titled(ANN, "Head"), titled(BOB, "Head"), EVE)


def test_merging_again_and_again_tells_no_clash_about_what_went_on_from_a_merge(
    tmp_path: Path,
) -> None:
    machines = Machines(tmp_path, with_lineage=True)
    machines.at(machines.there, titled(ANN, "Clerk"))
    for title in ("Buyer", "Head"):
        copy = machines.copied()
        with Store(machines.here) as store:
            assert merge_copy(store, copy, NOW).merged.clashes == ()
            put(store, titled(ANN, title))
            assert people_in(store) == all_of(titled(ANN, title), BOB)


def test_what_was_merged_on_opening_and_taken_out_by_undo_is_merged_with_the_copy(
    machines: Machines,
) -> None:
    machines.at(machines.here, titled(ANN, "Head"), ZOE)
    machines.at(machines.there, noted(ANN, "tall"), EVE)
    copy = machines.meet(machines.here, machines.there)
    with Store(machines.here) as store:
        store.undo(NOW)
        assert people_in(store) == all_of(noted(ANN, "tall"), BOB, EVE)
        report = merge_copy(store, copy, NOW)
        assert people_in(store) == all_of(titled(noted(ANN, "tall"), "Head"), BOB, ZOE, EVE)
        assert report.merged.clashes == ()


def test_what_came_from_outside_while_open_and_was_undone_can_be_merged(
    machines: Machines,
) -> None:
    store = Store(machines.here)
    put(store, titled(ANN, "Head"), ZOE)
    machines.at(machines.there, noted(ANN, "tall"), EVE)
    shutil.copy(machines.there, machines.here)
    store.refresh()
    store.take_in_outside(NOW)
    store.undo(NOW)
    assert people_in(store) == all_of(titled(ANN, "Head"), BOB, ZOE)
    merge_copy(store, machines.copied(), NOW)
    assert people_in(store) == all_of(titled(noted(ANN, "tall"), "Head"), BOB, ZOE, EVE)
    store.close()


def test_what_was_merged_once_and_taken_back_there_is_told_of(tmp_path: Path) -> None:
    machines = Machines(tmp_path, with_lineage=True)
    machines.at(machines.there, titled(ANN, "Head"))
    with Store(machines.here) as store:
        merge_copy(store, machines.copied(), NOW)
    machines.at(machines.there, ANN)
    with Store(machines.here) as store:
        (told,) = _clashes(store, machines.copied())
        assert "title: yours is “Head”, theirs nothing" in told
        assert people_in(store) == all_of(titled(ANN, "Head"), BOB)
