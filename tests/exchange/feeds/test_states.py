"""Feeds cut off, broken, wrongly encoded or built as a trap are read, or refused in a sentence."""

import time
import tracemalloc

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.feeds.documents import ALL, RSS_20, TITLES
from tests.exchange.feeds.town import items_xml
from tui_app.domain.plain import plain
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.page import feed_in_page
from tui_app.exchange.feeds.parsing import FeedRead, read_feed

URL = "https://news.example/feed"
WORDS = "Zoë trinkt Öl – für 5 €"


def read(body: bytes, content_type: str = "") -> FeedRead:
    return read_feed(body, url=URL, content_type=content_type)


def titles(body: bytes, content_type: str = "") -> list[str]:
    return [item.title for item in read(body, content_type).items]


def with_words(encoding: str, declared: str, words: str = WORDS) -> bytes:
    head = f"<?xml version='1.0' encoding='{declared}'?>" if declared else ""
    text = (
        f"{head}<rss><channel><title>T</title><item><title>{words}</title></item></channel></rss>"
    )
    return text.encode(encoding)


@pytest.mark.parametrize(
    ("encoding", "declared", "sent"),
    [
        ("utf-8", "utf-8", ""),
        ("utf-8", "", ""),
        ("utf-8-sig", "iso-8859-1", "text/xml"),
        ("utf-8", "iso-8859-1", "text/xml; charset=us-ascii"),
        ("cp1252", "utf-8", "application/xml; charset=utf-8"),
        ("cp1252", "", ""),
        ("cp1252", "windows-1252", "text/xml; charset=utf-8"),
        ("cp1252", "iso-8859-1", ""),
        ("cp1252", "no-such-charset", "text/xml; charset=rot13"),
        ("utf-16", "utf-16", ""),
        ("utf-16", "utf-8", "text/xml; charset=utf-8"),
        ("utf-16-le", "utf-16", ""),
        ("utf-16-be", "", ""),
        ("utf-32", "utf-32", ""),
    ],
)
def test_it_is_read_as_what_it_is_whatever_it_says(encoding: str, declared: str, sent: str) -> None:
    assert titles(with_words(encoding, declared), sent) == [WORDS]


@pytest.mark.parametrize(
    ("encoding", "declared", "sent", "words"),
    [
        ("koi8-r", "koi8-r", "", "Новый мост"),
        ("koi8-r", "", "text/xml; charset=koi8-r", "Новый мост"),
        ("cp1251", "windows-1251", "text/xml; charset=iso-8859-1", "Новый мост"),
        ("shift_jis", "Shift_JIS", "", "新しい橋"),
        ("iso2022_jp", "iso-2022-jp", "", "新しい橋"),
        ("gb18030", "gb2312", "", "新桥龘"),
        ("iso8859-2", "iso-8859-2", "", "Łódź"),
    ],
)
def test_other_scripts_are_read_as_they_are_declared(
    encoding: str, declared: str, sent: str, words: str
) -> None:
    assert titles(with_words(encoding, declared, words), sent) == [words]


def test_a_stray_byte_spoils_itself_only() -> None:
    body = with_words("utf-8", "utf-8", "Zoë und Ünal \x00 in Zürich")
    assert titles(body.replace(b"\x00", b"\x96")) == ["Zoë und Ünal – in Zürich"]


@pytest.mark.parametrize("kind", ALL)
def test_of_a_feed_cut_anywhere_the_whole_items_come_through(kind: str) -> None:
    body = ALL[kind].replace("Second", "Zweite – ü").encode()
    whole = {item.title for item in read(body).items}
    seen = set()
    for end in (*range(0, len(body), 7), len(body)):
        try:
            found = titles(body[:end])
        except FeedError as error:
            assert str(error).endswith(".")  # noqa: PT017 - every cut is tried
            found = []
        assert set(found) <= whole
        seen.add(len(found))
    assert seen == {0, 1, 2}


