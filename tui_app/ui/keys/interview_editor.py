"""The keys of the editor of an interview record."""

from textual.binding import Binding

EDITOR: list[Binding] = [
    Binding("ctrl+s", "save", "Save", id="editor.save", priority=True, tooltip="Save and stay"),
    Binding(
        "ctrl+n,ctrl+down",
        "section(1)",
        "Section",
        id="editor.next_section",
        priority=True,
        tooltip="To the next section or person; folds this one",
    ),
    Binding(
        "ctrl+b,ctrl+up",
        "section(-1)",
        "Section before",
        id="editor.section_before",
        show=False,
        priority=True,
        tooltip="To the section or person before",
    ),
    Binding(
        "ctrl+a",
        "add_person",
        "Person",
        id="editor.person",
        priority=True,
        tooltip="Somebody else was met: their name next",
    ),
    Binding(
        "ctrl+o",
        "add_to_person('objections')",
        "Objection",
        id="editor.objection",
        priority=True,
        tooltip="Another doubt of this person about you",
    ),
    Binding(
        "ctrl+k",
        "add_to_person('key_issues')",
        "Issue",
        id="editor.key_issue",
        priority=True,
        tooltip="Another key issue of this person",
    ),
    Binding(
        "ctrl+t",
        "add_step",
        "Step",
        id="editor.next_step",
        priority=True,
        tooltip="Another next step, of this person or of the whole",
    ),
    Binding(
        "ctrl+g",
        "go_to_lack",
        "Lacking",
        id="editor.lacking",
        show=False,
        priority=True,
        tooltip="To what a good follow-up still lacks, the most important first",
    ),
    Binding(
        "ctrl+e,f4",
        "external_editor",
        "Editor",
        id="editor.external_editor",
        show=False,
        priority=True,
        tooltip="Write this long text in your own editor ($EDITOR)",
    ),
    Binding(
        "f6",
        "open_document",
        "Open",
        id="editor.open_document",
        show=False,
        priority=True,
        tooltip="Open the document the cursor is in",
    ),
    Binding(
        "f8",
        "remove",
        "Remove",
        id="editor.remove",
        show=False,
        priority=True,
        tooltip="Take out the person, objection, issue or step the cursor is in",
    ),
    Binding(
        "f2",
        "fold",
        "Fold",
        id="editor.fold",
        show=False,
        priority=True,
        tooltip="Fold the section the cursor is in",
    ),
    Binding("f1", "help", "Help", id="editor.help", priority=True, tooltip="Keys and ideas"),
    Binding("escape", "leave", "Leave", id="editor.leave", tooltip="Back to the binder"),
    # These go before the field's own keys: what is typed ahead must land in the right field.
    Binding(
        "tab", "app.focus_next", "Next field", id="editor.next_field", show=False, priority=True
    ),
    Binding(
        "shift+tab",
        "app.focus_previous",
        "Field before",
        id="editor.field_before",
        show=False,
        priority=True,
    ),
    Binding(
        "enter",
        "enter",
        "Go on",
        id="editor.enter",
        show=False,
        priority=True,
        tooltip="Next field; opens a section, adds what a + offers; a new line in a long text",
    ),
]

EDITOR_FIELDS: list[Binding] = [
    Binding("down", "app.focus_next", "Next field", id="editor.down", show=False),
    Binding("up", "app.focus_previous", "Field before", id="editor.up", show=False),
]
"""What the fields of the editor leave to it; a long text keeps these keys to itself."""

EDITOR_LINE: list[Binding] = [
    Binding("enter,space", "press", "Open or add", id="editor.press", show=False)
]
"""On the title of a section, which folds, and on the line that adds another one."""
