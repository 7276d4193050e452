"""`tidings demo`: a look around on sample data."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import say


@click.command("demo")
@global_options
@pass_invocation
@click.pass_context
def demo_command(ctx: click.Context, invocation: Invocation) -> None:
    """Open the app on a throw-away copy of the sample data.

    The clock starts at the sample's own moment, unless --at names another. Your own store and
    configuration are left alone: --data and --config make no difference here.
    """
    from tui_app.cli.opening import require_terminal, run_app
    from tui_app.cli.sample import read_sample, sample_folder, throw_away_copy
    from tui_app.clock import Clock, parse_moment, zone
    from tui_app.config import Config
    from tui_app.store import Store

    require_terminal()
    folder = sample_folder()
    sample = read_sample(folder)
    own = zone(sample.zone)
    typed = invocation.typed_moment
    start = parse_moment(typed, own) if typed else sample.at
    clock = Clock(fixed=start, zone=own, runs=True)
    config = Config(zone=sample.zone, owner=sample.owner)
    say("This is sample data: nothing that you change here is kept.")
    with throw_away_copy(folder) as path, Store(path) as store:
        status = run_app(store, config, clock)
    ctx.exit(status)
