"""`tidings letters drop`: a letter that is not to be written."""

import click

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import say
from tui_app.cli.typed import OneOf, words
from tui_app.domain.letter import LetterKind


@click.command("drop")
@click.argument("name", type=words, metavar="NAME|ID")
@click.option("--kind", type=OneOf(LetterKind), help="Which, where several are owed to them.")
@global_options
@pass_invocation
def drop_command(invocation: Invocation, name: str, kind: LetterKind | None) -> None:
    """Let go of a letter owed or begun: it is not to be written."""
    from tui_app.cli.failures import CommandError
    from tui_app.cli.letters.which import owed_to, to_be_written
    from tui_app.domain.letters import drop_letter, name_of
    from tui_app.domain.plain import one_line

    now, network = invocation.now(), invocation.network
    owed = owed_to(invocation, name, kind)
    if len({one.kind for one in owed}) > 1 and len({one.contact or one.name for one in owed}) == 1:
        raise CommandError(
            f"{len(owed)} letters are owed to {one_line(owed[0].name, 60)}. Say which with --kind:",
            tuple(f"{one.kind.replace(' ', '-')}: {one_line(one.why, 60)}" for one in owed),
        )
    letter = to_be_written(invocation, name, kind, now)
    is_owed = any(
        one.letter == letter.id
        or (one.kind, one.contact, one.name) == (letter.kind, letter.contact, letter.name)
        for one in invocation.letters_owed
    )
    if not is_owed:
        raise CommandError(
            f"No letter is owed to “{one_line(name, 60)}”. “tidings letters” lists what is."
        )
    known = network.letters.get(letter.id)
    invocation.commit(drop_letter(network, letter, now), expecting=(known,) if known else ())
    say(f"Dropped: {name_of(letter, network)}. “tidings undo” takes it back.")
