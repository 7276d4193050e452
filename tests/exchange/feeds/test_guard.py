"""Nothing is fetched from this machine or its network, whatever a feed leads to."""

import ssl
from ipaddress import IPv4Address

import pytest
from pytest_httpserver import HTTPServer

from tests.exchange.feeds.town import PUBLIC, RSS, Talk, Town, answer, scripted_server
from tests.exchange.mail.conftest import Certificates
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.fetching import fetch
from tui_app.exchange.feeds.public_addresses import is_public
from tui_app.exchange.feeds.web_address import web_address

PRIVATE = [
    "127.0.0.1", "127.8.9.10", "0.0.0.1", "0.1.2.3", "10.0.0.1", "172.16.0.1", "172.31.255.255",
    "192.168.1.1", "169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.8", "192.0.2.1",
    "192.88.99.1", "198.18.0.1", "198.51.100.7", "203.0.113.9", "224.0.0.1", "239.255.255.250",
    "240.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1",
    "::ffff:8.8.8.8", "64:ff9b::7f00:1", "64:ff9b::808:808", "64:ff9b:1::1", "100::1", "2001::1",
    "2001:db8::1", "2002:7f00:1::1", "3fff::1", "fc00::1", "fd12::1", "fe80::1", "fe80::1%lo",
    "fec0::1", "ff02::1", "5f00::1",
]  # fmt: skip


@pytest.mark.parametrize(
    "address", [*PRIVATE, str(IPv4Address(0)), "", "localhost", "1.2.3", "2130706433"]
)
def test_addresses_that_are_not_of_the_public_net(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address", [PUBLIC, "8.8.8.8", "100.63.255.255", "172.32.0.1", "2606:4700::1111"]
)
def test_addresses_of_the_public_net(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "localhost", "[::ffff:127.0.0.1]"])
def test_this_machine_is_not_asked(host: str, httpserver: HTTPServer) -> None:
    with pytest.raises(FeedError, match="private network, and nothing is fetched from there"):
        fetch(f"http://{host}:{httpserver.port}/f")
    assert httpserver.log == []


@pytest.mark.parametrize("address", PRIVATE)
def test_a_name_that_means_a_private_address_is_not_asked(address: str) -> None:
    for found in ([address], [PUBLIC, address], [address, PUBLIC]):
        town = Town({"news.example": found})
        with pytest.raises(FeedError, match="allow_private = true"):
            fetch("http://news.example/", network=town.network)
        assert town.connected_to == []


def test_it_is_connected_to_the_very_address_that_was_checked(httpserver: HTTPServer) -> None:
    httpserver.expect_request("/f").respond_with_data(RSS)
    answers = [[PUBLIC], ["127.0.0.1"]]  # a name that changes its mind

    class Fickle(Town):
        def _addresses(self, host: str, _port: int) -> list[str]:
            self.looked_up.append(host)
            return answers.pop(0)

    town = Fickle({})
    found = fetch(f"http://news.example:{httpserver.port}/f", network=town.network)
    assert found.body == RSS
    assert (town.looked_up, town.connected_to) == (["news.example"], [PUBLIC])
    assert httpserver.log[0][0].headers["Host"] == f"news.example:{httpserver.port}"


