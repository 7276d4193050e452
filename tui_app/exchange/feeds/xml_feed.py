"""RSS and Atom in all their versions, well-formed or not, cut or whole."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from tui_app.domain.plain import one_line
from tui_app.exchange.feeds.entry import Contents, Entry, newest_first, web_link
from tui_app.exchange.feeds.feed_dates import feed_moment
from tui_app.exchange.feeds.html_text import html_text, tidy, title_text
from tui_app.exchange.feeds.markup import Tag, attributes, content
from tui_app.exchange.feeds.xml_elements import Elements, Field

_PUBLISHED = (
    "pubdate",
    "published",
    "issued",
    "dc:date",
    "date",
    "created",
    "dcterms:issued",
    "dcterms:created",
)
_CHANGED = ("updated", "modified", "dcterms:modified", "lastbuilddate")
_TEXTS = (
    "content:encoded", "content", "description", "summary", "xhtml:body", "body", "fullitem",
    "media:description", "itunes:summary",
)  # fmt: skip
_ADDRESSES = ("link", "guid", "id", "feedburner:origlink")
_MOST_RAW = 400_000


def read_xml(text: str, url: str, now: datetime | None) -> Contents | None:
    """The feed in a text; None where there is none. Raises FeedError where it sets a trap.

    An entry that was cut off at the end of the text is left out.
    """
    found = Elements(text)
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


def _entry(
    text: str, fields: Mapping[str, Field], base: str, published_at: datetime | None
) -> Entry:
    said = {name: _value(text, fields[name]).strip() for name in _ADDRESSES if name in fields}
    base = web_link(_attribute(fields, "xml:base", "xml:base"), base) or base
    about = _attribute(fields, "rdf:about", "rdf:about")
    title = _title(text, fields["title"]) if "title" in fields else ""
    return Entry(
        title=title or (_title(text, fields["dc:title"]) if "dc:title" in fields else ""),
        text=_text(text, fields),
        name=(said.get("guid") or said.get("id") or about)[:2_000],
        url=web_link(_page(fields, said) or about, base),
        published_at=published_at,
    )


def _page(fields: Mapping[str, Field], said: Mapping[str, str]) -> str:
    """Where the entry says that its page is; else what it is called by, where that is an address.

    `said` has its texts that may be addresses.
    """
    link = (said.get("feedburner:origlink") or said.get("link", "")).partition("<")[0].strip()
    for name in ("link:href", "link:file"):
        link = link or _attribute(fields, name, "href")
    if link:
        return link
    is_page = _attribute(fields, "guid", "ispermalink").lower() != "false"
    name = said["guid"] if "guid" in said and is_page else said.get("id", "")
    return name if name.startswith(("http://", "https://")) else ""


def _attribute(fields: Mapping[str, Field], name: str, attribute: str) -> str:
    """What the tag of that element says; empty where it, or there, is none."""
    return attributes(fields[name].tag).get(attribute, "") if name in fields else ""


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
