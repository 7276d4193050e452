"""The lines of a form sorted to their labels."""

from collections.abc import Iterable

from tui_app.domain.names import fold
from tui_app.exchange.interview_form.asking import Field, Holds, Parts, Section
from tui_app.exchange.interview_form.boxes import has_box
from tui_app.exchange.interview_form.fields import ASSESSMENT, MEETING, PERSON, SECTIONS
from tui_app.exchange.interview_form.labels import (
    Label,
    among,
    asked_in,
    asked_within,
    bare_label,
    dashed_label,
    has_bullet,
    heading_of,
    is_legend,
    is_note_title,
    is_rule,
    is_title,
    item_of,
    label_of,
    like_a_label,
    listed_under,
    section_titled,
    without_bullet,
)
from tui_app.exchange.interview_form.lines import Line
from tui_app.exchange.interview_form.outline import Entry, Node, Outline

_NAME = next(one for one in PERSON.fields() if one.name == "name")
_NOTE = next(one for one in ASSESSMENT.fields() if one.name == "note")
_LIST_LEVEL = 3


def sorted_out(lines: Iterable[Line]) -> Outline:
    """Every line behind the label that it belongs to, or aside."""
    sorter = _Sorter()
    for line in lines:
        sorter.take(line)
    return sorter.outline


