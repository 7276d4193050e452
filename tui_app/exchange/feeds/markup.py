"""The tags of a text in angle brackets, well-formed or not, one after the other.

Nothing is expanded, nothing is fetched, nothing is nested, and each character is looked at a few
times at most: a feed reader meets texts that were written to make it stop. An XML parser would
not do, since it ends at the first fault, and every tenth feed has one.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple

MOST_TAGS = 1_000_000
"""After so many the text counts as ended."""

_NEXT = re.compile(r"<(?=[A-Za-z_/!?])")
_OPEN = re.compile(
    r"""<([A-Za-z_][\w.:-]{0,99}+)((?>[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)(>?)""",
)
_LOOSE_OPEN = re.compile(r"<([A-Za-z_][\w.:-]{0,99}+)([^<>]*+)>")
_CLOSE = re.compile(r"</\s{0,9}([A-Za-z_][\w.:-]{0,99}+)[^<>]{0,999}+>")
_ATTRIBUTE = re.compile(
    r"""([A-Za-z_][\w.:-]{0,99}+)\s{0,99}+=\s{0,99}+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))"""
)
_REFERENCE = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BRACKET_END = re.compile(r"\]\s{0,99}+>")
_DOCTYPES = ("<!DOCTYPE", "<!doctype", "<!Doctype")
_CDATA = "<![CDATA["
_LITERAL_OR_COMMENT = re.compile(r"<!\[CDATA\[|<!--")


class Tag(NamedTuple):
    """One tag: where it stands, its name in small letters, and what is in it.

    `closes` is true of an end tag, `is_empty` of one that is both. `declaration` is the text of a
    document type declaration, which has no name.
    """

    start: int
    end: int
    name: str
    inside: str = ""
    closes: bool = False
    is_empty: bool = False
    declaration: str = ""


def tags(text: str, start: int = 0) -> Iterator[Tag]:
    """Every tag of a text; comments, instructions and literal passages are passed over.

    One of these without its end is taken to go on to the end of the text.
    """
    for _ in range(MOST_TAGS):
        found = _NEXT.search(text, start)
        if found is None:
            return
        at = found.start()
        after = text[at + 1]
        tag: Tag | None = None
        if after == "/":
            close = _CLOSE.match(text, at)
            start = close.end() if close else at + 2
            if close:
                tag = Tag(at, start, close[1].lower(), closes=True)
        elif after == "!" or after == "?":
            end = _passed_over(text, at)
            if end is None:
                return
            if text.startswith(_DOCTYPES, at):
                tag = Tag(at, end, "", declaration=text[at:end])
            start = end
        else:
            opened = _OPEN.match(text, at)
            if opened is None or not opened[3]:
                opened = _LOOSE_OPEN.match(text, at)
            start = opened.end() if opened else at + 1
            if opened:
                inside = opened[2]
                tag = Tag(at, start, opened[1].lower(), inside, is_empty=inside.endswith("/"))
        if tag is not None:
            yield tag


def attributes(tag: Tag) -> dict[str, str]:
    """The attributes of a tag by their names in small letters, the first of each."""
    found: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(tag.inside[:20_000]):
        found.setdefault(name.lower(), decoded(double or single or bare))
    return found


def decoded(text: str) -> str:
    """Text with its references resolved once: XML's, HTML's, and numbers; no others are known."""
    return _REFERENCE.sub(lambda found: unescape(found[0]), text) if "&" in text else text


def content(text: str) -> str:
    """What stands between two tags of XML, as it is meant: references and literals resolved."""
    if "<!" not in text:
        return decoded(text)
    pieces: list[str] = []
    start = 0
    while found := _LITERAL_OR_COMMENT.search(text, start):
        pieces.append(decoded(text[start : found.start()]))
        is_literal = found[0] == _CDATA
        end = text.find("]]>" if is_literal else "-->", found.end())
        if is_literal:
            pieces.append(text[found.end() : end if end >= 0 else len(text)])
        if end < 0:
            return "".join(pieces)
        start = end + 3
    return "".join((*pieces, decoded(text[start:])))


def _passed_over(text: str, at: int) -> int | None:
    """Where what begins with <! or <? ends; None where it does not."""
    if text.startswith("<!--", at):
        end = text.find("-->", at + 4)
    elif text.startswith(_CDATA, at):
        end = text.find("]]>", at + 9)
    elif text.startswith("<?", at):
        end = text.find("?>", at + 2)
        return end + 2 if end >= 0 else None
    else:
        return _declaration_end(text, at)
    return end + 3 if end >= 0 else None


def _declaration_end(text: str, at: int) -> int | None:
    """Where a declaration ends; that of a document type may have a part in square brackets."""
    first = text.find(">", at)
    if first < 0:
        return None
    if not text.startswith(_DOCTYPES, at) or text.find("[", at, first) < 0:
        return first + 1
    bracket = text.find("[", at, first)
    end = _BRACKET_END.search(text, bracket)
    return end.end() if end else None