@pytest.mark.parametrize(
    "body",
    [
        RSS_20.replace("</description>", "", 1),
        RSS_20.replace("</item>", "", 1),
        RSS_20.replace("</channel>", ""),
        RSS_20.replace("<channel>", "<channel>\x01\x0c&bogus; & < <1 <<b a='"),
        RSS_20.replace("<link>https://news.example/</link>", "<generator>"),
        RSS_20.replace("xmlns:media='http://search.yahoo.com/mrss/'", ""),
        RSS_20.replace("<item>", "<ITEM>").replace("</item>", "</Item >"),
        "\n\n  <?xml version='1.0'?>\n" + RSS_20,
        "Warning: something failed in line 7\n" + RSS_20,
        RSS_20 + "<!-- served by x --><p>trailing",
        RSS_20.replace("&lt;b&gt;", "&lt;b class=&quot;<c>"),
    ],
)
def test_a_faulty_feed_is_read_all_the_same(body: str) -> None:
    assert titles(body.encode()) == TITLES


_LAUGHS = "".join(f'<!ENTITY a{number} "{f"&a{number - 1};" * 10}">' for number in range(1, 10))
_ROOT = "<rss><channel><title>T</title><item><title>{}</title></item></channel></rss>"


@pytest.mark.parametrize(
    "declared",
    [
        f'<!ENTITY a0 "ha">{_LAUGHS}',
        '<!ENTITY a9 SYSTEM "file:///etc/passwd">',
        '<!ENTITY a9 PUBLIC "x" "http://127.0.0.1/secret">',
        '<!ENTITY % x SYSTEM "http://127.0.0.1/secret"> %x;',
        '<!ENTITY % x "y"><!ENTITY a9 "%x;">',
        '<!entity a9 system "file:///etc/passwd">',
    ],
)
@pytest.mark.parametrize("before", ["", "<?xml version='1.0'?>", "\n" * 1_000])
def test_an_entity_bomb_is_refused(declared: str, before: str) -> None:
    body = f"{before}<!DOCTYPE rss [{declared}]>" + _ROOT.format("&a9;")
    with pytest.raises(FeedError, match="could blow up, or fetch files of this machine"):
        read(body.encode())


def test_entities_are_never_expanded() -> None:
    harmless = '<!DOCTYPE rss [<!ENTITY own "' + "x" * 1_000 + '">]>'
    body = harmless + _ROOT.format("&own;" * 10 + "&ouml;")
    assert titles(body.encode()) == ["&own;" * 10 + "ö"]


def test_letters_may_be_given_names() -> None:
    """As feeds do that were written for readers who know none of HTML's."""
    declared = """<!DOCTYPE rss [<!ENTITY nbsp "&#160;"><!ENTITY uuml '&#xFC;'>]>"""
    assert titles((declared + _ROOT.format("a&nbsp;&uuml;")).encode()) == ["a ü"]


def test_a_declaration_elsewhere_is_never_fetched(tmp_path: object) -> None:
    body = "<!DOCTYPE rss SYSTEM 'http://127.0.0.1:1/x.dtd'>" + _ROOT.format("One")
    assert titles(body.encode()) == ["One"]


_MUCH = 200_000


