"""`tidings import`: files in, as one step, with what could not be taken."""

from pathlib import Path

import pytest

from tests.cli.running import Tidings

CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Zora Quill
TEL:+1 202-555-0144
END:VCARD
BEGIN:VCARD
VERSION:3.0
NOTE:nobody
END:VCARD
"""
ROWS = """Name,Phone,Email
Abel Ford,+1 202-555-0145,abel@example.com
Zora Quill,+1 202-555-0144,zora@example.com
"""


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str, str]:
    """A vCard, a CSV, and something that is neither."""
    names = ("cards.vcf", "rows.csv", "song.txt")
    for name, text in zip(names, (CARDS, ROWS, "la la\n"), strict=True):
        (tmp_path / name).write_text(text, encoding="utf-8")
    cards, rows, song = (str(tmp_path / name) for name in names)
    return cards, rows, song


def test_json_has_what_the_contract_names(tidings: Tidings, files: tuple[str, str, str]) -> None:
    cards, rows, _ = files
    imported = tidings.data("import", cards, rows)
    assert list(imported) == ["files"]
    first, second = imported["files"]
    assert list(first) == ["path", "format", "read", "added", "merged", "skipped", "problems"]
    assert (first["path"], first["format"]) == (cards, "vcard")
    assert (first["read"], first["added"], first["merged"], first["skipped"]) == (2, 1, 0, 1)
    (problem,) = first["problems"]
    assert problem["line"] == 6
    assert problem["message"]
    assert (second["read"], second["added"], second["merged"]) == (2, 1, 1)


def test_the_report_shows_counts_and_says_what_was_skipped_with_its_line(
    tidings: Tidings, files: tuple[str, str, str]
) -> None:
    result = tidings("import", files[0])
    assert result.exit_code == 0
    heading, counts = result.stdout.splitlines()
    assert heading.split() == ["file", "format", "read", "added", "merged", "skipped"]
    assert counts.split()[-5:] == ["vcard", "2", "1", "0", "1"]
    assert f"{files[0]}:6: " in result.stderr


def test_a_second_run_doubles_nobody(tidings: Tidings, files: tuple[str, str, str]) -> None:
    tidings.done("import", *files[:2])
    again = tidings.data("import", *files[:2])["files"]
    assert [report["added"] for report in again] == [0, 0]
    assert len(tidings.data("list")["contacts"]) == 2


def test_all_files_are_one_step(tidings: Tidings, files: tuple[str, str, str]) -> None:
    tidings.done("import", *files[:2])
    assert tidings.told("undo").startswith("undid: import of 2 contacts")
    assert tidings.data("list")["contacts"] == []


def test_a_dry_run_writes_nothing(tidings: Tidings, files: tuple[str, str, str]) -> None:
    result = tidings("import", "--dry-run", files[0])
    assert result.exit_code == 0
    assert "vcard" in result.stdout
    assert "Nothing was written" in result.stderr
    assert tidings.data("list")["contacts"] == []
    tidings.refused("undo")


def test_a_file_that_is_none_of_contacts_fails_but_spoils_no_other(
    tidings: Tidings, files: tuple[str, str, str]
) -> None:
    result = tidings("import", files[2], files[0])
    assert result.exit_code == 1
    assert f"{files[2]} is neither" in result.stderr
    assert [contact["name"] for contact in tidings.data("list")["contacts"]] == ["Zora Quill"]


def test_a_dash_is_standard_input(tidings: Tidings) -> None:
    (report,) = tidings.data("import", "-", stdin=CARDS)["files"]
    assert (report["path"], report["format"], report["added"]) == ("-", "vcard", 1)


def test_a_missing_file_is_named_and_nothing_is_imported(
    tidings: Tidings, files: tuple[str, str, str], tmp_path: Path
) -> None:
    told = tidings.refused("import", files[0], str(tmp_path / "none.vcf"))
    assert "none.vcf cannot be read: no such file or directory. Nothing was imported." in told
    assert "is a directory" in tidings.refused("import", str(tmp_path))
    assert tidings.data("list")["contacts"] == []


def test_a_format_that_is_named_wrongly_is_told(
    tidings: Tidings, files: tuple[str, str, str]
) -> None:
    assert tidings("import", "--format", "outlook", files[0]).exit_code == 1
    result = tidings("import", "--format", "xls", files[0])
    assert result.exit_code == 2
    assert "linkedin" in result.stderr


def test_the_owners_region_reads_numbers_without_a_country_code(
    tidings: Tidings, files: tuple[str, str, str], tmp_path: Path
) -> None:
    config = tmp_path / "config.toml"
    config.write_text('[owner]\nregion = "GB"\n', encoding="utf-8")
    for number, name in (("020 7946 0011", "one"), ("+44 20 7946 0011", "two")):
        path = tmp_path / f"{name}.csv"
        path.write_text(f"Name,Phone\nAbel Ford,{number}\n", encoding="utf-8")
        tidings.done("--config", str(config), "import", str(path))
    assert len(tidings.data("list")["contacts"]) == 1
