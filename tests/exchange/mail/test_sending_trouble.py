"""Whatever goes wrong with a mail server is one sentence, and the letter has not gone out."""

import socket
import ssl
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from tests.exchange.mail.conftest import Certificates, Settings
from tests.exchange.mail.post import a_letter, ready
from tests.exchange.mail.servers import (
    SECRET,
    USER,
    Inbox,
    Talk,
    closed_port,
    mail_server,
    scripted_server,
)
from tui_app.config import Mail, Security
from tui_app.exchange.mail.outbox import Delivery, MailError, MaybeSentError, deliver
from tui_app.exchange.mail.smtp import send

ENVIRON = {"TIDINGS_SMTP_PASSWORD": SECRET}


def failing(mail: Mail, *, environ: dict[str, str] = ENVIRON, body: str = "Dear Tuck") -> str:
    """The sentence that sending ends with."""
    with pytest.raises(MailError) as failed:
        deliver(ready(a_letter(body)), mail, environ, lambda _: None)
    assert not isinstance(failed.value, MaybeSentError)
    told = str(failed.value)
    assert "\n" not in told
    assert told.endswith(".")
    return told


def certificate_of(name: str, certificates: Certificates) -> ssl.SSLContext:
    context: ssl.SSLContext = getattr(certificates, name)
    return context


def test_a_wrong_password_is_told_and_shown_to_nobody(
    certificates: Certificates, settings: Settings
) -> None:
    inbox = Inbox()
    wrong = {"TIDINGS_SMTP_PASSWORD": "wröng-secret"}
    with mail_server(inbox, starttls=certificates.right, signing_in=True) as port:
        told = failing(settings(port, user=USER), environ=wrong)
    assert told.startswith(f"The mail server 127.0.0.1 does not take the password of {USER}")
    assert "“535 " in told
    assert "wröng" not in told
    assert inbox.letters == []


def test_a_server_that_repeats_the_password_is_not_quoted(
    settings: Settings, certificates: Certificates
) -> None:
    def script(talk: Talk) -> None:
        talk.greet("STARTTLS")
        talk.agree("220 Go on")
        talk.secure(certificates.right)
        talk.hear()
        talk.say("250-mail.example.org", "250 AUTH PLAIN")
        given = talk.hear().split()[-1].decode()
        talk.say(f"535 {SECRET} is wrong, and so is {given}")

    with scripted_server(script) as port:
        told = failing(settings(port, user=USER))
    assert "it says “535”." in told


@pytest.mark.parametrize("security", list(Security))
def test_a_dead_server_is_named_with_its_port(security: Security, settings: Settings) -> None:
    port = closed_port()
    told = failing(settings(port, security))
    assert told.startswith(f"The mail server 127.0.0.1 takes no connection at port {port}.")


@pytest.mark.parametrize("security", list(Security))
def test_a_silent_server_is_not_waited_for(security: Security, settings: Settings) -> None:
    def script(talk: Talk) -> None:
        talk.hear_letter()

    with scripted_server(script) as port:
        told = failing(settings(port, security, seconds=0.1))
    assert "did not answer within 0.1 seconds, so nothing was sent." in told


def test_a_server_that_falls_silent_later_is_not_waited_for(settings: Settings) -> None:
    def script(talk: Talk) -> None:
        talk.greet("8BITMIME")
        talk.agree("250 OK")
        talk.hear_letter()

    with scripted_server(script) as port:
        assert "did not answer within" in failing(settings(port, Security.NONE, seconds=0.1))


def test_a_server_that_nobody_knows_is_said_not_to_be_found(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", unknown)
    mail = msgspec.structs.replace(settings(25), host="mail.nowhere.example")
    assert failing(mail).startswith("There is no mail server mail.nowhere.example to be found.")


@pytest.mark.parametrize("host", ["a" * 70 + ".example", "ö" * 80 + ".example", "..", "x..example"])
def test_a_name_that_can_be_no_server_is_not_found(host: str, settings: Settings) -> None:
    told = failing(msgspec.structs.replace(settings(25), host=host))
    assert told.startswith("There is no mail server")


@pytest.mark.parametrize("host", ["smtp .example", "https://smtp.example", "smtp\x00.example"])
def test_what_is_no_name_is_refused_at_once(host: str, settings: Settings) -> None:
    told = failing(msgspec.structs.replace(settings(25), host=host))
    assert "is no name of a mail server. Write host under [mail]" in told


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ("another_name", "belongs to another name. Write host under [mail]"),
        ("expired", "has expired. Ask whoever runs the server"),
        ("unknown_signer", "is signed by nobody this machine trusts"),
    ],
)
def test_a_broken_certificate_ends_it_before_any_password(
    security: Security, wrong: str, says: str, certificates: Certificates, settings: Settings
) -> None:
    inbox, context = Inbox(), certificate_of(wrong, certificates)
    starttls = context if security is Security.STARTTLS else None
    with mail_server(
        inbox, starttls=starttls, tls=None if starttls else context, signing_in=True
    ) as port:
        told = failing(settings(port, security, user=USER))
    assert told.startswith("The mail server 127.0.0.1 has a certificate that ")
    assert says in told
    assert inbox.letters == []


