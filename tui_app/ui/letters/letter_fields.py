"""The fields of the letter editor, and the letter that is in them."""

import re
import shlex
from pathlib import Path

import msgspec
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import Input, Label, TextArea

from tui_app.domain.interview import Tone
from tui_app.domain.letter import Letter, LetterKind, Medium
from tui_app.letters.checking import Concern, Finding
from tui_app.ui.text import shown_line
from tui_app.ui.typed_paths import paths_meant
from tui_app.ui.widgets.choice import Choice
from tui_app.ui.widgets.form_inputs import LineInput, LinesInput
from tui_app.ui.widgets.path_input import PathInput
from tui_app.ui.widgets.still import Still

MOST_EDITED = 100_000
"""Characters of a body that are edited here; with more, every key would take a second."""
_QUOTED = re.compile("“([^”…]+)")


class LetterFields(Vertical):
    """Whom it is to, the choices, subject, attachments, and the text, which is the main thing.

    A field that is left alone leaves its part of the letter as it was, whatever it makes of it.
    """

    def __init__(self, letter: Letter) -> None:
        super().__init__(id="letter")
        self._loaded = letter
        self.kind = Choice([(one, one.value) for one in LetterKind], letter.kind)
        self.kind.id = "kind"
        self.medium = Choice([(one, one.value) for one in Medium], letter.medium)
        self.medium.id = "medium"
        self.tone = Choice([(one, one.value) for one in Tone], letter.tone)
        self.tone.id = "tone"
        self.subject = LineInput(id="subject", select_on_focus=False)
        self.attached = PathInput(
            id="attached", placeholder="paths of files, or drop them here", select_on_focus=False
        )
        self.body = LinesInput(id="body", compact=True, show_line_numbers=False)
        self._as_loaded = ("", "", "")

    def compose(self) -> ComposeResult:
        """Few lines above the text."""
        yield Still(id="to")
        with Horizontal(id="choices"):
            yield self.kind
            yield self.medium
            yield self.tone
        with Horizontal(classes="line"):
            yield Label("Subject")
            yield self.subject
        with Horizontal(classes="line"):
            yield Label("Attached")
            yield self.attached
            yield Still(id="files")
        yield self.body

    def load(self, letter: Letter) -> None:
        """Fill in this letter; what the fields make of it counts as unchanged."""
        self._loaded = letter
        with self.prevent(Input.Changed, TextArea.Changed):
            self.kind.value = letter.kind
            self.medium.value = letter.medium
            self.tone.value = letter.tone
            self.subject.value = letter.subject
            self.attached.value = paths_on_a_line(letter.attachments)
            self.body.read_only = len(letter.body) > MOST_EDITED
            if self.body.text != letter.body:
                self.body.load_text(letter.body[:MOST_EDITED])
        self._as_loaded = self._written

    def settle(self, letter: Letter) -> None:
        """What stands here is saved as this letter: nothing moves, nothing is changed any more."""
        self._loaded = letter
        self._as_loaded = self._written

    @property
    def is_too_long(self) -> bool:
        """Whether the text can be edited in another editor only."""
        return self.body.read_only

    @property
    def _written(self) -> tuple[str, str, str]:
        return self.subject.value, self.attached.value, self.body.text

    def letter(self) -> Letter:
        """The letter as it stands here."""
        subject, attached, body = self._written
        was_subject, was_attached, was_body = self._as_loaded
        changes: dict[str, object] = {
            "kind": self.kind.value,
            "medium": self.medium.value,
            "tone": self.tone.value,
        }
        if subject != was_subject:
            changes["subject"] = subject
        if attached != was_attached:
            changes["attachments"] = tuple(str(path) for path in paths_meant(attached))
        if body != was_body and not self.is_too_long:
            changes["body"] = body
        return msgspec.structs.replace(self._loaded, **changes)

    def write(self, subject: str, body: str) -> None:
        """Put another subject and text in; the text's own undo takes it back."""
        self.subject.value = subject
        self.put_body(body)

    def put_body(self, body: str) -> None:
        """Put another text in; the text's own undo takes it back."""
        if len(body) > MOST_EDITED or self.is_too_long:
            self.load(msgspec.structs.replace(self.letter(), body=body))
            return
        self.body.replace(body, (0, 0), self.body.document.end)
        self.body.move_cursor((0, 0))

    def put_attached(self, line: str) -> None:
        """The line of paths as it was typed."""
        self.attached.value = line

    def go_to(self, finding: Finding) -> None:
        """Put the cursor where the finding is about: on a passage that it names or quotes."""
        if finding.concern is Concern.TONE:
            self.screen.set_focus(self.tone)
            return
        self.screen.set_focus(self.body)
        text = self.body.text.replace("\r\n", "\n")
        for passage in (*finding.passages, *_QUOTED.findall(finding.text)):
            start = text.find(passage) if passage else -1
            if start >= 0:
                self.body.move_cursor(_location(text, start), center=True)
                self.body.move_cursor(_location(text, start + len(passage)), select=True)
                return
        if finding.concern is Concern.OWN_DETAILS:
            self.body.move_cursor(self.body.document.end)

    def tell_missing_files(self) -> None:
        """Say which attachments are not there."""
        missing = [one for one in map(Path, self.letter().attachments) if not is_file(one)]
        beside = self.query_one("#files", Still)
        beside.display = bool(missing)
        if missing:
            more = f" and {len(missing) - 1} more" if len(missing) > 1 else ""
            beside.tell(shown_line(f"not there: {missing[0].name}{more}", "warn", most=60))


def paths_on_a_line(paths: tuple[str, ...]) -> str:
    """Paths as they are typed: several, or one with a space, as a shell writes them."""
    if len(paths) == 1 and "'" not in paths[0] and " " not in paths[0]:
        return paths[0]
    return " ".join(shlex.quote(path) for path in paths)


def _location(text: str, index: int) -> tuple[int, int]:
    """The line and the column of a place in the text."""
    before = text[:index]
    return before.count("\n"), index - (before.rfind("\n") + 1)


def is_file(path: Path) -> bool:
    """Whether there is a file; one that cannot be asked about is none."""
    try:
        return path.expanduser().is_file()
    except (OSError, ValueError, RuntimeError):
        return False
