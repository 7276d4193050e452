"""Lists of feeds as other readers write them, and as they read ours."""

import xml.etree.ElementTree as ET
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.reading import Feed
from tui_app.exchange.opml import MOST_BYTES, OpmlError, read_opml, written_opml

BOMB = b"""<?xml version="1.0"?>
<!DOCTYPE opml [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>
<opml version="2.0"><body><outline text="&c;" xmlUrl="https://a.example"/></body></opml>"""

titles = st.text(max_size=20)


def opml(*outlines: str, head: str = "") -> bytes:
    return f"{head}<opml version='1.1'><body>{''.join(outlines)}</body></opml>".encode()


def outlines_of(written: bytes) -> list[Element]:
    return list(ET.fromstring(written).iter("outline"))  # noqa: S314 - just written by us


def test_feeds_in_folders_and_out_of_them_are_found_each_once() -> None:
    content = opml(
        "<outline text='News'><outline type='rss' text='Harbour &amp; Sea' "
        "xmlUrl=' https://a.example/1 '/><outline text='a link' url='https://c.example'/></outline>",
        "<outline title='Cranes' text='cranes' XMLURL='https://b.example'/>",
        "<outline text='again' xmlUrl='https://a.example/1'/>",
        "<outline text='nothing' xmlUrl=' '/>",
    )
    assert read_opml(content) == (
        Feed(url="https://a.example/1", title="Harbour & Sea"),
        Feed(url="https://b.example", title="Cranes"),
    )


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1"])
def test_any_usual_encoding_is_read(encoding: str) -> None:
    text = (
        f"<?xml version='1.0' encoding='{encoding}'?>"
        "<opml><body><outline text='Häfen' xmlUrl='https://a.example'/></body></opml>"
    )
    assert read_opml(text.encode(encoding))[0].title == "Häfen"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (BOMB, "entities of its own"),
        (opml(head="<!DOCTYPE opml SYSTEM 'file:///etc/passwd'>"), "entities of its own"),
        (opml("<outline text='&nbsp;'/>"), "no OPML"),
        (b"", "no OPML"),
        (b"BEGIN:VCARD", "no OPML"),
        (opml("<outline>"), "no OPML"),
        (b"<rss><channel/></rss>", "XML, but no OPML"),
        (b"<?xml version='1.0' encoding='klingon'?><opml/>", "encoding"),
        (b"<?xml version='1.0' encoding='rot13'?><opml/>", "encoding"),
        (b"<opml>\0</opml>", "no OPML"),
    ],
)
def test_what_is_no_opml_is_refused_in_one_sentence(content: bytes, why: str) -> None:
    with pytest.raises(OpmlError, match=why):
        read_opml(content)


def test_a_file_without_end_is_refused() -> None:
    with pytest.raises(OpmlError, match="larger than 10 MB"):
        read_opml(b" " * (MOST_BYTES + 1))


def test_ten_thousand_folders_in_each_other_are_no_trouble() -> None:
    deep = opml("<outline>" * 10_000 + "<outline xmlUrl='x'/>" + "</outline>" * 10_000)
    assert read_opml(deep) == (Feed(url="x"),)


@given(st.lists(titles, max_size=4))
def test_what_is_written_is_read_again(named: list[str]) -> None:
    feeds = tuple(
        Feed(url=f"https://a.example/{place}?a=1&b='\"<", title=title)
        for place, title in enumerate(named)
    )
    written = written_opml(feeds, "Feeds & <more>")
    assert [one.get("xmlUrl") for one in outlines_of(written)] == [feed.url for feed in feeds]
    read = read_opml(written)
    assert [feed.url for feed in read] == [feed.url for feed in feeds]
    assert read_opml(written_opml(read, "again")) == read


@given(st.binary(max_size=60))
def test_no_bytes_do_more_than_be_refused(content: bytes) -> None:
    for one in (content, b"<opml>" + content, b"<opml><outline xmlUrl='" + content):
        try:
            read_opml(one)
        except OpmlError:
            continue
