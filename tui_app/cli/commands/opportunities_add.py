"""`tidings opportunities add`: one more in the works."""

import click
import msgspec

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import OneOf, or_stdin, words
from tui_app.domain.opportunity import Stage


@click.command("add")
@click.argument("title", type=words)
@click.option("--organisation", type=words, default="", metavar="O")
@click.option("--area", type=words, default="", metavar="A", help="The target area.")
@click.option("--stage", type=OneOf(Stage), default="lead", show_default=True)
@click.option(
    "--person",
    "people",
    multiple=True,
    type=words,
    metavar="NAME",
    help="A contact it depends on; repeatable.",
)
@click.option("--next", "next_step", type=words, default="", metavar="TEXT", help="The next step.")
@click.option("--on", "on", type=words, metavar="WHEN", help="The day of the next step.")
@click.option("--note", type=words, default="", metavar="N", help="“-” is standard input.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: {“opportunity”: …}.")
@global_options
@pass_invocation
def add_command(
    invocation: Invocation,
    title: str,
    organisation: str,
    area: str,
    stage: Stage,
    people: tuple[str, ...],
    next_step: str,
    on: str | None,
    note: str,
    as_json: bool,
) -> None:
    """Add an opportunity, alive from today; its id is printed."""
    from tui_app.cli.failures import CommandError
    from tui_app.cli.which_opportunity import told
    from tui_app.cli.who import the_contact
    from tui_app.clock import parse_date
    from tui_app.domain.opportunities import UntitledError, keep_opportunity, new_opportunity
    from tui_app.domain.works import gauge

    now, today = invocation.now(), invocation.clock.today()
    network = invocation.network
    contacts = dict.fromkeys(the_contact(network, name).id for name in people)
    new = msgspec.structs.replace(
        new_opportunity(title, now, today),
        organisation=" ".join(organisation.split()),
        target_area=area.strip(),
        stage=stage,
        contacts=tuple(contacts),
        next_step=next_step.strip(),
        next_step_on=parse_date(on, today) if on else None,
        note=or_stdin(note).strip(),
    )
    try:
        changes = keep_opportunity(new, None, now)
    except UntitledError as error:
        raise CommandError(str(error)) from None
    invocation.commit(changes)
    kept = invocation.network.opportunities[new.id]
    if as_json:
        from tui_app.cli.opportunity_data import opportunity_data

        print_json({"opportunity": opportunity_data(kept, invocation.network, today)})
    else:
        print_lines([kept.id])
    say(f"Added {told(kept)}. {gauge(invocation.network, invocation.rules).words}.")
