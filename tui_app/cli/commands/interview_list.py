"""`tidings interview list`: the binder, alphabetical within target area (rulebook D)."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import columns, table, terminal_width, wrapped
from tui_app.cli.output import print_json, print_lines, say
from tui_app.domain.interview import Interview
from tui_app.domain.interviews import Shelf, binder
from tui_app.domain.plain import one_line

_NUMBERS = frozenset({4})
_YIELDING = {0: 14, 1: 8}


@click.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: {“interviews”: […]}.")
@global_options
@pass_invocation
def list_command(invocation: Invocation, as_json: bool) -> None:
    """List the records, alphabetical within target area.

    Each with its day, its kind, and how many people were met.
    """
    shelves = binder(invocation.network.interviews.values())
    if as_json:
        from tui_app.cli.data import record_data

        records = [record for shelf in shelves for record in shelf.records]
        print_json({"interviews": [record_data(record) for record in records]})
    elif shelves:
        print_lines(_lines(shelves, terminal_width()))
    else:
        say(
            "The binder is empty. Begin with “tidings interview form -o FILE”, "
            "or “tidings interview new --organisation NAME”."
        )


def _lines(shelves: list[Shelf], width: int) -> list[str]:
    """One table in all, so that the columns stand below each other, cut up by its headings."""
    rows = [_row(record) for shelf in shelves for record in shelf.records]
    headings = ("organisation", "position", "day", "kind", "met")
    inner = max(1, width - 2)
    lines = table(headings, rows, width=inner, numbers=_NUMBERS, first_to_yield=_YIELDING)
    printed = [f"  {lines.pop(0)}"]
    for shelf in shelves:
        printed += ["", *wrapped(one_line(shelf.area) or "No target area", width=width)]
        printed += [f"  {lines.pop(0)}" for _ in shelf.records]
    return [line if columns(line) <= width else line.rstrip() for line in printed]


def _row(record: Interview) -> tuple[str, ...]:
    return (
        record.organisation or "a meeting",
        record.position,
        f"{record.held_on or ''}",
        record.kind.value,
        str(len(record.people)),
    )
