"""Every way to break a store, alone, with backups, and with a journal that reaches the end."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.store.breaking import (
    LATER,
    PACKAGED,
    PEOPLE,
    WAYS,
    WESTERN,
    beside,
    copied,
    files_in,
    lived_in,
    state_of,
)
from tests.store.people import ZOE, people_in, put
from tui_app.store import Store, StoreError
from tui_app.store.checkup import examine
from tui_app.store.recovery import offers, recover, trouble
from tui_app.store.recovery.words import without_pointing

Before = dict[str, object]
Break = Callable[[bytes], bytes]
every_way = pytest.mark.parametrize("way", WAYS.values(), ids=WAYS.keys())
SURROUNDINGS = ("alone", "with backups", "with backups and the journal")


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lived_in(tmp_path_factory.mktemp("lived"))


@pytest.fixture(scope="module")
def before(lived: Path, tmp_path_factory: pytest.TempPathFactory) -> Before:
    with Store(copied(lived, tmp_path_factory.mktemp("before"))) as store:
        return state_of(store)


@pytest.fixture(params=SURROUNDINGS)
def surroundings(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def path(lived: Path, tmp_path: Path, surroundings: str) -> Path:
    path = copied(lived, tmp_path / "store")
    if surroundings != "with backups and the journal":
        beside(path, ".journal").unlink()
    if surroundings == "alone":
        shutil.rmtree(beside(path, ".backups"))
    return path


@pytest.fixture
def broken(path: Path, way: Break) -> Iterator[bytes]:
    content = way(path.read_bytes())
    assert content != path.read_bytes()
    path.write_bytes(content)
    yield content
    beside(path, ".lock").unlink(missing_ok=True)


@every_way
def test_it_is_told_in_one_line_and_nothing_is_written(path: Path, broken: bytes) -> None:
    there = files_in(path.parent)
    for _ in range(2):
        with pytest.raises(StoreError) as refused:
            Store(path)
        told = str(refused.value)
        assert str(path) in told
        assert told.endswith(".")
        assert "\n" not in told
        assert len(told) < 600
        assert "“tidings doctor”" in told
        assert trouble(path) == told
    examined = examine(path)
    assert examined.trouble == told
    assert examined.findings[0].text == without_pointing(told)
    assert "tidings doctor" not in examined.findings[0].text
    assert examined.offers
    assert offers(path) == examined.offers
    assert files_in(path.parent) == there


@every_way
def test_what_is_brought_back_works_and_what_was_there_is_kept(
    path: Path, broken: bytes, before: Before, surroundings: str
) -> None:
    backups = beside(path, ".backups")
    kept_before = files_in(backups)
    journal = beside(path, ".journal")
    journal_before = journal.read_bytes() if journal.exists() else None
    recovered = recover(path, offers(path)[0], LATER)
    kept = {one.read_bytes() for one in recovered.set_aside}
    assert kept == {broken, journal_before} - {None}
    assert all(one.parent == backups for one in recovered.set_aside)
    assert kept_before.items() <= files_in(backups).items()
    assert trouble(path) == ""
    with Store(path) as store:
        assert store.notices == []
        state = state_of(store)
        people = people_in(store)
        put(store, ZOE)
        assert people_in(store) == {**people, ZOE.id: ZOE}
    with Store(path) as store:
        store.undo(LATER)
        assert people_in(store) == people
    if recovered.offer.complete:
        assert state == before


@every_way
def test_the_best_state_is_as_good_as_can_be_known(
    path: Path,
    broken: bytes,
    way: Break,
    before: Before,
    surroundings: str,
) -> None:
    best = offers(path)[0]
    recover(path, best, LATER)
    with Store(path) as store:
        state, people = state_of(store), people_in(store)
    whole = way in [WAYS[name] for name in PACKAGED]
    if surroundings == "with backups and the journal" or whole:
        assert best.complete
        assert state == before
    elif surroundings == "with backups":
        assert not best.complete
        assert {one.id for one in PEOPLE[:10]} - {PEOPLE[1].id} <= people.keys()
    else:
        assert not best.complete
    for key, person in people.items():
        assert key in {one.id for one in PEOPLE} - {PEOPLE[1].id}
        assert person.name.startswith("Z")


@every_way
def test_a_store_that_breaks_again_after_that_is_brought_back_again(
    path: Path, broken: bytes
) -> None:
    recover(path, offers(path)[0], LATER)
    with Store(path) as store:
        put(store, ZOE)
        state = state_of(store)
    path.write_bytes(broken)
    best = offers(path)[0]
    assert best.complete
    recover(path, best, LATER)
    with Store(path) as store:
        assert state_of(store) == state


def test_letters_of_another_encoding_are_read_as_what_they_were(tmp_path: Path) -> None:
    path = lived_in(tmp_path, WESTERN)
    with Store(path) as store:
        before = state_of(store)
    path.write_bytes(path.read_bytes().decode().encode("latin-1"))
    assert "does not parse" in trouble(path)
    best = offers(path)[0]
    assert best.complete
    recover(path, best, LATER)
    with Store(path) as store:
        assert state_of(store) == before
