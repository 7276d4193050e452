"""Why news is for somebody, read from its match and checked against what is known of them."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from enum import StrEnum

import msgspec

from tui_app.domain.briefing import last_conversation
from tui_app.domain.contact import Contact
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit
from tui_app.domain.tidings import CHOSEN
from tui_app.letters.addressed import has_third_person, is_unsure, to_you
from tui_app.letters.days import in_month, on_day
from tui_app.matching.full_names import full_names
from tui_app.matching.words import folded_words, searchable
from tui_app.openers.known_names import known_names

_LABELS = "name|organisation|title|topic|asked for|notes|interview|calls|news they liked"
_TIE = re.compile(rf"(?:^|; )({_LABELS}) ((?:“[^”]*”(?: \([^)]*\))?(?:, )?)+)")
_TEXT = re.compile(r"“([^”]*)”")
_UNSAYABLE = frozenset(
    ("gossip", "rumours", "rumors", "news", "events", "people", "jobs", "money", "misc", "other")
)
"""Subjects of which one does not say to somebody's face that they are theirs."""
_KNOWING = frozenset(("how", "why", "what", "who", "where", "when", "whether", "which", "if"))
_THINGS_TEXT = """
    a an the some any someone somebody something anyone anybody anything one two three four five
    six more other another people names examples speakers introductions help advice ideas
"""
_THINGS = frozenset(_THINGS_TEXT.split())
_MINE = re.compile(r"\b(?:i|me|my|mine|we|us|our|you|your)\b", re.IGNORECASE)
_AS_SAID = re.compile(r" \(([^()]*)\)$")
_SURE = 0.5
"""Strength of a tie from which it is they who are named."""
_RECENTLY = 13
_WORDS_THAT_TELL = 2
"""Of one thing they asked for, where not all of it stands in the news."""


class Why(StrEnum):
    """What ties news to somebody."""

    NAME = "name"
    ORGANISATION = "organisation"
    ASKED = "asked for"
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
    ties = _named(tidbit, contact) if match.why in ("", CHOSEN) else _ties_of(match.why)
    is_sure = match.status is MatchStatus.ACCEPTED
    names = [fold(_known(text)) for text in ties.get("name", ())]
    if _is_named(contact, tidbit.text) or (names and is_sure) or fold(contact.name) in names:
        yield Reason(Why.NAME)
    whole, loose = _asked(ties.get("asked for", ()), contact)
    if whole:
        yield Reason(Why.ASKED, whole)
    places = [_place(text, contact, tidbit.text) for text in ties.get("organisation", ())]
    if any(places):
        first = min(filter(None, places), key=lambda one: fold(tidbit.text).find(fold(one)))
        yield Reason(Why.ORGANISATION, first)
    for topic in ties.get("topic", ()):
        if said := _topic(topic, contact):
            yield Reason(Why.TOPIC, said)
    if loose and is_sure:
        yield Reason(Why.ASKED, loose)
    if said := _spoken_of(ties.get("calls", ()), tidbit.text, contact, network, today):
        yield Reason(Why.SPOKEN_OF, said)


def _ties_of(why: str) -> dict[str, list[str]]:
    """The texts behind each label of a match's reason."""
    found: dict[str, list[str]] = {}
    for tie in _TIE.finditer(why[:2_000]):
        found.setdefault(tie[1], []).extend(_TEXT.findall(tie[2]))
    return found


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


def _known(text: str) -> str:
    """A tie's text without how the news has it: "Robert Hallam (Bob Hallam)"."""
    return _AS_SAID.sub("", text)


def _is_named(contact: Contact, text: str) -> bool:
    """Whether it is they, by their whole name: of a family name there may be others."""
    said = f" {' '.join(folded_words(searchable(text, 4_000)))} "
    return any(f" {' '.join(name)} " in said for name in full_names(contact))


def _place(text: str, contact: Contact, news: str) -> str:
    """Their organisation as the news has it; empty where only a word of its name stands there."""
    found = _AS_SAID.search(text)
    as_said, text = fold(found[1] if found else text), _known(text)
    wanted = fold(text)
    names = [name for name in (contact.organisation, *contact.organisation_aliases) if name.strip()]
    if not wanted or as_said not in fold(news[:4_000]) or not text[:1].isupper():
        return ""
    if any(fold(name) == wanted for name in names):
        return text
    is_telling = len(wanted) > 4 and fold(contact.organisation).startswith(f"{wanted} ")
    return text if is_telling else ""


def _topic(text: str, contact: Contact) -> str:
    """A subject of theirs, whole, as they have it written."""
    wanted = fold(text)
    topic = next((one for one in contact.topics if fold(one_line(one, 40)) == wanted), "")
    said = one_line(topic, 40)
    is_sayable = said and wanted not in _UNSAYABLE and re.fullmatch(r"[\w][\w '’&/-]+", said)
    return said if is_sayable and not said.endswith("…") else ""


def _asked(texts: Sequence[str], contact: Contact) -> tuple[str, str]:
    """What they asked for, as a sentence: where the news has all of it, and where a few words."""
    whole = loose = ""
    for item in contact.asked_for:
        known = fold(item[:400])
        words = sum(fold(text) in known for text in texts)
        if any(fold(one_line(item, 40)) == fold(text) for text in texts):
            whole = whole or wished(item)
        elif words >= _WORDS_THAT_TELL:
            loose = loose or wished(item)
    return whole, loose


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
