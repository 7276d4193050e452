"""The thread that writes drafts: a slow disk holds up no key."""

from threading import Condition, Thread

from tui_app.store import StoreError
from tui_app.store.drafts import Draft, DraftShelf


class DraftWriter:
    """Writes the latest draft of every place, or removes it. What fails is tried again."""

    def __init__(self, shelf: DraftShelf) -> None:
        self.problem = ""
        """Why the last attempt failed; empty where it did not."""
        self._shelf = shelf
        self._wanted: dict[str, Draft | None] = {}
        self._changed = Condition()
        self._is_due = False
        self._is_writing = False
        self._is_over = False
        self._thread: Thread | None = None

    def want(self, place: str, draft: Draft | None) -> None:
        """Let this draft stand at that place, or none."""
        with self._changed:
            self._wanted[place] = draft
        self.try_again()

    def try_again(self) -> None:
        """Write what is still to be written."""
        with self._changed:
            if not self._wanted:
                return
            self._is_due = True
            self._changed.notify_all()
            if self._thread is None:
                self._is_over = False
                self._thread = Thread(target=self._run, name="drafts", daemon=True)
                self._thread.start()

    def flush(self, seconds: float) -> bool:
        """Wait until everything was tried, but no longer than this; whether all is written."""
        self.try_again()
        with self._changed:
            self._changed.wait_for(self.is_at_rest, seconds)
            return not self._wanted

    def is_at_rest(self) -> bool:
        """Whether the shelf is left alone till something is wanted, or tried again."""
        with self._changed:
            return not self._is_due and not self._is_writing

    def rest(self) -> None:
        """Let the thread end once it is at rest; what is still wanted later gets another."""
        with self._changed:
            self._is_over = True
            self._changed.notify_all()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._is_due or self._is_over)
                if not self._is_due:
                    self._thread = None
                    return
                self._is_due, self._is_writing = False, True
                wanted = dict(self._wanted)
            problem = ""
            for place, draft in wanted.items():
                problem = self._write(place, draft) or problem
            with self._changed:
                self.problem = problem
                self._is_writing = False
                self._changed.notify_all()

    def _write(self, place: str, draft: Draft | None) -> str:
        try:
            if draft is None:
                self._shelf.drop(place)
            else:
                self._shelf.keep(place, draft)
        except StoreError as error:
            return str(error)
        except Exception as error:  # noqa: BLE001 - else the thread ends unseen, and keeps nothing
            why = f"{type(error).__name__}: {error}"
            return f"What you type cannot be kept ({why}). Save it soon."
        with self._changed:
            if self._wanted.get(place) is draft:
                self._wanted.pop(place, None)
        return ""