def test_without_its_authority_named_the_right_certificate_is_not_trusted(
    certificates: Certificates, settings: Settings
) -> None:
    with mail_server(Inbox(), starttls=certificates.right) as port:
        told = failing(msgspec.structs.replace(settings(port), certificates=""))
    assert "name its authority's PEM file as certificates under [mail]" in told


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("none.pem", None, "cannot be read (No such file or directory)"),
        ("empty.pem", b"", "holds none in PEM form"),
        ("photo.pem", b"\xff\xd8 no certificate", "holds none in PEM form"),
        ("nul\x00.pem", None, "cannot be read"),
    ],
)
def test_a_file_of_certificates_that_is_none_is_named(
    name: str, content: bytes | None, says: str, settings: Settings, tmp_path: Path
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    told = failing(msgspec.structs.replace(settings(25), certificates=str(tmp_path / name)))
    assert says in told
    assert "Correct certificates under [mail]." in told


def test_without_starttls_nothing_goes_out_in_plain_text(settings: Settings) -> None:
    inbox = Inbox()
    with mail_server(inbox) as port:
        told = failing(settings(port, user=USER))
    assert f"offers no STARTTLS at port {port}, and nothing goes out unencrypted." in told
    assert inbox.letters == []


def test_a_server_that_refuses_its_own_starttls_gets_no_letter(settings: Settings) -> None:
    talks: list[Talk] = []

    def script(talk: Talk) -> None:
        talks.append(talk)
        talk.greet("STARTTLS")
        talk.agree("454 not now")
        talk.hear()

    with scripted_server(script) as port:
        told = failing(settings(port, user=USER))
    assert "“454 not now”. Try again later." in told
    assert not any(line.startswith((b"AUTH", b"MAIL")) for line in talks[0].heard)


def test_what_a_stranger_slips_in_before_tls_is_not_believed(
    settings: Settings, certificates: Certificates
) -> None:
    talks: list[Talk] = []

    def script(talk: Talk) -> None:
        talks.append(talk)
        talk.greet("STARTTLS")
        talk.hear()
        talk.say("220 Go on", "250-mail.example.org", "250 AUTH PLAIN")
        talk.secure(certificates.right)
        talk.hear()

    with scripted_server(script) as port:
        assert "broke off before it had the letter" in failing(settings(port, user=USER))
    assert talks[0].heard[-1].startswith(b"ehlo whitfield.example")


def test_tls_where_the_server_speaks_none_is_told(settings: Settings) -> None:
    with mail_server(Inbox()) as port:
        told = failing(settings(port, Security.TLS))
    assert f'does not speak TLS at port {port} as security = "tls" wants it.' in told


@pytest.mark.parametrize("host", ["192.0.2.1", "mail.example.org", "127.0.0.1.example.org"])
def test_no_tls_is_for_this_machine_only(host: str, settings: Settings) -> None:
    told = failing(msgspec.structs.replace(settings(25, Security.NONE), host=host))
    assert told.startswith(f"Letters go to {host} over TLS only.")


def test_a_password_never_goes_without_tls_not_even_on_this_machine(settings: Settings) -> None:
    told = failing(settings(closed_port(), Security.NONE, user=USER))
    assert told.startswith("A password goes over TLS only.")


def test_without_a_server_the_other_ways_are_named() -> None:
    told = failing(Mail())
    assert told.startswith("No mail server is set up. Write its host under [mail]")


@pytest.mark.parametrize(
    ("step", "reply", "says"),
    [
        ("MAIL", "553 not yours", "takes no letter from nora@whitfield.example: it says “553 not"),
        ("MAIL", "450 busy", "“450 busy”. Try again later."),
        ("MAIL", "552 too big", "refuses it as too large. Take attachments off"),
        ("MAIL", "530 sign in", "wants you to sign in: it says “530 sign in”. Set user and a"),
        ("RCPT", "550 no such user", "takes no letter to tuck@eggs.example.org: it says “550 no s"),
        ("RCPT", "550 no such user", "Check the address on the contact."),
        ("RCPT", "451 greylisted", "“451 greylisted”. Try again later."),
        ("RCPT", "452 full", "The mailbox may be full"),
        ("DATA", "552 too big", "refuses it as too large"),
        ("DATA", "554 spam", "does not take the letter: it says “554 spam”. Ask whoever runs"),
        ("DATA", "451 later", "“451 later”. Try again later."),
        ("RCPT", "550 \x1b[2J\u202ehidden", "“550 hidden”"),
    ],
)
def test_a_step_refused_is_told_in_the_servers_words(
    step: str, reply: str, says: str, settings: Settings
) -> None:
    inbox = Inbox({step: reply})
    with mail_server(inbox) as port:
        assert says in failing(settings(port, Security.NONE))
    assert inbox.letters == []


def test_a_letter_over_the_servers_limit_is_not_even_begun(settings: Settings) -> None:
    inbox = Inbox()
    with mail_server(inbox, most_bytes=100_000) as port:
        told = failing(settings(port, Security.NONE), body="x" * 200_000)
    assert "takes at most 0.1 MB. Take attachments off" in told
    assert inbox.letters == []


def greets_and_hangs_up(talk: Talk) -> None:
    talk.say("220 mail.example.org")


def says_nothing_and_hangs_up(talk: Talk) -> None:
    talk.connection.shutdown(socket.SHUT_RDWR)


def hangs_up_after_mail(talk: Talk) -> None:
    talk.greet("8BITMIME")
    talk.agree("250 OK")


def hangs_up_in_the_middle(talk: Talk) -> None:
    talk.greet("8BITMIME")
    talk.agree("250 OK", "250 OK", "354 Go on")
    talk.hear()
    # what is left unread makes the system answer with a reset, which the sender must notice
    talk.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")


@pytest.mark.parametrize(
    "script", [greets_and_hangs_up, says_nothing_and_hangs_up, hangs_up_after_mail]
)
def test_a_server_that_hangs_up_before_the_letter_has_none(
    script: Callable[[Talk], None], settings: Settings
) -> None:
    with scripted_server(script) as port:
        told = failing(settings(port, Security.NONE))
    assert "broke off before it had the letter, so nothing was sent." in told


def test_a_server_that_hangs_up_in_the_middle_of_the_letter_has_none(settings: Settings) -> None:
    more_than_any_buffer_takes = b"Subject: Eggs\r\n\r\n" + b"Dear Tuck\r\n" * 2_000_000
    with scripted_server(hangs_up_in_the_middle) as port, pytest.raises(MailError) as failed:
        send(
            more_than_any_buffer_takes,
            sender="nora@whitfield.example",
            recipient="tuck@example.org",
            mail=settings(port, Security.NONE),
            password=None,
            progress=lambda _: None,
            delivery=Delivery(),
        )
    assert "broke off before it had the letter, so nothing was sent." in str(failed.value)
    assert not isinstance(failed.value, MaybeSentError)


@pytest.mark.parametrize("greeting", ["554 no service", "421 too many", "HTTP/1.1 400 Bad", "\x00"])
def test_a_port_that_does_not_serve_mail_is_told(greeting: str, settings: Settings) -> None:
    with scripted_server(lambda talk: talk.say(greeting)) as port:
        told = failing(settings(port, Security.NONE))
    assert told.startswith("The mail server 127.0.0.1 ")


@pytest.mark.parametrize("last_word", [None, "what?", "2", "354 more?"])
def test_a_reply_lost_after_the_letter_leaves_it_to_the_user(
    last_word: str | None, settings: Settings
) -> None:
    def script(talk: Talk) -> None:
        talk.greet("8BITMIME")
        talk.agree("250 OK", "250 OK", "354 Go on")
        assert talk.hear_letter().endswith(b"\r\n.\r\n")
        if last_word is not None:
            talk.say(last_word)

    with scripted_server(script) as port, pytest.raises(MaybeSentError) as doubt:
        deliver(ready(), settings(port, Security.NONE), {}, lambda _: None)
    assert "it may have gone out" in str(doubt.value)


def test_a_server_silent_after_the_letter_leaves_it_to_the_user(settings: Settings) -> None:
    def script(talk: Talk) -> None:
        talk.greet("8BITMIME")
        talk.agree("250 OK", "250 OK", "354 Go on")
        talk.hear_letter()
        talk.hear()

    mail = settings(25, Security.NONE, seconds=0.1)
    with scripted_server(script) as port, pytest.raises(MaybeSentError):
        deliver(ready(), msgspec.structs.replace(mail, port=port), {}, lambda _: None)


@pytest.mark.parametrize(
    ("offer", "says"),
    [
        ("AUTH XOAUTH2 GSSAPI", "takes no password, only XOAUTH2 GSSAPI. Ask the provider for an"),
        ("8BITMIME", "offers no signing in. Leave user under [mail] empty"),
    ],
)
def test_a_server_that_takes_no_password_is_told(
    offer: str, says: str, certificates: Certificates, settings: Settings
) -> None:
    def script(talk: Talk) -> None:
        talk.secure(certificates.right)
        talk.greet(offer)
        talk.hear()

    with scripted_server(script) as port:
        assert says in failing(settings(port, Security.TLS, user=USER))
