"""Every reader stands references that lead nowhere: what was deleted may come back."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import msgspec
from hypothesis import given, settings

from tests.cli.running import Tidings
from tests.domain.networks import IDS, NOW, networks
from tui_app.cli.card import card_of
from tui_app.cli.card_text import card_lines
from tui_app.cli.data import card_data, queue_data
from tui_app.domain.briefing import agenda, memory_refresher
from tui_app.domain.calls import CallResult, due_of_mine, log_call
from tui_app.domain.interviews import save_record
from tui_app.domain.network import Network
from tui_app.domain.owed import owed
from tui_app.domain.people_met import NameBook, link_people
from tui_app.domain.referrals import Referrals
from tui_app.domain.rules import Rules
from tui_app.domain.tidbit import Tidbit
from tui_app.domain.touch import TouchKind
from tui_app.matching.contact_index import ContactIndex
from tui_app.priority.inbox import inbox
from tui_app.priority.rank import rank

RULES = Rules()
LONDON = ZoneInfo("Europe/London")


@settings(max_examples=30)
@given(networks(least_contacts=2))
def test_queue_cards_inbox_matching_and_calls(network: Network) -> None:
    # Whoever everybody points to is deleted bare, touches and all else left dangling.
    network.remove("contacts", "10")
    network.remove("tidbits", "30")
    network.remove("opportunities", "60")
    network.remove("letters", "50")
    queue = rank(network, NOW, RULES, LONDON, block="all")
    assert msgspec.json.encode(queue_data(queue))
    assert all(call.contact.id in network.contacts for call in queue.calls)
    assert inbox(network, NOW, RULES).to_decide >= 0
    referrals, index = Referrals(network), ContactIndex(network)
    index.refresh(set(IDS["contacts"]))
    fresh = Tidbit(id="1", text="Ann Lee of Europe/London", heard_at=NOW - timedelta(hours=1))
    assert all(match.contact in network.contacts for match in index.propose(fresh))
    book = NameBook(network.contacts.values())
    for record in network.interviews.values():
        assert save_record(network, link_people(record, book), NOW)
    for contact in network.contacts.values():
        card = card_of(contact, network, NOW, RULES, LONDON)
        assert card_lines(card, 80)
        assert msgspec.json.encode(card_data(card))
        assert all(one.id in network.contacts for _, one in referrals.tree(contact.id))
        assert referrals.sent_by(contact.id) is not None
        assert memory_refresher(contact, network) is not None
        assert agenda(contact, network, None, NOW.date())
        assert owed(contact, network) is not None
        assert due_of_mine(network, contact, NOW.date()) is not None
        result = CallResult(kind=TouchKind.TALKED, passed_on=("30", "31"), referrals=("A New",))
        assert log_call(network, contact, result, NOW, LONDON)


def test_commands_after_a_contact_was_deleted(tidings: Tidings) -> None:
    import os
    from pathlib import Path

    from tui_app.domain.removal import remove_contact
    from tui_app.store import Store

    tidings.done("add", "Ann Lee", "--topic", "ferries")
    tidings.done("add", "Bo Rask", "--topic", "ferries")
    tidings.done("jot", "Ferries are full", "--for", "ann", "--for", "bo")
    with Store(Path(os.environ["TIDINGS_DATA"])) as store:
        (ann,) = (one for one in store.network.contacts.values() if one.name == "Ann Lee")
        store.commit(remove_contact(store.network, ann), NOW)
    assert "Bo Rask" in tidings.done("queue", "--block", "all")
    assert "Ferries are full" in tidings.done("show", "bo")
    assert "Ann Lee" not in tidings.done("list")
    assert [one["contact"]["name"] for one in tidings.data("jot", "More ferries")["matches"]] == [
        "Bo Rask"
    ]
    assert "worth knowing" in tidings.done("doctor")
    tidings.done("undo")
    tidings.done("undo")
    assert "Ann Lee" in tidings.done("list")
