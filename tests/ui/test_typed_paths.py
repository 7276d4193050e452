"""A line of paths is understood as people type it and as terminals write what is dropped."""

import shlex
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.ui.typed_paths import (
    as_typed,
    dropped,
    joined,
    names_contact_files,
    on_one_line,
    paths_meant,
)


def test_a_name_that_exists_is_taken_as_it_stands(tmp_path: Path) -> None:
    for name in ("my own contacts.csv", "Ann's 'list'.csv", 'a "b".vcf', "back\\slash.csv"):
        path = tmp_path / name
        path.touch()
        assert paths_meant(str(path)) == [path]
        assert paths_meant(f" {path} ") == [path]


def test_the_home_folder_may_be_a_tilde(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    assert paths_meant("~/a b.csv") == [tmp_path / "a b.csv"]
    assert paths_meant("'~/a b.csv'") == [tmp_path / "a b.csv"]
    assert as_typed(tmp_path / "a b.csv") == "~/a b.csv"
    assert as_typed(tmp_path) == "~"
    assert as_typed(Path("/elsewhere/x")) == "/elsewhere/x"


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("", []),
        ("   ", []),
        ("/x/a b.csv", ["/x/a b.csv"]),
        ("'/x/a b.csv'", ["/x/a b.csv"]),
        ('"/x/a b.csv" ', ["/x/a b.csv"]),
        ("/x/a\\ b\\(1\\).csv", ["/x/a b(1).csv"]),
        ("'/x/a b.csv' '/x/c.vcf' ", ["/x/a b.csv", "/x/c.vcf"]),
        ("'/x/a.csv' '/x/a.csv'", ["/x/a.csv"]),
        ("file:///x/a%20b.csv", ["/x/a b.csv"]),
        ("'file:///x/a%20b.csv'", ["/x/a b.csv"]),
        ("file://localhost/x/a.csv", ["/x/a.csv"]),
        ("FILE:/x/a.csv", ["/x/a.csv"]),
        ("file:///x/a.csv file:///x/b.vcf", ["/x/a.csv", "/x/b.vcf"]),
        ("/x/Ann's.csv", ["/x/Ann's.csv"]),
        ("'/x/not closed.csv", ["'/x/not closed.csv"]),
        ("~nobody-of-that-name/x.csv", ["~nobody-of-that-name/x.csv"]),
    ],
)
def test_quotes_escapes_and_addresses_of_files(line: str, meant: list[str]) -> None:
    assert [str(path) for path in paths_meant(line)] == meant


@pytest.mark.parametrize(
    ("line", "path"),
    [
        ("'/x/job ad.pdf'", "/x/job ad.pdf"),
        ("/x/job\\ ad.pdf ", "/x/job ad.pdf"),
        ("file:///x/job%20ad.pdf", "/x/job ad.pdf"),
        ("/x/job ad.pdf", None),
        ("/x/Ann's.pdf", None),
        ("'/x/a.pdf' '/x/b.pdf'", None),
        ("'the blue drawer'", None),
        ("", None),
    ],
)
def test_a_dropped_file_is_known_by_how_terminals_write_it(line: str, path: str | None) -> None:
    assert dropped(line) == (Path(path) if path else None)


def test_of_several_names_without_quotes_one_has_to_exist(tmp_path: Path) -> None:
    there = tmp_path / "a.csv"
    there.touch()
    missing = tmp_path / "b.csv"
    assert paths_meant(f"{there} {missing}") == [there, missing]
    assert paths_meant(f"{missing} {missing}") == [Path(f"{missing} {missing}")]


@given(st.text(max_size=60))
def test_no_line_is_too_odd(line: str) -> None:
    assert all(isinstance(path, Path) for path in paths_meant(line))
    names_contact_files(line)
    joined(line, line)


@given(
    st.lists(
        st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=12)
        .map(lambda name: f"/no such folder/{name}.csv")
        .filter(lambda path: path == path.strip()),
        min_size=1,
        max_size=4,
        unique=True,
    )
)
def test_what_a_shell_would_read_is_what_is_meant(paths: list[str]) -> None:
    dropped = " ".join(f"'{path}'" if "'" not in path else shlex.quote(path) for path in paths)
    assert [str(path) for path in paths_meant(dropped)] == [str(Path(path)) for path in paths]


def test_pasted_lines_are_a_path_each() -> None:
    assert on_one_line("/x/a b.csv\n") == "/x/a b.csv"
    assert on_one_line("/x/a b.csv\r\n/x/c.csv\n\n") == "'/x/a b.csv' /x/c.csv"
    assert on_one_line("") == ""
    assert len(on_one_line("x" * 10_000_000)) < 100_000


def test_what_is_dropped_joins_the_files_that_are_there() -> None:
    assert joined("", "/x/a b.csv ") == "/x/a b.csv"
    assert joined("/x/a b.csv", "/x/c.vcf ") == "'/x/a b.csv' /x/c.vcf "
    assert joined("'/x/a b.csv' ", "'/x/c d.vcf'") == "'/x/a b.csv' '/x/c d.vcf' "
    assert joined("/x/a.csv /x/b.csv ", "/x/c.vcf") == "/x/a.csv /x/b.csv /x/c.vcf "
    assert joined("~/Docu", "/x/c.vcf") == "/x/c.vcf", "what was half typed gives way"
    assert joined("~/", "Connections.csv") is None, "a part of a name goes to the cursor"


def test_a_dropped_file_is_told_from_other_text() -> None:
    for line in ("/x/a.csv", "'/x/a b.VCF' ", "file:///x/a%20b.vcf", "/x/a b.csv", "~/a.vcard"):
        assert names_contact_files(line)
    for other in ("", "a.csv", "look at /x/a.csv", "/x/song.mp3", "https://x.example/a.csv"):
        assert not names_contact_files(other)
