"""`tidings doctor`: what is wrong in the store, and mending it."""

from collections.abc import Iterator
from datetime import datetime

import click

from tui_app.cli.checkers.checker import Checker, Report, Told
from tui_app.cli.checkers.copies import Copies
from tui_app.cli.checkers.files import Files
from tui_app.cli.checkers.meaning import Meaning
from tui_app.cli.checkers.records import Records
from tui_app.cli.failures import FAILED
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.layout import paragraph, terminal_width
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import words
from tui_app.domain.plain import one_line

_INDENT = "    "
_PASTED = "'/"
"""What a remedy holds that tells of a quoted path."""
_LONGEST = 2000
"""Characters of a sentence: paths in it should stay whole."""


@click.command("doctor")
@click.option(
    "--mend", is_flag=True, help="Mend what takes no guess; records after a backup, with undo."
)
@click.option(
    "--offer",
    type=click.IntRange(min=1),
    metavar="N",
    help="With --mend, on a store that cannot be opened: bring back this state.",
)
@click.option(
    "--json",
    "as_json",
    is_flag=True,
    help="Print JSON: {“findings”: [{“kind”, “text”, “remedy”, “table”, “id”, “mends”, “note”}], "
    "“mended”: [the same], “backups”: [path], “offers”: [text]}.",
)
@global_options
@pass_invocation
@click.pass_context
def doctor_command(
    ctx: click.Context, invocation: Invocation, mend: bool, offer: int | None, as_json: bool
) -> None:
    """Look for what is wrong in the store, and mend it.

    It looks at the files, references, duplicates, dates, and values that make a record useless.

    Of a store that cannot be opened it tells what can be brought back, numbered, the best first;
    --mend does so where nothing is missing from the first; else name one with --offer. What is
    there then is set aside among the backups, never deleted.

    Nothing is changed without --mend, and what would take a guess is left to you. Exit status 0
    where nothing is found or all of it was mended, 1 where findings are left. A note (“worth
    knowing”) is no finding.
    """
    if offer is not None and not mend:
        raise click.UsageError("--offer goes with --mend.")
    at = invocation.now()
    # What looks at the files themselves comes before what wants the store open.
    checkers: tuple[Checker, ...] = (Files(offer), Records(), Copies(), Meaning())
    reports: list[Report] = []
    for checker in checkers:
        backup = next((report.backup for report in reports if report.backup), "")
        reports.append(_report(checker, invocation, at, mend=mend, backup=backup))
        if reports[-1].unopened:
            break
    found = [told for report in reports for told in report.found]
    done = [told for report in reports for told in report.mended]
    backups = [words(report.backup) for report in reports if report.backup]
    offers = [words(text) for report in reports for text in report.offers]
    if as_json:
        print_json({"findings": found, "mended": done, "backups": backups, "offers": offers})
    else:
        print_lines(_lines(found, done, terminal_width()))
        print_lines(_offered(offers, terminal_width()))
    for path in backups:
        say(f"Before mending, the store was kept as {path}.")
    if not all(report.sure for report in reports):
        say("As something is missing, name the one to bring back: --mend --offer N.")
    say(_summary(found, done, mend=mend, steps=sum(report.steps for report in reports)))
    if any(not told.note for told in found):
        ctx.exit(FAILED)


def _report(
    checker: Checker, invocation: Invocation, at: datetime, *, mend: bool, backup: str
) -> Report:
    """What one checker says; what it cannot even look at is a finding, too."""
    from tui_app.store import StoreError

    try:
        return checker.mend(invocation, at, backup) if mend else checker.look(invocation)
    except StoreError as error:
        return Report(found=(Told(kind="store", text=str(error)),))


def _lines(found: list[Told], done: list[Told], width: int) -> Iterator[str]:
    for told in done:
        yield from paragraph(
            one_line(f"Mended: {told.text}", _LONGEST), width=width, indent=_INDENT
        )
    for told in found:
        start = "worth knowing: " if told.note else f"{told.kind}: "
        yield from paragraph(
            one_line(told.text, _LONGEST), width=width, start=start, indent=_INDENT
        )
        if told.remedy:
            if _PASTED in told.remedy:  # each space counts
                yield _INDENT + told.remedy
                continue
            remedy = one_line(told.remedy, _LONGEST)
            yield from paragraph(remedy, width=width, start=_INDENT, indent=_INDENT)


def _offered(offers: list[str], width: int) -> Iterator[str]:
    """The states that can be brought back, numbered."""
    if offers:
        yield "What can be brought back:"
    for number, text in enumerate(offers, 1):
        start = f"{number:>3} "
        yield from paragraph(one_line(text, _LONGEST), width=width, start=start, indent=_INDENT)


def _summary(found: list[Told], done: list[Told], *, mend: bool, steps: int) -> str:
    wrong = [told for told in found if not told.note]
    mendable = sum(told.mends for told in wrong)
    parts = [f"{_findings(len(done))} mended"] if done else []
    if steps:
        whole = all(told.table for told in done)
        again = "" if steps == 1 else ", done twice," if steps == 2 else f", done {steps} times,"
        parts[0] += (
            f", “tidings undo”{again} takes {'it' if whole else 'what concerns records'} back"
        )
    if not wrong:
        parts.append("nothing wrong is left" if done else "nothing is wrong")
    elif mendable and not mend:
        rest = len(wrong) - mendable
        parts.append(f"{_findings(len(wrong))}, of which --mend settles {mendable}")
        parts += [f"{rest} for you to decide"] if rest else []
    else:
        parts.append(f"{_findings(len(wrong))} left for you to decide")
    text = "; ".join(parts)
    return f"{text[0].upper()}{text[1:]}."


def _findings(count: int) -> str:
    return "1 finding" if count == 1 else f"{count} findings"
