"""`tidings letters`: what is owed, drafts, checks, and out of the door."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.running import Tidings
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Email
from tui_app.domain.interview import Interview, NextStep, Objection, PersonMet
from tui_app.domain.record import Record
from tui_app.store import Store

NOW = datetime(2026, 3, 16, 8, 10, tzinfo=UTC)
OWNER = """
[owner]
name = "Nora Whitfield"
phones = ["+44 20 7946 0018"]
email = "nora@whitfield.example"
address = "14 Calder Row, London N1"
"""
ANN = Contact(
    id="1",
    name="Ann Lee",
    organisation="Harbour Mills",
    met_on=NOW.date(),
    emails=(Email(address="ann@mills.example"),),
)
RECORD = Interview(
    id="2",
    organisation="Harbour Mills",
    position="Head of buying",
    held_on=datetime(2026, 3, 12, tzinfo=UTC).date(),
    people=(
        PersonMet(
            id="p",
            name="Ann Lee",
            contact="1",
            highlight="The silo with the blue door",
            objections=(
                Objection(text="No grain in her past", spoken=True, answer="I have moved malt"),
            ),
            next_steps=(NextStep(id="s", text="Send the tonnage sheet"),),
        ),
        PersonMet(id="r", name="The porter", highlight="He kept my umbrella"),
    ),
)


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    config = tmp_path / "config.toml"
    config.write_text(OWNER)
    monkeypatch.setenv("TIDINGS_CONFIG", str(config))
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "store" / "tidings.json"
    with_these(path, ANN, RECORD)
    return path


def with_these(path: Path, *records: Record) -> None:
    store = Store(path)
    store.commit(Changes(label="before", put=records), NOW)
    store.close()


def test_what_is_owed_is_listed_with_its_lateness(tidings: Tidings, store: Path) -> None:
    lines = tidings.done("letters").splitlines()
    assert lines[0].split() == ["owed", "to", "when", "why"]
    assert "thank-you  Ann Lee" in lines[1]
    assert "2 days late" in lines[1]
    data = tidings.data("letters", "--due")
    assert set(data) == {"owed"}
    assert [(one["kind"], one["contact"]["name"], one["days_late"]) for one in data["owed"]] == [
        ("thank-you", "Ann Lee", 2),
        ("thank-you", "The porter", 2),
    ]


def test_a_draft_is_kept_checked_and_sent_by_hand(tidings: Tidings, store: Path) -> None:
    drafted = tidings.data("letters", "draft", "ann")
    letter = drafted["letter"]
    assert (letter["kind"], letter["to"], letter["interview"]) == ("thank-you", "Ann Lee", "2")
    for part in ("malt", "blue door", "+44 20 7946 0018", "Dear Ann"):
        assert part in letter["body"]
    assert drafted["findings"] == []
    assert "nothing speaks against it" in tidings.done("letters", "check")
    assert letter["body"] in tidings.done("letters", "show", letter["id"])
    tidings.done("letters", "send", letter["id"], "--by", "hand")
    data = tidings.data("letters")
    assert [one["contact"]["name"] for one in data["owed"]] == ["The porter"]
    (sent,) = data["letters"]
    assert (sent["status"], sent["medium"], sent["sent_on"]) == (
        "sent",
        "hand-written",
        "2026-03-16",
    )
    touches = tidings.data("show", "ann")["touches"]
    assert [(one["kind"], one["letter"]) for one in touches] == [("note", letter["id"])]


def test_somebody_who_is_no_contact_gets_a_letter_too(tidings: Tidings, store: Path) -> None:
    letter = tidings.data("letters", "draft", "porter")["letter"]
    assert (letter["to"], letter.get("contact", "")) == ("The porter", "")
    assert "umbrella" in letter["body"]
    tidings.done("letters", "send", "porter", "--by", "hand", "--anyway")
    assert [one["contact"]["name"] for one in tidings.data("letters")["owed"]] == ["Ann Lee"]


def test_findings_are_told_and_stop_a_letter(tidings: Tidings, store: Path) -> None:
    bad = "Dear Anne,\n\nThank you for the talk.\n\nYours,\nNora Whitfield"
    tidings.done("letters", "draft", "ann", "--text", bad)
    checked = tidings("letters", "check", "ann")
    assert checked.exit_code == 1
    assert "Ann" in checked.stdout
    refused = tidings("letters", "send", "ann", "--by", "hand")
    assert refused.exit_code == 1
    assert "It was not sent" in refused.stderr
    assert tidings.data("letters")["letters"][0]["status"] == "draft"
    tidings.done("letters", "send", "ann", "--by", "hand", "--anyway")
    assert tidings.data("letters")["letters"][0]["status"] == "sent"


def test_a_dropped_letter_is_owed_no_longer_and_comes_back(tidings: Tidings, store: Path) -> None:
    tidings.done("letters", "drop", "porter")
    assert [one["contact"]["name"] for one in tidings.data("letters")["owed"]] == ["Ann Lee"]
    tidings.done("undo")
    assert len(tidings.data("letters")["owed"]) == 2
    assert "No letter is owed" in tidings.refused("letters", "drop", "ann", "--kind", "proposal")


@pytest.mark.parametrize(("way", "suffix"), [("eml", "eml"), ("markdown", "md"), ("page", "html")])
def test_a_letter_is_saved_to_go_out_from_elsewhere(
    tidings: Tidings, store: Path, way: str, suffix: str
) -> None:
    tidings.done("letters", "draft", "ann")
    path = Path(tidings.done("letters", "send", "ann", "--by", way).strip())
    assert path.suffix == f".{suffix}"
    assert "tonnage sheet" in path.read_text()
    assert tidings.data("letters")["letters"][0]["status"] == "draft"


def test_without_a_server_or_an_address_it_says_what_to_do(tidings: Tidings, store: Path) -> None:
    tidings.done("letters", "draft", "ann")
    assert "[mail]" in tidings.refused("letters", "send", "ann", "--yes")
    tidings.done("letters", "draft", "porter")
    assert "no e-mail address of The porter" in tidings.refused(
        "letters", "send", "porter", "--by", "eml"
    )


def test_a_name_that_fits_several_letters_lists_them(tidings: Tidings, store: Path) -> None:
    tidings.done("letters", "draft", "ann")
    tidings.done("letters", "draft", "ann", "--kind", "proposal")
    refused = tidings("letters", "show", "ann")
    assert refused.exit_code == 1
    assert "fits 2 letters" in refused.stderr
    assert refused.stderr.count("Ann Lee") == 2


def test_a_dry_run_keeps_nothing(tidings: Tidings, store: Path) -> None:
    assert "malt" in tidings.done("letters", "draft", "ann", "--dry-run")
    assert tidings.data("letters")["letters"] == []


def test_nobody_by_that_name_is_one_sentence(tidings: Tidings, store: Path) -> None:
    assert "No contact fits “zebedee”" in tidings.refused("letters", "draft", "zebedee")
    assert "no unsent letter" in tidings.refused("letters", "show", "zebedee")
