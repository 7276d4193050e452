"""RSS and Atom in all their versions, well-formed or not, cut or whole."""

import re
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import NamedTuple

from tui_app.domain.plain import one_line
from tui_app.exchange.feeds.entry import Contents, Entry, newest_first, web_link
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.feed_dates import feed_moment
from tui_app.exchange.feeds.html_text import html_text, tidy, title_text
from tui_app.exchange.feeds.markup import Tag, attributes, content, tags

_ROOTS = frozenset({"rss", "rdf", "feed", "channel"})
_ENTRIES = frozenset({"item", "entry"})
_MEANT = (
    ("w3.org/2005/atom", ""), ("purl.org/atom/ns#", ""), ("22-rdf-syntax-ns#", ""),
    ("my.netscape.com/rdf/simple/", ""), ("channel.netscape.com/rdf/simple/", ""),
    ("rss/1.0/modules/content/", "content:"), ("purl.org/dc/elements/", "dc:"),
    ("purl.org/dc/terms/", "dcterms:"), ("feedburner/ext/", "feedburner:"),
)  # fmt: skip
"""What the vocabularies have in their addresses, and the prefix by which we know each."""

_HARMLESS = re.compile(r"""\s+[\w.-]+\s+(?:"[^"&%]*+"|'[^'&%]*+')\s*""")
_ENTITY = re.compile(r"<!ENTITY([^>]{0,2000}+)", re.IGNORECASE)

_PUBLISHED = ("pubdate", "published", "issued", "dc:date", "date", "created")
_CHANGED = ("updated", "modified", "dcterms:modified", "lastbuilddate")
_TEXTS = ("content:encoded", "content", "description", "summary", "xhtml:body", "body", "fullitem")
_MOST_ENTRIES = 100_000
_MOST_RAW = 400_000


class Field(NamedTuple):
    """An element of an entry: where its content stands in the text, and the tag that opens it."""

    tag: Tag
    start: int
    end: int


def read_xml(text: str, url: str, now: datetime | None) -> Contents | None:
    """The feed in a text; None where there is none. Raises FeedError where it sets a trap.

    An entry that was cut off at the end of the text is left out.
    """
    found = _Elements(text)
    if not found.is_feed:
        return None
    base = web_link(found.base, url) or url
    raw = found.entries

    def date_of(fields: Mapping[str, Field]) -> datetime | None:
        for name in (*_PUBLISHED, *_CHANGED):
            if name in fields and (at := feed_moment(_value(text, fields[name]), now)):
                return at
        return None

    dates = [date_of(fields) for fields in raw]

    def entries() -> Iterator[Entry]:
        for place in newest_first(dates):
            yield _entry(text, raw[place], base, dates[place])

    title = found.feed.get("title")
    shown = title_text(_value(text, title)) if title else ""
    return Contents(title=shown, entries=entries())


class _Elements:
    """One pass through the tags: the elements of the feed, and those of each of its entries."""

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
        elif self._entry is None and name in _ROOTS:
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
    """`link` for one to the page of the entry, `link:<rel>` for others, such as enclosures."""
    given = attributes(tag)
    if "href" not in given:
        return "link"
    rel = given.get("rel", "alternate").lower() or "alternate"
    return "link:href" if rel == "alternate" else f"link:{rel}"


def _entry(
    text: str, fields: Mapping[str, Field], base: str, published_at: datetime | None
) -> Entry:
    values = {
        name: _value(text, field)
        for name, field in fields.items()
        if name in ("link", "guid", "id", "feedburner:origlink")
    }
    if "xml:base" in fields:
        base = web_link(attributes(fields["xml:base"].tag).get("xml:base", ""), base) or base
    about = (
        attributes(fields["rdf:about"].tag).get("rdf:about", "") if "rdf:about" in fields else ""
    )
    link = (values.get("feedburner:origlink") or values.get("link", "")).partition("<")[0].strip()
    if "link:href" in fields and not link:
        link = attributes(fields["link:href"].tag)["href"]
    guid = values.get("guid", "").strip()
    if not link and guid.startswith(("http://", "https://")):
        is_link = attributes(fields["guid"].tag).get("ispermalink", "true").lower() != "false"
        link = guid if is_link else ""
    title = _title(text, fields["title"]) if "title" in fields else ""
    return Entry(
        title=title or (_title(text, fields["dc:title"]) if "dc:title" in fields else ""),
        text=_text(text, fields),
        name=(guid or values.get("id", "").strip() or about)[:2_000],
        url=web_link(link or about, base),
        published_at=published_at,
    )


def _value(text: str, field: Field) -> str:
    return content(text[field.start : min(field.end, field.start + _MOST_RAW)])


def _title(text: str, field: Field) -> str:
    value = _value(text, field)
    if _is_text(field.tag):
        return one_line(value, 300)
    return title_text(value)


def _text(text: str, fields: Mapping[str, Field]) -> str:
    for name in _TEXTS:
        if name not in fields:
            continue
        given = attributes(fields[name].tag)
        value = _value(text, fields[name])
        if given.get("mode") == "base64" or "src" in given:
            continue  # a file, or somewhere else
        seen = tidy(value) if _is_text(fields[name].tag) else html_text(value)
        if seen:
            return seen
    return ""


def _is_text(tag: Tag) -> bool:
    """Whether Atom says that an element is text, in which nothing is a tag."""
    return attributes(tag).get("type", "") in ("text", "text/plain") if tag.inside else False


def _check(declaration: str) -> None:
    """Refuse entities made of others, or kept elsewhere; the rest are not looked at.

    None would ever be expanded: but what they stand for is not the feed that is meant.
    """
    for entity in _ENTITY.findall(declaration):
        if not _HARMLESS.fullmatch(entity):
            raise FeedError(
                "defines abbreviations that could blow up, or fetch files of this machine, and "
                "is not read. Take it off the list"
            )
