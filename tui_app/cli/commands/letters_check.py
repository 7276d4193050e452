"""`tidings letters check`: what speaks against sending letters as they are."""

import click

from tui_app.cli.failures import FAILED
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import terminal_width
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import words


@click.command("check")
@click.argument("letters", type=words, nargs=-1, metavar="[NAME|ID]…")
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print JSON: {“letters”: [{“id”, “to”, “kind”, “findings”: […]}]}.",
)
@global_options
@pass_invocation
@click.pass_context
def check_command(
    ctx: click.Context, invocation: Invocation, letters: tuple[str, ...], as_json: bool
) -> None:
    """Check letters before they go out; without a name, every draft.

    Too like another letter (names, days and numbers left out of account), a name not spelt as in
    the contact, the highlight, the next step or the answer to an objection missing, a request in a
    clipping tag, own details missing, a tone that clashes, a blank left in it.

    Exit status 0 where nothing is found, 1 where something is.
    """
    from tui_app.cli.letters.shown import advice_on, finding_data, finding_lines
    from tui_app.cli.letters.which import the_letter
    from tui_app.domain.letter import LetterStatus
    from tui_app.domain.letters import addressee, name_of
    from tui_app.letters.checking import check

    network, owner, rules = invocation.network, invocation.config.owner, invocation.rules
    drafts = [one for one in network.letters.values() if one.status is LetterStatus.DRAFT]
    chosen = [the_letter(network, one, or_sent=True) for one in letters] if letters else drafts
    found = [(one, check(one, network, owner, rules)) for one in chosen]
    if as_json:
        data = [
            {
                "id": one.id,
                "to": addressee(one, network),
                "kind": one.kind,
                "findings": [finding_data(finding) for finding in findings],
            }
            for one, findings in found
        ]
        print_json({"letters": data})
    else:
        for one, findings in found:
            state = "" if findings else ": nothing speaks against it"
            print_lines([f"{name_of(one, network)}{state}"])
            print_lines(finding_lines(findings, terminal_width()))
            if advice := advice_on(one, network):
                say(advice)
    count = sum(len(findings) for _, findings in found)
    checked = "1 letter" if len(found) == 1 else f"{len(found)} letters"
    say(f"{checked} checked, {'1 finding' if count == 1 else f'{count} findings'}.")
    if count:
        ctx.exit(FAILED)
