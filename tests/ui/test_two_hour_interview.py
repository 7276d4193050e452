"""A long interview with six people, written up by keys alone in a real terminal, and cut short.

The app is a process of its own in a pseudo-terminal; what is asked is what its files say once it is
gone. Every word typed is another one, and it is known when its last key was pressed.
"""

import os
import random
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from tests.cli.terminals import Terminal, drafts_of
from tests.reliability.extent import LONG
from tui_app.domain.interview import ObjectionKind
from tui_app.store import Store

PEOPLE = ("Ann Lee", "Bob Ray", "Cat Moss", "Dan Pell", "Eve Hall", "Fay Cole")
KEYS_A_SECOND = 30
LOST_AT_MOST_SECONDS = 2.0
SEEDS = range(12) if LONG else range(1)
TAB, SAVE, PERSON, OBJECTION, ISSUE, STEP = "\t", "\x13", "\x01", "\x0f", "\x0b", "\x14"


def strokes() -> Iterator[str]:
    """What is typed, each a key or a word: the meeting, then everybody with all that they said."""
    yield from ("Harbour Mills", TAB, "Buyer", TAB, "Food")
    for number, name in enumerate(PEOPLE):
        word = f"{name[0]}{number}"
        yield from (PERSON, name, TAB, TAB, f"{word}title", TAB, f"{word}role")
        # The second choice of the list for the first person, the third for the next, and so on.
        yield from (OBJECTION, *[" "] * (number + 1), TAB, f"{word}doubt", TAB, " ", TAB)
        yield f"{word}answer"
        yield from (ISSUE, TAB, f"{word}issue", STEP, TAB, f"{word}step", TAB, TAB, "+1w")


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "store" / "tidings.json"
    monkeypatch.setenv("TIDINGS_DATA", str(path))
    monkeypatch.setenv("TIDINGS_NOW", "2026-03-16T08:05:00+00:00")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("TIDINGS_CONFIG", raising=False)
    Store(path).close()
    return path


def open_the_editor(terminal: Terminal) -> None:
    """To the binder, and into a new record."""
    terminal.until_painted("Three steps")
    terminal.press("3")
    terminal.until_painted("No records yet")
    terminal.press("n")
    terminal.until_painted("whom you met with")


def _is_past(due: float) -> bool:
    return time.monotonic() >= due


def typed(terminal: Terminal, seconds: float) -> list[tuple[str, float]]:
    """Type at an even rate until the time is up; gives the words with when each was finished."""
    begun, pressed = time.monotonic(), 0
    words: list[tuple[str, float]] = []
    for stroke in strokes():
        for key in stroke:
            due = begun + pressed / KEYS_A_SECOND
            if due > begun + seconds:
                return words
            terminal.until(partial(_is_past, due))
            terminal.press(key)
            pressed += 1
        words.append((stroke, time.monotonic()))
    return words


@pytest.mark.parametrize("seed", SEEDS)
def test_killed_at_any_moment_no_more_than_two_seconds_of_typing_are_lost(
    store: Path, seed: int
) -> None:
    seconds = random.Random(seed).uniform(4.5, 30 if LONG else 7)  # noqa: S311 - no secret
    with Terminal() as terminal:
        open_the_editor(terminal)
        words = typed(terminal, seconds)
        killed = time.monotonic()
        terminal.process.kill()
        terminal.process.wait()
    left = drafts_of(store)
    expected = [
        word
        for word, finished in words
        if len(word) > 1 and killed - finished > LOST_AT_MOST_SECONDS
    ]
    assert expected, "nothing was typed before the last two seconds"
    lost = [word for word in expected if word not in left]
    assert not lost, f"of {len(expected)} words, killed after {seconds:.1f} s"
    with Terminal() as again:
        again.until_painted("Harbour Mills")


def test_six_people_are_written_up_by_keys_alone(store: Path) -> None:
    with Terminal() as terminal:
        open_the_editor(terminal)
        for stroke in strokes():
            terminal.press(stroke)
        terminal.press(SAVE)
        terminal.until_painted("Saved.")
        terminal.press("\x1b")
        terminal.until_painted("1 record")
        terminal.press("q")
        assert terminal.left_with(20) == os.EX_OK
    kept = Store(store)
    (record,) = kept.network.interviews.values()
    kept.close()
    assert (record.organisation, record.position, record.target_area) == (
        "Harbour Mills",
        "Buyer",
        "Food",
    )
    assert [person.name for person in record.people] == list(PEOPLE)
    kinds = list(ObjectionKind)
    for number, person in enumerate(record.people):
        word = f"{person.name[0]}{number}"
        assert (person.title, person.role) == (f"{word}title", f"{word}role")
        (objection,) = person.objections
        assert (objection.text, objection.spoken) == (f"{word}doubt", True)
        assert objection.answer == f"{word}answer"
        assert objection.kind in kinds
        assert [issue.text for issue in person.key_issues] == [f"{word}issue"]
        (step,) = person.next_steps
        assert step.text == f"{word}step"
        assert step.due is not None
    assert len({person.objections[0].kind for person in record.people}) == len(PEOPLE)
