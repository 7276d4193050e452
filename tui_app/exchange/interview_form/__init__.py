"""The interview record as a form: filled by hand in any editor or on paper, and read back in."""

from tui_app.exchange.interview_form.page import form_page
from tui_app.exchange.interview_form.problem import FormProblem
from tui_app.exchange.interview_form.reading import Reading, read_form, read_whole
from tui_app.exchange.interview_form.writing import blank_form, filled_form

__all__ = [
    "FormProblem",
    "Reading",
    "blank_form",
    "filled_form",
    "form_page",
    "read_form",
    "read_whole",
]
