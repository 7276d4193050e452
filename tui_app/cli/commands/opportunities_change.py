"""`tidings opportunities status` and `stage`: how one stands, and how far it has come."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_json, say
from tui_app.cli.typed import OneOf, or_stdin, words
from tui_app.domain.opportunity import OpportunityStatus, Stage


@click.command("status")
@click.argument("name", type=words)
@click.argument("status", type=OneOf(OpportunityStatus))
@click.option("--note", type=words, default="", metavar="N", help="“-” is standard input.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: {“opportunity”: …}.")
@global_options
@pass_invocation
def status_command(
    invocation: Invocation, name: str, status: OpportunityStatus, note: str, as_json: bool
) -> None:
    """Note how an opportunity stands from today on.

    NAME is its title or organisation, words of them, or its id. Nobody ever leaves: where it ends
    without you, its people stay in the long campaign.
    """
    from tui_app.cli.which_opportunity import the_opportunity, told
    from tui_app.domain.opportunities import before, change_status, others_alive, outcome
    from tui_app.domain.opportunity_words import what_follows

    network, rules, today = invocation.network, invocation.rules, invocation.clock.today()
    one = the_opportunity(network, name)
    said = or_stdin(note).strip()
    follows = what_follows(outcome(network, one, status, rules), status, rules.cadence_days)
    changes = change_status(network, one, status, invocation.now(), today, said, rules)
    invocation.commit(changes, expecting=before(network, changes))
    say(f"{told(one)}: {status.value}. {follows}")
    if status is OpportunityStatus.ACCEPTED:
        _say_what_is_due(invocation, one.id)
        if others := others_alive(invocation.network, one):
            say(f"{len(others)} more in the works: they stay until you say how they ended.")
    _print(invocation, one.id, as_json=as_json)


@click.command("stage")
@click.argument("name", type=words)
@click.argument("stage", type=OneOf(Stage))
@click.option("--json", "as_json", is_flag=True, help="Print JSON: {“opportunity”: …}.")
@global_options
@pass_invocation
def stage_command(invocation: Invocation, name: str, stage: Stage, as_json: bool) -> None:
    """Note how far an opportunity has come. NAME is as with `status`."""
    from tui_app.cli.which_opportunity import the_opportunity, told
    from tui_app.domain.opportunities import change_stage

    one = the_opportunity(invocation.network, name)
    changes = change_stage(one, stage, invocation.now())
    if changes:
        invocation.commit(changes, expecting=(one,))
    say(f"{told(one)}: {stage.value}{'' if changes else ', as before'}.")
    _print(invocation, one.id, as_json=as_json)


def _print(invocation: Invocation, opportunity_id: str, *, as_json: bool) -> None:
    if as_json:
        from tui_app.cli.opportunity_data import opportunity_data

        network = invocation.network
        one = network.opportunities[opportunity_id]
        print_json({"opportunity": opportunity_data(one, network, invocation.clock.today())})


def _say_what_is_due(invocation: Invocation, opportunity_id: str) -> None:
    """The announcements (E8), and the documents that may go."""
    from tui_app.domain.documents import documents_of
    from tui_app.domain.letter import LetterKind
    from tui_app.letters.owed import letters_owed

    network = invocation.network
    owed = letters_owed(network, invocation.now(), invocation.rules, invocation.zone)
    count = sum(letter.kind is LetterKind.SUCCESS_ANNOUNCEMENT for letter in owed)
    if count:
        words = "1 announcement is" if count == 1 else f"{count} announcements are"
        say(f"{words} owed: “tidings letters” lists them.")
    kept = len(documents_of(network, opportunity_id))
    if kept:
        words = "1 document is" if kept == 1 else f"{kept} documents are"
        say(f"{words} kept with its records, and may go: the works in the app let them.")
