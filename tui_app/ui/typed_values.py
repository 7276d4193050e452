"""What stands in the fields of a dialog, by their ids, and putting it in again."""

from collections.abc import Mapping

from textual.widget import Widget
from textual.widgets import Checkbox, Input, TextArea

from tui_app.ui.widgets.choice import Choice

Value = str | bool


def typed_in(node: Widget) -> dict[str, Value]:
    """The value of every field that has an id; a choice as the words that are chosen."""
    values: dict[str, Value] = {}
    for widget in node.query("*"):
        if widget.id is None:
            continue
        if isinstance(widget, Input | Checkbox):
            values[widget.id] = widget.value
        elif isinstance(widget, TextArea):
            values[widget.id] = widget.text
        elif isinstance(widget, Choice):
            values[widget.id] = widget.words
    return values


def type_again(node: Widget, values: Mapping[str, Value]) -> None:
    """Put the values in; one that a field cannot hold, or that no field is for, is left out."""
    for widget in node.query("*"):
        value = values.get(widget.id or "")
        if value is not None:
            put_in(widget, value)


def put_in(widget: Widget, value: Value) -> None:
    """Put one value in, the cursor at its end."""
    if isinstance(widget, Checkbox) and isinstance(value, bool):
        widget.value = value
    elif isinstance(widget, Input) and isinstance(value, str):
        widget.value = value
        widget.cursor_position = len(value)
    elif isinstance(widget, TextArea) and isinstance(value, str):
        widget.load_text(value)
        widget.cursor_location = widget.document.end
    elif isinstance(widget, Choice) and isinstance(value, str):
        widget.words = value
