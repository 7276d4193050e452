"""A letter made ready for the mail."""

from datetime import date

import msgspec

from tui_app.domain.letter import Letter


class Outgoing(msgspec.Struct, frozen=True, kw_only=True):
    """A letter as the very bytes that go out, and what the user is shown of them.

    `message` is what is sent, saved and previewed alike; `preview` is read back from it. `sender`
    and `recipient` are bare addresses, `name` whom it is to, `on` the date in the user's zone.
    """

    letter: Letter
    message: bytes
    sender: str
    recipient: str
    name: str
    on: date
    preview: str


class Receipt(msgspec.Struct, frozen=True, kw_only=True):
    """What the mail server said when it took the letter.

    `security` is the TLS version of the way there, empty on this machine without TLS. `text` is one
    sentence to show.
    """

    server: str
    recipient: str
    security: str
    reply: str
    text: str
