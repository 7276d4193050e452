"""An address is one address, or it is refused in a sentence that says whose it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui_app.exchange.mail.addresses import checked_address, domain_of
from tui_app.exchange.mail.errors import MailError


def checked(text: str) -> str:
    return checked_address(text, whose="Ada Lark", remedy="Correct it on the contact.")


@pytest.mark.parametrize(
    ("typed", "wire"),
    [
        ("ada@lark.example", "ada@lark.example"),
        ("  ada.l+eggs@Lark.Example\n", "ada.l+eggs@lark.example"),
        ("o'neil/x=y@a-b.example", "o'neil/x=y@a-b.example"),
        ("ada@bücher.example", "ada@xn--bcher-kva.example"),
        ("ada@xn--bcher-kva.example", "ada@xn--bcher-kva.example"),
        ("ada@例え.example", "ada@xn--r8jz45g.example"),
        ("ada@localhost", "ada@localhost"),
    ],
)
def test_one_address_is_taken(typed: str, wire: str) -> None:
    assert checked(typed) == wire
    assert domain_of(wire) == wire.partition("@")[2]


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "ada",
        "@lark.example",
        "ada@",
        "ada@@lark.example",
        "ada@lark.example, tuck@example.org",
        "ada@lark.example;tuck@example.org",
        "ada@lark.example tuck@example.org",
        "Ada <ada@lark.example>",
        "<ada@lark.example>",
        "ada(comment)@lark.example",
        "ada@lark.example(comment)",
        '"ada lark"@lark.example',
        "ada@[127.0.0.1]",
        "ada@127.0.0.1",
        ".ada@lark.example",
        "a..da@lark.example",
        "ada@lark",
        "ada@.example",
        "ada@lark..example",
        "ada@-lark.example",
        "ada@lark.example.",
        "ada@lark.example\r\nBcc: tuck@example.org",
        "ada\r\n@lark.example",
        "ada\x00@lark.example",
        "ada@lark.example\x00",
        "ada@lark\u202e.example",
        "ada@la\u200brk.example",
        "ada@lark\ud800.example",
        "ada@ｌａｒｋ.example",
        "ada@straße.example",
        "group:ada@lark.example;",
        "@relay.example:ada@lark.example",
        "ada%lark.example@",
        "a" * 65 + "@lark.example",
        "ada@" + "a" * 64 + ".example",
        "ada@" + "a.b" * 100 + ".example",
        "ada@" + "ü" * 70 + ".example",
        pytest.param("x" * 1_000_000, id="a megabyte"),
        "mailto:ada@lark.example?bcc=tuck@example.org",
    ],
)
def test_anything_else_is_refused_in_a_sentence(typed: str) -> None:
    with pytest.raises(MailError) as refused:
        checked(typed)
    told = str(refused.value)
    assert told.startswith("The e-mail address of Ada Lark, “")
    assert told.endswith("Correct it on the contact.")
    assert "\n" not in told
    assert len(told) < 400


def test_what_cannot_be_seen_is_said_to_be_there() -> None:
    with pytest.raises(MailError, match="holds a character that cannot be seen"):
        checked("ada@la\u200brk.example")


def test_a_domain_that_could_be_two_is_to_be_written_plainly() -> None:
    with pytest.raises(MailError, match="in its plain form, which begins with xn--"):
        checked("ada@straße.example")


@pytest.mark.parametrize("typed", ["zoë@lark.example", "卵@lark.example", "a.é@bücher.example"])
def test_letters_that_few_servers_take_before_the_at_are_refused_as_such(typed: str) -> None:
    with pytest.raises(MailError, match="letters before the @ that few mail servers take"):
        checked(typed)


@given(
    st.text(st.characters(exclude_categories=()), max_size=40), st.sampled_from(["", "@b.example"])
)
def test_what_is_taken_is_always_one_plain_address(text: str, end: str) -> None:
    try:
        wire = checked(text + end)
    except MailError:
        return
    assert wire.isascii()
    assert wire.isprintable()
    assert wire.count("@") == 1
    assert not set(wire) & set(' ,;:<>()[]"\\')
    assert checked(wire) == wire
