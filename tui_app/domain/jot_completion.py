"""Completing the mark at the cursor of a jotted line: people, topics, kinds and days."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import islice

import msgspec

from tui_app.domain.contact import Contact
from tui_app.domain.jot_known import JotKnown
from tui_app.domain.jot_line import read_line
from tui_app.domain.names import fold
from tui_app.domain.near_days import NEAR_WORDS
from tui_app.domain.tidbit import TidbitKind

MOST_OFFERS = 5
_LOOKED_AT = 40

_PERSON = re.compile(r"(?<!\S)[(\[{\"'“‘«]*@[\"“]?([^\s@#!\"“”][^@#!\"“”\n]{0,60})$")
_TOPIC = re.compile(r"(?<!\S)[(\[{\"'“‘«]*#([^\s@#!]{0,60})$")
_KIND_OR_DAY = re.compile(r"(?<!\S)!([^\s@#!]{0,20})$")


class Offer(msgspec.Struct, frozen=True):
    """What may be typed in place of all from `start` to the cursor; `beside` tells more of it."""

    start: int
    puts: str
    shown: str
    beside: str = ""


def offers(before: str, known: JotKnown, today: date, *, most: int = MOST_OFFERS) -> list[Offer]:
    """What the mark that ends `before`, the line up to its cursor, may become; the first is best.

    Nothing where no mark is begun there, or where it is complete.
    """
    before_sign = max(before.rfind("@"), before.rfind("#"), before.rfind("!"))
    if before_sign < 0 or len(before) - before_sign > 64:
        return []
    tail = before[max(0, before_sign - 8) :]
    offset = len(before) - len(tail)
    found: Iterator[Offer] = iter(())
    if match := _PERSON.search(tail):
        found = _people(match[1], known, today)
    elif match := _TOPIC.search(tail):
        found = _topics(match[1], known, today)
    elif match := _KIND_OR_DAY.search(tail):
        found = _kinds_and_days(match[1])
    start = offset + tail.rfind(before[before_sign])
    fresh = (one for one in found if one.puts != before[start:])
    return [msgspec.structs.replace(one, start=start) for one in islice(fresh, most)]


def _people(typed: str, known: JotKnown, today: date) -> Iterator[Offer]:
    if typed[-1].isspace():
        return
    for contact in _fitting(re.sub(r"[._]", " ", typed), known):
        puts = mark_of(contact, known, today)
        if fold(puts[1:].strip('"')) != fold(typed):
            yield Offer(0, puts, contact.name, contact.organisation)


def _fitting(typed: str, known: JotKnown) -> Iterator[Contact]:
    """Those whose name begins so; where nobody's does, whoever else fits: by their firm, say."""
    found = known.people.beginning(typed.split(), _LOOKED_AT)
    yield from found or known.finder.find(typed)[:_LOOKED_AT]


def mark_of(contact: Contact, known: JotKnown, today: date) -> str:
    """The shortest mark that names this contact and nobody else: with the firm, or by the id."""
    name = " ".join(contact.name.split())
    firm = " ".join(contact.organisation.split())
    for puts in (f"@{name}", f'@"{name}"', f'@"{name} {firm}"'):
        read = read_line(f"x {puts}", known, today)
        if read.people == (contact.id,) and read.text == "x":
            return puts
    return f"@{contact.id}"


def _topics(typed: str, known: JotKnown, today: date) -> Iterator[Offer]:
    for topic in known.topics.beginning(typed, _LOOKED_AT):
        puts = f"#{topic.replace(' ', '-')}"
        read = read_line(f"x {puts}", known, today)
        if read.topics == (topic,) and read.text == "x":
            yield Offer(0, puts, topic)


def _kinds_and_days(typed: str) -> Iterator[Offer]:
    wanted = fold(typed.replace("-", " "))
    for kind in TidbitKind:
        if kind.value.startswith(wanted):
            yield Offer(0, f"!{kind.value.replace(' ', '-')}", kind.value)
    for word in NEAR_WORDS:
        if word.startswith(wanted):
            yield Offer(0, f"!{word}", word)
