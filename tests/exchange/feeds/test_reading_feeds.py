"""Every kind of feed gives the same items: plain text, whole addresses, moments in UTC."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.exchange.feeds.documents import ALL, ATOM_10, DATED, JSON_1, RSS_20, TITLES
from tests.exchange.feeds.town import items_xml
from tui_app.domain.reading import FeedItem
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.parsing import FeedRead, read_feed

URL = "https://news.example/feed"
NOW = datetime(2026, 11, 25, 8, tzinfo=UTC)


def read(text: str | bytes, url: str = URL, **more: str) -> FeedRead:
    body = text.encode() if isinstance(text, str) else text
    return read_feed(body, url=url, now=NOW, **more)


def only(text: str | bytes) -> FeedItem:
    (item,) = read(text).items
    return item


@pytest.mark.parametrize("kind", ALL)
def test_every_kind_gives_the_same_items(kind: str) -> None:
    found = read(ALL[kind])
    assert found.title == "The News"
    assert [item.title for item in found.items] == TITLES
    assert [item.text for item in found.items] == ["Work begins in May.", "Nothing more."]
    assert [item.url for item in found.items] == [
        "https://news.example/1",
        "https://news.example/2",
    ]
    assert {item.source for item in found.items} == {"The News"}
    assert len({item.key for item in found.items}) == 2


@pytest.mark.parametrize("kind", DATED)
def test_every_kind_gives_the_same_moments(kind: str) -> None:
    first = datetime(2026, 11, 23, 8, tzinfo=UTC)
    moments = [item.published_at for item in read(DATED[kind]).items]
    assert moments == [first, first - timedelta(days=1)]


@pytest.mark.parametrize("text", [RSS_20, ATOM_10, JSON_1])
@pytest.mark.parametrize("empty", ["", "text"])
def test_a_feed_without_items_is_one(text: str, empty: str) -> None:
    begin = (
        text.index('"items": [') + 10
        if text is JSON_1
        else text.index("<item>" if text is RSS_20 else "<entry>")
    )
    end = {RSS_20: "</channel></rss>", ATOM_10: "</feed>", JSON_1: "]}"}[text]
    assert read(text[:begin] + end) == FeedRead(title="The News", items=())


class TestKeys:
    """The same item has the same key, always; no other has."""

    def test_it_does_not_change_with_the_words(self) -> None:
        before = only(items_xml("<guid>7</guid><title>Before</title>"))
        after = only(items_xml("<guid>7</guid><title>After</title><link>https://a.example/</link>"))
        assert before.key == after.key

    def test_it_is_the_address_where_it_has_no_name_and_its_words_where_it_has_neither(
        self,
    ) -> None:
        by_url = [
            only(items_xml(f"<link>https://a.example/1</link><title>{title}</title>")).key
            for title in "ab"
        ]
        by_words = [only(items_xml(f"<title>{title}</title>")).key for title in "ab"]
        assert len({*by_url}) == 1
        assert len({*by_words}) == 2

    def test_another_feed_has_others_but_not_the_same_one_at_a_like_address(self) -> None:
        keys = {
            url: read(items_xml("<guid>7</guid><title>One</title>"), url).items[0].key
            for url in (URL, "http://www.News.example:80/feed/", "https://other.example/feed")
        }
        assert len(set(keys.values())) == 2
        assert keys[URL] == keys["http://www.News.example:80/feed/"]

    def test_a_feed_that_moved_keeps_them(self) -> None:
        moved = read(RSS_20, "https://new.example/", keyed_by=URL)
        assert [item.key for item in moved.items] == [item.key for item in read(RSS_20).items]

    def test_the_same_item_twice_is_one(self) -> None:
        twice = items_xml(*["<guid>7</guid><title>One</title>"] * 2, "<title>Two</title>")
        assert [item.title for item in read(twice).items] == ["One", "Two"]


class TestTitles:
    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("A &lt;em&gt;big&lt;/em&gt; bridge", "A big bridge"),
            ("AT&amp;amp;T &amp;#8217;s &amp;ouml;l", "AT&T ’s öl"),
            ("Caf&eacute; &nbsp; &unknown; &", "Café &unknown; &"),
            ("1 &lt; 2 and List&lt;String&gt;", "1 < 2 and List<String>"),
            ("<![CDATA[Fish & <b>chips</b>]]>", "Fish & chips"),
            ("  two\n  lines ", "two lines"),
            ("\u202eevil\x07 \x1b[31mred", "evil red"),
            ("&#8238;evil&#27;[31m red&#0;", "evil[31m red\ufffd"),
        ],
    )
    def test_they_are_one_plain_line(self, written: str, meant: str) -> None:
        assert only(items_xml(f"<title>{written}</title>")).title == meant

    def test_atom_may_say_that_nothing_in_it_is_a_tag(self) -> None:
        text = ATOM_10.replace(">Second<", " type='text'>Use &lt;b&gt; here<")
        assert read(text).items[1].title == "Use <b> here"

    def test_where_there_is_none_the_text_gives_it(self) -> None:
        words = "First line of it.&lt;br&gt;Second line."
        assert only(items_xml(f"<description>{words}</description>")).title == "First line of it."
        alone = only(items_xml("<link>https://news.example/only</link>"))
        assert (alone.title, alone.text) == ("https://news.example/only", "")

    def test_an_item_that_says_nothing_is_none(self) -> None:
        assert read(items_xml("", "<title> </title>", "<guid>7</guid>")).items == ()

    def test_a_title_of_a_megabyte_is_cut(self) -> None:
        item = only(items_xml(f"<title>{'a' * 1_000_000}</title>"))
        assert len(item.title) == 300


class TestTexts:
    def test_html_becomes_text_in_paragraphs(self) -> None:
        html = (
            "<style>p{}</style><h1>Head</h1><p>One&nbsp;two<br>three</p>"
            "<!-- <p>not</p> --><script>alert('<p>no</p>')</script><ul><li>a<li>b</ul>"
            "<img src=x onerror=alert(1)><table><tr><td>1</td><td>2</td></tr></table>"
        )
        item = only(items_xml(f"<title>t</title><description><![CDATA[{html}]]></description>"))
        assert item.text == "Head\n\nOne two\nthree\n\n– a\n– b\n\n1 2"

    def test_the_fullest_text_is_taken_and_cut(self) -> None:
        item = only(
            items_xml(
                "<title>t</title><description>Short</description>"
                f"<content:encoded><![CDATA[<p>{'word ' * 10_000}</p>]]></content:encoded>"
            )
        )
        assert len(item.text) <= 4_000
        assert item.text.endswith("word…")

    def test_of_a_film_or_a_broadcast_what_it_is_about_is_taken(self) -> None:
        names = (
            "xmlns:m='http://search.yahoo.com/mrss/' "
            "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'"
        )
        film = (
            f"<feed {names}><entry><title>t</title><m:group><m:title>no</m:title>"
            "<m:description>On cranes</m:description></m:group></entry></feed>"
        )
        broadcast = (
            f"<rss {names}><item><itunes:title>no</itunes:title><title>t</title>"
            "<itunes:summary>On cranes</itunes:summary></item></rss>"
        )
        for text in (film, broadcast):
            assert (only(text).title, only(text).text) == ("t", "On cranes")

    def test_tags_that_were_not_escaped_are_tags_as_well(self) -> None:
        text = "<title>t</title><description><p>One <b>two</b><br>three</p></description>"
        assert only(items_xml(text)).text == "One two\nthree"

    def test_what_is_escaped_twice_is_text_about_tags(self) -> None:
        text = "<description>Write &amp;lt;script&amp;gt;</description><title>t</title>"
        assert only(items_xml(text)).text == "Write <script>"


class TestAddresses:
    @pytest.mark.parametrize(
        ("link", "url"),
        [
            ("/a?b=1&amp;c=2", "https://news.example/a?b=1&c=2"),
            ("../up", "https://news.example/up"),
            ("//cdn.example/x", "https://cdn.example/x"),
            ("  https://a.example/\n", "https://a.example/"),
            ("https://a.example/ü \u202e", "https://a.example/ü"),
            ("javascript:alert(1)", ""),
            ("data:text/html,x", ""),
            ("file:///etc/passwd", ""),
            ("mailto:a@b.example", ""),
            ("https://bank.example@evil.example/", ""),
            ("http://[::", ""),
            ("http:///x", ""),
            ("https://a.example/" + "a" * 3_000, ""),
        ],
    )
    def test_they_are_whole_and_of_the_web(self, link: str, url: str) -> None:
        assert only(items_xml(f"<title>t</title><link>{link}</link>")).url == url

    def test_a_guid_may_be_the_link_unless_it_says_not(self) -> None:
        guid = "<title>t</title><guid{}>https://news.example/7</guid>"
        assert only(items_xml(guid.format(""))).url == "https://news.example/7"
        assert only(items_xml(guid.format(" isPermaLink='false'"))).url == ""

    @pytest.mark.parametrize(
        ("inside", "url"),
        [
            ("<id>https://news.example/7</id>", "https://news.example/7"),
            ("<id>tag:news.example,2026:7</id>", ""),
            (
                "<link type='text/plain' href='/7.txt'/><link type='Text/HTML; q=1' href='/7'/>",
                "https://news.example/7",
            ),
            ("<link type='application/pdf' href='/7.pdf'/>", "https://news.example/7.pdf"),
            ("<link rel='self' href='/self'/><link rel='enclosure' href='/a.mp3'/>", ""),
            (
                "<link rel='http://www.iana.org/assignments/relation/alternate' href='/7'/>",
                "https://news.example/7",
            ),
        ],
    )
    def test_of_an_atom_entry_its_page_is_meant(self, inside: str, url: str) -> None:
        text = f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title>t</title>{inside}</entry>"
        assert only(text).url == url

    def test_relative_ones_are_so_to_where_the_feed_was_found(self) -> None:
        text = items_xml("<title>t</title><link>a</link>")
        found = read(text, found_at="https://cdn.example/x/feed")
        assert found.items[0].url == "https://cdn.example/x/a"


class TestWhichItems:
    def test_the_newest_two_hundred_of_thousands(self) -> None:
        days = "".join(
            f"<item><title>N{number}</title><pubDate>{2000 + number % 26}-01-02</pubDate></item>"
            for number in range(8_000)
        )
        found = read("<rss><channel><title>T</title>" + days + "</channel></rss>")
        assert len(found.items) == 200
        assert {item.published_at for item in found.items} == {datetime(2025, 1, 2, tzinfo=UTC)}
        assert found.items[0].title == "N25"

    def test_those_without_a_date_come_last_as_they_stand(self) -> None:
        text = items_xml(
            "<title>a</title>",
            "<title>b</title><pubDate>Sun, 22 Nov 2026 08:00:00 GMT</pubDate>",
            "<title>c</title>",
            "<title>d</title><pubDate>Mon, 23 Nov 2026 08:00:00 GMT</pubDate>",
        )
        assert [item.title for item in read(text).items] == ["d", "b", "a", "c"]

    @pytest.mark.parametrize("name", ["issued", "created", "modified"])
    def test_a_catalogues_dates_are_dates(self, name: str) -> None:
        said = f"<title>t</title><dcterms:{name}>2026-11-23T08:00:00Z</dcterms:{name}>"
        assert only(items_xml(said)).published_at == datetime(2026, 11, 23, 8, tzinfo=UTC)

    def test_what_is_dated_ahead_counts_as_now(self) -> None:
        ahead = "<title>t</title><pubDate>Sat, 01 Jan 2028 08:00:00 GMT</pubDate>"
        assert only(items_xml(ahead)).published_at == NOW


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b"", "is empty."),
        (b" \n\0", "is empty."),
        (b"Hello", "is no RSS, Atom or JSON feed."),
        (b"<svg><item/></svg>", "is no RSS, Atom or JSON feed."),
        (b"<?xml version='1.0'?>", "is no RSS, Atom or JSON feed."),
        (b"{}", "is no RSS, Atom or JSON feed."),
        (b'{"items": {}}', "is no RSS, Atom or JSON feed."),
        (b"[1, 2]", "is no RSS, Atom or JSON feed."),
        (b"\x89PNG\r\n\x1a\n", "is no RSS, Atom or JSON feed."),
        (b"<!doctype html><title>x</title>", "is a web page, not a feed. Look on it for a link"),
    ],
)
def test_what_is_no_feed_is_told_in_one_sentence(body: bytes, says: str) -> None:
    with pytest.raises(FeedError) as failed:
        read(body)
    assert str(failed.value).startswith(f"The feed {URL} {says}")
