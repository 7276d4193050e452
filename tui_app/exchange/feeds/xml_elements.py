"""The elements of an RSS or Atom feed, well-formed or not, and where each stands in the text."""

import re
from typing import NamedTuple

from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.markup import Tag, attributes, tags

_ROOTS = frozenset({"rss", "rdf", "feed", "channel"})
_ENTRIES = frozenset({"item", "entry"})
_GROUP = "media:group"
"""What is in it is said of the entry."""

_PAGES = ("", "text/html", "application/xhtml+xml")
_MEANT = (
    ("w3.org/2005/atom", ""), ("purl.org/atom/ns#", ""), ("22-rdf-syntax-ns#", ""),
    ("my.netscape.com/rdf/simple/", ""), ("channel.netscape.com/rdf/simple/", ""),
    ("rss/1.0/modules/content/", "content:"), ("purl.org/dc/elements/", "dc:"),
    ("purl.org/dc/terms/", "dcterms:"), ("feedburner/ext/", "feedburner:"),
    ("search.yahoo.com/mrss", "media:"), ("itunes.com/dtds/", "itunes:"),
)  # fmt: skip
"""What the vocabularies have in their addresses, and the prefix by which we know each."""

_HARMLESS = re.compile(
    r"""\s+[\w.-]+\s+(?:"(?:[^"&%]|&#\w{1,7};)*+"|'(?:[^'&%]|&#\w{1,7};)*+')\s*"""
)
_ENTITY = re.compile(r"<!ENTITY([^>]{0,2000}+)", re.IGNORECASE)

_MOST_ENTRIES = 100_000


class Field(NamedTuple):
    """An element of an entry: where its content stands in the text, and the tag that opens it."""

    tag: Tag
    start: int
    end: int


class Elements:
    """One pass through the tags: the elements of the feed, and those of each of its entries.

    `feed` and each of `entries` have them by their names as we know them, the first of each.
    `base` is the `xml:base` of the root. Raises FeedError where a declaration sets a trap.
    """

    def __init__(self, text: str) -> None:
        self.is_feed = False
        self.base = ""
        self.feed: dict[str, Field] = {}
        self.entries: list[dict[str, Field]] = []
        self._entry: dict[str, Field] | None = None
        self._open: Tag | None = None
        self._nested = 0
        self._names: dict[str, str] = {}
        self._prefixes = {"atom": "", "atom10": "", "rss": "", "rdf": ""}
        for tag in tags(text):
            if len(self.entries) >= _MOST_ENTRIES:
                return
            if tag.declaration:
                _check(tag.declaration)
            elif not self.is_feed:
                if not self._begins(tag):
                    return
            elif tag.closes:
                self._closed(tag)
            else:
                self._opened(tag)

    def _begins(self, tag: Tag) -> bool:
        given = attributes(tag)
        for name, value in given.items():
            if name.startswith("xmlns:"):
                meant = [prefix for part, prefix in _MEANT if part in value.lower()]
                self._prefixes |= {name[6:]: prefix for prefix in meant}
        name = self._known(tag.name)
        self.is_feed = name in _ROOTS or name in _ENTRIES
        self.base = given.get("xml:base", "")
        if name in _ENTRIES:
            self._opened(tag)
        return self.is_feed

    def _known(self, name: str) -> str:
        """The name as we know it: without a prefix where it is of RSS or Atom itself."""
        if ":" not in name:
            return name
        if name not in self._names:
            prefix, _, local = name.partition(":")
            self._names[name] = self._prefixes.get(prefix, f"{prefix}:") + local
        return self._names[name]

    def _opened(self, tag: Tag) -> None:
        name = self._known(tag.name)
        if name in _ENTRIES and (self._open is None or self._entry is None):
            self._ends()
            base = Field(tag, tag.end, tag.end)
            self._entry = {"xml:base": base} if "base" in tag.inside else {}
            if "about" in tag.inside:
                self._entry["rdf:about"] = base
            if tag.is_empty:
                self._ends()
        elif self._open is not None:
            self._nested += tag.name == self._open.name and not tag.is_empty
        elif name == _GROUP or (self._entry is None and name in _ROOTS):
            pass
        elif tag.is_empty:
            self._keep(tag, tag.end)
        else:
            self._open, self._nested = tag, 0

    def _closed(self, tag: Tag) -> None:
        if self._open is not None and tag.name == self._open.name:
            if self._nested:
                self._nested -= 1
            else:
                self._keep(self._open, tag.start)
                self._open = None
        elif self._known(tag.name) in _ENTRIES and self._entry is not None:
            if self._open is not None:
                self._keep(self._open, tag.start)  # it was never closed
            self._ends()

    def _keep(self, tag: Tag, end: int) -> None:
        into = self.feed if self._entry is None else self._entry
        name = self._known(tag.name)
        if name == "link":
            name = _kind_of_link(tag)
        if name not in into or (into[name].start == into[name].end and not tag.is_empty):
            into[name] = Field(tag, tag.end, max(end, tag.end))

    def _ends(self) -> None:
        """The entry that is open ends: with its own tag, or because the next one begins."""
        if self._entry is not None:
            self.entries.append(self._entry)
        self._entry, self._open = None, None


def _kind_of_link(tag: Tag) -> str:
    """`link:href` for one to the page of the entry, `link:file` for the same in another form;
    `link:<rel>` for others, such as enclosures. `link` where the address is what it holds.
    """
    given = attributes(tag)
    if "href" not in given:
        return "link"
    rel = given.get("rel", "").lower().rpartition("/")[2] or "alternate"
    if rel != "alternate":
        return f"link:{rel}"
    kind = given.get("type", "").lower().partition(";")[0].strip()
    return "link:href" if kind in _PAGES else "link:file"


def _check(declaration: str) -> None:
    """Refuse entities made of others, or kept elsewhere; the rest are not looked at.

    None would ever be expanded: but what they stand for is not the feed that is meant.
    """
    for entity in _ENTITY.findall(declaration):
        if not _HARMLESS.fullmatch(entity):
            raise FeedError(
                "defines abbreviations that could blow up, or fetch files of this machine, and "
                "is not read. Do without it"
            )
