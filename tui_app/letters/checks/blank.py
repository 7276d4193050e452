"""Blanks that were left to fill."""

import re
from collections.abc import Iterator
from itertools import islice

from tui_app.domain.plain import one_line
from tui_app.letters.checks.examined import Examined
from tui_app.letters.finding import Concern, Finding

_BLANK = re.compile(
    r"\[[^\[\]\n]{0,80}\]|\{[^{}\n]{0,80}\}|<(?=\S)[^<>\n]{1,80}(?<=\S)>|«[^«»\n]{1,40}»(?=\W)"
    r"|_{3,}|(?<![\w-])[Xx]{3,}(?![\w-])|\?{3,}"
    r"|(?<!\w)(?:TODO|FIXME|TBD|TBC|TBA|lorem\s+ipsum)(?!\w)"
)
_MISSING_WORD = re.compile(
    r"\b(?:dear|hello|hi|mr|mrs|ms|dr|the|a|an|your|my|our|on|at|in|of|to|for|with|from|by|about)"
    r"\s+(?:…|\.\.\.)(?=[\s,.;:!?]|$)",
    re.IGNORECASE,
)
_NAMELESS = re.compile(
    r"\A\s*(?:dear|hello|hi|hey)(?:\s+(?:mr|mrs|ms|miss|mx|dr)\b\.?)*\s*,", re.IGNORECASE
)
_NO_BLANK = re.compile(
    r"\[\s*(?:\d{1,4}|sic|…|\.{3})\s*\]|<\s*(?:https?://|mailto:|www\.)[^<>]*>|<[^<>\s]+@[^<>\s]+>"
    r"|«[^«»]*\s[^«»]*»",
    re.IGNORECASE,
)
_MOST_TOLD = 5
_MOST_READ = 100_000
_MOST_KNOWN = 200_000


def of_blanks(about: Examined) -> Iterator[Finding]:
    """Each blank that stands in the letter and is nobody's name."""
    for blank in islice(_blanks(about), _MOST_TOLD):
        text = f"“{one_line(blank, 60)}” is a blank left unfilled: write what belongs there."
        yield Finding(concern=Concern.BLANK, text=text)
    if _NAMELESS.match(about.letter.body[:200]):
        text = f"The greeting has no name: put in that of {about.addressee}."
        yield Finding(concern=Concern.BLANK, text=text)


def _blanks(about: Examined) -> Iterator[str]:
    written = f"{about.letter.subject[:2000]}\n{about.letter.body[:_MOST_READ]}"
    found = [match.group() for match in _BLANK.finditer(written)]
    found += [match.group() for match in _MISSING_WORD.finditer(written)]
    if not found:
        return
    known = _known(about)
    close = about.parts.close
    for blank in dict.fromkeys(found):
        kisses = blank.strip("x") == "" and blank in close
        if not (kisses or _NO_BLANK.fullmatch(blank) or blank in known):
            yield blank


def _known(about: Examined) -> str:
    """All that is written down of what the letter is about: a blank in there is a name."""
    letter, network = about.letter, about.network
    records = (
        about.contact,
        about.record,
        network.opportunities.get(letter.opportunity or ""),
        network.tidbits.get(letter.tidbit or ""),
    )
    return "\n".join(map(repr, (*filter(None, records), about.owner, letter.name)))[:_MOST_KNOWN]
