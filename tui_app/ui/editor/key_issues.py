"""What matters most to a person met."""

from tui_app.domain.interview import KeyIssue
from tui_app.ui.editor.declared import Field
from tui_app.ui.editor.fields import choice, line, listed
from tui_app.ui.editor.part_list import Parts

KEY_ISSUE: tuple[Field, ...] = (choice("kind", "Key issue", words="text"), line("text", "In words"))

KEY_ISSUES: tuple[Field, ...] = (
    listed(Parts("key_issues", "key issue", KEY_ISSUE, lambda _: KeyIssue(), key="ctrl+k")),
)
