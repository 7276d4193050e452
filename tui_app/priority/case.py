"""All that a contact's place in the queue is worked out from."""

import msgspec

from tui_app.domain.contact import Contact
from tui_app.priority.facts import Facts
from tui_app.priority.news import Waiting
from tui_app.priority.their_day import TheirDay


class Case(msgspec.Struct, frozen=True, eq=False, gc=False):
    """A contact, their history, the news that waits for them, and where their day stands.

    What weighs a case does so at a moment in seconds since 1970, and tells until when what it
    says holds, if no record changes: at that moment or some time before it turns into something
    else. `inf` means that time alone changes nothing.
    """

    contact: Contact
    facts: Facts
    waiting: tuple[Waiting, ...]
    day: TheirDay
