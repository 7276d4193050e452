"""The bytes of a letter: only the headers meant, one recipient, and nothing a server may change."""

import re
from email import message_from_bytes, policy
from email.headerregistry import Address
from email.message import EmailMessage

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.exchange.mail.post import CONTACT, NOW, OWNER, ZONE, a_letter, ready
from tui_app.domain.plain import one_line
from tui_app.exchange.letter_pages.body import body_text
from tui_app.exchange.mail.attachments import Attachment, attachment_name, media_type
from tui_app.exchange.mail.message import mail_message
from tui_app.exchange.mail.outbox import MailError, prepare
from tui_app.exchange.mail.preview import preview
from tui_app.exchange.mail.transfer import text_part

HEADERS = ["From", "To", "Subject", "Date", "Message-ID", "MIME-Version"]
TEXT_HEADERS = ["Content-Type", "Content-Transfer-Encoding"]

anything = st.text(st.characters(exclude_categories=()), max_size=120)
"""Every code point there is: controls, NUL, lone surrogates, bidi marks."""
tricks = st.lists(
    st.sampled_from(
        ["\r\n", "\n", "\r", "\x0b", "\x85", "\u2028", "Bcc: x@example.org", "=?utf-8?q?a?=", "<",
         ">", ",", ";", '"', "\\", "@", "x@example.org", "(", ")", ":", " ", "\t", "é", "=?", "?=",
         "=0D=0A", "\x00", "\u202e", "a" * 70,
         "=?utf-8?b?DQpCY2M6IHhAZXhhbXBsZS5vcmc=?=", "卵" * 30]
    ),
    max_size=8,
).map("".join)  # fmt: skip
hostile = anything | tricks


def parsed(message: bytes) -> EmailMessage:
    return message_from_bytes(message, policy=policy.default)


def built(
    *,
    subject: str = "Eggs",
    to_name: str = "Tuck",
    own_name: str = "Nora",
    body: str = "Dear Tuck",
    attachments: tuple[Attachment, ...] = (),
) -> bytes:
    return mail_message(
        a_letter(body, subject=subject),
        owner=msgspec.structs.replace(OWNER, name=own_name),
        sender="nora@whitfield.example",
        to_name=to_name,
        recipient="tuck@eggs.example.org",
        attachments=attachments,
        at=NOW.astimezone(ZONE),
    )


def assert_fit_for_any_server(message: bytes) -> None:
    """Seven bits, whole line ends, short lines, no controls."""
    lines = message.split(b"\r\n")
    assert lines.pop() == b""
    assert all(len(line) <= 78 for line in lines)
    assert all(re.fullmatch(rb"[ -~\t]*", line) for line in lines)
    assert not any(line.startswith((b".", b"From ")) or line.endswith(b" ") for line in lines)


@given(subject=hostile, to_name=hostile, own_name=hostile)
def test_no_name_and_no_subject_adds_a_header_or_a_recipient(
    subject: str, to_name: str, own_name: str
) -> None:
    message = built(subject=subject, to_name=to_name, own_name=own_name)
    assert_fit_for_any_server(message)
    read = parsed(message)
    assert read.keys() == HEADERS + TEXT_HEADERS
    assert read.defects == []
    (to,) = read["To"].addresses
    (sender,) = read["From"].addresses
    assert to.addr_spec == "tuck@eggs.example.org"
    assert sender.addr_spec == "nora@whitfield.example"
    shown = preview(message).split("\n")
    for at, name, address in [(0, own_name, sender), (1, to_name, to)]:
        assert shown[at].partition(": ")[2] == str(
            Address(display_name=one_line(name, 200), addr_spec=address.addr_spec)
        )
    assert read["Subject"] == one_line(subject, 400)
    assert read.get_content() == "Dear Tuck\r\n"


@given(names=st.lists(hostile, min_size=1, max_size=3), content=st.binary(max_size=200))
def test_no_name_of_a_file_adds_a_header_or_a_part(names: list[str], content: bytes) -> None:
    clean = [attachment_name(name) for name in names]
    files = tuple(
        Attachment(name=name, media_type=media_type(name), content=content) for name in clean
    )
    message = built(attachments=files)
    assert_fit_for_any_server(message)
    read = parsed(message)
    assert read.keys() == [*HEADERS, "Content-Type"]
    parts = list(read.iter_attachments())
    assert [part.get_filename() for part in parts] == clean
    assert all(part.get_payload(decode=True) == content for part in parts)
    assert all(len(part.keys()) == 3 and not part.defects for part in parts)
    assert not re.search(r"[/\\\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e]", "".join(clean))


