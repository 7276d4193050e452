"""`tidings opportunities`: what is in the works, and how each stands."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import table, terminal_width
from tui_app.cli.lazy import LazyGroup
from tui_app.cli.output import print_json, print_lines, say
from tui_app.domain.opportunity import Opportunity, OpportunityStatus

_YIELDING = {1: 12, 3: 12}


class OpportunitiesGroup(LazyGroup):
    """Each command in a module of its own."""

    places = {  # noqa: RUF012 - typed by LazyGroup
        "add": "tui_app.cli.commands.opportunities_add:add_command",
        "status": "tui_app.cli.commands.opportunities_change:status_command",
        "stage": "tui_app.cli.commands.opportunities_change:stage_command",
        "edit": "tui_app.cli.commands.opportunities_edit:edit_command",
        "references": "tui_app.cli.commands.opportunities_references:references_command",
        "show": "tui_app.cli.commands.opportunities_show:show_command",
    }


@click.group("opportunities", cls=OpportunitiesGroup, invoke_without_command=True)
@click.option("--all", "with_ended", is_flag=True, help="Also what has ended.")
@click.option(
    "--json", "as_json", is_flag=True, help="Print JSON: {“gauge”: …, “opportunities”: […]}."
)
@global_options
@pass_invocation
@click.pass_context
def opportunities_command(
    ctx: click.Context, invocation: Invocation, with_ended: bool, as_json: bool
) -> None:
    """List what is in the works, the furthest on first.

    With how many there are, against the six to ten that are safe.
    """
    if ctx.invoked_subcommand is not None:
        return
    from tui_app.cli.when import day
    from tui_app.domain.works import gauge, in_order, is_late

    network, today = invocation.network, invocation.clock.today()
    found = gauge(network, invocation.rules)
    shown = [
        one for one in in_order(network.opportunities.values()) if one.in_the_works or with_ended
    ]
    if as_json:
        from tui_app.cli.opportunity_data import gauge_data, opportunity_data

        listed = [opportunity_data(one, network, today) for one in shown]
        print_json({"gauge": gauge_data(found), "opportunities": listed})
        return
    rows = []
    for one in shown:
        on = day(one.next_step_on, today) if one.next_step_on else ""
        when = f"{on}, late" if is_late(one, today) else on
        rows.append((one.title, one.organisation, _stands(one), one.next_step, when))
    if rows:
        headings = ("title", "organisation", "stands", "next step", "on")
        print_lines(table(headings, rows, width=terminal_width(), first_to_yield=_YIELDING))
    hidden = f"; --all shows {found.ended} ended" if found.ended and not with_ended else ""
    say(f"{found.words}{hidden}.")
    if not network.opportunities:
        say("Begin with “tidings opportunities add TITLE”.")


def _stands(one: Opportunity) -> str:
    """How far what lives has come; how the rest ended."""
    if one.status is OpportunityStatus.ALIVE:
        return one.stage.value
    return one.status.value
