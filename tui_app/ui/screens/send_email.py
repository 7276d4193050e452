"""Sending a letter by the mail server: exactly what goes out, to which address, and its result."""

import os
from dataclasses import dataclass
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.timer import Timer
from textual.widgets import Input, Label, Static

from tui_app.exchange.mail import outbox
from tui_app.ui.background import in_background
from tui_app.ui.cards.clip import clipped
from tui_app.ui.cards.letter_findings import warnings
from tui_app.ui.letters.checked import Checked
from tui_app.ui.letters.naming import to_whom
from tui_app.ui.letters.ways import NO_SERVER
from tui_app.ui.screens.confirm import ConfirmScreen
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown, shown_line
from tui_app.ui.widgets.card import Card

PREPARE = "prepare mail"
DELIVER = "deliver mail"
"""The groups of the workers that make the message, and that send it."""
PREPARE_AFTER_SECONDS = 0.3
_PREVIEW_MOST = 30_000
_WARNINGS = 2


@dataclass
class Progress(Message):
    """What the sending is at."""

    text: str


class SendEmailScreen(Dialog[str | None]):
    """Gives a sentence on how it went, once it counts as sent.

    What is previewed is what goes out: another address makes another preview first.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "send", "Send", id="email.send", show=False),
        Binding("down", "scroll(1)", "Down", id="email.down", show=False),
        Binding("up", "scroll(-1)", "Up", id="email.up", show=False),
        Binding("pagedown", "scroll(8)", "Page down", id="email.page_down", show=False),
        Binding("pageup", "scroll(-8)", "Page up", id="email.page_up", show=False),
        Binding("ctrl+t", "next_address", "Address", id="email.address", priority=True, show=False),
    ]

    def __init__(self, checked: Checked) -> None:
        super().__init__()
        self._checked = checked
        self._letter = checked.letter
        self.outgoing: outbox.Outgoing | None = None
        self._prepared = ""
        self._is_sending = False
        self._pause: Timer | None = None

    def compose(self) -> ComposeResult:
        """The address, the message, the findings, and how it goes."""
        known = self._addresses()
        with Vertical(classes="dialog") as box:
            name = to_whom(self._letter, self.desk.network)
            box.border_title = shown_line(f"E-mail to {name}", most=60)
            with Horizontal(classes="row"):
                yield Label("To")
                yield Input(
                    known[0] if known else "",
                    id="address",
                    placeholder="name@example.org",
                    suggester=SuggestFromList(known, case_sensitive=False),
                    select_on_focus=False,
                )
            if len(known) > 1:
                others = f"ctrl+t: {len(known)} addresses are known"
                yield Static(shown_line(others, "dim"), id="others")
            yield Card(id="preview")
            yield Static(warnings(self._checked.findings, _WARNINGS), id="warnings")
            yield Static(id="said", markup=False)

    def on_mount(self) -> None:
        """Make the message."""
        self._prepare()

    def _addresses(self) -> list[str]:
        contact = self.desk.network.contacts.get(self._letter.contact)
        return [one.address for one in contact.emails] if contact is not None else []

    @property
    def _typed(self) -> str:
        return self.query_one("#address", Input).value.strip()

    def _say(self, text: str, style: str, keys: str) -> None:
        self.query_one("#said", Static).update(shown_line(text, style))
        self.query_one(".dialog").border_subtitle = keys

    @on(Input.Changed)
    def _another_address(self) -> None:
        if self._typed == self._prepared:
            return
        self.outgoing = None
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PREPARE_AFTER_SECONDS, self._prepare)

    def action_next_address(self) -> None:
        """The next of the addresses that are known."""
        known = self._addresses()
        if not known or self._is_sending:
            return
        place = known.index(self._typed) + 1 if self._typed in known else 0
        self.query_one("#address", Input).value = known[place % len(known)]

    @work(group=PREPARE, exclusive=True, exit_on_error=False)
    async def _prepare(self) -> None:
        """Make the message for the address that is typed, and show it."""
        address, letter, desk = self._typed, self._letter, self.desk
        self._prepared = address
        self.outgoing = None
        contact = desk.network.contacts.get(letter.contact)
        owner, now, zone = desk.config.owner, desk.now(), desk.clock.zone
        self.query_one("#preview", Card).show(Content(""))
        if not desk.config.mail.host.strip():
            self._say(NO_SERVER, "bad", "esc leaves")
            return
        if not address:
            name = to_whom(letter, desk.network)
            self._say(f"Which address of {name}? Type it above.", "warn", "esc leaves")
            return
        try:
            out = await in_background(
                lambda: outbox.prepare(letter, contact, owner, now, zone, address=address)
            )
        except outbox.MailError as error:
            self._say(str(error), "bad", "esc leaves")
            return
        if address != self._typed:
            return
        self.outgoing = out
        self.query_one("#preview", Card).show(shown(clipped(out.preview, _PREVIEW_MOST)))
        self._say(
            f"This goes out, as it stands here, by {desk.config.mail.host}.",
            "dim",
            "enter sends it, up and down scroll, esc leaves",
        )

    @on(Input.Submitted)
    def action_send(self) -> None:
        """Send what is shown."""
        if self._is_sending or not self.desk.config.mail.host.strip():
            return
        if self.outgoing is None or self._prepared != self._typed:
            self._prepare()
            return
        self._is_sending = True
        self.query_one("#address", Input).disabled = True
        self._deliver(self.outgoing)

    @work(group=DELIVER, exclusive=True, exit_on_error=False)
    async def _deliver(self, out: outbox.Outgoing) -> None:
        mail = self.desk.config.mail
        self._say("Connecting …", "", "on its way")

        def tell(text: str) -> None:
            self.post_message(Progress(text))

        try:
            receipt = await in_background(lambda: outbox.deliver(out, mail, os.environ, tell))
        except outbox.MaybeSentError as error:
            self._is_sending = False
            await self._ask_whether_it_went(str(error))
        except outbox.MailError as error:
            self._failed(str(error))
        else:
            self.dismiss(receipt.text)

    def _failed(self, why: str) -> None:
        self._is_sending = False
        self.query_one("#address", Input).disabled = False
        self.query_one("#address", Input).focus()
        self._say(f"{why} It stays a draft.", "bad", "enter tries again, esc leaves")

    async def _ask_whether_it_went(self, why: str) -> None:
        way = await self.app.push_screen_wait(
            ConfirmScreen(
                "It may have gone out",
                why,
                (("d", "it stays a draft"), ("s", "it counts as sent")),
            )
        )
        if way == "s":
            self.dismiss("Marked as sent.")
        else:
            self._failed("It may have gone out.")

    @on(Progress)
    def _on_its_way(self, event: Progress) -> None:
        if self._is_sending:
            self._say(event.text, "", "on its way")

    def action_scroll(self, by: int) -> None:
        """More of the message."""
        self.query_one("#preview", Card).scroll_relative(y=by, animate=False)

    def action_leave(self) -> None:
        """Leave; not while it is on its way."""
        if self._is_sending:
            self.tidings.tell("It is on its way. Wait for the server's word.")
        else:
            self.dismiss(None)
