"""vCard 2.1, 3.0 and 4.0 files: the cards in them, each to a person."""

from codecs import BOM_UTF8

from tui_app.domain.plain import one_line
from tui_app.exchange.incoming import Reading
from tui_app.exchange.text_decoding import decode_value, one_byte_units
from tui_app.exchange.vcard_card import CannotTakeError, Card, person_of
from tui_app.exchange.vcard_lines import VcardLine, is_edge, logical_lines, parse_line

_MOST_BAD_LINES = 50


def read_vcards(data: bytes) -> Reading:
    """Every person of a vCard file, with what could not be taken. Never raises."""
    return _VcardFile().read(data)


class _VcardFile:
    """A file on its way from lines to cards."""

    def __init__(self) -> None:
        self._reading = Reading(format="vcard")
        self._begun = 0
        self._lines: list[VcardLine] = []
        self._depth = 0
        self._bad_lines = self._further = 0
        self._astray = False

    def read(self, data: bytes) -> Reading:
        # Files put together one after the other keep the byte order mark of each.
        data = one_byte_units(data).replace(BOM_UTF8 + b"BEGIN", b"BEGIN")
        for number, raw in logical_lines(data):
            line = parse_line(number, raw)
            if line is None:
                self._bad_line(number, raw)
            elif is_edge(line, "BEGIN"):
                self._begin(line)
            elif is_edge(line, "END"):
                self._end(line)
            elif self._depth == 1:
                self._lines.append(line)
            elif not self._depth:
                self._outside(number)
        if self._depth:
            self._unended()
        if self._bad_lines > _MOST_BAD_LINES:
            more = self._bad_lines - _MOST_BAD_LINES
            self._reading.report(self._further, f"From here, {more} more such lines were left out.")
        return self._reading

    def _begin(self, line: VcardLine) -> None:
        last = self._lines[-1] if self._lines else None
        if self._depth == 1 and last and last.name == "AGENT" and not last.value.strip():
            # vCard 2.1 writes an assistant's card into the card: they are not the user's contact.
            self._depth = 2
            self._lines.pop()
            return
        if self._depth:
            self._unended()
        self._begun, self._lines, self._depth, self._astray = line.number, [], 1, False

    def _end(self, line: VcardLine) -> None:
        if not self._depth:
            self._outside(line.number)
            return
        self._depth -= 1
        if not self._depth:
            self._take()

    def _unended(self) -> None:
        self._reading.report(self._begun, "This card has no END:VCARD; it was read so far.")
        self._depth = 0
        self._take()

    def _take(self) -> None:
        card = Card(self._begun, self._lines)
        try:
            self._reading.people.append(person_of(card))
        except CannotTakeError as reason:
            self._reading.skip(self._begun, str(reason))
        self._reading.problems.extend(card.complaints)
        self._lines = []

    def _bad_line(self, number: int, raw: bytes) -> None:
        if not self._depth:
            self._outside(number)
            return
        if self._depth > 1 or (self._lines and self._lines[-1].is_binary):
            # Some programs fold the base64 of a photo without a space.
            return
        self._bad_lines += 1
        if self._bad_lines == _MOST_BAD_LINES + 1:
            self._further = number
        if self._bad_lines <= _MOST_BAD_LINES:
            text = one_line(decode_value(raw[:200]), 40)
            self._reading.report(number, f"“{text}” is no line of a vCard; it was left out.")

    def _outside(self, number: int) -> None:
        if not self._astray:
            self._reading.report(number, "What stands outside of any card was left out.")
        self._astray = True
