"""How alike two letters are, once names, days and numbers are blanked (rulebook E3)."""

import msgspec

from tui_app.domain.letter import Letter
from tui_app.domain.network import Network
from tui_app.letters.blanking import Names
from tui_app.letters.enclosed import enclosed_in
from tui_app.letters.passages import shared_passages, shared_words
from tui_app.letters.substance import Substance, substance_of


class Likeness(msgspec.Struct, frozen=True):
    """`share` is 0 (nothing in common) to 1 (the same note); `passages` as the first has them."""

    share: float
    passages: tuple[str, ...] = ()


def likeness(one: Letter, other: Letter, network: Network) -> Likeness:
    """How alike the two bodies are; salutation, signature and own details are left out."""
    names = Names(network, (one, other))
    return compare(
        substance_of(one, names, enclosed_in(one, network)),
        substance_of(other, names, enclosed_in(other, network)),
    )


def compare(one: Substance, other: Substance) -> Likeness:
    """How alike two letters made ready are, with what they share."""
    share = share_of(one, other)
    passages = shared_passages(one, other)
    if not passages and share:
        passages = shared_passages(one, other, least=2)
    return Likeness(share, passages)


def share_of(one: Substance, other: Substance) -> float:
    """How alike they are, 0 to 1; the same whichever comes first.

    The greater of two shares: the words of the shorter that stand in a passage of both, wherever
    it stands (so a shuffled letter and one within another are caught); and the words that come
    in one order in both (so one with every few words changed is caught).
    """
    if not one.words or not other.words:
        return 0.0
    return max(_in_passages(one, other), _in_order(one, other))


def _in_passages(one: Substance, other: Substance) -> float:
    if len(one.words) == len(other.words):
        return max(shared_words(one, other), shared_words(other, one)) / len(one.words)
    shorter, longer = (one, other) if len(one.words) < len(other.words) else (other, one)
    return shared_words(shorter, longer) / len(shorter.words)


def _in_order(one: Substance, other: Substance) -> float:
    from rapidfuzz.distance import Indel

    every = Indel.normalized_similarity(one.words, other.words)
    if not one.telling or not other.telling:
        return every
    return (every + Indel.normalized_similarity(one.telling, other.telling)) / 2
