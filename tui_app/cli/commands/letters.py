"""`tidings letters`: what is owed and how late, and what was written."""

from typing import TYPE_CHECKING, ClassVar

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import table, terminal_width
from tui_app.cli.lazy import LazyGroup
from tui_app.cli.output import print_json, print_lines, say

if TYPE_CHECKING:
    from tui_app.letters.owed import LetterOwed

_WHO_AND_WHY = {1: 12, 3: 16}
_SENT_SHOWN = 20


class LettersGroup(LazyGroup):
    """Its commands, each imported when it is run."""

    places: ClassVar[dict[str, str]] = {
        "draft": "tui_app.cli.commands.letters_draft:draft_command",
        "show": "tui_app.cli.commands.letters_show:show_command",
        "check": "tui_app.cli.commands.letters_check:check_command",
        "send": "tui_app.cli.commands.letters_send:send_command",
        "drop": "tui_app.cli.commands.letters_drop:drop_command",
    }


@click.group("letters", cls=LettersGroup, invoke_without_command=True)
@click.option("--due", is_flag=True, help="Only what is owed and due by now.")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print JSON: {“owed”: […], “letters”: […]}; with --due “owed” alone.",
)
@global_options
@pass_invocation
@click.pass_context
def letters_command(ctx: click.Context, invocation: Invocation, due: bool, as_json: bool) -> None:
    """List the letters owed and how late, the drafts, those sent.

    Thanks to everybody met are due at once and late after two days; the result of an interview is
    asked for a few days after it; a status report goes out after two months of silence.
    """
    if ctx.invoked_subcommand is not None:
        return
    from tui_app.cli.letters.shown import lateness, letter_data, order, owed_data
    from tui_app.cli.when import day
    from tui_app.domain.letters import addressee

    network, today, zone = invocation.network, invocation.today, invocation.zone
    owed = [one for one in invocation.letters_owed if not due or one.due_on <= today]
    letters = sorted(network.letters.values(), key=order, reverse=True)
    if as_json:
        listed = [owed_data(one, today) for one in owed]
        whole = {"letters": [letter_data(one, network, zone) for one in letters]}
        print_json({"owed": listed, **({} if due else whole)})
        return
    width = terminal_width()
    if owed:
        rows = [(one.kind.value, one.name, lateness(one, today), _why(one)) for one in owed]
        headings = ("owed", "to", "when", "why")
        print_lines(table(headings, rows, width=width, first_to_yield=_WHO_AND_WHY))
    else:
        say("No letter is owed.")
    sent = [one for one in letters if one.sent_at is not None][:_SENT_SHOWN]
    if sent and not due:
        rows = [
            (
                one.kind.value,
                addressee(one, network),
                day(one.sent_at.astimezone(zone).date(), today) if one.sent_at else "",
                one.subject,
            )
            for one in sent
        ]
        headings = ("sent", "to", "on", "subject")
        print_lines(["", *table(headings, rows, width=width, first_to_yield=_WHO_AND_WHY)])


def _why(owed: "LetterOwed") -> str:
    begun = owed.letter and "begun" not in owed.why
    return f"{owed.why} (begun)" if begun else owed.why
