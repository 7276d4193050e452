"""A sending that is called off, or takes too long, tells truly whether the letter may have gone."""

from collections.abc import Callable
from contextlib import suppress
from threading import Event, Thread

import pytest

from tests.exchange.mail.conftest import Certificates, Settings
from tests.exchange.mail.post import ready
from tests.exchange.mail.servers import PATIENCE_SECONDS, Inbox, Talk, mail_server, scripted_server
from tui_app.config import Mail, Security
from tui_app.exchange.mail import delivery as deliveries
from tui_app.exchange.mail.outbox import (
    CalledOffError,
    Delivery,
    MailError,
    MaybeSentError,
    Receipt,
    deliver,
)


class Sending:
    """A letter on its way in a thread of its own."""

    def __init__(self, mail: Mail) -> None:
        self.delivery = Delivery()
        self._result: MailError | Receipt | None = None
        self._thread = Thread(target=self._send, args=(mail,))
        self._thread.start()

    def _send(self, mail: Mail) -> None:
        try:
            self._result = deliver(ready(), mail, {}, lambda _: None, self.delivery)
        except MailError as error:
            self._result = error

    def ends(self) -> MailError | Receipt | None:
        """How it ends, long before any time limit."""
        self._thread.join(PATIENCE_SECONDS)
        assert not self._thread.is_alive()
        return self._result


def greeting(talk: Talk) -> None:
    talk.hear()


def envelope(talk: Talk) -> None:
    talk.greet()
    talk.agree("250 OK")
    talk.hear()


def word(talk: Talk) -> None:
    talk.greet()
    talk.agree("250 OK", "250 OK", "354 Go on")
    talk.hear_letter()


def silent_after(script: Callable[[Talk], None], reached: Event) -> Callable[[Talk], None]:
    """Goes through the script, says so, and then only listens."""

    def until_it_is_cut(talk: Talk) -> None:
        if script is not greeting:
            script(talk)
        reached.set()
        while talk.hear():
            pass

    return until_it_is_cut


@pytest.mark.parametrize("script", [greeting, envelope])
def test_called_off_before_the_letter_it_is_certain_that_nothing_went(
    script: Callable[[Talk], None], settings: Settings
) -> None:
    reached = Event()
    with scripted_server(silent_after(script, reached)) as port:
        sending = Sending(settings(port, Security.NONE, seconds=600))
        assert reached.wait(PATIENCE_SECONDS)
        assert sending.delivery.call_off()
        ended = sending.ends()
    assert isinstance(ended, CalledOffError)
    assert str(ended) == "You called it off: nothing was sent."


def test_called_off_in_the_tls_handshake_it_ends_at_once(settings: Settings) -> None:
    reached = Event()
    with scripted_server(silent_after(greeting, reached)) as port:
        sending = Sending(settings(port, Security.TLS, seconds=600))
        assert reached.wait(PATIENCE_SECONDS)
        assert sending.delivery.call_off()
        assert isinstance(sending.ends(), CalledOffError)


@pytest.mark.parametrize("security", [Security.NONE, Security.STARTTLS])
def test_called_off_after_the_letter_it_may_have_gone(
    security: Security, certificates: Certificates, settings: Settings
) -> None:
    reached = Event()

    def in_the_clear_or_not(talk: Talk) -> None:
        if security is Security.STARTTLS:
            talk.greet("STARTTLS")
            talk.agree("220 Go on")
            talk.secure(certificates.right)
            talk.agree("250 mail.example.org", "250 OK", "250 OK", "354 Go on")
            talk.hear_letter()
        else:
            word(talk)

    with scripted_server(silent_after(in_the_clear_or_not, reached)) as port:
        sending = Sending(settings(port, security, seconds=600))
        assert reached.wait(PATIENCE_SECONDS)
        assert not sending.delivery.call_off()
        ended = sending.ends()
    assert isinstance(ended, MaybeSentError)
    assert "when you stopped waiting: it may have gone out." in str(ended)


def test_called_off_beforehand_it_never_reaches_the_server(settings: Settings) -> None:
    inbox, delivery = Inbox(), Delivery()
    assert delivery.call_off()
    with mail_server(inbox) as port, pytest.raises(CalledOffError):
        deliver(ready(), settings(port, Security.NONE), {}, print, delivery)
    assert inbox.letters == []


def test_called_off_once_the_server_took_it_changes_nothing(settings: Settings) -> None:
    inbox, delivery = Inbox(), Delivery()
    with mail_server(inbox) as port:
        receipt = deliver(ready(), settings(port, Security.NONE), {}, print, delivery)
    assert not delivery.call_off()
    assert receipt.text.startswith("127.0.0.1 took the letter")


def test_a_server_that_says_a_little_now_and_then_is_not_waited_for_either(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deliveries, "_STEPS", 0.01)

    def keeps_greeting(talk: Talk) -> None:
        pause = Event()
        with suppress(OSError):
            while not pause.wait(0.005):
                talk.say("220-one moment")

    with scripted_server(keeps_greeting) as port, pytest.raises(MailError) as failed:
        deliver(ready(), settings(port, Security.NONE, seconds=5), {}, print)
    assert "was not done within 0 seconds, so nothing was sent." in str(failed.value)
    assert not isinstance(failed.value, MaybeSentError | CalledOffError)


def test_the_limit_leaves_time_for_large_letters() -> None:
    assert deliveries.most_seconds(20, 1_000) == pytest.approx(120, abs=1)
    assert deliveries.most_seconds(20, 25_000_000) > 20 * 60
