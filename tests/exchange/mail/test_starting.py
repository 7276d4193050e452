"""Who sends nothing pays for nothing: the libraries of the mail are loaded when a letter goes."""

import subprocess
import sys

_LOADED = """
import sys
import tui_app.exchange.mail.outbox
heavy = {"email", "smtplib", "ssl", "keyring", "subprocess", "mimetypes", "html", "hashlib"}
print(*sorted(heavy & set(sys.modules)))
"""


def test_importing_the_outbox_loads_no_mail_library() -> None:
    done = subprocess.run(
        [sys.executable, "-c", _LOADED], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
