"""A real mail server gets the letter, byte for byte as it was previewed."""

from pathlib import Path

import pytest

from tests.exchange.mail.conftest import Certificates, Settings
from tests.exchange.mail.post import NOW, a_letter, ready
from tests.exchange.mail.servers import (
    SECRET,
    USER,
    Inbox,
    Talk,
    mail_server,
    scripted_server,
)
from tui_app.config import Security
from tui_app.exchange.mail.outbox import Delivery, deliver
from tui_app.exchange.mail.preview import preview
from tui_app.exchange.mail.smtp import send

LONG_LINE = "Zwölf große Eier, " * 120
BODY = (
    f"Dear Tuck,\n\n.a dot leads this line\n.\n..\nFrom here on\n{LONG_LINE}\n"
    "blanks at the end   \n\ttab, NUL-free, “quotes”, 卵 and 🥚\n"
)
ENVIRON = {"TIDINGS_SMTP_PASSWORD": SECRET}


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_accents_a_long_line_and_an_attachment_arrive_byte_for_byte(
    security: Security, certificates: Certificates, settings: Settings, tmp_path: Path
) -> None:
    card = tmp_path / "Lebenslauf – Zoë.pdf"
    card.write_bytes(bytes(range(256)) * 400 + b"\r\n.\r\n")
    outgoing = ready(a_letter(BODY, subject="Zwölf Eier", attachments=(str(card),)))
    assert len(LONG_LINE) > 2000
    inbox, told = Inbox(), list[str]()
    right = certificates.right
    with mail_server(
        inbox,
        starttls=right if security is Security.STARTTLS else None,
        tls=right if security is Security.TLS else None,
        signing_in=True,
    ) as port:
        receipt = deliver(outgoing, settings(port, security, user=USER), ENVIRON, told.append)
    (letter,) = inbox.letters
    assert letter.content == outgoing.message
    assert preview(letter.content) == outgoing.preview
    assert BODY.rstrip("\n") in outgoing.preview
    assert "Lebenslauf – Zoë.pdf (application/pdf, 102,405 bytes)" in outgoing.preview
    assert letter.sender == "nora@whitfield.example"
    assert letter.recipients == ["tuck@eggs.example.org"]
    assert letter.signed_in
    assert receipt.security.startswith("TLSv1.")
    assert receipt.text.startswith("127.0.0.1 took the letter to tuck@eggs.example.org (TLSv1.")
    assert [line.split()[0] for line in told][:2] == [
        "Connecting",
        "Encrypting" if security is Security.STARTTLS else "Signing",
    ]
    assert SECRET not in "".join(told)


def test_a_server_that_only_knows_login_is_signed_in_to(
    certificates: Certificates, settings: Settings
) -> None:
    inbox = Inbox()
    with mail_server(
        inbox, starttls=certificates.right, signing_in=True, without=("PLAIN",)
    ) as port:
        deliver(ready(), settings(port, user=USER), ENVIRON, print)
    assert inbox.letters[0].signed_in


def test_a_server_on_this_machine_needs_no_tls_and_learns_no_machine_name(
    settings: Settings,
) -> None:
    inbox = Inbox()
    with mail_server(inbox) as port:
        receipt = deliver(ready(), settings(port, Security.NONE), {}, print)
    assert receipt.security == ""
    assert receipt.reply == "OK, kept"
    assert inbox.letters[0].greeted_as == "whitfield.example"


def test_lines_that_begin_with_a_dot_arrive_as_they_were(settings: Settings) -> None:
    message = b"Subject: x\r\n\r\n.\r\n..\r\n.dot\r\nmid.dot\r\n.\r\n"
    inbox = Inbox()
    with mail_server(inbox) as port:
        send(
            message,
            sender="nora@whitfield.example",
            recipient="tuck@example.org",
            mail=settings(port, Security.NONE),
            password=None,
            progress=print,
            delivery=Delivery(),
        )
    assert inbox.letters[0].content == message


def test_a_letter_prepared_twice_is_the_same_and_a_changed_one_is_another() -> None:
    assert ready() == ready()
    ids = {
        line
        for letter in (a_letter(), a_letter("Other words"), a_letter(subject="Another"))
        for line in ready(letter).message.split(b"\r\n")
        if line.startswith(b"Message-ID:")
    }
    assert len(ids) == 3
    assert all(line.endswith(b"@whitfield.example>") for line in ids)


def test_the_date_is_the_moment_in_the_users_zone() -> None:
    assert b"\r\nDate: Mon, 23 Nov 2026 13:45:12 +0545\r\n" in ready().message
    assert ready().on == NOW.date()


def test_a_server_that_hangs_up_after_its_yes_has_taken_the_letter(settings: Settings) -> None:
    def script(talk: Talk) -> None:
        talk.greet("8BITMIME")
        talk.agree("250 OK", "250 OK", "354 Go on")
        talk.hear_letter()
        talk.say("250 kept")

    with scripted_server(script) as port:
        receipt = deliver(ready(), settings(port, Security.NONE), {}, print)
    assert receipt.reply == "kept"