@pytest.mark.parametrize(
    "target",
    [
        "http://127.0.0.1:{port}/secret",
        "//localhost:{port}/secret",
        "http://0x7f000001:{port}/secret",
        "http://2130706433:{port}/secret",
        "http://017700000001:{port}/secret",
        "http://127.1:{port}/secret",
        "http://[::ffff:127.0.0.1]:{port}/secret",
        "http://inside.example:{port}/secret",
        "http://you@127.0.0.1:{port}/secret",
        "http://127.0.0.1:{port}\\@news.example/secret",
        "http://news.example:22/secret",
        "http://news.example:0/secret",
        "http://news.example:99999/secret",
        "file:///etc/passwd",
        "ftp://news.example/secret",
        "gopher://127.0.0.1:{port}/_GET%20/secret",
        "data:text/xml,<rss/>",
        "javascript:alert(1)",
    ],
)
def test_a_redirect_is_checked_as_the_first_address_was(
    target: str, httpserver: HTTPServer
) -> None:
    httpserver.expect_request("/secret").respond_with_data(b"<rss/>")

    def script(talk: Talk) -> None:
        talk.hear()
        location = target.format(port=httpserver.port)
        talk.say(answer(b"", f"Location: {location}", status="302 Found"))

    town = Town(
        {"news.example": [PUBLIC], "inside.example": ["10.0.0.1"], "localhost": ["127.0.0.1"]}
    )
    with scripted_server(script) as port, pytest.raises(FeedError) as failed:
        fetch(url := f"http://news.example:{port}/f", network=town.network)
    assert str(failed.value).startswith(f"The feed {url}, which leads to ")
    assert httpserver.log == []
    assert town.connected_to == [PUBLIC]


def test_an_allowed_private_address_may_lead_to_another(httpserver: HTTPServer) -> None:
    headers = {"Location": "/end"}
    httpserver.expect_request("/f").respond_with_data(b"", status=301, headers=headers)
    httpserver.expect_request("/end").respond_with_data(RSS)
    assert fetch(httpserver.url_for("/f"), allow_private=True).body == RSS


@pytest.mark.parametrize(
    "typed",
    [
        "http://user:secret@news.example/",
        "http://news.example/a b",
        "http://news.example/\r\nX: y",
        "http://news.example\x00/",
        "http://ex\u202eample.org/",
        "http://straße.example/",
        "http://①.example/",
        "http://a..example/",
        "http://-a.example/",
        "http://" + "a" * 64 + ".example/",
        "http://" + "a" * 3_000,
        "http://news.example:port/",
        "http://[fe80::1%25lo]/",
        "http://[v1.x]/",
        "//news.example/",
        "news.example",
        "",
    ],
)
def test_an_address_that_may_be_read_in_two_ways_is_refused(typed: str) -> None:
    town = Town({})
    with pytest.raises(FeedError) as failed:
        fetch(typed, network=town.network, allow_private=True)
    told = str(failed.value)
    assert told.endswith(".")
    assert not set(told) & set("\r\n\x00\u202e")
    assert town.looked_up == []


def test_a_name_in_another_script_goes_out_in_its_plain_form() -> None:
    assert web_address("https://bücher.example./f").url == "https://xn--bcher-kva.example/f"


class TestOverTls:
    """The certificate must be of the name that was asked for, though an address is connected to."""

    @staticmethod
    def serve(talk: Talk) -> None:
        talk.hear()
        talk.say(answer(RSS))

    def told(self, tls: ssl.SSLContext, certificates: Certificates) -> str:
        town = Town({"localhost": ["127.0.0.1"]}, str(certificates.authority))
        with scripted_server(self.serve, tls=tls) as port:
            url = f"https://localhost:{port}/f"
            with pytest.raises(FeedError) as failed:
                fetch(url, allow_private=True, most_seconds=5, network=town.network)
        return str(failed.value)

    def test_the_right_one_is_taken(self, certificates: Certificates) -> None:
        town = Town({"localhost": [PUBLIC]}, str(certificates.authority))
        with scripted_server(self.serve, tls=certificates.right) as port:
            found = fetch(f"https://localhost:{port}/f", most_seconds=5, network=town.network)
        assert found.body == RSS
        assert town.connected_to == [PUBLIC]

    def test_wrong_ones_are_told(self, certificates: Certificates) -> None:
        assert "belongs to another name" in self.told(certificates.another_name, certificates)
        assert "signed by nobody" in self.told(certificates.unknown_signer, certificates)

    def test_a_server_without_tls_is_told(self) -> None:
        town = Town({"localhost": ["127.0.0.1"]})
        with (
            scripted_server(lambda talk: talk.say(answer(RSS))) as port,
            pytest.raises(FeedError, match="speaks no TLS we know"),
        ):
            fetch(
                f"https://localhost:{port}/f",
                allow_private=True,
                most_seconds=5,
                network=town.network,
            )
