"""The parts of a letter's body: salutation, text, and the close with the signature."""

import re
from typing import NamedTuple

MOST_CHARACTERS = 24_000
"""Of a body that are read: some ten pages; what follows no reader sees."""

_GREETING = re.compile(
    r"(?:my\s+|a\s+very\s+)?(?:dear(?:est)?|hello|hi|hey|hiya|greetings|good\s+(?:morning|day|afternoon"
    r"|evening)|to\s+whom|sehr\s+geehrte[rs]?|liebe[rs]?|hallo|guten\s+tag|bonjour|ch[eè]re?"
    r"|querid[oa]|estimad[oa]|car[oa]|gentile|beste|geachte|k[æä]re)\b[^\n,:;!.—]{0,80}"
    r"(?:[,:;!—]|\.(?=\s|$)|(?=\n)|$)"
    # "Mr. Lee" and "Dr. Lee" do not end at their full stop.
    .replace(r"[^\n,:;!.—]", r"(?:\b(?:mr|mrs|ms|dr|prof|st|mx|rev)\.|[^\n,:;!.—])"),
    re.IGNORECASE,
)
_SALUTATION_ENDS = (",", ":", "!", "，", "：", "、", "—", "-")
_CLOSING = re.compile(
    r"(?:(?:with|mit|avec)\b.{0,40}\b(?:regards|wishes|thanks|love|respect|gr[üu](?:ß|ss)en)"
    r"|(?:my|all)?\s*(?:the\s+)?(?:kind(?:est)?|best|warm(?:est)?|many|good)\s+(?:regards|wishes"
    r"|thanks)|yours\b|sincerely|respectfully|faithfully|cheers|regards|thanks|thank\s+you"
    r"|love|all\s+(?:my|the)\s+(?:love|best)|all\s+good\s+wishes|best|take\s+care|until\s+(?:then"
    r"|soon)|see\s+you|sl[àa]inte|cordially|i\s+remain|viele\s+gr|beste\s+gr|liebe\s+gr|cordialement"
    r"|saludos|un\s+abrazo|敬具|かしこ|此致)",
    re.IGNORECASE,
)
_POSTSCRIPT = re.compile(r"p\.?\s*(?:p\.?\s*)?s\b", re.IGNORECASE)
_MOST_WORDS_OF_SALUTATION = 6
_MOST_WORDS_OF_CLOSING = 12
_MOST_LINES_OF_CLOSE = 12
_MOST_CHARACTERS_OF_LINE = 120


class LetterParts(NamedTuple):
    """A body in three: each as it is written, one after the other; `close` holds the signature.

    A postscript belongs to the `text` again.
    """

    salutation: str
    text: str
    close: str


def parts_of(body: str) -> LetterParts:
    """What a body consists of, by its look; of a body without a close, `close` is empty."""
    body = _unified(body)
    salutation = salutation_of(body)
    lines = body[len(salutation) :].split("\n")
    begins = _where_the_close_begins(lines)
    closing = lines[begins:]
    after = next((at for at, line in enumerate(closing) if _POSTSCRIPT.match(line.strip())), None)
    text = lines[:begins]
    if after is not None:
        closing, postscript = closing[:after], closing[after:]
        text = [*text, *postscript]
    return LetterParts(salutation.strip(), "\n".join(text).strip(), "\n".join(closing).strip())


def salutation_of(body: str) -> str:
    """Everything up to the end of the salutation; empty where the letter begins without one."""
    start = len(body) - len(body.lstrip())
    line = body[start:].partition("\n")[0]
    if greeted := _GREETING.match(line):
        return body[: start + greeted.end()]
    shown = line.rstrip()
    if _CLOSING.match(shown):
        return ""
    if shown.endswith(_SALUTATION_ENDS) and len(shown.split()) <= _MOST_WORDS_OF_SALUTATION:
        return body[: start + len(line)]
    return ""


def _where_the_close_begins(lines: list[str]) -> int:
    written = [at for at, line in enumerate(lines) if line.strip()]
    found = len(lines)
    later = 0
    for at in reversed(written):
        line = lines[at].strip()
        if _POSTSCRIPT.match(line):
            later, found = 0, len(lines)
            continue
        short = (
            len(line) <= _MOST_CHARACTERS_OF_LINE and len(line.split()) <= _MOST_WORDS_OF_CLOSING
        )
        later += 1
        if not short or later > _MOST_LINES_OF_CLOSE:
            break
        stands_alone = at == 0 or not lines[at - 1].strip()
        if (line.endswith((",", "，")) and stands_alone) or (
            _CLOSING.match(line) and not line.endswith((".", "?"))
        ):
            found = at
    return found


def _unified(body: str) -> str:
    body = body[:MOST_CHARACTERS]
    return body.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
