"""`tidings feeds`: subscribe, fetch, read, keep, drop, and take the feeds along."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_httpserver import HTTPServer

from tests.cli.running import Tidings
from tui_app.domain.reading import Feed, FeedItem
from tui_app.exchange.feeds import round as rounds
from tui_app.store.reading_shelf import ReadingShelf

ENTRY = "<item><guid>{0}</guid><title>{0}</title><link>https://harbour.example/{0}</link></item>"


def rss(title: str, *items: str) -> str:
    entries = "".join(ENTRY.format(one) for one in items)
    return f"<rss version='2.0'><channel><title>{title}</title>{entries}</channel></rss>"


@pytest.fixture
def network(tidings: Tidings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tidings:
    """Somebody to whom cranes matter, and a folder of files; feeds from this machine are taken."""
    (tmp_path / "files").mkdir()
    config = tmp_path / "config.toml"
    config.write_text(
        f"[reading]\nallow_private = true\nfolder = '{tmp_path / 'files'}'\n", encoding="utf-8"
    )
    monkeypatch.setenv("TIDINGS_CONFIG", str(config))
    tidings.done("add", "Ann Lee", "--organisation", "Quayside Cranes")
    tidings.done("add", "Bo Lund")
    return tidings


@pytest.fixture
def served(httpserver: HTTPServer) -> HTTPServer:
    """A feed with two items."""
    serve(httpserver, "Quayside Cranes opens a yard", "Ferries are full")
    return httpserver


def serve(server: HTTPServer, *items: str, path: str = "/feed") -> None:
    server.expect_request(path).respond_with_data(
        rss("Harbour News", *items), content_type="application/rss+xml"
    )


def numbers(network: Tidings) -> dict[str, int]:
    """The number of each that waits, by its title."""
    found = network.data("feeds", "read")["candidates"]
    return {one["title"]: one["number"] for one in found}


# Subscribing


def test_a_feed_is_added_and_fetched_and_says_whom_its_news_may_interest(
    network: Tidings, served: HTTPServer
) -> None:
    url = served.url_for("/feed")
    assert network.told("feeds", "add", url) == "Subscribed to Harbour News: 2 to read.\n"
    (feed,) = network.data("feeds")["feeds"]
    assert feed == {
        "url": url,
        "title": "Harbour News",
        "fetched_at": "2026-03-16T08:10:00Z",
        "waiting": 2,
        "problem": "",
    }
    read = network.data("feeds", "read")
    assert read["waiting"] == 2
    by_title = {one["title"]: one for one in read["candidates"]}
    (match,) = by_title["Quayside Cranes opens a yard"]["matches"]
    assert match["contact"]["name"] == "Ann Lee"
    assert "Quayside Cranes" in match["why"]
    assert by_title["Ferries are full"]["matches"] == []
    shown = network.done("feeds", "read")
    assert "for Ann Lee" in shown
    assert "Harbour News" in shown
    assert url in network.done("feeds")
    assert "1 more waits;" in network.told("feeds", "read", "--limit", "1")


def test_a_page_that_names_its_feed_will_do(network: Tidings, served: HTTPServer) -> None:
    page = (
        "<!doctype html><html><head><link rel='alternate' type='application/rss+xml' "
        "href='/feed'></head><body>News</body></html>"
    )
    served.expect_request("/").respond_with_data(page, content_type="text/html")
    network.done("feeds", "add", served.url_for("/"))
    assert [feed["url"] for feed in network.data("feeds")["feeds"]] == [served.url_for("/feed")]


def test_what_cannot_be_added_is_told_and_the_others_are(
    network: Tidings, served: HTTPServer
) -> None:
    url = served.url_for("/feed")
    result = network("feeds", "add", "ftp://x.example", served.url_for("/gone"), url, url)
    assert result.exit_code == 1
    told = result.stderr.splitlines()
    assert "is no address of a feed" in told[0]
    assert "/gone" in told[1]
    assert "--no-fetch" in told[1]
    assert told[2].startswith("Subscribed to Harbour News")
    assert "already" in told[3]
    assert len(network.data("feeds")["feeds"]) == 1


def test_this_machine_is_asked_only_where_that_is_allowed(
    tidings: Tidings, served: HTTPServer
) -> None:
    url = served.url_for("/feed")
    assert tidings("feeds", "add", url).exit_code == 1
    assert served.log == []
    tidings.done("feeds", "add", url, "--allow-private")
    assert tidings("feeds", "fetch").exit_code == 1
    tidings.done("feeds", "fetch", "--allow-private")


def test_without_fetching_only_the_address_is_noted(network: Tidings) -> None:
    network.done("feeds", "add", "--no-fetch", "harbour.example/feed")
    (feed,) = network.data("feeds")["feeds"]
    assert (feed["url"], feed["fetched_at"]) == ("https://harbour.example/feed", None)
    assert "not yet" in network.done("feeds")
    told = network.told("feeds", "remove", "harbour.example/feed")
    assert told.startswith("Unsubscribed from https://harbour.example/feed.")
    assert network.data("feeds")["feeds"] == []


def test_a_feed_is_removed_by_a_part_of_its_title(network: Tidings, served: HTTPServer) -> None:
    serve(served, path="/other")
    network.done("feeds", "add", served.url_for("/feed"), served.url_for("/other"))
    told = network.refused("feeds", "remove", "harbour")
    assert served.url_for("/feed") in told
    assert served.url_for("/other") in told
    assert "nothing called “cranes”" in network.refused("feeds", "remove", "cranes")
    network.done("feeds", "remove", served.url_for("/other"))
    network.done("feeds", "remove", "HARBOUR")
    assert network.data("feeds")["waiting"] == 0


# Fetching


def test_a_round_takes_in_feeds_and_files_and_tells_how_far_it_is(
    network: Tidings, served: HTTPServer, tmp_path: Path
) -> None:
    (tmp_path / "files" / "note.txt").write_text("Quayside Cranes sells its yard", encoding="utf-8")
    network.done("feeds", "add", "--no-fetch", served.url_for("/feed"))
    result = network("feeds", "fetch")
    assert result.exit_code == 0
    assert result.stdout == ""
    told = result.stderr.splitlines()
    assert told[0] == "Asking 1 feed …"
    assert sorted(line.partition(",")[0] for line in told[1:3]) == ["1 of 2", "2 of 2"]
    assert told[3] == "3 new, 3 waiting; “tidings feeds read” shows what waits."
    again = network.data("feeds", "fetch")
    assert (again["new"], again["waiting"]) == (0, 3)
    assert [one["problem"] for one in again["feeds"]] == [""]
    assert again["folder"] == {"new": 0, "problems": []}
    listed = network.data("feeds")
    assert listed["folder"]["waiting"] == 1
    assert listed["fetched_at"] == "2026-03-16T08:10:00Z"


def test_a_feed_that_fails_says_so_once(network: Tidings, served: HTTPServer) -> None:
    served.expect_request("/gone").respond_with_data("", status=404)
    network.done("feeds", "add", served.url_for("/feed"))
    network.done("feeds", "add", "--no-fetch", served.url_for("/gone"))
    first, second = network("feeds", "fetch"), network("feeds", "fetch")
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert "(404)" in first.stderr
    assert "(404)" not in second.stderr
    assert "still fails" in second.stderr
    assert "(404)" in network.done("feeds")
    served.clear()
    serve(served, path="/feed")
    serve(served, "Back again", path="/gone")
    assert "still fails" not in network.told("feeds", "fetch")
    assert "(404)" not in network.done("feeds")
    assert "Back again" in numbers(network)


def test_where_everything_fails_the_round_has_failed(
    network: Tidings, served: HTTPServer, tmp_path: Path
) -> None:
    network.done("feeds", "add", "--no-fetch", served.url_for("/gone"))
    (tmp_path / "files").rmdir()
    assert network("feeds", "fetch", "--json").exit_code == 1


def test_with_nothing_to_fetch_it_says_how_to_begin(tidings: Tidings) -> None:
    assert "tidings feeds add" in tidings.told("feeds", "fetch")
    assert "tidings feeds add" in tidings.told("feeds")
    assert "Nothing waits" in tidings.told("feeds", "read")


def test_what_came_before_an_interruption_is_kept(
    network: Tidings, monkeypatch: pytest.MonkeyPatch
) -> None:
    network.done("feeds", "add", "--no-fetch", "https://a.example", "https://b.example")

    def broken_off(*_: object, **__: object) -> Iterator[rounds.Outcome]:
        item = FeedItem(key="k", title="Ferries are full")
        yield rounds.Outcome(feed=Feed(url="https://a.example", title="A"), items=(item,))
        raise KeyboardInterrupt

    monkeypatch.setattr(rounds, "fetch_all", broken_off)
    assert network("feeds", "fetch").exit_code == 130
    listed = network.data("feeds")
    assert [feed["title"] for feed in listed["feeds"]] == ["A", ""]
    assert listed["waiting"] == 1
    assert listed["fetched_at"] is None


# Keeping and dropping


def test_what_is_kept_is_news_and_undo_makes_it_wait_again(
    network: Tidings, served: HTTPServer
) -> None:
    network.done("feeds", "add", served.url_for("/feed"))
    number = numbers(network)["Quayside Cranes opens a yard"]
    kept = network.data("feeds", "keep", str(number), "--for", "lund", "--for", "Bo Lund")
    assert kept["tidbit"]["kind"] == "article"
    assert kept["tidbit"]["source"] == "Harbour News"
    assert [(one["contact"]["name"], one["status"]) for one in kept["matches"]] == [
        ("Bo Lund", "accepted"),
        ("Ann Lee", "proposed"),
    ]
    assert list(numbers(network)) == ["Ferries are full"]
    assert "Nothing on the reading list" in network.refused("feeds", "keep", str(number))
    assert "keep “Quayside Cranes" in network.told("undo")
    assert numbers(network)["Quayside Cranes opens a yard"] == number
    network.done("redo")
    network.done("feeds", "fetch")
    assert list(numbers(network)) == ["Ferries are full"]


def test_who_is_not_known_keeps_nothing(network: Tidings, served: HTTPServer) -> None:
    network.done("feeds", "add", served.url_for("/feed"))
    number = numbers(network)["Ferries are full"]
    assert "Zoe" in network.refused("feeds", "keep", str(number), "--for", "Zoe")
    assert "brings nobody to mind" in network.told("feeds", "keep", str(number))


def test_what_is_dropped_does_not_come_back(network: Tidings, served: HTTPServer) -> None:
    network.done("feeds", "add", served.url_for("/feed"))
    read = network.data("feeds", "read")["candidates"]
    number, key = str(read[0]["number"]), read[1]["key"]
    assert "under “99”" in network.refused("feeds", "drop", number, "99")
    assert len(numbers(network)) == 2
    network.done("feeds", "drop", number)
    assert network.told("feeds", "drop", key).startswith("Dropped: ")
    network.done("feeds", "fetch")
    assert numbers(network) == {}
    serve(served, "One more", "And another", path="/more")
    network.done("feeds", "add", served.url_for("/more"))
    assert network.told("feeds", "drop", "--all") == "Dropped 2.\n"
    assert network.told("feeds", "drop", "--all") == "Nothing waits to be read.\n"
    assert network("feeds", "drop").exit_code == 2
    assert network("feeds", "drop", "1", "--all").exit_code == 2


# OPML, and the file itself


def test_the_feeds_go_out_and_come_in_as_opml(network: Tidings, tmp_path: Path) -> None:
    network.done("feeds", "add", "--no-fetch", "https://a.example/1?x=1&y=2", "https://b.example")
    path = tmp_path / "feeds.opml"
    assert "Wrote 2 feeds" in network.told("feeds", "export", str(path))
    assert "already" in network.refused("feeds", "export", str(path))
    assert network.done("feeds", "export", "-").encode() == path.read_bytes()
    network.done("feeds", "remove", "https://b.example")
    assert network.told("feeds", "import", str(path)).startswith("1 feed added, 1 known already.")
    assert [feed["url"] for feed in network.data("feeds")["feeds"]] == [
        "https://a.example/1?x=1&y=2",
        "https://b.example",
    ]
    odd = network(
        *("feeds", "import", "-"),
        stdin="<opml><outline xmlUrl='gopher://x'/><outline xmlUrl='https://c.example'/></opml>",
    )
    assert odd.exit_code == 1
    assert "gopher://x" in odd.stderr
    assert len(network.data("feeds")["feeds"]) == 3
    assert "no OPML" in network.refused("feeds", "import", "-", stdin="<!doctype html>")
    assert "cannot be read" in network.refused("feeds", "import", str(tmp_path / "none"))


def test_hostile_titles_do_nothing_to_a_terminal(network: Tidings, served: HTTPServer) -> None:
    served.expect_request("/odd").respond_with_data(
        '{"version": "https://jsonfeed.org/version/1", "title": "\\u001b[2J\\u202eHarbour", '
        '"items": [{"id": "1", "title": "\\u001b]0;x\\u0007Ferries\\u0000 [b]full[/b]"}]}',
        content_type="application/feed+json",
    )
    network.done("feeds", "add", served.url_for("/odd"))
    for shown in (network.done("feeds"), network.done("feeds", "read")):
        assert "\x1b" not in shown
        assert "\u202e" not in shown
    assert "Ferries [b]full[/b]" in shown


def test_a_damaged_list_is_told_and_set_aside(network: Tidings, tmp_path: Path) -> None:
    path = ReadingShelf(tmp_path / "store" / "tidings.json").path
    path.write_text("{", encoding="utf-8")
    assert "set aside" in network.told("feeds")
    assert path.with_name(path.name + ".unreadable").read_text(encoding="utf-8") == "{"
    assert network.data("where")["reading"] == str(path)
    assert "set aside" not in network.told("feeds")
