"""Feeds and candidates as JSON and as lines."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import msgspec

from tui_app.cli.data import match_data
from tui_app.cli.invocation import Invocation
from tui_app.cli.layout import wrapped
from tui_app.cli.when import day
from tui_app.domain.candidates import as_tidbit, came_at, title_of
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.reading import Candidate, Feed
from tui_app.domain.tidbit import Match

Data = dict[str, Any]


def feed_data(feed: Feed, waiting: int) -> Data:
    """A feed; `fetched_at` is null before the first fetch, `problem` empty where it works."""
    return {
        "url": feed.url,
        "title": feed.title,
        "fetched_at": feed.fetched_at,
        "waiting": waiting,
        "problem": feed.problem,
    }


def candidate_data(candidate: Candidate, matches: Sequence[Match], network: Network) -> Data:
    """A candidate, with the people it may interest, the likeliest first."""
    item: Data = msgspec.structs.asdict(candidate.item)
    return {
        "number": candidate.number,
        **item,
        "feed": candidate.feed,
        "found_at": candidate.found_at,
        "matches": [match_data(match, network) for match in matches],
    }


def people_of(
    candidates: Sequence[Candidate], invocation: Invocation
) -> Mapping[str, tuple[Match, ...]]:
    """Whom each of these may interest, by key; it is what keeping it would propose."""
    network, now = invocation.network, invocation.now()
    if not network.contacts or not candidates:
        return {}
    index = invocation.index
    return {
        one.item.key: index.propose(as_tidbit(one, now, invocation.zone.key)) for one in candidates
    }


def candidate_lines(
    candidate: Candidate, matches: Sequence[Match], invocation: Invocation, width: int
) -> Iterator[str]:
    """Its number and title; where it is from and when; for whom, and why."""
    indent, item = " " * 6, candidate.item
    yield from wrapped(title_of(item), width=width, start=f"{candidate.number:>4}  ", indent=indent)
    when = day(came_at(candidate).astimezone(invocation.zone).date(), invocation.today)
    source = ", ".join(filter(None, (one_line(item.source, 100), when)))
    yield from wrapped(source, width=width, start=indent, indent=indent)
    for match in matches:
        name = one_line(invocation.network.contacts[match.contact].name, 60)
        said = f"for {name} ({match.score:.2f}): {one_line(match.why, 200)}"
        yield from wrapped(said, width=width, start=indent, indent=f"{indent}  ")