class _Sorter:
    """Goes through the lines; knows in which section, person and part it is."""

    def __init__(self) -> None:
        self.outline = Outline()
        self._section: Section = MEETING
        self._node: Node = self.outline.record
        self._part: tuple[Parts, Node] | None = None
        self._open: Entry | None = None
        self._apart = True
        self._bulleted = False
        self._dashed = False
        self._listing: Parts | None = None
        self._item = False

    def take(self, line: Line) -> None:
        """One line more."""
        if not line.body:
            self._apart = True
            return
        apart, self._apart = self._apart, False
        if self._open is not None and self._open.takes_whole(line):
            self._open.set_off = True
            self._open.below.append(line)
        elif is_rule(line.body) or is_legend(line.body):
            self._open = None
        elif not (self._is_heading(line, apart=apart) or self._is_label(line)):
            self._go_on(line, apart=apart)

    def _go_on(self, line: Line, *, apart: bool) -> None:
        if self._open is not None and self._takes(self._open, line, apart=apart):
            self._open.below.append(line)
            return
        if self._open is not None and self._open.field.holds is not Holds.TEXT:
            self._open = None
        self.outline.aside.append(line)

    def _takes(self, entry: Entry, line: Line, *, apart: bool) -> bool:
        if not entry.takes(line, apart=apart):
            return False
        # Of a line that is written on, the next one may be another field, which we do not know.
        asks_else = entry.beside and line.indent <= entry.indent and like_a_label(line.body)
        return entry.field.holds is Holds.TEXT or not asks_else

    def _is_heading(self, line: Line, *, apart: bool) -> bool:
        marked = heading_of(line.body)
        if marked is None:
            # A title without its mark, alone between empty lines or in capitals.
            label = label_of(line.body)
            if not apart or (label and (label.beside or self._is_of_person(label))):
                return False
            found = section_titled(line.body)
            if found is not None and not found[1]:
                self._begin(found[0], line, "")
                return True
            return is_title(line.body)
        level, words = marked
        self._open = None
        listed = listed_under(words, self._section) if level >= _LIST_LEVEL else None
        if self._section is PERSON and listed is not None and listed[0] is PERSON:
            self._part, self._listing = None, listed[1]
        elif is_note_title(words):
            self._begin(ASSESSMENT, line, "")
            self._open = self._entry(_NOTE, line, "")
        elif (found := section_titled(words)) is not None:
            self._begin(found[0], line, found[1])
        elif words and not is_title(words):
            self._part, self._listing = None, None
            self.outline.aside.append(line)
        return True

    def _is_of_person(self, label: Label) -> bool:
        """Whether it lists something of the person at hand: "Next steps:"."""
        listed = listed_under(label.name, self._section)
        return listed is not None and listed[0] is PERSON is self._section

    def _begin(self, section: Section, line: Line, name: str) -> None:
        self._section, self._part, self._open = section, None, None
        # A section that is one list is listed below its heading.
        self._listing = next(section.lists(), None) if not any(section.fields()) else None
        if section is PERSON:
            self._begin_person(line)
            if name:
                self._entry(_NAME, line, name)
        else:
            self._node = self.outline.record

    def _begin_person(self, line: Line) -> None:
        self._node, self._part = Node(line.number), None
        self.outline.people.append(self._node)

    def _is_label(self, line: Line) -> bool:
        bulleted = has_bullet(line.body)
        in_text = self._in_text()
        if in_text and bulleted and not self._bulleted:
            # A list within a text, whatever its items begin with.
            return False
        body = without_bullet(line.body)
        label = label_of(body)
        if label is None and not in_text and (name := bare_label(body)) is not None:
            label = Label(name, "", "")
        found = self._found(label.name, in_text=in_text) if label is not None else None
        dashed = found is None and (not in_text or self._dashed)
        if dashed and (label := dashed_label(body)) is not None:
            found = self._found(label.name, in_text=True)
        if label is None or found is None:
            return self._is_list(line) or self._is_item(line)
        section, parts, field = found
        if self._listing is not parts:
            self._listing = None
        self._enter(section, parts, field, line)
        self._open = self._entry(field, line, label.beside)
        if label.aside and fold(label.aside) != fold(field.hint):
            self.outline.aside.append(Line(line.number, 0, f"{field.label}: {label.aside}"))
        self._bulleted, self._dashed, self._item = bulleted, dashed, False
        self.outline.labels += 1
        return True

    def _in_text(self) -> bool:
        """Whether a text is open that goes on over several lines; an item of a list does not."""
        text = self._open is not None and self._open.field.holds is Holds.TEXT
        return text and not (self._item and self._listing is not None)

    def _is_list(self, line: Line) -> bool:
        """Whether it says what is listed below it, or beside it: "Objections:"."""
        label = label_of(line.body)
        if label is None and not self._in_text():
            label = Label(line.body, "", "")
        listed = listed_under(label.name, self._section) if label is not None else None
        if label is None or listed is None:
            return False
        section, parts = listed
        self._enter(section, None, parts.lead, line)
        self._open, self._listing, self._item = None, parts, False
        if label.aside:
            self.outline.aside.append(Line(line.number, 0, f"{label.name}: {label.aside}"))
        if label.beside:
            self._begin_item(line, label.beside)
        return True

    def _is_item(self, line: Line) -> bool:
        """Whether it is one of those listed."""
        words = item_of(line.body)
        if self._listing is None or words is None or has_box(words):
            return False
        if self._open is not None and (self._in_text() or self._open.is_blank):
            return False
        self._begin_item(line, words)
        return True

    def _begin_item(self, line: Line, words: str) -> None:
        if self._listing is not None:
            self._part = (self._listing, self._node.begin_part(self._listing, line.number))
            self._open = self._entry(self._listing.lead, line, words)
            self._bulleted, self._item = False, True
            self.outline.labels += 1

    def _found(self, label: str, *, in_text: bool) -> tuple[Section, Parts | None, Field] | None:
        """What a label means: in the part that is begun, in this section, in any other."""
        if self._part is not None:
            parts, node = self._part
            field = among(parts.fields, label)
            taken = field is not None and any(node.written(field.name))
            if field is not None and (field is parts.lead or not taken):
                return self._section, parts, field
        for section in (self._section, *SECTIONS):
            strictly = section is not self._section
            found = asked_in(section, label, strictly=strictly)
            if found is None and not strictly:
                found = asked_within(section, label)
            if found is not None:
                return section, *found
        deep = ((section, asked_within(section, label)) for section in SECTIONS)
        for section, within in deep:
            if within is not None:
                return section, *within
        if in_text and " " not in label:
            # A word that may begin any sentence.
            return None
        loosely = ((section, asked_in(section, label)) for section in SECTIONS)
        return next(((section, *found) for section, found in loosely if found is not None), None)

    def _enter(self, section: Section, parts: Parts | None, field: Field, line: Line) -> None:
        """Go to where the field belongs, beginning a person or a part where it takes one."""
        if section is not self._section:
            self._section, self._part = section, None
            if section is not PERSON:
                self._node = self.outline.record
            elif self.outline.people and field is not _NAME:
                self._node = self.outline.people[-1]
            else:
                self._begin_person(line)
        if field is _NAME and section is PERSON and any(self._node.written(field.name)):
            self._begin_person(line)
        if parts is None:
            self._part = None
        elif self._part is None or self._part[0] is not parts or field is parts.lead:
            self._part = (parts, self._node.begin_part(parts, line.number))

    def _entry(self, field: Field, line: Line, beside: str) -> Entry:
        entry = Entry(field, line.number, line.indent, beside)
        node = self._node if self._part is None else self._part[1]
        node.entries.append(entry)
        return entry
