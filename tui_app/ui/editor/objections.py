"""Doubts of a person met about the user, each with the answer to it."""

from tui_app.domain.interview import Objection
from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.fields import choice, line, listed, text, ticks
from tui_app.ui.editor.part_list import Parts

OBJECTION: tuple[Field, ...] = (
    choice("kind", "Objection", words="text"),
    line("text", "In words", "as they put it, or as you sensed it"),
    ticks(("spoken", "they said it aloud")),
    text("answer", "Your answer"),
)

OBJECTIONS: tuple[Field, ...] = (
    listed(Parts("objections", "objection", OBJECTION, lambda _: Objection(), key="ctrl+o")),
)
