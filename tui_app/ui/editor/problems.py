"""The interviewer's problems, each with the user's solution."""

from tui_app.domain.interview import Problem
from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.fields import listed, text
from tui_app.ui.editor.part_list import Parts

PROBLEM: tuple[Field, ...] = (
    text("problem", "Problem", "what weighs on them"),
    text("solution", "Your solution", "it may become a proposal"),
)

PROBLEMS: tuple[Field, ...] = (
    listed(Parts("problems", "problem", PROBLEM, lambda _: Problem(problem=""))),
)
