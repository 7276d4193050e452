"""Fetching one feed over http or https, within limits."""

import msgspec

MOST_BYTES = 5_000_000
MOST_SECONDS = 10.0


class Fetched(msgspec.Struct, frozen=True, kw_only=True):
    """What the server gave. `body` is None where it has nothing new since `etag`."""

    body: bytes | None
    url: str
    content_type: str = ""
    etag: str = ""
    last_modified: str = ""


def fetch(
    url: str, *, etag: str = "", last_modified: str = "", allow_private: bool = False
) -> Fetched:
    """Fetch one address. Raises FeedError: no http(s), a private address, too big, too slow."""
    raise NotImplementedError
