"""Who fetches nothing pays for nothing: what feeds need is loaded when one is fetched."""

import subprocess
import sys

_LOADED = """
import sys
import tui_app.exchange.feeds.round, tui_app.exchange.feeds.subscribing
heavy = {"email", "http", "ssl", "socket", "hashlib", "json", "feedparser", "httpx"}
print(*sorted(heavy & set(sys.modules)))
"""


def test_importing_the_round_loads_no_network_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
