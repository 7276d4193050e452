"""`tidings feeds drop`: not to be read, now or later."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import say
from tui_app.cli.typed import words


@click.command("drop")
@click.argument("which", type=words, nargs=-1, metavar="[N|KEY]…")
@click.option("--all", "everything", is_flag=True, help="All that waits.")
@global_options
@pass_invocation
def drop_command(invocation: Invocation, which: tuple[str, ...], everything: bool) -> None:
    """Drop what waits for good.

    It does not come back, and “undo” knows nothing of it. N and KEY are as “tidings feeds read”
    tells them; where one of them is not there, nothing is dropped.
    """
    from tui_app.cli.feeds.desk import open_shelf, waiting_in
    from tui_app.cli.feeds.which import the_candidate
    from tui_app.domain.candidates import dropped, title_of
    from tui_app.domain.plain import one_line

    if bool(which) == everything:
        raise click.UsageError("Say what to drop: numbers or keys, or --all.")
    with open_shelf(invocation) as shelf:
        waiting = waiting_in(invocation, shelf.read())
        chosen = waiting if everything else [the_candidate(waiting, typed) for typed in which]
        keys = dict.fromkeys(one.item.key for one in chosen)
        if keys:
            shelf.change(lambda reading: dropped(reading, *keys))
    if len(keys) == 1:
        say(f"Dropped: {one_line(title_of(chosen[0].item), 80)}")
    else:
        say(f"Dropped {len(keys)}." if keys else "Nothing waits to be read.")
