"""Where news is from, as far as it may be said: papers and institutes by name, people never."""

import re

from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Tidbit, TidbitKind
from tui_app.openers.known_names import known_names

_LONGEST = 48
_OF_SOMEBODY = re.compile(
    r"\b(?:my|our|his|her|their|i|me|who|friend|queue|overheard|told|says?|said|second-hand|gate"
    r"|lunch|pub|train|bus|cab|taxi|driver|neighbour|colleague|e-?mail|text|call|phone)\b|['’]s\b",
    re.IGNORECASE,
)

_ARTICLES_TEXT = "the a an le la les l der die das el il lo o os"
_ARTICLES = frozenset(_ARTICLES_TEXT.split())
_OF_A_KIND_TEXT = """
    institute university department ministry office guild society association bureau
"""
_OF_A_KIND = frozenset(_OF_A_KIND_TEXT.split())


def source_of(tidbit: Tidbit, network: Network) -> str:
    """The name of what it was read in, to stand after "from"; empty where it may be somebody.

    Gossip has no source that one names. What has no address may have been told by a person, unless
    it is research, of which one always says whose it is.
    """
    whole = one_line(tidbit.source, 200)
    name = re.split(r"[,;(]", whole, maxsplit=1)[0].strip(" .:-–—\"'“”")
    is_published = bool(tidbit.url.strip()) or tidbit.kind is TidbitKind.RESEARCH
    if not name or tidbit.kind is TidbitKind.GOSSIP or not is_published:
        return ""
    if len(name) > _LONGEST or re.search(r"[\[\]{}<>@/\\|]", name) or not name[0].isalnum():
        return ""
    if _OF_SOMEBODY.search(name) or known_names(network).stand_in(name):
        return ""
    return _with_article(name)


def _with_article(name: str) -> str:
    """ "the Harbour bulletin", "the Institute of Perishables"; "Numbers Weekly" has none."""
    words = name.split()
    if len(words) < 2 or words[0].lower() in _ARTICLES:
        return name
    is_of = words[0].lower() in _OF_A_KIND and words[1] in ("of", "for")
    return f"the {name}" if is_of or (words[-1].isascii() and words[-1].islower()) else name
