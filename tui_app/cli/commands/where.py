"""`tidings where`: the paths in use."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_json, print_lines


@click.command("where")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@global_options
@pass_invocation
def where_command(invocation: Invocation, as_json: bool) -> None:
    """Print where the store and what goes with it are."""
    from tui_app.cli.typed import words
    from tui_app.store.backups import Backups
    from tui_app.store.journal import Journal
    from tui_app.store.reading_shelf import ReadingShelf

    backups = Backups(invocation.store_path).folder
    paths = {
        "store": invocation.store_path,
        "journal": Journal(invocation.store_path, backups).path,
        "backups": backups,
        "reading": ReadingShelf(invocation.store_path).path,
        "configuration": invocation.config_path,
    }
    if as_json:
        print_json({name: words(str(path)) for name, path in paths.items()})
        return
    width = max(map(len, paths))
    print_lines(
        f"{name:<{width}}  {words(str(path))}" + ("" if path.exists() else "  (not there yet)")
        for name, path in paths.items()
    )
