"""`tidings interview`: the form out and in, the record shown, the binder listed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.cli.running import Tidings
from tui_app.domain.changes import Changes
from tui_app.domain.opportunity import Opportunity
from tui_app.store import Store

NOW = datetime(2026, 3, 16, 8, 10, tzinfo=UTC)

FORM = """\
# Interview record

## The meeting

Organisation: Larkfield Press
Position: Head of operations
Target area: Publishing
Kind: [ ] networking  [ ] screening  [x] job interview
Held on: fri
Minutes: 45

## Person met

Name: ann lee
Tone: formal
Objection: overqualified
Your answer: I want to stay
Next step: a call
In words: ring Ann
Taken by: [x] me  [ ] them
By: +2w
Only if I hear nothing: [x]

## Person met

Name: Bo Lund
Next step: a call
By: 2026-03-20
"""


@pytest.fixture
def form(tmp_path: Path) -> Path:
    path = tmp_path / "filled.md"
    path.write_text(FORM, encoding="utf-8")
    return path


@pytest.fixture
def ann(tidings: Tidings) -> str:
    """A contact of the name of somebody met; gives her id."""
    return tidings.done("add", "Ann Lee", "--organisation", "Larkfield Press").strip()


def add(tidings: Tidings, organisation: str, *more: str) -> str:
    """One more record; gives its id."""
    return tidings.done("interview", "new", "--organisation", organisation, *more).strip()


class TestForm:
    def test_the_blank_form_needs_no_store(self, tidings: Tidings, tmp_path: Path) -> None:
        printed = tidings.done("interview", "form")
        assert printed.startswith("# Interview record\n")
        assert printed.count("## Person met") == 2
        assert not (tmp_path / "store").exists()

    def test_it_has_room_for_as_many_people_as_wanted(self, tidings: Tidings) -> None:
        assert tidings.done("interview", "form", "--people", "6").count("## Person met") == 6
        page = tidings.done("interview", "form", "--page", "--people", "1")
        assert page.startswith("<!DOCTYPE html>")
        assert page.count('class="person"') == 1
        assert tidings("interview", "form", "--people", "-1").exit_code == 2

    def test_a_page_has_room_for_four(self, tidings: Tidings) -> None:
        assert tidings.done("interview", "form", "--page").count('class="person"') == 4

    @pytest.mark.usefixtures("ann")
    def test_a_record_printed_as_a_form_reads_back_as_the_same(
        self, tidings: Tidings, form: Path
    ) -> None:
        first = tidings.data("interview", "new", "--from", str(form))["interview"]
        printed = tidings.done("interview", "form", "larkfield")
        again = tidings.data("interview", "new", "--from", "-", "--anyway", stdin=printed)
        assert _bare(again["interview"]) == _bare(first)
        assert "Larkfield" in tidings.done("interview", "form", "--page", first["id"])

    def test_it_is_written_to_a_file_but_never_over_one(
        self, tidings: Tidings, tmp_path: Path
    ) -> None:
        path = tmp_path / "new.md"
        assert "Fill it in with any editor" in tidings.told("interview", "form", "-o", str(path))
        path.write_text("my own words", encoding="utf-8")
        told = tidings.refused("interview", "form", "-o", str(path))
        assert "is there already and was left alone" in told
        assert path.read_text(encoding="utf-8") == "my own words"
        told = tidings.refused("interview", "form", "-o", str(tmp_path / "none" / "a.md"))
        assert "cannot be written: no such file or directory." in told

    def test_an_unknown_record_is_told(self, tidings: Tidings) -> None:
        assert "No interview record fits “acme”" in tidings.refused("interview", "form", "acme")


class TestNewFromAForm:
    @pytest.mark.usefixtures("ann")
    def test_it_is_saved_and_its_id_printed(self, tidings: Tidings, form: Path) -> None:
        result = tidings("interview", "new", "--from", str(form))
        assert result.exit_code == 0
        record = tidings.data("interview", "show", result.stdout.strip())["interview"]
        assert record["organisation"] == "Larkfield Press"
        assert (record["kind"], record["held_on"]) == ("job interview", "2026-03-13")
        assert result.stderr.splitlines() == [
            "Saved: Larkfield Press, 13 March 2026.",
            "Linked to the contact: ann lee.",
            "No contact yet: Bo Lund. --add-contacts makes contacts of the people met.",
            "Bo Lund is no contact yet, so no call is queued: “a call”.",
            "Ann Lee is in the queue on Fri 27 Mar unless you hear from them: “ring Ann”.",
            *[line for line in result.stderr.splitlines() if line.startswith("Owed: ")],
        ]
        assert "Owed: thank-you to Ann Lee, 1 day late." in result.stderr

    @pytest.mark.usefixtures("ann")
    def test_no_call_is_told_of_for_word_that_came_the_same_evening(self, tidings: Tidings) -> None:
        step = "Next step:\nIn words: ring Ann\nBy: +1w\nOnly if I hear nothing: [x]\n"
        lines = f"Organisation: Larkfield\nHeld on: today\n\n## Person met\nName: Ann Lee\n{step}"
        filled = f"# Interview record\n\n## The meeting\n{lines}"
        evening = ("--from", "-", "--at", "2026-03-13T19:00Z")
        told = tidings("interview", "new", *evening, "--dry-run", stdin=filled).stderr
        assert "Ann Lee is in the queue on Fri 20 Mar" in told
        tidings.done("log", "ann", "talked", "--in", "--at", "2026-03-13T18:00Z")
        assert "in the queue" not in tidings("interview", "new", *evening, stdin=filled).stderr

    def test_who_was_met_has_a_touch_for_it(self, tidings: Tidings, form: Path, ann: str) -> None:
        tidings.done("interview", "new", "--from", str(form))
        (touch,) = tidings.data("show", ann)["touches"]
        assert (touch["kind"], touch["seconds"]) == ("meeting", 45 * 60)
        tidings.done("undo")
        assert tidings.data("show", ann)["touches"] == []
        assert tidings.data("interview", "list") == {"interviews": []}

    @pytest.mark.usefixtures("ann")
    def test_contacts_are_made_of_the_others_where_wanted(
        self, tidings: Tidings, form: Path
    ) -> None:
        data = tidings.data("interview", "new", "--from", str(form), "--add-contacts")
        assert [one["name"] for one in data["linked"]] == ["ann lee"]
        assert [one["name"] for one in data["added"]] == ["Bo Lund"]
        assert data["unknown"] == []
        assert [one["contact"]["name"] for one in data["calls"]] == ["Bo Lund", "Ann Lee"]
        assert [one["unless_heard"] for one in data["calls"]] == [False, True]
        bo = tidings.data("show", "Bo Lund")["contact"]
        assert (bo["organisation"], bo["met_on"]) == ("Larkfield Press", "2026-03-13")
        assert {one["kind"] for one in data["letters"]} >= {"thank-you"}

    @pytest.mark.usefixtures("ann")
    def test_a_dry_run_shows_the_record_and_saves_nothing(
        self, tidings: Tidings, form: Path
    ) -> None:
        result = tidings("interview", "new", "--from", str(form), "--dry-run", "--add-contacts")
        assert result.stdout.startswith("Larkfield Press, 13 March 2026: Head of operations\n")
        assert "Nothing was saved: this was a dry run." in result.stderr
        assert "Added as a contact: Bo Lund." in result.stderr
        assert tidings.data("interview", "list") == {"interviews": []}
        assert len(tidings.data("list")["contacts"]) == 1
        assert tidings.data("interview", "new", "--from", str(form), "--dry-run")["saved"] is False

    def test_a_form_with_problems_is_not_saved_and_each_is_told(
        self, tidings: Tidings, form: Path
    ) -> None:
        text = FORM.replace("+2w", "someday").replace("Minutes: 45", "Minutes: ages")
        form.write_text(text, encoding="utf-8")
        told = tidings.refused("interview", "new", "--from", str(form))
        assert "was not saved: 2 things in it cannot be taken." in told
        assert "  line 10: “ages” is no number here." in told
        assert "  line 21: “someday” is no date. Write it like 2026-03-13" in told
        assert form.read_text(encoding="utf-8") == text
        assert tidings.data("interview", "list") == {"interviews": []}

    def test_stray_words_are_saved_in_the_note_and_told(self, tidings: Tidings) -> None:
        data = tidings.data(
            "interview", "new", "--from", "-", stdin=f"# My thoughts\nIt rained.\n{FORM}"
        )
        assert data["interview"]["note"] == "# My thoughts\nIt rained."
        assert [one["line"] for one in data["problems"]] == [1]

    def test_options_win_over_the_form(self, tidings: Tidings, form: Path) -> None:
        record = tidings.data(
            *("interview", "new", "--from", str(form), "--organisation", "Acme"),
            *("--kind", "screening", "--held", "2026-03-12", "--area", "Print"),
            *("--position", "editor", "--person", "ANN LEE", "--person", "Cy Dee"),
        )["interview"]
        assert (record["organisation"], record["position"]) == ("Acme", "editor")
        assert (record["kind"], record["held_on"]) == ("screening", "2026-03-12")
        assert record["target_area"] == "Print"
        assert [one["name"] for one in record["people"]] == ["ann lee", "Bo Lund", "Cy Dee"]

    def test_the_same_meeting_is_not_saved_twice_unless_wanted(
        self, tidings: Tidings, form: Path
    ) -> None:
        tidings.done("interview", "new", "--from", str(form))
        told = tidings.refused("interview", "new", "--from", str(form))
        assert "is in the binder already (id " in told
        tidings.done("interview", "new", "--from", str(form), "--anyway")
        assert len(tidings.data("interview", "list")["interviews"]) == 2

    def test_a_name_of_several_contacts_is_linked_to_none(
        self, tidings: Tidings, form: Path
    ) -> None:
        for organisation in ("Acme", "Brill"):
            tidings.done("add", "Ann Lee", "--organisation", organisation, "--anyway")
        result = tidings("interview", "new", "--from", str(form))
        assert "ann lee could be any of 2 contacts, and was linked to none." in result.stderr

    def test_an_unknown_opportunity_goes_into_the_note(self, tidings: Tidings) -> None:
        text = "Organisation: Acme\nOpportunity: the big one\n"
        result = tidings("interview", "new", "--from", "-", stdin=text)
        assert "There is no opportunity named “the big one”." in result.stderr
        record = tidings.data("interview", "show", "acme")["interview"]
        assert record["note"] == "Opportunity: the big one"

    def test_an_opportunity_is_found_by_its_title_and_named_by_the_form(
        self, tidings: Tidings, tmp_path: Path
    ) -> None:
        job = Opportunity(id="2144522941036380765964245119339371598", title="Head of Ops")
        with Store(tmp_path / "store" / "tidings.json") as store:
            store.commit(Changes(label="an opportunity", put=(job,)), NOW)
        text = "Organisation: Acme\nOpportunity: head of ops\n"
        record = tidings.data("interview", "new", "--from", "-", stdin=text)["interview"]
        assert record["opportunity"] == job.id
        assert "\nOpportunity: Head of Ops\n" in tidings.done("interview", "form", "acme")
        assert "  Opportunity           Head of Ops\n" in tidings.done("interview", "show", "acme")

    def test_no_day_is_told(self, tidings: Tidings) -> None:
        told = tidings.told("interview", "new", "--from", "-", stdin="Organisation: Acme")
        assert "It says no day" in told


class TestFilesThatAreNoForm:
    def test_a_missing_one_and_a_folder(self, tidings: Tidings, tmp_path: Path) -> None:
        missing = str(tmp_path / "none.md")
        told = tidings.refused("interview", "new", "--from", missing)
        assert "cannot be read: no such file or directory. Nothing was saved." in told
        told = tidings.refused("interview", "new", "--from", str(tmp_path))
        assert "is a directory" in told

    def test_no_text(self, tidings: Tidings) -> None:
        told = tidings.refused("interview", "new", "--from", "-", stdin=b"\x7fELF\0\0\1Name: Ann")
        assert "Standard input is no text" in told

    def test_too_large(self, tidings: Tidings, tmp_path: Path) -> None:
        path = tmp_path / "large.md"
        path.write_text("Note: " + "x" * 5_000_000, encoding="utf-8")
        told = tidings.refused("interview", "new", "--from", str(path))
        assert "is larger than 5 MB" in told

    def test_another_text(self, tidings: Tidings) -> None:
        told = tidings.refused("interview", "new", "--from", "-", stdin="Dear Ann,\nthank you")
        assert "This is no filled form" in told

    def test_an_empty_form(self, tidings: Tidings) -> None:
        blank = tidings.done("interview", "form")
        told = tidings.refused("interview", "new", "--from", "-", stdin=blank)
        assert "Nothing is filled in" in told

    def test_a_form_saved_by_another_system(self, tidings: Tidings) -> None:
        form = FORM.replace("Larkfield", "Lärkfield").replace("\n", "\r\n")
        data = tidings.data("interview", "new", "--from", "-", stdin=form.encode("utf-16"))
        assert data["interview"]["organisation"] == "Lärkfield Press"
        data = tidings.data(
            "interview", "new", "--from", "-", "--anyway", stdin=form.encode("cp1252")
        )
        assert data["interview"]["organisation"] == "Lärkfield Press"


class TestNewFromOptions:
    def test_a_record_is_begun_for_today(self, tidings: Tidings, ann: str) -> None:
        record_id = add(tidings, "Acme", "--person", "Ann Lee")
        record = tidings.data("interview", "show", record_id)["interview"]
        assert (record["held_on"], record["zone"]) == ("2026-03-16", "Europe/London")
        assert record["people"][0]["contact"] == ann

    def test_neither_form_nor_organisation_is_wrong_usage(self, tidings: Tidings) -> None:
        result = tidings("interview", "new", "--position", "editor")
        assert result.exit_code == 2
        assert "Name a filled form with --from, or at least --organisation." in result.stderr

    def test_a_day_that_is_none_is_told(self, tidings: Tidings) -> None:
        told = tidings.refused("interview", "new", "--organisation", "A", "--held", "someday")
        assert "“someday” is no date" in told


class TestShow:
    @pytest.mark.usefixtures("ann")
    def test_a_name_may_be_of_the_organisation_the_position_or_somebody_met(
        self, tidings: Tidings, form: Path
    ) -> None:
        record_id = tidings.done("interview", "new", "--from", str(form)).strip()
        add(tidings, "Acme")
        for name in ("Larkfield Press", "larkf", "head of operations", "Bo Lund", "lee", record_id):
            assert tidings.data("interview", "show", name)["interview"]["id"] == record_id

    def test_several_are_listed_with_their_ids(self, tidings: Tidings) -> None:
        ids = [add(tidings, name) for name in ("Acme North", "Acme South")]
        told = tidings.refused("interview", "show", "acme")
        assert "“acme” fits 2 interview records" in told
        assert all(one in told for one in ids)
        assert tidings.done("interview", "show", "acme north").startswith("Acme North, 16 March")

    def test_all_that_is_written_is_shown(self, tidings: Tidings, form: Path, ann: str) -> None:
        tidings.done("interview", "new", "--from", str(form))
        printed = tidings.done("interview", "show", "larkfield")
        for line in (
            "The meeting",
            "  Target area           Publishing",
            "Person met: ann lee",
            f"  Contact               Ann Lee ({ann})",
            "  Objection             overqualified",
            "    Your answer         I want to stay",
            "    By                  2026-03-27",
            "                        Only if I hear nothing",
            "Person met: Bo Lund",
            "  Contact               none yet",
        ):
            assert f"\n{line}\n" in printed

    def test_hostile_text_reaches_no_terminal(self, tidings: Tidings) -> None:
        hostile = "Ev\x1b[2Jil\u202e\x07 [bold]"
        add(tidings, hostile, "--person", hostile, "--area", hostile)
        for command in (("show", "evil"), ("list",), ("form", "evil"), ("form", "--page", "evil")):
            printed = tidings.done("interview", *command)
            assert not {"\x1b", "\u202e", "\x07"} & {*printed}
            assert "[bold]" in printed
        told = tidings.told("interview", "new", "--organisation", hostile, "--anyway")
        assert "\x1b" not in told

    @pytest.mark.parametrize("columns", ["20", "40", "200"])
    def test_no_line_is_wider_than_the_terminal(
        self, tidings: Tidings, form: Path, monkeypatch: pytest.MonkeyPatch, columns: str
    ) -> None:
        tidings.done("interview", "new", "--from", str(form))
        monkeypatch.setenv("COLUMNS", columns)
        for command in (("show", "larkfield"), ("list",)):
            lines = tidings.done("interview", *command).split("\n")
            assert max(map(len, lines)) <= int(columns)


class TestList:
    def test_the_binder_is_alphabetical_within_target_area(self, tidings: Tidings) -> None:
        add(tidings, "Zeta", "--area", "Print", "--person", "Ann", "--person", "Bo")
        add(tidings, "Acme", "--area", "print")
        add(tidings, "Mill", "--area", "Grain", "--position", "miller")
        add(tidings, "Nowhere")
        assert tidings.done("interview", "list").splitlines() == [
            "  organisation  position  day         kind        met",
            "",
            "Grain",
            "  Mill          miller    2026-03-16  networking    0",
            "",
            "Print",
            "  Acme                    2026-03-16  networking    0",
            "  Zeta                    2026-03-16  networking    2",
            "",
            "No target area",
            "  Nowhere                 2026-03-16  networking    0",
        ]
        listed = tidings.data("interview", "list")["interviews"]
        assert [one["organisation"] for one in listed] == ["Mill", "Acme", "Zeta", "Nowhere"]

    def test_an_empty_binder_says_how_to_begin(self, tidings: Tidings) -> None:
        assert "The binder is empty." in tidings.told("interview", "list")
        assert tidings.data("interview", "list") == {"interviews": []}


def _bare(record: dict[str, object]) -> dict[str, object]:
    """A record's JSON without its ids and moments."""

    def without(value: object) -> object:
        if isinstance(value, dict):
            gone = {"id", "created_at", "updated_at"}
            return {name: without(one) for name, one in value.items() if name not in gone}
        return [without(one) for one in value] if isinstance(value, list) else value

    bare = without(record)
    assert isinstance(bare, dict)
    return bare
