"""Bringing a store back: what holds at every byte, and what a crash on the way leaves."""

import re
import stat
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.breaking import LATER, beside, copied, lived_in, state_of
from tests.store.people import ZOE, people_in, put
from tui_app.store import Store, StoreError
from tui_app.store.recovery import bringing_back, offers, recover, trouble
from tui_app.store.recovery.offers import candidates
from tui_app.store.recovery.wreck import Wreck

SCHEMA_OF_LATER = re.compile(rb'"schema":[3-9]')

many_ways = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lived_in(tmp_path_factory.mktemp("lived"))


@pytest.fixture(scope="module")
def before(lived: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    with Store(copied(lived, tmp_path_factory.mktemp("before"))) as store:
        return state_of(store)


@pytest.fixture
def path(lived: Path, tmp_path: Path) -> Path:
    return copied(lived, tmp_path / "store")


def best_state(path: Path) -> dict[str, object]:
    state = candidates(Wreck(path))[0].build()
    assert state is not None
    return {name: table for name, table in state.tables.items() if table}


def journal_of(path: Path) -> Path:
    return beside(path, ".journal")


def lines_of(path: Path) -> list[bytes]:
    return journal_of(path).read_bytes().splitlines(keepends=True)


def spoil(line: bytes) -> bytes:
    return line[:20] + b"#" + line[21:]


@many_ways
@given(data=st.data())
def test_a_file_cut_anywhere_comes_back_whole_from_backup_and_journal(
    data: st.DataObject, path: Path, lived: Path, before: dict[str, object]
) -> None:
    good = lived.read_bytes()
    path.write_bytes(good[: data.draw(st.integers(0, len(good) - 2))])
    assert trouble(path)
    assert offers(path)[0].complete
    assert best_state(path) == before


@many_ways
@given(data=st.data())
def test_a_file_with_any_byte_changed_comes_back_whole_from_backup_and_journal(
    data: st.DataObject, path: Path, lived: Path, before: dict[str, object]
) -> None:
    spoiled = bytearray(lived.read_bytes())
    spoiled[data.draw(st.integers(0, len(spoiled) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(spoiled)
    if SCHEMA_OF_LATER.search(spoiled):  # nothing must be put in the place of such a file
        assert offers(path) == ()
        return
    best = offers(path)[0]
    assert best.complete
    assert best.proven
    assert best_state(path) == before


@many_ways
@given(data=st.data(), empty=st.booleans())
def test_with_any_byte_of_the_journal_changed_nothing_is_said_to_be_whole_that_is_not(
    data: st.DataObject, empty: bool, path: Path, lived: Path, before: dict[str, object]
) -> None:
    path.write_bytes(b"" if empty else lived.read_bytes())
    spoiled = bytearray(journal_of(lived).read_bytes())
    spoiled[data.draw(st.integers(0, len(spoiled) - 1))] ^= data.draw(st.integers(1, 255))
    journal_of(path).write_bytes(spoiled)
    best = offers(path)[0]
    if best.complete or not empty:
        assert best_state(path) == before
    assert best.lost <= 2


@many_ways
@given(cut=st.floats(0, 1), gone=st.sets(st.integers(0, 5)))
def test_however_few_backups_and_however_short_the_journal_no_offer_claims_too_much(
    cut: float, gone: set[int], path: Path, lived: Path, before: dict[str, object]
) -> None:
    copied(lived, path.parent)
    path.write_bytes(b"")
    journal = journal_of(lived).read_bytes()
    journal_of(path).write_bytes(journal[: int(len(journal) * cut)])
    for number, backup in enumerate(sorted(beside(path, ".backups").iterdir())):
        if number in gone:
            backup.unlink()
    for candidate in candidates(Wreck(path)):
        state = candidate.build()
        assert state is not None
        if candidate.offer.proven and candidate.offer.complete and cut == 1:
            assert {name: table for name, table in state.tables.items() if table} == before


# Crashes on the way


class Crash(BaseException):
    """The process is no more."""


@pytest.mark.parametrize("journal", ["sound", "damaged"])
@pytest.mark.parametrize("at", range(1, 6))
def test_a_crash_on_the_way_leaves_what_can_be_recovered_again(
    path: Path, before: dict[str, object], at: int, journal: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if journal == "damaged":
        lines = lines_of(path)
        lines[2] = spoil(lines[2])
        journal_of(path).write_bytes(b"".join(lines))
    broken = path.read_bytes()[:300]
    path.write_bytes(broken)
    best = offers(path)[0]
    replace = Path.replace
    count = 0

    def crashing(self: Path, target: Path) -> Path:
        nonlocal count
        count += 1
        if count == at:
            raise Crash
        return replace(self, target)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", crashing)
        try:
            recover(path, best, LATER)
        except Crash:
            assert path.read_bytes() == broken
    if trouble(path):
        best = offers(path)[0]
        assert best.complete
        recover(path, best, LATER)
    with Store(path) as store:
        assert state_of(store) == before
    kept = list(beside(path, ".backups").glob("tidings.json-broken-*"))
    assert [one.read_bytes() for one in kept] == [broken]


def test_a_full_disk_on_the_way_is_told_and_leaves_all_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(b"[")
    journal = journal_of(path).read_bytes()

    def full(*_: object) -> bool:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(bringing_back, "write_atomically", full)
        with pytest.raises(StoreError, match="no space left"):
            recover(path, offers(path)[0], LATER)
    assert (path.read_bytes(), journal_of(path).read_bytes()) == (b"[", journal)
    recover(path, offers(path)[0], LATER)
    assert trouble(path) == ""


def test_all_that_is_made_is_for_the_user_alone(path: Path) -> None:
    path.write_bytes(b"")
    path.chmod(0o644)
    recover(path, offers(path)[0], LATER)
    for one in path.parent.rglob("*"):
        if one.is_file():
            assert stat.S_IMODE(one.stat().st_mode) == 0o600, one


def test_a_store_that_is_open_elsewhere_goes_on_with_what_was_brought_back(path: Path) -> None:
    elsewhere = Store(path)
    people = people_in(elsewhere)
    path.write_bytes(b"")
    recover(path, offers(path)[0], LATER)
    elsewhere.refresh()
    assert people_in(elsewhere) == people
    put(elsewhere, ZOE)
    elsewhere.close()
    assert people_in(Store(path)) == {**people, ZOE.id: ZOE}
