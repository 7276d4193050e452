"""`tidings interview form`: the form to fill in, as Markdown or for the printer."""

from pathlib import Path

import click

from tui_app.cli.failures import CommandError, reason
from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_lines, say
from tui_app.cli.typed import words
from tui_app.cli.which_interview import the_interview
from tui_app.domain.plain import one_line

_PEOPLE_MOST = 50
_PEOPLE = 2
_PEOPLE_ON_PAPER = 4


@click.command("form")
@click.argument("name", type=words, required=False, metavar="[NAME|ID]")
@click.option("--page", is_flag=True, help="For the printer: an HTML file with lines and boxes.")
@click.option(
    "--people",
    type=click.IntRange(0, _PEOPLE_MOST),
    metavar="N",
    help="Room for that many people met; else 2, and 4 on paper.",
)
@click.option("-o", "--output", "path", metavar="FILE", help="Write it there; “-” is stdout.")
@global_options
@pass_invocation
def form_command(
    invocation: Invocation, name: str | None, page: bool, people: int | None, path: str | None
) -> None:
    """Print the form of an interview record.

    It is blank, or filled with the record that NAME means, and Markdown for any editor.
    Filled in by hand, “tidings interview new --from FILE” reads it back in.
    """
    from tui_app.exchange.interview_form import blank_form, filled_form, form_page

    record = the_interview(invocation.network, name) if name is not None else None
    if page:
        usual = 0 if record is not None else _PEOPLE_ON_PAPER
        form = form_page(record, usual if people is None else people)
    elif record is not None:
        form = filled_form(record, invocation.network, people or 0)
    else:
        form = blank_form(_PEOPLE if people is None else people)
    if path is None or path == "-":
        print_lines(form.rstrip("\n").split("\n"))
        return
    _write(path, form)
    what = "Print it from a browser" if page else "Fill it in with any editor"
    back = "“tidings interview new --from” reads it back in"
    say(f"Wrote {one_line(path)}. {what}{'.' if page else f'; {back}.'}")


def _write(path: str, form: str) -> None:
    """Write a file that is not there yet: somebody may have filled in the one that is."""
    try:
        with Path(path).expanduser().open("x", encoding="utf-8") as file:
            file.write(form)
    except FileExistsError:
        raise CommandError(
            f"{one_line(path)} is there already and was left alone. Name another file."
        ) from None
    except (OSError, RuntimeError, ValueError) as error:
        raise CommandError(f"{one_line(path)} cannot be written: {reason(error)}.") from None
