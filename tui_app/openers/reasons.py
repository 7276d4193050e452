"""Why news is for somebody, read from its match and checked against what is known of them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

import msgspec

from tui_app.domain.briefing import last_conversation
from tui_app.domain.contact import Contact
from tui_app.domain.exact_ties import (
    ASKED_FOR,
    CALLS,
    NAME,
    ORGANISATION,
    place_told,
    ties_of,
    topics_told,
    wishes_told,
)
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.tidings import CHOSEN
from tui_app.letters.addressed import has_third_person, is_unsure, to_you
from tui_app.letters.days import in_month, on_day
from tui_app.matching.full_names import is_named_in
from tui_app.matching.words import folded_words, searchable
from tui_app.openers.known_names import known_names

_KNOWING = frozenset(("how", "why", "what", "who", "where", "when", "whether", "which", "if"))
_THINGS_TEXT = """
    a an the some any someone somebody something anyone anybody anything one two three four five
    six more other another people names examples speakers introductions help advice ideas
"""
_THINGS = frozenset(_THINGS_TEXT.split())
_MINE = re.compile(r"\b(?:i|me|my|mine|we|us|our|you|your)\b", re.IGNORECASE)
_SURE = 0.5
"""Strength of a tie from which it is they who are named."""
_PERHAPS_THEIR_FIRM = re.compile(rf"{ORGANISATION} “[^”]*”(?! \([a-z])")
"""By a part of its name or a slip in it, not by a word that only means something like it."""
_RECENTLY = 13
_WORDS_THAT_TELL = 2
"""Of one thing they asked for, where not all of it stands in the news."""


class Why(StrEnum):
    """What ties news to somebody."""

    NAME = "name"
    PERHAPS_NAME = "perhaps name"
    ORGANISATION = "organisation"
    PERHAPS_ORGANISATION = "perhaps organisation"
    ASKED = "asked for"
    PERHAPS_ASKED = "perhaps asked for"
    TOPIC = "topic"
    SPOKEN_OF = "calls"
    NOTHING = ""


class Reason(msgspec.Struct, frozen=True):
    """One tie that holds; `said` is how it stands in a sentence."""

    why: Why
    said: str = ""


def reason_for(
    tidbit: Tidbit, match: Match, contact: Contact, network: Network, today: date
) -> Reason:
    """The best reason that may be said to their face; `today` is the user's."""
    return next(_reasons(tidbit, match, contact, network, today), Reason(Why.NOTHING))


def _reasons(
    tidbit: Tidbit, match: Match, contact: Contact, network: Network, today: date
) -> Iterator[Reason]:
    is_unexplained = match.why in ("", CHOSEN) or _is_only_marked(tidbit, match)
    ties = _named(tidbit, contact) if is_unexplained else ties_of(match.why)
    is_accepted = match.status is MatchStatus.ACCEPTED
    names = [fold(text) for text in ties.get(NAME, ())]
    place = place_told(ties, contact, tidbit.text)
    is_first = is_unexplained or match.why.startswith(f"{NAME} ")
    is_of_there = bool(place) and any(name not in fold(place) for name in names)
    is_sure = fold(contact.name) in names or is_of_there or (is_accepted and is_first)
    if _is_named(contact, tidbit.text) or (names and is_sure):
        yield Reason(Why.NAME)
    elif names and is_first:
        # Of a family name or a given name there may be others.
        yield Reason(Why.PERHAPS_NAME)
    wished_for = [said for item in wishes_told(ties, contact) if (said := wished(item))]
    yield from (Reason(Why.ASKED, said) for said in wished_for)
    if place:
        yield Reason(Why.ORGANISATION, place)
    elif _PERHAPS_THEIR_FIRM.match(match.why):
        yield Reason(Why.PERHAPS_ORGANISATION)
    yield from (Reason(Why.TOPIC, topic) for topic in topics_told(ties, contact))
    if is_accepted and (said := _perhaps_asked(ties.get(ASKED_FOR, ()), contact)):
        yield Reason(Why.PERHAPS_ASKED, said)
    if said := _spoken_of(ties.get(CALLS, ()), tidbit.text, contact, network, today):
        yield Reason(Why.SPOKEN_OF, said)


def _is_only_marked(tidbit: Tidbit, match: Match) -> bool:
    """Whether the name is a mark of the jot that fits several: it says for whom, not of whom."""
    marked = re.fullmatch(rf"{NAME} “([^”]*)”", match.why)
    if marked is None:
        return False
    said = {*folded_words(searchable(tidbit.text, 4_000)), *folded_words(tidbit.body[:4_000])}
    return said.isdisjoint(folded_words(marked[1]))


def _named(tidbit: Tidbit, contact: Contact) -> dict[str, list[str]]:
    """Whether they or their organisation are named, where nobody has looked: the user chose them.

    By nickname, initials or with a slip too, as matching would have found it.
    """
    # Here, because most are matched and need no more.
    from tui_app.matching.known import Column
    from tui_app.matching.names.name_table import NameTable
    from tui_app.matching.tidbit_words import read

    table = NameTable()
    table.replace([(contact.id, contact)])
    ties = table.ties(read(tidbit)).get(contact.id, [])
    return {
        label: found
        for label, column in (("name", Column.NAME), ("organisation", Column.ORGANISATION))
        if (found := [tie.text for tie in ties if tie.column is column and tie.strength >= _SURE])
    }


def _is_named(contact: Contact, text: str) -> bool:
    """Whether it is they, by their whole name: of a family name there may be others."""
    return is_named_in(contact, text, most=4_000)


def _perhaps_asked(texts: Sequence[str], contact: Contact) -> str:
    """What they asked for, of which the news has a few words."""
    for item in contact.asked_for:
        known = set(folded_words(item[:400]))
        if sum(fold(text) in known for text in texts) >= _WORDS_THAT_TELL and (
            said := wished(item)
        ):
            return said
    return ""


def wished(item: str) -> str:
    """What they asked for as one says it to them: "You were looking for a barge"; else empty.

    Empty too where it cannot be told who is meant by a word of it.
    """
    said = one_line(item, 100).rstrip(" .,;:")
    if not said or said.endswith(("…", "?", "!")) or _MINE.search(said) or is_unsure(said):
        return ""
    if has_third_person(said):
        said = to_you(said)
        if has_third_person(said):
            return ""
    if re.search(r"[\[\]{}<>“”\"|\\]", said) or not said.isprintable():
        return ""
    first = said.split(" ", 1)[0].lower()
    if first in _KNOWING:
        return f"You wanted to know {said[0].lower()}{said[1:]}"
    if first in _THINGS:
        return f"You were looking for {said[0].lower()}{said[1:]}"
    return f"You had asked for this: “{said}”"


def _spoken_of(
    texts: Sequence[str], news: str, contact: Contact, network: Network, today: date
) -> str:
    """A name that stands in the news and in what was noted of the last talk, and when that was."""
    last = last_conversation(network.touches_of(contact.id))
    if last is None or last.at.date() > today:
        return ""
    noted = f"{last.note[:2_000]} {last.learned[:2_000]}"
    for text in texts:
        if not re.fullmatch(r"[A-Z][^\W\d_]{3,}", text) or known_names(network).has_word(text):
            continue
        if all(re.search(rf"[a-z,] {text}\b", one) for one in (noted, news[:4_000])):
            day = last.at.date()
            near = (today - day).days <= _RECENTLY
            when = on_day(day, today) if near else in_month(day, today)
            return f"When we spoke {when}, {text} came up"
    return ""
