"""`tidings doctor`: findings with their names, mending as one action, and the exit status."""

import json
import os
import shlex
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Tidings
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact, Phone
from tui_app.domain.interview import Document, Interview
from tui_app.domain.record import Record
from tui_app.domain.touch import Touch, TouchKind
from tui_app.store import Store
from tui_app.store.attachments import Attachments

NOW = datetime(2026, 3, 16, 8, 0, tzinfo=UTC)
ANN = Contact(id="1" + "0" * 36, name="Ann Lee", zone="europe/paris", met_through="9")
BO = Contact(id="2" + "0" * 36, name="Bo Rask", snoozed_until=date(2062, 1, 1))
CALL = Touch(id="3" + "0" * 36, contact="8" + "0" * 36, kind=TouchKind.TALKED, at=NOW, note="rang")


def path() -> Path:
    return Path(os.environ["TIDINGS_DATA"])


def keep(*records: Record) -> None:
    with Store(path()) as store:
        store.commit(Changes(label="before", put=records), NOW)


def contact(tidings: Tidings, name: str) -> Any:  # noqa: ANN401 - JSON is untyped
    return tidings.data("show", name)["contact"]


def test_a_store_in_good_health_and_an_empty_one(tidings: Tidings) -> None:
    assert tidings.told("doctor") == "Nothing is wrong.\n"
    assert not path().exists()
    tidings.done("add", "Ann Lee")
    assert tidings.told("doctor", "--mend") == "Nothing is wrong.\n"
    assert tidings.data("doctor") == {
        "findings": [], "mended": [], "backups": [], "offers": []
    }  # fmt: skip
    assert not path().with_name("tidings.json.backups").exists()


def test_a_copy_that_no_record_names_is_worth_knowing(tidings: Tidings, tmp_path: Path) -> None:
    card = tmp_path / "card.pdf"
    card.write_text("a card")
    copies = Attachments(path())
    for number, copied in enumerate((True, False)):
        kept = copies.keep(str(number), card)
        cards = (Document(title="card", path=kept, copied=copied),)
        keep(Interview(id=f"{number + 4}" + "0" * 36, organisation="Mills", documents=cards))
    told = tidings("doctor", "--mend")
    assert told.exit_code == 0
    (orphan,) = (one for one in copies.files() if one.parent.name == "1")
    words = "worth knowing: 1 copy of a document is named by no record any more"
    assert words in " ".join(told.stdout.split())
    assert str(orphan) in "".join(told.stdout.split())
    with Store(path()) as store:
        store.commit(Changes(label="delete", removed=(("interviews", "4" + "0" * 36),)), NOW)
    assert words in " ".join(tidings("doctor").stdout.split())  # the trash may bring it back


def test_each_finding_is_named_on_stdout_and_nothing_is_changed(tidings: Tidings) -> None:
    keep(ANN, BO)
    before = path().read_bytes()
    result = tidings("doctor")
    assert result.exit_code == 1
    assert "reference: Ann Lee: who they were met through is not in the store" in result.stdout
    assert "date: Bo Rask is snoozed until 1 January 2062." in result.stdout
    assert "value: Ann Lee has the zone “europe/paris”" in result.stdout
    assert result.stderr == ("3 findings, of which --mend settles 2; 1 for you to decide.\n")
    assert path().read_bytes() == before


def everything(folder: Path) -> dict[str, tuple[object, ...]]:
    """Each file and folder below, with all that writing would change."""
    return {
        str(one): (one.stat().st_mode, one.stat().st_mtime_ns, one.is_file() and one.read_bytes())
        for one in [folder, *folder.rglob("*")]
    }


def test_looking_takes_nothing_in_from_outside_and_changes_no_mode(tidings: Tidings) -> None:
    keep(ANN, BO)
    tables = json.loads(path().read_text(encoding="utf-8"))
    tables["contacts"][ANN.id]["name"] = "Ann Outside"
    path().write_text(json.dumps(tables), encoding="utf-8")
    path().chmod(0o644)
    before = everything(path().parent)
    result = tidings("doctor")
    assert everything(path().parent) == before
    assert result.exit_code == 1
    assert "outside: " in result.stdout
    assert "mode: " in result.stdout
    assert "Ann Outside has the zone" in result.stdout
    assert "taken in as it is" not in result.stderr


def test_looking_brings_up_no_older_schema(tidings: Tidings) -> None:
    path().parent.mkdir(parents=True)
    document = {"name": "Old Ann", "zone": "europe/paris"}
    tables = {"contacts": {ANN.id: document}, "meta": {"1": {"schema": 1, "journal_number": 0}}}
    path().write_text(json.dumps(tables), encoding="utf-8")
    path().chmod(0o600)
    before = everything(path().parent)
    assert "Old Ann has the zone" in tidings("doctor").stdout
    assert everything(path().parent) == before


