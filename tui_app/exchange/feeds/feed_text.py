"""The bytes of a feed or a page to text, whatever they say of themselves."""

import codecs
import re

from tui_app.exchange.text_decoding import decode_value, one_byte_units

_ANY_CASE = re.IGNORECASE
_DECLARED = re.compile(
    rb"""\A\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']""", _ANY_CASE
)
_IN_PAGE = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?([\w.:-]{1,40})""", _ANY_CASE)
_SENT = re.compile(r"""charset\s*=\s*["']?([\w.:-]{1,40})""", _ANY_CASE)
_STRAY = re.compile("[\udc80-\udcff]+")
_CUT = re.compile("[\udcc2-\udcf4][\udc80-\udcbf]{0,2}\\Z")
_BEGINNING = 2_048
_MANY_IN_ONE = re.compile("gb2312|iso-?2022|euc|shift|sjis|big5|gbk|gb18030|hz", _ANY_CASE)


def feed_text(body: bytes, content_type: str = "") -> str:
    """The whole text. By its byte order mark; else UTF-8 where it is that but for a few stray
    bytes; else as it says of itself, as the server says, or as Windows' Latin.

    What is UTF-8 in fact wins over what was said, which is often not thought about. A text that
    ends within a character loses that one.
    """
    data = one_byte_units(body)
    found = _DECLARED.match(data[:_BEGINNING]) or _IN_PAGE.search(data[:_BEGINNING])
    own = found[1].decode("ascii", "replace") if found else ""
    sent = _SENT.search(content_type)
    said = [name for name in (own, sent[1] if sent else "") if name]
    if data.isascii() and not any(_MANY_IN_ONE.search(name) for name in said):
        return data.decode("ascii")
    text = data.decode("utf-8", "surrogateescape")
    strays = sum(len(run) for run in _STRAY.findall(_without_cut(text)))
    if strays <= len(data) - len(text) and not (data.isascii() and said):
        return _STRAY.sub(_in_latin, _without_cut(text))
    for name in said:
        as_said = decode_value(data, _wider(name)) if _is_known(name) else ""
        if as_said and as_said.count("\ufffd") <= len(as_said) // 1_000 + 1:
            return as_said
    return decode_value(data)


def _without_cut(text: str) -> str:
    """The text without the half of a character that it ends with."""
    return text[:-3] + _CUT.sub("", text[-3:])


def _in_latin(run: re.Match[str]) -> str:
    return decode_value(run[0].encode("utf-8", "surrogateescape"))


def _is_known(name: str) -> bool:
    try:
        return codecs.lookup(name).name != "utf-8"
    except (LookupError, ValueError):
        return False


def _wider(name: str) -> str:
    """The charset that is meant: the narrower ones are said for the wider."""
    known = codecs.lookup(name).name
    return {"gb2312": "gb18030", "gbk": "gb18030", "iso8859-1": "cp1252", "ascii": "cp1252"}.get(
        known, known
    )
