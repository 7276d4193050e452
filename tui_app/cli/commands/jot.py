"""`tidings jot`: take news in the moment it is heard or read (rulebook C1, C2)."""

import click
import msgspec

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import table, terminal_width
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import OneOf, or_stdin, words
from tui_app.cli.who import the_contact
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Match, MatchStatus, Tidbit, TidbitKind


@click.command("jot")
@click.argument("text", nargs=-1, required=True, type=words, metavar="TEXT…")
@click.option(
    "--for", "names", multiple=True, type=words, metavar="NAME", help="Whom it is for; repeatable."
)
@click.option(
    "--kind", type=OneOf(TidbitKind), default="news", show_default=True, help="What sort of news."
)
@click.option("--source", type=words, default="", metavar="S", help="Who told it, or where it was.")
@click.option("--url", type=words, default="", metavar="URL", help="Where it can be read.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@global_options
@pass_invocation
def jot_command(
    invocation: Invocation,
    text: tuple[str, ...],
    names: tuple[str, ...],
    kind: TidbitKind,
    source: str,
    url: str,
    as_json: bool,
) -> None:
    """Jot a piece of news; Tidings proposes whom it is for. “-” reads standard input."""
    from tui_app.domain.tidings import CHOSEN, captured, jot
    from tui_app.matching.contact_index import ContactIndex

    now, network = invocation.now(), invocation.network
    tidbit = jot(
        or_stdin(" ".join(text)),
        now,
        invocation.zone.key,
        kind=kind,
        source=source.strip(),
        url=url.strip(),
    )
    people = dict.fromkeys(the_contact(network, name).id for name in names)
    chosen = tuple(
        Match(
            contact=contact_id,
            status=MatchStatus.ACCEPTED,
            score=1.0,
            why=CHOSEN,
            decided_at=now,
        )
        for contact_id in people
    )
    proposed = ContactIndex(network).propose(msgspec.structs.replace(tidbit, matches=chosen))
    matches = chosen + proposed
    invocation.commit(captured(tidbit, matches))
    kept = msgspec.structs.replace(tidbit, matches=matches)
    if as_json:
        from tui_app.cli.data import jotted_data

        print_json(jotted_data(kept, network))
        return
    say(f"Jotted ({kind.value}): {one_line(tidbit.text, 60)}")
    if matches:
        print_lines(_lines(kept, network))
    else:
        say("It brings nobody to mind. Say whom it is for with --for NAME, or in the app.")


def _lines(tidbit: Tidbit, network: Network) -> list[str]:
    rows = [
        (
            network.contacts[match.contact].name,
            network.contacts[match.contact].organisation,
            f"{match.score:.2f}",
            match.why,
        )
        for match in tidbit.matches
    ]
    headings = ("for", "organisation", "score", "why")
    return table(headings, rows, width=terminal_width(), numbers=frozenset({2}))
