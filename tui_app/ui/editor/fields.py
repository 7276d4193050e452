"""The words in which a form is declared: a line, a text, a number, a choice, a list."""

from tui_app.domain.record import Part
from tui_app.ui.editor.choices import ChoiceRow, DoneRow, TicksRow
from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.line_kinds import DayRow, MinutesRow, NumberRow, ShortRow, ZoneRow
from tui_app.ui.editor.part_list import PartList, Parts
from tui_app.ui.editor.piece import Piece
from tui_app.ui.editor.row import TextRow
from tui_app.ui.editor.sources import Sources


def line(name: str, label: str, hint: str = "", *, completes: str = "") -> Field:
    """A short text. `completes` names the attribute of `Sources` that completes it."""

    def build(part: Part, sources: Sources) -> Piece:
        loaded: str = getattr(part, name)
        suggester = getattr(sources, completes) if completes else None
        return ShortRow(name, label, loaded, loaded, hint=hint, suggester=suggester)

    return Field((name,), build)


def text(name: str, label: str, hint: str = "") -> Field:
    """A text of any length."""
    return Field((name,), lambda part, _: TextRow(name, label, getattr(part, name), hint))


def number(name: str, label: str, hint: str = "") -> Field:
    """A whole number, or none."""
    return Field((name,), lambda part, _: NumberRow(name, label, getattr(part, name), hint=hint))


def minutes(name: str, label: str, hint: str = "") -> Field:
    """How long something took."""
    return Field((name,), lambda part, _: MinutesRow(name, label, getattr(part, name), hint=hint))


def scale(name: str, label: str, most: int, hint: str) -> Field:
    """A number from 0 to `most`, shown as a bar."""
    return Field(
        (name,),
        lambda part, _: NumberRow(
            name, label, getattr(part, name), most=most, hint=hint, scale=True
        ),
    )


def day(name: str, label: str, *, past: bool = False) -> Field:
    """A date in words."""
    return Field(
        (name,),
        lambda part, sources: DayRow(name, label, getattr(part, name), sources, past=past),
    )


def zone(name: str, label: str) -> Field:
    """An IANA zone."""
    return Field(
        (name,), lambda part, sources: ZoneRow(name, label, getattr(part, name), sources.zones)
    )


def choice(name: str, label: str, *, words: str = "") -> Field:
    """One of an enumeration. Words of one's own go on in the line that edits `words`."""
    return Field(
        (name,), lambda part, _: ChoiceRow.of_enum(name, label, getattr(part, name), words=words)
    )


def done(name: str, label: str = "") -> Field:
    """A tick that keeps its moment."""
    return Field((name,), lambda part, sources: DoneRow(name, label, getattr(part, name), sources))


def ticks(*named: tuple[str, str], label: str = "") -> Field:
    """Several yes-or-no attributes on one line, each (name, words)."""

    def build(part: Part, _: Sources) -> Piece:
        return TicksRow([(name, words, getattr(part, name)) for name, words in named], label)

    return Field(tuple(name for name, _ in named), build)


def listed(parts: Parts) -> Field:
    """Parts of one kind, as many as there are."""
    return Field(
        (parts.name,),
        lambda part, sources: PartList(parts, getattr(part, parts.name), sources),
    )
