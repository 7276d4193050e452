"""A line for paths: it completes them, and takes the files that are dropped on the terminal."""

from textual import events
from textual.suggester import SuggestionReady

from tui_app.ui.typed_paths import joined, on_one_line
from tui_app.ui.widgets.form_inputs import LineInput


class PathInput(LineInput):
    """What is proposed stands dimmed behind the cursor; `right` takes it, as in every input."""

    def propose(self, whole: str) -> None:
        """Show how the line may go on; nothing is shown once something else is typed."""
        self.post_message(SuggestionReady(self.value, whole))

    def on_paste(self, event: events.Paste) -> None:
        """A file that is dropped joins those that are there; other text goes to the cursor."""
        event.prevent_default()
        event.stop()
        line = joined(self.value, event.text)
        if line is None:
            self.replace(on_one_line(event.text), *self.selection)
        else:
            self.value = line
            self.cursor_position = len(line)
