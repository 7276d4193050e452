"""The form for the printer."""

from tui_app.domain.interview import Interview


def form_page(record: Interview | None = None, people: int = 4) -> str:
    """."""
    return ""
