"""What of the reading list waits: kept as a tidbit, or dropped for good (rulebook C1)."""

from collections.abc import Iterable
from datetime import datetime, timedelta

import msgspec

from tui_app.domain.articles import article_of, same_articles
from tui_app.domain.changes import Changes
from tui_app.domain.ids import new_id
from tui_app.domain.names import fold
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line, plain
from tui_app.domain.reading import Candidate, FeedItem, ReadingList
from tui_app.domain.record import Record
from tui_app.domain.subscriptions import MOST_CANDIDATES, with_dropped
from tui_app.domain.tidbit import Match, Tidbit, TidbitKind

_WITHIN_REASON = timedelta(days=366)
"""A day longer ago than this is as likely a mistake: such news counts as heard when it is kept."""

_PRESS = ("press release", "media release", "news release")


def waiting(
    reading: ReadingList, network: Network, trashed: Iterable[Record] = ()
) -> tuple[Candidate, ...]:
    """The candidates to be kept or dropped, the newest first.

    Not those that a tidbit was made of. Undo takes that tidbit away, and its candidate waits
    again; a tidbit that the user deleted lies in the trash (`trashed`: the records there), and
    its candidate stays away. An article that several feeds brought waits once, as it came first.
    """
    made = _made(network.tidbits.values()) | _made(trashed)
    seen = {article_of(one.item) for one in reading.candidates if one.item.key in made} - {None}
    found: list[Candidate] = []
    for one in reading.candidates:
        article = article_of(one.item)
        if one.item.key not in made and article not in seen:
            found.append(one)
            if article is not None:
                seen.add(article)
    return tuple(sorted(found, key=lambda one: (came_at(one), one.number), reverse=True))


def title_of(item: FeedItem) -> str:
    """What it is called, on one line: its title, else its text, else its address."""
    return one_line(item.title) or one_line(item.text) or one_line(item.url)


def came_at(candidate: Candidate) -> datetime:
    """When it was published, or found where that is unknown or still to come (UTC)."""
    published = candidate.item.published_at
    return min(published or candidate.found_at, candidate.found_at)


def dropped(reading: ReadingList, *keys: str) -> ReadingList:
    """The list without the candidates of these keys: they never come back by themselves.

    Nor do those that are the same article from another feed.
    """
    return with_dropped(reading, (*same_articles(reading.candidates, set(keys)), *keys))


def brought_back(reading: ReadingList, candidate: Candidate) -> ReadingList:
    """Undo of a drop: the candidate waits again, where it stood. No change where it does already.

    In a full list the oldest goes.
    """
    key = candidate.item.key
    if any(one.item.key == key for one in reading.candidates):
        return reading
    taken = {one.number for one in reading.candidates}
    numbered = max(reading.numbered, candidate.number)
    if candidate.number in taken:
        numbered += 1
        candidate = msgspec.structs.replace(candidate, number=numbered)
    others = reading.candidates[-(MOST_CANDIDATES - 1) :]
    fallen = reading.candidates[: -(MOST_CANDIDATES - 1)]
    candidates = sorted((*others, candidate), key=lambda one: (one.found_at, one.number))
    after = msgspec.structs.replace(
        reading,
        candidates=tuple(candidates),
        dropped=tuple(one for one in reading.dropped if one != key),
        numbered=numbered,
    )
    return with_dropped(after, [one.item.key for one in fallen])


def settled(reading: ReadingList, network: Network, trashed: Iterable[Record] = ()) -> ReadingList:
    """The list with those candidates dropped whose tidbit the user deleted, from whatever feed.

    To be done before a round of fetching: then they stay away when the trash is emptied, too.
    """
    made = _made(network.tidbits.values())
    known = {one.item.key for one in reading.candidates}
    return dropped(reading, *sorted((_made(trashed) - made) & known))


def as_tidbit(candidate: Candidate, now: datetime, zone: str) -> Tidbit:
    """The tidbit that a candidate becomes when it is kept at `now` (UTC) in `zone` (IANA).

    It was heard when it was published, if that is within a year: its age is the news's own.
    """
    item = candidate.item
    title = title_of(item)
    published = item.published_at
    recent = published is not None and now - _WITHIN_REASON <= published <= now
    return Tidbit(
        id=new_id(now),
        text=title,
        kind=_kind(item),
        heard_at=published if published is not None and recent else now,
        zone=zone,
        source=one_line(item.source),
        url=item.url,
        body="" if plain(item.text).strip() == title else item.text,
        feed_item=item.key,
    )


def kept(candidate: Candidate, now: datetime, zone: str, matches: tuple[Match, ...]) -> Changes:
    """Keep a candidate as a tidbit, with the matches proposed for it or chosen: one undo step."""
    return kept_as(as_tidbit(candidate, now, zone), matches)


def kept_as(tidbit: Tidbit, matches: tuple[Match, ...]) -> Changes:
    """The same, for the tidbit that the matches were found for."""
    return Changes(
        label=f"keep “{one_line(tidbit.text, 40)}”",
        put=(msgspec.structs.replace(tidbit, matches=matches),),
    )


def _made(records: Iterable[Record]) -> set[str]:
    """The keys of the items that these tidbits were made of."""
    return {one.feed_item for one in records if isinstance(one, Tidbit) and one.feed_item}


def _kind(item: FeedItem) -> TidbitKind:
    """An article, unless its title or its feed calls it a press release."""
    named = fold(f"{item.source[:400]} \n {item.title[:400]}")
    return TidbitKind.PRESS_RELEASE if any(one in named for one in _PRESS) else TidbitKind.ARTICLE
