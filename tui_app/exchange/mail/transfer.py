"""Text and files in 7 bits, so that no server on the way has a reason to change a byte."""

import re
from base64 import b64encode

_WIDTH = 75
_BASE64_LINE = 57
_FROM = b"From "
_SAFE = frozenset(range(33, 127)) - {ord("=")}


def text_part(text: str) -> tuple[str, bytes]:
    """How a text is encoded, and its lines: quoted-printable, or base64 where little is ASCII."""
    data = text.encode()
    foreign = len(data) - len(text.encode("ascii", "ignore"))
    if foreign * 3 > len(data):
        return "base64", base64_lines(data.replace(b"\n", b"\r\n"))
    return "quoted-printable", b"".join(
        _quoted_line(line) + b"\r\n" for line in data.removesuffix(b"\n").split(b"\n")
    )


def base64_lines(data: bytes) -> bytes:
    """Base64 in lines of 76 characters, each with its line end."""
    return b"".join(
        b64encode(data[start : start + _BASE64_LINE]) + b"\r\n"
        for start in range(0, len(data), _BASE64_LINE)
    )


def _quoted_line(line: bytes) -> bytes:
    """One line in quoted-printable, broken softly after 75 characters.

    No line of it begins with a dot or with "From ", which old servers double or mark, and none
    ends with a blank, which they cut.
    """
    if len(line) <= _WIDTH and re.fullmatch(rb"(?!\.|From )[!-<>-~ ]*(?<! )", line):
        return line
    lines: list[bytes] = []
    width = 0
    pieces: list[bytes] = []
    last = len(line) - 1
    for at, byte in enumerate(line):
        blank = byte in b" \t"
        piece = bytes((byte,)) if byte in _SAFE or (blank and at < last) else b"=%02X" % byte
        if width + len(piece) > _WIDTH:
            lines.append(b"".join(pieces) + b"=")
            pieces, width = [], 0
        if not pieces and (byte == ord(".") or line.startswith(_FROM, at)):
            piece = b"=%02X" % byte
        pieces.append(piece)
        width += len(piece)
    return b"\r\n".join([*lines, b"".join(pieces)])
