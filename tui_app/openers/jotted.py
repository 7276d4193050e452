"""A jot made fit to be read out: its facts untouched, quoted where it is no sentence."""

import re
from datetime import datetime
from zoneinfo import ZoneInfo

import msgspec

from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Tidbit, TidbitKind
from tui_app.letters.fragments import Fragment, fragment
from tui_app.letters.who_told import without_teller
from tui_app.openers.moments import has_moved_on

_MOST = 280
"""Characters that one reads out before the other says a word."""
_MOST_READ = 4_000
_URL = re.compile(r"\(?\b(?:https?://|www\.)\S+", re.IGNORECASE)
_BY_MYSELF = re.compile(
    r"(?:i )?(saw|read|heard|overheard|noticed|learned|learnt)"
    r"((?: (?:in|on|at|over) [^,.;:!?“”\"]{2,40}?)?) that (\S.+)",
    re.IGNORECASE | re.DOTALL,
)
_STARTERS_TEXT = """
    The A An Two Three Four Five Six Seven Eight Nine Ten Some Most Many Every All There This
    These From In At For After Before Since What How Why Where
"""
_STARTERS = frozenset(_STARTERS_TEXT.split())
"""Words that are large only because they begin a sentence."""
_MARKS_BEFORE = re.compile(r"^[^\w\"'“‘«(¿¡+£$€#]+")
"""Bullets and pictures, which nobody reads out."""
_QUESTION = re.compile(r"\?")
_SMALL_AFTER_STOP = re.compile(r"[.!?] [a-z]")


class Jotted(msgspec.Struct, frozen=True):
    """The news, ready to be said after an introduction.

    `by_myself` is how the jot itself says where it is from ("I saw in the Courier"), where it does.
    `is_whole` tells whether nothing of it is left out.
    """

    text: str
    quoted: str
    is_clause: bool
    is_whole: bool
    by_myself: str = ""

    def after(self, introduction: str) -> str:
        """The introduction, which ends without a mark, and the news."""
        if not self.is_clause:
            return f"{introduction}: {self.quoted}"
        if ":" in self.text:
            return f"{introduction}. {_capital(self.text)}"
        return f"{introduction}: {self.small}"

    @property
    def small(self) -> str:
        """As it goes on in a sentence: small, unless it may begin with a name."""
        return _small(self.text)


def jotted(tidbit: Tidbit, now: datetime, zone: ZoneInfo) -> Jotted:
    """The text of a tidbit as it is said at `now` (UTC); `zone` is the user's own."""
    read = tidbit.text[:_MOST_READ].strip()
    # Who told it is nobody's business.
    is_gossip = tidbit.kind is TidbitKind.GOSSIP
    bare = _MARKS_BEFORE.sub("", _URL.sub("", read)).strip()
    text, by_myself = without_teller(bare, is_gossip=is_gossip), ""
    if found := _BY_MYSELF.fullmatch(text):
        text, by_myself = found[3], f"I {found[1].lower()}{found[2]}"
    if is_gossip:
        by_myself = ""
    note = None if _is_shouted(text) else fragment(text, _keeps_its_case, _MOST)
    if note is None:
        line = one_line(text or read, _MOST)
        return Jotted(line, f"“{line.strip('“”')}”", is_clause=False, is_whole=_in(read, line))
    said = note.text + note.end
    is_clause = not (
        note.quoted
        or _QUESTION.search(said)
        or _SMALL_AFTER_STOP.search(said)
        or has_moved_on(said, tidbit.heard_at, now, zone)
    )
    return Jotted(
        said, _in_marks(note), is_clause, _in(read, f"{by_myself} that {said}"), by_myself
    )


def _keeps_its_case(_: str) -> bool:
    return True


def _in_marks(note: Fragment) -> str:
    return note.in_quotes


def _in(jot: str, said: str) -> bool:
    """Whether the whole jot stands in what is said, marks and capitals aside."""
    return _bare(jot) in _bare(said)


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _is_shouted(text: str) -> bool:
    letters = [one for one in text if one.isalpha()]
    return len(letters) > 7 and all(one.isupper() for one in letters)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _small(text: str) -> str:
    first, _, rest = text.partition(" ")
    is_title = first == "The" and rest[:1].isupper()
    return f"{first.lower()} {rest}" if first in _STARTERS and rest and not is_title else text
