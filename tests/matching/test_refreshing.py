"""The index follows the records, from whatever thread."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import msgspec
import pytest

from tests.matching.people import ANN, EVERYONE, MOMENT, news, who
from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.touch import Touch, TouchKind
from tui_app.matching.contact_index import ContactIndex

FERRIES = news("Ferries to Zeeland stop running")


@pytest.fixture
def network() -> Network:
    return Network(EVERYONE)


@pytest.fixture
def index(network: Network) -> ContactIndex:
    built = ContactIndex(network)
    built.prepare()
    return built


def test_a_contact_added_is_proposed(network: Network, index: ContactIndex) -> None:
    assert index.propose(FERRIES) == ()
    network.put(Contact(id="dora", name="Dora Maas", topics=("ferries",)))
    index.refresh(["dora"])
    assert who(index.propose(FERRIES)) == ["dora"]


def test_an_edit_adds_what_it_says_and_takes_what_it_said(
    network: Network, index: ContactIndex
) -> None:
    network.put(msgspec.structs.replace(ANN, topics=("ferries",)))
    index.refresh(["ann"])
    assert who(index.propose(FERRIES)) == ["ann"]
    assert index.propose(news("A prize for a cold chain")) == ()


def test_a_contact_removed_is_proposed_no_more(network: Network, index: ContactIndex) -> None:
    network.remove("contacts", "ann")
    index.refresh(["ann", "nobody"])
    assert index.propose(news("A prize for a cold chain")) == ()


def test_what_a_call_taught_counts_at_once(network: Network, index: ContactIndex) -> None:
    touch = Touch(
        id="t9",
        contact="ann",
        kind=TouchKind.TALKED,
        at=MOMENT,
        learned="Takes the ferries to Zeeland.",
    )
    network.put(touch)
    index.refresh(["ann"])
    assert who(index.propose(FERRIES)) == ["ann"]
    network.remove("touches", "t9")
    index.refresh(["ann"])
    assert index.propose(FERRIES) == ()


def test_refreshing_changes_nothing_where_nothing_changed(
    network: Network, index: ContactIndex
) -> None:
    tidbit = news("Northwind Traders asks Apple for a cold chain")
    before = index.propose(tidbit)
    for _ in range(3):
        index.refresh(network.contacts)
        assert index.propose(tidbit) == before


def test_an_index_needs_no_preparing(network: Network) -> None:
    index = ContactIndex(network)
    index.refresh(["ann"])
    assert who(index.propose(news("A prize for a cold chain"))) == ["ann"]


def test_a_refresh_that_fails_is_made_good_later(
    network: Network, index: ContactIndex, monkeypatch: pytest.MonkeyPatch
) -> None:
    network.put(Contact(id="dora", name="Dora Maas", topics=("ferries",)))
    index.refresh(["dora"])

    def broken(contact: Contact, records: Network) -> tuple[str, ...]:
        raise RuntimeError("dictionary changed size during iteration")

    with monkeypatch.context() as patch:
        patch.setattr("tui_app.matching.knowledge.known_of", broken)
        with pytest.raises(RuntimeError):
            index.prepare()
    assert who(index.propose(FERRIES)) == ["dora"]


def test_threads_may_build_refresh_and_propose_at_once(network: Network) -> None:
    index = ContactIndex(network)
    tidbit = news("Northwind Traders asks Apple for a cold chain")

    def work(turn: int) -> list[str]:
        if turn % 3 == 0:
            index.prepare()
        elif turn % 3 == 1:
            index.refresh(["ann", "boris"])
        return who(index.propose(tidbit))

    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(work, range(40)))
    assert answers == [["ann", "boris"]] * 40


def test_nothing_is_written_to_disk(
    network: Network, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.chdir(tmp_path)
    index = ContactIndex(network)
    index.propose(FERRIES)
    assert list(tmp_path.iterdir()) == []
