"""`tidings backups`: the backups, and bringing one back."""

from typing import TYPE_CHECKING

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import table, terminal_width
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import words

if TYPE_CHECKING:
    from tui_app.store.backups import Backup

_NUMBERS = frozenset({2})


@click.group("backups", invoke_without_command=True)
@click.option("--json", "as_json", is_flag=True, help="Print JSON: {“backups”: […]}.")
@global_options
@pass_invocation
@click.pass_context
def backups_command(ctx: click.Context, invocation: Invocation, as_json: bool) -> None:
    """List the backups beside the store, or bring one back.

    One is kept of every day, and one is made before an import, a merge and an upgrade; fourteen of
    either stay. Without a command, they are listed, the newest first.
    """
    if ctx.invoked_subcommand is not None:
        return
    from tui_app.store.backups import Backups
    from tui_app.store.restoring import contacts_in, why_made

    # The store itself is left alone: it may be the reason why one looks for a backup.
    folder = Backups(invocation.store_path)
    found = folder.all()
    if as_json:
        print_json({"backups": [_as_data(one) for one in found]})
    elif found:
        rows = []
        for one in found:
            count = contacts_in(one)
            shown = "cannot be read" if count is None else f"{count:,}"
            rows.append((words(one.path.name), why_made(one), shown))
        headings = ("name", "made", "contacts")
        print_lines(table(headings, rows, width=terminal_width(), numbers=_NUMBERS))
        say(f"They stand in {words(str(folder.folder))}.")
    else:
        say("There are no backups yet.")


@backups_command.command("restore")
@click.argument("name", metavar="NAME")
@global_options
@pass_invocation
def restore_command(invocation: Invocation, name: str) -> None:
    """Make every record as it was in the backup of that NAME, or of a part of it.

    What is there now is backed up first, what the backup does not have goes to the trash, and
    “tidings undo” takes it all back.
    """
    from tui_app.store.restoring import find_backup, restore

    store = invocation.store
    backup = find_backup(store, name)
    restored = restore(store, backup, invocation.now())
    if not restored.changed:
        say("All is as it was in that backup already.")
        return
    count = len(restored.changed)
    changed = "1 record is" if count == 1 else f"{count:,} records are"
    say(f"brought back: {words(backup.path.name)}; {changed} different now")
    if restored.kept is not None:
        say(f"What was there before is in {words(restored.kept.name)}.")


def _as_data(backup: "Backup") -> dict[str, object]:
    from tui_app.store.restoring import contacts_in

    return {
        "name": words(backup.path.name),
        "path": words(str(backup.path)),
        "day": backup.day,
        "why": backup.why,
        "contacts": contacts_in(backup),
    }
