"""After the call, in the same breath: what was said, promised and planned (rulebook B4)."""

from collections.abc import Callable, Iterator
from datetime import date, datetime

import msgspec
from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Label, Static

from tui_app.clock import BadTimeError, parse_date
from tui_app.domain.calls import CallResult, PromiseMade, due_of_mine
from tui_app.domain.contact import Contact
from tui_app.domain.favours import favours_typed
from tui_app.domain.ledger import ledger
from tui_app.domain.promise import Side
from tui_app.domain.touch import Favour, TouchKind
from tui_app.priority.queue import Opener
from tui_app.priority.quiet_day import propose_quiet
from tui_app.ui.drafts import Drafted, Drafting, as_meant
from tui_app.ui.screens.dialog import Dialog
from tui_app.ui.text import shown_line
from tui_app.ui.typed_values import Value, type_again, typed_in
from tui_app.ui.when import day
from tui_app.ui.widgets.form_inputs import LineInput
from tui_app.ui.widgets.tick import Tick

_TITLES = {
    TouchKind.TALKED: "Talked with",
    TouchKind.MESSAGE: "Message left for",
    TouchKind.CALLBACK: "Call back",
    TouchKind.DECLINED: "Declined:",
}
_WHAT_I_GAVE = "help; or referral: whom I sent them"


class OutcomeDraft(msgspec.Struct, frozen=True, kw_only=True):
    """The form as it stands. `ended` is the moment of the call's end (UTC), `opener` the id of the
    tidbit it was opened with; `kept` tells by their ids which promises are ticked.
    """

    contact: str
    kind: TouchKind
    seconds: int
    ended: datetime
    opener: str | None = None
    values: dict[str, Value] = {}
    kept: dict[str, bool] = {}


