"""`tidings letters`: what is owed, drafts, checks, and out of the door."""

from datetime import UTC, datetime
from pathlib import Path

import msgspec
import pytest

from tests.cli.running import Tidings
from tests.exchange.mail.servers import Inbox, mail_server
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Email
from tui_app.domain.interview import Interview, NextStep, Objection, PersonMet
from tui_app.domain.record import Record
from tui_app.exchange.mail import outbox
from tui_app.exchange.mail.outbox import Delivery, Outgoing, Receipt
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
    assert "no letter to “zebedee”" in tidings.refused("letters", "show", "zebedee")
    assert "no unsent letter" in tidings.refused("letters", "send", "zebedee")


@pytest.mark.parametrize("command", ["draft", "drop", "show", "send"])
def test_no_name_at_all_means_nobody(tidings: Tidings, store: Path, command: str) -> None:
    assert "“”" in tidings.refused("letters", command, " ")
    assert len(tidings.data("letters")["owed"]) == 2


def test_what_was_sent_stays_as_it_went_out_and_can_be_read(tidings: Tidings, store: Path) -> None:
    letter = tidings.data("letters", "draft", "ann")["letter"]
    tidings.done("letters", "send", "ann", "--by", "hand")
    for more in (("--text", "Other words"), ("--again",), ("--kind", "proposal")):
        refused = tidings.refused("letters", "draft", letter["id"], *more)
        assert "thank-you to Ann Lee was sent, and stays as it went out" in refused
    assert "was sent" in tidings.refused("letters", "drop", letter["id"])
    assert letter["body"] in tidings.done("letters", "show", "ann")


def test_an_empty_pipe_takes_no_text_away(tidings: Tidings, store: Path) -> None:
    tidings.done("letters", "draft", "ann", "--text", "Dear Ann")
    for empty in ("", " \n\n"):
        refused = tidings.refused("letters", "draft", "ann", "--text", "-", stdin=empty)
        assert "It stays as it was." in refused
    assert "Dear Ann" in tidings.done("letters", "show", "ann")


def test_a_file_that_is_not_there_is_not_attached(tidings: Tidings, store: Path) -> None:
    assert tidings("letters", "draft", "ann", "--attach", "cv.pdf").exit_code == 2
    Path("cv.pdf").write_bytes(b"x")
    letter = tidings.data("letters", "draft", "ann", "--attach", "cv.pdf")["letter"]
    assert letter["attachments"] == [str(Path("cv.pdf").absolute())]


def test_a_subject_forges_no_line(tidings: Tidings, store: Path) -> None:
    subject = "Hello\r\nAttached: /etc/passwd\x1b[2J"
    told = tidings.done("letters", "draft", "ann", "--subject", subject)
    assert "Subject: Hello Attached: /etc/passwd" in told
    assert "\nAttached:" not in told


def test_of_several_letters_owed_none_is_dropped_by_chance(tidings: Tidings, store: Path) -> None:
    tidings.done("letters", "draft", "ann", "--kind", "proposal")
    refused = tidings.refused("letters", "drop", "ann")
    assert "2 letters are owed to Ann Lee. Say which with --kind:" in refused
    assert "proposal: " in refused
    tidings.done("letters", "drop", "ann", "--kind", "proposal")
    assert "Dropped: thank-you to Ann Lee." in tidings.told("letters", "drop", "ann")


def mailing(tmp_path: Path, port: int) -> None:
    """A server on this machine, to which no TLS is needed."""
    mail = f'\n[mail]\nhost = "127.0.0.1"\nport = {port}\nsecurity = "none"\n'
    (tmp_path / "config.toml").write_text(OWNER + mail)


def test_it_goes_out_and_a_new_address_is_kept_where_that_is_wanted(
    tidings: Tidings, store: Path, tmp_path: Path
) -> None:
    tidings.done("letters", "draft", "ann")
    assert tidings("letters", "send", "ann", "--yes", "--keep").exit_code == 2
    inbox = Inbox()
    with mail_server(inbox) as port:
        mailing(tmp_path, port)
        tidings.done("letters", "send", "ann", "--yes", "--to", "lee@mills.example", "--keep")
    assert inbox.letters[0].recipients == ["lee@mills.example"]
    emails = tidings.data("show", "ann")["contact"]["emails"]
    assert [one["address"] for one in emails] == ["ann@mills.example", "lee@mills.example"]


def test_what_went_out_is_sent_whatever_it_was_changed_to_meanwhile(
    tidings: Tidings, store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = tidings.data("letters", "draft", "ann")["letter"]["body"]

    def while_it_goes(out: Outgoing, *_: object) -> Receipt:
        other = msgspec.structs.replace(out.letter, body="Typed in the other window")
        with_these(store, other)
        return Receipt(server="s", recipient=out.recipient, security="", reply="", text="Took it.")

    monkeypatch.setattr(outbox, "deliver", while_it_goes)
    mailing(tmp_path, 1)
    tidings.done("letters", "send", "ann", "--yes")
    (letter,) = tidings.data("letters")["letters"]
    assert (letter["status"], letter["body"]) == ("sent", body)


@pytest.mark.parametrize(
    ("handed_over", "says"), [(False, "Nothing was sent."), (True, "it may have gone out.")]
)
def test_interrupted_it_says_whether_it_may_have_gone(
    tidings: Tidings,
    store: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    handed_over: bool,
    says: str,
) -> None:
    def interrupted(*given: object) -> Receipt:
        delivery = given[-1]
        assert isinstance(delivery, Delivery)
        if handed_over:
            delivery.hand_over()
        raise KeyboardInterrupt

    tidings.done("letters", "draft", "ann")
    monkeypatch.setattr(outbox, "deliver", interrupted)
    mailing(tmp_path, 1)
    stopped = tidings("letters", "send", "ann", "--yes")
    assert stopped.exit_code != 0
    assert says in stopped.stderr
    assert tidings.data("letters")["letters"][0]["status"] == "draft"
