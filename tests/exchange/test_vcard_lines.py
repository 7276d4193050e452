"""The lexer of vCards, where the one of vobject was found to fall short, and its laws."""

from hypothesis import given
from hypothesis import strategies as st

from tui_app.exchange.vcard_lines import logical_lines, parse_line

TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)


def lines(text: str) -> list[tuple[int, bytes]]:
    return list(logical_lines(text.encode()))


def test_lines_are_numbered_from_one_across_blank_and_folded_ones() -> None:
    assert lines("BEGIN:VCARD\n\nN:Lee\n Ann\n\n\nEND:VCARD") == [
        (1, b"BEGIN:VCARD"),
        (3, b"N:LeeAnn"),
        (7, b"END:VCARD"),
    ]


def test_text_that_speaks_of_quoted_printable_swallows_no_line() -> None:
    assert lines("NOTE:I love quoted-printable =\nFN:x") == [
        (1, b"NOTE:I love quoted-printable ="),
        (2, b"FN:x"),
    ]


def test_a_soft_break_is_undone_even_before_a_blank_line() -> None:
    head = "NOTE;ENCODING=QUOTED-PRINTABLE:"
    assert lines(f"{head}a=\n b=20=\nc\nFN:x")[0] == (1, f"{head}a b=20c".encode())
    assert lines(f"{head}a=\n\nFN:x") == [(1, f"{head}a".encode()), (3, b"FN:x")]


def test_a_soft_break_never_eats_the_end_of_a_card() -> None:
    assert lines("NOTE;QUOTED-PRINTABLE:a=\nEND:VCARD")[1] == (2, b"END:VCARD")


def test_parameters_are_taken_apart_outside_of_quotes() -> None:
    line = parse_line(1, b'item1.ADR;LABEL="a;b:c^nd";TYPE="work,x",home;PREF=1:;;street:1')
    assert line is not None
    assert (line.group, line.name, line.value) == ("ITEM1", "ADR", b";;street:1")
    assert line.params["LABEL"] == ("a;b:c\nd",)
    assert line.types == ("work", "x", "home")


def test_a_quote_that_never_closes_is_a_plain_sign() -> None:
    line = parse_line(1, b'TEL;X="a:+1 202-555-0101')
    assert line is not None
    assert line.value == b"+1 202-555-0101"


def test_empty_parameters_are_let_pass() -> None:
    line = parse_line(1, b"TEL;;HOME;TYPE=;:1")
    assert line is not None
    assert line.types == ("home",)


def test_what_is_no_property_is_none() -> None:
    for raw in (b"FN", b":x", b"A B:x", b'X;A="b:c"', b"", b"=:=", b"a.b.c:x"):
        assert parse_line(1, raw) is None


def test_thousands_of_commas_without_a_colon_take_no_time() -> None:
    assert parse_line(1, b"TEL;TYPE=" + b"," * 100_000) is None
    assert parse_line(1, b"TEL;TYPE=" + b"," * 100_000 + b":1") is not None


@given(TEXT.filter(str.strip), st.lists(st.integers(0, 60), max_size=5))
def test_a_fold_anywhere_is_undone(text: str, folds: list[int]) -> None:
    raw = f"NOTE:{text}".encode()
    folded = raw
    for at in sorted({5 + fold for fold in folds if 5 + fold < len(raw)}, reverse=True):
        folded = folded[:at] + b"\r\n " + folded[at:]
    assert list(logical_lines(folded)) == [(1, raw)]


@given(st.binary(max_size=300))
def test_no_byte_is_lost_or_made_up_outside_of_folds(data: bytes) -> None:
    numbers = [number for number, _ in logical_lines(data)]
    assert numbers == sorted(set(numbers))
    kept = sorted(b"".join(raw for _, raw in logical_lines(data)))
    for byte in set(kept):
        assert kept.count(byte) <= data.count(byte)
