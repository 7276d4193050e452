"""`tidings import`: other programs' contact files in."""

from pathlib import Path

import click
import msgspec

from tui_app.cli.failures import FAILED, CommandError, reason
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import table, terminal_width
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import read_stdin, words
from tui_app.domain.changes import Changes
from tui_app.domain.contact import Contact
from tui_app.domain.plain import one_line
from tui_app.exchange.report import FORMATS, FileReport

_STDIN = "standard input"
_SPREAD_AFTER_ALL = "“tidings undo”, then import with --spread"
_COUNTS = frozenset({2, 3, 4, 5})


@click.command("import")
@click.argument("files", nargs=-1, required=True, metavar="FILE…")
@click.option(
    "--format",
    "named_format",
    type=click.Choice(FORMATS, case_sensitive=False),
    help="Else it is told from what the file holds.",
)
@click.option("--dry-run", is_flag=True, help="Report what would be done, and write nothing.")
@click.option(
    "--spread",
    is_flag=True,
    help="Plan first calls with those added, as many a day as your blocks carry.",
)
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
@global_options
@pass_invocation
@click.pass_context
def import_command(
    ctx: click.Context,
    invocation: Invocation,
    files: tuple[str, ...],
    named_format: str | None,
    dry_run: bool,
    spread: bool,
    as_json: bool,
) -> None:
    """Import contacts from vCard or CSV files.

    CSV as LinkedIn, Google and Outlook export it; “-” is standard input. Who is known already is
    merged, never doubled. A backup is made first, and all files together are one step for “undo”.

    With --spread those added get days for their first calls, the best first, where they are twelve
    or more: they do not all fall due together. In the JSON “spread” then has the number of “calls”,
    and the “first” and “last” of the days; it is null where they are too few.
    """
    from tui_app.exchange.importing import read_contacts

    contents = [(words(path) if path != "-" else _STDIN, _content(path)) for path in files]
    changes, reports = read_contacts(
        contents,
        invocation.network,
        invocation.now(),
        format=named_format,
        region=invocation.config.owner.region,
    )
    spread_out = _spread(invocation, changes) if spread else None
    if spread_out:
        changes = changes.and_also(spread_out)
    if not dry_run and changes:
        invocation.store.back_up("import")
        invocation.commit(changes)
    if as_json:
        spread_data = {"spread": _days(spread_out)} if spread else {}
        print_json({"files": [_as_data(report) for report in reports], **spread_data})
    else:
        print_lines(_lines(reports, terminal_width()))
        for report in reports:
            _tell_problems(report)
        if spread:
            say(_told(spread_out, invocation.rules.spread_from))
        elif (added := sum(report.added for report in reports)) >= invocation.rules.spread_from:
            remedy = "with --spread each gets a day" if dry_run else _SPREAD_AFTER_ALL
            say(f"All {added} may fall due together: {remedy}.")
        if dry_run:
            say("Nothing was written: this was a dry run.")
    if any(report.failed for report in reports):
        ctx.exit(FAILED)


def _spread(invocation: Invocation, changes: Changes) -> Changes | None:
    """Days for the first calls of those whom the import adds; None where they are too few."""
    from tui_app.priority.spreading import spread_first_calls

    network, now = invocation.network, invocation.now()
    added = [
        record
        for record in changes.put
        if isinstance(record, Contact) and record.id not in network.contacts
    ]
    return spread_first_calls(added, network, now, invocation.rules, invocation.zone)


def _days(spread_out: Changes | None) -> dict[str, object] | None:
    contacts = [one for one in spread_out.put if isinstance(one, Contact)] if spread_out else []
    days = sorted(one.next_call for one in contacts if one.next_call is not None)
    return {"calls": len(days), "first": days[0], "last": days[-1]} if days else None


def _told(spread_out: Changes | None, least: int) -> str:
    if spread_out is None:
        return f"Not spread: fewer than {least} of those added could be called."
    return f"{spread_out.label[:1].upper()}{spread_out.label[1:]}."


def _content(path: str) -> bytes:
    if path == "-":
        return read_stdin()
    try:
        return Path(path).expanduser().read_bytes()
    except (OSError, RuntimeError, ValueError) as error:
        raise CommandError(
            f"{one_line(path)} cannot be read: {reason(error)}. Nothing was imported."
        ) from None


def _as_data(report: FileReport) -> dict[str, object]:
    fields: dict[str, object] = msgspec.to_builtins(report)
    return fields | {"path": "-" if report.path == _STDIN else report.path}


def _lines(reports: tuple[FileReport, ...], width: int) -> list[str]:
    rows = [
        (
            report.path,
            report.format or "unknown",
            *map(str, (report.read, report.added, report.merged, report.skipped)),
        )
        for report in reports
    ]
    headings = ("file", "format", "read", "added", "merged", "skipped")
    return table(headings, rows, width=width, numbers=_COUNTS)


def _tell_problems(report: FileReport) -> None:
    path = one_line(report.path)
    for problem in report.problems:
        if problem.line:
            say(f"{path}:{problem.line}: {one_line(problem.message)}")
        elif problem.message.startswith(report.path):
            say(one_line(problem.message))
        else:
            say(f"{path}: {one_line(problem.message)}")