def test_mending_in_two_steps_after_one_backup_says_that_undo_is_done_twice(
    tidings: Tidings,
) -> None:
    keep(ANN, BO)
    tables = json.loads(path().read_text(encoding="utf-8"))
    tables["contacts"][BO.id]["cadence_days"] = "weekly"
    path().write_text(json.dumps(tables), encoding="utf-8")
    result = tidings("doctor", "--mend")
    assert result.stderr.count("before-mend.json") == 1
    assert "“tidings undo”, done twice, takes what concerns records back" in result.stderr
    assert tidings.told("undo").startswith("undid: mend")
    assert tidings.told("undo").startswith("undid: mend")
    assert contact(tidings, "ann")["zone"] == "europe/paris"


def test_what_is_read_only_is_told_once_when_mending(tidings: Tidings) -> None:
    keep(ANN)
    content = path().read_bytes().replace(b'"schema":2', b'"schema":9')
    path().write_bytes(content)
    result = tidings("doctor", "--mend")
    assert result.exit_code == 1
    assert result.stdout.count("newer Tidings") == 1
    path().write_bytes(content.replace(b'"schema":9', b'"schema":2'))
    lock = path().with_name("tidings.json.lock")
    lock.unlink()
    lock.mkdir()
    told = tidings("doctor", "--mend")
    assert told.exit_code == 1
    assert told.stdout.count("it is no file") == 1
    assert "store: " not in told.stdout


def test_a_folder_named_as_the_store_is_told_and_left_as_it_is(
    tidings: Tidings, tmp_path: Path
) -> None:
    folder = tmp_path / "Documents"
    folder.mkdir(mode=0o755)
    folder.chmod(0o755)
    other = tmp_path / "Documents.lock"
    other.write_bytes(b"")
    other.chmod(0o644)
    result = tidings("doctor", "--mend", "--data", str(folder))
    assert result.exit_code == 1
    assert "a directory" in result.stdout
    assert folder.stat().st_mode & 0o777 == 0o755
    assert other.stat().st_mode & 0o777 == 0o644


