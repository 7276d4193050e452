"""Which of the ties that a match names may be told to the person: those that hold word for word.

`match.why` is for the user's eyes: `topic “cold chain” (chilled); notes “Leith”`. What it ties by
another word, by the sense of a line or by a single word out of many is a guess, and is no interest
or wish of theirs that one may speak of. So everything here is checked against the contact.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from tui_app.domain.contact import Contact
from tui_app.domain.names import fold
from tui_app.domain.plain import one_line

NAME, ORGANISATION, TOPIC, ASKED_FOR, CALLS = "name", "organisation", "topic", "asked for", "calls"
_OTHERS = "title|notes|interview|news they liked"
_PARTS = re.compile(
    rf"(?:^|; )({NAME}|{ORGANISATION}|{TOPIC}|{ASKED_FOR}|{CALLS}|{_OTHERS})"
    r" ((?:“[^”]*”(?: \([^)]*\))?(?:, )?)+)"
)
_TEXT = re.compile(r"“([^”]*)”( \([^)]*\))?")
_MOST_READ = 2_000
_MOST_OF_NEWS = 4_000
_AS_SHOWN = 40
"""Characters of a text that a match shows."""
_LEAST_OF_A_NAME = 5
"""Letters with which a part of a firm's name tells it from others."""
_UNSAYABLE = frozenset(
    ("gossip", "rumours", "rumors", "news", "events", "people", "jobs", "money", "misc", "other")
)
"""Subjects of which one does not say to somebody's face that they are theirs."""


Ties = Mapping[str, Sequence[str]]
"""The texts behind each label."""


def ties_of(why: str) -> dict[str, list[str]]:
    """The ties that a match's reason names, in its order, without those by other words.

    A name counts however the news has it: "Bob Hallam" is Robert Hallam.
    """
    found: dict[str, list[str]] = {}
    for label, texts in _PARTS.findall(why[:_MOST_READ]):
        for text, otherwise in _TEXT.findall(texts):
            if not otherwise or label == NAME:
                found.setdefault(label, []).append(text)
    return found


def topics_told(ties: Ties, contact: Contact) -> Iterator[str]:
    """Subjects of theirs, whole, as they have them written, that may be told them."""
    theirs = {fold(one_line(topic, _AS_SHOWN)): topic for topic in contact.topics}
    for text in ties.get(TOPIC, ()):
        said = one_line(theirs.get(fold(text), ""), _AS_SHOWN)
        if re.fullmatch(r"\w[\w '’&/-]+", said) and fold(said) not in _UNSAYABLE:
            yield said


def wishes_told(ties: Ties, contact: Contact) -> Iterator[str]:
    """What they asked for, whole, as it was written down."""
    texts = {fold(text) for text in ties.get(ASKED_FOR, ())}
    for item in contact.asked_for:
        if fold(one_line(item, _AS_SHOWN)) in texts:
            yield item


def place_told(ties: Ties, contact: Contact, news: str) -> str:
    """Their organisation as the news has it, the first where there are several; else empty.

    The beginning of its name alone counts where it is more than one word, or is written large in
    the midst of a sentence: "Harbour" may be any harbour.
    """
    news = news[:_MOST_OF_NEWS]
    said, whole = fold(news), fold(contact.organisation)
    names = {fold(name) for name in (contact.organisation, *contact.organisation_aliases)}
    found = []
    for text in ties.get(ORGANISATION, ()):
        wanted = fold(text)
        begins = len(wanted) >= _LEAST_OF_A_NAME and whole.startswith(f"{wanted} ")
        tells = " " in wanted or re.search(rf"[a-z,] {re.escape(text)}\b", news)
        if (
            wanted
            and wanted in said
            and text[:1].isupper()
            and (wanted in names or (begins and tells))
        ):
            found.append(text)
    return min(found, key=lambda text: said.find(fold(text)), default="")
