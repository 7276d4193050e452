"""Bytes of any provenance become text, and never anything that cannot be stored."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.exchange.text_decoding import decode, decode_value


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_is_known_with_and_without_its_mark(encoding: str) -> None:
    text = "Name,Phone\nZoë Müller,020 7946 0455\n"
    assert decode(text.encode(encoding)) == text


def test_windows_latin_is_taken_where_it_is_no_utf_8() -> None:
    assert decode("Zoë – Müller €".encode("cp1252")) == "Zoë – Müller €"


def test_one_stray_byte_spoils_its_own_line_only() -> None:
    assert decode("Zoë\n".encode() + b"M\xfcller\n" + "田中".encode()) == "Zoë\nMüller\n田中"


def test_bytes_that_windows_does_not_define_still_decode() -> None:
    assert decode(b"a\x81b\xff") == "a\x81bÿ"


def test_a_charset_is_believed_only_if_it_is_one() -> None:
    assert decode_value(b"\xcf\xc5", "koi8-r") == "ое"
    assert decode_value("é".encode(), "no-such-charset") == "é"
    for unsafe in ("rot13", "hex", "unicode_escape", "utf-7", "idna", "\0", "é", "x" * 10_000):
        assert decode_value(b"\\ud800 +2AA-", unsafe) == "\\ud800 +2AA-"


@given(
    st.binary(max_size=200), st.sampled_from(["", "utf-8", "shift_jis", "utf-7", "big5", "ascii"])
)
def test_whatever_comes_out_can_be_stored(data: bytes, charset: str) -> None:
    decode(data).encode("utf-8")
    decode_value(data, charset).encode("utf-8")


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=80))
def test_utf_8_comes_back_as_it_was(text: str) -> None:
    assert decode("\ufeff".encode() + text.encode()) == text
