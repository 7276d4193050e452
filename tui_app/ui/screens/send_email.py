"""Sending a letter by the mail server: exactly what goes out, to which address, and its result."""

import os
from dataclasses import dataclass
from typing import ClassVar, NamedTuple

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.message import Message
from textual.suggester import SuggestFromList
from textual.timer import Timer
from textual.widgets import Input, Label, Static

from tui_app.domain.letters import knows_address
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
from tui_app.ui.widgets.form_inputs import LineInput

PREPARE = "prepare mail"
DELIVER = "deliver mail"
"""The groups of the workers that make the message, and that send it."""
PREPARE_AFTER_SECONDS = 0.3
_PREVIEW_MOST = 30_000
_WARNINGS = 2
_ON_ITS_WAY = "on its way; esc calls it off"


@dataclass
class Progress(Message):
    """What a sending is at."""

    delivery: outbox.Delivery
    text: str


class Went(NamedTuple):
    """A sentence on how it went, and the new address to be kept on the card, if it is to be."""

    said: str
    new_address: str


class SendEmailScreen(Dialog[Went | None]):
    """Tells how it went, once it counts as sent.

    What is previewed is what goes out: another address makes another preview first. While it is on
    its way escape calls it off; where that came too late, the user is asked what it counts as.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "send", "Send", id="email.send", show=False),
        Binding("down", "scroll(1)", "Down", id="email.down", show=False),
        Binding("up", "scroll(-1)", "Up", id="email.up", show=False),
        Binding("pagedown", "scroll(8)", "Page down", id="email.page_down", show=False),
        Binding("pageup", "scroll(-8)", "Page up", id="email.page_up", show=False),
        Binding("ctrl+t", "next_address", "Address", id="email.address", priority=True, show=False),
        Binding("ctrl+o", "keep", "Keep address", id="email.keep", priority=True, show=False),
    ]

    def __init__(self, checked: Checked) -> None:
        super().__init__()
        self._checked = checked
        self._letter = checked.letter
        self.outgoing: outbox.Outgoing | None = None
        self._prepared = ""
        self._delivery: outbox.Delivery | None = None
        self._is_asking = False
        self._keeps: bool | None = None
        self._pause: Timer | None = None

    @property
    def is_dirty(self) -> bool:
        """Whether leaving now would leave it open what became of the letter."""
        return self._delivery is not None or self._is_asking

    def compose(self) -> ComposeResult:
        """The address, the message, the findings, and how it goes."""
        known = self._addresses()
        with Vertical(classes="dialog") as box:
            name = to_whom(self._letter, self.desk.network)
            box.border_title = shown_line(f"E-mail to {name}", most=60)
            with Horizontal(classes="row"):
                yield Label("To")
                yield LineInput(
                    known[0] if known else "",
                    id="address",
                    placeholder="name@example.org",
                    suggester=SuggestFromList(known, case_sensitive=False),
                    select_on_focus=False,
                )
            yield Static(id="others")
            yield Card(id="preview")
            checked = self._checked
            yield Static(warnings(checked.findings, _WARNINGS, checked.advice), id="warnings")
            yield Static(id="said", markup=False)

    def on_mount(self) -> None:
        """Make the message."""
        self._tell_of_addresses()
        self._prepare()

    def on_unmount(self) -> None:
        """Where the app leaves meanwhile, nothing goes out behind the user's back."""
        if self._delivery is not None:
            self._delivery.call_off()

    def _addresses(self) -> list[str]:
        contact = self.desk.network.contacts.get(self._letter.contact)
        return [one.address for one in contact.emails] if contact is not None else []

    @property
    def _new_address(self) -> str:
        """The address that is typed, where it could be sent to and the card lacks it."""
        contact = self.desk.network.contacts.get(self._letter.contact)
        if contact is None or self.outgoing is None or knows_address(contact, self._prepared):
            return ""
        return self._prepared

    @property
    def _is_kept(self) -> bool:
        """Whether a new address goes onto the card; unless said otherwise, only onto an empty."""
        return not self._addresses() if self._keeps is None else self._keeps

    def _tell_of_addresses(self) -> None:
        known, words = len(self._addresses()), ""
        if self._new_address:
            kept = "kept on the card once it went; ctrl+o: not"
            words = f"New: {kept if self._is_kept else 'ctrl+o keeps it on the card'}"
        elif known > 1:
            words = f"ctrl+t: {known} addresses are known"
        others = self.query_one("#others", Static)
        others.display = bool(words)
        others.update(shown_line(words, "dim"))

    def action_keep(self) -> None:
        """Keep a new address on the card, or not."""
        if self._new_address:
            self._keeps = not self._is_kept
            self._tell_of_addresses()

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
        self._tell_of_addresses()
        if self._pause is not None:
            self._pause.stop()
        self._pause = self.set_timer(PREPARE_AFTER_SECONDS, self._prepare)

    def action_next_address(self) -> None:
        """The next of the addresses that are known."""
        known = self._addresses()
        if not known or self.is_dirty:
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
        self._tell_of_addresses()
        self.query_one("#preview", Card).show(shown(clipped(out.preview, _PREVIEW_MOST)))
        self._say(
            f"This goes out, as it stands here, by {desk.config.mail.host}.",
            "dim",
            "enter sends it, up and down scroll, esc leaves",
        )

    @on(Input.Submitted)
    def action_send(self) -> None:
        """Send what is shown."""
        if self.is_dirty or not self.desk.config.mail.host.strip():
            return
        if self.outgoing is None or self._prepared != self._typed:
            self._prepare()
            return
        self._delivery = outbox.Delivery()
        self.query_one("#address", Input).disabled = True
        self._deliver(self.outgoing, self._delivery)

    @work(group=DELIVER, exclusive=True, exit_on_error=False)
    async def _deliver(self, out: outbox.Outgoing, delivery: outbox.Delivery) -> None:
        mail = self.desk.config.mail
        self._say("Connecting …", "", _ON_ITS_WAY)

        def tell(text: str) -> None:
            self.post_message(Progress(delivery, text))

        try:
            receipt = await in_background(
                lambda: outbox.deliver(out, mail, os.environ, tell, delivery)
            )
        except outbox.MaybeSentError as error:
            await self._ask_whether_it_went(str(error))
        except outbox.MailError as error:
            self._failed(str(error))
        else:
            self._went(receipt.text)

    def _went(self, said: str) -> None:
        self.dismiss(Went(said, self._new_address if self._is_kept else ""))

    def _failed(self, why: str) -> None:
        self._delivery = None
        self.query_one("#address", Input).disabled = False
        self.query_one("#address", Input).focus()
        self._say(f"{why} It stays a draft.", "bad", "enter tries again, esc leaves")

    async def _ask_whether_it_went(self, why: str) -> None:
        self._delivery, self._is_asking = None, True
        way = await self.app.push_screen_wait(
            ConfirmScreen(
                "It may have gone out",
                why,
                (("d", "it stays a draft"), ("s", "it counts as sent")),
            )
        )
        self._is_asking = False
        if way == "s":
            self._went("Marked as sent.")
        else:
            self._failed("It may have gone out.")

    def work_failed(self, group: str, why: str) -> None:
        """The message was not made; or was on its way, and then it counts how far it had come."""
        if group == PREPARE:
            self._say(why, "bad", "esc leaves")
        elif self._delivery is None or self._delivery.call_off():
            self._failed(why)
        else:
            self._ask_after_failure(why)

    @work
    async def _ask_after_failure(self, why: str) -> None:
        await self._ask_whether_it_went(why)

    @on(Progress)
    def _on_its_way(self, event: Progress) -> None:
        if event.delivery is self._delivery and event.delivery.ended_by is None:
            self._say(event.text, "", _ON_ITS_WAY)

    def action_scroll(self, by: int) -> None:
        """More of the message."""
        self.query_one("#preview", Card).scroll_relative(y=by, animate=False)

    def action_leave(self) -> None:
        """Leave; while it is on its way, call it off."""
        if self._is_asking:
            return
        if self._delivery is None:
            self.dismiss(None)
        elif self._delivery.call_off():
            self.workers.cancel_group(self, DELIVER)
            self._failed("You called it off: nothing was sent.")
        else:
            self._say("The server has the whole letter already …", "warn", "it may have gone")
