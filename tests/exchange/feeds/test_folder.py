"""Files dropped into a folder become items; whatever else is there is left alone."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.domain.plain import plain
from tui_app.domain.reading import FeedItem
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.file_kinds import READERS
from tui_app.exchange.feeds.folder import read_folder

NOW = datetime(2026, 11, 25, 8, tzinfo=UTC)
WORDS = "Zoë – 5 €"


def put(folder: Path, name: str, content: str | bytes, minutes_ago: float = 60) -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    at = (NOW - timedelta(minutes=minutes_ago)).timestamp()
    os.utime(path, (at, at))
    return path


def only(folder: Path) -> FeedItem:
    found = read_folder(folder, NOW)
    assert found.problems == ()
    (item,) = found.items
    return item


def said(folder: Path) -> tuple[str, str, str]:
    item = only(folder)
    return item.title, item.text, item.url


MAIL = (
    "From: Ines <ines@news.example>\r\nSubject: =?utf-8?q?A_bridge_=E2=80=93_at_last?=\r\n"
    "Date: Mon, 23 Nov 2026 09:00:00 +0100\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n"
    "Content-Type: multipart/alternative; boundary=c\r\n\r\n"
    "--c\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>In <b>HTML</b></p>\r\n"
    "{}--c--\r\n--b\r\nContent-Type: text/plain; name=a.txt\r\n"
    "Content-Disposition: attachment; filename=a.txt\r\n\r\nAttached\r\n--b--\r\n"
)
PLAIN = (
    "--c\r\nContent-Type: text/plain; charset=iso-8859-15\r\n"
    "Content-Transfer-Encoding: quoted-printable\r\n\r\nWork begins: 5 =A4.\r\n"
)
WEBLOC = (
    '<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" '
    '"http://www.apple.com/DTDs/PropertyList-1.0.dtd"><plist version="1.0"><dict><key>URL</key>'
    "<string>https://news.example/1?a=1&amp;b=2</string></dict></plist>"
)


@pytest.mark.parametrize(
    ("name", "content", "meant"),
    [
        ("a.txt", "\n First\tline \n\nMore\x07 of it.\n", ("First line", "More of it.", "")),
        ("a.txt", WORDS.encode("cp1252"), (WORDS, "", "")),
        ("a.txt", WORDS.encode("utf-16"), (WORDS, "", "")),
        ("a.TXT", "word " * 100, None),
        (
            "a.txt",
            "https://news.example/1\nThe bridge opens\nSoon.",
            ("The bridge opens", "Soon.", "https://news.example/1"),
        ),
        (
            "a.md",
            "# The **bridge**\n\nRead (https://news.example/1).",
            ("The bridge", "Read (https://news.example/1).", "https://news.example/1"),
        ),
        (
            "a.html",
            (
                "<html><head><title>The &amp; bridge</title><link rel=canonical "
                "href='https://news.example/1'></head><body><p>Work begins.</p><script>x</script>"
            ),
            ("The & bridge", "Work begins.", "https://news.example/1"),
        ),
        (
            "page.htm",
            "<!-- saved from url=(0022)https://news.example/ --><h1>Head</h1><p>Words",
            ("Head", "Head\n\nWords", "https://news.example/"),
        ),
        (
            "a.htm",
            "<meta charset=windows-1252><meta property=og:title content='Caf\xe9'>"
            "<meta property='og:url' content='https://news.example/2'><p>Words".encode("cp1252"),
            ("Café", "Words", "https://news.example/2"),
        ),
        ("a.eml", MAIL.format(PLAIN), ("A bridge – at last", "Work begins: 5 €.", "")),
        ("a.eml", MAIL.format(""), ("A bridge – at last", "In HTML", "")),
        (
            "The bridge.url",
            "[InternetShortcut]\r\nIconFile=x\r\nURL=https://news.example/1\r\n",
            ("The bridge", "", "https://news.example/1"),
        ),
        ("The bridge.webloc", WEBLOC, ("The bridge", "", "https://news.example/1?a=1&b=2")),
        (
            "The bridge.webloc",
            b"bplist00\xd1\x01\x02SURL_\x10\x16https://news.example/1\x08\x0b\x0f",
            ("The bridge", "", "https://news.example/1"),
        ),
    ],
)
def test_each_kind_of_file(
    name: str, content: str | bytes, meant: tuple[str, str, str] | None, tmp_path: Path
) -> None:
    put(tmp_path, name, content)
    found = said(tmp_path)
    if meant is None:
        assert found[0].endswith("…")
        assert len(found[1]) == 499
    else:
        assert found == meant


def test_an_item_tells_its_file_and_when_it_was_changed_or_sent(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "One")
    put(tmp_path, "b.eml", MAIL.format(PLAIN), minutes_ago=90)
    one, mail = read_folder(tmp_path, NOW).items
    assert (one.source, one.published_at) == ("a.txt", NOW - timedelta(hours=1))
    assert (mail.source, mail.published_at) == ("b.eml", datetime(2026, 11, 23, 8, tzinfo=UTC))


def test_the_key_is_of_name_and_content(tmp_path: Path) -> None:
    put(tmp_path, "a.txt", "One")
    first = only(tmp_path).key
    put(tmp_path, "a.txt", "One", minutes_ago=5)
    assert only(tmp_path).key == first
    put(tmp_path, "a.txt", "Two")
    assert only(tmp_path).key != first
    put(tmp_path, "b.txt", "Two")
    assert len({item.key for item in read_folder(tmp_path, NOW).items}) == 2


def test_no_file_is_changed(tmp_path: Path) -> None:
    path = put(tmp_path, "a.txt", "One")
    before = (path.read_bytes(), path.stat().st_mtime_ns, sorted(tmp_path.iterdir()))
    read_folder(tmp_path, NOW)
    assert (path.read_bytes(), path.stat().st_mtime_ns, sorted(tmp_path.iterdir())) == before


def test_what_is_no_plain_finished_file_is_left_alone(tmp_path: Path) -> None:
    secret = put(tmp_path, "secret.txt", "Secret")
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "inner.txt").mkdir()
    put(folder / "inner.txt", "a.txt", "Inner")
    (folder / "link.txt").symlink_to(secret)
    (folder / "gone.txt").symlink_to(tmp_path / "gone")
    os.mkfifo(folder / "pipe.txt")
    for name in (".hidden.txt", "~$a.txt", "a.txt~", "a.txt.part", "a.crdownload", "#a.txt#"):
        put(folder, name, "Unfinished")
    put(folder, "empty.txt", "")
    put(folder, "blank.txt", " \n")
    put(folder, "growing.txt", "Half", minutes_ago=1 / 60)
    found = read_folder(folder, NOW)
    assert (found.items, found.problems) == ((), ())
    later = read_folder(folder, NOW + timedelta(seconds=5))
    assert [item.title for item in later.items] == ["Half"]


def test_what_cannot_be_read_is_told_by_name(tmp_path: Path) -> None:
    put(tmp_path, "big.txt", b"x" * 1_001, minutes_ago=1)
    put(tmp_path, "talk\x1b[31m.pdf", b"%PDF", minutes_ago=2)
    put(tmp_path, "a.url", "[InternetShortcut]\nURL=file:///etc/passwd", minutes_ago=3)
    found = read_folder(tmp_path, NOW, most_bytes=1_000)
    assert found.items == ()
    assert found.problems == (
        (
            "The file big.txt in the reading folder has more than 0.001 MB. Shorten it, or take it "
            "out."
        ),
        (
            "The file talk.pdf in the reading folder is of a kind that is not read. "
            "Save it as text or HTML, or take it out."
        ),
        "The file a.url in the reading folder holds no address of the web. Take it out.",
    )


def test_a_fault_of_our_own_is_one_files_problem(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_data: bytes, _name: str) -> None:
        raise ZeroDivisionError

    monkeypatch.setitem(READERS, ".md", fails)
    put(tmp_path, "a.md", "One")
    put(tmp_path, "b.txt", "Two")
    found = read_folder(tmp_path, NOW)
    assert [item.title for item in found.items] == ["Two"]
    assert "a.md in the reading folder cannot be read (ZeroDivisionError)." in found.problems[0]


def test_of_many_files_the_last_changed_are_read(tmp_path: Path) -> None:
    for number in range(520):
        put(tmp_path, f"{number}.txt", f"News {number}", minutes_ago=10 + number)
    found = read_folder(tmp_path, NOW)
    assert [item.title for item in found.items] == [f"News {number}" for number in range(500)]
    assert len(found.problems) == 1
    assert "more than the 500 files, or 50 MB, that are read at a time" in found.problems[0]
    assert len(read_folder(tmp_path, NOW, most_together=64).items) == 10


@pytest.mark.parametrize("name", ["none", "file", "a\0b"])
def test_a_folder_that_is_none_is_told(name: str, tmp_path: Path) -> None:
    put(tmp_path, "file", "One")
    with pytest.raises(FeedError, match=r"^The reading folder .*\. Make it, or correct folder"):
        read_folder(tmp_path / name, NOW)


@pytest.mark.parametrize("ending", READERS)
@given(content=st.binary(max_size=200))
def test_whatever_a_file_holds_gives_an_entry_or_a_sentence(ending: str, content: bytes) -> None:
    beginnings = (b"", b"<title>", b"URL=", b"Subject: =?utf-8?b?", b"Content-Type: multipart/x;")
    for beginning in beginnings:
        try:
            entry = READERS[ending](beginning + content, "name")
        except FeedError:
            continue
        if entry is not None:
            shown = f"{entry.title}{entry.text}{entry.url}"
            assert plain(shown) == shown