class OutcomeScreen(Drafting, Dialog[bool]):
    """Saves the result of the call, and gives whether it did. `enter` in any field saves.

    `save` is given the result and the moment of the call's end, and tells whether it was saved:
    where it was not, all stays as it is typed. `draft` is what the form is filled in with again.
    """

    BINDINGS = [  # noqa: RUF012 - Textual reads it as a class variable
        ("down", "app.focus_next", "Next field"),
        ("up", "app.focus_previous", "Field before"),
        ("enter", "save", "Save"),
    ]

    def __init__(
        self,
        contact: Contact,
        kind: TouchKind,
        seconds: int,
        opener: Opener | None,
        *,
        save: Callable[[CallResult, datetime], bool],
        draft: OutcomeDraft | None = None,
    ) -> None:
        super().__init__()
        self._save = save
        self._draft = draft
        self._ended: datetime | None = None
        self._loaded: dict[str, Value] = {}
        self._due: tuple[str, ...] = ()
        self._warned = False
        self._contact = contact
        self._kind = kind
        self._seconds = seconds
        self._opener = opener

    def compose(self) -> ComposeResult:
        """As few fields as the outcome needs; the note first."""
        talked = self._kind is TouchKind.TALKED
        today = self.desk.today_of(self._contact)
        proposed = propose_quiet(
            self._contact,
            self._kind,
            today,
            self.desk.network,
            self.desk.rules,
            self.desk.facts,
        )
        with Vertical(classes="dialog") as box:
            box.border_title = shown_line(f"{_TITLES[self._kind]} {self._contact.name}", most=60)
            box.border_subtitle = "enter saves, tab moves, esc back to the call"
            yield from _row("Note", LineInput(id="note", placeholder="what was said"))
            if talked:
                yield from _row(
                    "Learned", LineInput(id="learned", placeholder="what is new with them")
                )
                yield from _row(
                    "Sent me to", LineInput(id="referrals", placeholder="names, with commas")
                )
                yield from _row("I gave", LineInput(id="gave", placeholder=_WHAT_I_GAVE))
                yield from _row("I asked for", LineInput(id="asked"))
                yield Static(id="nudge", classes="nudge")
                yield from self._promise_row("I promised", "mine")
                yield from self._promise_row("They promised", "theirs")
            if self._kind is not TouchKind.MESSAGE:
                field = LineInput(
                    proposed.isoformat() if proposed else "", id="next", classes="date"
                )
                with Horizontal(classes="row"):
                    yield Label("Next call")
                    yield field
                    yield Static(id="read", classes="hint")
            yield from self._ticks(today)
            yield Static(id="error", classes="error")

    def on_mount(self) -> None:
        """Whoever asked for another time has named it: the date comes first."""
        if self._kind is TouchKind.CALLBACK:
            self.query_one("#next", Input).focus()
        self._loaded = typed_in(self)
        self._ended = self._draft.ended if self._draft else self.desk.now()
        if self._draft is not None:
            self._type_again(self._draft)
        self.filled_in()

    def typed(self) -> Drafted:
        """The whole form. That the call took place is worth keeping before a word is typed."""
        draft = OutcomeDraft(
            contact=self._contact.id,
            kind=self._kind,
            seconds=self._seconds,
            ended=self._ended or self.desk.now(),
            opener=self._opener.tidbit.id if self._opener else None,
            values=typed_in(self),
            kept={key: box.value for key, box in self._boxes()},
        )
        title = f"{_TITLES[self._kind]} {self._contact.name}"
        return Drafted("outcome", title, msgspec.to_builtins(draft), self._contact.id)

    def _type_again(self, draft: OutcomeDraft) -> None:
        zone = self.desk.zone_of(self._contact)
        then, today = draft.ended.astimezone(zone).date(), self.desk.today_of(self._contact)
        values = {key: one for key, one in draft.values.items() if not key.startswith("kept-")}
        for name in ("next", "mine-by", "theirs-by"):
            values[name] = as_meant(str(values.get(name, "")), then, today)
        type_again(self, values)
        for key, box in self._boxes():
            box.value = draft.kept.get(key, box.value)

    def _boxes(self) -> Iterator[tuple[str, Tick]]:
        """The promises that the call may have kept: id, and the box to tick."""
        for n, key in enumerate(self._due):
            box = self.query_one_optional(f"#kept-{n}", Tick)
            if box is not None:
                yield key, box

    def _promise_row(self, label: str, name: str) -> ComposeResult:
        with Horizontal(classes="row"):
            yield Label(label)
            yield LineInput(id=name)
            yield Label("by", classes="by")
            yield LineInput(id=f"{name}-by", classes="date", placeholder="fri, +2w")

    def _ticks(self, today: date) -> Iterator[Tick]:
        """What the call made good: news told, promises kept. Ticked unless nobody was reached."""
        if self._kind not in (TouchKind.TALKED, TouchKind.MESSAGE):
            return
        talked = self._kind is TouchKind.TALKED
        if self._opener is not None:
            told = shown_line(f"Told: {self._opener.tidbit.text}", most=62)
            yield Tick(told, value=talked, id="told", classes="gap")
        if talked:
            due = due_of_mine(self.desk.network, self._contact, today)
            self._due = tuple(key for key, _, _ in due)
            for n, (_, text, _) in enumerate(due):
                yield Tick(shown_line(f"Kept: {text}", most=62), value=True, id=f"kept-{n}")

    @on(Input.Changed, "#next")
    def _read(self, event: Input.Changed) -> None:
        today = self.desk.today_of(self._contact)
        try:
            found = self._date(event.value)
            words = day(found, today) if found else "none: the cadence decides"
        except BadTimeError:
            words = "no date yet"
        self.query_one("#read", Static).update(shown_line(words, "dim"))

    @on(Input.Changed, "#gave, #asked")
    @on(Tick.Changed, "#told")
    def _weigh(self) -> None:
        """Whoever asks is told what was given before, this call included (B6)."""
        nudge = self.query_one_optional("#nudge", Static)
        if nudge is None:
            return
        book = ledger(self._contact.id, self.desk.network)
        why = book.before_asking(self._gifts()) if self._typed("asked") else ""
        nudge.display = bool(why)
        nudge.update(shown_line(why, "warn", most=200))

    def _gifts(self) -> int:
        """How many there are in this call."""
        told = self.query_one_optional("#told", Tick)
        return len(self._favours("gave")) + bool(told and told.value)

    def _favours(self, name: str) -> tuple[Favour, ...]:
        """What is typed in the one field or the other."""
        typed, whom = [self._typed(name)], self._contact.id
        return favours_typed(typed, whom, self.desk.network, asked=name == "asked")

    @on(Input.Submitted)
    def action_save(self) -> None:
        """Save the result; a date that is none keeps the dialog open and says so."""
        try:
            result = self._result()
        except BadTimeError as error:
            self._say(str(error))
            return
        if self._save(result, self._ended or self.desk.now()):
            self.tidings.drafts.finished(self)
            self.dismiss(True)

    def action_leave(self) -> None:
        """Back to the call; what was typed is not dropped without a word."""
        if typed_in(self) != self._loaded and not self._warned:
            self._warned = True
            self._say("Not saved yet: enter saves, esc again drops what you typed.")
        else:
            self.dismiss(False)

    def _say(self, text: str) -> None:
        self.query_one("#error", Static).update(shown_line(text, "bad"))

    def _result(self) -> CallResult:
        told = self.query_one_optional("#told", Tick)
        return CallResult(
            kind=self._kind,
            seconds=self._seconds,
            note=self._typed("note"),
            learned=self._typed("learned"),
            referrals=tuple(n for n in map(str.strip, self._typed("referrals").split(",")) if n),
            favours=(*self._favours("gave"), *self._favours("asked")),
            promises=tuple(self._promises()),
            passed_on=(self._opener.tidbit.id,) if self._opener and told and told.value else (),
            kept=tuple(key for key, box in self._boxes() if box.value),
            next_call=self._date(self._typed("next"), field="next"),
        )

    def _promises(self) -> Iterator[PromiseMade]:
        for name, side in (("mine", Side.ME), ("theirs", Side.THEM)):
            text = self._typed(name)
            by = self._date(self._typed(f"{name}-by"), field=f"{name}-by")
            if text:
                yield PromiseMade(by=side, text=text, due=by)

    def _typed(self, name: str) -> str:
        field = self.query_one_optional(f"#{name}", Input)
        return field.value.strip() if field is not None else ""

    def _date(self, typed: str, field: str = "") -> date | None:
        if not typed.strip():
            return None
        try:
            return parse_date(typed, self.desk.today_of(self._contact))
        except BadTimeError:
            if field:
                self.query_one(f"#{field}", Input).focus()
            raise


def _row(label: str, field: Input) -> ComposeResult:
    with Horizontal(classes="row"):
        yield Label(label)
        yield field
