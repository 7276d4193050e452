"""Imports point one way, as the design draws them; the machine checks it."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import tui_app

ROOT = Path(tui_app.__file__).parent
TESTS = Path(__file__).parent

MAY_IMPORT: dict[str, set[str]] = {
    "domain": set(),
    "priority": {"domain"},
    "matching": {"domain"},
    "letters": {"domain"},
    "openers": {"domain", "priority", "matching", "letters"},
    "store": {"domain", "matching", "letters"},
    "exchange": {"domain", "priority", "matching", "letters", "clock", "config"},
    "ui": {
        "domain", "priority", "matching", "letters", "openers", "store", "exchange", "clock",
        "config",
    },
    "cli": {
        "domain", "priority", "matching", "letters", "openers", "store", "exchange", "clock",
        "config", "ui",
    },
    "clock": set(),
    "config": {"domain", "clock"},
}  # fmt: skip
"""What each part may import of the others, wherever in its files the import stands."""

PURE = ("domain", "priority", "matching", "letters", "openers")
"""Parts that load nothing but the standard library and msgspec."""

NEVER_AT_START: dict[str, set[str]] = {
    "domain": {"textual", "tinydb", "click", "pendulum"},
    "priority": {"textual", "tinydb", "click", "pendulum"},
    "matching": {"textual", "tinydb", "click", "pendulum"},
    "letters": {"textual", "tinydb", "click", "pendulum"},
    "openers": {"textual", "tinydb", "click", "pendulum"},
    "store": {"textual", "click", "pendulum", "dateparser", "httpx"},
    "exchange": {"textual", "tinydb", "click", "dateparser", "httpx"},
    "ui": {"click", "dateparser", "httpx"},
    "cli": {"textual", "pendulum", "dateparser", "httpx", "phonenumbers"},
}
"""Libraries that importing all modules of a part must not load."""

ONLY_IMPORTER = {"tinydb": "store", "textual": "ui"}

_LOADED = """
import importlib, pkgutil, sys
import msgspec, zoneinfo  # what these load themselves is theirs
before = set(sys.modules)
part = importlib.import_module(sys.argv[1])
for module in pkgutil.walk_packages(part.__path__, part.__name__ + "."):
    importlib.import_module(module.name)
print(*sorted(set(sys.modules) - before), sep="\\n")
"""


def loaded_by(part: str) -> set[str]:
    """The modules that a fresh interpreter has loaded once all of a part is imported."""
    found = subprocess.run(
        [sys.executable, "-c", _LOADED, f"tui_app.{part}"],
        cwd=ROOT.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert found.returncode == 0, found.stderr
    return set(found.stdout.split())


def sources(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*.py"))


def part_of(source: Path) -> str:
    """The part that a source file belongs to; the empty text for those that start the program."""
    first = source.relative_to(ROOT).parts[0].removesuffix(".py")
    return "" if first in ("__init__", "__main__") else first


def imports_of(source: Path) -> Iterator[str]:
    """Every module that a file names in an import, inside functions too."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{source} imports relatively"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("part", sorted(NEVER_AT_START))
def test_importing_a_part_loads_only_what_it_may(part: str) -> None:
    loaded = loaded_by(part)
    ours = {name.split(".")[1] for name in loaded if name.startswith("tui_app.")}
    allowed = MAY_IMPORT[part] | {part}
    if part == "cli":
        allowed -= {"ui"}  # the commands import the UI only to open it
    assert ours <= allowed
    libraries = {name.partition(".")[0] for name in loaded}
    assert not libraries & NEVER_AT_START[part]
    if part in PURE:
        assert libraries <= {"tui_app", "msgspec"} | sys.stdlib_module_names


def test_no_import_anywhere_points_the_wrong_way() -> None:
    wrong = [
        f"{source.relative_to(ROOT)} imports {name}"
        for source in sources(ROOT)
        if (part := part_of(source))
        for name in imports_of(source)
        if name.startswith("tui_app.")
        and (other := name.split(".")[1]) not in MAY_IMPORT[part] | {part, "__version__"}
        and other
    ]
    assert wrong == []


def test_only_the_store_knows_tinydb_and_only_the_ui_knows_textual() -> None:
    wrong = [
        f"{source.relative_to(ROOT)} imports {name}"
        for source in sources(ROOT)
        for name in imports_of(source)
        if (owner := ONLY_IMPORTER.get(name.partition(".")[0])) and part_of(source) != owner
    ]
    assert wrong == []


def test_every_part_is_drawn_in_the_design() -> None:
    assert {part_of(source) for source in sources(ROOT)} - {""} <= set(MAY_IMPORT)


_CLOCKS = {
    "datetime": {"now", "today", "utcnow"},
    "date": {"today"},
    "pendulum": {"now", "today", "tomorrow", "yesterday"},
    "DateTime": {"now", "today", "utcnow"},
    "time": {"time", "time_ns", "monotonic", "monotonic_ns", "localtime", "gmtime", "ctime"},
}


def clock_readings(source: Path, clocks: dict[str, set[str]]) -> list[str]:
    """Where a file reads the machine's clock, as "file:line what"."""
    found = []
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute):
            owner = node.value
            name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
            if node.attr in clocks.get(name, ()):
                found.append(f"{source.name}:{node.lineno} {name}.{node.attr}")
        elif isinstance(node, ast.ImportFrom) and node.module in clocks:
            found += [
                f"{source.name}:{node.lineno} {node.module}.{alias.name}"
                for alias in node.names
                if alias.name in clocks[node.module]
            ]
    return found


def test_only_the_clock_reads_the_clock() -> None:
    found = [
        reading
        for source in sources(ROOT)
        if source != ROOT / "clock.py"
        for reading in clock_readings(source, _CLOCKS)
    ]
    assert found == []


def test_tests_take_no_date_from_the_machine() -> None:
    dates = {name: calls for name, calls in _CLOCKS.items() if name != "time"}
    found = [reading for source in sources(TESTS) for reading in clock_readings(source, dates)]
    assert found == []


def test_a_clock_reading_would_be_noticed(tmp_path: Path) -> None:
    source = tmp_path / "late.py"
    source.write_text(
        "import datetime as d, time\nfrom time import monotonic\n"
        "d.datetime.now()\ntime.time()\nclock.now()\nself.clock.today()\n"
    )
    assert clock_readings(source, _CLOCKS) == [
        "late.py:2 time.monotonic",
        "late.py:3 datetime.now",
        "late.py:4 time.time",
    ]
