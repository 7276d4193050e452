"""`tidings trash`: what was deleted, and bringing it back."""

import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from tui_app.cli.failures import CommandError
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import table, terminal_width
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.the_only import the_only
from tui_app.domain.plain import one_line

if TYPE_CHECKING:
    from tui_app.domain.network import Network
    from tui_app.store import Trashed

_WHAT = {2: 14}


@click.group("trash", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON: {“trash”: […]}.")
@global_options
@pass_invocation
@click.pass_context
def trash_command(ctx: click.Context, invocation: Invocation, as_json: bool) -> None:
    """List what was deleted, bring it back, or let go of it.

    Without a command, the trash is listed, the newest first.
    """
    if ctx.invoked_subcommand is not None:
        return
    from tui_app.cli.data import record_data

    trashed = invocation.store.trash()
    if as_json:
        print_json({"trash": [_as_data(one, record_data(one.record)) for one in trashed]})
    elif trashed:
        names, zone = _names(invocation, trashed), invocation.zone
        rows = [
            (one.record.id, f"{one.deleted_at.astimezone(zone).date()}", _called(one, names))
            for one in trashed
        ]
        print_lines(
            table(("id", "deleted", "what"), rows, width=terminal_width(), first_to_yield=_WHAT)
        )
    else:
        say("The trash is empty.")


@trash_command.command("restore")
@click.argument("what", metavar="ID|NAME")
@global_options
@pass_invocation
def restore_command(invocation: Invocation, what: str) -> None:
    """Bring a record back, by its id or by the name of the contact.

    What hung on it and was deleted in the same action comes back with it.
    """
    from tui_app.domain.removal import bring_back

    trashed = invocation.store.trash()
    names = _names(invocation, trashed)
    one = _the_one(trashed, what, names)
    others = [
        other.record
        for other in trashed
        if (other.deleted_at, other.label) == (one.deleted_at, one.label)
    ]
    changes = bring_back(one.record, others, invocation.network)
    invocation.commit(changes)
    along = len(changes.put) - 1
    with_it = f", with {_records(along)}" if along else ""
    say(f"brought back: {_called(one, names)}{with_it}")


@trash_command.command("empty")
@click.option("--yes", is_flag=True, help="Do not ask.")
@global_options
@pass_invocation
def empty_command(invocation: Invocation, yes: bool) -> None:
    """Let go of all that lies in the trash. A backup is made first.

    It asks first; in a script, --yes answers.
    """
    from tui_app.cli.feeds.desk import open_shelf
    from tui_app.store import StoreError

    store = invocation.store
    trashed = store.trash()
    count = len(trashed)
    if not count:
        say("The trash is empty.")
        return
    if not yes:
        if sys.stdin is None or not sys.stdin.isatty():
            raise CommandError("Emptying the trash wants a yes. Add --yes.")
        click.confirm(f"Let go of {_records(count)}?", abort=True, err=True)
    backup = store.back_up("emptying")
    with open_shelf(invocation) as shelf, suppress(StoreError):
        shelf.settle(store.network, (one.record for one in trashed))
    say(f"let go of: {_records(store.empty_trash(invocation.now()))}")
    if backup is not None:
        say(f"A backup from before is {backup.name}; “tidings undo” takes this back.")


def _the_one(trashed: "tuple[Trashed, ...]", what: str, names: "Network") -> "Trashed":
    """The record of that id, or the contact of that name. Raises CommandError."""
    from tui_app.domain.contact import Contact
    from tui_app.domain.names import find_by_name

    by_id = {one.record.id: one for one in trashed}
    if what in by_id:
        return by_id[what]
    people = [one.record for one in trashed if isinstance(one.record, Contact)]
    found, name = find_by_name(people, what), one_line(what, 60)
    one = the_only(
        found,
        lambda person: _called(by_id[person.id], names),
        none=f"Nothing in the trash is named “{name}”. “tidings trash” lists what is.",
        several=f"“{name}” fits {len(found)} deleted contacts. Take one of these ids:",
    )
    return by_id[one.id]


def _names(invocation: Invocation, trashed: "tuple[Trashed, ...]") -> "Network":
    """Everybody there is or was, for the names."""
    from tui_app.domain.contact import Contact
    from tui_app.domain.network import Network

    deleted = [one.record for one in trashed if isinstance(one.record, Contact)]
    return Network([*deleted, *invocation.network.contacts.values()])


def _called(one: "Trashed", names: "Network") -> str:
    from tui_app.domain.record_names import called

    return called(one.record, names)


def _as_data(one: "Trashed", record: dict[str, object]) -> dict[str, object]:
    return {
        "table": one.record.table,
        "deleted_at": one.deleted_at,
        "label": one.label,
        "record": record,
    }


def _records(count: int) -> str:
    return "1 record" if count == 1 else f"{count:,} records"
