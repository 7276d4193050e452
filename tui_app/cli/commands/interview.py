"""`tidings interview`: the binder of interview records, and the form that fills it (rulebook D)."""

import click

from tui_app.cli.lazy import LazyGroup


class InterviewGroup(LazyGroup):
    """The commands of the binder, each imported when it is invoked."""

    places = {  # noqa: RUF012 - as the outer group declares it
        "new": "tui_app.cli.commands.interview_new:new_command",
        "show": "tui_app.cli.commands.interview_show:show_command",
        "list": "tui_app.cli.commands.interview_list:list_command",
        "form": "tui_app.cli.commands.interview_form:form_command",
    }


@click.group("interview", cls=InterviewGroup)
def interview_command() -> None:
    """Interview records: write one from a filled form, show it, list the binder.

    “tidings interview form -o FILE” makes the form, to be filled in any editor, on paper with
    --page; “tidings interview new --from FILE” reads it back in.
    """
