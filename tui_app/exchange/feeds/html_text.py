"""HTML of strangers to plain text: what a reader would see of it, without its looks."""

import re

from tui_app.domain.plain import one_line, plain
from tui_app.exchange.feeds.markup import Tag, decoded, tags

MOST_CHARACTERS = 4_000

_UNREAD = frozenset(
    {"script", "style", "template", "noscript", "iframe", "object", "svg", "math", "head",
     "textarea", "select", "button", "audio", "video", "canvas", "noembed", "noframes"}
)  # fmt: skip
"""Elements that are dropped with all that is in them."""

_NEW_LINE = frozenset(
    {"p", "div", "br", "hr", "li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "blockquote", "pre",
     "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "figure",
     "figcaption", "aside", "main", "nav", "form", "body", "html", "title"}
)  # fmt: skip
_PARAGRAPH = frozenset({"p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "pre"})
_IN_LINE = frozenset(
    {"a", "abbr", "acronym", "b", "bdi", "bdo", "big", "center", "cite", "code", "del", "dfn",
     "em", "font", "i", "img", "ins", "kbd", "label", "link", "mark", "meta", "q", "ruby", "rt",
     "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "td", "th", "time", "tt",
     "u", "var", "wbr", "input"}
)  # fmt: skip
_KNOWN = _UNREAD | _NEW_LINE | _IN_LINE
_ROOM = 4
"""Text is gathered up to so many times the limit, as spaces are folded later."""


def html_text(html: str, most: int = MOST_CHARACTERS) -> str:
    """The text of a piece of HTML, in paragraphs, cut to `most` characters."""
    return tidy(_seen(html, most * _ROOM, only_known=False), most)


def title_text(text: str, most: int = 300) -> str:
    """A title on one line. It may be HTML or not: only what HTML knows is taken for a tag."""
    return one_line(_seen(text, most * _ROOM, only_known=True), most)


def tidy(text: str, most: int = MOST_CHARACTERS) -> str:
    """Plain text with its spaces folded, one empty line at most in a row, cut to `most`."""
    lines = [" ".join(line.split()) for line in plain(text[: most * _ROOM * 4]).splitlines()]
    folded = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return folded if len(folded) <= most else folded[: most - 1].rstrip() + "…"


def _seen(html: str, most: int, *, only_known: bool) -> str:
    """What is no tag, and not in an element that nobody reads; about `most` characters of it."""
    if "<" not in html:
        return decoded(html[: most * 2])
    pieces: list[str] = []
    size = start = 0
    within = ""
    for tag in tags(html):
        if within:
            if tag.closes and tag.name == within:
                within, start = "", tag.end
            continue
        if only_known and tag.name and tag.name not in _KNOWN:
            continue
        piece = _without_comments(html[start : min(tag.start, start + most)])
        pieces += (decoded(piece), _break(tag))
        size += len(piece)
        start = tag.end
        if size > most:
            return "".join(pieces)
        if tag.name in _UNREAD and not tag.closes and not tag.is_empty:
            within = tag.name
    if not within:
        pieces.append(decoded(_without_comments(html[start : start + most])))
    return "".join(pieces)


def _break(tag: Tag) -> str:
    if tag.name in _PARAGRAPH:
        return "\n\n"
    if tag.name in _NEW_LINE:
        return "\n– " if tag.name == "li" and not tag.closes else "\n"
    return " " if tag.name in ("td", "th") else ""


def _without_comments(text: str) -> str:
    """Text between two tags without the comments, literals and declarations in it."""
    if "<!" not in text and "<?" not in text:
        return text
    return _PASSED.sub(_kept, text)


_PASSED = re.compile(
    r"<!--(?:(?!-->).)*+(?:-->|\Z)|<!\[CDATA\[((?:(?!\]\]>).)*+)(?:\]\]>|\Z)"
    r"|<[!?][A-Za-z][^<>]*+>",
    re.DOTALL,
)


def _kept(found: re.Match[str]) -> str:
    return found[1] or ""
