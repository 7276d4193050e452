"""The README's lines make git merge stores: real repositories, two clones, merge and rebase."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tests.cli.running import ROOT
from tests.readme_keys import README
from tests.store.people import ANN, BOB, ZOE, all_of, people_in, put, renamed, take_out
from tui_app.domain.contact import Contact
from tui_app.store import Store

STORE = "tidings.json"


class Clone:
    """One machine's clone of the repository that carries the store."""

    def __init__(self, folder: Path, run: Callable[..., subprocess.CompletedProcess[str]]) -> None:
        self.folder = folder
        self._run = run

    def git(self, *args: str) -> str:
        """A git command that must succeed."""
        done = self.tried(*args)
        assert done.returncode == 0, (args, done.stdout, done.stderr)
        return done.stdout

    def tried(self, *args: str) -> subprocess.CompletedProcess[str]:
        return self._run("git", *args, cwd=self.folder)

    def edit(self, *people: Contact, removed: tuple[Contact, ...] = ()) -> None:
        """Change the store as Tidings does, and commit the file."""
        with Store(self.folder / STORE) as store:
            if people:
                put(store, *people)
            if removed:
                take_out(store, *removed)
        self.git("commit", "-qam", "edit")

    def people(self) -> dict[str, Contact]:
        with Store(self.folder / STORE) as store:
            return people_in(store)


def readme_lines(marker: str) -> str:
    """The block that the README shows behind a marker."""
    found = re.search(
        rf"<!-- {re.escape(marker)} -->\n```\w*\n(.+?\n)```", README.read_text("utf-8"), re.DOTALL
    )
    assert found is not None, marker
    return found[1]


