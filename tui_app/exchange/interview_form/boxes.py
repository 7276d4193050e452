"""Boxes to tick, and the words beside them."""

import re
from dataclasses import dataclass

_BOX = re.compile(
    r"\[[ \t_]{0,9}(?P<mark>x+|y|yes|v|ok|\+|\*|1|✓|✔|✗|✘|-|n|no|0|\.)?[ \t_]{0,9}\]"
    r"|\([ \t_]{0,9}(?P<round>[x✓✔])?[ \t_]{0,9}\)"
    r"|(?P<ballot>[☐☑☒])|(?P<bare>[✓✔])",
    re.IGNORECASE,
)
_NO = frozenset({"", "-", "n", "no", "0", ".", "☐"})


@dataclass(frozen=True, slots=True)
class Box:
    """A box, ticked or not, and what stands behind it up to the next."""

    ticked: bool
    words: str


def has_box(text: str) -> bool:
    """Whether there is a box in it."""
    return _BOX.search(text) is not None


def boxes(text: str) -> tuple[str, list[Box]]:
    """What stands before the first box, and the boxes."""
    found = list(_BOX.finditer(text))
    if not found:
        return text.strip(), []
    ends = [match.start() for match in found[1:]] + [len(text)]
    made = [
        Box(_is_ticked(match), text[match.end() : end].strip(" \t,;|/-*•"))
        for match, end in zip(found, ends, strict=True)
    ]
    return text[: found[0].start()].strip(" \t,;|/-*•"), made


def _is_ticked(match: re.Match[str]) -> bool:
    mark = match["mark"] or match["round"] or match["ballot"] or match["bare"] or ""
    return mark.casefold() not in _NO
