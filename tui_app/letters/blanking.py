"""Names, days and numbers taken out of a letter: what is left is what can be compared."""

from collections.abc import Iterable, Iterator

from tui_app.domain.contact import Contact
from tui_app.domain.letter import Letter
from tui_app.domain.network import Network
from tui_app.letters.words import Word, words_of

_DAYS = """
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
    sat sun montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi
    mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes sabado domingo
    lunedi martedi mercoledi giovedi venerdi sabato domenica
    today yesterday tomorrow morning afternoon evening noon midday midnight o'clock am pm
"""
_MONTHS = """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
"""
_NUMBERS = """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
    hundred thousand million dozen
"""
_TIMES_AND_NUMBERS = frozenset((_DAYS + _MONTHS + _NUMBERS).split())
_CLOCK_TIMES = {("half", "past"), ("quarter", "past"), ("quarter", "to")}
_PHRASES = (
    *((day, "曜", "日") for day in "月火水木金土日"),
    *((day, "曜") for day in "月火水木金土日"),
    *(("星", "期", day) for day in "一二三四五六日"),
)
_TITLES_WRITTEN = "dame dr frau herr madame miss mr mrs ms mx prof professor sir lord lady"
TITLES = frozenset(_TITLES_WRITTEN.split())
"""What may stand before a name, and is none."""
_LEGAL_FORMS_WRITTEN = """
    ab ag as asa bv co company corp gmbh inc kg limited llc llp ltd nv oy oyj plc pte sa sas spa srl
"""
LEGAL_FORMS = frozenset(_LEGAL_FORMS_WRITTEN.split())
"""What ends an organisation's name, and is often left off."""
_MOST_CHARACTERS_OF_NAME = 200


class Names:
    """Every name that a letter may hold: of contacts, of people met, of organisations.

    The names of the whole network count, not only the two letters': so the same text stays the
    same whomever it goes to.
    """

    def __init__(self, network: Network, letters: Iterable[Letter] = ()) -> None:
        """Of the network, and of `letters` that may not be in it yet."""
        self._phrases: dict[str, set[tuple[str, ...]]] = {}
        for phrase in _PHRASES:
            self._phrases.setdefault(phrase[0], set()).add(phrase)
        for contact in network.contacts.values():
            self._add_contact(contact)
        for interview in network.interviews.values():
            self._add_organisation(interview.organisation)
            for person in interview.people:
                self._add_person(person.name)
        for letter in (*network.letters.values(), *letters):
            self._add_person(letter.name)
        self._longest = {
            first: tuple(sorted(phrases, key=len, reverse=True))
            for first, phrases in self._phrases.items()
        }

    def blanked(self, words: list[Word]) -> Iterator[Word]:
        """The words without names, days, clock times and numbers."""
        at = 0
        while at < len(words):
            length = self._name_at(words, at) or _clock_time_at(words, at)
            if length:
                at += length
                continue
            word = words[at]
            at += 1
            if not is_time_or_number(word.text):
                yield word

    def _name_at(self, words: list[Word], at: int) -> int:
        """How many words are a name from there on. A name in small letters is a mere word."""
        word = words[at]
        if not word.capital:
            return 0
        for phrase in self._longest.get(word.text, ()):
            if len(phrase) == 1 or all(
                at + step < len(words) and words[at + step].text == part
                for step, part in enumerate(phrase)
            ):
                return len(phrase)
        return 1 if word.text in TITLES else 0

    def _add_contact(self, contact: Contact) -> None:
        for name in (contact.name, contact.given, contact.family, *contact.nicknames):
            self._add_person(name)
        self._add_organisation(contact.organisation)
        for alias in contact.organisation_aliases:
            self._add_organisation(alias)

    def _add_person(self, name: str) -> None:
        name = name[:_MOST_CHARACTERS_OF_NAME]
        words = words_of(name)
        self._add(words)
        for part in _parts(words):
            self._add(part)

    def _add_organisation(self, name: str) -> None:
        words = words_of(name[:_MOST_CHARACTERS_OF_NAME])
        self._add(words)
        while words and words[-1].text in LEGAL_FORMS:
            words = words[:-1]
        self._add(words)

    def _add(self, words: Iterable[Word]) -> None:
        phrase = tuple(word.text for word in words)
        if phrase and sum(map(len, phrase)) > 1:
            self._phrases.setdefault(phrase[0], set()).add(phrase)


def _clock_time_at(words: list[Word], at: int) -> int:
    """How many words begin a clock time there: "half past", "quarter to"."""
    here = words[at].text
    following = words[at + 1].text if at + 1 < len(words) else ""
    return 2 if (here, following) in _CLOCK_TIMES else 0


def is_time_or_number(text: str) -> bool:
    """Whether it is a weekday, a month, a time of the day or a number, in digits or in words."""
    return (
        text in _TIMES_AND_NUMBERS
        or text.removesuffix("s") in _TIMES_AND_NUMBERS
        or (not text.isalpha() and any(character.isdigit() for character in text))
    )


def _parts(words: list[Word]) -> Iterator[list[Word]]:
    """The parts of a name that stand for the person alone: no title, no particle."""
    run: list[Word] = []
    for word in words:
        if word.is_character and run and run[-1].end == word.start:
            run.append(word)
            continue
        if run:
            yield run
            run = []
        if word.is_character:
            run = [word]
        elif word.capital and word.text not in TITLES:
            yield [word]
    if run:
        yield run