@pytest.fixture
def machines(tmp_path: Path) -> tuple[Clone, Clone]:
    """Two clones of one repository that holds Ann and Bob, set up by the README's lines alone."""
    bin_folder = tmp_path / "bin"
    bin_folder.mkdir()
    script = bin_folder / "tidings"
    script.write_text(f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m tui_app "$@"\n')
    script.chmod(0o755)
    env = {
        **os.environ,
        "PATH": f"{bin_folder}{os.pathsep}{os.environ['PATH']}",
        "GIT_CONFIG_GLOBAL": os.devnull,
        "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_EDITOR": "true",
        **{f"GIT_{who}_NAME": "Nora" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "nora@example.com" for who in ("AUTHOR", "COMMITTER")},
    }

    def run(*args: str, cwd: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            args, cwd=cwd, env=env, capture_output=True, text=True, check=False, timeout=60
        )

    first, second = (Clone(tmp_path / name, run) for name in ("laptop", "desktop"))
    first.folder.mkdir()
    first.git("init", "-q", "-b", "main")
    for name in (".gitattributes", ".gitignore"):
        (first.folder / name).write_text(readme_lines(name))
    with Store(first.folder / STORE) as store:
        put(store, ANN, BOB)
    first.git("add", "-A")
    first.git("commit", "-qm", "store")
    assert run("git", "clone", "-q", "laptop", "desktop", cwd=tmp_path).returncode == 0
    for clone in (first, second):
        set_up = run("sh", "-ec", readme_lines("git config"), cwd=clone.folder)
        assert set_up.returncode == 0, set_up.stderr
    return first, second


def titled(contact: Contact, title: str) -> Contact:
    return msgspec.structs.replace(contact, title=title)


def test_only_the_store_itself_is_carried(machines: tuple[Clone, Clone]) -> None:
    laptop, _ = machines
    with Store(laptop.folder / STORE) as store:
        store.back_up("import")
        put(store, ZOE)
        beside = {one.name for one in laptop.folder.iterdir()}
        assert {f"{STORE}.journal", f"{STORE}.lock", f"{STORE}.backups"} <= beside
        (laptop.folder / f"{STORE}.drafts").mkdir()
        (laptop.folder / f"{STORE}.drafts" / "1.json").write_text("{}")
        (laptop.folder / f"{STORE}.123.tmp").write_text("{}")
        assert "??" not in laptop.git("status", "--short", "--untracked-files=all")
    assert laptop.git("ls-files").split() == [".gitattributes", ".gitignore", STORE]


def test_the_ignored_lines_are_the_same_for_syncthing() -> None:
    assert readme_lines(".stignore") == readme_lines(".gitignore")


def test_two_fields_of_one_contact_and_different_records_merge(
    machines: tuple[Clone, Clone],
) -> None:
    laptop, desktop = machines
    laptop.edit(renamed(ANN, "Ann Moss"), removed=(BOB,))
    desktop.edit(titled(ANN, "Head"), ZOE)
    desktop.git("pull", "-q", "--no-rebase", "--no-edit")
    merged = all_of(titled(renamed(ANN, "Ann Moss"), "Head"), ZOE)
    assert desktop.people() == merged
    assert desktop.git("status", "--short") == ""
    laptop.git("pull", "-q", str(desktop.folder), "main")
    assert laptop.people() == merged
    with Store(laptop.folder / STORE) as store:
        assert [one.record for one in store.trash()] == [BOB]


def test_the_same_field_is_a_conflict_and_the_file_is_whole(
    machines: tuple[Clone, Clone],
) -> None:
    laptop, desktop = machines
    laptop.edit(renamed(ANN, "Ann Moss"))
    desktop.edit(renamed(ANN, "Ann Hill"), ZOE)
    pulled = desktop.tried("pull", "-q", "--no-rebase", "--no-edit")
    assert pulled.returncode != 0
    assert "Ann Hill, name: yours is “Ann Hill”, theirs “Ann Moss”; yours stays." in (
        pulled.stdout + pulled.stderr
    )
    assert desktop.git("status", "--short") == f"UU {STORE}\n"
    assert desktop.people() == all_of(renamed(ANN, "Ann Hill"), BOB, ZOE)
    desktop.git("commit", "-qam", "merged")
    assert desktop.people() == all_of(renamed(ANN, "Ann Hill"), BOB, ZOE)


def test_rebasing_works_as_merging_does(machines: tuple[Clone, Clone]) -> None:
    laptop, desktop = machines
    laptop.edit(renamed(ANN, "Ann Moss"))
    laptop.edit(titled(BOB, "Buyer"))
    desktop.edit(titled(ANN, "Head"))
    desktop.edit(ZOE, removed=(BOB,))
    rebased = desktop.tried("pull", "-q", "--rebase")
    assert rebased.returncode != 0  # Bob was deleted here and changed there
    assert "changed" in rebased.stderr + rebased.stdout
    desktop.git("add", STORE)
    desktop.git("rebase", "--continue")
    assert desktop.people() == all_of(
        titled(renamed(ANN, "Ann Moss"), "Head"), titled(BOB, "Buyer"), ZOE
    )
    assert desktop.git("log", "--merges", "--oneline") == ""


def test_stores_added_on_both_sides_have_no_base_and_merge(
    machines: tuple[Clone, Clone],
) -> None:
    laptop, desktop = machines
    for clone, person in ((laptop, ANN), (desktop, ZOE)):
        clone.git("checkout", "-q", "--orphan", "anew")
        clone.git("rm", "-q", "--cached", STORE)
        for left in clone.folder.glob(f"{STORE}*"):
            if left.is_file():
                left.unlink()
        clone.git("commit", "-qm", "without")
        with Store(clone.folder / STORE) as store:
            put(store, person)
        clone.git("add", STORE)
        clone.git("commit", "-qm", "with")
    desktop.git("fetch", "-q", "origin", "anew")
    desktop.git("merge", "-q", "--no-edit", "--allow-unrelated-histories", "FETCH_HEAD")
    assert desktop.people() == all_of(ANN, ZOE)
