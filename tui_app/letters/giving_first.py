"""A letter that asks of somebody to whom nothing, or too little, was given (rulebook B6)."""

import re

from tui_app.domain.ledger import ledger
from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.network import Network
from tui_app.letters.checks.quoted import without_quotations
from tui_app.letters.letter_parts import parts_of

_ASKS_FOR_A_NAME = re.compile(
    r"\bintroduc(?:e|tion)\b[^.!?\n]{0,40}\b(?:me|to)\b|\bput\s+me\s+in\s+touch\b"
    r"|\b(?:recommend|refer)\s+me\b|\bput\s+in\s+a\s+(?:good\s+)?word\b"
    r"|\b(?:who|whom|anyone|anybody|someone|somebody)\s+(?:else\s+)?(?:that\s+|whom\s+)?"
    r"(?:i|you)\s+(?:should|could|might|would)\b"
    r"|\b(?:be|act\s+as)\s+(?:a|my)\s+reference\b|\bpick\s+your\s+brain",
    re.IGNORECASE,
)
_ASKED_BY_RULE = frozenset({LetterKind.AFTER_REJECTION, LetterKind.REFERENCE_ALERT})
"""The rulebook itself has these ask (E6), or they ask nothing new (E7)."""


def give_first(letter: Letter, network: Network) -> str:
    """Why to give before this letter asks, as a sentence; empty where nothing speaks for it.

    A meeting request asks, and so does one that wants a name, an introduction or a reference. It
    is advice: no letter is held back for it.
    """
    contact = network.contacts.get(letter.contact)
    if contact is None or not _asks(letter):
        return ""
    giving = 1 if letter.tidbit in network.tidbits else 0
    return ledger(contact.id, network).before_asking(giving)


def _asks(letter: Letter) -> bool:
    if letter.kind is LetterKind.MEETING_REQUEST:
        return True
    if letter.kind in _ASKED_BY_RULE or letter.kind is LetterKind.CLIPPING_TAG:
        return False
    text = without_quotations(parts_of(letter.body).text)
    return _ASKS_FOR_A_NAME.search(text) is not None
