"""`tidings jot`: take news in the moment it is heard or read (rulebook C1, C2)."""

import sys
from datetime import date

import click
import msgspec

from tui_app.cli.failures import CommandError
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import table, terminal_width
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import OneOf, or_stdin, read_stdin, words
from tui_app.cli.when import day
from tui_app.cli.who import the_contact
from tui_app.domain.jot_known import JotKnown
from tui_app.domain.jot_line import JotRead, read_line
from tui_app.domain.jot_marks import Sort
from tui_app.domain.jotting import (
    all_captured,
    head_and_body,
    jotted,
    lone_address,
    why_unclear,
)
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line, plain
from tui_app.domain.tidbit import Match, Tidbit, TidbitKind

_EPILOG = """
\b
In the text itself (in the shell, put it in single quotes):
  @ann  @Ann Lee  @"Ann Lee"   whom it is for
  #cold-chain                  what it is about
  https://…                    where it can be read
  !gossip  gossip: …           its kind, or the beginning of it: !ev, !press
  !2d  !1w  !friday  !14 April how long it keeps; of an event, its day
  @@  ##  !!  \\@               the sign itself

At the end of the text, or before it, these leave it; inside a sentence the words stay. A name that
fits up to five contacts is proposed to each of them; one that fits nobody stays in the text.
"""

_ROOMY = 60
"""From so many columns on there is room for the organisation."""
_YIELDING = {3: 5}
"""In a narrow terminal the reason gives way: first of all one reads who it is."""


@click.command("jot", epilog=_EPILOG)
@click.argument("text", nargs=-1, type=words, metavar="[TEXT]…")
@click.option(
    "--for", "names", multiple=True, type=words, metavar="NAME", help="Whom it is for; repeatable."
)
@click.option("--kind", type=OneOf(TidbitKind), help="What sort of news; else news.")
@click.option(
    "--topic", "topics", multiple=True, type=words, metavar="T", help="What about; repeatable."
)
@click.option("--source", type=words, default="", metavar="S", help="Who told it, or where it was.")
@click.option("--url", type=words, default="", metavar="URL", help="Where it can be read.")
@click.option("--on", "on_day", type=words, metavar="DAY", help="The day of an event, or its last.")
@click.option("--clipboard", is_flag=True, help="Take the text from the clipboard.")
@click.option("--each-line", is_flag=True, help="One piece of news a line; one step to undo.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON; with --each-line a list.")
@global_options
@pass_invocation
def jot_command(
    invocation: Invocation,
    text: tuple[str, ...],
    names: tuple[str, ...],
    kind: TidbitKind | None,
    topics: tuple[str, ...],
    source: str,
    url: str,
    on_day: str | None,
    clipboard: bool,
    each_line: bool,
    as_json: bool,
) -> None:
    """Jot a piece of news; Tidings proposes whom it is for.

    “-” reads standard input, and so does a pipe. The first line is the news, what stands below it
    is kept as its article.
    """
    store = invocation.store
    typed = _typed(text, is_from_clipboard=clipboard)
    store.refresh()  # whoever types into a pipe takes their time
    now, network, today = invocation.now(), invocation.network, invocation.today
    known = JotKnown(network)
    given = JotRead(
        text="",
        kind=kind,
        url=url.strip(),
        until=_day(on_day, today) if on_day is not None else None,
        topics=tuple(dict.fromkeys(topic.strip() for topic in topics if topic.strip())),
        people=tuple(dict.fromkeys(the_contact(network, name).id for name in names)),
    )
    reads, kept = [], []
    for line, body in _entries(typed, each_line=each_line):
        read, article = _read(line, body, known, today, given)
        tidbit = jotted(read, now, invocation.zone.key, today, source=source.strip(), body=article)
        proposed, perhaps = invocation.index.look(tidbit)
        reads.append((read, perhaps))
        kept.append(msgspec.structs.replace(tidbit, matches=(*tidbit.matches, *proposed)))
    invocation.commit(all_captured(kept))
    if as_json:
        from tui_app.cli.data import jotted_data

        data = [
            jotted_data(tidbit, perhaps, network)
            for (_, perhaps), tidbit in zip(reads, kept, strict=True)
        ]
        print_json(data if each_line else data[0])
        return
    for (read, perhaps), tidbit in zip(reads, kept, strict=True):
        _tell(read, tidbit, network, today)
        _tell_perhaps(tidbit, perhaps, network)


