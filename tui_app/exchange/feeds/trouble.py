"""What went wrong with a server, worded: the rest of a sentence that begins with the feed.

Nothing in it changes from one time to the next, so that the same trouble is told once.
"""

import re
from collections.abc import Mapping

from tui_app.domain.plain import one_line
from tui_app.exchange.feeds.errors import FeedError
from tui_app.exchange.feeds.unpacking import PackingError, TooMuchError

_NOT_YET, _EXPIRED, _WRONG_NAME, _WRONG_NUMBER = 9, 10, 62, 64
"""What OpenSSL calls the faults of a certificate."""

_STATUSES = {
    400: "takes no question of this kind: its server answers 400. Check its address in a browser",
    401: "is open only to those who sign in (401). Look for a public one, or do without it",
    402: "is open only to those who pay (402). Look for a public one, or do without it",
    403: "is kept from us by its server (403). Open it in a browser to see whether it is public",
    404: "is not there (404). Look up its address in a browser",
    410: "has ended: its server says it is gone for good (410). Do without it",
    451: "is withheld for legal reasons (451). Do without it",
}
_TOO_OFTEN, _NO_SERVICE = 429, 503


def about(url: str, told: FeedError, *, at: str = "") -> FeedError:
    """The whole sentence: the feed, where it leads if that is elsewhere, and what is wrong."""
    shown = one_line(at.partition("?")[0], 120)
    leads = f", which leads to {shown}," if shown and at != url else ""
    return FeedError(f"The feed {one_line(url, 120)}{leads} {told}.")


def by_status(status: int, headers: Mapping[str, str]) -> FeedError:
    """Why an answer other than 200, 304 and a redirect has no feed."""
    if status in _STATUSES:
        return FeedError(_STATUSES[status])
    when = _when(headers.get("retry-after", ""))
    if status == _TOO_OFTEN:
        return FeedError(f"was asked for too often, says its server (429). Try again {when}")
    if status == _NO_SERVICE:
        return FeedError(f"is not served at the moment (503). Try again {when}")
    if status >= 500:
        return FeedError(f"has a server in trouble (it answers {status}). Try again later")
    return FeedError(f"is not what its server answers ({status}). Check its address in a browser")


def by_error(error: Exception, *, most_seconds: float, most_bytes: int) -> FeedError:
    """Why a server cannot be asked, or broke off. FeedErrors are given back as they are."""
    import socket
    import ssl

    if isinstance(error, FeedError):
        return error
    if isinstance(error, TooMuchError):
        return FeedError(
            f"has more than {_size(most_bytes)}, and no more is taken. "
            "Look for a shorter feed of the same site, or do without it"
        )
    if isinstance(error, PackingError):
        return FeedError("comes packed in a way that cannot be unpacked. Try again later")
    if isinstance(error, TimeoutError):
        return FeedError(
            f"did not come within {most_seconds:g} seconds. Try again later, or do without it"
        )
    if isinstance(error, ssl.SSLCertVerificationError):
        return FeedError(f"is on a server whose certificate {_fault(error.verify_code)}")
    if isinstance(error, ssl.SSLError):
        return FeedError(
            "is on a server that speaks no TLS we know. Check whether its address is with http"
        )
    if isinstance(error, socket.gaierror):
        return FeedError(
            "is on a server that cannot be found. Check its address, and whether this machine is "
            "on the network"
        )
    if isinstance(error, ConnectionRefusedError):
        return FeedError("is on a server that takes no connection. Try again later")
    if isinstance(error, OSError) and not isinstance(error, ConnectionError):
        why = one_line(error.strerror or "no way there", 80)
        return FeedError(f"cannot be reached ({why}). Check whether this machine is on the network")
    return FeedError("is on a server that breaks off, or talks no HTTP. Try again later")


def _when(retry_after: str) -> str:
    """When to try again, so roughly that it stays the same while the time runs."""
    if not re.fullmatch(r"[0-9]{1,7}", retry_after.strip()):
        return "later"
    hours = int(retry_after) / 3_600
    return "in an hour" if hours <= 1 else "in a day" if hours <= 24 else "in some days"


def _size(most: int) -> str:
    return f"{most // 1_000_000} MB" if most >= 1_000_000 else f"{most:,} bytes"


def _fault(code: int) -> str:
    if code == _EXPIRED:
        return "has expired. Try again later, and check this machine's date"
    if code == _NOT_YET:
        return "is not valid yet. Check this machine's date"
    if code in (_WRONG_NAME, _WRONG_NUMBER):
        return "belongs to another name. Look up the feed's address in a browser"
    return (
        "is signed by nobody this machine trusts. Open its address in a browser to see whether "
        "it is the server that is meant"
    )