@pytest.mark.parametrize("content", [b"milk\nbread\n", b"\x7fELF\x02\x01\x01\0\0\0", b""])
def test_a_foreign_file_is_never_replaced_unasked(
    tidings: Tidings, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "list.txt"
    file.write_bytes(content)
    file.chmod(0o755)
    args = ("doctor", "--mend", "--data", str(file))
    result = tidings(*args)
    assert result.exit_code == 1
    assert "an empty store" in result.stdout
    assert "name the one to bring back: --mend --offer N" in result.stderr
    assert file.read_bytes() == content
    assert file.stat().st_mode & 0o777 == 0o755
    assert [one.name for one in tmp_path.iterdir()] == ["list.txt"]
    assert tidings(*args, "--offer", "1").exit_code == 0
    kept = tmp_path / "list.txt.backups"
    assert [one.read_bytes() for one in kept.glob("list.txt-broken-*")] == [content]


def test_the_command_for_a_conflict_copy_is_printed_to_be_pasted(
    tidings: Tidings, tmp_path: Path
) -> None:
    keep(Contact(id=ANN.id, name="Ann Lee"))
    copy = path().with_name("tidings (Ann's  conflicted copy 2026-03-15).json")
    copy.write_bytes(path().read_bytes())
    printed = tidings("doctor").stdout
    assert f"    “tidings merge {shlex.quote(str(copy))}” takes in what it holds.\n" in printed
    named = tmp_path / "my link.json"
    named.symlink_to(path())
    printed = tidings("doctor", "--data", str(named)).stdout
    assert f"“tidings --data '{named}' merge {shlex.quote(str(copy))}” takes" in printed


def test_other_json_named_as_the_store_is_left_as_it_is(tidings: Tidings, tmp_path: Path) -> None:
    file = tmp_path / "colours.json"
    file.write_text('{"colours": {"red": {"warm": true}}}', encoding="utf-8")
    file.chmod(0o644)
    before = everything(tmp_path)
    assert tidings("doctor", "--mend", "--data", str(file)).exit_code == 0
    assert everything(tmp_path) == before


def test_mending_is_one_action_after_a_backup_and_says_what_is_left(tidings: Tidings) -> None:
    keep(ANN, BO)
    result = tidings("doctor", "--mend")
    assert result.exit_code == 1
    assert result.stdout.count("Mended: ") == 2
    assert "Bo Rask is snoozed" in result.stdout
    assert "before-mend.json" in result.stderr
    assert "2 findings mended" in result.stderr
    assert "1 finding left for you to decide" in result.stderr
    assert contact(tidings, "ann")["zone"] == "Europe/Paris"
    assert "met_through" not in contact(tidings, "ann")
    assert tidings.told("undo") == "undid: mend: 2 findings\n"
    assert contact(tidings, "ann")["zone"] == "europe/paris"


def test_the_backup_holds_what_was_there_before(tidings: Tidings) -> None:
    keep(ANN)
    tidings.done("doctor", "--mend")
    (backup,) = path().with_name("tidings.json.backups").glob("*before-mend.json")
    (kept,) = json.loads(backup.read_text(encoding="utf-8"))["contacts"].values()
    assert kept["zone"] == "europe/paris"


def test_where_all_is_mended_the_status_is_0(tidings: Tidings) -> None:
    keep(ANN, CALL)
    assert "nothing wrong is left" in tidings.told("doctor", "--mend")
    assert tidings.told("doctor") == "Nothing is wrong.\n"
    assert contact(tidings, "somebody missing")["do_not_call"]


def test_what_lies_in_the_trash_is_worth_knowing_and_no_finding(tidings: Tidings) -> None:
    keep(Contact(id=ANN.id, name="Ann Lee"), Contact(id=BO.id, name="Bo", met_through=ANN.id))
    with Store(path()) as store:
        store.commit(Changes(label="delete", removed=(("contacts", ANN.id),)), NOW)
    result = tidings("doctor", "--mend")
    assert result.exit_code == 0
    assert "worth knowing: Ann Lee is in the trash" in result.stdout
    assert contact(tidings, "bo")["met_through"] == ANN.id


def test_json_holds_findings_what_was_mended_and_backups(tidings: Tidings) -> None:
    keep(ANN, BO)
    result = tidings("doctor", "--mend", "--json")
    assert result.exit_code == 1
    data = json.loads(result.stdout)
    assert [one["kind"] for one in data["findings"]] == ["date"]
    assert {one["kind"] for one in data["mended"]} == {"reference", "value"}
    assert data["findings"][0]["id"] == BO.id
    assert data["findings"][0]["table"] == "contacts"
    assert data["findings"][0]["mends"] is False
    assert Path(data["backups"][0]).exists()


def test_a_document_that_is_no_record_is_not_taken_for_missing(tidings: Tidings) -> None:
    keep(Contact(id=ANN.id, name="Ann Lee"), Contact(id=BO.id, name="Bo", met_through=ANN.id))
    tables = json.loads(path().read_text(encoding="utf-8"))
    tables["contacts"][ANN.id]["name"] = 7
    path().write_text(json.dumps(tables), encoding="utf-8")
    result = tidings("doctor", "--mend")
    assert result.exit_code == 1
    told = " ".join(result.stdout.split())
    assert "record: A record cannot be read: name is not as it should be (contacts/" in told
    assert "A record cannot be read: name is not as it should be" in tidings("list").stderr
    assert f"worth knowing: A record that cannot be read (contacts/{ANN.id})" in " ".join(
        result.stdout.split()
    )
    assert contact(tidings, "bo")["met_through"] == ANN.id


def test_a_store_that_does_not_open_is_a_finding(tidings: Tidings) -> None:
    path().parent.mkdir(parents=True)
    path().write_text("{", encoding="utf-8")
    result = tidings("doctor")
    assert result.exit_code == 1
    assert result.stdout.startswith("store: ")


def test_hostile_text_is_harmless(tidings: Tidings) -> None:
    keep(Contact(id=ANN.id, name="A\x1b[31m\u202e[/]\n", phones=(Phone(number="\x07none"),)))
    result = tidings("doctor")
    assert "\x1b" not in result.stdout
    assert "\u202e" not in result.stdout
    assert "A[/] has a phone number without a digit: “none”." in result.stdout


@pytest.mark.parametrize("word", ["Exit status 0", "--mend", "“findings”"])
def test_help_tells_the_contract(tidings: Tidings, word: str) -> None:
    assert word in " ".join(tidings.done("doctor", "--help").split())


def test_a_sentence_model_that_is_damaged_is_worth_knowing(
    tidings: Tidings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "damaged_model"
    (package / "model").mkdir(parents=True)
    (package / "__init__.py").write_text("")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr("tui_app.matching.meaning.installation.PACKAGE", "damaged_model")
    tidings.done("add", "Ann Lee")
    told = tidings("doctor")
    assert told.exit_code == 0
    assert "sentence model lacks its file model.safetensors" in " ".join(told.stdout.split())
