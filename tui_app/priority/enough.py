"""What would be enough for the blocks to carry the network: figures, not advice (A10)."""

from collections.abc import Callable

import msgspec

from tui_app.domain.rules import Block, Rules
from tui_app.priority.outlook import Outlook

_LONGEST_BLOCK = 240
_LONGEST_CADENCE = 365


class Enough(msgspec.Struct, frozen=True, kw_only=True):
    """Each by itself makes the blocks carry the network for two years; None where it cannot.

    `block_minutes` is the least length of every block, up to four hours; `cadence_days` the
    shortest usual cadence, up to a year, that holds from everybody's next call on; `fewer` the
    least number of people to do without, of average cost.
    """

    block_minutes: int | None = None
    cadence_days: int | None = None
    fewer: int | None = None


def what_is_enough(outlook: Outlook) -> Enough:
    """The least that keeps the network from being outgrown, in each of three ways."""
    rules, people = outlook.rules, outlook.people
    calls, planned = outlook.calls(), outlook.planned(rules)

    def is_enough_minutes(minutes: int) -> bool:
        return outlook.outgrown_in(calls, outlook.planned(_lasting(minutes, rules))) is None

    def is_enough_cadence(days: int) -> bool:
        return outlook.outgrown_in(outlook.calls(cadence=days), planned) is None

    def is_enough_fewer(count: int) -> bool:
        share = 1 - count / people
        return outlook.outgrown_in(outlook.calls(share=share), planned, share=share) is None

    shortest = min(rules.morning.minutes, rules.evening.minutes)
    return Enough(
        block_minutes=_least(shortest + 1, _LONGEST_BLOCK, is_enough_minutes),
        cadence_days=_least(rules.cadence_days + 1, _LONGEST_CADENCE, is_enough_cadence),
        fewer=_least(1, people, is_enough_fewer),
    )


def _least(first: int, last: int, is_enough: Callable[[int], bool]) -> int | None:
    """The least number that is enough, found by halving.

    More minutes and fewer people never make it worse. A longer cadence may bring a crowd to a
    worse week: then what is found is enough, and a little less might have been.
    """
    if first > last or not is_enough(last):
        return None
    while first < last:
        middle = (first + last) // 2
        if is_enough(middle):
            last = middle
        else:
            first = middle + 1
    return last


def _lasting(minutes: int, rules: Rules) -> Rules:
    """The rules with every block at least so long."""
    morning, evening = (_block(block, minutes) for block in (rules.morning, rules.evening))
    return msgspec.structs.replace(rules, morning=morning, evening=evening)


def _block(block: Block, minutes: int) -> Block:
    return msgspec.structs.replace(block, minutes=max(minutes, block.minutes))
