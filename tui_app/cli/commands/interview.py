"""`tidings interview`: the binder of interview records, and the form that fills it (rulebook D)."""

from collections.abc import Mapping
from typing import ClassVar

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.lazy import LazyGroup


class InterviewGroup(LazyGroup):
    """The commands of the binder, each imported when it is invoked."""

    places: ClassVar[Mapping[str, str]] = {
        "new": "tui_app.cli.commands.interview_new:new_command",
        "show": "tui_app.cli.commands.interview_show:show_command",
        "list": "tui_app.cli.commands.interview_list:list_command",
        "form": "tui_app.cli.commands.interview_form:form_command",
    }


@click.group("interview", cls=InterviewGroup)
@global_options
def interview_command() -> None:
    """Keep the binder of interview records.

    “tidings interview form -o FILE” makes the form, to be filled in any editor, on paper with
    --page; “tidings interview new --from FILE” reads it back in.
    """
