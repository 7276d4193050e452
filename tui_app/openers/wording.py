"""A tidbit worded as the opener of a call to one person (rulebook B1)."""

import re
from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from tui_app.domain.contact import Contact
from tui_app.domain.network import Network
from tui_app.domain.plain import one_line
from tui_app.domain.tidbit import Tidbit, TidbitKind
from tui_app.domain.zones import known_zone
from tui_app.letters.voice import stable
from tui_app.openers import phrases
from tui_app.openers.jotted import Jotted, jotted
from tui_app.openers.moments import ahead_of, coming, heard, tells_the_day
from tui_app.openers.mood import Mood, mood_of
from tui_app.openers.reasons import Why, reason_for
from tui_app.openers.said import Said
from tui_app.openers.sources import source_of
from tui_app.priority.queue import Opener

_LEADS = {
    Why.TOPIC: phrases.FOR_A_TOPIC,
    Why.ASKED: phrases.FOR_A_WISH,
    Why.PERHAPS_ASKED: phrases.FOR_PERHAPS_A_WISH,
    Why.SPOKEN_OF: phrases.FOR_AN_OLD_TALK,
    Why.ORGANISATION: phrases.FOR_A_PLACE,
    Why.PERHAPS_ORGANISATION: phrases.FOR_PERHAPS_A_PLACE,
}
_MOST = 1_000
_CONGRATULATING = re.compile(r"^“congratulations(?: are)?(?: due)?[:,!]\s*", re.IGNORECASE)
_ABOUT_A_FIRM = (TidbitKind.NEWS, TidbitKind.ARTICLE, TidbitKind.PRESS_RELEASE)


def worded(
    opener: Opener, contact: Contact, network: Network, now: datetime, own_zone: ZoneInfo
) -> Said:
    """What to say first: why them, where it is from and how old, then the news as it was jotted.

    `now` is UTC and `own_zone` the user's, by whose days "yesterday" is told. It says nothing that
    the records do not: the reason is checked against the contact, no person is named as the
    source, gossip is told as hearsay, what concerns their own firm is not told as news to them.
    The people of one tidbit hear different wordings as long as there are some, the same ones
    whenever it is asked.
    """
    tidbit = opener.tidbit
    news = jotted(tidbit, now, own_zone)
    today = now.astimezone(own_zone).date()
    reason = reason_for(tidbit, opener.match, contact, network, today)
    choice = _Choice(tidbit, contact)
    when = heard(tidbit.heard_at, now, own_zone)
    if reason.why is Why.PERHAPS_NAME:
        return _said(choice.of("theirs", phrases.NAMED_PERHAPS, when=when), is_whole=False)
    if reason.why is Why.NAME:
        return _about_them(tidbit, news, contact, when, choice)
    if reason.why is Why.ORGANISATION and _is_theirs(tidbit):
        return _about_their_firm(tidbit, news, reason.said, when, choice)
    lead = choice.of("lead", _LEADS.get(reason.why, phrases.FOR_THEM), it=reason.said)
    if tidbit.kind is TidbitKind.EVENT and tidbit.happens_on is not None:
        told = _coming(tidbit.happens_on, tidbit, news, contact, now, own_zone, choice)
    elif news.by_myself:
        told = _by_myself(news, when)
    else:
        told = news.after(_introduced(tidbit, network, when, choice))
    end = choice.of("end", phrases.INTRODUCTION) if tidbit.kind is TidbitKind.REFERRAL else ""
    return _said(f"{lead} {told} {end}".strip(), is_whole=news.is_whole)


def _said(text: str, *, is_whole: bool) -> Said:
    """Clean on one line, whatever the records hold."""
    return Said(one_line(text, _MOST), is_whole)


class _Choice:
    """Which of several wordings this person hears of this tidbit."""

    def __init__(self, tidbit: Tidbit, contact: Contact) -> None:
        people = sorted(match.contact for match in tidbit.matches)
        self._place = people.index(contact.id) if contact.id in people else len(people)
        self._seed = tidbit.id

    def of(self, slot: str, wordings: Sequence[str], **values: str) -> str:
        """One of them, filled in, beginning large."""
        first = stable(f"{self._seed} {slot}")
        said = wordings[(first + self._place) % len(wordings)].format(**values)
        return said[:1].upper() + said[1:]


def _introduced(tidbit: Tidbit, network: Network, when: str, choice: _Choice) -> str:
    """Where it is from and how old, without a mark at its end."""
    source = source_of(tidbit, network)
    if source and tidbit.kind in phrases.TOLD_FROM:
        wordings = phrases.TOLD_FROM[tidbit.kind]
        return choice.of("told", wordings, when=when, source=source)
    return choice.of("told", phrases.TOLD[tidbit.kind], when=when)


def _by_myself(news: Jotted, when: str) -> str:
    """As the jot has it: "On Friday I saw in the Courier that …"."""
    begin = f"{when[:1].upper()}{when[1:]} {news.by_myself}"
    return f"{begin} that {news.small}" if news.is_clause else f"{begin}: {news.quoted}"


def _coming(
    on: date,
    tidbit: Tidbit,
    news: Jotted,
    contact: Contact,
    now: datetime,
    own_zone: ZoneInfo,
    choice: _Choice,
) -> str:
    """An event, with its day; where their date is another by now, the day is told by its date."""
    today = now.astimezone(own_zone).date()
    is_theirs = now.astimezone(known_zone(contact.zone) or own_zone).date() == today
    if is_theirs and tells_the_day(news.text, on):
        day = ahead_of(on, today)
    else:
        day = coming(on, today, by_date=not is_theirs)
    if news.is_clause:
        return news.after(choice.of("told", phrases.COMING, day=day))
    when = heard(tidbit.heard_at, now, own_zone)
    return news.after(choice.of("told", phrases.COMING_AND_TOLD, day=day, when=when))


def _is_theirs(tidbit: Tidbit) -> bool:
    """Whether it is about their firm, rather than something that the firm has to do with."""
    return tidbit.kind in _ABOUT_A_FIRM or tidbit.kind is TidbitKind.GOSSIP


def _about_their_firm(tidbit: Tidbit, news: Jotted, place: str, when: str, choice: _Choice) -> Said:
    """Congratulation or sympathy where that is plain; never as if they did not know."""
    wordings = phrases.NEITHER
    if tidbit.kind is TidbitKind.GOSSIP:
        wordings = phrases.TALK_OF_THEM
    else:
        mood = mood_of(news.text, place)
        wordings = {Mood.JOY: phrases.JOY, Mood.SORROW: phrases.SORROW}.get(mood, wordings)
    return _said(
        news.after(choice.of("theirs", wordings, it=place, when=when)), is_whole=news.is_whole
    )


def _about_them(tidbit: Tidbit, news: Jotted, contact: Contact, when: str, choice: _Choice) -> Said:
    """What was said of them is not told to their face: only what honours them, in its own words."""
    if tidbit.kind is TidbitKind.GOSSIP:
        return _said(choice.of("theirs", phrases.NAMED_IN_TALK, when=when), is_whole=False)
    names = (contact.name, contact.family, *contact.nicknames)
    moods = {mood_of(news.text, name) for name in names if name}
    if Mood.SORROW in moods:
        return _said(choice.of("theirs", phrases.NAMED_IN_SORROW, when=when), is_whole=False)
    if Mood.JOY not in moods:
        return _said(choice.of("theirs", phrases.NAMED, when=when), is_whole=False)
    begin = choice.of("theirs", phrases.NAMED_IN_JOY, when=when)
    return _said(f"{begin}: {_CONGRATULATING.sub('“', news.quoted)}", is_whole=news.is_whole)
