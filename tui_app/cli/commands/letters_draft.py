"""`tidings letters draft`: a letter made from what is known, to go on from."""

from pathlib import Path

import click
import msgspec

from tui_app.cli.global_options import global_options
from tui_app.cli.invocation import Invocation, pass_invocation
from tui_app.cli.output import print_json, print_lines, say
from tui_app.cli.typed import OneOf, or_stdin, words
from tui_app.domain.interview import Tone
from tui_app.domain.letter import Letter, LetterKind, Medium


@click.command("draft")
@click.argument("name", type=words, metavar="NAME|ID")
@click.option("--kind", type=OneOf(LetterKind), help="What sort of letter; else the one owed.")
@click.option("--tone", type=OneOf(Tone), help="Else the tone of the talk.")
@click.option("--medium", type=OneOf(Medium), help="How it is to go out.")
@click.option("--interview", metavar="ID", help="The record of the meeting it is about.")
@click.option(
    "--tidbit",
    type=words,
    metavar="ID|WORDS",
    help="The news that a clipping tag goes with; else the newest that waits for them.",
)
@click.option("--subject", type=words, help="In place of the one proposed.")
@click.option("--text", type=words, metavar="TEXT|-", help="Your own text in place of a draft.")
@click.option(
    "--attach",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    multiple=True,
    metavar="FILE",
    help="A file that goes with it.",
)
@click.option("--again", is_flag=True, help="Draft anew what is written already.")
@click.option("--dry-run", is_flag=True, help="Show it and keep nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print JSON: the letter and its findings.")
@global_options
@pass_invocation
def draft_command(
    invocation: Invocation,
    name: str,
    kind: LetterKind | None,
    tone: Tone | None,
    medium: Medium | None,
    interview: str | None,
    tidbit: str | None,
    subject: str | None,
    text: str | None,
    attach: tuple[Path, ...],
    again: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Draft a letter to NAME, keep it, and print it.

    NAME is a contact or somebody met. Without --kind it is the letter owed to them; where several
    are, the most urgent. A letter that has a text is shown as it is, unless --again is given.

    With --kind clipping it goes with a piece of news, and asks for nothing. --tidbit names the
    news, by its id or by words in it; a clipping begun for it is gone on with.
    """
    from tui_app.cli.letters.shown import (
        advice_on,
        finding_data,
        finding_lines,
        letter_data,
        letter_lines,
    )
    from tui_app.cli.letters.which import to_be_written
    from tui_app.cli.letters.which_news import the_tidbit, with_news
    from tui_app.domain.letters import keep_letter
    from tui_app.letters.checking import check
    from tui_app.letters.drafting import drafted

    now, network = invocation.now(), invocation.network
    before = to_be_written(invocation, name, kind, now)
    wanted = {
        "kind": kind,
        "tone": tone,
        "medium": medium,
        "interview": interview,
        "tidbit": the_tidbit(network, tidbit).id if tidbit is not None else None,
    }
    letter = msgspec.structs.replace(
        before, **{key: value for key, value in wanted.items() if value is not None}
    )
    letter = _about(invocation, letter)
    if letter.kind is LetterKind.CLIPPING_TAG:
        letter = with_news(invocation, letter, tidbit, own_text=text is not None)
        before = network.letters.get(letter.id, before)
    if text is not None:
        letter = msgspec.structs.replace(letter, body=_own(text))
    elif again or not letter.body.strip():
        owner, chosen = invocation.config.owner, tone is not None or medium is not None
        letter = drafted(letter, network, owner, invocation.today, as_chosen=chosen)
    if subject is not None:
        letter = msgspec.structs.replace(letter, subject=subject)
    if attach:
        paths = tuple(str(path.absolute()) for path in attach)
        letter = msgspec.structs.replace(letter, attachments=paths)
    if not dry_run and letter != network.letters.get(letter.id):
        expecting = (before,) if before.id in network.letters else ()
        invocation.commit(keep_letter(network, letter, now), expecting=expecting)
        letter = network.letters[letter.id]
    findings = check(letter, network, invocation.config.owner, invocation.rules)
    if as_json:
        found = [finding_data(one) for one in findings]
        print_json({"letter": letter_data(letter, network, invocation.zone), "findings": found})
    else:
        print_lines(letter_lines(letter, network))
        for line in finding_lines(findings, 100):
            say(line)
    if advice := advice_on(letter, network):
        say(advice)
    say("Nothing was kept." if dry_run else f"Kept as {letter.id}.")


def _own(text: str) -> str:
    """The text given, or piped in. Raises CommandError where there is none: it would be lost."""
    from tui_app.cli.failures import CommandError

    body = or_stdin(text).strip("\n")
    if not body.strip():
        raise CommandError("There is no text to put in the letter. It stays as it was.")
    return body


def _about(invocation: Invocation, letter: Letter) -> Letter:
    """The letter with the ids it was given looked up. Raises CommandError for one that is none."""
    from tui_app.cli.failures import CommandError
    from tui_app.domain.letters import person_met

    network = invocation.network
    if letter.interview is not None and letter.interview not in network.interviews:
        raise CommandError(
            "There is no interview record of that id. “tidings interview list --json” has them."
        )
    met = person_met(letter, network)
    return msgspec.structs.replace(letter, person=met.id) if met is not None else letter
