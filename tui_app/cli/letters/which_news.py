"""Which piece of news a clipping goes with: named by its id or by words in it, else the newest."""

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from tui_app.cli.failures import CommandError
from tui_app.cli.output import say
from tui_app.cli.the_only import the_only
from tui_app.domain.clippings import NoClippingError, begun_clipping, clipping, news_to_send
from tui_app.domain.letter import Letter
from tui_app.domain.names import all_begin, fold
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Tidbit

if TYPE_CHECKING:
    from tui_app.cli.invocation import Invocation


def the_tidbit(network: Network, typed: str) -> Tidbit:
    """The one tidbit that an id means, or words that each begin a word of it; newest listed first.

    Raises CommandError where there is none, or several, who are then listed with their ids.
    """
    by_id = network.tidbits.get(typed.strip())
    if by_id is not None:
        return by_id
    wanted = fold(typed).split()
    found = [
        one
        for one in network.tidbits.values()
        if wanted and all_begin(wanted, _words_of(f"{one.text[:4_000]} {one.source}"))
    ]
    found.sort(key=_heard, reverse=True)
    return the_only(
        found,
        lambda one: one_line(one.text, 70),
        none=f"No tidbit fits “{one_line(typed, 60)}”. “tidings jot” takes one in, and tells its"
        " id with --json.",
        several=f"“{one_line(typed, 60)}” fits {len(found)} tidbits. Take one of these ids:",
        beyond="type more of its words",
    )


def with_news(
    invocation: "Invocation", letter: Letter, named: str | None, *, own_text: bool
) -> Letter:
    """The clipping tag with its news; one begun for that news to them is gone on with.

    Without a name it is the newest that waits for them, unless the text is the user's own. Raises
    CommandError for news that they know, that was refused, or that is gossip.
    """
    network = invocation.network
    if letter.id in network.letters and named is None:
        return letter
    tidbit = network.tidbits.get(letter.tidbit or "")
    if tidbit is None:
        waiting = [] if own_text else news_to_send(network, letter.contact)
        begun = [one for one in waiting if begun_clipping(network, letter.contact, one.id)]
        tidbit = next((one for one in waiting if one not in begun), next(iter(begun), None))
        if tidbit is None:
            return letter
        say(f"The news: {one_line(tidbit.text, 80)}")
    contact = network.contacts.get(letter.contact)
    if contact is None:
        return msgspec.structs.replace(letter, tidbit=tidbit.id)
    try:
        found = clipping(network, contact, tidbit, invocation.now())
    except NoClippingError as error:
        raise CommandError(str(error)) from None
    if found.id in network.letters and letter.id not in network.letters:
        return msgspec.structs.replace(found, tone=letter.tone, medium=letter.medium)
    return msgspec.structs.replace(letter, tidbit=tidbit.id)


def _heard(tidbit: Tidbit) -> tuple[datetime, str]:
    return (tidbit.heard_at, tidbit.id)


def _words_of(text: str) -> list[str]:
    return [word.strip(".,;:!?()“”\"'") for word in fold(text).split()]