_ITEM = "<rss><item><title>t</title>{}</item>"
_TRAPS = {
    "lines": "\n" * _MUCH + "<!ENTITY" + "<rss>",
    "openings": "<rss>" + "<" * _MUCH,
    "ends": "<rss>" + "</" * _MUCH,
    "single quotes": "<rss>" + "<a b='" * (_MUCH // 6),
    "quotes": "<rss>" + '<a "' * (_MUCH // 4),
    "attributes": "<rss>" + "<a" + " b='c'" * (_MUCH // 6),
    "comments": "<rss>" + "<!--" * (_MUCH // 4),
    "short comments": "<rss>" + "<!-->" * (_MUCH // 5),
    "literals": "<rss>" + "<![CDATA[" * (_MUCH // 9),
    "instructions": "<rss>" + "<?" * (_MUCH // 2),
    "entities": "<!DOCTYPE rss [" + "<!ENTITY a 'b'>" * (_MUCH // 15) + "]><rss/>",
    "declarations": "<!DOCTYPE " * (_MUCH // 10),
    "deep": "<rss>" + "<a>" * (_MUCH // 3),
    "items": "<rss>" + "<item>" * (_MUCH // 6),
    "html": _ITEM.format("<description>" + "&lt;p&gt;" * (_MUCH // 9) + "</description>"),
    "html comments": _ITEM.format("<description>" + "&lt;!--" * (_MUCH // 7) + "</description>"),
    "scripts": _ITEM.format("<description>" + "&lt;script>" * (_MUCH // 11) + "</description>"),
    "ampersands": "<rss><item><title>" + "&" * _MUCH + "</title></item>",
    "digits": "<rss><item><title>" + "&#" + "9" * _MUCH + ";</title></item>",
    "escapes": "<rss><item><title>" + "\x1b]" * (_MUCH // 2) + "</title></item>",
    "marks": "<rss><item><title>" + "a\u0301" * (_MUCH // 3) + "</title></item>",
    "dates": _ITEM.format("<pubDate>" + "1 " * (_MUCH // 2) + "</pubDate>"),
    "links": _ITEM.format("<link>" + "../" * (_MUCH // 3) + "</link>"),
    "arrays": '{"items": ' + "[" * _MUCH,
    "objects": '{"items": [' + '{"a":' * (_MUCH // 5),
    "long number": '{"items": [{"id": ' + "9" * _MUCH + "}]}",
    "strings": '{"items": [' + '"' * _MUCH,
    "page": "<html>" + "<link rel=alternate type=application/rss+xml href=x" * (_MUCH // 50),
    "bases": "<html>" + "<base href='" * (_MUCH // 12),
}


@pytest.mark.parametrize("trap", _TRAPS)
def test_no_text_takes_long(trap: str) -> None:
    begun = time.process_time()
    try:
        found = read(_TRAPS[trap].encode())
    except FeedError as error:
        assert str(error).endswith(".")  # noqa: PT017 - either is right
    else:
        assert all(len(item.title) <= 300 and len(item.text) <= 4_000 for item in found.items)
    assert time.process_time() - begun < 2


def test_a_feed_takes_little_more_memory_than_its_bytes() -> None:
    html = "&lt;p&gt;Some &lt;b&gt;bold&lt;/b&gt; words of news.&lt;/p&gt;" * 20
    body = items_xml(*[f"<title>N{n}</title><description>{html}</description>" for n in range(300)])
    assert len(body) > 300_000
    tracemalloc.start()
    found = read(body)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(found.items) == 200
    assert most < 5_000_000


_PIECES = st.sampled_from(
    [
        *(b"<rss>", b"<channel>", b"<item>", b"</item>", b"<title>", b"</title>", b"<entry>", b"<"),
        *(b"<feed xml:base='http://[x'>", b"<link href='http://[::'/>", b"<link>", b"</link>"),
        *(
            b"<pubDate>",
            b"</pubDate>",
            b"31 Feb 2026",
            b"99:99:99 +9999",
            b"0001-01-01T00:00+23:00",
        ),
        *(b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<!DOCTYPE x [", b"]>", b"&#x110000;", b"&lt;"),
        *(
            b'{"items":[',
            b'{"id":1e999,',
            b'"date_published":"2026-13-01"',
            b'"url":"\\ud800"',
            b"}]}",
        ),
        *(b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"\xe2\x80\xae", b"<?xml encoding='utf-7'?>"),
    ]
)


@given(st.lists(_PIECES | st.binary(max_size=8), max_size=30).map(b"".join))
def test_whatever_comes_gives_items_or_a_sentence(body: bytes) -> None:
    for text in (body, b"<rss><item><title>x</title>" + body + b"</item>"):
        try:
            found = read(text)
        except FeedError as error:
            assert str(error).startswith(f"The feed {URL} ")  # noqa: PT017 - either is right
            continue
        assert len({item.key for item in found.items}) == len(found.items)
        for item in found.items:
            shown = f"{item.title}{item.text}{item.url}{found.title}"
            assert item.title
            assert plain(shown) == shown
            shown.encode("utf-8")
            assert item.url == "" or item.url.startswith(("http://", "https://"))
    feed_in_page(body, URL)
