"""`tidings feeds keep`: from the reading list to the ideas, for whom it may be (C1, C2)."""

import click
import msgspec

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import table, terminal_width
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import words
from tui_app.cli.who import the_contact
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import MatchStatus, Tidbit


@click.command("keep")
@click.argument("which", type=words, metavar="N|KEY")
@click.option(
    "--for", "names", multiple=True, type=words, metavar="NAME", help="Whom it is for; repeatable."
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON, as “jot” does.")
@global_options
@pass_invocation
def keep_command(invocation: Invocation, which: str, names: tuple[str, ...], as_json: bool) -> None:
    """Keep one as a piece of news.

    Tidings proposes whom it is for. N and KEY are as “tidings feeds read” tells them. “tidings
    undo” makes it wait again.
    """
    from tui_app.cli.feeds.desk import open_shelf, waiting_in
    from tui_app.cli.feeds.which import the_candidate
    from tui_app.domain.candidates import as_tidbit, kept_as

    now, network = invocation.now(), invocation.network
    people = dict.fromkeys(the_contact(network, name).id for name in names)
    # Nobody else keeps it, too, between the look and the commit.
    with open_shelf(invocation) as shelf, invocation.store.alone():
        invocation.store.refresh()
        one = the_candidate(waiting_in(invocation, shelf.read()), which)
        tidbit = _matched(as_tidbit(one, now, invocation.zone.key), tuple(people), invocation)
        invocation.commit(kept_as(tidbit, tidbit.matches))
    if as_json:
        from tui_app.cli.data import jotted_data

        print_json(jotted_data(tidbit, (), network))
        return
    say(f"Kept ({tidbit.kind.value}): {one_line(tidbit.text, 60)}")
    rows = [
        (network.contacts[match.contact].name, f"{match.score:.2f}", match.why)
        for match in tidbit.matches
    ]
    if rows:
        width = terminal_width()
        print_lines(table(("for", "score", "why"), rows, width=width, numbers=frozenset({1})))
    else:
        say("It brings nobody to mind. Say whom it is for in the app.")


def _matched(tidbit: Tidbit, people: tuple[str, ...], invocation: Invocation) -> Tidbit:
    """The tidbit with those whom the user named, and after them those who are proposed."""
    from tui_app.domain.tidings import decide

    now = invocation.now()
    for contact_id in people:
        changes = decide(tidbit, contact_id, MatchStatus.ACCEPTED, now)
        tidbit = next(one for one in changes.put if isinstance(one, Tidbit))
    proposed = invocation.index.propose(tidbit)
    return msgspec.structs.replace(tidbit, matches=(*tidbit.matches, *proposed))
