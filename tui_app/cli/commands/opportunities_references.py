"""`tidings opportunities references`: who speaks for the user; alerted before they are called."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import words
from tui_app.domain.changes import Changes
from tui_app.domain.opportunity import Opportunity


@click.command("references")
@click.argument("name", type=words)
@click.option("--add", "added", multiple=True, type=words, metavar="WHO", help="Name a contact.")
@click.option("--alerted", multiple=True, type=words, metavar="WHO", help="They know, from now on.")
@click.option("--called", multiple=True, type=words, metavar="WHO", help="They were rung just now.")
@click.option("--remove", multiple=True, type=words, metavar="WHO", help="Name them no longer.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: {“opportunity”: …}.")
@global_options
@pass_invocation
def references_command(
    invocation: Invocation,
    name: str,
    added: tuple[str, ...],
    alerted: tuple[str, ...],
    called: tuple[str, ...],
    remove: tuple[str, ...],
    as_json: bool,
) -> None:
    """List or note its references.

    Those who speak for you: named, alerted, called. NAME is as with `status`, WHO a contact. A
    reference is alerted before anybody calls them: “tidings letters draft WHO --kind
    reference-alert” writes to them.
    """
    from tui_app.cli.which_opportunity import the_opportunity, told
    from tui_app.cli.who import the_contact
    from tui_app.domain.named_references import (
        add_reference,
        reference_alerted,
        reference_called,
        remove_reference,
    )

    now, network = invocation.now(), invocation.network
    before = one = the_opportunity(network, name)
    for who in added:
        one = _after(add_reference(one, the_contact(network, who), now), one)
    for who in alerted:
        one = _after(reference_alerted(one, _named(invocation, one, who), now, now), one)
    for who in called:
        one = _after(reference_called(one, _named(invocation, one, who), now, now), one)
    for who in remove:
        one = _after(remove_reference(one, _named(invocation, one, who), now), one)
    if one != before:
        label = f"references for {told(one)}"
        invocation.commit(Changes(label=label, put=(one,)), expecting=(before,))
    if as_json:
        from tui_app.cli.opportunity_data import opportunity_data

        data = opportunity_data(one, invocation.network, invocation.clock.today())
        print_json({"opportunity": data})
    else:
        from tui_app.cli.opportunity_lines import reference_lines

        print_lines(reference_lines(one, invocation.network))
    say(_summary(one))


def _after(changes: Changes, one: Opportunity) -> Opportunity:
    return next((record for record in changes.put if isinstance(record, Opportunity)), one)


def _named(invocation: Invocation, one: Opportunity, who: str) -> str:
    """The contact's id. Raises CommandError where they are no reference for it."""
    from tui_app.cli.failures import CommandError
    from tui_app.cli.who import named, the_contact
    from tui_app.domain.named_references import find_reference

    contact = the_contact(invocation.network, who)
    if find_reference(one, contact.id) is None:
        raise CommandError(f"{named(contact)} is no reference for it: --add names them.")
    return contact.id


def _summary(one: Opportunity) -> str:
    if not one.references:
        return "No references are named yet: --add names one."
    unaware = sum(reference.alerted_at is None for reference in one.references)
    if not unaware:
        return "All of them know."
    return f"{unaware} not alerted yet: do that before anybody calls them."
