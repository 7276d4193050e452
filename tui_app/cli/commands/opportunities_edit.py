"""`tidings opportunities edit`: what is known of one, corrected."""

from typing import Any

import click
import msgspec

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_json, say
from tui_app.cli.typed import or_stdin, words
from tui_app.domain.network import Network
from tui_app.domain.opportunity import Opportunity


@click.command("edit")
@click.argument("name", type=words)
@click.option("--title", type=words, metavar="T")
@click.option("--organisation", type=words, metavar="O")
@click.option("--area", type=words, metavar="A", help="The target area.")
@click.option(
    "--person", "added", multiple=True, type=words, metavar="NAME", help="One more contact."
)
@click.option(
    "--without", "left_out", multiple=True, type=words, metavar="NAME", help="A contact less."
)
@click.option("--next", "next_step", type=words, metavar="TEXT", help="The next step.")
@click.option("--on", "on", type=words, metavar="WHEN", help="Its day; empty for none.")
@click.option("--note", type=words, metavar="N", help="In place of the note; “-” is stdin.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: {“opportunity”: …}.")
@global_options
@pass_invocation
def edit_command(
    invocation: Invocation,
    name: str,
    title: str | None,
    organisation: str | None,
    area: str | None,
    added: tuple[str, ...],
    left_out: tuple[str, ...],
    next_step: str | None,
    on: str | None,
    note: str | None,
    as_json: bool,
) -> None:
    """Correct what is known of one.

    What no option names stays as it is. NAME is as with `status`; for how it stands and how far it
    has come, see `status` and `stage`.
    """
    from tui_app.cli.failures import CommandError
    from tui_app.cli.which_opportunity import the_opportunity, told
    from tui_app.clock import parse_date
    from tui_app.domain.opportunities import UntitledError, keep_opportunity

    texts = (title, organisation, area, next_step, on, note)
    if not (added or left_out or any(text is not None for text in texts)):
        raise click.UsageError("Say what to change: --title, --next, --on, --person …")
    today = invocation.clock.today()
    one = the_opportunity(invocation.network, name)
    fields: dict[str, Any] = {
        "title": " ".join(title.split()) if title is not None else None,
        "organisation": " ".join(organisation.split()) if organisation is not None else None,
        "target_area": area.strip() if area is not None else None,
        "next_step": next_step.strip() if next_step is not None else None,
        "note": or_stdin(note).strip() if note is not None else None,
        "contacts": _people(one, added, left_out, invocation.network),
    }
    wanted = {field: value for field, value in fields.items() if value is not None}
    if on is not None:
        wanted["next_step_on"] = parse_date(on, today) if on.strip() else None
    try:
        changes = keep_opportunity(msgspec.structs.replace(one, **wanted), one, invocation.now())
    except UntitledError as error:
        raise CommandError(str(error)) from None
    if changes:
        invocation.commit(changes, expecting=(one,))
    kept = invocation.network.opportunities[one.id]
    if as_json:
        from tui_app.cli.opportunity_data import opportunity_data

        print_json({"opportunity": opportunity_data(kept, invocation.network, today)})
    say(f"{'Changed' if changes else 'As before'}: {told(kept)}.")


def _people(
    one: Opportunity, added: tuple[str, ...], left_out: tuple[str, ...], network: Network
) -> tuple[str, ...]:
    """Its contacts with some more and some less. Raises CommandError."""
    from tui_app.cli.failures import CommandError
    from tui_app.cli.who import named, the_contact

    gone = [the_contact(network, typed) for typed in left_out]
    for contact in gone:
        if contact.id not in one.contacts:
            raise CommandError(f"{named(contact)} is not among its people.")
    more = [the_contact(network, typed).id for typed in added]
    without = {contact.id for contact in gone}
    return tuple(dict.fromkeys(who for who in (*one.contacts, *more) if who not in without))
