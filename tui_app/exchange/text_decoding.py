"""Bytes of any provenance to text. Nothing here ever fails, and no lone surrogate comes out."""

import codecs
import re

_MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    # UTF-32 first: its little-endian mark begins with that of UTF-16.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 4096
_CHARSET = re.compile(
    r"ascii|utf-8|iso8859-\d+|cp(437|850|852|866|874|932|949|950|125\d)|koi8-[ru]|mac-roman"
    r"|shift_jis|euc_(jp|kr)|iso2022_jp|gb(2312|k|18030)|big5|tis-620"
)


def decode(data: bytes) -> str:
    """The text of a whole file: by its byte order mark, else UTF-8, else Windows' Latin.

    Where not all of it is UTF-8, each line is read by itself, so that one stray byte does not
    spoil the rest.
    """
    data = one_byte_units(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return "".join(decode_value(line) for line in data.splitlines(keepends=True))


def one_byte_units(data: bytes) -> bytes:
    """UTF-16 and UTF-32 turned into UTF-8, and no byte order mark; all else unchanged."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            data = data[len(mark) :]
            return data if encoding == "utf-8" else _to_utf8(data, encoding)
    encoding = _unmarked_utf16(data[:_SAMPLE])
    return _to_utf8(data, encoding) if encoding else data


def decode_value(raw: bytes, charset: str = "") -> str:
    """Text in `charset` if that is one we trust, else in UTF-8, else in Windows' Latin."""
    name = _trusted(charset)
    if name and name != "utf-8":
        return raw.decode(name, "replace")
    for encoding in ("utf-8", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def _trusted(charset: str) -> str:
    # An allow-list: Python's own codecs include some that are no charsets, or yield surrogates.
    if not charset or not charset.isascii():
        return ""
    try:
        name = codecs.lookup(charset.strip()).name
    except (LookupError, ValueError):
        return ""
    return name if _CHARSET.fullmatch(name) else ""


def _to_utf8(data: bytes, encoding: str) -> bytes:
    return data.decode(encoding, "replace").encode("utf-8", "replace")


def _unmarked_utf16(sample: bytes) -> str:
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    most = len(sample) // 2
    if most >= 8 and odd > most * 0.4 and even < most * 0.1:
        return "utf-16-le"
    if most >= 8 and even > most * 0.4 and odd < most * 0.1:
        return "utf-16-be"
    return ""