@given(body=hostile | st.lists(hostile, max_size=20).map("\n".join))
def test_the_text_arrives_as_it_was_written(body: str) -> None:
    message = built(body=body)
    assert_fit_for_any_server(message)
    letter = a_letter(body)
    read = parsed(message)
    assert str(read.get_content()).replace("\r\n", "\n") == body_text(letter)
    assert read.keys() == HEADERS + TEXT_HEADERS


@given(
    body=st.lists(
        st.sampled_from([".", "From ", " ", "\t", "=", "x" * 74, "x", "é", "\n", "From"]),
        max_size=30,
    ).map("".join)
)
def test_no_line_on_the_wire_is_one_that_a_server_rewrites(body: str) -> None:
    encoding, lines = text_part(body_text(a_letter(body)))
    assert encoding in ("quoted-printable", "base64")
    assert_fit_for_any_server(lines)
    assert all(len(line) <= 76 for line in lines.split(b"\r\n"))


def test_what_is_no_text_is_left_out_of_the_body_and_the_rest_stays() -> None:
    read = parsed(built(body="a\x00b\x1b[2Jc\ud800\u202ed\r\ne\rf\tg  \n\n\n"))
    assert read.get_content() == "ab[2Jc\ufffd\u202ed\r\ne\r\nf\tg  \r\n"


def test_the_preview_is_read_from_the_bytes_that_go_out() -> None:
    outgoing = ready(a_letter("Dear Tuck,\n\n“Eggs” at 10\u202f€\n", subject="Zwölf\nEier"))
    assert outgoing.preview == preview(outgoing.message)
    head, _, body = outgoing.preview.partition("\n\n")
    assert head.splitlines() == [
        "From: Nora Whitfield <nora@whitfield.example>",
        "To: Tuck Brannigan <tuck@eggs.example.org>",
        "Subject: Zwölf Eier",
        "Date: Mon, 23 Nov 2026 13:45:12 +0545",
        head.splitlines()[4],
        "MIME-Version: 1.0",
    ]
    assert head.splitlines()[4].endswith("@whitfield.example>")
    assert body == "Dear Tuck,\n\n“Eggs” at 10\u202f€\n"


def test_an_international_domain_is_previewed_as_it_goes_out() -> None:
    outgoing = ready(address="tuck@bücher.example")
    assert outgoing.recipient == "tuck@xn--bcher-kva.example"
    assert "To: Tuck Brannigan <tuck@xn--bcher-kva.example>" in outgoing.preview


def test_a_person_who_is_no_contact_can_be_written_to() -> None:
    letter = msgspec.structs.replace(a_letter(name="Ada Lark"), contact="")
    outgoing = prepare(letter, None, OWNER, NOW, ZONE, address="ada@lark.example")
    assert "To: Ada Lark <ada@lark.example>" in outgoing.preview


def test_e4_it_is_addressed_as_on_the_card_now() -> None:
    outgoing = ready(a_letter(name="Tuk Branigan"))
    assert "To: Tuck Brannigan <tuck@eggs.example.org>" in outgoing.preview
    assert outgoing.name == "Tuck Brannigan"


def test_a_typed_address_that_is_none_is_not_blamed_on_the_contact() -> None:
    with pytest.raises(MailError, match=r"is not one address .*\. Type it anew\.$"):
        ready(address="tuck at eggs")


def test_what_is_missing_is_named_with_its_remedy() -> None:
    nobody = msgspec.structs.replace(CONTACT, emails=())
    with pytest.raises(MailError, match=r"no e-mail address of Tuck Brannigan\. Add one to the"):
        prepare(a_letter(), nobody, OWNER, NOW, ZONE)
    unknown = msgspec.structs.replace(OWNER, email=" ")
    with pytest.raises(MailError, match=r"Your own e-mail address is missing\. .* under \[owner\]"):
        prepare(a_letter(), CONTACT, unknown, NOW, ZONE)
    wrong = msgspec.structs.replace(OWNER, email="nora at whitfield")
    with pytest.raises(MailError, match=r"Correct email under \[owner\]"):
        prepare(a_letter(), CONTACT, wrong, NOW, ZONE)


def test_a_letter_without_a_subject_or_names_goes_out_too() -> None:
    message = built(subject="\x00\n", to_name="", own_name="")
    assert b"\r\nSubject:\r\n" in message
    assert message.startswith(b"From: nora@whitfield.example\r\nTo: tuck@eggs.example.org\r\n")


def test_bytes_that_are_no_letter_are_not_previewed() -> None:
    with pytest.raises(MailError, match="Prepare it again"):
        preview(b"Content-Type: image/png\r\n\r\nx")
