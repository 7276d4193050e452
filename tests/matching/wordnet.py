"""A reader of WordNet's files as Debian's `wordnet-base` installs them: what a word means."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

FOLDER = Path("/usr/share/wordnet")
_PARTS = {"n": "noun", "v": "verb", "a": "adj", "r": "adv"}
_ENDINGS = {
    "n": (("s", ""), ("ses", "s"), ("ves", "f"), ("xes", "x"), ("zes", "z"), ("ches", "ch"),
          ("shes", "sh"), ("men", "man"), ("ies", "y")),
    "v": (("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"),
          ("ing", "")),
    "a": (("er", ""), ("est", ""), ("er", "e"), ("est", "e")),
    "r": (),
}  # fmt: skip
_SENSES, _LEMMAS = 2, 4


def meaning_of(word: str, most: int = 3) -> str:
    """Its first senses, each as the words for it and what they mean; empty where it has none."""
    return "; ".join(_sense(part, place) for part, place in list(_senses(word))[:most])


def _senses(word: str) -> Iterator[tuple[str, int]]:
    for part in _PARTS:
        for base in dict.fromkeys(_bases(word, part)):
            for place in _index(part).get(base, ())[:_SENSES]:
                yield part, place


def _bases(word: str, part: str) -> Iterator[str]:
    yield word
    if word in _exceptions(part):
        yield _exceptions(part)[word]
    for ending, instead in _ENDINGS[part]:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield word.removesuffix(ending) + instead


@cache
def _index(part: str) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for line in (FOLDER / f"index.{_PARTS[part]}").read_text().splitlines():
        if not line.startswith(" "):
            fields = line.split()
            found[fields[0]] = tuple(int(place) for place in fields[6 + int(fields[3]) :])
    return found


@cache
def _exceptions(part: str) -> dict[str, str]:
    lines = (FOLDER / f"{_PARTS[part]}.exc").read_text().splitlines()
    return {line.split()[0]: line.split()[1] for line in lines if len(line.split()) > 1}


@cache
def _data(part: str) -> bytes:
    return (FOLDER / f"data.{_PARTS[part]}").read_bytes()


def _sense(part: str, place: int) -> str:
    data = _data(part)
    line = data[place : data.index(b"\n", place)].decode()
    fields, _, gloss = line.partition("|")
    split = fields.split()
    count = int(split[3], 16)
    lemmas = [split[4 + 2 * n].lower().split("(")[0].replace("_", " ") for n in range(count)]
    return f"{', '.join(lemmas[:_LEMMAS])}: {gloss.split(';')[0].strip()}"
