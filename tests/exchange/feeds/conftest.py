"""What the tests of feeds share: certificates as for the mail, and a server that answers several
at once.
"""

from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer

from tests.exchange.mail.conftest import certificates

__all__ = ["certificates"]


@pytest.fixture(scope="session")
def make_httpserver() -> Iterator[HTTPServer]:
    with HTTPServer(threaded=True) as server:
        yield server