def _typed(text: tuple[str, ...], *, is_from_clipboard: bool) -> str:
    """The text: typed, from the clipboard, or from standard input."""
    if is_from_clipboard:
        if text:
            raise click.UsageError("Give the text, or take it from the clipboard, not both.")
        from tui_app.cli.clipboard import clipboard_text

        return clipboard_text()
    if text:
        return or_stdin(" ".join(text))
    is_piped = sys.stdin is not None and not sys.stdin.isatty()
    piped = read_stdin().decode("utf-8-sig", "replace") if is_piped else ""
    if not piped.strip():
        raise click.UsageError(
            "There is nothing to jot. Write the news, pipe it in, or take it from the clipboard "
            "with --clipboard."
        )
    return piped


def _entries(typed: str, *, each_line: bool) -> list[tuple[str, str]]:
    """A line of news and its article, for each piece."""
    if not each_line:
        return [head_and_body(typed)]
    lines = [line for line in typed.splitlines() if plain(line).strip()]
    return [(line, "") for line in lines or [""]]


def _read(
    line: str, body: str, known: JotKnown, today: date, given: JotRead
) -> tuple[JotRead, str]:
    """What a line says, the options before it, and the article that is left."""
    options = {Sort.KIND: given.kind, Sort.URL: given.url, Sort.DAY: given.until}
    read = read_line(
        line, known, today, given=frozenset(sort for sort, said in options.items() if said)
    )
    url = given.url or read.url
    if not url:
        url, body = lone_address(body)
    people = tuple(dict.fromkeys((*given.people, *read.people)))
    read = msgspec.structs.replace(
        read,
        kind=given.kind or read.kind,
        url=url,
        until=given.until or read.until,
        topics=tuple(dict.fromkeys((*given.topics, *read.topics))),
        people=people,
        maybe=tuple((key, typed) for key, typed in read.maybe if key not in people),
    )
    return read, body


def _day(typed: str, today: date) -> date:
    from tui_app.clock import parse_date

    found = parse_date(typed, today)
    if found < today:
        raise CommandError(f"“{one_line(typed, 40)}” is past. Name a day to come.")
    return found


def _tell(read: JotRead, tidbit: Tidbit, network: Network, today: date) -> None:
    """What was understood, and whom it is for."""
    until = f", {_until(tidbit, today)}" if read.until else ""
    say(f"Jotted ({tidbit.kind.value}{until}): {one_line(tidbit.text, 60)}")
    if tidbit.topics:
        say(f"Topics: {one_line(', '.join(tidbit.topics), 60)}")
    for unclear in read.unclear:
        say(f"{why_unclear(unclear)} It stayed in the text.")
    if tidbit.matches:
        print_lines(_lines(tidbit, network))


def _tell_perhaps(tidbit: Tidbit, perhaps: tuple[Match, ...], network: Network) -> None:
    """Who it may be for where it is for nobody that is known."""
    if tidbit.matches:
        return
    names = ", ".join(one_line(network.contacts[match.contact].name, 40) for match in perhaps)
    mind = (
        f"It is for nobody in particular; perhaps {names}."
        if names
        else ("It brings nobody to mind.")
    )
    say(f"{mind} Say whom it is for with --for NAME, or in the app.")


def _until(tidbit: Tidbit, today: date) -> str:
    if tidbit.happens_on is not None:
        return f"on {day(tidbit.happens_on, today)}"
    return f"until {day(tidbit.expires_on, today)}" if tidbit.expires_on else ""


def _lines(tidbit: Tidbit, network: Network) -> list[str]:
    width = terminal_width()
    is_roomy = width >= _ROOMY
    rows = [
        (
            network.contacts[match.contact].name,
            network.contacts[match.contact].organisation if is_roomy else "",
            f"{match.score:.2f}",
            match.why,
        )
        for match in tidbit.matches
    ]
    headings = ("for", "organisation" if is_roomy else "", "score", "why")
    yielding = {} if is_roomy else _YIELDING
    return table(headings, rows, width=width, numbers=frozenset({2}), first_to_yield=yielding)
