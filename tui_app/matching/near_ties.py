"""Which of a contact's own words were said in other words, to tell the user why."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from tui_app.matching.common_words import is_common
from tui_app.matching.known import Column
from tui_app.matching.names.everyday import is_place
from tui_app.matching.related.said_words import SaidWord, Stemming
from tui_app.matching.related.telling_words import TellingWord, telling_lines
from tui_app.matching.related.word_vectors import WordVectors
from tui_app.matching.tie import Tie

_NEAR = 0.5
"""The cosine from which a person sees that two words belong together."""
_NEAR_IN_TALK = 0.6
"""The same, for a word out of many, and for one of a firm's name."""
_TO_THE_POINT = (Column.TOPICS, Column.ASKED_FOR, Column.TITLE)
_STRENGTH = 0.3


def near_ties(
    columns: Sequence[str],
    said: Sequence[SaidWord],
    tied: AbstractSet[str],
    table: WordVectors,
    stems: Stemming,
) -> list[Tie]:
    """What is nearest to each word said, strongest first; the stems in `tied` are told already.

    Common words and names are left out: that Monday is near to Thursday, and Leeds to Hull, is no
    reason that anybody would take for one.
    """
    wanted = [
        word
        for word in said
        if word.stem in table.rows and word.stem not in tied and not _is_idle(word.word)
    ]
    if not wanted:
        return []
    vectors = table.vectors[[table.rows[word.stem] for word in wanted]]
    best: dict[str, Tie] = {}
    for column, shown, one, stem in _known(columns, table, stems):
        if stem in tied:
            continue
        least = _NEAR if column in _TO_THE_POINT else _NEAR_IN_TALK
        nearness = vectors @ table.vectors[table.rows[stem]]
        for word, near in zip(wanted, map(float, nearness), strict=True):
            if near < least or word.stem == stem:
                continue
            strength = _STRENGTH * near * word.weight * table.weight(one.word, stem)
            if word.word not in best or best[word.word].strength < strength:
                best[word.word] = Tie(
                    column=column,
                    text=shown,
                    stems=frozenset((word.stem,)),
                    strength=strength,
                    said=word.word,
                )
    return _each_text_once(sorted(best.values(), key=_strongest_first))


def _known(
    columns: Sequence[str], table: WordVectors, stems: Stemming
) -> Iterator[tuple[Column, str, TellingWord, str]]:
    """Each word that may be a reason, with its column, how it is shown, and its stem."""
    for column, line, words in telling_lines(columns):
        plain = [one for one in words if not _is_no_reason(column, one)]
        cut = stems([one.word for one in plain])
        for one in plain:
            if cut[one.word] in table.rows:
                yield column, line if column is Column.TOPICS else one.text, one, cut[one.word]


def _is_no_reason(column: Column, one: TellingWord) -> bool:
    may_be_name = column >= Column.NOTES and one.text[0].isupper()
    return one.is_name or may_be_name or _is_idle(one.word)


def _is_idle(word: str) -> bool:
    return is_common(word) or is_place(word)


def _each_text_once(ties: Sequence[Tie]) -> list[Tie]:
    """Several words said may have the same thing in mind: ready meals (dish, dinners)."""
    found: dict[tuple[Column, str], Tie] = {}
    for tie in ties:
        key = (tie.column, tie.text)
        first = found.get(key)
        found[key] = _both(first, tie) if first else tie
    return list(found.values())


def _both(first: Tie, other: Tie) -> Tie:
    return msgspec.structs.replace(
        first, stems=first.stems | other.stems, said=f"{first.said}, {other.said}"
    )


def _strongest_first(tie: Tie) -> tuple[float, int, str]:
    return (-tie.strength, tie.column, tie.text)
