"""The news that goes with a clipping tag: no words of the writer's (rulebook C4, E3)."""

from tui_app.domain.letter import Letter, LetterKind
from tui_app.domain.network import Network
from tui_app.letters.words import Word, words_of

_RUN = 5
_MOST_CHARACTERS = 4_000


def enclosed_in(letter: Letter, network: Network) -> str:
    """The text of the news that a clipping tag goes with; empty for any other letter."""
    tidbit = network.tidbits.get(letter.tidbit or "")
    if letter.kind is not LetterKind.CLIPPING_TAG or tidbit is None:
        return ""
    return tidbit.text[:_MOST_CHARACTERS]


def without_enclosed(written: list[Word], enclosed: str) -> list[Word]:
    """The words that are the writer's own: every run of five that the news has too is left out.

    Whoever gets the same article reads the same headline; what two tags share is what stands
    beside it.
    """
    news = [word.text for word in words_of(enclosed)] if enclosed else []
    if not news:
        return written
    run = min(_RUN, len(news))
    known = {tuple(news[at : at + run]) for at in range(len(news) - run + 1)}
    texts = [word.text for word in written]
    taken: set[int] = set()
    for at in range(len(texts) - run + 1):
        if tuple(texts[at : at + run]) in known:
            taken.update(range(at, at + run))
    return [word for at, word in enumerate(written) if at not in taken]


def own_words(text: str, enclosed: str) -> str:
    """The text without what the news has too; as it is where nothing is enclosed."""
    if not enclosed:
        return text
    return " ".join(
        text[word.start : word.end] for word in without_enclosed(words_of(text), enclosed)
    )
