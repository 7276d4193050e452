"""Which of a few words somebody means, by boxes or in words."""

import re

from tui_app.domain.names import fold
from tui_app.domain.plain import one_line
from tui_app.domain.promise import Side
from tui_app.exchange.interview_form.asking import Choices
from tui_app.exchange.interview_form.boxes import Box, boxes

_YES = frozenset(("yes", "y", "x", "v", "true", "t", "1", "+", "ok", "sure", "aloud"))
_NO = frozenset(("no", "n", "false", "f", "0", "-", "never", "none", "not"))
_SAME: dict[str, object] = {
    **dict.fromkeys(("i", "myself", "mine", "you", "us", "we"), Side.ME),
    **dict.fromkeys(("they", "he", "she", "him", "her", "theirs"), Side.THEM),
}
_BEGUN_LEAST = 3
_BETWEEN = re.compile(r"[,;/]|\band\b|\n")
_TRIMMED = " \t.,;!"


class UnclearError(Exception):
    """What was written is none of the choices. Its text names it and the remedy."""


def choice(words: str, choices: Choices) -> object | None:
    """The value that the words name: whole, begun, or by a part that only one of them has."""
    wanted = fold(words.strip(_TRIMMED))
    folded = {fold(name): value for value, name in choices}
    if wanted in folded:
        return folded[wanted]
    same = _SAME.get(wanted)
    if same is not None and same in folded.values():
        return same
    begun = {value for name, value in folded.items() if wanted and name.startswith(wanted)}
    within = {value for name, value in folded.items() if f" {wanted} " in f" {name} "}
    enough = begun if begun or len(wanted) < _BEGUN_LEAST else within
    return next(iter(enough)) if len(enough) == 1 else None


def exactly(words: str, choices: Choices) -> object | None:
    """The value whose words these are, or begin them without doubt; for lists with own words."""
    wanted = fold(words.strip(_TRIMMED))
    for value, name in choices:
        if fold(name) == wanted:
            return value
    begun = {value for value, name in choices if fold(name).startswith(wanted)}
    return next(iter(begun)) if len(begun) == 1 and len(wanted) > _BEGUN_LEAST else None


def the_one(text: str, choices: Choices) -> tuple[object | None, str]:
    """The value chosen, None where none is; and what else was written. Raises UnclearError."""
    head, found = boxes(text)
    if not found:
        if not text.strip():
            return None, ""
        value = choice(text, choices)
        if value is None:
            raise UnclearError(_none_of(text, choices))
        return value, ""
    ticked, rest = _ticked(head, found, choices)
    if not ticked and rest and (value := choice(rest[0], choices)) is not None:
        ticked, rest = [value], rest[1:]
    if len(ticked) > 1:
        raise UnclearError(f"several are ticked. Leave one of: {_listed(choices)}.")
    return (ticked[0] if ticked else None), " ".join(rest)


def the_many(text: str, choices: Choices) -> tuple[list[object], str]:
    """The values chosen, and what else was written. Raises UnclearError.

    Boxes keep the order in which they stand, words get that of the choices.
    """
    head, found = boxes(text)
    if found:
        chosen, rest = _ticked(head, found, choices)
        return chosen, ", ".join(rest)
    chosen, rest = [], []
    for words in _named(text, choices):
        value = choice(words, choices)
        if value is None:
            rest.append(words)
        else:
            chosen.append(value)
    return [value for value, _ in choices if value in chosen], ", ".join(rest)


def yes(text: str) -> tuple[bool | None, str]:
    """Whether it was ticked, None where nothing was; and what else was written.

    Raises UnclearError.
    """
    head, found = boxes(text)
    words = " ".join(part for part in (head, *(box.words for box in found)) if part)
    ticked = any(box.ticked for box in found)
    wanted = fold(words.strip(_TRIMMED)) or words.strip(_TRIMMED)
    if not wanted:
        return (ticked or None), ""
    if wanted in _YES or wanted in _NO:
        return ticked or wanted in _YES, ""
    first = wanted.split()[0].strip(_TRIMMED)
    if ticked or first in _YES or first in _NO:
        # A yes with a word or two about it; those are worth keeping.
        return ticked or first in _YES, words
    raise UnclearError(f"“{one_line(words, 40)}” is no yes or no. Write [x] or yes, or nothing.")


def _ticked(head: str, found: list[Box], choices: Choices) -> tuple[list[object], list[str]]:
    """The values whose box is ticked, and words that are none of them. Raises UnclearError."""
    if head and not found[-1].words and choice(head, choices) is not None:
        # Each box stands behind its words.
        words = [head, *(box.words for box in found[:-1])]
        found = [Box(box.ticked, said) for box, said in zip(found, words, strict=True)]
        head = ""
    chosen: list[object] = []
    rest = [head] if head else []
    for box in found:
        value, more = _begins(box.words, choices)
        if value is None and box.ticked:
            raise UnclearError(_none_of(box.words, choices))
        if box.ticked and value is not None and value not in chosen:
            chosen.append(value)
        if more:
            rest.append(more)
    return chosen, rest


def _begins(words: str, choices: Choices) -> tuple[object | None, str]:
    """The choice that the words begin with, and the words behind it."""
    value = choice(words, choices)
    if value is not None:
        return value, ""
    for one, name in choices:
        size = len(name)
        if fold(words[:size]) == fold(name) and not words[size : size + 1].isalnum():
            return one, words[size:].strip(" \t,;:()")
    return None, words


def _named(text: str, choices: Choices) -> list[str]:
    """The words between commas; a choice that holds an "and" itself stays whole."""
    names = sorted((name for _, name in choices), key=len, reverse=True)
    found = []
    rest = " ".join(text.split())
    for name in names:
        at = rest.casefold().find(name.casefold())
        if at >= 0:
            found.append(name)
            rest = f"{rest[:at]},{rest[at + len(name) :]}"
    return found + [part.strip(_TRIMMED) for part in _BETWEEN.split(rest) if part.strip(_TRIMMED)]


def _none_of(words: str, choices: Choices) -> str:
    return f"“{one_line(words, 40)}” is none of the choices. Take one of: {_listed(choices)}."


def _listed(choices: Choices) -> str:
    return ", ".join(name for _, name in choices)
