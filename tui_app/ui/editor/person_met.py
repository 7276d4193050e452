"""A person met: their form, and the section that folds it away."""

from tui_app.domain.interview import PersonMet
from tui_app.domain.plain import one_line
from tui_app.ui.editor.contact_row import ContactRow
from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.fields import choice, line, minutes, scale, text, ticks
from tui_app.ui.editor.fold import Fold
from tui_app.ui.editor.form import Form
from tui_app.ui.editor.key_issues import KEY_ISSUES
from tui_app.ui.editor.next_steps import NEXT_STEPS
from tui_app.ui.editor.objections import OBJECTIONS
from tui_app.ui.editor.part_list import PartList
from tui_app.ui.editor.piece import Complaint
from tui_app.ui.editor.row import LineRow
from tui_app.ui.editor.sources import Sources
from tui_app.ui.text import Span

PERSON_MET: tuple[Field, ...] = (
    line("name", "Name", "or what they are: the receptionist", completes="people"),
    Field(("contact",), ContactRow),
    line("title", "Title", "what their card says"),
    line("role", "Role", "what part they play in this"),
    minutes("minutes", "Minutes", "that you spoke with them"),
    ticks(
        ("important", "important"),
        ("decision_maker", "decides"),
        ("hiring_manager", "hires"),
        ("influences_most", "sways most"),
        label="Part played",
    ),
    scale("influence", "Influence", 5, "0 none, 5 decides alone"),
    choice("tone", "Tone"),
    text("positives", "For you", "why this person would want you there"),
    *OBJECTIONS,
    *KEY_ISSUES,
    text("highlight", "Highlight", "the moment that they will remember, too"),
    text("advice", "Advice", "what they told you to do"),
    text("advice_followed", "You follow", "which of it, and how"),
    text("appreciated", "Appreciated", "what you thank them for"),
    text("feelings", "You feel", "about working with them"),
    *NEXT_STEPS,
)


class PersonForm(Form[PersonMet]):
    """The form of one person; the contact follows the name."""

    def __init__(self, person: PersonMet, sources: Sources) -> None:
        super().__init__(PERSON_MET, person, sources)

    @property
    def wants_contact(self) -> bool:
        """Whether they are to become a contact."""
        name, row = self.piece("name"), self.piece("contact")
        named = isinstance(name, LineRow) and bool(name.text.strip())
        return named and isinstance(row, ContactRow) and row.wants_new

    def follow_name(self) -> None:
        """Let the contact follow the name as it is now."""
        name, row = self.piece("name"), self.piece("contact")
        if isinstance(name, LineRow) and isinstance(row, ContactRow):
            row.follow(name.text.strip())

    def parts(self, name: str) -> PartList:
        """The list of their objections, key issues or next steps."""
        return next(one for one in self.query(PartList) if name in one.names)

    def on_edited(self) -> None:
        """Something was typed: the name, perhaps."""
        self.follow_name()


class PersonFold(Fold[PersonMet]):
    """One person met. `added` here and left empty, they are not kept."""

    def __init__(self, person: PersonMet, sources: Sources, *, added: bool = False) -> None:
        super().__init__("", PERSON_MET, person, sources)
        self.added = added

    @property
    def loaded(self) -> PersonMet:
        """The person as loaded, or as they began."""
        return self._part

    @property
    def person_id(self) -> str:
        """The id that stays theirs."""
        return self._part.id

    @property
    def wants_contact(self) -> bool:
        """Whether they are to become a contact."""
        return isinstance(self.form, PersonForm) and self.form.wants_contact

    @property
    def is_blank(self) -> bool:
        """Whether nothing is known of them yet."""
        complaints: list[Complaint] = []
        part = self.part(complaints)
        return not complaints and part == PersonMet(id=self.person_id, name="")

    def make_form(self, part: PersonMet, sources: Sources) -> Form[PersonMet]:
        """Their form."""
        return PersonForm(part, sources)

    def follow_name(self) -> None:
        """The organisation is another now, which tells namesakes apart."""
        if isinstance(self.form, PersonForm):
            self.form.follow_name()

    def part(self, complaints: list[Complaint]) -> PersonMet:
        """The person as they stand. Who is told of must have a name."""
        person = super().part(complaints)
        told_of = person != PersonMet(id=person.id, name=person.name)
        if self.form is not None and told_of and not person.name.strip():
            complaints.append(Complaint(self.form.piece("name"), _NAMELESS))
        return person

    def said(self, part: PersonMet) -> list[Span]:
        """Who they are, what part they play, and what still wants an answer."""
        name = one_line(part.name, 30) or "somebody met"
        title = one_line(part.title, 60)
        marks = [
            word
            for word, holds in (
                ("decides", part.decision_maker),
                ("hires", part.hiring_manager),
                ("sways most", part.influences_most),
            )
            if holds
        ]
        unanswered = sum(not one.answer.strip() for one in part.objections)
        said: list[Span] = [(name, "strong"), (f"  {self.count(part)}", "dim")]
        said.append((f"  {', '.join(marks)}" if marks else "", "good"))
        said.append((f"  {unanswered} unanswered" if unanswered else "", "warn"))
        said.append((f"  {title}" if title else "", "dim"))
        return said


_NAMELESS = "Who was it? Write a name, or what they are: the receptionist."
