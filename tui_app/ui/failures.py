"""Work in the background that fails in a way nobody foresaw: told in one sentence."""

from textual.worker import Worker, WorkerState

from tui_app.domain.plain import one_line
from tui_app.ui.at_the_desk import AtTheDesk

_MOST = 120


class TellsFailures(AtTheDesk):
    """A widget that says when one of its workers failed; such a worker has `exit_on_error=False`.

    What was foreseen the worker tells itself. A widget that waits for the worker's end gives
    `work_failed`, so that it can be used again.
    """

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Tell of what was not foreseen."""
        worker = event.worker
        if event.state is WorkerState.ERROR and not worker.exit_on_error:
            self.work_failed(worker.group, in_words(worker.error))

    def work_failed(self, group: str, why: str) -> None:  # noqa: ARG002 - for those who wait
        """A worker of that group failed; `why` is a sentence."""
        self.tidings.tell(why, bad=True)


def in_words(error: BaseException | None) -> str:
    """What went wrong, as far as it can be said."""
    kind = type(error).__name__ if error is not None else "Error"
    said = one_line(str(error or ""), _MOST).rstrip(".")
    return f"That went wrong in a way that was not foreseen: {kind}{f', {said}' if said else ''}."
