"""`tidings letters send`: out of the door, one way or another."""

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tui_app.cli.failures import CommandError
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import terminal_width
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import words
from tui_app.domain.contact import Contact
from tui_app.domain.letter import Letter, LetterStatus, Medium

if TYPE_CHECKING:
    from tui_app.domain.changes import Changes
    from tui_app.exchange.mail.outbox import Outgoing

_SENT_BY_YOU = {"hand": Medium.HANDWRITTEN, "typed": Medium.TYPED, "elsewhere": Medium.EMAIL}
_WAYS = ("mail", *_SENT_BY_YOU, "eml", "markdown", "page", "program")


@click.command("send")
@click.argument("letter", type=words, metavar="NAME|ID")
@click.option(
    "--by",
    type=click.Choice(_WAYS, case_sensitive=False),
    default="mail",
    show_default=True,
    help="mail: by the configured server. hand, typed, elsewhere: you posted it, or mailed it from "
    "elsewhere, and it is marked as sent. eml, markdown, page: a file to send from elsewhere. "
    "program: opened in your mail program.",
)
@click.option("--to", metavar="ADDRESS", default="", help="In place of the contact's first one.")
@click.option("--keep", is_flag=True, help="Keep the ADDRESS on the contact once it went out.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="Where a file is saved; by default the one you are in.",
)
@click.option("--sent", is_flag=True, help="With a file or a mail program: mark it as sent, too.")
@click.option("--anyway", is_flag=True, help="Send it although the checks found something.")
@click.option("--preview", is_flag=True, help="Print what would go out, and send nothing.")
@click.option("--yes", is_flag=True, help="Do not ask before sending.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON: {“letter”, “file”: path or null}."
)
@global_options
@pass_invocation
def send_command(
    invocation: Invocation,
    letter: str,
    by: str,
    to: str,
    keep: bool,
    folder: Path,
    sent: bool,
    anyway: bool,
    preview: bool,
    yes: bool,
    as_json: bool,
) -> None:
    """Send a letter, save it to be sent, or mark it as sent by hand.

    A letter that is sent is a touch. Whatever the checks find stops it, unless --anyway is given;
    what cannot be sent stays a draft.
    """
    from tui_app.cli.letters.shown import letter_data
    from tui_app.cli.letters.which import the_letter
    from tui_app.domain.letters import name_of

    if keep and not to.strip():
        raise click.UsageError("--keep keeps the address given with --to.")
    found = the_letter(invocation.network, letter)
    called = name_of(found, invocation.network)
    if found.status is LetterStatus.SENT:
        raise CommandError(f"The {called} was sent. “tidings letters draft” begins another.")
    if not found.body.strip():
        raise CommandError(
            f"The {called} has no text yet. “tidings letters draft {found.id}” writes it."
        )
    if preview:
        print_lines(_outgoing(invocation, found, to).preview.splitlines())
        return
    went_out = sent or by == "mail" or by in _SENT_BY_YOU
    if went_out:
        _look_through(invocation, found, anyway=anyway)
    path: Path | None = None
    medium = _SENT_BY_YOU.get(by, Medium.EMAIL)
    if by == "mail":
        _mail(invocation, found, to, yes=yes)
    elif by not in _SENT_BY_YOU:
        path = _hand_over(invocation, found, by, to, folder)
        if by in ("markdown", "page"):
            medium = found.medium
    if went_out:
        address = to.strip() if keep else ""
        _mark_as_sent(invocation, found, medium, address, has_gone=by == "mail")
    if as_json:
        after = invocation.network.letters[found.id]
        data = letter_data(after, invocation.network, invocation.zone)
        print_json({"letter": data, "file": str(path) if path is not None else None})
    elif path is not None:
        print_lines([str(path)])
    say(f"Sent: {called}." if went_out else f"The {called} is still a draft: --sent marks it.")


