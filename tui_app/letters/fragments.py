"""A user's note made fit to stand in a sentence: cleaned, cut, and without its end mark.

Notes are fragments ("Governance, by train set"), so a draft sets them after a colon: as they are
where they are plain English, in quotation marks otherwise, which reads right whatever the note is.
What is no text at all ("n/a", "tbc", "…") counts as nothing, so that no blank reaches a letter.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from tui_app.domain.plain import plain
from tui_app.letters.shapes import is_plain, sentence_case

MOST = 240
"""Characters that a note may take up in a letter."""

_MOST_READ = 4000
_NOTHING = re.compile(
    r"(?:n\s*[/.]?\s*a|none|null|nil|nothing|unknown|tb[acd]|todo|to do|x{2,}|\?+|same|ditto"
    r"|see above|no|not known|nan|blank|empty)",
    re.IGNORECASE,
)
_UNFINISHED = re.compile(
    r"\b(?:TODO|TBC|TBD|TBA|FIXME|X{3,}|N\s?/\s?A)\b|_{3,}|\?{3,}", re.IGNORECASE
)
_BULLET = re.compile(r"^\s*(?:[-*•–—·>#]+|\d{1,2}[.)])\s+")
SENTENCE_END = re.compile(r"(?<=[.!?。！？])[\"'”’)]*\s+(?=[^a-z])|(?<=[。！？])")
_OPENERS, _CLOSERS = "\"'“‘«", "\"'”’»"
_INNER = str.maketrans("“”", "‘’")
_TO_ROUND = str.maketrans("[]{}<>«»", '()()()""')


class Fragment(NamedTuple):
    """A note without its end mark; `end` is the mark it wants, `names` says what is a name."""

    text: str
    end: str
    lowered: str

    @property
    def quoted(self) -> bool:
        """Whether all of it is somebody's own words in quotation marks."""
        return self.text[:1] in _OPENERS and self.text[-1:] in _CLOSERS

    @property
    def in_quotes(self) -> str:
        """In quotation marks, whatever it is, with its end mark."""
        words = self.text[1:-1] if self.quoted else self.text
        words = words.strip().translate(_INNER)
        mark = self.end if not self.quoted else ""
        if mark and mark != ".":
            return f"“{words}{mark}”"
        return f"“{words}”" if words.endswith(("!", "?")) else f"“{words}”."

    @property
    def told(self) -> str:
        """To stand after a colon, with its end mark: quoted where it is not plain English."""
        plainly = not self.quoted and self.end == "." and is_plain(self.text)
        return self.lowered + self.end if plainly else self.in_quotes

    @property
    def alone(self) -> str:
        """To stand as a sentence, with its end mark."""
        return self.text[:1].upper() + self.text[1:] + self.end


def fragment(
    text: str, is_name: Callable[[str], bool] = lambda _: False, most: int = MOST
) -> Fragment | None:
    """The note as a fragment of at most `most` characters, or None where it says nothing.

    Longer ones are cut at a sentence where there is one to cut at.
    """
    line = _one_clean_line(text)
    if not line or _NOTHING.fullmatch(line.strip(" .…-–—")):
        return None
    line = _cut(sentence_case(line, is_name), most)
    if _UNFINISHED.search(line):
        return None
    return made(line, is_name)


def made(line: str, is_name: Callable[[str], bool]) -> Fragment | None:
    """The fragment of a clean line."""
    line, end = _without_end(line)
    if not any(character.isalnum() for character in line):
        return None
    return Fragment(line, end, _lowered(line, is_name))


def _one_clean_line(text: str) -> str:
    kept = plain(text.strip()[:_MOST_READ]).translate(_TO_ROUND)
    lines = [_BULLET.sub("", line).strip() for line in kept.splitlines()]
    lines = [" ".join(line.split()) for line in lines if line and not line.isspace()]
    joined = ""
    for line in lines:
        if joined and joined[-1].isalnum():
            joined += ";" if line[:1].islower() or line[:1].isdigit() else "."
        joined += f" {line}" if joined else line
    joined = re.sub(r"_{2,}|\(\s*[.…?_\s]*\s*\)", " ", joined)
    joined = re.sub(r"\.{2,}", "…", joined)
    joined = re.sub(r"(?<=\s)-{1,3}(?=\s)", "–", joined)
    joined = re.sub(r"([!?]){2,}", r"\1", joined)
    joined = re.sub(r"\s+([,.;:!?])", r"\1", joined)
    return " ".join(joined.split())


def _cut(line: str, most: int) -> str:
    if len(line) <= most:
        return line
    kept = ""
    for sentence in SENTENCE_END.split(line):
        longer = f"{kept} {sentence}".strip()
        if len(longer) > most:
            break
        kept = longer
    if kept:
        return kept
    head = line[:most]
    for mark in ("; ", ": ", " – ", " - ", ", ", " "):
        place = head.rfind(mark)
        if place > most // 3:
            return head[:place]
    return head


def _without_end(line: str) -> tuple[str, str]:
    """The line without its closing punctuation, and the mark that ends it."""
    line = line.lstrip(" .,;:!?…-–—)").rstrip()
    end = "."
    quoted = ""
    bare = line.rstrip(" .,;:…-–—(")
    if bare[-1:] in _CLOSERS and bare.count(bare[-1:]) != 1:
        inner = bare[:-1].rstrip(" .,;:…-–—")
        quoted, bare = bare[-1], inner
        if bare.endswith(("!", "?")):
            return bare + quoted, ""
        return bare + quoted, "."
    if bare.endswith(("!", "?", "。", "！", "？")):
        end = bare[-1]
        bare = bare[:-1].rstrip(" .,;:…-–—!?")
    if bare.count("(") > bare.count(")"):
        bare += ")"
    return bare, end


def _lowered(line: str, is_name: Callable[[str], bool]) -> str:
    """The line as it goes on after a colon: small, unless it begins with a name or a quotation."""
    first = line.split(" ", 1)[0]
    word = first.strip("\"'“‘.,;:!?()")
    if not first or first[0] in _OPENERS or not word[:1].isupper():
        return line
    kept = word == "I" or word.startswith(("I'", "I’")) or is_name(word.removesuffix("'s"))
    if kept or any(letter.isupper() for letter in word[1:]) or (len(word) == 1 and word != "A"):
        return line
    return line[0].lower() + line[1:]
