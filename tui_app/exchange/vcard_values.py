"""What the values of vCard properties say, whatever the version and encoding."""

import binascii
import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import unquote

from tui_app.exchange.text_decoding import decode_value
from tui_app.exchange.vcard_lines import VcardLine
from tui_app.exchange.written_dates import written_date
from tui_app.exchange.zone_names import zone_name

_ESCAPE = re.compile(r"\\([nN,;:\\])")
_PIECES = re.compile(r"\\.|[,;]|[^\\,;]+|\\", re.DOTALL)

_PARTIAL_DATE = re.compile(r"\d{4}(-\d\d)?|T.*", re.ASCII | re.DOTALL)


def raw_text(line: VcardLine) -> str:
    """The value decoded, with its backslashes still in it."""
    value = line.value
    if line.encoding == "QUOTED-PRINTABLE":
        value = binascii.a2b_qp(value)
    charset = "".join(line.params.get("CHARSET", ())[:1])
    return decode_value(value, charset).replace("\r\n", "\n").replace("\r", "\n")


def text_value(line: VcardLine) -> str:
    """A value that is one text. A comma that was not escaped is part of it."""
    return _unescape(raw_text(line)).strip()


def list_value(line: VcardLine) -> list[str]:
    """The texts of a list, without the blank ones."""
    return [text for text in _split(raw_text(line), ",") if text]


def parts_value(line: VcardLine) -> list[str]:
    """The components of a structured value; a missing one is blank."""
    return list(_split(raw_text(line), ";"))


def phone_value(line: VcardLine) -> str:
    """A number, from plain text or a `tel:` URI, whose extension is kept."""
    text = text_value(line)
    if text[:4].casefold() != "tel:":
        return text
    number, *params = unquote(text[4:]).split(";")
    settings: dict[str, str] = {}
    for param in params:
        key, _, setting = param.partition("=")
        settings[key.casefold()] = setting
    context = settings.get("phone-context", "")
    if context.startswith("+") and not number.startswith("+"):
        number = f"{context} {number}"
    extension = settings.get("ext", "")
    return f"{number} ext. {extension}" if extension else number


def email_value(line: VcardLine) -> str:
    """An address, from plain text or a `mailto:` URI."""
    text = text_value(line)
    if text[:7].casefold() == "mailto:":
        text = unquote(text[7:].partition("?")[0])
    return "".join(text.split()) if "@" in text else text


def birthday_value(line: VcardLine) -> date | None:
    """The day of birth, or nothing where the year or the day is not known.

    Raises UnclearDateError where it is no certain date.
    """
    text = text_value(line)
    unknown_year = line.params.get("X-APPLE-OMIT-YEAR", ())
    if text[:4] in unknown_year or _PARTIAL_DATE.fullmatch(text) or _is_prose(line):
        return None
    return written_date(text)


def zone_value(line: VcardLine) -> str:
    """The IANA zone that a TZ names, or nothing: an offset is no zone."""
    return zone_name(text_value(line))


def _is_prose(line: VcardLine) -> bool:
    return "text" in (value.casefold() for value in line.params.get("VALUE", ()))


def _split(text: str, separator: str) -> Iterator[str]:
    piece: list[str] = []
    for match in _PIECES.finditer(text):
        if match[0] == separator:
            yield _unescape("".join(piece)).strip()
            piece = []
        else:
            piece.append(match[0])
    yield _unescape("".join(piece)).strip()


def _unescape(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda match: "\n" if match[1] in "nN" else match[1], text)
