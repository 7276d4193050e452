"""A store that cannot be opened: the user is told, and asked whether to go on with a good state."""

from typing import TYPE_CHECKING

import click

from tui_app.cli.failures import CommandError
from tui_app.cli.layout import paragraph, terminal_width
from tui_app.cli.output import say
from tui_app.domain.plain import one_line, plain

if TYPE_CHECKING:
    from tui_app.cli.invocation import Invocation
    from tui_app.store import Store

_LONGEST = 2000
"""Characters of a sentence: paths in it should stay whole."""


def store_at_prompt(invocation: "Invocation") -> "Store":
    """The open store; one that cannot be opened is brought back first, if the user says so.

    What opening it has to tell is left to the app, whose screen would cover it here.
    Raises StoreError where there is nothing to bring back, CommandError where they say no.
    """
    from tui_app.store import StoreError

    try:
        if not _is_gone(invocation):
            return invocation.untold_store()
    except StoreError:
        if not _ask(invocation):
            raise
    else:
        _ask(invocation)
    return invocation.untold_store()


def _is_gone(invocation: "Invocation") -> bool:
    """Whether no file is there, though backups of it are; costs next to nothing where it is."""
    from tui_app.store.backups import Backups

    path = invocation.store_path
    return not path.exists() and Backups(path).folder.exists()


def _ask(invocation: "Invocation") -> bool:
    """Whether a state was brought back; False where there is none to offer."""
    from tui_app.store.recovery import offers, recover, trouble
    from tui_app.store.recovery.words import without_pointing

    path = invocation.named_path
    why = trouble(path)
    found = offers(invocation.store_path) if why else ()
    if not found:
        return False
    best = found[0]
    _say(without_pointing(why))
    _say(f"The best that can be brought back is {best.text}.")
    if len(found) > 1:
        _say(f"“tidings doctor” lists this and {len(found) - 1} more.")
    question = "Go on with it? What is there now is set aside, not deleted."
    if not click.confirm(plain(question), default=best.complete, err=True):
        raise CommandError("Nothing was changed. “tidings doctor” lists what can be brought back.")
    _say(recover(path, best, invocation.now()).text)
    return True


def _say(text: str) -> None:
    """Tell it in lines that fit, no path cut."""
    if text:
        say("\n".join(paragraph(one_line(text, _LONGEST), width=terminal_width())))
