"""An ask in a clipping tag, which should only give (rulebook C4)."""

import re
from collections.abc import Iterator

from tui_app.domain.letter import LetterKind
from tui_app.domain.names import fold
from tui_app.domain.plain import one_line
from tui_app.letters.checks.examined import Examined
from tui_app.letters.checks.quoted import without_quotations
from tui_app.letters.enclosed import enclosed_in
from tui_app.letters.finding import Concern, Finding

_SENTENCE = re.compile(r"[^.!?\n;]+[.!?;]*")
_ASK = re.compile(
    r"\?"
    r"|\b(?:could|can|would|will|might)\s+you\b(?!\s+believe)"
    r"|\bplease\s+(?!(?:find|see|do\s+not|don'?t|accept|enjoy)\b)"
    r"|\b(?:do|if)\s+you\s+(?:happen\s+to\s+)?(?:know|hear|have\s+(?:time|a\s+(?:moment|minute)))\b"
    r"|\bif\s+(?:anything|something|a\s+(?:job|post|place|position))\b"
    r"|\blet\s+me\s+know\b|\bkeep\s+(?:me|my\s+name)\b|\bthink\s+of\s+me\b|\bget\s+back\s+to\b"
    r"|\b(?:call|ring|phone|e-?mail|write\s+to|contact|tell|send|introduce|recommend)\s+me\b"
    r"|\bi(?:'d|\s+would|\s+should)\s+(?:\w+\s+)?(?:love|like|be\s+(?:glad|grateful|happy|delighted)"
    r"|appreciate|welcome)\b"
    r"|\bi\s+(?:hope|trust)\s+(?:to|you\s+(?:can|could|will|would|might)|we\s+(?:can|could|might))\b"
    r"|\bi(?:'m|\s+am|\s+was)?\s+wonder(?:ed|ing)?\s+(?:if|whether)\b|\bany\s+chance\b"
    r"|\blook(?:ing)?\s+forward\s+to\b|\bi(?:'m|\s+am)\s+(?:still\s+)?(?:looking\s+for|available)\b"
    r"|\bmy\s+(?:cv|résumé|resume|portfolio)\b|\bfavou?r\b|\bin\s+return\b|\bpick\s+your\s+brain"
    r"|\b(?:meet|catch)\s+up\b|\bover\s+(?:a\s+)?(?:coffee|lunch)\b|\bput\s+in\s+a\s+(?:good\s+)?word\b",
    re.IGNORECASE,
)
_NO_ASK = re.compile(
    r"\bno\s+(?:reply|need|answer|hurry|reason|strings|ask)\b|\b(?:asking|ask)\s+(?:for\s+)?nothing\b"
    r"|\b(?:do\s+not|don'?t|needn'?t|need\s+not)\b[^?]*$|\bnothing\s+(?:to\s+do|needed|asked)\b"
    r"|\bin\s+case\s+you\b[^?]*$|\bthought\s+(?:you|it|this)\b[^?]*$",
    re.IGNORECASE,
)


def of_asking(about: Examined) -> Iterator[Finding]:
    """The first sentence of a clipping tag that asks for something, outright or by implication."""
    if about.letter.kind is not LetterKind.CLIPPING_TAG:
        return
    enclosed = fold(without_quotations(enclosed_in(about.letter, about.network)))
    for found in _SENTENCE.finditer(without_quotations(about.parts.text)):
        sentence = found.group()[:1000]
        if fold(sentence) in enclosed:
            continue
        if _ASK.search(sentence) and not _NO_ASK.search(sentence):
            text = (
                f"“{one_line(sentence, 80)}” asks for something: a clipping only gives, so take it"
                " out and ask another day."
            )
            yield Finding(concern=Concern.ASK, text=text)
            return