def _look_through(invocation: Invocation, letter: Letter, *, anyway: bool) -> None:
    from tui_app.cli.letters.shown import advice_on, finding_lines
    from tui_app.letters.checking import check

    owner, rules = invocation.config.owner, invocation.rules
    findings = check(letter, invocation.network, owner, rules)
    for line in finding_lines(findings, terminal_width()):
        say(line)
    if advice := advice_on(letter, invocation.network):
        say(advice)
    if findings and not anyway:
        count = "1 finding" if len(findings) == 1 else f"{len(findings)} findings"
        raise CommandError(f"It was not sent: {count}. Mend it, or send it with --anyway.")


def _contact(invocation: Invocation, letter: Letter) -> Contact | None:
    return invocation.network.contacts.get(letter.contact)


def _outgoing(invocation: Invocation, letter: Letter, to: str) -> "Outgoing":
    from tui_app.exchange.mail import outbox

    owner, contact = invocation.config.owner, _contact(invocation, letter)
    now, zone = invocation.now(), invocation.zone
    try:
        return outbox.prepare(letter, contact, owner, now, zone, address=to)
    except outbox.MailError as error:
        raise CommandError(str(error)) from None


def _mail(invocation: Invocation, letter: Letter, to: str, *, yes: bool) -> None:
    from tui_app.exchange.mail import outbox

    if not invocation.config.mail.host:
        raise CommandError(
            f"No mail server is configured. Write host, and user where it asks for one, under "
            f"[mail] in {invocation.config_path}, or use --by eml or --by program."
        )
    outgoing = _outgoing(invocation, letter, to)
    if not yes:
        if sys.stdin is None or not sys.stdin.isatty():
            raise CommandError("Sending wants a yes. Add --yes, or look first with --preview.")
        say(outgoing.preview)
        click.confirm(f"Send it to {outgoing.recipient}?", abort=True, err=True)
    delivery = outbox.Delivery()
    marks = f"If it arrived, “tidings letters send {letter.id} --by elsewhere” marks it."
    try:
        say(outbox.deliver(outgoing, invocation.config.mail, os.environ, say, delivery).text)
    except KeyboardInterrupt:
        if delivery.call_off():
            say("Nothing was sent. The letter is still a draft.")
        else:
            say(f"The server had the whole letter: it may have gone out. {marks}")
        raise
    except outbox.MaybeSentError as error:
        raise CommandError(f"{error} {marks}") from None
    except outbox.MailError as error:
        raise CommandError(f"{error} The letter is still a draft.") from None


def _hand_over(
    invocation: Invocation, letter: Letter, by: str, to: str, folder: Path
) -> Path | None:
    from tui_app.exchange.mail import outbox

    owner, contact = invocation.config.owner, _contact(invocation, letter)
    try:
        if by == "markdown":
            return outbox.save_markdown(letter, contact, owner, invocation.today, folder)
        if by == "page":
            return outbox.save_page(letter, contact, owner, invocation.today, folder)
        outgoing = _outgoing(invocation, letter, to)
        if by == "program":
            return outbox.open_mail_program(outgoing, folder)
        return outbox.save_eml(outgoing, folder)
    except outbox.MailError as error:
        raise CommandError(str(error)) from None


def _mark_as_sent(
    invocation: Invocation, letter: Letter, medium: Medium, new_address: str, *, has_gone: bool
) -> None:
    """Write down that it went out; what `has_gone` is sent, whatever it was changed to meanwhile.

    Raises CommandError where it has gone and that cannot be written down.
    """
    from tui_app.domain.letters import letter_sent
    from tui_app.store import ConflictError, StoreError

    def changes() -> "Changes":
        contact = _contact(invocation, letter)
        zone = invocation.zone_of(contact) if contact is not None else invocation.zone
        now = invocation.now()
        return letter_sent(invocation.network, letter, medium, now, zone, new_address=new_address)

    try:
        try:
            invocation.commit(changes(), expecting=(letter,))
        except ConflictError:
            if not has_gone:
                raise
            invocation.commit(changes())
    except StoreError as error:
        if not has_gone:
            raise
        raise CommandError(
            f"The letter went out, but that could not be written down. {error} Then mark it: "
            f"“tidings letters send {letter.id} --by elsewhere --anyway”."
        ) from None
