r"""The lines of a vCard file, unfolded and taken apart, as bytes.

vobject's lexer was measured and not taken. Its pattern for parameters backtracks without bound
(`TEL;TYPE=` and 20 commas without a colon take 0.45 s, twice that for each comma more); it numbers
the first line 0 and every line after a blank one too low; it takes any line with the words
"quoted-printable" in it for such a value and swallows the next one; it works on text, so that a
value in a charset of its own, or folded within a character, is lost. This one takes a time that is
proportional to the file.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

_EDGE = re.compile(rb"\s*(BEGIN|END)\s*:\s*VCARD\s*", re.IGNORECASE)
_VERSION = re.compile(rb"VERSION\s*:\s*([\d.]+)", re.IGNORECASE)
_NAME = re.compile(r"(?:([\w-]+)\.)?([\w-]+)")
_QUOTED_OR_SEPARATOR = re.compile(r'"[^"]*"|[;:]')
_QUOTED_OR_COMMA = re.compile(r'"([^"]*)"|,')
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT"})
_CARETS = {"^n": "\n", "^N": "\n", "^'": '"', "^^": "^"}


class VcardLine(NamedTuple):
    """One property: `number` is the line of the file on which it begins; the value is raw."""

    number: int
    group: str
    name: str
    params: dict[str, tuple[str, ...]]
    value: bytes

    @property
    def types(self) -> tuple[str, ...]:
        """Its TYPE parameters, in lower case; those of vCard 2.1 stand alone."""
        given = ",".join(self.params.get("TYPE", ())).casefold().split(",")
        return tuple(kind.strip() for kind in given if kind.strip())

    @property
    def encoding(self) -> str:
        """Its ENCODING in capitals, or nothing."""
        return "".join(self.params.get("ENCODING", ())[:1]).upper()

    @property
    def is_binary(self) -> bool:
        """Whether the value is base64, such as a photo."""
        return self.encoding in ("BASE64", "B")


def logical_lines(data: bytes) -> Iterator[tuple[int, bytes]]:
    """The lines that are not blank, unfolded, each with the number at which it begins.

    vCard 2.1 folds at a space that belongs to the text, later versions at one that does not; a
    quoted-printable value goes on after a "=" at the end of a line.
    """
    parts: list[bytes] = []
    begun = 0
    keeps_space = quoted = goes_on = False
    for number, line in enumerate(data.splitlines(), 1):
        if goes_on and not _EDGE.fullmatch(line):
            goes_on = _add_quoted(parts, line)
        elif parts and line[:1] in (b" ", b"\t"):
            text = line if keeps_space else line[1:]
            goes_on = quoted and _add_quoted(parts, text)
            if not quoted:
                parts.append(text)
        else:
            if parts:
                yield begun, b"".join(parts)
            parts, begun, goes_on = [], number, False
            if not line.strip():
                continue
            quoted = b"QUOTED-PRINTABLE" in line.partition(b":")[0].upper()
            goes_on = quoted and _add_quoted(parts, line)
            if not quoted:
                parts.append(line)
            version = _VERSION.match(line)
            keeps_space = version[1] == b"2.1" if version else keeps_space
    if parts:
        yield begun, b"".join(parts)


def parse_line(number: int, raw: bytes) -> VcardLine | None:
    """A logical line taken apart, or nothing where it is no property."""
    colon = raw.find(b":")
    if colon < 0:
        return None
    head = raw[:colon].decode("latin-1")
    pieces = head.split(";")
    if '"' in head:
        cut = _cut_outside_quotes(raw.decode("latin-1"))
        if cut is None:
            return None
        colon, pieces = cut
    name = _NAME.fullmatch(pieces[0].strip())
    if name is None:
        return None
    value = raw[colon + 1 :]
    return VcardLine(number, (name[1] or "").upper(), name[2].upper(), _params(pieces[1:]), value)


def is_edge(line: VcardLine, which: str) -> bool:
    """Whether the line begins (`which` is "BEGIN") or ends ("END") a card."""
    return line.name == which and line.value.strip().upper() == b"VCARD"


def _cut_outside_quotes(text: str) -> tuple[int, list[str]] | None:
    # A quoted parameter may hold what else separates; a quote that never closes is a plain sign.
    cuts = [-1]
    for match in _QUOTED_OR_SEPARATOR.finditer(text):
        if match[0] in (";", ":"):
            cuts.append(match.start())
        if match[0] == ":":
            break
    else:
        return None
    pieces = [text[begin + 1 : end] for begin, end in pairwise(cuts)]
    return cuts[-1], pieces


def _add_quoted(parts: list[bytes], line: bytes) -> bool:
    text = line.rstrip(b" \t")
    goes_on = text.endswith(b"=")
    parts.append(text[:-1] if goes_on else line)
    return goes_on


def _params(pieces: list[str]) -> dict[str, tuple[str, ...]]:
    params: dict[str, list[str]] = {}
    for piece in pieces:
        key, equals, text = piece.partition("=")
        key = key.strip().upper()
        if not equals:
            key, text = ("ENCODING" if key in _ENCODINGS else "TYPE"), piece.strip()
        params.setdefault(key, []).extend(_param_values(text))
    return {key: tuple(values) for key, values in params.items()}


def _param_values(text: str) -> list[str]:
    values, begun = [], 0
    for match in _QUOTED_OR_COMMA.finditer(text):
        if match[0] == ",":
            values.append(text[begun : match.start()])
            begun = match.end()
    values.append(text[begun:])
    return [_param_text(value) for value in values]


def _param_text(value: str) -> str:
    # Parameters are lexed byte by byte; what they say is UTF-8.
    text = value.strip().strip('"').encode("latin-1").decode("utf-8", "replace")
    return re.sub(r"\^[nN'^]", lambda match: _CARETS[match[0]], text)
