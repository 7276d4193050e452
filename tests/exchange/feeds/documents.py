"""The same two pieces of news in every form that a feed may have."""

TITLES = ["A bridge & a tunnel for Port Ellis", "Second"]

_ITEMS = """
<item{about1}><title>A bridge &amp; a tunnel for Port Ellis</title><link>https://news.example/1</link>
<description>Work &lt;b&gt;begins&lt;/b&gt; in May.</description>{more1}</item>
<item{about2}><title>Second</title><link>https://news.example/2</link>
<description>Nothing more.</description>{more2}</item>
"""


def _items(more1: str = "", more2: str = "", about1: str = "", about2: str = "") -> str:
    return _ITEMS.format(more1=more1, more2=more2, about1=about1, about2=about2)


_DATES = _items(
    "<pubDate>Mon, 23 Nov 2026 09:00:00 +0100</pubDate><guid isPermaLink='false'>n1</guid>",
    "<pubDate>Sun, 22 Nov 2026 08:00:00 GMT</pubDate><guid isPermaLink='false'>n2</guid>",
)
_RDF_DATES = _items(
    "<dc:date>2026-11-23T08:00:00Z</dc:date>",
    "<dc:date>2026-11-22T09:00:00+01:00</dc:date>",
    " rdf:about='https://news.example/1'",
    " rdf:about='https://news.example/2'",
)
_CHANNEL = "<title>The News</title><link>https://news.example/</link><description>All</description>"
_PICTURE = (
    "<image><title>Logo</title><url>https://news.example/l.png</url></image>"
    "<textInput><title>Search</title></textInput>"
)
_RDF = "xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"

RSS_090 = (
    f"<?xml version='1.0'?><rdf:RDF {_RDF} xmlns='http://my.netscape.com/rdf/simple/0.9/'>"
    f"<channel>{_CHANNEL}</channel>{_PICTURE}{_items()}</rdf:RDF>"
)
RSS_091 = (
    "<?xml version='1.0'?><!DOCTYPE rss PUBLIC '-//Netscape Communications//DTD RSS 0.91//EN' "
    "'http://my.netscape.com/publish/formats/rss-0.91.dtd'>"
    f"<rss version='0.91'><channel>{_CHANNEL}{_PICTURE}{_items()}</channel></rss>"
)
RSS_092 = (
    f"<rss version='0.92'><channel>{_PICTURE}{_CHANNEL}"
    + _items("<enclosure url='https://news.example/a.mp3' length='1' type='audio/mpeg'/>")
    + "</channel></rss>"
)
RSS_10 = (
    f"<rdf:RDF {_RDF} xmlns='http://purl.org/rss/1.0/' "
    "xmlns:dc='http://purl.org/dc/elements/1.1/'>"
    f"<channel rdf:about='https://news.example/'>{_CHANNEL}<items><rdf:Seq>"
    "<rdf:li resource='https://news.example/1'/></rdf:Seq></items></channel>"
    f"{_RDF_DATES}</rdf:RDF>"
)
RSS_20 = (
    "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/' "
    "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' "
    "xmlns:atom='http://www.w3.org/2005/Atom'><channel>"
    "<atom:link href='https://news.example/feed' rel='self'/>"
    f"<itunes:title>Not this</itunes:title>{_CHANNEL}{_PICTURE}"
    + _DATES.replace("<title>", "<media:title>Nor this</media:title><title>")
    + "</channel></rss>"
)
ATOM_03 = """<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>The News</title>
<link rel="alternate" type="text/html" href="https://news.example/"/>
<entry><title mode="escaped" type="text/html">A bridge &amp;amp; a tunnel for Port Ellis</title>
<link rel="alternate" type="text/html" href="https://news.example/1"/><id>n1</id>
<issued>2026-11-23T09:00:00+01:00</issued><modified>2026-11-24T09:00:00Z</modified>
<content type="text/html" mode="escaped">Work &lt;b>begins&lt;/b> in May.</content></entry>
<entry><title>Second</title><link rel="alternate" href="https://news.example/2"/><id>n2</id>
<issued>2026-11-22T08:00:00Z</issued><summary>Nothing more.</summary></entry></feed>"""
ATOM_10 = """<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://news.example/"><title>The News</title>
<author><name>Ines</name></author><id>all</id><updated>2026-11-23T08:00:00Z</updated>
<entry><author><name>Ines</name></author>
<source><title>Not this</title><id>other</id><updated>2001-01-01T00:00:00Z</updated></source>
<title type="html"><![CDATA[A bridge &amp; a tunnel for Port Ellis]]></title>
<link rel="enclosure" href="a.mp3"/><link href="1"/><link rel="edit" href="edit/1"/><id>n1</id>
<updated>2026-11-24T08:00:00Z</updated><published>2026-11-23T08:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Work <b>begins</b> in May.</div>
</content><summary>Not this</summary></entry>
<entry><title>Second</title><link rel="alternate" href="/2"/><id>n2</id>
<updated>2026-11-22T08:00:00Z</updated><summary type="text">Nothing more.</summary></entry>
</feed>"""
ATOM_WITH_PREFIX = (
    ATOM_10.replace("<", "<x:")
    .replace("<x:/", "</x:")
    .replace("<x:?xml", "<?xml")
    .replace("<x:![", "<![")
    .replace("xmlns=", "xmlns:x=", 1)
)
JSON_1 = """{"version": "https://jsonfeed.org/version/1", "title": "The News",
"items": [{"id": "n2", "url": "/2", "title": "Second", "content_text": "Nothing more.",
"date_published": "2026-11-22T08:00:00Z"},
{"id": "n1", "url": "https://news.example/1", "title": "A bridge & a tunnel for Port Ellis",
"content_html": "Work <b>begins</b> in May.", "date_published": "2026-11-23T09:00:00+01:00",
"attachments": [{"url": "https://news.example/a.mp3", "mime_type": "audio/mpeg"}]}]}"""
JSON_11 = JSON_1.replace("version/1", "version/1.1").replace(
    '"version"', '"authors": [], "version"'
)

ALL = {
    name.lower(): text
    for name, text in globals().items()
    if name.isupper() and isinstance(text, str) and not name.startswith("_")
}
DATED = {name: text for name, text in ALL.items() if not name.startswith("rss_09")}
