"""Lists of feeds as OPML, which every feed reader reads and writes."""

from xml.sax.saxutils import quoteattr

from tui_app.domain.plain import one_line, plain
from tui_app.domain.reading import Feed

MOST_BYTES = 10_000_000
_MOST_FEEDS = 10_000
_MOST_TITLE = 500


class OpmlError(ValueError):
    """A file that is no OPML. Its text says what is wrong with it."""


def read_opml(content: bytes) -> tuple[Feed, ...]:
    """The feeds that an OPML file names, folders or not, each address once, in their order.

    Addresses are as they stand there, good or not. A document type declaration is refused, since
    entities that grow without end come in one. Raises OpmlError.
    """
    if len(content) > MOST_BYTES:
        raise OpmlError(f"it is larger than {MOST_BYTES // 1_000_000} MB")
    found: dict[str, str] = {}
    _parse(content, found)
    return tuple(Feed(url=url, title=title) for url, title in found.items())


def written_opml(feeds: tuple[Feed, ...], title: str) -> bytes:
    """An OPML file (version 2.0) that names these feeds."""
    outlines = [
        f"    <outline type={_quoted('rss')} text={_quoted(feed.name)} "
        f"title={_quoted(feed.name)} xmlUrl={_quoted(feed.url)}/>"
        for feed in feeds
    ]
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<opml version="2.0">',
        f"  <head><title>{_escaped(title)}</title></head>",
        "  <body>",
        *outlines,
        "  </body>",
        "</opml>",
    ]
    return "\n".join([*lines, ""]).encode("utf-8")


def _parse(content: bytes, found: dict[str, str]) -> None:
    from xml.parsers import expat

    is_opml = False

    def begun(name: str, attributes: dict[str, str]) -> None:
        nonlocal is_opml
        if not is_opml:
            if name.rpartition(":")[2].casefold() != "opml":
                raise OpmlError("it is XML, but no OPML")
            is_opml = True
        if name.casefold() != "outline" or len(found) >= _MOST_FEEDS:
            return
        named = {key.casefold(): value for key, value in attributes.items()}
        url = named.get("xmlurl", "").strip()
        if url:
            title = named.get("title", "").strip() or named.get("text", "")
            found.setdefault(url, one_line(title, _MOST_TITLE))

    def declared(*_: object) -> None:
        raise OpmlError("it declares entities of its own, which a list of feeds never needs")

    parser = expat.ParserCreate()
    parser.StartElementHandler = begun
    parser.StartDoctypeDeclHandler = declared
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise OpmlError(f"it is no OPML ({error})") from None
    except (LookupError, ValueError) as error:
        if isinstance(error, OpmlError):
            raise
        raise OpmlError(f"its encoding is unknown ({error})") from None


def _quoted(text: str) -> str:
    return quoteattr(_kept(text))


def _escaped(text: str) -> str:
    return _kept(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _kept(text: str) -> str:
    """On one line, and without what XML cannot hold."""
    return "".join(" " if ord(one) in _NOT_IN_XML else one for one in plain(text)).strip()


_NOT_IN_XML = frozenset({0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0xFFFE, 0xFFFF})
